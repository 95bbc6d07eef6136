import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surface, tokenize } from "../../../server/src/analysis/text/tokens";

const surfaces = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, t) => surface(tokens, t));
};

describe("tokens of temporal expressions", () => {
  test.each([
    ["Rabu,13/9/23", "Rabu , 13 / 9 / 23"],
    ["pukul 14.30 WIB", "pukul 14 . 30 WIB"],
    ["era 1990-an", "era 1990 - an"],
    ["abad ke-19", "abad ke - 19"],
    ["baru-baru ini", "baru-baru ini"],
    ["Baru-baru ini", "Baru - baru ini"],
    ["the 19th-century", "the 19 th-century"],
    ["FY2023 dan Q3", "FY2023 dan Q3"],
    ["10 a.m. EST", "10 a . m . EST"],
    ["Jum'at", "Jum'at"],
  ])("%s", (text, expected) => {
    expect(surfaces(text).join(" ")).toBe(expected);
  });
});

describe("a word reads the same whatever ends it", () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
  test("end of text, space, comma, hyphen", () => {
    fc.assert(
      fc.property(word, fc.constantFrom("", " ", ",", ")", "\t", " -", "- "), (text, after) => {
        const alone = tokenize(text);
        const followed = tokenize(text + after);
        expect(followed.lower.slice(0, alone.count)).toEqual(alone.lower);
        expect([...followed.casing.slice(0, alone.count)]).toEqual([...alone.casing]);
        expect([...followed.kind.slice(0, alone.count)]).toEqual([...alone.kind]);
      }),
    );
  });

  test("tokens are in order and leave out nothing but space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = tokenize(text);
        let end = 0;
        for (let t = 0; t < tokens.count; t++) {
          expect(tokens.start[t]).toBeGreaterThanOrEqual(end);
          expect(tokens.end[t]).toBeGreaterThan(tokens.start[t]!);
          expect(text.slice(end, tokens.start[t])).toMatch(
            /^[\s\p{Zs}\p{Cc}\u200b-\u200f\u2060\ufeff\u00ad\ud800-\udfff\p{M}]*$/u,
          );
          end = tokens.end[t]!;
        }
      }),
    );
  });
});
