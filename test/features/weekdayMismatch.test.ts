import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../server/src/analysis/index";
import {
  DIAGNOSTIC_CODES,
  type Diagnostic,
  type DiagnosticLevel,
  type DiagnosticLevels,
  type DisplayLanguage,
  diagnostics,
} from "../../server/src/features/index";
import { anyText } from "../support/arbitraries";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { uriOf, workspace } from "../support/workspace";

/** Every code off but this one. */
const alone = (level: DiagnosticLevel = "warning"): DiagnosticLevels => ({
  ...(Object.fromEntries(DIAGNOSTIC_CODES.map((code) => [code, "off"])) as DiagnosticLevels),
  "weekday-mismatch": level,
});

async function check(
  text: string,
  language: DisplayLanguage = "en",
  levels = alone(),
): Promise<{ text: string; found: Diagnostic[] }> {
  const { corpus } = await workspace("--- a.news\nHujan.");
  corpus.openDocument(uriOf("a.news"), text, true);
  return { text, found: diagnostics(corpus, uriOf("a.news"), language, levels) };
}

function fixed(text: string, { fixes }: Diagnostic): string {
  const [edit] = fixes[0]!.edits;
  return text.slice(0, edit!.start) + edit!.newText + text.slice(edit!.end);
}

describe("weekday-mismatch", () => {
  test("marks the expression, names the right weekday, and what date would fit", async () => {
    const { text, found } = await check("Menteri itu tiba di Kendari pada Senin (13/9/2023) untuk rapat.");
    expect(found).toEqual([
      expect.objectContaining({
        code: "weekday-mismatch",
        level: "warning",
        message: "13 September 2023 is a Wednesday, not a Monday. The nearest Monday is 11 September 2023.",
      }),
    ]);
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe("Senin (13/9/2023)");
  });

  test("speaks Indonesian, too", async () => {
    const { found } = await check("Menteri itu tiba di Kendari pada Senin (13/9/2023) untuk rapat.", "id");
    expect(found[0]!.message).toBe(
      "13 September 2023 adalah hari Rabu, bukan Senin. Senin terdekat ialah 11 September 2023.",
    );
    expect(found[0]!.fixes[0]!.title).toBe("Ganti “Senin” dengan “Rabu”");
  });

  test.each([
    ["Menteri itu tiba di Kendari pada Senin (13/9/2023).", "Menteri itu tiba di Kendari pada Rabu (13/9/2023)."],
    ["Menteri itu tiba di sana, Ahad, 13 September 2023.", "Menteri itu tiba di sana, Rabu, 13 September 2023."],
    ["KENDARI, JUMAT (13/9/2023) - Menteri itu tiba di sana.", "KENDARI, RABU (13/9/2023) - Menteri itu tiba di sana."],
    [
      "Menteri itu tiba di sana pada Sabtu (14/9/2023) malam.",
      "Menteri itu tiba di sana pada Kamis (14/9/2023) malam.",
    ],
    [
      "🎉 The minister arrived in the town on Monday, September 13, 2023.",
      "🎉 The minister arrived in the town on Wednesday, September 13, 2023.",
    ],
    [
      "The minister arrived in the town on Mon., Sept. 13, 2023.",
      "The minister arrived in the town on Wed., Sept. 13, 2023.",
    ],
  ])("the fix of %s", async (text, expected) => {
    const { found } = await check(text);
    expect(found).toHaveLength(1);
    expect(fixed(text, found[0]!)).toBe(expected);
    expect((await check(expected)).found).toEqual([]);
  });

  test("a weekday that was chosen the year by is right", async () => {
    expect((await check("---\npublished: 2024-01-06\n---\nRapat digelar Kamis (4/1) di sana.")).found).toEqual([]);
  });

  test("says nothing where the year is a guess, but something where publication tells it", async () => {
    const text = "Kota itu dibebaskan pada 17 Agustus 1945. Rapat digelar di sana pada Minggu (24/8) untuk para warga.";
    expect((await check(text)).found).toEqual([]);
    expect((await check(`---\npublished: 2029-08-26\n---\n${text}`)).found).toHaveLength(1);
  });

  test("says nothing of articles that are right", async () => {
    for (const text of [HARBOUR_EN, HARBOUR_ID]) expect((await check(text)).found).toEqual([]);
  });

  test.each(["hint", "information"] as const)("is as loud as the setting says: %s", async (level) => {
    const { found } = await check("Rapat digelar di sana pada Senin (13/9/2023).", "en", alone(level));
    expect(found.map((one) => one.level)).toEqual([level]);
  });

  test("is silent when off", async () => {
    expect((await check("Rapat digelar pada Senin (13/9/2023).", "en", alone("off"))).found).toEqual([]);
  });

  test("of every wrong weekday of every date leads to a right one, at most three days away", async () => {
    const { corpus } = await workspace("--- a.news\nHujan.");
    const uri = uriOf("a.news");
    const weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...weekdays), (day, weekday) => {
        const [year, month, date] = isoDate(day).split("-").map(Number);
        const text = `Rapat itu digelar di sana pada ${weekday} (${date}/${month}/${year}) untuk para warga.`;
        corpus.openDocument(uri, text, true);
        const [found] = diagnostics(corpus, uri, "en", alone());
        const right = weekdays[(((day + 3) % 7) + 7) % 7];
        expect(found === undefined).toBe(weekday === right);
        if (!found) return;
        expect(fixed(text, found)).toBe(text.replace(weekday, right!));
        corpus.openDocument(uri, fixed(text, found), true);
        expect(diagnostics(corpus, uri, "en", alone())).toEqual([]);
      }),
      { seed: 56, numRuns: 150 },
    );
  });
});

describe("diagnostics", () => {
  test("of an article that is not known are none", async () => {
    const { corpus } = await workspace("--- a.news\nHujan.");
    expect(diagnostics(corpus, "file:///tidak-ada.news", "en")).toEqual([]);
  });

  test("never fail, and stand in the text in order", async () => {
    const { corpus } = await workspace("--- a.news\nHujan.");
    const uri = uriOf("a.news");
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant("Senin (13/9/2023) "), anyText), { maxLength: 6 }), (pieces) => {
        const text = pieces.join("");
        corpus.openDocument(uri, text, true);
        let last = 0;
        for (const { start, end, fixes } of diagnostics(corpus, uri, "id")) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const edit of fixes.flatMap((fix) => fix.edits)) expect(edit.end).toBeGreaterThan(edit.start);
          last = start;
        }
      }),
      { seed: 57, numRuns: 200 },
    );
  });
});
