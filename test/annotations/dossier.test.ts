import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MENTION_TYPES } from "../../server/src/analysis/index";
import {
  DOSSIER_FIELDS,
  DOSSIER_VERSION,
  type Dossier,
  notSameAs,
  putDossier,
  ROLE_FIELDS,
  readDossiers,
  removeDossier,
  sameAs,
} from "../../server/src/annotations/index";
import { anyText } from "../support/arbitraries";
import { expectLinear } from "../support/growth";

const FILE = `# Kawan-kawan redaksi: satu rekaman satu tokoh.
version: 1
entities:
  # presiden ketujuh
  - id: per:joko-widodo
    type: PER
    name: Joko Widodo # nama lengkap
    aliases:
      - Jokowi # sehari-hari
      - "Pak Jokowi"
    wikidata: Q3318231
    roles:
      - title: Presiden Indonesia
        from: 2014-10-20
        to: 2024
      - Wali Kota Surakarta
    distinctFrom: [per:joko-susilo]
    desk: politik
  - id: org:kpk
    type: ORG
    name: Komisi Pemberantasan Korupsi
    aliases: [KPK]
`;

const JOKOWI: Dossier = {
  id: "per:joko-widodo",
  type: "PER",
  name: "Joko Widodo",
  aliases: ["Jokowi", "Pak Jokowi"],
  wikidata: "Q3318231",
  roles: [{ title: "Presiden Indonesia", from: "2014-10-20", to: "2024" }, { title: "Wali Kota Surakarta" }],
  distinctFrom: ["per:joko-susilo"],
};
const KPK: Dossier = { id: "org:kpk", type: "ORG", name: "Komisi Pemberantasan Korupsi", aliases: ["KPK"] };

describe("a conflict that git left", () => {
  const head = "version: 1\nentities:\n  - id: org:kpk\n    type: ORG\n    name: KPK\n";
  const ani = "  - id: per:ani\n    type: PER\n    name: Ani\n";
  const budi = "  - id: per:budi\n    type: PER\n    name: Budi\n";
  const before = "  - id: per:cici\n    type: PER\n    name: Cici\n";

  test.each([
    ["two sides", `${head}<<<<<<< HEAD\n${ani}=======\n${budi}>>>>>>> lain\n`],
    ["Windows line ends", `${head}<<<<<<< HEAD\n${ani}=======\n${budi}>>>>>>> lain\n`.replaceAll("\n", "\r\n")],
    ["what was before", `${head}<<<<<<< HEAD\n${ani}||||||| 1a2b\n${before}=======\n${budi}>>>>>>> lain\n`],
  ])("with %s is one problem, both sides are read, and nothing is changed", (_, text) => {
    const { dossiers, problems } = readDossiers(text);
    expect(dossiers.map(({ id }) => id)).toEqual(["org:kpk", "per:ani", "per:budi"]);
    expect(problems).toMatchObject([{ line: 6, message: expect.stringContaining("Git could not merge") }]);
    expect(putDossier(text, KPK)).toBeNull();
    expect(removeDossier(text, "org:kpk")).toBeNull();
  });

  test("inside a record tells what is there twice", () => {
    const text = `${head}    notes: |\n      a\n<<<<<<< HEAD\n    wikidata: Q1\n=======\n    wikidata: Q2\n>>>>>>> lain\n`;
    const { dossiers, problems } = readDossiers(text);
    expect(dossiers.map(({ id }) => id)).toEqual(["org:kpk"]);
    expect(problems.map(({ line }) => line)).toEqual([8, 11]);
  });
});

describe("reading", () => {
  test("gives the records, with the place of each field", () => {
    const { dossiers, places, problems } = readDossiers(FILE);
    expect(problems).toEqual([]);
    expect(dossiers).toEqual([JOKOWI, KPK]);
    const { name, aliases } = places[0]!.fields;
    expect(FILE.slice(name!.start, name!.end)).toBe("Joko Widodo");
    expect(FILE.slice(aliases!.start, aliases!.end)).toContain("Pak Jokowi");
  });

  test("takes a bare list, and an empty file", () => {
    expect(readDossiers("- {id: org:kpk, type: ORG, name: KPK}\n").dossiers).toHaveLength(1);
    for (const empty of ["", "# nanti\n", "version: 1\nentities:\n", "version: 1\n", "entities: []"])
      expect(readDossiers(empty)).toEqual({ dossiers: [], places: [], problems: [] });
  });

  test.each([
    ["no name", "- id: per:a\n  type: PER\n", "missing-field 1:3"],
    ["an empty name", "- id: per:a\n  type: PER\n  name:\n", "missing-field 1:3"],
    ["an unknown type", "- id: per:a\n  type: person\n  name: A\n", "unknown-type 2:9"],
    ["a type that the id contradicts", "- id: per:a\n  type: ORG\n  name: A\n", "bad-id 1:7"],
    ["an id with white space", "- id: per a\n  type: PER\n  name: A\n", "bad-id 1:7"],
    ["an id twice", "- {id: x, type: PER, name: A}\n- {id: x, type: PER, name: B}\n", "duplicate-id 2:8"],
    ["no Wikidata item", "- {id: x, type: PER, name: A, wikidata: 3318231}\n", "bad-wikidata 1:41"],
    ["no date", "- id: x\n  type: PER\n  name: A\n  roles:\n    - {title: B, from: kemarin}\n", "bad-date 5:24"],
    [
      "dates the wrong way round",
      "- id: x\n  type: PER\n  name: A\n  roles: [{title: B, from: 2020, to: 2019-12}]\n",
      "bad-date 4:38",
    ],
    ["a role without a title", "- id: x\n  type: PER\n  name: A\n  roles: [{from: 2020}]\n", "missing-field 4:11"],
    ["a text where a list belongs", "- id: x\n  type: PER\n  name: A\n  aliases: B\n", "wrong-kind 4:12"],
    ["a list where a text belongs", "- id: x\n  type: PER\n  name: [A]\n", "wrong-kind 3:9"],
    ["distinct from itself", "- {id: x, type: PER, name: A, distinctFrom: [x]}\n", "distinct-from-itself 1:46"],
    [
      "an alias that another one has",
      "- {id: x, type: PER, name: A}\n- {id: y, type: PER, name: B, aliases: [A]}\n",
      "ambiguous-alias 2:41",
    ],
    [
      "an alias in a list of several lines",
      "- {id: x, type: PER, name: A}\n- id: y\n  type: PER\n  name: B\n  aliases:\n    - C\n    - A\n",
      "ambiguous-alias 7:7",
    ],
    [
      "the same and not the same",
      "- {id: x, type: PER, name: A, sameAs: [y], distinctFrom: [y]}\n",
      "same-and-distinct 1:40",
    ],
    ["a later version", "version: 2\nentities: []\n", "newer-version 1:10"],
    ["no list", "entities: nanti\n", "wrong-kind 1:11"],
    ["a record that is a text", "- Jokowi\n", "wrong-kind 1:3"],
    ["no YAML", "- id: 'x\n", "yaml 2:1"],
    ["a YAML alias, which is not followed", "- {id: x, type: PER, name: &a A, description: *a}\n", "wrong-kind 1:47"],
  ])("%s is reported where it is", (_, text, expected) => {
    const { problems } = readDossiers(text);
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toContain(expected);
  });

  test("an item that is not written yet is no mistake", () => {
    const text =
      "- id: per:a\n  type: PER\n  name: A\n  aliases:\n    - \n    - B\n  roles:\n    -\n  sameAs:\n    - \n- \n";
    const { dossiers, problems } = readDossiers(text);
    expect(problems).toEqual([]);
    expect(dossiers[0]).toMatchObject({ aliases: ["B"], roles: [], sameAs: [] });
  });

  test("the other records stand", () => {
    const broken = FILE.replace("type: PER", "type: CAT");
    expect(readDossiers(broken).dossiers).toEqual([KPK]);
  });

  test("a colour by number, a year and the Norway problem are texts", () => {
    expect(readDossiers("- {id: evt:x, type: EVT, name: 1998, aliases: [98, NO, 1e3]}\n").dossiers[0]).toMatchObject({
      name: "1998",
      aliases: ["98", "NO", "1e3"],
    });
  });
});

describe("changing", () => {
  test("what is there already changes nothing", () => {
    expect(putDossier(putDossier(FILE, JOKOWI)!, JOKOWI)).toBe(putDossier(FILE, JOKOWI));
    expect(readDossiers(putDossier(FILE, JOKOWI)!).dossiers).toEqual([KPK, JOKOWI]);
  });

  test("keeps comments and unknown fields, and sorts by id", () => {
    const text = putDossier(FILE, { ...JOKOWI, aliases: ["Jokowi", "Mulyono"], description: "Presiden" })!;
    for (const kept of [
      "# Kawan-kawan redaksi",
      "# presiden ketujuh",
      "# nama lengkap",
      "# sehari-hari",
      "desk: politik",
      "- Mulyono",
      "description: Presiden",
    ])
      expect(text).toContain(kept);
    expect(text).not.toContain("Pak Jokowi");
    expect(readDossiers(text).dossiers.map(({ id }) => id)).toEqual(["org:kpk", "per:joko-widodo"]);
  });

  test("adds a record to a file that is not there, empty, or all comments", () => {
    for (const before of ["", "\n", "# nanti\n", "version: 1\nentities:\n", "version: 1\n", "entities: []\n"]) {
      const text = putDossier(before, KPK)!;
      expect(readDossiers(text)).toMatchObject({ dossiers: [KPK], problems: [] });
      if (before.includes("nanti")) expect(text).toContain("# nanti");
    }
    expect(putDossier("", KPK)).toMatch(/^#.*\n+version: 1\nentities:\n {2}- id: org:kpk\n {4}type: ORG\n/);
  });

  test("takes a field away", () => {
    const { wikidata, ...rest } = JOKOWI;
    const text = putDossier(FILE, rest)!;
    expect(text).not.toContain(wikidata);
    expect(text).toContain("desk: politik");
  });

  test("removes a record", () => {
    expect(readDossiers(removeDossier(FILE, "per:joko-widodo")!).dossiers).toEqual([KPK]);
    expect(readDossiers(removeDossier(removeDossier(FILE, "per:joko-widodo")!, "org:kpk")!).dossiers).toEqual([]);
  });

  test("leaves a file alone that is not YAML or no list", () => {
    for (const text of ["- id: 'x\n", "entities: nanti\n", "hanya teks\n", "[".repeat(20_000), "!!set \n  ? "])
      expect(putDossier(text, KPK)).toBeNull();
  });

  test("same as: the names, roles and distinctions of both in one record", () => {
    const other: Dossier = {
      id: "per:mulyono",
      type: "PER",
      name: "Mulyono",
      aliases: ["Jokowi"],
      roles: [{ title: "Gubernur" }],
      distinctFrom: ["per:joko-widodo", "per:mulyono-lain"],
    };
    const text = sameAs(putDossier(FILE, other)!, JOKOWI, other)!;
    expect(readDossiers(text).dossiers).toEqual([
      KPK,
      {
        ...JOKOWI,
        aliases: ["Jokowi", "Pak Jokowi", "Mulyono"],
        roles: [...JOKOWI.roles!, { title: "Gubernur" }],
        sameAs: ["per:mulyono"],
        distinctFrom: ["per:joko-susilo", "per:mulyono-lain"],
      },
    ]);
  });

  test("not the same as: once, sorted", () => {
    const apart = notSameAs(JOKOWI, "per:joko-anwar");
    expect(apart.distinctFrom).toEqual(["per:joko-anwar", "per:joko-susilo"]);
    expect(notSameAs(apart, "per:joko-anwar")).toBe(apart);
    expect(notSameAs(JOKOWI, JOKOWI.id)).toBe(JOKOWI);
    expect(notSameAs({ ...KPK, sameAs: ["org:a", "org:b"] }, "org:a")).toEqual({
      ...KPK,
      sameAs: ["org:b"],
      distinctFrom: ["org:a"],
    });
  });
});

describe("properties", () => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== "" && !/[\p{C}\u2028\u2029]/u.test(text));
  const date = fc.constantFrom("2014", "2014-10", "2014-10-20");
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anyDossier = fc
    .record({
      id: fc.constantFrom("per:a", "per:b", "x-ü", "Q1", "-", "42", "true", "evt:z~2"),
      type: fc.constantFrom("PER" as const),
      name: word,
      aliases: optional(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
      description: optional(word),
      notes: optional(fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))),
      roles: optional(fc.array(fc.record({ title: word, from: optional(date) }), { minLength: 1, maxLength: 2 })),
      distinctFrom: optional(fc.constantFrom(["per:c"], ["no", "per:c"])),
    })
    .map((dossier) => JSON.parse(JSON.stringify(dossier)) as Dossier);

  test("what is put is read back, whatever was there before", () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { maxLength: 5 }), (dossiers) => {
        const text = dossiers.reduce((before, dossier) => putDossier(before, dossier)!, putDossier(FILE, KPK)!);
        const wanted = new Map([JOKOWI, KPK, ...dossiers].map((dossier) => [dossier.id, dossier]));
        const read = readDossiers(text);
        expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(read.dossiers).toEqual([...wanted.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(text).toContain("desk: politik");
        expect(text).toContain("# presiden ketujuh");
      }),
    );
  });

  test("any text is read without an error, problems lie within it", () => {
    const yaml = fc
      .array(
        fc.oneof(
          anyText,
          fc.constantFrom(
            "- ",
            "id: ",
            "\n  ",
            "entities:",
            "{",
            "[",
            "*a",
            "&a ",
            "name: x\n",
            "? ",
            "!!set ",
            "<<: ",
            "|\n",
          ),
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(yaml, (text) => {
        for (const { start, end, line, column } of readDossiers(text).problems) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(line >= 1 && column >= 1 && line <= text.split("\n").length + 1).toBe(true);
        }
        const changed = putDossier(text, KPK);
        if (changed !== null) expect(readDossiers(changed).dossiers).toContainEqual(KPK);
      }),
    );
  });
});

test("reading takes linear time", () => {
  expectLinear(
    (text) => readDossiers(text),
    (n) =>
      Array.from(
        { length: n * 10 },
        (_, i) => `- id: per:a${i}\n  type: PER\n  name: A${i}\n  aliases: [B${i}]\n`,
      ).join(""),
    10,
  );
});

test("the example in the documentation is right", () => {
  const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/dossiers.md"), "utf8");
  const example = page.match(/^ {4}.*\n/gm)!.map((line) => line.slice(4));
  const { dossiers, problems } = readDossiers(example.join(""));
  expect(problems).toEqual([]);
  expect(dossiers).toHaveLength(2);
});

test("the JSON schema knows the same fields, types and version", () => {
  const file = path.resolve(import.meta.dirname, "../../schemas/entities.schema.json");
  const { definitions } = JSON.parse(readFileSync(file, "utf8")) as {
    definitions: {
      file: { properties: { version: { const: number } } };
      dossier: {
        required: string[];
        properties: { type: { enum: string[] }; roles: { items: { anyOf: [unknown, { properties: object }] } } };
      };
    };
  };
  const { properties, required } = definitions.dossier;
  expect(Object.keys(properties)).toEqual([...DOSSIER_FIELDS]);
  expect(required).toEqual(["id", "type", "name"]);
  expect(properties.type.enum).toEqual([...MENTION_TYPES]);
  expect(Object.keys(properties.roles.items.anyOf[1].properties)).toEqual([...ROLE_FIELDS]);
  expect(definitions.file.properties.version.const).toBe(DOSSIER_VERSION);
});
