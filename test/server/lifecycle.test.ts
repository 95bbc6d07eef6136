import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server } from "../support/server";

const uriIn = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;

describe("a client that can do nothing special", () => {
  test("gets answers in the plain forms", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, HARBOUR_ID);
    const name = positionOf(HARBOUR_ID, "Ratna Wulandari", 3);
    const hover = await server.at<{ contents: { kind: string; value: string } }>("hover", uri, name);
    expect(hover.contents.kind).toBe("plaintext");
    expect(hover.contents.value.split("\n")[0]).toBe("Ratna Wulandari · person");
    const location = await server.at<{ uri: string; range: object }>("definition", uri, name);
    expect(location).toEqual({ uri, range: expect.anything() });
    const symbols = await server.request<{ location?: object; children?: unknown }[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.every((symbol) => symbol.location && !symbol.children)).toBe(true);
    expect(server.registered).toEqual([]);
    expect(server.configurationRequests).toEqual([]);
    expect(server.progress).toEqual([]);
    expect(server.refreshes).toBe(0);
    expect(server.result.capabilities.workspace).toBeUndefined();
    expect(await server.shutdown()).toBe(0);
  });

  test("may name one root the old way", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ initialize: { workspaceFolders: null, rootUri: pathToFileURL(folder).href } });
    expect(await server.indexed()).toBe(1);
  });

  test("may have no folder at all", async () => {
    const server = await Server.start({ initialize: { workspaceFolders: null } });
    expect(await server.indexed()).toBe(0);
    await server.open("untitled:Untitled-1", HARBOUR_ID);
    expect(await server.hoverText("untitled:Untitled-1", positionOf(HARBOUR_ID, "Ratna", 1))).toContain(
      "Ratna Wulandari",
    );
    expect(await server.shutdown()).toBe(0);
  });

  test("may send neither initialization options nor the workspace's name", async () => {
    const folder = folderWith({ "a.txt": HARBOUR_ID });
    const server = await Server.start({ initialize: { initializationOptions: undefined }, folders: [folder] });
    const uri = uriIn(folder, "a.txt");
    await server.open(uri, HARBOUR_ID, "plaintext");
    expect(await server.indexed()).toBe(1);
    expect(server.detected).toEqual([]);
  });
});

describe("a client like VS Code", () => {
  test("gets the rich forms", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, HARBOUR_ID);
    const name = positionOf(HARBOUR_ID, "kata Ratna Wulandari", 8);
    const hover = await server.at<{ contents: { kind: string; value: string } }>("hover", uri, name);
    expect(hover.contents.kind).toBe("markdown");
    expect(hover.contents.value).toMatch(/^\*\*Ratna Wulandari\*\*/);
    const [link] = await server.at<{ targetUri: string; originSelectionRange: { start: object } }[]>(
      "definition",
      uri,
      name,
    );
    expect(link).toMatchObject({
      targetUri: uri,
      originSelectionRange: { start: positionOf(HARBOUR_ID, "kata Ratna Wulandari", 5) },
    });
    const symbols = await server.request<{ name: string; children: unknown[] }[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.find((symbol) => symbol.name === "people")!.children.length).toBeGreaterThan(0);
    expect(server.registered.sort()).toEqual(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
    expect(server.refreshes).toBeGreaterThan(0);
    expect(await server.shutdown()).toBe(0);
  });

  test("is told what the server offers", async () => {
    const { result } = await Server.start({ capabilities: FULL });
    expect(result.serverInfo).toMatchObject({ name: "newsmark" });
    expect(result.capabilities).toMatchObject({
      positionEncoding: "utf-16",
      hoverProvider: true,
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      semanticTokensProvider: { full: { delta: true }, range: true },
      workspace: { workspaceFolders: { supported: true } },
    });
  });

  test("in Indonesian has the interface in Indonesian", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL, initialize: { locale: "id" } });
    await server.open(uriIn(folder, "a.news"), HARBOUR_ID);
    expect(await server.hoverText(uriIn(folder, "a.news"), positionOf(HARBOUR_ID, "Ratna", 1))).toMatch(
      /^\*\*Ratna Wulandari\*\* · orang/,
    );
  });
});

describe("the process", () => {
  test("ends with 0 after shutdown and exit, also while it reads", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.news`, HARBOUR_ID]));
    const server = await Server.startUnindexed({ folders: [folderWith(files)], capabilities: FULL });
    expect(await server.shutdown()).toBe(0);
  });

  test("ends with 1 after exit without shutdown", async () => {
    const server = await Server.start();
    await server.notify("exit", undefined);
    expect(await server.exited).toBe(1);
  });

  test("ends when its client is gone", async () => {
    const server = await Server.start();
    server.process.stdin!.end();
    expect(await server.exited).not.toBeNull();
  });

  test("says how to call it, and ends with 2, when it is called without a transport", async () => {
    const child = spawn(process.execPath, ["dist/newsmark-server.js"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, "close");
    expect(code).toBe(2);
    expect(stderr).toContain("--stdio");
  });
});
