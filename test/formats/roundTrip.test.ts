// Export then import, given the text, gives back all that the format can hold.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnotatedText, FormatFile, FormatName } from "../../server/src/formats/index";
import { FORMAT_NAMES, formats } from "../../server/src/formats/index";
import {
  ATTRIBUTES,
  isTimex,
  type LabelledSpan,
  spansOf,
  withoutCrossings,
  withoutOverlaps,
} from "../../server/src/formats/spans";
import { sentencesOf } from "../../server/src/formats/tokens";
import { articles, tokenArticles } from "../support/annotatedTexts";

interface Held {
  /** Where spans may begin and end. */
  readonly spans: typeof articles;
  readonly attributes: readonly (typeof ATTRIBUTES)[number][];
  /** Which of the spans, all if absent. */
  readonly which?: (spans: LabelledSpan[], text: AnnotatedText) => LabelledSpan[];
}

const inOneSentence = (spans: LabelledSpan[], { text }: AnnotatedText): LabelledSpan[] => {
  const sentences = sentencesOf(text, "id", []).map((tokens) => [tokens[0]!.start, tokens[tokens.length - 1]!.end]);
  return spans.filter(({ start, end }) => sentences.some(([from, to]) => from! <= start && end <= to!));
};

const flatInSentences: Held = {
  spans: tokenArticles,
  attributes: [],
  which: (spans, text) => withoutOverlaps(inOneSentence(spans, text)).kept,
};

const HELD: Readonly<Record<FormatName, Held>> = {
  brat: { spans: tokenArticles, attributes: ["entity", "note", "source", "value", "mod"] },
  conll: flatInSentences,
  csv: { spans: articles, attributes: ATTRIBUTES },
  doccano: { spans: articles, attributes: [] },
  iob2: flatInSentences,
  labelstudio: { spans: articles, attributes: ATTRIBUTES },
  prodigy: { spans: articles, attributes: ATTRIBUTES },
  spacy: { spans: tokenArticles, attributes: ["entity", "note", "source", "value", "mod", "creator"] },
  tei: {
    spans: articles,
    attributes: ["entity", "confidence", "source", "value", "mod"],
    which: (spans) => withoutCrossings(spans).kept,
  },
  timeml: {
    spans: articles,
    attributes: ["value", "mod"],
    which: (spans) => withoutOverlaps(spans.filter(({ label, value }) => isTimex(label) && value)).kept,
  },
  w3c: { spans: articles, attributes: ["entity", "note", "source", "value", "mod", "creator"] },
  webanno: { spans: tokenArticles, attributes: ["entity"] },
};

/** Files as they come back from a disk, where text is UTF-8. */
const fromDisk = (files: readonly FormatFile[]): FormatFile[] =>
  files.map(({ path, content }) => ({ path, content: Buffer.from(content, "utf8").toString("utf8") }));

/** Spans with the attributes that `held` names, in an order of their own. */
const facts = (spans: readonly LabelledSpan[], attributes: Held["attributes"]): string[] =>
  spans
    .map((span) => {
      const { start, end, label } = span;
      return JSON.stringify([start, end, label, ...attributes.map((attribute) => span[attribute] ?? null)]);
    })
    .sort();

describe.each(FORMAT_NAMES)("%s", (name) => {
  const { spans, attributes, which = (all) => all } = HELD[name];
  const format = formats[name];

  test("gives back all that it can hold", () => {
    fc.assert(
      fc.property(spans, (texts) => {
        const { files } = format.write(texts);
        const read = format.read(fromDisk(files), texts);
        expect(read.problems).toEqual([]);
        for (const text of texts) {
          const back = read.texts.find((one) => one.name === text.name);
          const expected = facts(which(spansOf(text), text), attributes);
          if (back) expect(back.text).toBe(text.text);
          expect(back ? facts(spansOf(back), attributes) : []).toEqual(expected);
        }
        expect(read.texts.length).toBeLessThanOrEqual(texts.length);
      }),
      { numRuns: 200 },
    );
  });

  test("names each span that it leaves out, and counts each attribute", () => {
    fc.assert(
      fc.property(spans, (texts) => {
        const { left } = format.write(texts);
        const lost = texts.flatMap((text) => {
          const kept = new Set(facts(which(spansOf(text), text), []));
          return spansOf(text).filter(
            (span) => !kept.has(facts([span], [])[0]!) && !(name === "timeml" && !isTimex(span.label)),
          );
        });
        for (const { start } of lost) expect(left.join("\n")).toContain(`at ${start}: `);
        for (const attribute of ATTRIBUTES) {
          const there = texts.some((text) => which(spansOf(text), text).some((span) => span[attribute] !== undefined));
          expect(left.some((line) => line.startsWith(`${attribute}: `))).toBe(there && !attributes.includes(attribute));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("takes what is nested too deep for a stack, or repeated too often for a call", () => {
    const deep = "[".repeat(30_000) + "]".repeat(30_000);
    const line = `{"text":"a","data":{"text":"a"},"label":${deep},"spans":[{"label":${deep},"start":${deep}}],"annotations":[{"result":[{"value":{"labels":[${deep}]}}]}]}`;
    const many = Array.from({ length: 130_000 }, (_, i) => `${i} ${i + 1}`).join(";");
    for (const content of [
      deep,
      line,
      `T1\tPER ${many}\ta\n`,
      "<a>".repeat(10_000),
      "-DOCSTART-\nx B-PER\n\n".repeat(5_000),
    ])
      expect(() => format.read([{ path: "a.ann", content }], [{ name: "a", text: "ab" }])).not.toThrow();
  });

  test("never throws on files of another kind, and says what is wrong", () => {
    const pieces = [
      "T1\tPER 0 5\tJok",
      "{",
      "}",
      "[",
      "]",
      '"text"',
      ":",
      "null",
      "1",
      ",",
      "\n",
      "\t",
      "<TEI>",
      "</TEI>",
      "B-PER",
      "🎉",
      '"',
      "\\",
      "#T_SP=",
      "1-1\t0-99999\tx\tPER\t",
    ];
    const content = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(content, fc.string({ unit: "binary" }), fc.json()), fc.boolean(), (content, withText) => {
        const files = [".ann", ".txt", ".json"].map((extension) => ({ path: `a${extension}`, content }));
        const { texts, problems } = format.read(files, withText ? [{ name: "a", text: "Jokowi tiba 🎉" }] : []);
        for (const { text, mentions, timexes } of texts)
          for (const { start, end } of [...mentions, ...timexes])
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(problems.every((problem) => problem.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
