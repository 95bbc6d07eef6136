// What the protocol adds to rename, selection ranges, folding, completion and code lens.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  AnnotatedTextEdit,
  ClientCapabilities,
  CodeLens,
  CompletionList,
  FoldingRange,
  SelectionRange,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const uriIn = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;

const FULLER: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    codeLens: { refreshSupport: true },
  },
  textDocument: { ...FULL.textDocument, rename: { prepareSupport: true }, foldingRange: { rangeLimit: 1 } },
};

const ARTICLES = {
  "dermaga.news": HARBOUR_ID,
  "muatan.news": "Menteri Perhubungan Ratna Wulandari menyebut ongkos turun.\n\nSyaratnya:\n- satu\n- dua\n",
};

async function start(capabilities: ClientCapabilities, initializationOptions: object = {}) {
  const folder = folderWith(ARTICLES);
  const server = await Server.start({ folders: [folder], capabilities, initialize: { initializationOptions } });
  const uri = uriIn(folder, "muatan.news");
  const text = ARTICLES["muatan.news"];
  await server.open(uri, text);
  const name = positionOf(text, "Ratna", 1);
  return { server, folder, uri, text, name };
}

describe("rename", () => {
  test("is versioned, and waits for the reader's consent", async () => {
    const { server, folder, uri, name } = await start(FULLER);
    expect(server.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
    expect(await server.at("prepareRename", uri, name)).toEqual({
      range: { start: { line: 0, character: 20 }, end: { line: 0, character: 35 } },
      placeholder: "Ratna Wulandari",
    });
    const edit = await server.at<WorkspaceEdit>("rename", uri, name, { newName: " Ratna Kusuma " });
    expect(edit.changes).toBeUndefined();
    expect(edit.changeAnnotations).toEqual({
      rename: { label: "Rename “Ratna Wulandari” to “Ratna Kusuma”" },
      preview: { label: "No article changes before “Apply”", needsConfirmation: true },
    });
    const documents = edit.documentChanges as TextDocumentEdit[];
    const edits = (at: number) => documents[at]!.edits as AnnotatedTextEdit[];
    expect(documents.map(({ textDocument }) => [textDocument.uri, textDocument.version])).toEqual([
      [uriIn(folder, "dermaga.news"), null],
      [uri, 1],
    ]);
    // What an editor leaves out unless the reader ticks it changes nothing.
    const [waiting, ...others] = edits(0);
    expect(waiting).toMatchObject({ annotationId: "preview", newText: "" });
    expect(waiting!.range.end).toEqual(waiting!.range.start);
    expect(others).toHaveLength(2);
    expect(edits(1)).toHaveLength(1);
    for (const one of [...others, ...edits(1)]) {
      expect(one).toMatchObject({ annotationId: "rename", newText: "Ratna Kusuma" });
    }
  });

  test("is plain for a client that can do nothing special", async () => {
    const { server, folder, uri, name } = await start({});
    expect(server.result.capabilities.renameProvider).toBe(true);
    const edit = await server.at<WorkspaceEdit>("rename", uri, name, { newName: "Ratna Kusuma" });
    expect(Object.keys(edit)).toEqual(["changes"]);
    expect(Object.keys(edit.changes!).sort()).toEqual([uriIn(folder, "dermaga.news"), uri]);
  });

  test("sees what has been typed a moment ago", async () => {
    const { server, uri, text } = await start(FULLER);
    await server.change(uri, `Pagi.\n${text}`);
    const edit = await server.at<WorkspaceEdit>("rename", uri, { line: 1, character: 22 }, { newName: "Ratna Kusuma" });
    const own = (edit.documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === uri)!;
    expect(own.textDocument.version).toBe(2);
    expect(own.edits[0]).toMatchObject({ range: { start: { line: 1, character: 20 } } });
  });

  test.each(["", "  ", "Ratna\nKusuma"])("to %j is refused with the reason", async (newName) => {
    const { server, uri, name } = await start(FULLER);
    await expect(server.at("rename", uri, name, { newName })).rejects.toThrow("A name is at least one character");
  });

  test("of what is no name is nothing, and to the same name changes nothing", async () => {
    const { server, uri, text, name } = await start(FULLER);
    const prose = positionOf(text, "ongkos", 1);
    expect(await server.at("prepareRename", uri, prose)).toBeNull();
    expect(await server.at("rename", uri, prose, { newName: "biaya" })).toBeNull();
    expect(await server.at("rename", uri, name, { newName: "Ratna Wulandari" })).toEqual({ changes: {} });
  });
});

test("selection ranges are chained outwards, one chain a position", async () => {
  const { server, uri, text, name } = await start({});
  const end = positionOf(text, "dua", 3);
  const chains = await server.request<SelectionRange[]>("textDocument/selectionRange", {
    textDocument: { uri },
    positions: [name, end],
  });
  const sizes = chains.map((chain) => {
    let depth = 0;
    for (let step: SelectionRange | undefined = chain; step; step = step.parent) depth++;
    return depth;
  });
  expect(chains[0]!.range).toEqual({ start: { line: 0, character: 20 }, end: { line: 0, character: 25 } });
  expect(sizes[0]).toBeGreaterThanOrEqual(5);
  expect(sizes[1]).toBeGreaterThanOrEqual(3);
});

test("folding ranges are whole lines", async () => {
  const { server, uri } = await start({});
  const ranges = await server.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
  expect(ranges).toEqual([{ startLine: 3, endLine: 4 }]);
});

test("folding ranges are no more than the client takes", async () => {
  const { server, uri } = await start(FULLER);
  await server.change(uri, "Syarat:\n- satu\n- dua\n\nLain halnya di Palu.\n- tiga\n- empat\n");
  const ranges = await server.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
  expect(ranges).toHaveLength(1);
});

test("completion comes on request alone, replaces what was typed, and is asked again", async () => {
  const { server, uri, text } = await start({});
  expect(server.result.capabilities.completionProvider).toEqual({});
  await server.change(uri, `${text}Menurut Gubernur Sulawesi Tenggara Andi Ma`);
  const line = text.split("\n").length - 1;
  const list = await server.at<CompletionList>("completion", uri, { line, character: 42 });
  expect(list.isIncomplete).toBe(true);
  expect(list.items[0]).toMatchObject({
    label: "Andi Mappasessu",
    detail: "person",
    textEdit: {
      range: { start: { line, character: 35 }, end: { line, character: 42 } },
      newText: "Andi Mappasessu",
    },
  });
});

describe("the code lens", () => {
  const lenses = (server: Server, uri: string) =>
    server.request<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } });

  test("runs the client's command, if it has one", async () => {
    const { server, uri } = await start(FULLER, { symbolsCommand: "symbols" });
    expect(await lenses(server, uri)).toEqual([
      { range: expect.anything(), command: { title: "1 person", command: "symbols" } },
    ]);
  });

  test("is text alone for a client that has none", async () => {
    const { server, uri } = await start(FULLER, { symbolsCommand: 7 });
    expect(await lenses(server, uri)).toMatchObject([{ command: { title: "1 person", command: "" } }]);
  });

  test("goes and comes with its setting, and the client is told", async () => {
    const { server, uri } = await start(FULLER);
    let refreshes = 0;
    server.connection.onRequest("workspace/codeLens/refresh", () => {
      refreshes++;
      return null;
    });
    server.settings = { newsmark: { codeLens: { enabled: false } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    await until(
      "a refresh",
      () => refreshes,
      (n) => n > 0,
    );
    expect(await lenses(server, uri)).toBeNull();
  });
});
