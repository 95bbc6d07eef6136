// The dossiers of the folder: help in the file, the ways between it and the articles, and what is wrong in it.
import * as assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import {
  activeExtension,
  append,
  at,
  closeAndDelete,
  documentSymbols,
  hoverAt,
  inWorkspace,
  open,
  placesAt,
  revertAll,
  until,
} from "../helpers";

const FILE = ".newsmark/entities.yaml";
const YAML = `entities:
  - id: per:kepala-bpd
    type: PER
    name: Ratna Wulandari
    distinctFrom: [per:wali-kota]
  - id: per:wali-kota
    type: PER
    name: Gede Suardana
`;

const mentions = [
  "dermaga.news:Ratna Wulandari",
  "dermaga.news:Wulandari",
  "dermaga.news:Wulandari",
  "muatan.berita:Ratna Wulandari",
  "muatan.berita:Wulandari",
];

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);
const labels = (list: vscode.CompletionList) => list.items.map(labelOf);

async function completions(document: vscode.TextDocument): Promise<vscode.CompletionList> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  return vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    end,
  );
}

suite("Dossiers", () => {
  suiteSetup(async () => {
    await activeExtension();
    await mkdir(inWorkspace(".newsmark").fsPath, { recursive: true });
    await writeFile(inWorkspace(FILE).fsPath, YAML);
  });
  teardown(revertAll);
  suiteTeardown(async () => {
    await closeAndDelete(FILE);
    await closeAndDelete(".newsmark");
    // Later suites find the introduction again.
    const document = await open("muatan.berita");
    await until(
      "the record gone",
      () => placesAt("Definition", document, at(document, "Wulandari")),
      (all) => all.length > 0 && all.every((place) => !place.startsWith("entities")),
    );
  });

  test("F12 on a name leads to its record, Shift+F12 lists the record, too", async () => {
    const document = await open("muatan.berita");
    const position = at(document, "Wulandari", 2);
    await until(
      "the record",
      () => placesAt("Definition", document, position),
      (all) => all.join() === "entities.yaml:Ratna Wulandari",
    );
    await until(
      "the record among the references",
      () => placesAt("Reference", document, position),
      (all) => all.join() === [...mentions, "entities.yaml:Ratna Wulandari"].sort().join(),
    );
  });

  test("F12 on a record's name leads to the introduction, on another one's id to its record", async () => {
    const document = await open(FILE);
    await until(
      "the introduction",
      () => placesAt("Definition", document, at(document, "Ratna Wulandari")),
      (all) => all.join() === "dermaga.news:Ratna Wulandari",
    );
    assert.deepEqual(await placesAt("Definition", document, at(document, "per:wali-kota")), [
      "entities.yaml:Gede Suardana",
    ]);
    const references = await placesAt("Reference", document, at(document, "Ratna Wulandari"));
    assert.deepEqual(
      references.filter((place) => !place.startsWith("entities")),
      mentions,
    );
  });

  test("a hover on a record tells what the articles know, on a field what it means", async () => {
    const document = await open(FILE);
    const text = await until(
      "the card",
      () => hoverAt(document, at(document, "Ratna")),
      (markdown) => markdown.includes("5 mentions in 2 articles"),
    );
    assert.match(text, /^\*\*Ratna Wulandari\*\* · person/);
    assert.match(await hoverAt(document, at(document, "distinctFrom")), /^\*\*distinctFrom\*\* · Ids of entities/);
    assert.deepEqual(await documentSymbols(document), [
      { name: "Ratna Wulandari", depth: 0 },
      { name: "Gede Suardana", depth: 0 },
    ]);
  });

  test("completion offers fields, spellings of the entity, and whole records", async () => {
    const document = await open(FILE);
    await append(document, "    ");
    await until(
      "the fields that are not there",
      async () => labels(await completions(document)),
      (all) => all.includes("aliases") && all.includes("roles") && !all.includes("name"),
    );
    await append(document, "aliases:\n      - ");
    const list = await until(
      "no field in a list",
      () => completions(document),
      (all) => !labels(all).includes("roles"),
    );
    assert.ok(!labels(list).includes("Gede Suardana"));
    await append(document, "Suardana\n  - ");
    const records = await until(
      "a record of what has none",
      () => completions(document),
      (all) => labels(all).includes("Helen Marsh"),
    );
    const helen = records.items.find((item) => labelOf(item) === "Helen Marsh")!;
    assert.match(
      String((helen.insertText as { value?: string }).value ?? helen.insertText),
      /^id: per:helen-marsh\n {4}type: PER\n/,
    );
  });

  test("a mistake is marked where it is, in an open file and in a closed one", async () => {
    const found = () => vscode.languages.getDiagnostics(inWorkspace(FILE));
    const document = await open(FILE);
    await until("no mistake", found, (all) => all.length === 0);
    await append(document, "    wikidata: 42\n    distinctFrom:\n      - per:siapa\n");
    const all = await until("two diagnostics", found, (now) => now.length === 2);
    assert.deepEqual(
      all.map(({ code, range, severity }) => [code, document.getText(range), severity]),
      [
        ["bad-wikidata", "42", vscode.DiagnosticSeverity.Warning],
        ["unknown-id", "per:siapa", vscode.DiagnosticSeverity.Information],
      ],
    );
    await revertAll();
    await until("none again", found, (now) => now.length === 0);
    await closeAndDelete(FILE);
    await writeFile(inWorkspace(FILE).fsPath, YAML.replace("type: PER", "type: ORANG"));
    await until(
      "the mistake on the disk",
      found,
      (now) => now.length === 1 && now[0]!.code === "unknown-type" && now[0]!.range.start.line === 2,
    );
    await writeFile(inWorkspace(FILE).fsPath, YAML);
    await until("none at the end", found, (now) => now.length === 0);
  });
});
