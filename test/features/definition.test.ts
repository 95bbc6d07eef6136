import { describe, test } from "vitest";
import { declaration, definition } from "../../server/src/features/index";
import { check } from "../support/check";

describe("definition", () => {
  test("a surname leads to the full name that introduced it", () =>
    check(
      `
      --- putin.news
      Presiden Rusia [[Vladimir Putin]] tiba di Pyongyang, Rabu (19/6/2024).
      --- kim.news
      Pertemuan itu penting, kata Presiden Pu|tin.
      `,
      definition,
    ));

  test.each([
    ["before its first letter", "|Budi Santoso"],
    ["inside", "Budi San|toso"],
    ["behind its last letter", "Budi Santoso|"],
  ])("the cursor %s is on the name", (_, name) =>
    check(
      `
      --- a.news
      Gubernur Jawa Barat [[Budi Santoso]] tiba di Jakarta.
      --- b.news
      Hari ini ${name} pulang ke Bandung.
      `,
      definition,
    ),
  );

  test("on the introduction itself it is that introduction", () =>
    check(
      `
      --- a.news
      Gubernur Jawa Barat [[Bu|di Santoso]] tiba di Jakarta.
      --- b.news
      Hari ini Budi Santoso pulang ke Bandung.
      `,
      definition,
    ));

  test("a role counts more than the headline", () =>
    check(
      `
      Budi Santoso Tiba di Jakarta

      JAKARTA, Kabar Pagi - Gubernur Jawa Barat [[Budi Santoso]] tiba di Jakarta pagi ini.

      Kata Bu|di Santoso, hujan turun di Jakarta.
      `,
      definition,
    ));

  test("the earliest published article introduces, where all else is even", () =>
    check(
      `
      --- a.news
      ---
      published: 2024-05-02
      ---
      Hari ini Gubernur Jawa Barat Budi San|toso tiba di Jakarta.
      --- b.news
      ---
      published: 2024-05-01
      ---
      Hari ini Gubernur Jawa Barat [[Budi Santoso]] tiba di Jakarta.
      `,
      definition,
    ));

  test("then the first by path", () =>
    check(
      `
      --- b.news
      Hari ini Gubernur Jawa Barat Budi San|toso tiba di Jakarta.
      --- a.news
      Hari ini Gubernur Jawa Barat [[Budi Santoso]] tiba di Jakarta.
      `,
      definition,
    ));

  test("an acronym leads to its expansion in another article", () =>
    check(
      `
      --- a.news
      Hakim [[Mahkamah Konstitusi]] (MK) memanggil lima saksi.
      --- b.news
      Saksi itu keluar dari gedung M|K di Jakarta.
      `,
      definition,
    ));

  test("a country leads to its introduction under another name", () =>
    check(
      `
      --- a.news
      Ia tiba di [[Korea Utara]] (Korut) pagi ini.
      --- b.news
      Ia pulang dari Kor|ut kemarin.
      `,
      definition,
    ));

  test.each([
    ["Windows line ends", "\r\n"],
    ["Unix line ends", "\n"],
  ] as const)("places are right with %s and emoji before the name", (_, eol) =>
    check(
      `
      --- a.news
      👨‍👩‍👧 Kabar Pagi 👍🏽

      Menurut kabar 🎉, Gubernur Jawa Barat [[Budi Santoso]] tiba di Jakarta.
      --- b.news
      Kata orang 🎉🎉, Budi Sant|oso pulang ke Bandung.
      `,
      definition,
      { eol },
    ),
  );

  test("of a relative date is the explicit one that it leans on", () =>
    check(
      `
      Menteri itu tiba di Kendari, [[Rabu, 13 September 2023]].

      Ia bertemu para nelayan pada Rabu la|lu dan pulang.
      `,
      definition,
    ));

  test("of a date that leans on the dateline is the dateline's", () =>
    check(
      `
      --- a.news
      Rapat Dimulai
      [[Tanggal: 13 September 2023]]
      Menteri itu tiba di Kendari kema|rin dan langsung pulang ke rumahnya.
      `,
      definition,
    ));

  test.each([
    ["turned to the future", "Menteri itu akan tiba Jum|at di sana untuk rapat dengan para nelayan."],
    ["whose year its weekday tells", "Menteri itu tiba Senin (11|/9) di sana untuk rapat dengan para nelayan."],
    ["a month", "Menteri itu tiba bulan la|lu di sana untuk rapat dengan para nelayan."],
    ["a clock time", "Menteri itu tiba pukul 10|.00 WIB di sana untuk rapat dengan para nelayan."],
  ])("of a date %s is the publication date in the front matter", (_, text) =>
    check(
      `
      --- a.news
      ---
      title: Rapat
      published: [[2023-09-13]]
      language: id
      ---
      ${text}
      `,
      definition,
    ),
  );

  test.each(["\n", "\r\n"] as const)("of the front matter is right with %j and quotes", (eol) =>
    check(
      `
      --- a.news
      ---
      published:   [["13 September 2023"]]
      ---
      Menteri itu tiba kema|rin di sana.
      `,
      definition,
      { eol },
    ),
  );

  test("of a date that leans on the file's name is that date", () =>
    check(
      `
      --- 2023-09-13-rapat.news
      Menteri itu tiba di Kendari [[kema|rin]] dan langsung pulang ke rumahnya.
      `,
      definition,
    ));

  test("of the end of a range is the other end", () =>
    check(
      `
      Rapat itu berlangsung pada |3-[[5 Mei 2021]] di Kendari, dan lagi pada 6 Juni 2021.
      `,
      definition,
    ));

  test("of a clock time is the day in its sentence", () =>
    check(
      `
      Tanggal: 13 September 2023
      Pada [[Senin]], tepatnya pukul 21|.00 WIB, sirene berbunyi di seluruh kota itu.
      `,
      definition,
    ));

  test("of an explicit date is that date", () =>
    check(
      `
      Menteri itu tiba di Kendari pada [[13 Sep|tember 2023]] dan pulang.
      `,
      definition,
    ));

  test("of no name and no date is nothing", () =>
    check(
      `
      Gubernur Jawa Barat Budi Santoso ti|ba di Jakarta.
      `,
      definition,
    ));
});

describe("declaration", () => {
  test("is the first mention in this article, whatever others say", () =>
    check(
      `
      --- a.news
      Gubernur Jawa Barat Budi Santoso tiba di Jakarta.
      --- b.news
      Hari ini [[Budi Santoso]] pulang. Gubernur Jawa Barat Budi Santoso lelah, kata Bu|di Santoso.
      `,
      declaration,
    ));

  test("may be under another name", () =>
    check(
      `
      Ia pulang dari [[Korut]] kemarin. Menurut dia, Korea Uta|ra (Korut) indah.
      `,
      declaration,
    ));

  test("of a date is nothing", () =>
    check(
      `
      Menteri itu tiba di Kendari pada 13 Sep|tember 2023 dan pulang.
      `,
      declaration,
    ));
});
