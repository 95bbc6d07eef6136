import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readKeyValues } from "../../../server/src/analysis/text/keyValues";
import { expectLinear } from "../../support/growth";

const read = (yaml: string): Record<string, string> => Object.fromEntries(readKeyValues(yaml).values);

/** What the YAML library reads: texts alone, numbers apart. Null where it finds the text wrong. */
function reference(yaml: string): Map<string, string | null> | null {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0, logLevel: "error", schema: "core", intAsBigInt: true });
  } catch {
    return null;
  }
  if (!value || typeof value !== "object" || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([key, entry]) => [key, typeof entry === "string" ? entry : null]));
}

const SCALARS = [
  "Rapat Dimulai",
  "Rapat # bukan judul",
  "Rapat#1",
  '"Rapat: \\"dimulai\\" \\u00e9 \\x41"',
  "'Ma''ruf # Amin'",
  '"a" # b',
  "2024-05-12T10:00:00Z",
  "http://kabar.id/a?b=c#d",
  "",
  "~",
  "null",
  "true",
  "!!str true",
  "!!str",
  "&x Rapat",
  "[a, 'b]', \"c\"]",
  "{a: b}",
  "[]",
  "|\n  satu\n  dua\n\n  tiga",
  "|-\n  satu\n    dua",
  ">-\n  satu\n  dua\n\n  tiga",
  ">\n  satu\n  dua",
  "satu\n  dua\n\n  tiga",
  '"satu\n  dua\n\n  tiga"',
  "'satu\n  dua'",
  "\n  satu dua",
  "\n  id: a\n  en: b",
  "\n- a\n- b",
  "\n  - a\n  - b",
  "[a,\n  b]",
  "satu\n  # catatan",
  "漢字 👍",
];
const WRONG = ["[a, b", "*x", "@a", "`a`", '"a', "'a' b", "a: b", "{a", "]", "[a] b", "\n\t- a", "|x"];

const entry = (scalars: readonly string[]) =>
  fc
    .tuple(fc.constantFrom("title", "source", "author", '"url"', "language", "lain lagi"), fc.constantFrom(...scalars))
    .map(([key, scalar]) => `${key}:${scalar === "" || scalar.startsWith("\n") ? "" : " "}${scalar}\n`);
const filler = fc.constantFrom("\n", "# catatan\n", "  \n");
const block = (scalars: readonly string[]) =>
  fc.array(fc.oneof({ arbitrary: entry(scalars), weight: 4 }, { arbitrary: filler, weight: 1 }), { maxLength: 6 });

describe("front matter's part of YAML", () => {
  test("has the values that a YAML library reads", () => {
    fc.assert(
      fc.property(block(SCALARS), (parts) => {
        const yaml = parts.join("");
        const expected = reference(yaml);
        const { values, problem } = readKeyValues(yaml);
        expect(problem === null).toBe(expected !== null);
        for (const [key, value] of expected ?? []) expect([key, values.get(key) ?? null]).toEqual([key, value]);
      }),
      { seed: 61, numRuns: 2000 },
    );
  });

  test.each(WRONG)("%j is wrong, and the keys around it count", (value) => {
    const yaml = `title: Rapat\nauthor: ${value}\nsource: Kabar\n`;
    expect(reference(yaml)).toBeNull();
    expect(readKeyValues(yaml).problem).toContain("line 2");
    expect(read(yaml)).toMatchObject({ title: "Rapat", source: "Kabar" });
  });

  test("has a title with a colon, which YAML wants in quotation marks", () => {
    expect(readKeyValues("title: Jakarta: kota yang tenggelam\n")).toEqual({
      values: new Map([["title", "Jakarta: kota yang tenggelam"]]),
      problem: "line 1 of the front matter: a value with a colon and a space needs quotation marks",
    });
  });

  test("leaves numbers as they are written", () => {
    expect(read("title: 007\npublished: 2024\nsource: 1.50")).toEqual({
      title: "007",
      published: "2024",
      source: "1.50",
    });
  });

  test("never throws, whatever the text", () => {
    const unit = fc.constantFrom(..."ab:#-&*!|>'\"%@`{}[],? \t\n\\", "\r\n", "\ud800", "null", "---");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 40 }), fc.string({ unit: "binary" })), (text) => {
        readKeyValues(text);
      }),
      { seed: 62, numRuns: 5000 },
    );
  });

  test.each(["a: b\n", "a", '"', "[", "- a\n", "a: [", "\n", "a: |\n", "&x ", "'' ", "a: '", ": ", "\\"])(
    "ten times as much of %j takes about ten times as long",
    (unit) => {
      expectLinear(readKeyValues, (n) => `title: ${unit.repeat(n)}`, 2000, 30);
    },
  );
});
