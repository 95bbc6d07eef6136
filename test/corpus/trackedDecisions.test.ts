import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBetween, follow } from "../../server/src/corpus/annotations/tracked";
import { decider, spanOf } from "../annotations/support";

const TEXT = "Retno tiba di Palu 😀.\r\nLalu Retno pulang, kata Budi di Palu.\r\n";

describe("in an open article", () => {
  const decide = decider(TEXT);
  const decisions = [decide(spanOf(TEXT, "Retno", 1)), decide(spanOf(TEXT, "Palu", 1))];
  const article = { decisions, annotatedText: () => TEXT.replaceAll("\r\n", "\n") };
  const wordsIn = (text: string, { anchored }: ReturnType<typeof follow>): string[] =>
    anchored.map(({ start, end }) => `${start} ${text.slice(start, end)}`);

  test("decisions go with the words as somebody types before, behind and within them", () => {
    let tracked = follow(null, TEXT, article);
    let text = TEXT;
    for (const [from, to] of [
      ["Lalu ", "Lalu, kemarin, "],
      ["pulang", "tidak pulang"],
      ["di Palu.", "di Paluu."],
      ["tiba di Palu", "tiba di Retno dan Palu"],
    ] as const) {
      text = text.replace(from, to);
      tracked = follow(tracked, text, article);
    }
    expect(wordsIn(text, tracked)).toEqual([`${text.indexOf("Retno tidak")} Retno`, `${text.indexOf("Paluu")} Palu`]);
  });

  test("they are lost with their words and come back with them", () => {
    const gone = TEXT.replace("Lalu Retno pulang", "Lalu pulang");
    const lost = follow(follow(null, TEXT, article), gone, article);
    expect(lost.orphans.map(({ decision }) => decision)).toEqual([decisions[0]]);
    expect(wordsIn(TEXT, follow(lost, TEXT, article))).toEqual(wordsIn(TEXT, follow(null, TEXT, article)));
  });

  test("property: one replacement makes the later text of the earlier one", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "\r\n", "😀"), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const change = changeBetween(before, after);
        if (!change) return before === after;
        return before.slice(0, change.start) + change.text + before.slice(change.end) === after;
      }),
    );
  });
});
