// TimeML against a schema of its TIMEX3 part, read back by a parser that is not ours.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { analyze, type Timex } from "../../server/src/analysis/index";
import { type TimeMLInput, toTimeML } from "../../server/src/formats/index";
import { anyText, newsText } from "../support/arbitraries";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";

const ROOT = resolve(import.meta.dirname, "../..");
const SCHEMA = readFileSync(resolve(ROOT, "test/fixtures/timeml.xsd"), "utf8");

/** Complaints of the schema about documents; none when all are valid. */
async function complaints(...documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, i) => ({ fileName: `${i}.tml`, contents }));
  const { errors } = await validateXML({ xml, schema: [{ fileName: "timeml.xsd", contents: SCHEMA }] });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** The document as canonical XML: entities resolved, line ends and attributes as a parser understands them. */
async function canonical(document: string): Promise<string> {
  const { normalized } = await validateXML({ xml: document, normalization: "c14n" });
  return normalized;
}

/** Character data between `<TEXT>` and `</TEXT>`, tags taken off. */
const textOf = (canonicalXml: string): string =>
  canonicalXml
    .slice(canonicalXml.indexOf("<TEXT>") + 6, canonicalXml.lastIndexOf("</TEXT>"))
    .replace(/<[^>]*>/g, "")
    .replace(/&#xD;/g, "\r")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const timeml = (text: string, options: { published?: string; language?: "id" | "en" } = {}, doc = "a.news") =>
  toTimeML({ doc, text, analysis: analyze(text, options) });

/** Start tags of TIMEX3 in the document, with what they mark. */
const marked = (xml: string): string[] => [...xml.matchAll(/<TIMEX3[^>]*>[^<]*/g)].map(([tag]) => tag);

/** An article that only these expressions are in. */
function withTimexes(text: string, timexes: readonly Partial<Timex>[], published: string | null = null): TimeMLInput {
  return {
    doc: "a",
    text,
    analysis: {
      published: published === null ? null : { value: published, source: "given" },
      timexes: timexes.map((timex) => ({
        start: 0,
        end: 1,
        type: "DATE",
        value: "2023",
        cue: "explicit",
        rule: "year",
        ...timex,
      })),
    },
  };
}

describe("TimeML", () => {
  test("has the publication date as t0, and expressions that lean on it", () => {
    const { xml } = timeml("Ia tiba kemarin, Kamis (14/9/2023) malam.", { published: "2023-09-15" });
    expect(xml).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<TimeML>
<DOCID>a.news</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-09-15" temporalFunction="false" functionInDocument="CREATION_TIME">2023-09-15</TIMEX3></DCT>
<TEXT>Ia tiba <TIMEX3 tid="t1" type="DATE" value="2023-09-14" temporalFunction="true" anchorTimeID="t0">kemarin</TIMEX3>, ` +
        `<TIMEX3 tid="t2" type="TIME" value="2023-09-14TNI">Kamis (14/9/2023) malam</TIMEX3>.</TEXT>
</TimeML>
`,
    );
  });

  test("anchors an expression to the one in the text that it leans on", () => {
    const { xml } = timeml("Menteri tiba di Kendari, Rabu, 13 September 2023.\nIa bertemu nelayan pada Rabu lalu.");
    expect(xml).not.toContain("<DCT>");
    expect(marked(xml)).toEqual([
      `<TIMEX3 tid="t1" type="DATE" value="2023-09-13">Rabu, 13 September 2023`,
      `<TIMEX3 tid="t2" type="DATE" value="2023-09-13" temporalFunction="true" anchorTimeID="t1">Rabu lalu`,
    ]);
  });

  test("an anchor that is no expression of the text is left out", async () => {
    const { xml } = toTimeML(withTimexes("ab", [{ cue: "article", anchor: { start: 1, end: 2 } }], "2023-01-01"));
    expect(marked(xml)[1]).toBe(`<TIMEX3 tid="t1" type="DATE" value="2023" temporalFunction="true">a`);
    expect(await complaints(xml)).toEqual([]);
  });

  test("tells modifiers, durations, recurring and vague times", async () => {
    const text = "Sejak awal tahun 2022, setiap Jumat, selama dua pekan, dua kali sepekan, saat ini.";
    const { xml } = timeml(text, { published: "2023-09-15" });
    expect(marked(xml).slice(1)).toEqual([
      `<TIMEX3 tid="t1" type="DATE" value="2022" mod="START">awal tahun 2022`,
      `<TIMEX3 tid="t2" type="SET" value="XXXX-WXX-5" quant="EVERY">setiap Jumat`,
      `<TIMEX3 tid="t3" type="DURATION" value="P2W">dua pekan`,
      expect.stringMatching(/^<TIMEX3 tid="t4" type="SET" value="[^"]+">dua kali sepekan$/),
      `<TIMEX3 tid="t5" type="DATE" value="PRESENT_REF" temporalFunction="true" anchorTimeID="t0">saat ini`,
    ]);
    expect(await complaints(xml)).toEqual([]);
  });

  test("escapes what XML reads as markup, in text, attributes and name", async () => {
    const text = `A < B & C > "D" ]]> 'E' </TEXT> <!-- pada 13 September 2023 --> &amp;`;
    const { xml } = timeml(text, {}, `<"a" & 'b'>.news`);
    expect(await complaints(xml)).toEqual([]);
    expect(textOf(await canonical(xml))).toBe(text);
    expect(toTimeML(withTimexes("a", [{ value: `<"&'>` }])).xml).toContain(`value="&lt;&quot;&amp;'&gt;"`);
  });

  test("keeps Windows line ends, tabs, emoji and marks beyond them", async () => {
    const text = "🎉 Ia tiba\r\n\tpada 13 September 2023 👩‍🚀\u0085é\u2028\rdan pergi.\n";
    const { xml, replaced } = timeml(text);
    expect(replaced).toBe(0);
    expect(textOf(await canonical(xml))).toBe(text);
  });

  test("replaces each code unit that XML cannot hold, and counts them", async () => {
    const { xml, replaced } = timeml("a\u0000b\u001bc\ud800d\udc00\udc00e\uffff\ufffef 😀 \u000b.");
    expect(replaced).toBe(8);
    expect(textOf(await canonical(xml))).toBe("a\ufffdb\ufffdc\ufffdd\ufffd\ufffde\ufffd\ufffdf 😀 \ufffd.");
    expect(await complaints(xml)).toEqual([]);
  });

  test("never nests one expression in another", async () => {
    const { xml } = toTimeML(
      withTimexes("abcd", [
        { start: 0, end: 3 },
        { start: 1, end: 2 },
        { start: 3, end: 4 },
        { start: 3, end: 9 },
      ]),
    );
    expect(marked(xml).map((tag) => tag.replace(/^.*>/, ""))).toEqual(["abc", "d"]);
    expect(await complaints(xml)).toEqual([]);
  });

  test("an empty article is a document, too", async () => {
    expect(await complaints(timeml("").xml)).toEqual([]);
  });

  test("of any text is valid and holds the text", async () => {
    const texts = [...fc.sample(newsText, { seed: 47, numRuns: 60 }), ...fc.sample(anyText, { seed: 48, numRuns: 60 })];
    const documents = texts.map((text, i) => timeml(text, i % 2 ? { published: "2024-02-29" } : {}));
    expect(await complaints(...documents.map(({ xml }) => xml))).toEqual([]);
    const whole = texts.flatMap((text, i) => (documents[i]!.replaced === 0 ? [{ text, xml: documents[i]!.xml }] : []));
    expect(whole.length).toBeGreaterThan(10);
    for (const { text, xml } of whole.slice(0, 20)) expect(textOf(await canonical(xml))).toBe(text);
  });

  test("of every sample and article is valid", async () => {
    const samples = resolve(ROOT, "samples");
    const files = readdirSync(samples).filter((name) => /\.(?:news|berita|txt)$/.test(name));
    const texts = [HARBOUR_EN, HARBOUR_ID, ...files.map((name) => readFileSync(resolve(samples, name), "utf8"))];
    expect(await complaints(...texts.map((text) => timeml(text).xml))).toEqual([]);
  });
});

describe("the schema", () => {
  const document = (timex: string): string => `<TimeML><DOCID>a</DOCID><TEXT>${timex}</TEXT></TimeML>`;
  test.each([
    ["an unknown type", `<TIMEX3 tid="t1" type="DAY" value="2023">a</TIMEX3>`],
    ["no value", `<TIMEX3 tid="t1" type="DATE">a</TIMEX3>`],
    ["a value of its own making", `<TIMEX3 tid="t1" type="DATE" value="13/9/2023">a</TIMEX3>`],
    ["an unknown modifier", `<TIMEX3 tid="t1" type="DATE" value="2023" mod="EARLY">a</TIMEX3>`],
    [
      "an identifier twice",
      `<TIMEX3 tid="t1" type="DATE" value="2023">a</TIMEX3><TIMEX3 tid="t1" type="DATE" value="2023">b</TIMEX3>`,
    ],
    ["an anchor that is nowhere", `<TIMEX3 tid="t1" type="DATE" value="2023" anchorTimeID="t9">a</TIMEX3>`],
    ["an attribute of its own making", `<TIMEX3 tid="t1" type="DATE" value="2023" cue="explicit">a</TIMEX3>`],
    [
      "one in another",
      `<TIMEX3 tid="t1" type="DATE" value="2023">a<TIMEX3 tid="t2" type="DATE" value="2023">b</TIMEX3></TIMEX3>`,
    ],
  ])("refuses %s", async (_, timex) => {
    expect(await complaints(document(timex))).not.toEqual([]);
  });
});
