import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../server/src/analysis/text/fold";
import { anyText } from "../../support/arbitraries";

describe("folding", () => {
  test.each([
    ["KIM JONG UN", "Kim Jong-Un"],
    ["Ma'ruf Amin", "Maruf Amin"],
    ["Ma’ruf", "Ma'ruf"],
    ["Ma`ruf", "Ma‘ruf"],
    ["Zoë Müller", "Zoe Muller"],
    ["Zoe\u0308", "Zoë"],
    ["U.S.", "US"],
    ["B. J. Habibie", "B J Habibie"],
    ["Soekarno–Hatta", "Soekarno-Hatta"],
    ["Jakarta\u00a0 Selatan", "Jakarta Selatan"],
    ["İstanbul", "Istanbul"],
    ["ﬁrma", "firma"],
    ["Kim", "Kim"],
  ])("%j and %j are one name", (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test.each([
    ["Budi", "Budy"],
    ["Kim Jong Un", "Kim Jong Il"],
    ["Jong Un Kim", "Kim Jong Un"],
    ["Путин", "Пугин"],
    ["KTT G20", "KTT G7"],
  ])("%j and %j are two", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  test("neither leads with a space nor ends with one", () => {
    expect(fold(" - Jakarta - ")).toBe("jakarta");
  });
});
