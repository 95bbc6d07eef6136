// Dossiers over the protocol: help in the file, ways between it and the articles, and what is wrong in it, open or not.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Location,
  LocationLink,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const YAML = `# Tokoh pelabuhan 🎉
entities:
  - id: per:menhub
    type: PER
    name: Ratna Wulandari
    distinctFrom: [per:gubernur]
  - id: per:gubernur
    type: PER
    name: Andi Mappasessu
`;

const CAPABLE: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};

async function start(yaml: string | null, initializationOptions: object = {}, capabilities = CAPABLE) {
  const folder = folderWith({ "a.news": HARBOUR_ID });
  const home = path.join(folder, ".newsmark");
  mkdirSync(home);
  const file = path.join(home, "entities.yaml");
  if (yaml !== null) writeFileSync(file, yaml);
  const server = await Server.startUnindexed({
    folders: [folder],
    capabilities,
    initialize: { initializationOptions },
  });
  const published: PublishDiagnosticsParams[] = [];
  server.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  await server.indexed();
  const uri = pathToFileURL(file).href;
  const shown = (): Diagnostic[] | undefined => published.findLast((params) => params.uri === uri)?.diagnostics;
  const shows = (what: string, codes: string[]): Promise<Diagnostic[] | undefined> =>
    until(what, shown, (all) => (all ?? []).map(({ code }) => code).join() === codes.join());
  return {
    server,
    folder,
    file,
    uri,
    article: pathToFileURL(path.join(folder, "a.news")).href,
    shown,
    shows,
    published,
  };
}

describe("diagnostics", () => {
  test("of a file that is not open are told at the start, when it changes and when it goes", async () => {
    const { server, file, uri, shows, shown } = await start(YAML.replace("[per:gubernur]", "[per:bupati]"));
    const [unknown] = (await shows("an unknown id", ["unknown-id"]))!;
    expect(unknown).toMatchObject({
      range: { start: { line: 5, character: 19 }, end: { line: 5, character: 29 } },
      severity: 3,
      source: "newsmark",
    });
    writeFileSync(file, YAML.replace("type: PER", "type: ORANG"));
    await server.watched({ uri, type: 2 });
    const [wrong] = (await shows("an unknown type", ["unknown-type"]))!;
    expect(wrong).toMatchObject({ range: { start: { line: 3, character: 10 } }, severity: 1 });
    rmSync(file);
    await server.watched({ uri, type: 3 });
    await shows("none", []);
    expect(shown()).toEqual([]);
  });

  test("an unsaved buffer wins, until it is closed", async () => {
    const { server, uri, shows } = await start(YAML.replace("type: PER", "type: ORANG"));
    await shows("what the disk has", ["unknown-type"]);
    await server.open(uri, YAML, "yaml");
    await shows("none", []);
    await server.change(uri, YAML.replace("name: Ratna Wulandari", "nama: Ratna Wulandari"));
    await shows("what is typed", ["missing-field"]);
    await server.close(uri);
    await shows("what the disk has", ["unknown-type"]);
  });

  test("come in the language of the reader, and of the file as plain text, too", async () => {
    const { server, uri, shows } = await start(null);
    server.settings = { newsmark: { display: { language: "id" } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    await server.indexed();
    await server.open(uri, YAML.replace("    name: Ratna Wulandari\n", ""), "plaintext");
    const [missing] = (await shows("a missing name", ["missing-field"]))!;
    expect(missing!.message).toBe("“name” belum ada.");
    expect(server.detected).toEqual([]);
  });

  test("a link that leads out of the folder is not read", async () => {
    const outside = path.join(folderWith({ "x.yaml": "- id: a\n" }), "x.yaml");
    const { server, file, uri, published } = await start(null);
    symlinkSync(outside, file);
    await server.watched({ uri, type: 1 });
    await server.reindex();
    expect(published.filter((params) => params.uri === uri)).toEqual([]);
  });

  test("what the YAML extension tells is left to it, in open files", async () => {
    const wrong = YAML.replace("type: PER", "type: ORANG");
    const { server, uri, shows } = await start(wrong, { dossierSchema: true });
    await shows("what the disk has", ["unknown-type"]);
    await server.open(uri, wrong, "yaml");
    await shows("none", []);
    const list = await server.at<CompletionList>("completion", uri, positionOf(wrong, "ORANG"));
    expect(list.items).toEqual([]);
  });
});

describe("from the articles", () => {
  test("a definition is the record, and references have it, too", async () => {
    const { server, article, uri } = await start(YAML);
    await server.open(article, HARBOUR_ID);
    const at = positionOf(HARBOUR_ID, "Ratna Wulandari", 2);
    const [link] = await server.at<LocationLink[]>("definition", article, at);
    const range = { start: positionOf(YAML, "Ratna"), end: positionOf(YAML, "Ratna Wulandari", 15) };
    expect(link).toMatchObject({ targetUri: uri, targetSelectionRange: range });
    const context = { includeDeclaration: true };
    const places = await server.at<Location[]>("references", article, at, { context });
    expect(places[0]).toEqual({ uri, range });
    expect(places.length).toBeGreaterThan(2);
    expect(places.slice(1).every((place) => place.uri === article)).toBe(true);
  });

  test("an alias under which the articles know somebody leads to the record, whatever its name", async () => {
    const yaml = "- id: menhub\n  type: PER\n  name: Ratna W. Kusuma\n  aliases: [Ratna Wulandari]\n";
    const { server, article, uri } = await start(yaml);
    await server.open(article, HARBOUR_ID);
    const at = positionOf(HARBOUR_ID, "Ratna Wulandari", 2);
    const [link] = await server.at<LocationLink[]>("definition", article, at);
    expect(link).toMatchObject({ targetUri: uri, targetSelectionRange: { start: positionOf(yaml, "Ratna W.") } });
    await server.open(uri, yaml, "yaml");
    expect(await server.hoverText(uri, positionOf(yaml, "menhub"))).toMatch(/^\*\*Ratna W\\\. Kusuma\*\* · person/);
    const context = { includeDeclaration: false };
    const places = await server.at<Location[]>("references", uri, positionOf(yaml, "Ratna W."), { context });
    expect(places).toHaveLength(2);
  });

  test("what is typed into the dossiers counts at once", async () => {
    const { server, article, uri } = await start(YAML);
    await server.open(article, HARBOUR_ID);
    const text = `\n\n${YAML}`;
    await server.open(uri, text, "yaml");
    const [link] = await server.at<LocationLink[]>("definition", article, positionOf(HARBOUR_ID, "Ratna", 2));
    expect(link!.targetRange.start.line).toBe(6);
  });
});

describe("in the file", () => {
  test("hover, definition, references and symbols", async () => {
    const { server, article, uri } = await start(YAML, {}, FULL);
    await server.open(uri, YAML, "yaml");
    const name = positionOf(YAML, "Ratna", 2);
    expect(await server.hoverText(uri, name)).toMatch(/^\*\*Ratna Wulandari\*\* · person/);
    expect(await server.hoverText(uri, positionOf(YAML, "type", 1))).toMatch(/^\*\*type\*\* · PER person/);
    expect(await server.hoverText(uri, positionOf(YAML, "Tokoh"))).toBeNull();
    const [there] = await server.at<LocationLink[]>("definition", uri, name);
    expect(there!.targetUri).toBe(article);
    expect(HARBOUR_ID.split("\n")[there!.targetRange.start.line]).toContain("Ratna Wulandari");
    const [other] = await server.at<LocationLink[]>("definition", uri, positionOf(YAML, "per:gubernur", 2));
    expect(other).toMatchObject({ targetUri: uri, targetRange: { start: positionOf(YAML, "Andi") } });
    const context = { includeDeclaration: false };
    const places = await server.at<Location[]>("references", uri, name, { context });
    expect(new Set(places.map((place) => place.uri))).toEqual(new Set([article]));
    const symbols = await server.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
    expect(symbols.map(({ name: label, detail }) => `${label} ${detail}`)).toEqual([
      "Ratna Wulandari per:menhub",
      "Andi Mappasessu per:gubernur",
    ]);
    for (const method of ["foldingRange", "codeLens", "semanticTokens/full"]) {
      const answer = await server.request<unknown>(`textDocument/${method}`, { textDocument: { uri } });
      expect([null, []]).toContainEqual((answer as { data?: unknown } | null)?.data ?? answer);
    }
  });

  test("completion, with snippets where the client has them", async () => {
    const { server, uri } = await start(YAML);
    const text = `${YAML}    r`;
    await server.open(uri, text, "yaml");
    const list = await server.at<CompletionList>("completion", uri, { line: 9, character: 5 });
    const roles = list.items.find(({ label }) => label === "roles")!;
    expect(roles).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 1,
      textEdit: {
        range: { start: { line: 9, character: 4 }, end: { line: 9, character: 5 } },
        newText: "roles:\n      - title: $1\n        from: $0",
      },
    });
    expect(roles.documentation).toContain("Roles");
  });

  test("completion is plain for a client that knows no snippets", async () => {
    const { server, uri } = await start(YAML, {}, FULL);
    await server.open(uri, `${YAML}  - `, "yaml");
    const list = await server.at<CompletionList>("completion", uri, { line: 9, character: 4 });
    expect(list.items[0]).toMatchObject({ label: "New record", insertTextFormat: 1 });
    expect(list.items[0]!.textEdit!.newText).toBe("id: \n    type: \n    name: ");
    expect(list.items.map(({ label }) => label)).toContain("Kendari");
  });
});
