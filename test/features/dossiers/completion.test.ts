import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDossiers } from "../../../server/src/annotations/index";
import { yamlText } from "../../../server/src/features/dossiers/yamlText";
import { dossierCompletions, dossierText } from "../../../server/src/features/index";
import { dossierWorkspace } from "../../support/dossiers";

const ARTICLES = `
--- dermaga.news
Menteri Perhubungan Ratna Wulandari meresmikan dermaga di Makassar. Wulandari meminta jadwal malam.
--- muatan.news
Menteri Perhubungan Ratna Wulandari menyebut ongkos turun di Makassar.
--- hujan.news
Menteri Keuangan Ratna Kusuma memeriksa bendungan di Manado.
`;

const RATNA = `entities:
  - id: per:ratna-wulandari
    type: PER
    name: Ratna Wulandari
`;

async function offered(yaml: string, hasSchema = false): Promise<string[]> {
  const { corpus, dossiers, all, offset } = await dossierWorkspace(ARTICLES, yaml);
  return dossierCompletions(corpus, dossiers, offset, "en", { files: all, hasSchema }).map(({ label }) => label);
}

/** The file after the first item, or the one with the label, is taken. */
async function taken(yaml: string, label?: string, isSnippet = false): Promise<string> {
  const { corpus, dossiers, all, offset } = await dossierWorkspace(ARTICLES, yaml);
  const items = dossierCompletions(corpus, dossiers, offset, "en", { files: all, hasSchema: false });
  const { text, snippet, replace } = items.find((item) => label === undefined || item.label === label)!;
  const put = isSnippet ? (snippet ?? text) : text;
  return dossiers.text.slice(0, replace.start) + put + dossiers.text.slice(replace.end);
}

describe("fields", () => {
  test("of a record are those that are not there", async () => {
    expect(await offered(`${RATNA}    |\n`)).toEqual([
      "aliases",
      "description",
      "wikidata",
      "roles",
      "notes",
      "sameAs",
      "distinctFrom",
    ]);
  });

  test("also while a word is being typed between others", async () => {
    const yaml = "entities:\n  - id: per:x\n    na|\n    type: PER\n    wikidata: Q1\n";
    expect(await offered(yaml)).toEqual(["name", "aliases", "description", "roles", "notes", "sameAs", "distinctFrom"]);
    expect(await taken(yaml, "name")).toBe("entities:\n  - id: per:x\n    name: \n    type: PER\n    wikidata: Q1");
  });

  test("a list begins with its first item, further in", async () => {
    expect(await taken(`${RATNA}    al|`, "aliases")).toBe(`${RATNA}    aliases:\n      - `);
    expect(await taken("- id: per:x\n  |", "aliases")).toBe("- id: per:x\n  aliases:\n    - ");
    expect(await taken("- al|\n  id: per:x\n", "aliases")).toBe("- aliases:\n    - \n  id: per:x");
  });

  test("of a role", async () => {
    expect(await offered(`${RATNA}    roles:\n      - title: Menteri\n        |`)).toEqual(["from", "to"]);
    expect(await offered(`${RATNA}    roles:\n      - title: Menteri\n      - t|`)).toEqual(["title", "from", "to"]);
    expect(await offered(`${RATNA}    roles: [{title: Menteri, |}]`)).toEqual(["from", "to"]);
  });

  test("in braces", async () => {
    const yaml = "entities:\n  - {id: per:x, type: PER, na|}\n";
    expect((await offered(yaml)).slice(0, 2)).toEqual(["name", "aliases"]);
    expect(await taken(yaml, "aliases", true)).toContain("type: PER, aliases: [$0]}");
  });

  test("of the file", async () => {
    expect(await offered("version: 1\nen|")).toEqual(["entities"]);
  });

  test("are left to an extension that knows the schema", async () => {
    expect(await offered(`${RATNA}    |\n`, true)).toEqual([]);
    expect(await offered("- id: per:x\n  type: |\n", true)).toEqual([]);
    expect(await offered("- id: per:x\n  name: Ra|\n", true)).toContain("Ratna Kusuma");
  });
});

describe("values", () => {
  test("of type are the types", async () => {
    expect(await offered("- id: per:x\n  type: |\n")).toEqual(["PER", "ORG", "LOC", "EVT"]);
    expect(await taken("- id: per:x\n  type:|\n")).toBe("- id: per:x\n  type: PER");
  });

  test("of name are names that the articles have, of the record's type", async () => {
    expect(await offered("- id: x\n  type: PER\n  name: ra|\n")).toEqual(["Ratna Wulandari", "Ratna Kusuma"]);
    expect(await offered("- id: x\n  type: LOC\n  name: |\n")).toEqual(["Makassar", "Manado"]);
  });

  test("of id is what the name gives", async () => {
    expect(await offered("- id: |\n  type: PER\n  name: Ratna Kusuma\n")).toEqual(["per:ratna-kusuma"]);
    expect(await offered("- id: kus|\n")).toEqual(["per:ratna-kusuma"]);
    expect(await offered("- id: per:ratna-kusuma\n  type: PER\n  name: Ratna Kusuma\n- id: |\n  type: PER\n")).toEqual([
      "per:ratna-wulandari",
    ]);
  });

  test("aliases are spellings of the entity that the record does not have yet", async () => {
    expect(await offered(`${RATNA}    aliases:\n      - |`)).toEqual(["Wulandari"]);
    expect(await offered(`${RATNA}    aliases: [Wulandari, |]`)).toEqual([]);
    expect(await taken(`${RATNA}    aliases:\n      |`)).toBe(`${RATNA}    aliases:\n      - Wulandari`);
    expect(await taken(`${RATNA}    aliases: [|]`)).toBe(`${RATNA}    aliases: [Wulandari]`);
  });

  test("another alias may be any name of the type that begins so", async () => {
    expect(await offered(`${RATNA}    aliases:\n      - Kus|`)).toEqual(["Ratna Kusuma"]);
  });

  test.each(["sameAs", "distinctFrom"])(
    "%s has ids of records and of the articles, the likeliest first",
    async (field) => {
      const yaml = `${RATNA}    ${field}:\n      - |\n  - id: per:x\n    type: PER\n    name: Kim\n  - id: org:y\n    type: ORG\n    name: Kim\n`;
      expect(await offered(yaml)).toEqual(["per:x", "per:ratna-kusuma"]);
      expect(await taken(yaml, "per:ratna-kusuma")).toContain(`${field}:\n      - per:ratna-kusuma\n`);
      expect(await offered(yaml.replace("- |", "- per:x\n      - |"))).toEqual(["per:ratna-kusuma"]);
    },
  );
});

describe("new records", () => {
  test("are written whole for entities that have none", async () => {
    const yaml = `${RATNA}  - |\n`;
    expect(await offered(yaml)).toEqual(
      expect.arrayContaining(["New record", "Makassar", "Ratna Kusuma", "Manado", ...["id", "type", "name"]]),
    );
    expect(await offered(yaml)).not.toContain("Ratna Wulandari");
    expect(await taken(yaml, "Ratna Kusuma")).toBe(
      `${RATNA}  - id: per:ratna-kusuma\n    type: PER\n    name: Ratna Kusuma`,
    );
  });

  test("come with the spellings of the articles", async () => {
    expect(await taken("entities:\n  |", "Ratna Wulandari")).toBe(
      "entities:\n  - id: per:ratna-wulandari\n    type: PER\n    name: Ratna Wulandari\n    aliases:\n      - Wulandari",
    );
  });

  test.each([
    ["behind the others", `${RATNA}  |`, `${RATNA}  - id: per:`],
    ["at the beginning of a line", `${RATNA}|`, `${RATNA}  - id: per:`],
    ["in a bare list", "- id: x\n|", "- id: x\n- id: per:"],
    ["in an empty file", "|", "version: 1\nentities:\n  - id: per:"],
    ["where nothing follows the heading", "version: 1\nentities:\n|", "version: 1\nentities:\n  - id: per:"],
  ])("begin %s", async (_, yaml, expected) => {
    const text = await taken(yaml, "Ratna Kusuma");
    expect(text.slice(0, expected.length)).toBe(expected);
    expect(dossierText("", text).records.at(-1)).toMatchObject({ id: "per:ratna-kusuma", type: "PER" });
  });

  test("can be filled in by hand", async () => {
    expect(await taken(`${RATNA}  - |`, "New record", true)).toContain("|PER,ORG,LOC,EVT|}\n    name:");
  });
});

test.each([
  ["a comment", `${RATNA}    # |`],
  ["a note of several lines", `${RATNA}    notes: |\n      Hari ini\n      |`.replace(": |\n", ": \\|\n")],
  ["a description", `${RATNA}    description: |`],
  ["a field that nobody knows", `${RATNA}    desk: |`],
  ["an alias that is a text", `${RATNA}    aliases: |`],
  ["a role's title", `${RATNA}    roles:\n      - title: |`],
])("nothing is offered in %s", async (_, yaml) => {
  expect(await offered(yaml)).toEqual([]);
});

test("anywhere in any broken file something or nothing is offered, and nothing throws", async () => {
  const text =
    "version: 1\nentities:\n  - id: per:x\n    aliases: [a, {b: [c\n  -\n    - - id: 'x\n roles:\n   - {t\n\t- x: |\n ? y";
  for (let end = 0; end <= text.length; end++) {
    const { corpus } = await space;
    const file = dossierText("file:///workspace/.newsmark/entities.yaml", text.slice(0, end));
    for (const { replace } of dossierCompletions(corpus, file, end, "id", { files: [file], hasSchema: false })) {
      expect(replace.end).toBe(end);
      expect(replace.start).toBeLessThanOrEqual(end);
    }
  }
});
const space = dossierWorkspace(ARTICLES, "");

test.each([false, true])("a text is read back as it was, also in brackets: %s", (isFlow) => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("Yes", "1998", "a: b", "a #b", "- a", "{", "a, b", "a]", "x:", "null", '"', "'", "|", "12:30"),
  );
  fc.assert(
    fc.property(name, (text) => {
      fc.pre(text.trim() === text && text !== "");
      const written = yamlText(text, isFlow);
      const yaml = `- id: x\n  type: PER\n  name: A\n  aliases:${isFlow ? ` [${written}]` : `\n    - ${written}`}\n`;
      expect(readDossiers(yaml).dossiers[0]?.aliases).toEqual([text]);
    }),
  );
});
