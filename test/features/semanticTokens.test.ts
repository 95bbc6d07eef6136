import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { toRecord } from "../../server/src/corpus/index";
import { semanticTokens, type Token } from "../../server/src/features/index";
import { anyText, newsText } from "../support/arbitraries";

const recordOf = (text: string) => toRecord("file:///a.news", "a.news", text, analyze(text));
const tokensOf = (text: string): Token[] => semanticTokens(recordOf(text));
const shown = (text: string): string[] =>
  tokensOf(text).map(({ start, end, type, modifiers }) => [text.slice(start, end), type, ...modifiers].join(" "));

describe("highlighting", () => {
  test("names people, organisations, places, events and dates apart", () => {
    const text =
      "Menteri Perhubungan Ratna Wulandari dan hakim Mahkamah Konstitusi (MK) bertemu di Kendari pada 13 September 2023 sebelum Piala Dunia.";
    const found = shown(text);
    expect(found).toContainEqual(expect.stringMatching(/^Ratna Wulandari person/));
    expect(found).toContainEqual(expect.stringMatching(/^Mahkamah Konstitusi organization/));
    expect(found).toContainEqual(expect.stringMatching(/^Kendari place/));
    expect(found).toContainEqual(expect.stringMatching(/^Piala Dunia newsEvent/));
    expect(found).toContain("13 September 2023 date");
  });

  test("marks the mention that introduces somebody", () => {
    const found = shown("Menteri Perhubungan Ratna Wulandari tiba. Kata Wulandari, hujan turun.");
    expect(found[0]).toMatch(/^Ratna Wulandari person .*introduction$/);
    expect(found.slice(1).join()).not.toContain("introduction");
  });

  test("colours the longest where a date lies in an event", () => {
    const found = shown("Panitia mengumumkan hasil Pemilu 2024 kemudian.");
    expect(found).toEqual([expect.stringMatching(/^Pemilu 2024 newsEvent/)]);
  });

  test("tokens are sorted and do not overlap, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), (text) => {
        let at = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  test("tokens of a range are those of the whole that touch it", () => {
    fc.assert(
      fc.property(
        newsText,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, a, b) => {
          const range = {
            start: Math.floor(Math.min(a, b) * text.length),
            end: Math.ceil(Math.max(a, b) * text.length),
          };
          const record = recordOf(text);
          const touching = semanticTokens(record).filter(({ start, end }) => end > range.start && start < range.end);
          expect(semanticTokens(record, range)).toEqual(touching);
        },
      ),
      { seed: 42, numRuns: 200 },
    );
  });
});
