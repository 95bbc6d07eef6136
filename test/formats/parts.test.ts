// What the formats stand on: choosing spans, tokens that cover a text, names of files.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/src/analysis/index";
import { type AnnotatedText, formats } from "../../server/src/formats/index";
import { fromIri, toIri } from "../../server/src/formats/iri";
import { pathsOf, safePath } from "../../server/src/formats/names";
import { inOrder, spansOf, withoutCrossings, withoutOverlaps } from "../../server/src/formats/spans";
import { coveringTokens } from "../../server/src/formats/tokens";
import { articles } from "../support/annotatedTexts";
import { expectLinear } from "../support/growth";

const spans: fc.Arbitrary<Span[]> = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 20 })
  .map((list) => list.map(([start, length]) => ({ start, end: start + length })).sort(inOrder));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
const crosses = (a: Span, b: Span): boolean => overlap(a, b) && !within(a, b) && !within(b, a);
const length = ({ start, end }: Span): number => end - start;

describe("of spans that a format cannot hold together", () => {
  test("the longest stay that do not overlap", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { kept, dropped } = withoutOverlaps(all);
        expect([...kept, ...dropped].sort(inOrder)).toEqual(all);
        expect(kept.some((a) => kept.some((b) => a !== b && overlap(a, b)))).toBe(false);
        for (const lost of dropped)
          expect(kept.some((one) => overlap(one, lost) && length(one) >= length(lost))).toBe(true);
      }),
    );
  });

  test("those stay that nest", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { kept, dropped } = withoutCrossings(all);
        expect([...kept, ...dropped].sort(inOrder)).toEqual(all);
        expect(kept.some((a) => kept.some((b) => crosses(a, b)))).toBe(false);
        for (const lost of dropped)
          expect(all.some((one) => crosses(one, lost) && length(one) >= length(lost))).toBe(true);
      }),
    );
  });
});

test("covering tokens are the whole text, and every span sits on their borders", () => {
  fc.assert(
    fc.property(articles, (texts) => {
      for (const article of texts) {
        const { text } = article;
        const inText = spansOf(article);
        const tokens = coveringTokens(text, "id", inText);
        expect(tokens.map(({ start, end, ws }) => text.slice(start, end) + (ws ? " " : "")).join("")).toBe(text);
        const starts = new Set(tokens.map(({ start }) => start));
        const ends = new Set(tokens.map(({ end }) => end));
        for (const { start, end } of inText) expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
      }
    }),
  );
});

describe("names of files", () => {
  test("lead nowhere else and suit every file system", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("../..", "/", "C:\\a", "a/../../b", "")),
        (name) => {
          const path = safePath(name);
          expect(path).toMatch(/^[^/]/);
          for (const part of path.split("/")) {
            expect([".", "..", ""]).not.toContain(part);
            expect(part).not.toMatch(/[<>:"|?*\\]|[. ]$|^(?:con|nul|com1)(?:\.|$)/i);
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(245);
          }
        },
      ),
    );
  });

  test("differ where the texts do, without regard to case", () => {
    const names = ["a", "A", "a~2", "../a", "a:", "a?", "é", "e\u0301"];
    const paths = pathsOf(names.map((name) => ({ name, text: "" })));
    expect(new Set(paths.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(names.length);
  });
});

test("any identifier of an entity survives being an IRI", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
      expect(toIri(id)).toMatch(/^[A-Za-z][A-Za-z0-9+.-]*:\S*$/);
      expect(fromIri(toIri(id))).toBe(id);
    }),
  );
  expect(toIri("per:vladimir-putin")).toBe("per:vladimir-putin");
  expect(fromIri("newsmark:%")).toBe("newsmark:%");
});

const SENTENCE = "Menteri 🎉 Jokowi tiba di Kendari kemarin.\r\n";

/** An article of that sentence, many times, with two names and a date in each. */
function marked(text: string): AnnotatedText {
  const at = Array.from({ length: text.length / SENTENCE.length }, (_, i) => i * SENTENCE.length);
  return {
    name: "a.news",
    text,
    language: "id",
    mentions: at.flatMap((start) => [
      { start: start + 11, end: start + 17, type: "PER" as const, entity: "per:jokowi" },
      { start: start + 26, end: start + 33, type: "LOC" as const, entity: "loc:kendari" },
    ]),
    timexes: at.map((start) => ({ start: start + 34, end: start + 41, type: "DATE" as const, value: "2024-05-01" })),
  };
}

test.each(Object.entries(formats))("%s takes time in proportion to the article", (_, format) => {
  expectLinear(
    (text) => {
      const article = marked(text);
      const { texts } = format.read(format.write([article]).files, [article]);
      expect(texts[0]!.timexes.length).toBe(article.timexes.length);
    },
    (n) => SENTENCE.repeat(n),
    100,
  );
});
