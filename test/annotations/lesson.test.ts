import { describe, expect, test } from "vitest";
import type { Mention, MentionType, Span } from "../../server/src/analysis/index";
import { type Overlaid, readLesson } from "../../server/src/annotations/index";

const TEXT = "Karang Merah menang. Kata Karang Merah Muda, Remis senang. KARANG MERAH pulang. Remis tidur di Juwana.";

/** Names by their words: `[words, type, source, nth]`. */
type Name = readonly [string, MentionType, "human" | "model", number?];

const at = (words: string, n = 0): Span => {
  let start = TEXT.indexOf(words);
  for (let i = 0; i < n; i++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

function lesson(names: readonly Name[], rejected: readonly Span[] = []) {
  const mentions = names.map(([words, type, source, n]) => ({ ...at(words, n), type, source }) as Mention);
  const { names: found, decided } = readLesson(TEXT, { analysis: { mentions } } as unknown as Overlaid, rejected);
  const show = ({ start, end }: Span): string => `${TEXT.slice(start, end)}@${start}`;
  return { names: found.map((name) => `${name.type} ${show(name)}`), decided: decided.map(show) };
}

describe("what a reader's decisions teach", () => {
  test("holds for the same words elsewhere, in a headline's capitals, too, but not inside a longer name", () => {
    const { names, decided } = lesson([
      ["Karang Merah", "ORG", "human"],
      ["Karang Merah Muda", "PER", "model"],
      ["KARANG MERAH", "LOC", "model"],
    ]);
    expect(names).toEqual(["ORG Karang Merah@0", "PER Karang Merah Muda@26", "ORG KARANG MERAH@59"]);
    expect(decided).toEqual(["Karang Merah@0", "KARANG MERAH@59"]);
  });

  test("leaves alone what the reader called now so, now so", () => {
    const { names } = lesson([
      ["Karang Merah", "ORG", "human"],
      ["Karang Merah", "LOC", "human", 1],
    ]);
    expect(names).toEqual(["ORG Karang Merah@0", "LOC Karang Merah@26"]);
  });

  test("drops a rejected name elsewhere, and keeps the machine's others without counting them as decided", () => {
    const { names, decided } = lesson(
      [
        ["Remis", "LOC", "model", 1],
        ["Juwana", "LOC", "model"],
      ],
      [at("Remis")],
    );
    expect(names).toEqual(["LOC Juwana@95"]);
    expect(decided).toEqual(["Remis@45", "Remis@80"]);
  });

  test("has the longest of nested names", () => {
    const { names } = lesson([
      ["Karang Merah Muda", "ORG", "human"],
      ["Karang Merah", "ORG", "human", 1],
    ]);
    expect(names).toContain("ORG Karang Merah Muda@26");
    expect(names).not.toContain("ORG Karang Merah@26");
  });
});
