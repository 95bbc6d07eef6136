import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { InlayHint } from "vscode-languageserver-protocol";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const TEXT = `---
published: 2023-09-16
language: id
---
Rapat Nelayan Dimulai

🎉 Menteri itu tiba di Kendari Rabu lalu dan pulang kemarin.
`;

const uriIn = (folder: string): string => pathToFileURL(path.join(folder, "a.news")).href;
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const hints = (server: Server, uri: string, range = whole): Promise<InlayHint[] | null> =>
  server.request("textDocument/inlayHint", { textDocument: { uri }, range });

describe("inlay hints", () => {
  test("stand behind relative dates, with how they were found", async () => {
    const folder = folderWith({ "a.news": TEXT });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    expect(server.result.capabilities.inlayHintProvider).toBe(true);
    await server.open(uriIn(folder), TEXT);
    expect(await hints(server, uriIn(folder))).toEqual([
      {
        position: positionOf(TEXT, "Rabu lalu", 9),
        label: "Wed 13 Sep 2023",
        paddingLeft: true,
        tooltip: "the Wednesday before the publication date, Saturday 16 September 2023",
      },
      expect.objectContaining({ position: positionOf(TEXT, "kemarin", 7), label: "Fri 15 Sep 2023" }),
    ]);
  });

  test("are those of the range that is asked for, and of the text as it is now", async () => {
    const folder = folderWith({ "a.news": TEXT });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const uri = uriIn(folder);
    await server.open(uri, TEXT);
    const range = { start: positionOf(TEXT, "pulang"), end: positionOf(TEXT, "kemarin", 7) };
    expect((await hints(server, uri, range))?.map(({ label }) => label)).toEqual(["Fri 15 Sep 2023"]);
    await server.change(uri, TEXT.replace("2023-09-16", "2024-02-29"));
    expect((await hints(server, uri))?.map(({ label }) => label)).toEqual(["Wed 28 Feb 2024", "Wed 28 Feb 2024"]);
  });

  test("go when the setting is off, and speak the display language; the client is asked to look again", async () => {
    const folder = folderWith({ "a.news": TEXT });
    const capabilities = { ...FULL, workspace: { ...FULL.workspace, inlayHint: { refreshSupport: true } } };
    const server = await Server.startUnindexed({ folders: [folder], capabilities });
    let refreshes = 0;
    server.connection.onRequest("workspace/inlayHint/refresh", () => {
      refreshes++;
      return null;
    });
    await server.indexed();
    const uri = uriIn(folder);
    await server.open(uri, TEXT);
    expect(await hints(server, uri)).toHaveLength(2);
    const before = refreshes;
    server.settings = { newsmark: { inlayHints: { dates: false } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    await until(
      "no hints",
      () => hints(server, uri),
      (found) => !found?.length,
    );
    server.settings = { newsmark: { inlayHints: { dates: true }, display: { language: "id" } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    const found = await until(
      "hints",
      () => hints(server, uri),
      (all) => all?.length === 2,
    );
    expect(found![0]).toMatchObject({
      label: "Rab 13 Sep 2023",
      tooltip: "Rabu sebelum tanggal terbit, Sabtu 16 September 2023",
    });
    await until(
      "refreshes",
      () => refreshes,
      (count) => count >= before + 2,
    );
  });

  test("of a document that is no article, or unknown, are none", async () => {
    const folder = folderWith({});
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const plain = pathToFileURL(path.join(folder, "b.txt")).href;
    await server.open(plain, TEXT, "plaintext");
    expect(await hints(server, plain)).toBeNull();
    expect(await hints(server, "file:///tidak-ada.news")).toBeNull();
  });
});
