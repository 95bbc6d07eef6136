import { describe, test } from "vitest";
import { highlights, references } from "../../server/src/features/index";
import { check, type Feature } from "../support/check";

const all: Feature = (snapshot, uri, offset) => references(snapshot, uri, offset, true);
const others: Feature = (snapshot, uri, offset) => references(snapshot, uri, offset, false);

describe("references", () => {
  test("are every mention in every article, under all names", () =>
    check(
      `
      --- a.news
      Hakim [[Mahkamah Konstitusi]] ([[MK]]) memanggil lima saksi.
      --- b.news
      Saksi itu keluar dari gedung [[M|K]] di Jakarta. Juru bicara [[MK]] tidak menjawab.
      --- c.news
      Juru bicara BNPB tidak menjawab.
      `,
      all,
    ));

  test("of a person are theirs alone where two share a name", () =>
    check(
      `
      --- a.news
      Gubernur Jawa Barat [[Budi Santoso]] tiba. Kata [[Bu|di]], hujan turun di Jakarta.
      --- b.news
      Pelatih Budi Hartono marah. Kata Budi, hujan turun di Bandung.
      `,
      all,
    ));

  test("leave out the introduction when only the others are asked for", () =>
    check(
      `
      --- a.news
      Gubernur Jawa Barat Budi Santoso tiba di Jakarta.
      --- b.news
      Hari ini [[Budi Sant|oso]] pulang. Kata [[Budi Santoso]], hujan turun.
      `,
      others,
    ));

  test.each(["\n", "\r\n"] as const)("are in the right places with %j and emoji", (eol) =>
    check(
      `
      --- a.news
      🎉 Kata Gubernur Jawa Barat [[Budi Santoso]], 👍🏽 hujan turun.

      Kata [[Budi Sant|oso]] 🎉 di Jakarta.
      --- b.news
      👨‍👩‍👧 Kata orang, [[Budi Santoso]] pulang.
      `,
      all,
      { eol },
    ),
  );

  test("of a date are the expressions of that day in all articles, relative ones too", () =>
    check(
      `
      --- a.news
      Rapat Dimulai
      Tanggal: [[14 September 2023]]
      Menteri itu tiba di Kendari pada 13 September 2023 dan pulang [[hari i|ni]] juga.
      --- b.news
      Menteri itu tiba di Bandung pada [[14 September 2023]] dan bukan pada 15 September 2023.
      `,
      all,
    ));

  test("of a month are those of this article", () =>
    check(
      `
      --- a.news
      Jembatan itu dibuka pada [[Juli 20|22]]. Pada [[Juli 2022]] hujan turun terus di sana.
      --- b.news
      Kapal itu tenggelam pada Juli 2022 di laut.
      `,
      all,
    ));

  test("of nothing are none", () =>
    check(
      `
      Gubernur Jawa Barat Budi Santoso ti|ba di Jakarta.
      `,
      all,
    ));
});

describe("highlights", () => {
  test("are the mentions of the entity in this article, under all names", () =>
    check(
      `
      --- a.news
      Hakim [[Mahkamah Konstitusi]] ([[MK]]) memanggil lima saksi. Mereka keluar dari gedung [[M|K]] di Jakarta.
      --- b.news
      Juru bicara MK tidak menjawab.
      `,
      highlights,
    ));

  test("of a date are the expressions of that day", () =>
    check(
      `
      --- a.news
      Menteri itu tiba pada [[13 September 20|23]]. Pada [[13 September 2023]] hujan turun, pada 14 September 2023 tidak.
      --- b.news
      Menteri itu tiba pada 13 September 2023 di sana.
      `,
      highlights,
    ));
});
