import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renamable, renames, validName } from "../../server/src/features/index";
import { check, show } from "../support/check";
import { pathOf, workspace } from "../support/workspace";

describe("rename", () => {
  test("reaches the same spelling of the same person in every article, and no other spelling", () =>
    check(
      `
        --- dermaga.news
        Menteri Perhubungan [[Ratna Wulandari]] meresmikan dermaga di Lembar. Wulandari meminta jadwal malam.
        --- muatan.news
        Menteri Perhubungan [[Ratna Wul|andari]] menyebut ongkos turun. "Kami menghitungnya," ujar Wulandari.
        --- hujan.news
        Bupati Sigi Ratna Kusuma memeriksa bendungan. RATNA WULANDARI tidak hadir.
      `,
      renames,
    ));

  test("of a surname leaves the full name alone", () =>
    check(
      `
        --- dermaga.news
        Menteri Perhubungan Ratna Wulandari meresmikan dermaga di Lembar. [[Wulandari]] meminta jadwal malam.
        --- muatan.news
        Menteri Perhubungan Ratna Wulandari menyebut ongkos turun. "Kami menghitungnya," ujar [[Wul|andari]].
      `,
      renames,
    ));

  test("keeps two people of one surname apart", () =>
    check(
      `
        --- a.news
        Gubernur Bali Made Suardana membuka pasar. [[Suar|dana]] memuji para pedagang.
        --- b.news
        Pelatih renang Ketut Suardana melatih di Solo. Suardana memuji para atlet.
      `,
      renames,
    ));

  test.each(["Pasar di|buka pada 13 September 2023.", "Pasar dibuka pada 13 Sep|tember 2023.", "|"])(
    "where no name stands finds nothing: %s",
    async (source) => {
      const space = await workspace(source);
      const { uri, offset } = space.cursor();
      expect(renamable(space.corpus, uri, offset)).toBeNull();
      expect(renames(space.corpus, uri, offset)).toEqual([]);
    },
  );

  test("begins with the name as it is written", async () => {
    const space = await workspace("Menteri Perhubungan Ratna Wul|andari tiba di Kendari.");
    const { uri, offset } = space.cursor();
    expect(renamable(space.corpus, uri, offset)?.spelling).toBe("Ratna Wulandari");
  });

  test("passes over an article that has changed on the disk since it was read", async () => {
    const space = await workspace(`
      --- a.news
      Menteri Perhubungan Ratna Wul|andari tiba di Kendari.
      --- b.news
      Menteri Perhubungan Ratna Wulandari berangkat.
      --- c.news
      Menteri Perhubungan Ratna Wulandari kembali.
    `);
    space.files.write(pathOf("b.news"), "Menteri Perhubungan Sinta Kurniawan berangkat.");
    space.files.write(pathOf("c.news"), "Pagi itu, Menteri Perhubungan Ratna Wulandari kembali.");
    const { uri, offset } = space.cursor();
    expect(renames(space.corpus, uri, offset).map((place) => show(space, place))).toEqual([
      "a.news:20 “Ratna Wulandari”",
    ]);
  });
});

describe("a new name", () => {
  test.each([
    ["Ratna Kusuma", "Ratna Kusuma"],
    ["  Ma'ruf Amin ", "Ma'ruf Amin"],
    ["习近平", "习近平"],
    ["", null],
    [" \t", null],
    ["Ratna\nKusuma", null],
    ["Ratna\rKusuma", null],
    ["Ratna\u2028Kusuma", null],
    ["Ratna\0", null],
  ])("%j is taken as %j", (name, taken) => expect(validName(name)).toBe(taken));

  test("never holds a line break", () =>
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => !/[\n\r]/.test(validName(name) ?? ""))));
});
