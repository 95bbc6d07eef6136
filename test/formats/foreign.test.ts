// Files as other tools and corpora write them.
import { describe, expect, test } from "vitest";
import { type FormatName, formats, type ReadResult } from "../../server/src/formats/index";

function read(
  format: FormatName,
  path: string,
  content: string,
  texts: Readonly<Record<string, string>> = {},
): ReadResult {
  const named = Object.entries(texts).map(([name, text]) => ({ name, text }));
  return formats[format].read([{ path, content }], named);
}

/** Mentions and temporal expressions as `TYPE words`. */
const words = ({ texts }: ReadResult): string[] =>
  texts.flatMap(({ text, mentions, timexes }) =>
    [...mentions, ...timexes].map(({ type, start, end }) => `${type} ${text.slice(start, end)}`),
  );

describe("brat", () => {
  const TEXT = "Joko\nWidodo dan Iriana tiba";

  test("spans that cross a line are one, and are written in two parts", () => {
    const result = read("brat", "a.ann", "T1\tPER 0 4;5 11\tJoko Widodo\n", { a: TEXT });
    expect([words(result), result.problems]).toEqual([["PER Joko\nWidodo"], []]);
    expect(formats.brat.write(result.texts).files[1]!.content).toBe("T1\tPER 0 4;5 11\tJoko Widodo\n");
  });

  test("a span with words left out is taken whole, and that is told", () => {
    const result = read("brat", "a.ann", "T1\tPER 5 11;16 22\tWidodo Iriana\n", { a: TEXT });
    expect(words(result)).toEqual(["PER Widodo dan Iriana"]);
    expect(result.problems).toEqual([expect.stringContaining("a.ann:1")]);
  });

  test("Equiv makes one entity, named as one of its mentions is", () => {
    const ann =
      "T1\tPerson 0 11\tJoko Widodo\nT2\tPerson 16 22\tIriana\nT3\tPerson 5 11\tWidodo\n*\tEquiv T1 T3\nN1\tReference T3 per:jokowi\tJokowi\n" +
      "R1\tSpouse Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T2\tibu negara\n";
    const { texts, problems } = read("brat", "a.ann", ann, { a: TEXT });
    expect(texts[0]!.mentions.map(({ entity, note }) => [entity, note])).toEqual([
      ["per:jokowi", undefined],
      ["per:jokowi", undefined],
      [undefined, "ibu negara"],
    ]);
    expect(problems).toEqual(["relation: 1 span"]);
  });

  test("a span's further notes are kept, its further references told", () => {
    const ann =
      "T1\tPER 0 3\tAni\nN1\tReference T1 Wikidata:Q1\tAni\nN2\tReference T1 Wiki:2\tAni\n#1\tAnnotatorNotes T1\ta\n#2\tAnnotatorNotes T1\tb\n";
    const { texts, problems } = read("brat", "a.ann", ann, { a: "Ani" });
    expect(texts[0]!.mentions).toEqual([{ start: 0, end: 3, type: "PER", entity: "Wikidata:Q1", note: "a\nb" }]);
    expect(problems).toEqual(["further reference: 1 span"]);
  });

  test("what Python takes for a line end is in no part of a span", () => {
    const text = "Joko\u2028Widodo\u0085Ma\u000cruf";
    const mentions = [{ start: 0, end: text.length, type: "PER" as const, note: "a\u2029b" }];
    const { files } = formats.brat.write([{ name: "a", text, mentions, timexes: [] }]);
    const ann = files.find(({ path }) => path === "a.ann")!.content;
    expect(ann).toBe("T1\tPER 0 4;5 11;12 14;15 18\tJoko Widodo Ma ruf\n#1\tAnnotatorNotes T1\ta b\n");
    const { texts, problems } = formats.brat.read(files, [{ name: "a", text }]);
    expect(texts[0]!.mentions).toEqual([{ start: 0, end: text.length, type: "PER", note: "a b" }]);
    expect(problems).toEqual([]);
  });

  test("line ends around a span are left out, and that is told", () => {
    const text = "Ani\nBudi\n";
    const { files, left } = formats.brat.write([
      { name: "a", text, mentions: [{ start: 3, end: 9, type: "PER" }], timexes: [] },
    ]);
    expect(files.find(({ path }) => path === "a.ann")!.content).toBe("T1\tPER 4 8\tBudi\n");
    expect(left).toEqual([expect.stringContaining("the line ends around it")]);
  });

  test("without a text there is nothing to annotate", () => {
    expect(read("brat", "a.ann", "T1\tPER 0 4\tJoko\n")).toEqual({
      texts: [],
      problems: [expect.stringContaining("a.ann: no text")],
      unread: [expect.stringContaining("a.ann: no text")],
    });
  });
});

describe("CoNLL", () => {
  test("IOB1: I- begins a name, B- only one that follows another", () => {
    const rows = [
      "Joko NNP O I-PER",
      "Widodo NNP O I-PER",
      "Prabowo NNP O B-PER",
      "di IN O O",
      "Bali NNP O I-LOC",
      "",
      "Ani NNP O I-PER",
    ];
    const result = read("conll", "a.conll", rows.join("\r\n"));
    expect(words(result)).toEqual(["PER Joko Widodo", "PER Prabowo", "LOC Bali", "PER Ani"]);
    expect(result.texts[0]!.text).toBe("Joko Widodo Prabowo di Bali\nAni");
  });

  test("tokens of another tokenizer are found in the article", () => {
    const rows = [
      "# sent_id = 1",
      "(\tO",
      "U.S.\tB-LOC",
      ")\tO",
      "-LRB-\tO",
      '"\tO',
      "Sri\tB-PER",
      "Mulyani\tI-PER",
      "#\tO",
    ];
    const result = read("iob2", "a.iob2", rows.join("\n"), { a: '(U.S.)  (\n"Sri\u00a0Mulyani #' });
    expect([words(result), result.problems]).toEqual([["LOC U.S.", "PER Sri\u00a0Mulyani"], []]);
  });

  test("documents of one file are the articles in order", () => {
    const rows = ["-DOCSTART- -X- O O", "", "Ani N O B-PER", "", "-DOCSTART- -X- O O", "", "Bali N O B-LOC", ""];
    const result = read("conll", "semua.conll", rows.join("\n"), { a: "  Ani", b: "Ke Bali" });
    expect(result.texts.map(({ name, mentions }) => [name, mentions[0]])).toEqual([
      ["a", { start: 2, end: 5, type: "PER" }],
      ["b", { start: 3, end: 7, type: "LOC" }],
    ]);
  });

  test("a document of one file that is not the article in its place has its own text", () => {
    const rows = [
      "-DOCSTART- O",
      "",
      "Budi I-PER",
      "pulang O",
      ". O",
      "",
      "-DOCSTART- O",
      "",
      "Ani I-PER",
      "tiba O",
      "",
    ];
    const { texts, problems } = read("conll", "x.conll", rows.join("\n"), { a: "Ani tiba", b: "Budi pulang." });
    expect(texts.map(({ text }) => text)).toEqual(["Budi pulang .", "Ani tiba"]);
    expect(problems).toEqual([]);
  });

  test("types that are none of the product's, and tokens that are not there, are told", () => {
    const result = read("conll", "a.conll", "Islam N O B-MISC\nAni N O B-PER\nBudi N O B-PER\n", { a: "Islam Budi" });
    expect(words(result)).toEqual(["PER Budi"]);
    expect(result.problems).toEqual([
      "a.conll: 1 of 3 tokens are not in the text",
      expect.stringContaining('PER "Ani"'),
      expect.stringContaining('"MISC"'),
    ]);
  });
});

describe("WebAnno TSV", () => {
  test("names of several tokens, stacked, escaped, beside other layers", () => {
    const tsv = [
      "#FORMAT=WebAnno TSV 3.3",
      "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue",
      "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value",
      "",
      "",
      "#Text=Dewan Keamanan Rusia\\\\ya",
      "1-1\t0-5\tDewan\tNN\thttp://x.example/a\\_b[1]\tORG[1]\t",
      "1-2\t6-14\tKeamanan\tNN\thttp://x.example/a\\_b[1]\tORG[1]\t",
      "1-3\t15-20\tRusia\tNN\thttp://x.example/a\\_b[1]|*[2]\tORG[1]|LOC[2]\t",
      "1-4\t20-21\t\\\\\tNN\t_\t_\t",
      "",
    ].join("\r\n");
    const { texts, problems } = read("webanno", "a.tsv", tsv);
    expect(problems).toEqual([]);
    expect(texts[0]).toMatchObject({ text: "Dewan Keamanan Rusia\\ya" });
    expect(texts[0]!.mentions).toEqual([
      { start: 0, end: 20, type: "ORG", entity: "http://x.example/a_b" },
      { start: 15, end: 20, type: "LOC" },
    ]);
  });
});

test("WebAnno TSV: names of a project's own layer, where it does not use the built-in one", () => {
  const tsv = [
    "#FORMAT=WebAnno TSV 3.3",
    "#T_SP=webanno.custom.Kosong|",
    "#T_SP=webanno.custom.Entitas|kepastian|jenis",
    "#T_RL=webanno.custom.Kaitan|label|BT_webanno.custom.Entitas",
    "",
    "",
    "#Text=Joko Widodo di Bali",
    "1-1\t0-4\tJoko\t_\tyakin[1]\tPER[1]\t_\t_\t",
    "1-2\t5-11\tWidodo\t_\tyakin[1]\tPER[1]\t_\t_\t",
    "1-3\t12-14\tdi\t*\t_\t_\t_\t_\t",
    "1-4\t15-19\tBali\t_\t*\tLOC\t_\t_\t",
    "",
  ].join("\n");
  const result = read("webanno", "a.tsv", tsv);
  expect(result.problems).toEqual([]);
  expect(words(result)).toEqual(["PER Joko Widodo", "LOC Bali"]);
});

describe("TEI", () => {
  const BODY =
    '<text><body><div><head>Tajuk</head>\n  <p>Presiden <persName ref="#jw"><surname>Widodo</surname></persName> tiba di\n    <settlement>Kendari</settlement>, <date when="2024-05-01">1 Mei</date>. ' +
    '<name type="vehicle">KRI</name> <rs type="person">ia</rs></p></div></body></text>';
  const DOCUMENT = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><persName>Editor</persName></teiHeader>${BODY}</TEI>`;

  test("text and names of the body, in the article where it differs in whitespace only", () => {
    const text = "Tajuk\r\nPresiden Widodo tiba di Kendari, 1 Mei. KRI ia\r\n";
    for (const texts of [{}, { a: text }] as Record<string, string>[]) {
      const result = read("tei", "a.xml", DOCUMENT, texts);
      expect(words(result)).toEqual(["PER Widodo", "LOC Kendari", "PER ia", "DATE 1 Mei"]);
      expect(result.problems).toEqual(['<name> of type "vehicle": 1 span']);
      if (texts.a) expect(result.texts[0]!.text).toBe(text);
    }
  });

  test("broken or explosive XML is a problem, not a crash", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><TEI><text>&c;</text></TEI>`;
    for (const content of ["", "<TEI>", "<TEI><text></TEI>", "no XML", bomb, "<a/>"])
      expect(read("tei", "a.xml", content)).toMatchObject({
        texts: [],
        problems: [expect.stringMatching(/^a\.xml: /)],
      });
  });
});

describe("Label Studio", () => {
  test("the latest annotation that counts beats predictions; what is no name is told", () => {
    const result = (start: number, end: number, label: string) => ({
      type: "labels",
      value: { start, end, labels: [label] },
    });
    const task = {
      data: { text: "Ani ke Bali" },
      annotations: [
        { result: [result(0, 3, "ORG")] },
        { result: [result(0, 3, "PERSON"), result(7, 11, "Buah"), { type: "choices", value: { choices: ["x"] } }] },
        { was_cancelled: true, result: [] },
      ],
      predictions: [{ result: [result(7, 11, "LOC")] }],
    };
    const found = read("labelstudio", "a.json", JSON.stringify([task, { data: {} }]));
    expect(words(found)).toEqual(["PER Ani"]);
    expect(found.problems).toHaveLength(3);
  });
});

test("Label Studio: each annotator's latest annotation is taken, as his or hers", () => {
  const by = (completed_by: unknown, label: string, was_cancelled = false) => ({
    completed_by,
    was_cancelled,
    result: [{ type: "labels", value: { start: 0, end: 3, text: "Ani", labels: [label] } }],
  });
  const annotations = [by(1, "LOC"), by({ id: 2, email: "budi@x.example" }, "ORG"), by(1, "PER"), by(1, "EVT", true)];
  const { texts, problems } = read("labelstudio", "a.json", JSON.stringify([{ data: { text: "Ani" }, annotations }]));
  expect(problems).toEqual([]);
  expect(texts[0]!.mentions.map(({ type, creator }) => [type, creator])).toEqual([
    ["PER", "annotator 1"],
    ["ORG", "budi@x.example"],
  ]);
});

test("Label Studio: a text under another name, and the short export", () => {
  const value = { start: 0, end: 3, text: "Ani", labels: ["PER"] };
  const full = {
    id: 1,
    data: { id: "7", berita: "Ani ke Bali" },
    annotations: [{ result: [{ type: "labels", value }] }],
  };
  const short = { id: 1, berita: "Ani ke Bali", label: [value], topik: "jalan", annotator: 3, lead_time: 2.5 };
  for (const task of [full, short]) {
    const result = read("labelstudio", "a.json", JSON.stringify([task]));
    expect(result.problems).toEqual([]);
    expect(result.texts[0]!.text).toBe("Ani ke Bali");
    expect(words(result)).toEqual(["PER Ani"]);
  }
});

describe("documents of JSON", () => {
  const document = { text: "Ani ke Bali", entities: [{ start_offset: 0, end_offset: 3, label: "PER" }] };
  test.each([
    ["a line each", `${JSON.stringify(document)}\n${JSON.stringify(document)}\n`],
    ["a list", JSON.stringify([document, document])],
    ["a list over many lines", JSON.stringify([document, document], null, 2)],
    ["a list of a line each", `[\n${JSON.stringify(document)},\n${JSON.stringify(document)}\n]`],
  ])("are read as %s", (_, content) => {
    const result = read("doccano", "a.json", content);
    expect(result.problems).toEqual([]);
    expect(words(result)).toEqual(["PER Ani", "PER Ani"]);
  });

  test("are read as one over many lines", () => {
    const result = read("doccano", "a.json", JSON.stringify(document, null, 2));
    expect([words(result), result.problems]).toEqual([["PER Ani"], []]);
  });

  test("are read as what spaCy trains on", () => {
    const pair = ["Ani ke Bali", { entities: [[0, 3, "PERSON"]] }];
    for (const content of [JSON.stringify(pair), JSON.stringify([pair])]) {
      const result = read("spacy", "a.json", content);
      expect([words(result), result.problems]).toEqual([["PER Ani"], []]);
    }
  });

  test("that are none are named by their line or their place in the list", () => {
    expect(read("doccano", "a.jsonl", `${JSON.stringify(document)}\n7\n{rusak`).problems).toEqual([
      "a.jsonl:2: no JSON object",
      expect.stringMatching(/^a\.jsonl:3: /),
    ]);
    expect(read("doccano", "a.json", JSON.stringify([document, 7])).problems).toEqual([
      "a.json item 2: no JSON object",
    ]);
  });
});

describe("Prodigy", () => {
  test("what was not accepted is left out, and told", () => {
    const line = (answer: string) =>
      JSON.stringify({ text: "Ani", spans: [{ start: 0, end: 3, label: "PERSON" }], answer });
    const result = read("prodigy", "a.jsonl", `${line("accept")}\n${line("reject")}\nrusak\n`);
    expect(words(result)).toEqual(["PER Ani"]);
    expect(result.problems).toHaveLength(2);
    expect(result.problems.join()).toMatch(/a\.jsonl:2.*a\.jsonl:3|a\.jsonl:3.*a\.jsonl:2/);
  });
});

describe("W3C annotations", () => {
  const source = (name: string) => {
    const texts = [{ name, text: "Ani", mentions: [{ start: 0, end: 3, type: "PER" as const }], timexes: [] }];
    const { files } = formats.w3c.write(texts);
    const [annotation] = JSON.parse(files[0]!.content) as { target: { source: string } }[];
    expect(formats.w3c.read([{ path: "x.jsonld", content: files[0]!.content }], texts).texts).toMatchObject(texts);
    return annotation!.target.source;
  };

  test("tell their article by a reference, encoded where its path must be", () => {
    expect(source("arsip/2024-05-01_a.news")).toBe("arsip/2024-05-01_a.news");
    expect(source("arsip/a b#1%20 ?é:x.news")).toBe("arsip/a%20b%231%2520%20%3Fé%3Ax.news");
  });

  test("are read with a path that is not encoded, too", () => {
    const annotation = {
      id: "x",
      type: "Annotation",
      body: { type: "TextualBody", value: "PER", purpose: "tagging" },
      target: { source: "a b 100%.news", selector: { type: "TextPositionSelector", start: 0, end: 3 } },
    };
    const result = read("w3c", "x.jsonld", JSON.stringify(annotation), { "a b 100%.news": "Ani" });
    expect([words(result), result.problems]).toEqual([["PER Ani"], []]);
  });
});

describe("CSV", () => {
  test("columns in any order, other columns, quotes, and line ends of any kind", () => {
    const csv =
      '\ufefftype,id,DOC,text,start,end\n"LOC",1,a.news,"Bali, ya",3,11\rPER,2,a.news,,0,2\n\nPER,3,b.news,x,0,1';
    const result = read("csv", "x.csv", csv, { "a.news": "Ke Bali, ya" });
    expect(words(result)).toEqual(["PER Ke", "LOC Bali, ya"]);
    expect(result.problems).toEqual([expect.stringContaining("b.news")]);
  });

  test("an article is known by its name, composed or decomposed", () => {
    const csv = (doc: string) => `doc,start,end,type\n${doc},0,3,PER\n`;
    for (const name of ["caf\u00e9.news", "cafe\u0301.news"]) {
      for (const doc of ["caf\u00e9.news", "cafe\u0301.news"]) {
        expect(read("csv", "x.csv", csv(doc), { [name]: "Ani" }).texts).toMatchObject([{ name }]);
      }
    }
  });

  test("semicolons or tabs between the columns, as spreadsheets write them", () => {
    for (const separator of [";", "\t"]) {
      const csv = [
        ["doc", "start", "end", "type", "text"],
        ["a.news", "0", "3", "PER", '"Ani"'],
      ];
      const content = csv.map((row) => row.join(separator)).join("\r\n");
      expect(words(read("csv", "x.csv", content, { "a.news": "Ani, Budi" }))).toEqual(["PER Ani"]);
    }
  });

  test("a table without the columns is a problem", () => {
    expect(read("csv", "x.csv", "a,b\n1,2\n").problems).toEqual(["x.csv: no column doc, start, end, type"]);
  });
});
