import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_ANNOTATIONS,
  readAnnotations,
  readLine,
  textHashes,
  withDecisions,
  withoutDecisions,
  writeAnnotations,
  writeLine,
} from "../../server/src/annotations/index";
import { anyText } from "../support/arbitraries";
import { anyLine, bytesOf, decider, hashOf, spanOf, textOf } from "./support";

const TEXT = "😀 Presiden Rusia Vladimir Putin\r\ntiba di Pyongyang. Putin disambut.";
const made = decider(TEXT);
const putin = made(spanOf(TEXT, "Putin", 1), { entity: "per:vladimir-putin", note: "bukan yang lain" });

const fileOf = (...lines: string[]) => readAnnotations(bytesOf(lines.map((line) => `${line}\n`).join("")));

describe("a line", () => {
  test("is a W3C Web Annotation with quote, position in code points, hash and version", () => {
    expect(writeLine(putin)).toBe(
      JSON.stringify({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        id: "urn:uuid:Ani-1",
        type: "Annotation",
        motivation: "tagging",
        creator: { type: "Person", name: "Ani" },
        created: "2024-05-01T08:01:00.000Z",
        body: [
          { type: "TextualBody", value: "PER", purpose: "tagging" },
          { type: "SpecificResource", source: "per:vladimir-putin", purpose: "identifying" },
          { type: "TextualBody", value: "bukan yang lain", purpose: "commenting" },
        ],
        target: {
          source: "a.news",
          selector: [
            {
              type: "TextQuoteSelector",
              exact: "Putin",
              prefix: "adimir Putin\ntiba di Pyongyang. ",
              suffix: " disambut.",
            },
            { type: "TextPositionSelector", start: 51, end: 56 },
          ],
        },
        newsmark: { version: 1, decision: "add", hash: hashOf(TEXT) },
      }),
    );
  });

  test("has 32 code points of context, no half of a pair", () => {
    const text = `${"😀".repeat(40)}Putin${"😀".repeat(40)}`;
    const { target } = decider(text)(spanOf(text, "Putin"));
    expect([target.prefix, target.suffix]).toEqual(["😀".repeat(32), "😀".repeat(32)]);
  });

  test("of another tool is read as far as it goes", () => {
    const foreign = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "http://example.org/1",
      type: "Annotation",
      creator: "http://example.org/ani",
      body: { type: "TextualBody", value: "ORG" },
      target: { source: "a.txt", selector: { type: "TextQuoteSelector", exact: "KPK" } },
    };
    expect(readLine(JSON.stringify(foreign))).toMatchObject({
      kind: "add",
      type: "ORG",
      creator: "http://example.org/ani",
      created: "",
      target: { exact: "KPK", prefix: "", start: null, hash: null },
    });
  });

  test.each([
    ["", "Unexpected end"],
    ["{", "JSON"],
    ["<<<<<<< HEAD", "JSON"],
    ["[]", "not a JSON object"],
    ["null", "not a JSON object"],
    ["{}", "no id"],
    ['{"id":"x"}', "no target"],
    ['{"id":"x","target":[]}', "no target"],
    ['{"id":"x","target":{}}', "no TextQuoteSelector"],
    ['{"id":"x","target":{"selector":{"type":"TextQuoteSelector","exact":""}}}', "no TextQuoteSelector"],
    ['{"id":"x","newsmark":{"version":2}}', "version 2"],
    [writeLine(putin).replace('"PER"', '"CAT"'), 'type "CAT"'],
    [writeLine(putin).replace('"add"', '"constructor"'), 'decision "constructor"'],
    [`${"[".repeat(100_000)}`, ""],
    [`{"id":"x","deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, ""],
  ])("that is none says why, case %#", (line, reason) => {
    const read = readLine(line);
    expect(read).toBeTypeOf("string");
    expect(read).toContain(reason);
  });
});

describe("a file", () => {
  test("in any order gives the same decisions", () => {
    const lines = ["Rusia", "Vladimir Putin", "Pyongyang"].map((surface) => writeLine(made(spanOf(TEXT, surface))));
    const forwards = fileOf(...lines);
    const backwards = fileOf(...[...lines].reverse());
    expect(backwards.decisions).toEqual(forwards.decisions);
    expect(forwards.decisions).toHaveLength(3);
  });

  test("with a line twice has one decision", () => {
    const file = fileOf(writeLine(putin), writeLine(putin));
    expect(file.decisions).toEqual([putin]);
    expect(file.contradictions).toEqual([]);
  });

  test("with two decisions about a span has the later one, and tells", () => {
    const span = spanOf(TEXT, "Rusia");
    const place = made(span, { type: "LOC" });
    const rejected = made(span, { kind: "reject" });
    for (const lines of [
      [place, rejected],
      [rejected, place],
    ]) {
      const file = fileOf(...lines.map(writeLine));
      expect(file.decisions).toEqual([rejected]);
      expect(file.contradictions).toEqual([{ winner: rejected, losers: [place] }]);
    }
  });

  test("with one decision in two versions has the later one, and tells", () => {
    const edited = { ...putin, note: "lain", created: "2024-06-01T00:00:00Z" };
    const file = fileOf(writeLine(edited), writeLine(putin));
    expect(file.decisions).toEqual([edited]);
    expect(file.contradictions).toEqual([{ winner: edited, losers: [putin] }]);
  });

  test("compares times, not their spelling", () => {
    const span = spanOf(TEXT, "Rusia");
    const late = made(span, { type: "LOC", created: "2024-05-01T05:00:00-08:00" });
    const early = made(span, { type: "ORG", created: "2024-05-01T09:00:00Z" });
    expect(fileOf(writeLine(late), writeLine(early)).decisions).toEqual([late]);
  });

  test("keeps every note", () => {
    const span = spanOf(TEXT, "Rusia");
    const notes = ["satu", "dua"].map((note) => made(span, { kind: "note", type: null, note }));
    const file = fileOf(...notes.map(writeLine));
    expect(file.decisions).toEqual(notes);
    expect(file.contradictions).toEqual([]);
  });

  test("with corrupt lines reports their numbers, keeps them byte for byte, and reads the rest", () => {
    const good = writeLine(putin);
    const bytes = new Uint8Array([
      ...bytesOf(`<<<<<<< HEAD\n${good}\n\n{"id": 1, \r\n`),
      ...[0xff, 0xfe, 0x00, 0x0a],
      ...bytesOf("}{"),
    ]);
    const file = readAnnotations(bytes);
    expect(file.decisions).toEqual([putin]);
    expect(file.problems.map(({ line }) => line)).toEqual([1, 4, 5, 6]);
    const after = withDecisions(file, [made(spanOf(TEXT, "Rusia"), { type: "LOC" })]);
    const written = writeAnnotations(after);
    const kept = [...bytesOf(`<<<<<<< HEAD\n${good}\n{"id": 1, \r\n`), 0xff, 0xfe, 0x00, 0x0a, ...bytesOf("}{\n")];
    expect([...written.slice(0, kept.length)]).toEqual(kept);
    expect(readAnnotations(written).decisions).toHaveLength(2);
  });

  test("with a byte order mark or CRLF is read", () => {
    expect(readAnnotations(bytesOf(`\ufeff${writeLine(putin)}\r\n`)).decisions).toEqual([putin]);
  });

  test("is written line by line: what is not touched stays as it is", () => {
    const spaced = writeLine(putin).replaceAll('":', '": ');
    const added = made(spanOf(TEXT, "Pyongyang"), { type: "LOC" });
    const file = withDecisions(fileOf(spaced), [added]);
    expect(textOf(writeAnnotations(file))).toBe(`${spaced}\n${writeLine(added)}\n`);
    expect(textOf(writeAnnotations(withoutDecisions(file, new Set([added.id]))))).toBe(`${spaced}\n`);
    const edited = { ...putin, note: null };
    expect(textOf(writeAnnotations(withDecisions(file, [edited])))).toBe(`${writeLine(edited)}\n${writeLine(added)}\n`);
  });

  test("names the texts that its lines refer to", () => {
    expect([...textHashes(withDecisions(NO_ANNOTATIONS, [putin]))]).toEqual([hashOf(TEXT)]);
  });
});

describe("properties", () => {
  test("what a line holds, known or not, is written back", () => {
    fc.assert(
      fc.property(anyLine, (value) => {
        const decision = readLine(JSON.stringify(value));
        if (typeof decision === "string") throw new Error(decision);
        const { body, target, ...rest } = JSON.parse(writeLine(decision)) as Record<string, unknown>;
        const { body: bodyBefore, target: targetBefore, ...restBefore } = JSON.parse(JSON.stringify(value));
        expect(rest).toEqual(restBefore);
        const { selector, ...where } = target as { selector: unknown[] };
        const { selector: selectorBefore, ...whereBefore } = targetBefore as { selector: unknown[] };
        expect(where).toEqual(whereBefore);
        expect(selector).toEqual(expect.arrayContaining(selectorBefore));
        expect(selector).toHaveLength(selectorBefore.length);
        expect(body).toEqual(expect.arrayContaining(bodyBefore));
        expect(readLine(writeLine(decision))).toEqual(decision);
      }),
    );
  });

  test("a decision about any text survives the file", () => {
    fc.assert(
      fc.property(anyText.filter(Boolean), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const span = { start, end: start + 1 + (b % (text.length - start)) };
        const decision = decider(text)(span, { note: text });
        const file = withDecisions(NO_ANNOTATIONS, [decision]);
        expect(readAnnotations(writeAnnotations(file)).decisions).toEqual([decision]);
      }),
    );
  });

  test("bytes of any kind are read without an error and kept", () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc
        .constantFrom("\n", "{", "}", '"', writeLine(putin), writeLine(putin).slice(0, 99), "\r\n", "\ufeff")
        .map(bytesOf),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
        const file = readAnnotations(bytes);
        const lines = (of: Uint8Array): string[] =>
          Buffer.from(of)
            .toString("latin1")
            .split("\n")
            .filter((line) => line.replace(/^\xef\xbb\xbf/, "").trim() !== "" || /[\x85\xa0]/.test(line));
        const written = lines(writeAnnotations(file));
        for (const line of written) expect(lines(bytes)).toContain(line);
        expect(written.length).toBe(file.lines.length);
        expect(file.lines.filter(({ decision }) => !decision)).toHaveLength(file.problems.length);
      }),
    );
  });
});
