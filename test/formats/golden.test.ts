// Each format's smallest example, as the tools that own the formats write it: read, and written.
import { describe, expect, test } from "vitest";
import { type AnnotatedText, type FormatName, formats } from "../../server/src/formats/index";

const TEXT = "Jokowi tiba";
const JOKOWI = { start: 0, end: 6, type: "PER" } as const;

const article = (mention: Partial<AnnotatedText["mentions"][number]> = {}): AnnotatedText => ({
  name: "a.txt",
  text: TEXT,
  mentions: [{ ...JOKOWI, ...mention }],
  timexes: [],
});

/** Content of the written file whose path ends like that. */
function written(format: FormatName, text: AnnotatedText, ending: string): string {
  const { files } = formats[format].write([text]);
  return files.find(({ path }) => path.endsWith(ending))!.content;
}

/** What a format reads from one file about `a.txt`. */
function readBack(format: FormatName, path: string, content: string) {
  const { texts, problems } = formats[format].read([{ path, content }], [{ name: "a.txt", text: TEXT }]);
  expect(problems).toEqual([]);
  expect(texts).toHaveLength(1);
  return texts[0]!;
}

describe("brat", () => {
  const ANN = "T1\tPER 0 6\tJokowi\nN1\tReference T1 Wikidata:Q3318231\tJoko Widodo\n";

  test("is read", () => {
    expect(readBack("brat", "a.ann", ANN)).toEqual({
      ...article({ entity: "Wikidata:Q3318231" }),
      names: new Map([["Wikidata:Q3318231", "Joko Widodo"]]),
    });
  });

  test("is written, with text and configuration beside it", () => {
    const text = {
      ...article({ entity: "Wikidata:Q3318231" }),
      names: new Map([["Wikidata:Q3318231", "Joko Widodo"]]),
    };
    expect(written("brat", text, ".ann")).toBe(ANN);
    expect(written("brat", text, ".txt")).toBe(TEXT);
    expect(written("brat", text, "annotation.conf")).toMatch(/^\[entities\]\nPER\nORG\n/);
  });
});

describe("CoNLL-2003", () => {
  test("is read", () => {
    const content = "-DOCSTART- -X- O O\n\nJokowi NNP O B-PER\ntiba VBD O O\n";
    expect(readBack("conll", "a.conll", content)).toEqual(article());
  });

  test("is written, part of speech unknown, and as IOB2, which it says", () => {
    expect(written("conll", article(), ".conll")).toBe("-DOCSTART- -X- O O\n\nJokowi _ O B-PER\ntiba _ O O\n\n");
    expect(formats.conll.write([article()]).notes).toEqual([expect.stringContaining("IOB2")]);
  });
});

test("IOB2 is read and written", () => {
  expect(written("iob2", article(), ".iob2")).toBe("Jokowi\tB-PER\ntiba\tO\n\n");
  expect(readBack("iob2", "a.iob2", "Jokowi\tB-PER\ntiba\tO\n")).toEqual(article());
});

describe("Prodigy", () => {
  const TASK = {
    text: TEXT,
    tokens: [
      { text: "Jokowi", start: 0, end: 6, id: 0, ws: true },
      { text: "tiba", start: 7, end: 11, id: 1, ws: false },
    ],
    spans: [{ start: 0, end: 6, token_start: 0, token_end: 0, label: "PER" }],
    answer: "accept",
  };

  test("is read", () => {
    expect(readBack("prodigy", "a.jsonl", `${JSON.stringify(TASK)}\n`)).toEqual(article());
  });

  test("is written", () => {
    expect(JSON.parse(written("prodigy", article(), ".jsonl"))).toEqual({ ...TASK, meta: { doc: "a.txt" } });
  });
});

describe("spaCy", () => {
  const ENT = { start: 0, end: 6, label: "PER" };

  test("is read as a document, and as the plain entities of older files", () => {
    for (const line of [
      { text: TEXT, ents: [ENT] },
      { text: TEXT, spans: [ENT] },
      { text: TEXT, entities: [[0, 6, "PERSON"]] },
    ])
      expect(readBack("spacy", "a.jsonl", JSON.stringify(line))).toEqual(article());
  });

  test("is written with an identifier for every span, for Doc.from_json takes no group without", () => {
    const line = JSON.parse(written("spacy", article(), ".jsonl")) as { spans: { sc: object[] } };
    expect(line.spans.sc).toEqual([{ ...ENT, kb_id: "" }]);
  });

  test("is written in the tokens that Doc.from_json makes: white space is one token but for a space behind a word", () => {
    const text = "  Ani \t pergi \u200bke\r\n\r\nBali \n";
    const ani = { start: 1, end: 6, type: "PER" } as const;
    const { files, left } = formats.spacy.write([{ name: "a", text, mentions: [ani], timexes: [] }]);
    const line = JSON.parse(files[0]!.content) as Record<"tokens" | "ents", { start: number; end: number }[]>;
    const words = (spans: typeof line.ents) => spans.map(({ start, end }) => text.slice(start, end));
    expect(words(line.tokens)).toEqual(["  ", "Ani", "\t ", "pergi", "\u200b", "ke", "\r\n\r\n", "Bali", "\n"]);
    expect(words(line.ents)).toEqual(["Ani"]);
    expect(left).toEqual(['a: PER " Ani " at 1: the whitespace around it']);
  });

  test("is written as what a document is made from", () => {
    expect(JSON.parse(written("spacy", article({ entity: "per:jokowi" }), ".jsonl"))).toEqual({
      text: TEXT,
      ents: [{ ...ENT, kb_id: "per:jokowi" }],
      spans: { sc: [{ ...ENT, kb_id: "per:jokowi" }] },
      tokens: [
        { id: 0, start: 0, end: 6 },
        { id: 1, start: 7, end: 11 },
      ],
      meta: { doc: "a.txt" },
    });
  });
});

describe("Label Studio", () => {
  const RESULT = {
    id: "r1",
    from_name: "label",
    to_name: "text",
    type: "labels",
    value: { start: 0, end: 6, text: "Jokowi", labels: ["PER"] },
  };
  const TASKS = (data: object) => [{ data, predictions: [{ model_version: "newsmark", result: [RESULT] }] }];

  test("is read", () => {
    const { texts } = formats.labelstudio.read([{ path: "a.json", content: JSON.stringify(TASKS({ text: TEXT })) }]);
    expect(texts).toEqual([{ ...article(), name: "a.json#1" }]);
  });

  test("is written, with the configuration whose names the results have", () => {
    expect(JSON.parse(written("labelstudio", article(), ".json"))).toEqual(TASKS({ text: TEXT, doc: "a.txt" }));
    const config = written("labelstudio", article(), ".xml");
    expect(config).toContain(`<Labels name="${RESULT.from_name}" toName="${RESULT.to_name}">`);
    expect(config).toContain(`<Text name="${RESULT.to_name}" value="$text"/>`);
    expect(config).toContain(`<Label value="PER"/>`);
  });
});

describe("doccano", () => {
  test("is read in both of its forms", () => {
    const entities = [{ id: 7, label: "PER", start_offset: 0, end_offset: 6 }];
    for (const line of [
      { text: TEXT, label: [[0, 6, "PER"]] },
      { id: 1, text: TEXT, entities, relations: [] },
    ])
      expect(readBack("doccano", "a.jsonl", JSON.stringify(line))).toEqual(article());
  });

  test("is written", () => {
    expect(JSON.parse(written("doccano", article(), ".jsonl"))).toEqual({
      text: TEXT,
      label: [[0, 6, "PER"]],
      doc: "a.txt",
    });
  });
});

describe("WebAnno TSV 3.3", () => {
  const TSV =
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n\n" +
    "#Text=Jokowi tiba\n1-1\t0-6\tJokowi\tPER\t\n1-2\t7-11\ttiba\t_\t\n";

  test("is read, with and without the article", () => {
    expect(readBack("webanno", "a.tsv", TSV)).toEqual(article());
    const { texts } = formats.webanno.read([{ path: "a.tsv", content: TSV }]);
    expect(texts).toEqual([{ ...article(), name: "a" }]);
  });

  test("is written, byte for byte", () => {
    expect(written("webanno", article(), ".tsv")).toBe(TSV);
  });
});

describe("W3C Web Annotation", () => {
  const ANNOTATION = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    body: { type: "TextualBody", value: "PER", purpose: "tagging" },
    target: {
      source: "a.txt",
      selector: [
        { type: "TextQuoteSelector", exact: "Jokowi", prefix: "", suffix: " tiba" },
        { type: "TextPositionSelector", start: 0, end: 6 },
      ],
    },
  };

  test("is read: one, several, a page of them, one a line", () => {
    const one = JSON.stringify(ANNOTATION);
    for (const content of [one, `[${one}]`, `{"type":"AnnotationPage","items":[${one}]}`, `${one}\n`])
      expect(readBack("w3c", "b.jsonld", content)).toEqual(article());
    const twice = formats.w3c.read([{ path: "b.jsonl", content: `${one}\n${one}\n` }], [{ name: "a.txt", text: TEXT }]);
    expect(twice.texts[0]!.mentions).toEqual([JOKOWI, JOKOWI]);
  });

  test("is written, with an identifier that is the same each time", () => {
    const content = written("w3c", article(), ".jsonld");
    expect(JSON.parse(content)).toEqual([{ ...ANNOTATION, id: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) }]);
    expect(written("w3c", article(), ".jsonld")).toBe(content);
  });
});

test("TEI is written and read", () => {
  const text: AnnotatedText = {
    ...article({ entity: "Wikidata:Q3318231" }),
    timexes: [{ start: 7, end: 11, type: "DATE", value: "2024-05-01" }],
  };
  const content = written("tei", text, ".tei.xml");
  expect(content).toContain(
    `<persName ref="Wikidata:Q3318231">Jokowi</persName> <date when="2024-05-01">tiba</date></ab>`,
  );
  expect(readBack("tei", "a.tei.xml", content)).toEqual(text);
});

test("TimeML is written and read", () => {
  const text: AnnotatedText = {
    name: "a.txt",
    text: "Ia tiba kemarin",
    published: "2024-05-02",
    mentions: [],
    timexes: [{ start: 8, end: 15, type: "DATE", value: "2024-05-01", cue: "publication" }],
  };
  const content = written("timeml", text, ".tml");
  expect(content).toContain(
    `<TIMEX3 tid="t1" type="DATE" value="2024-05-01" temporalFunction="true" anchorTimeID="t0">kemarin</TIMEX3>`,
  );
  const { texts, problems } = formats.timeml.read([{ path: "a.tml", content }]);
  expect(problems).toEqual([]);
  expect(texts).toEqual([{ ...text, name: "a", timexes: [{ start: 8, end: 15, type: "DATE", value: "2024-05-01" }] }]);
});

test("CSV is written and read", () => {
  const mention = {
    entity: "per:jokowi",
    note: 'kata "Pak", ya\n',
    confidence: 0.5,
    source: "human",
    creator: "Ani",
  } as const;
  const content = written("csv", article(mention), ".csv");
  expect(content).toBe(
    "doc,start,end,text,type,entity,note,confidence,source,value,mod,creator\r\n" +
      'a.txt,0,6,Jokowi,PER,per:jokowi,"kata ""Pak"", ya\n",0.5,human,,,Ani\r\n',
  );
  expect(readBack("csv", "b.csv", content)).toEqual(article(mention));
});

test.each(["doccano", "labelstudio", "prodigy", "spacy"] as const)(
  "%s keeps language and publication date",
  (format) => {
    const text: AnnotatedText = { ...article(), language: "en", published: "2024-05-02" };
    const [file] = formats[format].write([text]).files;
    expect(formats[format].read([file!]).texts).toEqual([text]);
  },
);
