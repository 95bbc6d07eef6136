import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWeekday, type LanguageId, weekdayLike } from "../../../server/src/analysis/index";
import { anyText } from "../../support/arbitraries";

describe("the weekday of an expression", () => {
  test.each([
    ["Senin (13/9/2023)", "id", "Senin", 1],
    ["hari Sabtu, 3 Mei", "id", "Sabtu", 6],
    ["Jum'at (1/9)", "id", "Jum'at", 5],
    ["Jum’at (1/9)", "id", "Jum’at", 5],
    ["AHAD, 3 Maret", "id", "AHAD", 7],
    ["Minggu malam", "id", "Minggu", 7],
    ["last Wednesday", "en", "Wednesday", 3],
    ["Tues., Sept. 12", "en", "Tues", 2],
    ["Thu 14 Sep", "en", "Thu", 4],
  ] as const)("%s", (text, language, word, weekday) => {
    const found = findWeekday(text, language);
    expect(found && [text.slice(found.start, found.end), found.weekday]).toEqual([word, weekday]);
  });

  test.each([
    ["13 September 2023", "id"],
    ["Rabuan", "id"],
    ["Monday", "id"],
    ["Senin", "en"],
    ["constructor", "en"],
    ["", "id"],
  ] as const)("%j has none", (text, language) => {
    expect(findWeekday(text, language)).toBeNull();
  });

  test("of any text is in the text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<LanguageId>("id", "en"), (text, language) => {
        const found = findWeekday(text, language);
        if (found) expect(text.slice(found.start, found.end).toLowerCase()).toMatch(/^[a-z'’]{3,9}$/);
      }),
      { seed: 53 },
    );
  });
});

describe("another weekday in its place", () => {
  test.each([
    [3, "Senin", "id", "Rabu"],
    [3, "SENIN", "id", "RABU"],
    [3, "senin", "id", "rabu"],
    [1, "Ahad", "id", "Senin"],
    [7, "Senin", "id", "Minggu"],
    [5, "Senin", "id", "Jumat"],
    [4, "Jum'at", "id", "Kamis"],
    [3, "Monday", "en", "Wednesday"],
    [3, "Mon", "en", "Wed"],
    [4, "Tues", "en", "Thu"],
    [3, "MON", "en", "WED"],
    [6, "Sunday", "en", "Saturday"],
  ] as const)("%d for %s is %s %s", (weekday, word, language, expected) => {
    expect(weekdayLike(weekday, word, language)).toBe(expected);
  });

  test("is found again as that weekday, whatever stood there", () => {
    for (const language of ["id", "en"] as const) {
      for (let weekday = 1; weekday <= 7; weekday++) {
        for (const word of ["Senin", "AHAD", "Mon", "Tues", "SUNDAY", "wed", "x"]) {
          expect(findWeekday(weekdayLike(weekday, word, language), language)?.weekday).toBe(weekday);
        }
      }
    }
  });
});
