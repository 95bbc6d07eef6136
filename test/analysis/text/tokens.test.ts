import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Case, isGlued, surface, TokenKind, type Tokens, tokenize } from "../../../server/src/analysis/text/tokens";
import { anyText } from "../../support/arbitraries";
import { HARBOUR_ID } from "../../support/articles";
import { expectLinear } from "../../support/growth";

const surfaces = (tokens: Tokens): string[] => Array.from({ length: tokens.count }, (_, t) => surface(tokens, t));
const split = (text: string): string[] => surfaces(tokenize(text));

describe("tokens", () => {
  test.each([
    ["Ia tiba di Jakarta.", ["Ia", "tiba", "di", "Jakarta", "."]],
    ["Ma'ruf dan Ma’ruf", ["Ma'ruf", "dan", "Ma’ruf"]],
    ["hari Jum'at", ["hari", "Jum'at"]],
    ["negara-negara tetangga", ["negara-negara", "tetangga"]],
    ["konflik Rusia-Ukraina", ["konflik", "Rusia", "-", "Ukraina"]],
    ["era 1990-an", ["era", "1990", "-", "an"]],
    ["KTT G20 di Bali", ["KTT", "G20", "di", "Bali"]],
    ["the 19th century", ["the", "19", "th", "century"]],
    ["Putin's visit", ["Putin", "'s", "visit"]],
    ["Putin’s visit", ["Putin", "’s", "visit"]],
    ["the U.S. army", ["the", "U.S.", "army"]],
    ["B. J. Habibie", ["B.", "J.", "Habibie"]],
    ["B.J. Habibie", ["B.J.", "Habibie"]],
    ["plan B. Then", ["plan", "B.", "Then"]],
    ["DilansirAljazeera kemarin", ["Dilansir", "Aljazeera", "kemarin"]],
    ["rapat selesai.Dia pulang", ["rapat", "selesai", ".", "Dia", "pulang"]],
    ["iPhone McDonald YouTube TikTok", ["iPhone", "McDonald", "YouTube", "TikTok"]],
    ["menurut kabar.id dan KABAR.ID", ["menurut", "kabar.id", "dan", "KABAR.ID"]],
    ["(13/9)", ["(", "13", "/", "9", ")"]],
    ["pukul 14.30 WIB", ["pukul", "14", ".", "30", "WIB"]],
    ["“Ya,” katanya", ["“", "Ya", ",", "”", "katanya"]],
    ["Zoë Müller", ["Zoë", "Müller"]],
    ["Zoe\u0308 tiba", ["Zoe\u0308", "tiba"]],
    ["Владимир Путин", ["Владимир", "Путин"]],
    ["👍🏽 bagus", ["👍", "🏽", "bagus"]],
    ["\ufeffa\u200bb\u00a0c\u00add", ["a", "b", "c", "d"]],
    ["", []],
    [" \t\u3000", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("tell what they are made of and how they are cased", () => {
    const tokens = tokenize("kata Kata KATA A G20 19 , kaTa McDonald");
    const { Word, Mixed, Number: Num, Punct } = TokenKind;
    expect([...tokens.kind]).toEqual([Word, Word, Word, Word, Mixed, Num, Punct, Word, Word]);
    expect([...tokens.casing].slice(0, 4)).toEqual([Case.Lower, Case.Title, Case.Upper, Case.Title]);
    expect([...tokens.casing].slice(5)).toEqual([Case.None, Case.None, Case.Mixed, Case.Mixed]);
  });

  test("are lower-cased one by one where lower-casing changes the length of the text", () => {
    const tokens = tokenize("İzmir Kota");
    expect(tokens.lower[tokens.count - 1]).toBe("kota");
  });

  test("know whether a space stands before them", () => {
    const tokens = tokenize("a, b");
    expect([0, 1, 2].map((t) => isGlued(tokens, t))).toEqual([false, true, false]);
  });

  test("cover every character that is no space exactly once, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let at = 0;
        const between: string[] = [];
        for (let t = 0; t < tokens.count; t++) {
          expect(tokens.start[t]).toBeGreaterThanOrEqual(at);
          expect(tokens.end[t]).toBeGreaterThan(tokens.start[t]!);
          between.push(text.slice(at, tokens.start[t]));
          at = tokens.end[t]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        between.push(text.slice(at));
        expect(between.join("")).toMatch(/^[\p{Z}\p{Cc}\u200b-\u200f\u2060\ufeff\u00ad\s]*$/u);
        expect(tokens.lower).toHaveLength(tokens.count);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  test("take ten times as long for ten times as much prose", () => {
    expectLinear(tokenize, (n) => HARBOUR_ID.repeat(n), 40);
  });

  test.each([
    ["one word", "a"],
    ["capitals glued to words", "selesaiDia"],
    ["apostrophes", "a'"],
    ["full stops", "A."],
    ["punctuation", "("],
    ["letters and digits", "a1"],
  ])("do not blow up on %s", (_, unit) => {
    expectLinear(tokenize, (n) => unit.repeat(n), Math.ceil(20_000 / unit.length), 30);
  });
});
