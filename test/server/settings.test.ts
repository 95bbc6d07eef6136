import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const uriIn = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;

const change = (server: Server): Promise<void> => server.notify("workspace/didChangeConfiguration", { settings: null });

describe("settings", () => {
  test("are asked for each folder and for none", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const asked = server.configurationRequests[0]!;
    expect(asked.map(({ section }) => section)).toEqual(["newsmark", "files.encoding", "newsmark", "files.encoding"]);
    expect(asked.map(({ scopeUri }) => scopeUri)).toEqual([
      undefined,
      undefined,
      pathToFileURL(folder).href,
      pathToFileURL(folder).href,
    ]);
  });

  test("that change are read and hold at once", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.txt": HARBOUR_ID, "c.md": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    expect(await server.indexed()).toBe(2);
    server.settings = { newsmark: { files: { include: ["**/*.{news,md}"] } } };
    await change(server);
    await until(
      "a.news and c.md",
      () => server.indexed(),
      (n) => n === 2 && server.configurationRequests.length === 2,
    );
    server.settings = { newsmark: { files: { include: ["**/*.{news,md,txt}"], exclude: ["a.*"], detect: false } } };
    await change(server);
    await until(
      "c.md alone",
      () => server.indexed(),
      (n) => n === 1,
    );
    server.settings = { newsmark: { display: { language: "id" } } };
    await change(server);
    await server.open(uriIn(folder, "a.news"), HARBOUR_ID);
    await until(
      "Indonesian",
      () => server.hoverText(uriIn(folder, "a.news"), positionOf(HARBOUR_ID, "Ratna", 1)),
      (text) => text?.includes("orang") === true,
    );
  });

  test("that are wrong keep the last good ones, and the output channel names them", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.txt": HARBOUR_ID });
    const server = await Server.start({
      folders: [folder],
      capabilities: FULL,
      settings: { newsmark: { files: { exclude: ["a.*"] } } },
    });
    expect(await server.indexed()).toBe(1);
    server.settings = { newsmark: { files: { exclude: "b.*", include: 7, maxSizeMB: "viel" }, language: "klingon" } };
    await change(server);
    await until(
      "complaints",
      () => server.log.filter((line) => line.includes("the value before stays")),
      (lines) => lines.length >= 4,
    );
    expect(await server.indexed()).toBe(1);
    expect(await server.symbols("Ratna Wulandari")).toEqual(["Ratna Wulandari"]);
  });

  test("a client that fails to answer keeps them, too", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    server.connection.onRequest("workspace/configuration", () => {
      throw new Error("tidak ada");
    });
    await change(server);
    await until(
      "a complaint",
      () => server.log,
      (log) => log.some((line) => line.includes("settings could not be read")),
    );
    expect(await server.indexed()).toBe(1);
  });

  test("may be pushed by a client that cannot be asked", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.txt": HARBOUR_ID });
    const server = await Server.start({ folders: [folder] });
    expect(await server.indexed()).toBe(2);
    await server.notify("workspace/didChangeConfiguration", { settings: { newsmark: { files: { detect: false } } } });
    await until(
      "b.txt gone",
      () => server.indexed(),
      (n) => n === 1,
    );
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    await server.notify("workspace/didChangeConfiguration", { settings: "quatsch" });
    expect(await server.reindex()).toBe(1);
  });

  test("of detection hold for documents that are open", async () => {
    const folder = folderWith();
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    await server.open(uriIn(folder, "b.txt"), HARBOUR_ID, "plaintext");
    expect(await server.symbols("Ratna Wulandari")).toEqual(["Ratna Wulandari"]);
    server.settings = { newsmark: { files: { detect: false } } };
    await change(server);
    await until(
      "the open b.txt gone",
      () => server.symbols("Ratna Wulandari"),
      (names) => names.length === 0,
    );
  });

  test("of the encoding hold for the folder's files", async () => {
    const folder = folderWith({
      "a.news": Buffer.from("Gubernur Jawa Barat Ren\xe9 Santoso tiba di Jakarta.", "latin1"),
    });
    const server = await Server.start({
      folders: [folder],
      capabilities: FULL,
      settings: { "files.encoding": "windows1252" },
    });
    expect(await server.symbols("René Santoso")).toEqual(["René Santoso"]);
  });
});
