import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const WRONG = "🎉 Menteri itu tiba di Kendari pada Senin (13/9/2023) untuk rapat dengan para nelayan.\n";
const RIGHT = WRONG.replace("Senin", "Rabu");
const MESSAGE = "13 September 2023 is a Wednesday, not a Monday. The nearest Monday is 11 September 2023.";

const CAPABLE: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    publishDiagnostics: { versionSupport: true },
  },
};

/** A server and what it published, in order. */
async function start(
  folder: string,
  capabilities = CAPABLE,
  settings: Record<string, unknown> = {},
): Promise<{ server: Server; published: PublishDiagnosticsParams[]; uri: string }> {
  const server = await Server.startUnindexed({ folders: [folder], capabilities, settings });
  const published: PublishDiagnosticsParams[] = [];
  server.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  await server.indexed();
  return { server, published, uri: pathToFileURL(path.join(folder, "a.news")).href };
}

/** What the client shows for a document. */
const shown = (published: readonly PublishDiagnosticsParams[], uri: string): Diagnostic[] | undefined =>
  published.findLast((params) => params.uri === uri)?.diagnostics;

const lines = (text: string, from: string, to: string) => ({
  start: positionOf(text, from),
  end: positionOf(text, to, to.length),
});

describe("diagnostics", () => {
  test("are published when an article opens, changes and is right again", async () => {
    const { server, published, uri } = await start(folderWith({ "a.news": WRONG }));
    await server.open(uri, WRONG);
    expect(
      await until(
        "a diagnostic",
        () => shown(published, uri),
        (all) => all?.length === 1,
      ),
    ).toEqual([
      {
        range: lines(WRONG, "Senin", "2023)"),
        severity: 2,
        code: "weekday-mismatch",
        source: "newsmark",
        message: MESSAGE,
      },
    ]);
    expect(published.at(-1)!.version).toBeTypeOf("number");
    await server.change(uri, RIGHT);
    await until(
      "none",
      () => shown(published, uri),
      (all) => all?.length === 0,
    );
    await server.change(uri, `Rapat.\n\n${WRONG}`);
    const again = await until(
      "the moved one",
      () => shown(published, uri),
      (all) => all?.length === 1,
    );
    expect(again![0]!.range.start.line).toBe(2);
  });

  test("wait until the typing stops", async () => {
    const { server, published, uri } = await start(folderWith({ "a.news": RIGHT }));
    await server.open(uri, RIGHT);
    await until(
      "the first",
      () => published.length,
      (count) => count >= 1,
    );
    const before = published.length;
    for (let i = 0; i < 30; i++) await server.change(uri, `${"Hujan. ".repeat(i)}${WRONG}`);
    await until(
      "a diagnostic",
      () => shown(published, uri),
      (all) => all?.length === 1,
    );
    expect(published.length - before).toBeLessThan(10);
  });

  test("go when the document is closed", async () => {
    const { server, published, uri } = await start(folderWith({ "a.news": WRONG }));
    await server.open(uri, WRONG);
    await until(
      "a diagnostic",
      () => shown(published, uri),
      (all) => all?.length === 1,
    );
    await server.close(uri);
    await until(
      "none",
      () => shown(published, uri),
      (all) => all?.length === 0,
    );
    await server.change(uri, WRONG);
    await server.indexed();
    expect(shown(published, uri)).toEqual([]);
  });

  test("are not for documents that are no articles", async () => {
    const folder = folderWith({});
    const { server, published } = await start(folder);
    const text = WRONG.repeat(5);
    const uris = ["b.txt", "c.json"].map((name) => pathToFileURL(path.join(folder, name)).href);
    await server.open(uris[0]!, text, "plaintext");
    await server.open(uris[1]!, text, "json");
    await server.indexed();
    await server.request("textDocument/inlayHint", {
      textDocument: { uri: uris[0] },
      range: lines(text, "Menteri", "rapat"),
    });
    expect(published).toEqual([]);
  });

  test("are as loud as the setting says, in the language of the display, at once", async () => {
    const { server, published, uri } = await start(folderWith({ "a.news": WRONG }), CAPABLE, {
      newsmark: { diagnostics: { "weekday-mismatch": "off" } },
    });
    await server.open(uri, WRONG);
    await until(
      "an empty list",
      () => shown(published, uri),
      (all) => all !== undefined,
    );
    expect(published.every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
    server.settings = { newsmark: { diagnostics: { "weekday-mismatch": "hint" }, display: { language: "id" } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    const [found] = (await until(
      "a hint",
      () => shown(published, uri),
      (all) => all?.length === 1,
    ))!;
    expect(found).toMatchObject({ severity: 4, message: expect.stringContaining("adalah hari Rabu, bukan Senin") });
  });
});

describe("the quick fix", () => {
  const actions = (server: Server, uri: string, range: unknown, context: object = {}): Promise<CodeAction[] | null> =>
    server.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });

  test("puts the right weekday in", async () => {
    const { server, published, uri } = await start(folderWith({ "a.news": WRONG }));
    expect(server.result.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(["quickfix"]),
    });
    await server.open(uri, WRONG);
    await until(
      "a diagnostic",
      () => shown(published, uri),
      (all) => all?.length === 1,
    );
    const found = await actions(server, uri, lines(WRONG, "Senin", "Senin"));
    expect(found!.filter(({ kind }) => kind === "quickfix")).toEqual([
      {
        title: "Replace “Senin” with “Rabu”",
        kind: "quickfix",
        isPreferred: true,
        diagnostics: shown(published, uri),
        edit: { changes: { [uri]: [{ range: lines(WRONG, "Senin", "Senin"), newText: "Rabu" }] } },
      },
    ]);
  });

  test("is versioned for a client that can", async () => {
    const capabilities = { ...CAPABLE, workspace: { ...CAPABLE.workspace, workspaceEdit: { documentChanges: true } } };
    const { server, uri } = await start(folderWith({ "a.news": WRONG }), capabilities);
    await server.open(uri, WRONG);
    const [action] = (await actions(server, uri, lines(WRONG, "Senin", "Senin")))!;
    expect(action!.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri, version: expect.any(Number) },
          edits: [{ range: lines(WRONG, "Senin", "Senin"), newText: "Rabu" }],
        },
      ],
    });
  });

  test("is for the place, and for those who ask for quick fixes", async () => {
    const { server, uri } = await start(folderWith({ "a.news": WRONG }));
    await server.open(uri, WRONG);
    const there = lines(WRONG, "Senin", "Senin");
    expect(await actions(server, uri, lines(WRONG, "rapat", "rapat"), { only: ["quickfix"] })).toEqual([]);
    expect((await actions(server, uri, there, { only: ["refactor"] }))!.filter(({ edit }) => edit)).toEqual([]);
    expect(await actions(server, uri, there, { only: ["quickfix"] })).toHaveLength(1);
    expect(await actions(server, "file:///tidak-ada.news", there)).toBeNull();
  });

  test("is not offered to a client that takes commands alone", async () => {
    const { server } = await start(folderWith({ "a.news": WRONG }), FULL);
    expect(server.result.capabilities.codeActionProvider).toBeUndefined();
  });
});
