import { describe, expect, test } from "vitest";
import { MAX_LINES } from "../../server/src/features/hover";
import { type DisplayLanguage, hover } from "../../server/src/features/index";
import type { FixtureOptions } from "../support/fixture";
import { workspace } from "../support/workspace";

/** Lines of text of the cards at the cursor, a card a list. */
async function cards(
  source: string,
  language: DisplayLanguage = "en",
  options: FixtureOptions = {},
): Promise<string[][]> {
  const { corpus, cursor } = await workspace(source, options);
  const { uri, offset } = cursor();
  return hover(corpus, uri, offset, language).map((card) =>
    card.lines.map((line) => line.map((part) => part.text).join("")),
  );
}

describe("hover on a name", () => {
  const ARCHIVE = `
    --- 001.news
    ---
    published: 2024-05-01
    ---
    Rapat Nelayan Dimulai

    KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari tiba di Kendari pagi ini.

    "Kami siap," kata Wulandari kepada para nelayan.
    --- 002.news
    ---
    published: 2024-06-19
    ---
    Pelabuhan Dibuka

    MAKASSAR, Harian Selat - Direktur Bank Samudra, Ratna Wulandari, membuka pelabuhan di Makassar.
    --- 003.news
    Hujan turun di Kendari, kata Ratna Wul|andari.
  `;

  test("tells who it is, in which roles, where and with whom", async () => {
    const [lines] = await cards(ARCHIVE);
    expect(lines).toEqual([
      expect.stringMatching(/^Ratna Wulandari · person/),
      "Direktur Bank Samudra · 002, 19 Jun 2024 — Menteri Perhubungan · 001, 1 May 2024",
      "4 mentions in 3 articles, 1 May 2024 – 19 Jun 2024 · also: Wulandari",
      expect.stringMatching(/^often with /),
      "“KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari tiba di Kendari pagi ini.” 001:6",
      "“MAKASSAR, Harian Selat - Direktur Bank Samudra, Ratna Wulandari, membuka pelabuhan di Makassar.” 002:6",
    ]);
  });

  test("tells a role once, with its field where an article tells it", async () => {
    const [lines] = await cards(`
      --- a.news
      ---
      published: 2024-06-19
      ---
      Presiden terpilih Ratna Wulandari tiba di Kendari.

      Lalu presiden Ratna Wul|andari pergi.
      --- b.news
      ---
      published: 2024-06-18
      ---
      Menteri Ratna Wulandari tiba di Kendari.
      --- c.news
      ---
      published: 2024-06-17
      ---
      Menteri Perhubungan Ratna Wulandari tiba di Kendari.
    `);
    expect(lines![1]).toBe(
      "Presiden terpilih · a, 19 Jun 2024 — presiden · a, 19 Jun 2024 — Menteri Perhubungan · c, 17 Jun 2024",
    );
  });

  test("shows roles that disagree as they are, undated ones last, each a link to its words", async () => {
    const { corpus, cursor } = await workspace(`
      --- a.news
      Kata Hakim Ratna Wul|andari hujan turun di Kendari.
      --- b.news
      ---
      published: 2024-06-19
      ---
      Ketua Komisi Perikanan (KP) Ratna Wulandari tiba di Kendari.
      --- c.news
      ---
      published: 2024-06-19
      ---
      Mantan Ketua Komisi Perikanan Ratna Wulandari tiba di Kendari.
    `);
    const { uri, offset } = cursor();
    const parts = hover(corpus, uri, offset, "en")[0]!.lines[1]!;
    expect(parts.map(({ text }) => text).join("")).toBe(
      "Ketua Komisi Perikanan · b, 19 Jun 2024 — Mantan Ketua Komisi Perikanan · c, 19 Jun 2024 — Hakim · a",
    );
    expect(parts.flatMap(({ link }) => (link ? [corpus.text(link.uri)!.slice(link.start, link.end)] : []))).toEqual([
      "Ketua Komisi Perikanan",
      "Mantan Ketua Komisi Perikanan",
      "Hakim",
    ]);
  });

  test("speaks Indonesian, too", async () => {
    const [lines] = await cards(ARCHIVE, "id");
    expect(lines!.slice(0, 3)).toEqual([
      expect.stringMatching(/^Ratna Wulandari · orang/),
      "Direktur Bank Samudra · 002, 19 Jun 2024 — Menteri Perhubungan · 001, 1 Mei 2024",
      "4 penyebutan dalam 3 artikel, 1 Mei 2024 – 19 Jun 2024 · juga: Wulandari",
    ]);
  });

  test("excerpts end at the end of the line, with Windows line ends, too", async () => {
    const [lines] = await cards(ARCHIVE, "en", { eol: "\r\n" });
    expect(lines!.join("\n")).not.toContain("\r");
    expect(lines!.at(-1)).toMatch(/Makassar\.” 002:6$/);
  });

  test("a country has its name of the articles' language", async () => {
    const [lines] = await cards("Ia pulang dari Kor|ut kemarin dan akan tiba di Jakarta untuk rapat yang sudah lama.");
    expect(lines![0]).toBe("Korea Utara · place");
    expect(lines![1]).toMatch(/^1 mention in 1 article · also: Korut$/);
  });

  test("has at most fifteen lines, however much there is to tell", async () => {
    const files = Array.from(
      { length: 40 },
      (_, i) =>
        `--- ${i}.news\nMenteri Urusan ${"Abc".repeat(i + 1)} Budi Santoso bertemu Siti Aminah${i} di Kota${i}. Kata Budi${i} Santoso, hujan.`,
    );
    const all = await cards(`${files.join("\n")}\n--- z.news\nKata Budi San|toso pada 13 September 2023, hujan turun.`);
    expect(all.flat().length).toBeLessThanOrEqual(MAX_LINES);
  });

  test("is nothing beside a name", async () => {
    expect(await cards("Gubernur Jawa Barat Budi Santoso ti|ba di Jakarta.")).toEqual([]);
  });
});

describe("hover on a date", () => {
  test("tells the day, how the text tells it, and how far from publication", async () => {
    const [lines] = await cards(`
      Rapat Dimulai
      Tanggal: 14 September 2023
      Menteri itu tiba di Kendari kem|arin dan langsung pulang ke rumahnya.
    `);
    expect(lines![0]).toBe("Wednesday, 13 September 2023 · date");
    expect(lines![1]).toBe("“kemarin”: the day before the publication date, Thursday 14 September 2023");
    expect(lines![2]).toBe("also that day: 1 mention here, none in other articles");
  });

  test("tells the date that it leans on where the publication date is not known", async () => {
    const [lines] = await cards(`
      Menteri itu tiba di Kendari, Rabu, 13 September 2023.

      Ia bertemu para nelayan pada Rabu la|lu dan pulang.
    `);
    expect(lines![0]).toBe("Wednesday, 13 September 2023 · date");
    expect(lines![1]).toBe(
      "“Rabu lalu”: the Wednesday this article names in full on line 1 (its publication date is not known)",
    );
  });

  test("counts the other articles of that day", async () => {
    const [lines] = await cards(`
      --- a.news
      Rapat dimulai pada 13 September 2023 di Jakarta.
      --- b.news
      Rapat dimulai pada 13 Sept|ember 2023 di Bandung, bukan pada 14 September 2023.
    `);
    expect(lines!.at(-1)).toBe("also that day: 1 mention here, 1 in 1 other article");
  });

  test("says when the weekday is not that date's", async () => {
    const [lines] = await cards("Rapat dimulai pada Senin (13/9/20|23) di Bandung.");
    expect(lines).toContain("⚠ the text says Monday, but 13 September 2023 is a Wednesday");
  });

  test("speaks Indonesian, too", async () => {
    const [lines] = await cards("Rapat dimulai pada 13 Sept|ember 2023 di Bandung.", "id");
    expect(lines![0]).toBe("Rabu, 13 September 2023 · tanggal");
  });

  test("a date inside an event's name and the event are both told", async () => {
    const all = await cards("Panitia mengumumkan hasil Pemilu 20|24 di Jakarta.");
    expect(all.map(([first]) => first).sort()).toEqual(["2024 · year", "Pemilu 2024 · event"]);
  });
});
