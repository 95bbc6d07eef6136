// What a double click takes.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const file = resolve(import.meta.dirname, "../../language-configuration.json");
const { wordPattern } = JSON.parse(readFileSync(file, "utf8")) as { wordPattern: { pattern: string; flags: string } };
const words = (text: string): string[] => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];

test.each([
  ["KH Ma'ruf Amin dan Ma’ruf", ["KH", "Ma'ruf", "Amin", "dan", "Ma’ruf"]],
  ["Kim Jong-Un bertemu Kim.", ["Kim", "Jong-Un", "bertemu", "Kim"]],
  ["negara-negara G20, era 1990-an", ["negara-negara", "G20", "era", "1990-an"]],
  ["Rabu (13/9/2023) pukul 14.30 WIB", ["Rabu", "13/9/2023", "pukul", "14.30", "WIB"]],
  ["2023-09-13: naik 2,5 persen.", ["2023-09-13", "naik", "2,5", "persen"]],
  ["Whitcombe's deal, O'Brien’s", ["Whitcombe", "s", "deal", "O'Brien", "s"]],
  ["“Selesai.” ‘Belum,’ katanya", ["Selesai", "Belum", "katanya"]],
  ["São Paulo, Besançon", ["São", "Paulo", "Besançon"]],
])("%s", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("time grows linearly with a line of joints", () => {
  const time = (length: number): number => {
    const line = "a-'1./".repeat(length);
    const start = performance.now();
    for (let i = 0; i < 5; i++) words(line);
    return performance.now() - start;
  };
  time(2_000);
  expect(time(80_000) / Math.max(time(8_000), 0.5)).toBeLessThan(40);
});
