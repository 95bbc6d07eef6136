import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../server/src/analysis/index";
import { doublings, neighbours, slipBetween } from "../../server/src/features/diagnostics/spelling";
import { findingsOf } from "../support/findings";

const variants = (...articles: string[]) => findingsOf("spelling-variant", articles);

const KHAJIMBA = `
  Pemimpin Abkhazia [Raul Khajimba|PER] tiba. [Khajimba|PER] berpidato. Menurut [Khajimba|PER], hujan turun.

  "Ya," kata [Khajimbaa|PER]. Lalu [Khajimba|PER] pulang.
`;

const threeTimes = (article: string): string[] => [article, `Pagi. ${article}`, `Malam. ${article}`];

const WULANDARI = threeTimes("Menteri Perhubungan [Ratna Wulandari|PER] tiba.");

describe("spelling-variant", () => {
  test("finds a doubled letter among many right spellings in the article, and sets it right", () => {
    expect(variants(KHAJIMBA)).toEqual([
      {
        text: "Khajimbaa",
        message: "“Khajimbaa” is spelled so only here; “Khajimba” stands 3 times in this article.",
        fixed: ["Khajimba"],
      },
    ]);
  });

  test("speaks the reader's language", () => {
    expect(findingsOf("spelling-variant", [KHAJIMBA], "id")[0]!.message).toBe(
      "“Khajimbaa” dieja begini hanya di sini; “Khajimba” ada 3 kali dalam artikel ini.",
    );
  });

  test.each([
    ["a letter that is another", "Menteri [Ratna Wulanjari|PER] tiba.", "Ratna Wulanjari", "Ratna Wulandari"],
    ["a letter too few", "Menteri [Ratna Wulandri|PER] tiba.", "Ratna Wulandri", "Ratna Wulandari"],
    ["a letter too many", "Menteri [Ratna Wulandgari|PER] tiba.", "Ratna Wulandgari", "Ratna Wulandari"],
    ["capitals", "[RATNA WULANDDARI|PER] TIBA\n\nHujan turun.", "RATNA WULANDDARI", "RATNA WULANDARI"],
  ])("finds a full name among many articles: %s", (_, article, text, fixed) => {
    expect(variants(...WULANDARI, article)).toEqual([
      { text, message: `“${text}” is spelled so only here; “Ratna Wulandari” stands in 3 articles.`, fixed: [fixed] },
    ]);
  });

  test("finds a diacritic that is missing, in the archive and in the article", () => {
    const found = [{ text: "Recep Erdogan", fixed: ["Recep Erdoğan"] }];
    const wrong = "Presiden [Recep Erdogan|PER] tiba.";
    const right = "Presiden [Recep Erdoğan|PER] tiba.";
    expect(variants(...threeTimes(right), wrong)).toMatchObject(found);
    expect(variants(`${right} ${right} ${right} ${wrong}`)).toMatchObject(found);
  });

  test("finds a doubled letter in a place's name", () => {
    expect(variants(...threeTimes("Hujan di [Makassar|LOC]."), "Hujan di [Makasssar|LOC].")).toMatchObject([
      { text: "Makasssar", fixed: ["Makassar"] },
    ]);
  });

  test.each([
    ["a variant that stands twice", `${KHAJIMBA} [Khajimbaa|PER] pergi.`],
    ["a right spelling that is rare", "[Raul Khajimba|PER] tiba. [Khajimba|PER] pergi. Menurut [Khajimbaa|PER], ya."],
    ["short words", "[Marta|PER] tiba. [Marta|PER] pergi. [Marta|PER] pulang. Menurut [Martaa|PER], tidak."],
    [
      "two people who share all but one word of a name",
      "[Ratna Wulandari|PER], [Ratna Wulandari|PER], [Ratna Wulandari|PER] dan [Ratna Kusumawati|PER] tiba.",
    ],
    [
      "man and woman",
      "[Yulianto|PER] tiba. [Yulianto|PER] pergi. [Yulianto|PER] pulang. Menurut [Yulianti|PER], tidak.",
    ],
    ["places a letter apart", "[Bandung|LOC], [Bandung|LOC], [Bandung|LOC], lalu [Badung|LOC]."],
    ["names of two types", "[Khajimba|PER] [Khajimba|PER] [Khajimba|PER] di [Khajimbaa|LOC]."],
    [
      "a surname whose full name stands here",
      "[Suhartono|PER] tiba. [Suhartono|PER] pergi. [Suhartono|PER] tidur. [Budi Suharsono|PER] datang. Kata [Suharsono|PER], ya.",
    ],
    ["nothing", ""],
  ])("leaves alone %s", (_, article) => expect(variants(article)).toEqual([]));

  test("leaves alone a spelling that other articles have, too", () => {
    const other = "Menteri Perhubungan [Ratna Wulanjari|PER] tiba.";
    expect(variants(...WULANDARI, other, other)).toEqual([]);
  });

  test("leaves alone one word with another letter that only other articles have", () => {
    expect(variants(...threeTimes("Menteri [Suhartono|PER] tiba."), "Menteri [Suharsono|PER] tiba.")).toEqual([]);
  });
});

describe("a slip", () => {
  test.each([
    ["Khajimba", "Khajimbaa", "doubled"],
    ["Muhamad Iqbal", "Muhammad Iqbal", "doubled"],
    ["Ratna Wulandari", "Ratna Wulanjari", "letter"],
    ["Ratna Wulandari", "Ratna Wulandri", "letter"],
    ["Erdoğan", "Erdogan", "diacritic"],
    ["Gambia", "Zambia", null],
    ["Yulianto", "Yulianti", null],
    ["Martha", "Marta", null],
    ["Kim Jong-Un", "Kim Jong Un", null],
    ["Ma'ruf Amin", "Maruf Amin", null],
    ["Ratna Wulandari", "Wulandari", null],
    ["Erdoğan", "ERDOĞAN", null],
    ["Wulandari", "Wlaundari", null],
    ["Pemilu 2024", "Pemilu 2025", null],
    ["", "", null],
  ])("between %j and %j is %j, either way round", (a, b, slip) => {
    expect(slipBetween(a, b)).toBe(slip);
    expect(slipBetween(b, a)).toBe(slip);
  });

  test("by a letter or a doubling is among the neighbours, and every doubling is one", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeiou"), minLength: 5, maxLength: 9 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom(..."abcdeiou"), fc.constantFrom(0, 1), (a, at, letter, cut) => {
        const i = at % (a.length + 1);
        const b = fold(a.slice(0, i) + letter + a.slice(i + cut));
        const slip = slipBetween(a, b);
        if (slip === "letter" || slip === "doubled") expect(neighbours(a)).toContain(b);
        if (slip === "doubled") expect(doublings(a)).toContain(b);
      }),
    );
  });
});
