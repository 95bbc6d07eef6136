import { describe, expect, test } from "vitest";
import type { Tally } from "../../server/src/analysis/learning";
import { type BeforeAfter, verdictOf } from "../../server/src/corpus/index";

/** Of a hundred names, so many found right before and after. */
const of = (before: number, after: number): BeforeAfter => {
  const tally = (right: number): Tally => ({ right, found: 100, true: 100 });
  return { before: tally(before), after: tally(after), articles: 10 };
};

describe("whether a new model is worth keeping", () => {
  test.each([
    ["better", of(50, 80), of(90, 89)],
    ["same", of(50, 50), of(90, 90)],
    ["worse", of(50, 49), of(90, 90)],
    ["worse: it forgets too much", of(50, 80), of(90, 88)],
    ["untested", null, of(90, 90)],
    ["worse: it forgets, untested", null, of(90, 80)],
  ])("%s", (verdict, heldOut, general) => {
    expect(verdict.split(":")[0]).toBe(verdictOf({ heldOut, general }));
  });
});
