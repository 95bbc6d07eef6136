import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, isoDate } from "../../server/src/analysis/index";
import { boundsOf, indexOfDay, PeriodIndex, periodOf, toRecord } from "../../server/src/corpus/index";

describe("the period of a value", () => {
  test.each([
    ["2023-09-13", "day", "2023-09-13"],
    ["2023-09-13T14:30+07:00", "day", "2023-09-13"],
    ["2023-09-13TNI", "day", "2023-09-13"],
    ["2023-09", "month", "2023-09"],
    ["2023", "year", "2023"],
    ["BC0044", "year", "BC0044"],
    ["2023-W38", "week", "2023-W38"],
    ["2020-W53", "week", "2020-W53"],
    ["2023-W37-WE", "weekend", "2023-W37-WE"],
    ["2022-Q3", "quarter", "2022-Q3"],
    ["2023-H1", "half", "2023-H1"],
    ["2022-SP", "season", "2022-SP"],
    ["FY2024", "fiscalYear", "FY2024"],
    ["199", "decade", "199"],
    ["18", "century", "18"],
  ])("%s is a %s", (value, granularity, key) => {
    expect(periodOf(value)).toMatchObject({ granularity, key });
  });

  test.each(
    [
      ["", "P2W", "PT24H", "PAST_REF", "XXXX-WXX-5", "XXXX-06-01", "XXXX-07", "T10:00", "toString", "__proto__"],
      ["2023-02-31", "2023-13", "2023-W54", "2022-W53", "2023-W00", "2023-Q5", "2023-H3", "9999-99-99", "2023-09-13X"],
    ].flat(),
  )("%j has none", (value) => {
    expect(periodOf(value)).toBeNull();
  });

  test("of any text never fails", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XPTWQHFEBCY-]{0,12}$/)), (value) => {
        const period = periodOf(value);
        if (period) boundsOf(period);
      }),
      { seed: 51, numRuns: 1000 },
    );
  });

  test("follows its like, for every day of four centuries", () => {
    const day = fc.integer({ min: -100_000, max: 60_000 });
    fc.assert(
      fc.property(day, (n) => {
        expect(periodOf(isoDate(n))?.index).toBe(n);
        for (const granularity of ["week", "month", "quarter", "half", "year", "decade", "century"] as const) {
          const step = indexOfDay(n + 1, granularity)! - indexOfDay(n, granularity)!;
          expect(step === 0 || step === 1).toBe(true);
        }
      }),
      { seed: 52, numRuns: 500 },
    );
  });

  test.each([
    ["2023-W37", "2023-09-11", "2023-09-17"],
    ["2025-W01", "2024-12-30", "2025-01-05"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2023-W37-WE", "2023-09-16", "2023-09-17"],
    ["2022-Q3", "2022-07-01", "2022-09-30"],
    ["2023-H1", "2023-01-01", "2023-06-30"],
    ["2023-Q4", "2023-10-01", "2023-12-31"],
  ])("%s goes from %s to %s", (value, first, last) => {
    const period = periodOf(value)!;
    expect(boundsOf(period)).toEqual([first, last]);
    expect(indexOfDay(periodOf(first)!.index!, period.granularity)).toBe(period.index);
  });

  test("a name tells a day, a month or a year as well as its bounds", () => {
    for (const value of ["2023-09-13", "2023-09", "2023", "199", "18", "FY2024", "2022-SP"]) {
      expect(boundsOf(periodOf(value)!)).toBeNull();
    }
  });
});

describe("the index of periods", () => {
  const record = (name: string, text: string) =>
    toRecord(`file:///${name}`, name, text, analyze(text, { language: "id", published: "2023-09-16" }));

  test("finds an article by what it names, and forgets it", () => {
    const index = new PeriodIndex();
    const a = record("a", "Kemarin, 15 September 2023, September 2023, pekan lalu, tahun 2023, selama dua pekan.");
    const b = record("b", "Pada 2023 hujan turun.");
    index.add(a);
    index.add(b);
    expect([...index.on("2023-09-15")]).toEqual([["file:///a", [0, 1]]]);
    expect([...index.on("2023-09").keys()]).toEqual(["file:///a"]);
    expect([...index.on("2023-W36").keys()]).toEqual(["file:///a"]);
    expect([...index.on("2023").keys()]).toEqual(["file:///a", "file:///b"]);
    expect(index.on("P2W").size).toBe(0);
    index.remove(a);
    expect([...index.on("2023").keys()]).toEqual(["file:///b"]);
    expect(index.on("2023-09-15").size).toBe(0);
    index.remove(a);
    index.remove(b);
    expect(index.on("2023").size).toBe(0);
  });
});
