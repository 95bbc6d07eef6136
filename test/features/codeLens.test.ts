import { describe, expect, test } from "vitest";
import { articleLens, type DisplayLanguage } from "../../server/src/features/index";
import { uriOf, workspace } from "../support/workspace";

async function lensOf(source: string, language: DisplayLanguage = "en") {
  const { corpus, fixture } = await workspace(source);
  const { name, text } = fixture.files[0]!;
  const lens = articleLens(corpus.openDocument(uriOf(name), text, true)!, language);
  return lens && { title: lens.title, over: text.slice(lens.span.start, lens.span.end) };
}

const ARTICLE = `
  --- a.news
  ---
  published: 2024-03-14
  ---

  Pelabuhan Dibuka

  KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari membuka pelabuhan di Kendari, 13 Maret 2024.

  Wulandari tiba pada 13 Maret 2024 pukul 10.00 bersama Gubernur Bali Made Suardana. Pelabuhan dibangun selama dua tahun sejak 2022.
`;

describe("the line over the headline", () => {
  test("counts each person and each day once, and no duration", async () => {
    const lens = await lensOf(ARTICLE);
    expect(lens?.over).toBe("Pelabuhan Dibuka");
    expect(lens?.title).toMatch(/^2 people · .*places? · 2 dates$/);
  });

  test("is in the reader's language", async () => {
    expect((await lensOf(ARTICLE, "id"))?.title).toMatch(/^2 orang · .*tempat · 2 tanggal$/);
  });

  test("stands over the first line where there is no headline", async () => {
    expect(await lensOf("\nMenteri Perhubungan Ratna Wulandari tiba.")).toEqual({
      title: "1 person",
      over: "Menteri Perhubungan Ratna Wulandari tiba.",
    });
  });

  test.each(["--- a.news\n", "Hujan turun sampai malam."])(
    "is not there where nothing is named: %s",
    async (source) => {
      expect(await lensOf(source)).toBeNull();
    },
  );
});
