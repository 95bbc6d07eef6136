// What no editor should send and no folder should hold.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const uriIn = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;

describe("a folder full of traps", () => {
  test("is read but for what cannot be, which is named", async () => {
    const outside = folderWith({ "rahasia.news": HARBOUR_ID.replaceAll("Ratna Wulandari", "Orang Luar") });
    const folder = folderWith({
      "baik.news": HARBOUR_ID,
      "besar.news": Buffer.alloc(20 * 1024 * 1024, "Budi Santoso tiba di Jakarta. "),
      "biner.news": Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) & 0xff)),
      "nol.news": Buffer.alloc(5000),
      "kosong.news": "",
      "spasi.news": " \n\t\n",
      "utf16.news": Buffer.from(`\ufeff${HARBOUR_ID.replaceAll("Ratna", "Dewi")}`, "utf16le"),
      "bom.yaml.news": `---\na: &a [${"x,".repeat(20)}]\nb: &b [${"*a,".repeat(20)}]\nc: [${"*b,".repeat(20)}]\n---\n${HARBOUR_ID}`,
      "panjang.news": `Budi Santoso ${"a".repeat(1_000_000)}`,
    });
    mkdirSync(path.join(folder, "folder.news"));
    writeFileSync(path.join(folder, "folder.news/dalam.news"), HARBOUR_ID.replaceAll("Ratna", "Sari"));
    symlinkSync(path.join(outside, "rahasia.news"), path.join(folder, "keluar.news"));
    symlinkSync(outside, path.join(folder, "folder-keluar"));
    symlinkSync(folder, path.join(folder, "putar"));
    symlinkSync(path.join(folder, "tidak-ada.news"), path.join(folder, "putus.news"));
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    for (const person of ["Ratna Wulandari", "Dewi Wulandari", "Sari Wulandari"])
      expect(await server.symbols(person)).toContain(person);
    expect(await server.symbols("Orang Luar")).toEqual([]);
    const named = (name: string) => server.log.filter((line) => line.includes(path.join(folder, name)));
    expect(named("besar.news").join()).toContain("larger than 5 MB");
    expect(named("biner.news").join()).toContain("not text");
    expect(named("nol.news").join()).toContain("not text");
    expect(named("bom.yaml.news").join()).toContain("front-matter");
    expect(named("baik.news")).toEqual([]);
    expect(await server.shutdown()).toBe(0);
  });

  test("a link that leads outside is not followed when it is told of, either", async () => {
    const outside = folderWith({ "rahasia.news": HARBOUR_ID });
    const folder = folderWith();
    const server = await Server.start({ folders: [folder] });
    symlinkSync(path.join(outside, "rahasia.news"), path.join(folder, "keluar.news"));
    symlinkSync(outside, path.join(folder, "folder-keluar"));
    await server.watched(
      { uri: uriIn(folder, "keluar.news"), type: 1 },
      { uri: uriIn(folder, "folder-keluar"), type: 1 },
      { uri: uriIn(folder, "folder-keluar/rahasia.news"), type: 1 },
    );
    writeFileSync(path.join(folder, "baik.news"), HARBOUR_ID.replaceAll("Ratna", "Dewi"));
    await server.watched({ uri: uriIn(folder, "baik.news"), type: 1 });
    await until(
      "the good one",
      () => server.symbols("Dewi Wulandari"),
      (names) => names.length > 0,
    );
    expect(await server.symbols("Ratna Wulandari")).toEqual([]);
  });

  test("a file larger than the limit that is open is left alone, until it is small enough", async () => {
    const server = await Server.start({
      folders: [folderWith()],
      capabilities: FULL,
      settings: { newsmark: { files: { maxSizeMB: 0.01 } } },
    });
    const uri = "untitled:Untitled-1";
    await server.open(uri, HARBOUR_ID.repeat(20));
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toBeNull();
    expect(server.log.join()).toContain("not analysed");
    await server.change(uri, HARBOUR_ID);
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toContain("Ratna Wulandari");
    await server.change(uri, HARBOUR_ID.repeat(20));
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toBeNull();
    expect(await server.symbols("Ratna Wulandari")).toEqual([]);
  });

  test("a folder that does not exist has no articles", async () => {
    const server = await Server.start({
      folders: [path.join(folderWith(), "tidak-ada"), folderWith({ "a.news": HARBOUR_ID })],
    });
    expect(await server.indexed()).toBe(1);
  });

  test("globs that no matcher knows do not stop the server", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const include = ["**/*.news", "[", "{", "!(", "\\", "***", "(".repeat(500)];
    const server = await Server.start({
      folders: [folder],
      capabilities: FULL,
      settings: { newsmark: { files: { include } } },
    });
    await server.open(uriIn(folder, "a.news"), HARBOUR_ID);
    expect(await server.hoverText(uriIn(folder, "a.news"), positionOf(HARBOUR_ID, "Ratna", 1))).toContain(
      "Ratna Wulandari",
    );
  });
});

describe("a request that makes no sense", () => {
  const METHODS = [
    "hover",
    "definition",
    "declaration",
    "references",
    "documentHighlight",
    "prepareRename",
    "rename",
    "completion",
  ];
  const POSITIONS = [
    { line: -1, character: -1 },
    { line: 1e9, character: 0 },
    { line: 0, character: 1e9 },
    { line: 0.5, character: 0.5 },
    { line: "a", character: null },
    null,
  ];

  test("is answered with nothing or an error, and the server lives on", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, HARBOUR_ID);
    const uris = [
      uri,
      uriIn(folder, "lain.news"),
      "untitled:x",
      "quatsch",
      "",
      "%",
      "file:///%E0%A4%A",
      "http://[",
      null,
      7,
    ];
    const context = { includeDeclaration: true };
    const attempts: Promise<unknown>[] = [];
    const attempt = (method: string, params: unknown): void => {
      attempts.push(
        server.request(method, params).then(
          (answer) => ({ method, params, answer }),
          (error: Error) => ({ method, params, error: error.message }),
        ),
      );
    };
    for (const method of METHODS) {
      for (const bad of uris)
        attempt(`textDocument/${method}`, { textDocument: { uri: bad }, position: { line: 0, character: 3 }, context });
      for (const position of POSITIONS) attempt(`textDocument/${method}`, { textDocument: { uri }, position, context });
      attempt(`textDocument/${method}`, {});
      attempt(`textDocument/${method}`, null);
    }
    for (const bad of uris) {
      for (const method of ["documentSymbol", "foldingRange", "codeLens"])
        attempt(`textDocument/${method}`, { textDocument: { uri: bad } });
      attempt("textDocument/selectionRange", { textDocument: { uri: bad }, positions: POSITIONS });
      attempt("textDocument/semanticTokens/full", { textDocument: { uri: bad } });
      attempt("textDocument/semanticTokens/full/delta", { textDocument: { uri: bad }, previousResultId: "1" });
      attempt("textDocument/semanticTokens/range", {
        textDocument: { uri: bad },
        range: { start: { line: 9, character: 0 }, end: { line: 0, character: 0 } },
      });
    }
    attempt("textDocument/semanticTokens/range", { textDocument: { uri }, range: null });
    attempt("workspace/symbol", { query: null });
    attempt("workspace/symbol", { query: "a".repeat(100_000) });
    attempt("workspace/symbol", {});
    for (const newName of [null, 7, "", "a".repeat(100_000)])
      attempt("textDocument/rename", { textDocument: { uri }, position: positionOf(HARBOUR_ID, "Ratna", 1), newName });
    attempt("textDocument/selectionRange", { textDocument: { uri }, positions: null });
    attempt("tidak/ada", { a: 1 });
    await Promise.all(attempts);
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toContain("Ratna Wulandari");
    expect(await server.shutdown()).toBe(0);
  });

  test("notifications that make no sense do no harm", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const uri = uriIn(folder, "a.news");
    await server.change(uriIn(folder, "nie-geoeffnet.news"), "x");
    await server.close(uriIn(folder, "nie-geoeffnet.news"));
    await server.watched(
      { uri: "quatsch", type: 1 },
      { uri: "", type: 3 },
      { uri: "untitled:x", type: 2 },
      { uri: pathToFileURL(folder).href, type: 3 },
    );
    await server.notify("tidak/ada", {});
    await server.open(uri, HARBOUR_ID);
    await server.open(uri, HARBOUR_ID);
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toContain("Ratna Wulandari");
    expect(await server.shutdown()).toBe(0);
  });
});

describe("a hover", () => {
  test("never shows the article's markup as markup", async () => {
    const trap = "[klik](command:workbench.action.quit) <img src=x onerror=alert(1)> **x** `y` https://example.com";
    const article = `---\ntitle: "${trap}"\npublished: 2024-03-13\n---\n${trap}\n\nJAKARTA - Menurut ${trap} Gubernur Jawa Barat Budi Santoso ${trap} tiba di Jakarta, Rabu (13/3/2024) ${trap}.\n`;
    const folder = folderWith({ "[klik](command:x) <b>.news": article, "b.news": article });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const uri = uriIn(folder, "b.news");
    await server.open(uri, article);
    for (const needle of ["Budi Santoso", "di Jakarta", "Rabu (13"]) {
      const text = await server.hoverText(uri, positionOf(article, needle, needle === "di Jakarta" ? 5 : 2));
      expect(text).not.toBeNull();
      const links = [...text!.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((match) => match[1]!);
      expect(links.filter((link) => !link.startsWith("file:///"))).toEqual([]);
      const unescaped = text!.replace(/\\[!-/:-@[-`{-~]/g, "").replace(/(?<!\\)\[[^\]]*\]\(file:[^)]*\)/g, "");
      expect(unescaped).not.toMatch(/[<>`[\]]|command:|https?:/);
    }
  });
});
