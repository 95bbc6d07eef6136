import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectionRanges } from "../../server/src/features/index";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { uriOf, workspace } from "../support/workspace";

/** What each step selects; a step of several lines as its first and last words. */
async function stepsOf(source: string): Promise<string[]> {
  const { corpus, cursor } = await workspace(source);
  const { uri, offset } = cursor();
  const article = corpus.openArticle(uri)!;
  return selectionRanges(article, offset).map(({ start, end }) => {
    const lines = article.text.slice(start, end).split(/\r?\n/);
    return lines.length === 1 ? lines[0]! : `${lines[0]} … ${lines[lines.length - 1]}`;
  });
}

describe("selection ranges", () => {
  test("go from a word over name, role, sentence and paragraph to the body and the document", async () => {
    expect(
      await stepsOf(`
        --- a.news
        ---
        title: Dermaga
        ---

        Dermaga Dibuka

        Menteri Perhubungan Ratna Wul|andari tiba. Ia disambut nelayan.

        Hujan turun sampai malam.

      `),
    ).toEqual([
      "Wulandari",
      "Ratna Wulandari",
      "Menteri Perhubungan Ratna Wulandari",
      "Menteri Perhubungan Ratna Wulandari tiba.",
      "Menteri Perhubungan Ratna Wulandari tiba. Ia disambut nelayan.",
      "Dermaga Dibuka … Hujan turun sampai malam.",
      "--- … ",
    ]);
  });

  test("in a role go over the role to the name with it", async () => {
    expect((await stepsOf("Ratna Wulandari, Menteri Per|hubungan, tiba di Kendari. Hujan turun.")).slice(0, 4)).toEqual(
      [
        "Perhubungan",
        "Menteri Perhubungan",
        "Ratna Wulandari, Menteri Perhubungan",
        "Ratna Wulandari, Menteri Perhubungan, tiba di Kendari.",
      ],
    );
  });

  test("in a date take the whole date", async () => {
    expect((await stepsOf("Pasar dibuka pada 13 Sep|tember 2023. Hujan turun.")).slice(0, 3)).toEqual([
      "September",
      "13 September 2023",
      "Pasar dibuka pada 13 September 2023.",
    ]);
  });

  test("in the front matter take the line, the front matter, the document", async () => {
    expect(await stepsOf("--- a.news\n---\ntitle: Der|maga\n---\nHujan turun.")).toEqual([
      "title: Dermaga",
      "--- … ---",
      "--- … Hujan turun.",
    ]);
  });

  test("of an empty article are the document", async () => {
    expect(await stepsOf("--- a.news\n|")).toEqual([""]);
  });

  test.each([HARBOUR_ID, HARBOUR_EN, `---\ntitle: A\n---\r\n\r\n${HARBOUR_ID}`])(
    "hold the cursor and grow, wherever it is",
    async (text) => {
      const { corpus } = await workspace("--- a.news\n");
      const article = corpus.openDocument(uriOf("a.news"), text, true)!;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: text.length }), (offset) => {
          const chain = selectionRanges(article, offset);
          expect(chain[chain.length - 1]).toEqual({ start: 0, end: text.length });
          chain.forEach(({ start, end }, i) => {
            expect(start).toBeLessThanOrEqual(offset);
            expect(end).toBeGreaterThanOrEqual(offset);
            const outer = chain[i + 1];
            if (!outer) return;
            expect(outer.start).toBeLessThanOrEqual(start);
            expect(outer.end).toBeGreaterThanOrEqual(end);
            expect(outer.end - outer.start).toBeGreaterThan(end - start);
          });
        }),
      );
    },
  );
});
