// How a hover on a date tells what decided its value.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, type Timex } from "../../server/src/analysis/index";
import { EntityIndex, PeriodIndex, type Snapshot, toRecord } from "../../server/src/corpus/index";
import { dateHover } from "../../server/src/features/dateHover";
import type { DisplayLanguage } from "../../server/src/features/index";
import { anyText, newsText } from "../support/arbitraries";

const URI = "file:///a.news";

interface Options {
  readonly published?: string | null;
  readonly article?: "id" | "en";
  readonly display?: DisplayLanguage;
}

function snapshotOf(text: string, timexes: readonly Timex[] | null, { published, article }: Options): Snapshot {
  const analysis = analyze(text, { language: article ?? "id", published: published ?? null });
  const record = toRecord(URI, "a.news", text, timexes ? { ...analysis, timexes } : analysis);
  const entities = new EntityIndex();
  const periods = new PeriodIndex();
  entities.add(record);
  periods.add(record);
  return { entities, periods, article: (uri) => (uri === URI ? record : undefined), text: () => text };
}

/** Lines of the hover on the first `[ ]` of the text. */
function hoverOn(marked: string, options: Options = {}): string[] {
  const offset = marked.indexOf("[");
  const text = marked.replace(/[[\]]/g, "");
  const card = dateHover(snapshotOf(text, null, options), URI, offset, options.display ?? "en");
  return card?.lines.map((line) => line.map((part) => part.text).join("")) ?? [];
}

/** Saturday. */
const PUBLISHED = "2023-09-16";
const EN = "the publication date, Saturday 16 September 2023";
const ID = "tanggal terbit, Sabtu 16 September 2023";

describe("against the publication date", () => {
  test.each([
    [
      "[Rabu lalu]",
      `the Wednesday before ${EN} · 3 days before publication`,
      `Rabu sebelum ${ID} · 3 hari sebelum terbit`,
    ],
    ["[Rabu]", `the Wednesday before ${EN} · 3 days before publication`, `Rabu sebelum ${ID} · 3 hari sebelum terbit`],
    [
      "[Rabu pekan lalu]",
      `Wednesday of the week before that of ${EN} · 10 days before publication`,
      `Rabu pada pekan sebelum pekan ${ID} · 10 hari sebelum terbit`,
    ],
    [
      "[Rabu dua pekan lalu]",
      `Wednesday, 2 weeks before the week of ${EN} · 17 days before publication`,
      `Rabu, 2 pekan sebelum pekan ${ID} · 17 hari sebelum terbit`,
    ],
    [
      "akan tiba [Jumat]",
      `the first Friday after ${EN}, as the clause tells of what is to come · 6 days after publication`,
      `Jumat pertama setelah ${ID}, karena kalimatnya bicara tentang yang akan datang · 6 hari setelah terbit`,
    ],
    ["[Kemarin]", `the day before ${EN}`, `sehari sebelum ${ID}`],
    ["[dua hari lalu]", `2 days before ${EN}`, `2 hari sebelum ${ID}`],
    ["[besok]", `the day after ${EN}`, `sehari setelah ${ID}`],
    [
      "[hari ini]",
      "the publication date itself, Saturday 16 September 2023",
      "tanggal terbit itu sendiri, Sabtu 16 September 2023",
    ],
    ["[pekan lalu]", `the week before that of ${EN}`, `pekan sebelum pekan ${ID}`],
    ["[tiga bulan lalu]", `3 months before the month of ${EN}`, `3 bulan sebelum bulan ${ID}`],
    ["[tahun ini]", `the year of ${EN}`, `tahun yang sama dengan ${ID}`],
    [
      "[Juli lalu]",
      `the July before ${EN} · 2 months before publication`,
      `Juli sebelum ${ID} · 2 bulan sebelum terbit`,
    ],
    [
      "[12 September]",
      `in the year of ${EN} · 4 days before publication`,
      `pada tahun yang sama dengan ${ID} · 4 hari sebelum terbit`,
    ],
    [
      "[17 Agustus tahun lalu]",
      `in the year before that of ${EN} · 395 days before publication`,
      `pada tahun sebelum tahun ${ID} · 395 hari sebelum terbit`,
    ],
    [
      "[Kamis (4/1)]",
      `the 4 January that is a Thursday, nearest to ${EN} · 110 days after publication`,
      `4 Januari yang jatuh pada hari Kamis, terdekat dengan ${ID} · 110 hari setelah terbit`,
    ],
    [
      "[kuartal III]",
      `in the year of ${EN} · the quarter of publication`,
      `pada tahun yang sama dengan ${ID} · kuartal terbit`,
    ],
  ])("%s", (marked, english, indonesian) => {
    const expression = /\[(.*)\]/.exec(marked)![1];
    const text = `Rapat ${marked} di sana.`;
    expect(hoverOn(text, { published: PUBLISHED })[1]).toBe(`“${expression}”: ${english}`);
    expect(hoverOn(text, { published: PUBLISHED, display: "id" })[1]).toBe(`“${expression}”: ${indonesian}`);
  });

  test("an explicit date needs no explanation, only its distance", () => {
    const lines = hoverOn("Rapat pada [13 September 2022] di sana.", { published: PUBLISHED });
    expect(lines).toEqual([
      "Tuesday, 13 September 2022 · date",
      "368 days before publication",
      "also that day: 1 mention here, none in other articles",
    ]);
  });

  test("an English article is told in both languages, too", () => {
    const text = "They met [last Wednesday] in the town.";
    const options = { published: PUBLISHED, article: "en" } as const;
    expect(hoverOn(text, options)[1]).toBe(`“last Wednesday”: the Wednesday before ${EN} · 3 days before publication`);
    expect(hoverOn(text, { ...options, display: "id" })[1]).toBe(
      `“last Wednesday”: Rabu sebelum ${ID} · 3 hari sebelum terbit`,
    );
  });
});

describe("without a publication date", () => {
  const unknown = "(its publication date is not known)";
  test.each([
    ["Sejak [Senin lalu] dermaga ditutup.", `the Monday this article names in full on line 1 ${unknown}`],
    ["[Sehari kemudian] dermaga ditutup.", `the day after “Senin, 4/3/24” on line 1 ${unknown}`],
    ["Sejak [pekan lalu] dermaga ditutup.", `the week before that of “Senin, 4/3/24” on line 1 ${unknown}`],
    ["Sejak [Juli lalu] dermaga ditutup.", `the July before “Senin, 4/3/24” on line 1 ${unknown}`],
  ])("%s", (sentence, expected) => {
    const expression = /\[(.*)\]/.exec(sentence)![1];
    const marked = `Kapal merapat (Senin, 4/3/24).\n${sentence}`;
    expect(hoverOn(marked)[1]).toBe(`“${expression}”: ${expected}`);
  });

  test("in Indonesian", () => {
    const marked = "Kapal merapat (Senin, 4/3/24).\nSejak [Senin lalu] dermaga ditutup.";
    expect(hoverOn(marked, { display: "id" })[1]).toBe(
      "“Senin lalu”: Senin yang disebut lengkap di baris 1 artikel ini (tanggal terbitnya tidak diketahui)",
    );
  });

  test("and without any date there is nothing to count from", () => {
    expect(hoverOn("[Kemarin] hujan turun di sana.")).toEqual([
      "some time in the past · date",
      "“Kemarin”: nothing to count from: the publication date is not known",
    ]);
  });

  test("what is vague by itself is vague", () => {
    expect(hoverOn("Hujan turun [saat ini] di sana.")[1]).toBe("“saat ini”: the text does not tell more");
  });
});

describe("what a value is", () => {
  test.each([
    ["pada [pekan lalu]", "week 36 of 2023 · 4–10 Sep 2023"],
    ["pada [dua pekan lalu]", "week 35 of 2023 · 28 Aug–3 Sep 2023"],
    ["pada [kuartal III 2022]", "quarter 3 of 2022 · Jul–Sep 2022"],
    ["pada [awal Juli 2022]", "July 2022 · month · its beginning"],
    ["pada [sekitar tahun 2011]", "2011 · year · approximately"],
    ["pada [era 1990-an]", "the 1990s · decade"],
    ["selama [dua pekan]", "2 weeks · duration"],
    ["[setiap Jumat]", "every Friday · repeated"],
    ["[Rabu (13/9/2023) malam]", "Wednesday, 13 September 2023, night · time"],
  ])("%s", (marked, title) => {
    expect(hoverOn(`Rapat ${marked} di sana.`, { published: PUBLISHED })[0]).toBe(title);
  });

  test.each([
    ["[bulan lalu]", "also that month: 1 mention here, none in other articles"],
    ["[tahun 2023]", "also that year: 1 mention here, none in other articles"],
    ["[pekan lalu]", "also that week: 1 mention here, none in other articles"],
  ])("who else names %s", (marked, line) => {
    expect(hoverOn(`Rapat ${marked} di sana.`, { published: PUBLISHED }).at(-1)).toBe(line);
  });

  test("a range and a clock time tell where the rest comes from", () => {
    expect(hoverOn("Rapat [3]-5 Mei 2021.", { published: PUBLISHED })[1]).toBe(
      "“3”: takes what it lacks from “5 Mei 2021”, the other end of the range · 866 days before publication",
    );
    expect(hoverOn("Pada Senin, tepatnya [pukul 21.00 WIB], sirene berbunyi.", { published: PUBLISHED })[1]).toBe(
      "“pukul 21.00 WIB”: on the day of “Senin” in the same sentence · 5 days before publication",
    );
    expect(hoverOn("Warga merayakan [Idulfitri 1444 H] di sana.", { published: PUBLISHED })[1]).toContain("tables");
  });
});

describe("whatever the value", () => {
  const cues = [
    "explicit",
    "publication",
    "article",
    "weekday",
    "tense",
    "table",
    "sentence",
    "range",
    "none",
  ] as const;
  const rules = [
    "weekday",
    "weekday-of-week",
    "day-shift",
    "unit-shift",
    "day-month",
    "bare-day",
    "month",
    "period",
    "clock",
    "x",
  ];
  const values = [
    "9999-99-99",
    "0000-00-00",
    "2023-02-31",
    "2023-13",
    "2023-W99",
    "BC0001",
    "toString",
    "__proto__",
    "",
    "XXXX",
    "9999-12-31",
    "0001-01-01T99:99",
  ];

  test("a hover never fails", () => {
    const text = "Senin lalu, 13 September 2023, hujan turun.";
    const timex = fc.record({
      start: fc.constant(0),
      end: fc.constant(10),
      type: fc.constantFrom("DATE" as const, "TIME" as const, "DURATION" as const, "SET" as const),
      value: fc.oneof(fc.constantFrom(...values), fc.string(), fc.stringMatching(/^[0-9XPTWQHFEBCY:-]{0,12}$/)),
      cue: fc.constantFrom(...cues),
      rule: fc.constantFrom(...rules),
      anchor: fc.option(fc.constantFrom({ start: 12, end: 29 }, { start: 0, end: 10 }, { start: 99, end: 120 }), {
        nil: undefined,
      }),
      conflict: fc.constantFrom("weekday" as const, undefined),
    });
    const published = fc.constantFrom(null, "2023-09-16", "9999-99-99");
    fc.assert(
      fc.property(timex, published, fc.constantFrom<DisplayLanguage>("en", "id"), (one, date, display) => {
        const snapshot = snapshotOf(text, [one as Timex], { published: date });
        const lines = dateHover(snapshot, URI, 3, display)!.lines.map((line) => line.map((part) => part.text).join(""));
        expect(lines.join("\n")).not.toMatch(/undefined|NaN|Invalid|null/);
      }),
      { seed: 54, numRuns: 2000 },
    );
  });

  test("nor on any text", () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.constantFrom(null, PUBLISHED), (text, published) => {
        const snapshot = snapshotOf(text, null, { published });
        for (const timex of snapshot.article(URI)!.timexes) {
          expect(dateHover(snapshot, URI, timex.start, "id")!.lines.length).toBeGreaterThan(0);
        }
      }),
      { seed: 55, numRuns: 200 },
    );
  });
});
