import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../server/src/analysis/languages/index";
import { sentenceStarts } from "../../../server/src/analysis/text/sentences";
import { tokenize } from "../../../server/src/analysis/text/tokens";
import { anyText } from "../../support/arbitraries";

function sentences(text: string, language: "id" | "en" = "id"): string[] {
  const tokens = tokenize(text);
  const starts = sentenceStarts(tokens, languages[language].abbreviations);
  return [...starts].map((first, s) => {
    const next = starts[s + 1] ?? tokens.count;
    return text.slice(tokens.start[first], tokens.end[next - 1]);
  });
}

describe("sentences", () => {
  test.each([
    ["a full stop ends one", ["Ia tiba.", "Ia pulang."]],
    ["so do an exclamation and a question mark", ["Benar!", "Siapa?", "Dia."]],
    ["a closing quotation mark belongs to the sentence", ["“Ia tiba.”", "Lalu hujan."]],
    ["a closing parenthesis does, too", ["(Ia tiba.)", "Lalu hujan."]],
    ["an ellipsis ends one before a capital", ["Ia tiba...", "Lalu hujan."]],
    ["a glued full stop ends one", ["Ia tiba.", "Lalu hujan."], ""],
    ["numbers keep their points", ["Harganya Rp 1.250.000 per kilogram."]],
    ["clock times keep their points", ["Rapat mulai pukul 14.30 WIB."]],
    ["abbreviations do not end one", ["Ia bertemu Dr. Rahman dan Prof. Siti di Jl. Sudirman."]],
    ["a lower-case word goes on", ["Ia tiba. lalu pulang."]],
    ["initials do not end one", ["Ia mengenal B.J. Habibie."]],
    ["domains do not end one", ["Menurut kabar.id, hujan turun."]],
  ])("%s", (_, expected, glue = " ") => {
    expect(sentences(expected.join(glue))).toEqual(expected);
  });

  test("English abbreviations are English", () => {
    expect(sentences("Mr. Smith met Gov. Jones in the U.S. Senate. He left.", "en")).toEqual([
      "Mr. Smith met Gov. Jones in the U.S. Senate.",
      "He left.",
    ]);
  });

  test("an article without text has none", () => {
    expect(sentences("")).toEqual([]);
  });

  test("cover all tokens in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const starts = [...sentenceStarts(tokens, languages.id.abbreviations)];
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts[0]).toBe(tokens.count > 0 ? 0 : undefined);
        expect(starts.every((start) => start < tokens.count)).toBe(true);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
