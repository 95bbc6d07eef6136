import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, type LanguageId } from "../../../server/src/analysis/index";
import { MODELS } from "../../support/models";

function names(text: string, language: LanguageId = "id"): string[] {
  return analyze(text, { models: MODELS, language }).mentions.map((m) => `${text.slice(m.start, m.end)}/${m.type}`);
}

describe("the shipped tagger", () => {
  test.each([
    [
      "titles stay outside",
      "Menteri Luar Negeri Ratih Anggraini tiba di Vientiane, Laos.",
      ["Ratih Anggraini/PER", "Vientiane/LOC", "Laos/LOC"],
    ],
    [
      "a country inside a title is a name of its own",
      "Presiden Kenya William Ruto bertemu Presiden Rusia Vladimir Putin.",
      ["Kenya/LOC", "William Ruto/PER", "Rusia/LOC", "Vladimir Putin/PER"],
    ],
    [
      "a ministry is an organisation",
      "Juru bicara Kementerian Kesehatan membantah kabar itu.",
      ["Kementerian Kesehatan/ORG"],
    ],
    ["a hyphen between two places parts them", "Perang Rusia-Ukraina belum selesai.", ["Rusia/LOC", "Ukraina/LOC"]],
    ["acronyms of things are no names", "Harga BBM naik, kata warga di Kupang.", ["Kupang/LOC"]],
    [
      "an everyday word at the start of a sentence is no name",
      "Kemudian Putin tertawa. Sementara itu Jokowi diam.",
      ["Putin/PER", "Jokowi/PER"],
    ],
  ])("%s", (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("an article in capitals or in lower case is read without harm", () => {
    const text = "Gubernur Ridwan Kamil membuka jembatan di Bandung. Ridwan Kamil berpidato singkat.";
    expect(() => names(text.toUpperCase())).not.toThrow();
    expect(() => names(text.toLowerCase())).not.toThrow();
    expect(names(text)).toContain("Ridwan Kamil/PER");
  });

  test("the other language has a model, too", () => {
    expect(names("Prime Minister Anwar Ibrahim met officials of the World Bank in Nairobi.", "en")).toEqual([
      "Anwar Ibrahim/PER",
      "World Bank/ORG",
      "Nairobi/LOC",
    ]);
  });

  test("spans are in order, apart, and inside the text, whatever the text; the same each time", () => {
    const words = fc.constantFrom(
      "Presiden",
      "Budi",
      "Santoso",
      "di",
      "Jakarta",
      "(",
      ")",
      "KPK",
      ".",
      ",",
      "-",
      '"',
      "\n",
      "dan",
      "Korea",
      "Utara",
      "😀",
      "2024",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(" ");
          const { mentions } = analyze(text, { models: MODELS });
          mentions.forEach((mention, i) => {
            expect(mention.start).toBeLessThan(mention.end);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            expect(mention.confidence).toBeGreaterThanOrEqual(0);
            expect(mention.confidence).toBeLessThanOrEqual(1);
            if (i > 0) expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]!.end);
          });
          expect(analyze(text, { models: MODELS }).mentions).toEqual(mentions);
        },
      ),
      { numRuns: 150 },
    );
  });
});
