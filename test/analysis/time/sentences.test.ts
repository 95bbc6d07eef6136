import { describe, expect, test } from "vitest";
import { ENGLISH } from "./english";
import { timexes } from "./harness";
import { INDONESIAN } from "./indonesian";

interface Case {
  readonly published: string | null;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Reads `published | sentence with [[text=>value]]`. */
function parse(table: string): Case[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const bar = line.indexOf(" | ");
      const date = line.slice(0, bar).trim();
      const expected: string[] = [];
      let text = "";
      let at = bar + 3;
      for (;;) {
        const open = line.indexOf("[[", at);
        if (open < 0) break;
        const close = line.indexOf("]]", open);
        const [expression, value] = line.slice(open + 2, close).split("=>") as [string, string];
        text += line.slice(at, open);
        expected.push(`${text.length} ${expression} ${value}`);
        text += expression;
        at = close + 2;
      }
      return { published: date === "-" ? null : date, text: text + line.slice(at), expected };
    });
}

describe.each([
  ["id", INDONESIAN],
  ["en", ENGLISH],
] as const)("sentences, %s", (language, table) => {
  test.each(parse(table))("$published $text", ({ published, text, expected }) => {
    const found = timexes(text, language, published);
    expect(found.map((t) => `${t.start} ${text.slice(t.start, t.end)} ${t.value}`)).toEqual(expected);
  });
});
