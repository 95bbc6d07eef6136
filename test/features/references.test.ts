import { describe, expect, test } from "vitest";
import { highlights, references } from "../../server/src/features/index";
import { check, type Feature, flat } from "../support/check";
import { uriOf, workspace } from "../support/workspace";

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

  test("of a frequent name, whose places are kept, follow what is written before it, and what comes and goes", async () => {
    const line = "Juru bicara Mahkamah Konstitusi tiba di Jakarta.";
    const others = Array.from({ length: 420 }, (_, i) => `--- ${i}.news\n${line}\n`).join("");
    const space = await workspace(
      `--- a.news\n${`${line}\n`.repeat(3)}${others}--- b.news\nHakim Mahkamah Konsti|tusi pulang.`,
    );
    const { corpus } = space;
    const { uri, offset } = space.cursor();
    const texts = new Map([
      [uriOf("a.news"), space.textOf("a.news")],
      [uri, space.textOf("b.news")],
    ]);
    const named = (): { names: string[]; count: number } => {
      const places = all(corpus, uri, offset) as ReturnType<typeof references>;
      const names = places.flatMap(flat).map(({ uri: of, start, end }) => (texts.get(of) ?? line).slice(start, end));
      return { names: [...new Set(names)], count: names.length };
    };
    const write = (text: string): void => {
      texts.set(uriOf("a.news"), text);
      corpus.openDocument(uriOf("a.news"), text, true);
    };
    const before = space.textOf("a.news");
    const one = { names: ["Mahkamah Konstitusi"] };
    expect([named(), named()]).toEqual([
      { ...one, count: 424 },
      { ...one, count: 424 },
    ]);
    write(`Kemarin hujan turun.\n${before}`);
    expect(named()).toEqual({ ...one, count: 424 });
    write(`${before}${line}\n`);
    expect(named()).toEqual({ ...one, count: 425 });
    write(before.replace(line, "Hujan turun."));
    expect(named()).toEqual({ ...one, count: 423 });
  });

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

  test("of a month are those of that month in all articles, not of its days and its year", () =>
    check(
      `
      --- a.news
      Jembatan itu dibuka pada [[Juli 20|22]]. Pada [[Juli 2022]] hujan turun terus di sana, juga pada 3 Juli 2022.
      --- b.news
      Kapal itu tenggelam pada [[Juli 2022]] di laut, tahun 2022.
      `,
      all,
    ));

  test.each([
    ["a year", "[[tahun 20|22]]", "Pada [[2022]], bukan 2023, hujan turun di sana."],
    ["a week", "[[pekan la|lu]]", "Hujan turun [[dua pekan lalu]], bukan pekan lalu."],
    ["a quarter", "[[kuartal III 20|22]]", "Ekspor naik pada [[kuartal III 2022]], bukan kuartal IV 2022."],
    [
      "a decade",
      "[[era 1990|-an]]",
      "Ekspor naik pada [[era 1990-an]], bukan pada era 1980-an yang dikatakan menteri itu.",
    ],
  ])("of %s are those of the same one in all articles", (_, expression, other) =>
    check(
      `
      --- a.news
      Rapat Dimulai
      Tanggal: 14 September 2023
      Jembatan itu dibuka pada ${expression} di sana.
      --- b.news
      Rapat Ditutup
      Tanggal: 21 September 2023
      ${other}
      `,
      all,
    ),
  );

  test("of a duration are those of this article", () =>
    check(
      `
      --- a.news
      Jembatan itu ditutup selama [[dua pe|kan]]. Rapat berlangsung [[dua pekan]] juga.
      --- b.news
      Rapat berlangsung selama dua pekan.
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
