import { expect, test } from "vitest";
import type { MentionType } from "../../../server/src/analysis/index";
import { languages } from "../../../server/src/analysis/languages/index";
import { trimNames } from "../../../server/src/analysis/names/trim";

function trimmed(text: string, language: "id" | "en", type: MentionType = "PER"): string[] {
  const whole = { start: 0, end: text.length, type, confidence: 1, source: "model" as const };
  return trimNames(text, [whole], languages[language]).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["Prime Minister Whitcombe", "en", ["Whitcombe"]],
  ["Menteri Ratih Anggraini", "id", ["Ratih Anggraini"]],
  ["Mang Uju", "id", ["Uju"]],
  ["Menteri", "id", ["Menteri"]],
  ["Putri Ayu", "id", ["Putri Ayu"]],
  ["II", "id", []],
] as const)("%s", (text, language, expected) => {
  expect(trimmed(text, language)).toEqual(expected);
});

test("an organisation keeps its words, an event its numeral", () => {
  expect(trimmed("Menteri Kata Group", "id", "ORG")).toEqual(["Menteri Kata Group"]);
  expect(trimmed("Perang Dunia II", "id", "EVT")).toEqual(["Perang Dunia II"]);
});

test("an administrative head stays outside", () => {
  expect(trimmed("Kabupaten Puncak", "id", "LOC")).toEqual(["Puncak"]);
  expect(trimmed("Kabupaten Puncak", "id", "ORG")).toEqual(["Kabupaten Puncak"]);
});

test("an article stays outside", () => {
  expect(trimmed("The Harbour Post", "id", "ORG")).toEqual(["Harbour Post"]);
});

test("an abbreviation at the end keeps its full stop", () => {
  const span = (text: string, name: string, type: MentionType) => {
    const start = text.indexOf(name);
    const names = [{ start, end: start + name.length, type, confidence: 1, source: "model" as const }];
    return trimNames(text, names, languages.en).map(({ start, end }) => text.slice(start, end));
  };
  expect(span("Shares of Harrow Point Inc. fell.", "Harrow Point Inc", "ORG")).toEqual(["Harrow Point Inc."]);
  expect(span("in Omaha, Neb., on Monday", "Neb", "LOC")).toEqual(["Neb."]);
  expect(span("He left Omaha.", "Omaha", "LOC")).toEqual(["Omaha"]);
});

test("a parenthesis that the name opens is closed in it", () => {
  const text = "Direktur PT Samudra (Persero) diam (kata PT Samudra).";
  const spans = [
    { start: 9, end: 28 },
    { start: 41, end: 51 },
  ].map((span) => ({ ...span, type: "ORG" as const, confidence: 1, source: "model" as const }));
  expect(trimNames(text, spans, languages.id).map(({ start, end }) => text.slice(start, end))).toEqual([
    "PT Samudra (Persero)",
    "PT Samudra",
  ]);
});
