// TEI against a schema of the part of P5 that is written.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { analyze } from "../../server/src/analysis/index";
import { type AnnotatedText, formats } from "../../server/src/formats/index";
import { articles } from "../support/annotatedTexts";

const ROOT = resolve(import.meta.dirname, "../..");
const fixture = (name: string): string => readFileSync(resolve(ROOT, "test/fixtures", name), "utf8");

/** Complaints of the schema about documents; none when all are valid. */
async function complaints(...documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
  const { errors } = await validateXML({
    xml,
    schema: [{ fileName: "tei.xsd", contents: fixture("tei.xsd") }],
    preload: [{ fileName: "xml.xsd", contents: fixture("xml.xsd") }],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const written = (...texts: AnnotatedText[]): string[] => formats.tei.write(texts).files.map(({ content }) => content);

describe("TEI", () => {
  test("of articles with whatever names, times and identifiers is valid", async () => {
    const texts = fc.sample(articles, { numRuns: 150, seed: 5 }).flat();
    expect(await complaints(...written(...texts))).toEqual([]);
  });

  test("of every sample is valid", async () => {
    const samples = resolve(ROOT, "samples");
    const files = readdirSync(samples).filter((name) => /\.(?:news|berita|txt)$/.test(name));
    const texts = files.map((name): AnnotatedText => {
      const text = readFileSync(resolve(samples, name), "utf8");
      const { mentions, timexes } = analyze(text);
      return { name, text, mentions: mentions.map((one) => ({ ...one, entity: `per:x-${one.entity}` })), timexes };
    });
    expect(await complaints(...written(...texts))).toEqual([]);
  });
});

describe("the schema", () => {
  const document = (inside: string): string =>
    written({ name: "a", text: "x", mentions: [], timexes: [] })[0]!.replace(">x<", `>${inside}<`);
  test.each([
    ["an element of its own making", "<eventName>a</eventName>"],
    ["an attribute of its own making", '<persName entity="a">a</persName>'],
    ["a date that is none", '<date when="13/9/2023">a</date>'],
    ["a duration in another place", '<date when="P2W">a</date>'],
    ["a certainty beyond 1", '<persName cert="97">a</persName>'],
    ["a type of two words", '<name type="two words">a</name>'],
  ])("refuses %s", async (_, inside) => {
    expect(await complaints(document(inside))).not.toEqual([]);
  });
});
