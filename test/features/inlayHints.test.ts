import { describe, expect, test } from "vitest";
import { type DisplayLanguage, inlayHints } from "../../server/src/features/index";
import { uriOf, workspace } from "../support/workspace";

/** The text with each hint in braces where it stands. */
async function hinted(text: string, language: DisplayLanguage = "en"): Promise<string> {
  const { corpus } = await workspace(`--- a.news\n${text}`);
  let shown = corpus.text(uriOf("a.news"))!;
  for (const { offset, label } of inlayHints(corpus, uriOf("a.news"), language).reverse()) {
    shown = `${shown.slice(0, offset)}{${label}}${shown.slice(offset)}`;
  }
  return shown.split("\n").at(-1)!;
}

/** An article published on Saturday, 16 September 2023. */
const published = (text: string): string => `---\npublished: 2023-09-16\nlanguage: id\n---\n${text}`;

describe("inlay hints", () => {
  test.each([
    ["Kemarin{Fri 15 Sep 2023} hujan turun.", "Kemarin{Jum 15 Sep 2023} hujan turun."],
    ["Ia pergi Rabu lalu{Wed 13 Sep 2023}.", "Ia pergi Rabu lalu{Rab 13 Sep 2023}."],
    ["Ia pergi Rabu malam{Wed 13 Sep 2023}.", "Ia pergi Rabu malam{Rab 13 Sep 2023}."],
    ["Ia akan pergi Jumat{Fri 22 Sep 2023}.", "Ia akan pergi Jumat{Jum 22 Sep 2023}."],
    ["Ia pergi pada 12 Agustus{Sat 12 Aug 2023}.", "Ia pergi pada 12 Agustus{Sab 12 Agu 2023}."],
    ["Ia pergi pada Kamis (4/1){Thu 4 Jan 2024}.", "Ia pergi pada Kamis (4/1){Kam 4 Jan 2024}."],
    ["Ia pergi pekan lalu{4–10 Sep 2023}.", "Ia pergi pekan lalu{4–10 Sep 2023}."],
    ["Ia pergi dua pekan lalu{28 Aug–3 Sep 2023}.", "Ia pergi dua pekan lalu{28 Agu–3 Sep 2023}."],
    ["Ia pergi Juli lalu{Jul 2023}.", "Ia pergi Juli lalu{Jul 2023}."],
    ["Ia pergi Mei lalu{May 2023}.", "Ia pergi Mei lalu{Mei 2023}."],
    ["Ia pergi tahun lalu{2022}.", "Ia pergi tahun lalu{2022}."],
    ["Ekspor naik kuartal lalu{Apr–Jun 2023}.", "Ekspor naik kuartal lalu{Apr–Jun 2023}."],
    ["Warga merayakan Idulfitri 1444 H{Sat 22 Apr 2023}.", "Warga merayakan Idulfitri 1444 H{Sab 22 Apr 2023}."],
  ])("%s", async (english, indonesian) => {
    const text = published(english.replace(/\{.*?\}/g, ""));
    expect(await hinted(text)).toBe(english);
    expect(await hinted(text, "id")).toBe(indonesian);
  });

  test.each([
    "Ia pergi pada 13 September 2023, Juli 2022 dan tahun 2011.",
    "Ia pergi pada Rabu (13/9/2023) malam.",
    "Ia pergi pada Senin (13/9/2023).",
    "Ia pergi selama dua pekan dan setiap Jumat.",
    "Ia pergi baru-baru ini, saat ini, pada era 1990-an.",
    "Rapat berlangsung 3-5 Mei 2021.",
    "Ia pergi pada Rabu (13/9) malam, Selasa, 12 September, dan Sabtu (9/9).",
  ])("nothing after what tells itself, or has no day: %s", async (text) => {
    expect(await hinted(published(text))).toBe(text);
  });

  test("there is one after a weekday and a date of another year than the article's", async () => {
    expect(await hinted(published("Ia pergi pada Kamis (29/12) malam."))).toBe(
      "Ia pergi pada Kamis (29/12) malam{Thu 29 Dec 2022}.",
    );
  });

  test("a clock time of a day in its sentence needs none", async () => {
    expect(await hinted(published("Pada Senin, tepatnya pukul 21.00 WIB, sirene berbunyi."))).toBe(
      "Pada Senin{Mon 11 Sep 2023}, tepatnya pukul 21.00 WIB, sirene berbunyi.",
    );
  });

  test("lean on the article's own date where the publication date is not known", async () => {
    expect(
      await hinted("Kapal merapat (Senin, 4/3/24) dan sejak Selasa lalu dermaga di sana ditutup untuk umum."),
    ).toBe("Kapal merapat (Senin, 4/3/24) dan sejak Selasa lalu{Tue 27 Feb 2024} dermaga di sana ditutup untuk umum.");
  });

  test("there is none where the day is not known", async () => {
    const text = "Kemarin, Rabu lalu, dan Juli lalu hujan turun di sana.";
    expect(await hinted(text)).toBe(text);
  });

  test("tell in the tooltip how they were found", async () => {
    const { corpus } = await workspace(`--- a.news\n${published("Ia pergi Rabu lalu.")}`);
    expect(inlayHints(corpus, uriOf("a.news"), "id")).toEqual([
      {
        offset: expect.any(Number),
        label: "Rab 13 Sep 2023",
        tooltip: "Rabu sebelum tanggal terbit, Sabtu 16 September 2023",
      },
    ]);
  });

  test("are those of the range", async () => {
    const { corpus } = await workspace(`--- a.news\n${published("Kemarin hujan. Hari ini cerah. Besok mendung.")}`);
    const uri = uriOf("a.news");
    const text = corpus.text(uri)!;
    const from = text.indexOf("Hari ini");
    const labels = (start: number, end: number): string[] =>
      inlayHints(corpus, uri, "en", { start, end }).map(({ label }) => label);
    expect(labels(from, from + 8)).toEqual(["Sat 16 Sep 2023"]);
    expect(labels(from + 8, text.length)).toEqual(["Sat 16 Sep 2023", "Sun 17 Sep 2023"]);
    expect(labels(0, text.length)).toHaveLength(3);
    expect(labels(0, 5)).toEqual([]);
  });

  test("of an unknown article are none", async () => {
    const { corpus } = await workspace("--- a.news\nHujan.");
    expect(inlayHints(corpus, "file:///tidak-ada.news", "en")).toEqual([]);
  });
});
