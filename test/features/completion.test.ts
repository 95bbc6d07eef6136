import { describe, expect, test } from "vitest";
import { completions, MAX_COMPLETIONS } from "../../server/src/features/index";
import { workspace } from "../support/workspace";

/** Each as `replaced text > name`, an alias with its canonical name. */
async function completionsOf(source: string): Promise<string[]> {
  const { corpus, cursor } = await workspace(source);
  const { uri, offset } = cursor();
  const article = corpus.openArticle(uri)!;
  return completions(corpus, article, offset).map(({ name, canonical, replace }) => {
    expect(replace.end).toBe(offset);
    return `${article.text.slice(replace.start, replace.end)} > ${name}${canonical ? ` (${canonical})` : ""}`;
  });
}

const ARCHIVE = `
--- dermaga.news
Menteri Perhubungan Ratna Wulandari meresmikan dermaga di Makassar. Wulandari meminta jadwal malam.
--- muatan.news
Menteri Perhubungan Ratna Wulandari menyebut ongkos turun di Makassar.
--- hujan.news
Menteri Keuangan Ratna Kusuma memeriksa bendungan di Manado.
`;

describe("completion", () => {
  test("offers names that begin as the word does, the most frequent first", async () => {
    expect(await completionsOf(`${ARCHIVE}--- baru.news\nKapal itu tiba di Ma|`)).toEqual([
      "Ma > Makassar",
      "Ma > Manado",
    ]);
  });

  test("goes by the words before the cursor, not by the last alone", async () => {
    expect(await completionsOf(`${ARCHIVE}--- baru.news\nMenurut Ratna K|`)).toEqual(["Ratna K > Ratna Kusuma"]);
  });

  test("finds a name by a later word, after those that begin with it; an alias tells whose it is", async () => {
    expect(await completionsOf(`${ARCHIVE}--- baru.news\nMenurut Wul|`)).toEqual([
      "Wul > Wulandari (Ratna Wulandari)",
      "Wul > Ratna Wulandari",
    ]);
  });

  test("does not care for case", async () => {
    expect(await completionsOf(`${ARCHIVE}--- baru.news\nmenurut ratna wu|`)).toEqual(["ratna wu > Ratna Wulandari"]);
  });

  test("works in the middle of an article, and leaves what stands behind the cursor", async () => {
    expect(
      await completionsOf(`${ARCHIVE}--- baru.news\nKapal tiba di Man| pada pagi hari.\n\nHujan turun di Palu.`),
    ).toEqual(["Man > Manado"]);
  });

  test("does not offer what is being typed", async () => {
    expect(await completionsOf("Menteri Pertanian Made Suardana memuji Made Su| dan para pedagang.")).toEqual([
      "Made Su > Made Suardana",
    ]);
  });

  test("after no word offers the most frequent names", async () => {
    const offered = await completionsOf(`${ARCHIVE}--- baru.news\nKapal itu tiba di |`);
    expect(offered.slice(0, 2).sort()).toEqual([" > Makassar", " > Ratna Wulandari"]);
  });

  test("offers a bounded number", async () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const names = [...letters].flatMap((a) => [..."aeiou"].map((b) => `Ba${a}${b}ri`));
    const source = names.map((name, i) => `--- ${i}.news\nMenteri Perhubungan ${name} Santoso tiba.\n`).join("");
    expect(await completionsOf(`${source}--- baru.news\nMenurut Ba|`)).toHaveLength(MAX_COMPLETIONS);
  });

  test.each(["--- a.news\n|", "Hujan turun.|", "Xq|"])("offers nothing where nothing is known: %s", async (source) => {
    expect(await completionsOf(source)).toEqual([]);
  });
});
