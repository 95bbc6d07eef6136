// The unit that each format counts in, with an emoji, a combining mark and a Windows line end before the span.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnnotatedText, type FormatName, formats } from "../../server/src/formats/index";
import { offsetsIn, offsetsInLines } from "../../server/src/formats/offsets";
import { awkwardText } from "../support/annotatedTexts";

const TEXT = "🎉e\u0301\r\nJokowi tiba";
const ARTICLE: AnnotatedText = {
  name: "a.txt",
  text: TEXT,
  mentions: [{ start: 6, end: 12, type: "PER" }],
  timexes: [],
};
const content = (format: FormatName): string => formats[format].write([ARTICLE]).files[0]!.content;
const last = (format: FormatName): string => formats[format].write([ARTICLE]).files[1]!.content;

describe("the unit of", () => {
  test("brat, Prodigy, spaCy, Label Studio, W3C and CSV is the code point", () => {
    expect(last("brat")).toBe("T1\tPER 5 11\tJokowi\n");
    expect(content("prodigy")).toContain('"spans":[{"start":5,"end":11,');
    expect(content("spacy")).toContain('"ents":[{"start":5,"end":11,');
    expect(content("labelstudio")).toContain('"value":{"start":5,"end":11,');
    expect(content("w3c")).toContain('{"type":"TextPositionSelector","start":5,"end":11}');
    expect(content("csv")).toContain("a.txt,5,11,Jokowi,");
  });

  test("doccano and WebAnno is the UTF-16 code unit", () => {
    expect(content("doccano")).toContain('"label":[[6,12,"PER"]]');
    expect(content("webanno")).toContain("2-1\t6-12\tJokowi\tPER\t\n");
  });
});

describe("offsets in UTF-16 where code points are due", () => {
  const labelStudio = (start: number, end: number, quote?: string) => [
    {
      path: "a.json",
      content: JSON.stringify([
        {
          data: { text: TEXT },
          annotations: [{ result: [{ value: { start, end, text: quote, labels: ["PER"] } }] }],
        },
      ]),
    },
  ];

  test("are told by the words in Label Studio exports, or by the option", () => {
    for (const [files, options] of [
      [labelStudio(6, 12, "Jokowi"), {}],
      [labelStudio(5, 11, "Jokowi"), {}],
      [labelStudio(4, 10, "Jokowi"), {}],
      [labelStudio(5, 11), {}],
      [labelStudio(6, 12), { offsets: "utf16" as const }],
    ] as const)
      expect(formats.labelstudio.read(files, [], options)).toMatchObject({
        texts: [{ mentions: ARTICLE.mentions }],
        problems: [],
      });
  });

  test("are told by the exact quote in Web Annotations", () => {
    const annotation = (start: number, end: number, exact: string) => ({
      type: "Annotation",
      body: { type: "TextualBody", value: "PER", purpose: "tagging" },
      target: {
        source: "a.txt",
        selector: [
          { type: "TextQuoteSelector", exact },
          { type: "TextPositionSelector", start, end },
        ],
      },
    });
    const read = (...annotations: object[]) =>
      formats.w3c.read([{ path: "b.jsonld", content: JSON.stringify(annotations) }], [ARTICLE]);
    for (const [start, end] of [
      [5, 11],
      [6, 12],
      [4, 10],
    ] as const)
      expect(read(annotation(start, end, "Jokowi")).texts[0]!.mentions).toEqual(ARTICLE.mentions);
    const lost = read(annotation(0, 6, "Jokowi"));
    expect([lost.texts[0]!.mentions, lost.problems]).toEqual([[], [expect.stringContaining("Jokowi")]]);
  });

  test("are the document's when a short name fits in both", () => {
    const text = "😀aaaa Jokowi";
    const mention = (start: number, exact: string) => ["a.txt", start, start + exact.length, exact, "PER"].join(",");
    const csv = ["doc,start,end,text,type", mention(3, "a"), mention(7, "Jokowi")].join("\r\n");
    const { texts } = formats.csv.read([{ path: "x.csv", content: csv }], [{ name: "a.txt", text }]);
    expect(texts[0]!.mentions.map(({ start }) => start)).toEqual([3, 7]);
  });

  test("may be grapheme clusters in doccano, if the option says so", () => {
    const line = JSON.stringify({ text: TEXT, label: [[3, 9, "PER"]] });
    const { texts } = formats.doccano.read([{ path: "a.jsonl", content: line }], [], { offsets: "graphemes" });
    expect(texts[0]!.mentions).toEqual(ARTICLE.mentions);
  });
});

describe("offsets", () => {
  test("convert there and back at every border of a character", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let at = 0;
        let points = 0;
        const { fromUtf16, toUtf16 } = offsetsIn(text, "codepoints");
        for (const char of [...text, ""]) {
          expect([fromUtf16(at), toUtf16(points)]).toEqual([points, at]);
          at += char.length;
          points++;
        }
        expect(toUtf16(points)).toBeNull();
        const graphemes = offsetsIn(text, "graphemes");
        const count = graphemes.fromUtf16(text.length);
        for (let g = 0; g <= count; g++) expect(graphemes.fromUtf16(graphemes.toUtf16(g)!)).toBe(g);
      }),
    );
  });

  test("over single line feeds are those of the text with these", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const { fromUtf16, toUtf16 } = offsetsInLines(text, "codepoints");
        const points = [...text.replace(/\r\n/g, "\n")].length;
        expect([fromUtf16(text.length), toUtf16(points), toUtf16(points + 1)]).toEqual([points, text.length, null]);
      }),
    );
  });

  test("outside of the text are none", () => {
    for (const unit of ["utf16", "codepoints", "graphemes"] as const)
      for (const offset of [-1, 7, 0.5, Number.NaN, Infinity])
        expect(offsetsIn("a😀bcd", unit).toUtf16(offset)).toBeNull();
  });
});
