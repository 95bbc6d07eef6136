// What git's union merge makes of an article's lines. Whole merges of two clones: test/corpus/clones.test.ts.
import { describe, expect, test } from "vitest";
import { NO_ANNOTATIONS, readAnnotations, withDecisions, writeAnnotations } from "../../server/src/annotations/index";
import { decider, spanOf } from "./support";

const BEFORE = `Putin Tiba di Pyongyang

PYONGYANG, Kabar Pagi - Presiden Rusia Vladimir Putin tiba di Pyongyang, Rabu (19/6/2024).
Putin disambut Kim Jong Un di bandara, kata Dewan Keamanan Rusia.
Keduanya lalu menuju istana di tepi sungai.
`;
describe("a union of lines", () => {
  test("in any order, with lines twice, reads as one file", () => {
    const make = decider(BEFORE);
    const decisions = ["Rusia", "Vladimir Putin", "Kim Jong Un", "Pyongyang"].map((surface) =>
      make(spanOf(BEFORE, surface)),
    );
    const lines = new TextDecoder()
      .decode(writeAnnotations(withDecisions(NO_ANNOTATIONS, decisions)))
      .trim()
      .split("\n");
    for (const union of [
      lines,
      [...lines].reverse(),
      [...lines.slice(1), ...lines],
      [lines[2]!, ...lines, lines[2]!],
    ]) {
      const file = readAnnotations(new TextEncoder().encode(union.join("\n")));
      expect(file.decisions).toEqual(decisions);
      expect(file.contradictions).toEqual([]);
    }
  });
});
