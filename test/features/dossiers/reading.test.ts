// What a file of dossiers tells and where it leads: hover, definition, references, symbols, diagnostics.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  type DisplayLanguage,
  dossierDefinition,
  dossierDiagnostics,
  dossierHover,
  dossierReferences,
  dossierStrings,
  dossierSymbols,
  dossierText,
  FIELD_PATHS,
  type Place,
  recordOfEntity,
} from "../../../server/src/features/index";
import { flat } from "../../support/check";
import { type DossierWorkspace, dossierWorkspace } from "../../support/dossiers";
import { uriOf } from "../../support/workspace";

const ARTICLES = `
--- dermaga.news
Menteri Perhubungan Ratna Wulandari meresmikan dermaga di Makassar. Wulandari meminta jadwal malam.
--- muatan.news
Menteri Perhubungan Ratna Wulandari menyebut ongkos turun di Makassar.
--- hujan.news
Menteri Keuangan Ratna Kusuma memeriksa bendungan di Manado.
`;

const YAML = `
entities:
  - id: per:menhub
    type: PER
    name: Ratna Wulandari
    aliases:
      - Wulandari
      - Bu Ratna
    roles:
      - title: Menteri Perhubungan
        from: 2021
    distinctFrom: [per:ratna-kusuma, per:bupati]
  - id: per:bupati
    type: PER
    name: Siti Rahma
    sameAs:
      - per:siti
`;

/** The file with the cursor before the nth (from 0) `needle`. */
function cursorAt(needle: string, nth = 0): string {
  const parts = YAML.split(needle);
  return `${parts.slice(0, nth + 1).join(needle)}|${needle}${parts.slice(nth + 1).join(needle)}`;
}

const placeText = (space: DossierWorkspace, { uri, start, end }: Place): string => {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  const text = uri === space.dossiers.uri ? space.dossiers.text : space.corpus.text(uri)!;
  return `${name}:${text.slice(start, end)}`;
};

describe("hover", () => {
  async function hovered(yaml: string, language: DisplayLanguage = "en"): Promise<string[]> {
    const { corpus, dossiers, all, offset } = await dossierWorkspace(ARTICLES, yaml);
    const card = dossierHover(corpus, all, dossiers, offset, language);
    return card ? card.lines.map((line) => line.map(({ text }) => text).join("")) : [];
  }

  test.each(["per:menhub", "Ratna Wulandari"])("on %s shows what the articles know", async (needle) => {
    const lines = await hovered(cursorAt(needle));
    expect(lines[0]).toBe("Ratna Wulandari · person");
    expect(lines[1]).toContain("Menteri Perhubungan");
    expect(lines[2]).toMatch(/^3 mentions in 2 articles/);
    expect(lines.at(-1)).toContain("“");
    expect(lines.length).toBeLessThanOrEqual(15);
  });

  test("on an alias tells how many articles write it so", async () => {
    expect((await hovered(cursorAt("Wulandari", 1))).slice(0, 2)).toEqual([
      "“Wulandari” is written so in 1 article.",
      "Ratna Wulandari · person",
    ]);
    expect((await hovered(cursorAt("Bu Ratna")))[0]).toBe("No article writes “Bu Ratna” as a name.");
  });

  test("on an id of another one shows that one", async () => {
    expect((await hovered(cursorAt("per:ratna-kusuma")))[0]).toBe("Ratna Kusuma · person");
    expect(await hovered(cursorAt("per:bupati"), "id")).toEqual([
      "Siti Rahma · orang",
      "Belum ada artikel yang menyebutnya.",
    ]);
  });

  test("on a field tells what it means, in the reader's language", async () => {
    expect(await hovered(cursorAt("aliases"))).toEqual([`aliases · ${dossierStrings.en.fields.aliases}`]);
    expect(await hovered(cursorAt("from:"), "id")).toEqual([`from · ${dossierStrings.id.fields["roles.from"]}`]);
    expect(await hovered(cursorAt("entities"))).toEqual([`entities · ${dossierStrings.en.fields.entities}`]);
    expect(await hovered(cursorAt("PER"))).toEqual(["PER · person"]);
  });

  test.each(["2021", "Menteri Perhubungan", "      - "])("on %s tells nothing", async (needle) => {
    expect(await hovered(cursorAt(needle))).toEqual([]);
  });

  test("the fields mean what the JSON schema says", () => {
    const file = path.resolve(import.meta.dirname, "../../../schemas/entities.schema.json");
    const schema = JSON.parse(readFileSync(file, "utf8"));
    const { dossier, file: whole } = schema.definitions;
    const role = dossier.properties.roles.items.anyOf[1].properties;
    for (const field of FIELD_PATHS) {
      const [first, second] = field.split(".");
      const own = second ? role[second] : (dossier.properties[first!] ?? whole.properties[first!]);
      expect(dossierStrings.en.fields[field], field).toBe(own.description ?? schema.definitions.entities.description);
    }
  });
});

describe("definition", () => {
  async function jump(yaml: string): Promise<string | null> {
    const space = await dossierWorkspace(ARTICLES, yaml);
    const found = dossierDefinition(space.corpus, space.all, space.dossiers, space.offset);
    return found && `${placeText(space, found.origin)} > ${placeText(space, found.target)}`;
  }

  test("of a record's name, alias or id is the introduction in the articles", async () => {
    expect(await jump(cursorAt("Ratna Wulandari"))).toBe(
      "entities.yaml:Ratna Wulandari > dermaga.news:Ratna Wulandari",
    );
    expect(await jump(cursorAt("Bu Ratna"))).toBe("entities.yaml:Bu Ratna > dermaga.news:Ratna Wulandari");
    expect(await jump(cursorAt("per:menhub"))).toBe("entities.yaml:per:menhub > dermaga.news:Ratna Wulandari");
  });

  test("of another one's id is its record, or else its introduction", async () => {
    expect(await jump(cursorAt("per:bupati"))).toBe("entities.yaml:per:bupati > entities.yaml:Siti Rahma");
    expect(await jump(cursorAt("per:ratna-kusuma"))).toBe("entities.yaml:per:ratna-kusuma > hujan.news:Ratna Kusuma");
  });

  test("of a record that no article names is the record", async () => {
    expect(await jump(cursorAt("Siti Rahma"))).toBe("entities.yaml:Siti Rahma > entities.yaml:Siti Rahma");
  });

  test("of an id that was merged into the record is the record", async () => {
    expect(await jump(cursorAt("per:siti"))).toBe("entities.yaml:per:siti > entities.yaml:Siti Rahma");
  });

  test("of a field or a text is nothing", async () => {
    expect(await jump(cursorAt("aliases"))).toBeNull();
    expect(await jump(cursorAt("Menteri"))).toBeNull();
  });
});

describe("references", () => {
  async function all(yaml: string, includeDeclaration: boolean): Promise<string[]> {
    const space = await dossierWorkspace(ARTICLES, yaml);
    return dossierReferences(space.corpus, space.all, space.dossiers, space.offset, includeDeclaration)
      .flatMap(flat)
      .map((place) => placeText(space, place));
  }
  const mentions = ["dermaga.news:Ratna Wulandari", "dermaga.news:Wulandari", "muatan.news:Ratna Wulandari"];

  test("of a record are all mentions, and the record", async () => {
    expect(await all(cursorAt("Ratna Wulandari"), false)).toEqual(mentions);
    expect(await all(cursorAt("per:menhub"), true)).toEqual(["entities.yaml:Ratna Wulandari", ...mentions]);
  });

  test("of another one's id are those of that one", async () => {
    expect(await all(cursorAt("per:ratna-kusuma"), true)).toEqual(["hujan.news:Ratna Kusuma"]);
    expect(await all(cursorAt("per:bupati"), true)).toEqual(["entities.yaml:Siti Rahma"]);
  });
});

describe("the record of an entity", () => {
  async function recordOf(yaml: string, name: string): Promise<string | null> {
    const space = await dossierWorkspace(ARTICLES, yaml);
    const record = space.corpus.article(uriOf("dermaga.news"))!;
    const entity = record.entities.findIndex((one) => one.name === name);
    const place = recordOfEntity(space.corpus, space.all, space.corpus.entities.resolve(record, entity));
    return place && placeText(space, place);
  }

  test("is found by its name", async () => {
    expect(await recordOf(YAML, "Ratna Wulandari")).toBe("entities.yaml:Ratna Wulandari");
    expect(await recordOf(YAML, "Makassar")).toBeNull();
  });

  test("or by an alias, unless two records have it", async () => {
    const one = "- id: loc:x\n  type: LOC\n  name: Ujung Pandang\n  aliases: [Makassar]\n";
    expect(await recordOf(one, "Makassar")).toBe("entities.yaml:Ujung Pandang");
    expect(await recordOf(`${one}${one.replace("loc:x", "loc:y").replace("Ujung", "Kota")}`, "Makassar")).toBeNull();
  });
});

test("symbols are the records", () => {
  const file = dossierText("", `${YAML}  - type: LOC\n  - id: evt:x\n`);
  const nodes = dossierSymbols(file);
  expect(nodes.map(({ name, detail, kind }) => [name, detail, kind])).toEqual([
    ["Ratna Wulandari", "per:menhub", "PER"],
    ["Siti Rahma", "per:bupati", "PER"],
    ["", undefined, "LOC"],
    ["evt:x", undefined, "section"],
  ]);
  for (const { range, selection } of nodes) {
    expect(range.start <= selection.start && selection.end <= range.end).toBe(true);
  }
  expect(file.text.slice(nodes[1]!.range.start, nodes[1]!.range.end)).toMatch(/^id: per:bupati\n.*per:siti$/s);
});

describe("diagnostics", () => {
  async function wrong(yaml: string, { language = "en" as DisplayLanguage, hasSchema = false, isIndexed = true } = {}) {
    const { corpus, dossiers, all } = await dossierWorkspace(ARTICLES, yaml);
    return dossierDiagnostics(corpus, dossiers, language, { files: all, isIndexed, hasSchema }).map(
      ({ start, end, code, level, message }) => `${level} ${code} “${dossiers.text.slice(start, end)}” ${message}`,
    );
  }

  test("a right file has none but ids that nobody has", async () => {
    expect(await wrong(YAML)).toEqual([
      "information unknown-id “per:siti” No record and no article has “per:siti”. It still stands for decisions that were made under it.",
    ]);
  });

  test("an id that a merge left behind is known by its name", async () => {
    expect(await wrong(YAML.replace("name: Siti Rahma", "name: Siti Rahma\n    aliases: [Siti]"))).toEqual([]);
  });

  test("an id is not unknown while articles are being read", async () => {
    expect(await wrong(YAML, { isIndexed: false })).toEqual([]);
  });

  test("stand where the mistake is, in the reader's language", async () => {
    const yaml = YAML.replace("Bu Ratna", "Siti Rahma")
      .replace("2021", "kemarin")
      .replace("per:ratna-kusuma", "per:menhub")
      .replace("per:siti", "per:bupati");
    expect(await wrong(yaml)).toEqual([
      "warning bad-date “kemarin” Expected YYYY, YYYY-MM or YYYY-MM-DD.",
      "error distinct-from-itself “per:menhub” “per:menhub” is this record itself.",
      "warning ambiguous-alias “Siti Rahma” “Siti Rahma” is a name of per:menhub, too. Where an article does not tell them apart, it stands for neither.",
    ]);
    expect((await wrong(yaml, { language: "id" }))[0]).toBe(
      "warning bad-date “kemarin” Seharusnya YYYY, YYYY-MM, atau YYYY-MM-DD.",
    );
  });

  test("what a checker of the schema tells is not told twice", async () => {
    const yaml =
      "- id: per:x\n  type: ORANG\n- id: per x\n  type: ORG\n  name: A\n- id: per:y\n  type: ORG\n  name: B\n";
    expect((await wrong(yaml)).map((line) => line.split(" ")[1])).toEqual([
      "missing-field",
      "unknown-type",
      "bad-id",
      "bad-id",
    ]);
    expect(await wrong(yaml, { hasSchema: true })).toEqual([
      "warning bad-id “per:y” The id “per:y” does not go with the type ORG.",
    ]);
  });
});
