import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { ClientCapabilities, PublishDiagnosticsParams } from "vscode-languageserver-protocol/node";
import type { Action, AnnotateResult, MentionInfo, Range } from "../../protocol/src/index";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const SATU = "Presiden Rusia Vladimir Putin tiba di Pyongyang. Menurut Putin, pertemuan itu penting.\n";
const DUA = "Di Beijing, Putin bertemu Presiden China Xi Jinping. Vladimir Putin lalu pulang.\n";
const TIGA = "Wladimir Putin, kata seorang pejabat, tidak hadir.\n";

const rangeOf = (text: string, words: string, from = 0): Range => {
  const at = text.indexOf(words, from);
  const start = positionOf(text.slice(at), words);
  const lines = text.slice(0, at).split("\n");
  const line = lines.length - 1;
  const character = lines[line]!.length + start.character;
  return { start: { line, character }, end: { line, character: character + words.length } };
};

interface Desk {
  readonly server: Server;
  readonly folder: string;
  uri(name: string): string;
  act(name: string, range: Range, action: object): Promise<AnnotateResult>;
  /** Names of the entities at a place, with their ids. */
  at(name: string, range: Range): Promise<MentionInfo[]>;
}

async function deskIn(
  files: Record<string, string>,
  open: readonly string[] = Object.keys(files),
  capabilities = FULL,
  options: object = {},
): Promise<Desk> {
  return deskOf(folderWith(files), open, capabilities, options);
}

async function deskOf(
  folder: string,
  open: readonly string[],
  capabilities = FULL,
  options: object = {},
): Promise<Desk> {
  const server = await Server.start({
    folders: [folder],
    capabilities,
    settings: { newsmark: { language: "id", annotations: { creator: "Ani" } } },
    initialize: { initializationOptions: { detection: true, ...options } },
  });
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  for (const name of open) await server.open(uri(name), readFileSync(path.join(folder, name), "utf8"));
  return {
    server,
    folder,
    uri,
    act: (name, range, action) =>
      server.request("newsmark/annotate", { uri: uri(name), range, ...action } as unknown as Action),
    at: (name, range) => server.request("newsmark/mentionsAt", { uri: uri(name), range }),
  };
}

const hovers = async ({ server, uri }: Desk, name: string, range: Range): Promise<string> =>
  (await server.hoverText(uri(name), range.start)) ?? "";

describe("what a reader decides", () => {
  test("is in the tokens, the hover and the references of another open article at once, and can be undone and redone", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA, "tiga.news": TIGA });
    const { server, uri } = desk;
    const wladimir = rangeOf(TIGA, "Wladimir Putin");
    const putin = rangeOf(SATU, "Vladimir Putin");
    const references = (): Promise<{ uri: string }[]> =>
      server.at("references", uri("satu.news"), putin.start, { context: { includeDeclaration: true } });
    const before = await references();
    expect(before.some((place) => place.uri === uri("tiga.news"))).toBe(false);
    const [{ entity } = { entity: "" }] = await desk.at("satu.news", putin);
    expect(entity).toBe("per:vladimir-putin");

    const done = await desk.act("tiga.news", wladimir, { kind: "sameAs", entity });
    expect(done.label).toContain("Wladimir Putin");
    expect((await desk.at("tiga.news", wladimir))[0]).toMatchObject({ entity, name: "Vladimir Putin" });
    expect((await references()).some((place) => place.uri === uri("tiga.news"))).toBe(true);
    expect(await hovers(desk, "tiga.news", wladimir)).toContain("Vladimir Putin");
    expect(readFileSync(path.join(desk.folder, ".newsmark/entities.yaml"), "utf8")).toContain("Wladimir Putin");

    expect(await server.request("newsmark/undoAnnotation")).toEqual({ label: done.label });
    expect(await references()).toEqual(before);
    expect(existsSync(path.join(desk.folder, ".newsmark/entities.yaml"))).toBe(false);
    expect(await server.request("newsmark/redoAnnotation")).toEqual({ label: done.label });
    expect((await references()).some((place) => place.uri === uri("tiga.news"))).toBe(true);
    expect(await server.request("newsmark/redoAnnotation")).toEqual({ label: null });
  });

  test("about one mention: accepted, rejected, of another type, added", async () => {
    const desk = await deskIn({ "satu.news": SATU });
    const beijing = rangeOf(SATU, "Pyongyang");
    await desk.act("satu.news", beijing, { kind: "accept" });
    expect((await desk.at("satu.news", beijing))[0]).toMatchObject({ text: "Pyongyang", decided: true, confidence: 1 });
    await desk.act("satu.news", beijing, { kind: "setType", type: "ORG" });
    expect((await desk.at("satu.news", beijing))[0]).toMatchObject({ type: "ORG", decided: true });
    await desk.act("satu.news", beijing, { kind: "reject" });
    expect(await desk.at("satu.news", beijing)).toEqual([]);
    const lines = readFileSync(path.join(desk.folder, ".newsmark/annotations/satu.news.jsonl"), "utf8");
    expect(lines.trim().split("\n")).toHaveLength(1);
    const meeting = rangeOf(SATU, "pertemuan itu");
    await desk.act("satu.news", meeting, {
      kind: "addMention",
      type: "EVT",
      entity: { newName: "Pertemuan Pyongyang" },
    });
    expect((await desk.at("satu.news", meeting))[0]).toMatchObject({
      type: "EVT",
      name: "Pertemuan Pyongyang",
      entity: "evt:pertemuan-pyongyang",
    });
    await expect(desk.act("satu.news", beijing, { kind: "accept" })).rejects.toThrow("no name");
  });

  test("is there after a restart, in closed articles, too", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA, "tiga.news": TIGA }, ["tiga.news"]);
    const [{ entity } = { entity: "" }] = await desk.at("satu.news", rangeOf(SATU, "Vladimir Putin"));
    await desk.act("tiga.news", rangeOf(TIGA, "Wladimir Putin"), { kind: "sameAs", entity });
    await desk.server.indexed();
    await desk.server.shutdown();
    const again = await deskOf(desk.folder, ["dua.news"]);
    const references = await again.server.at<{ uri: string }[]>(
      "references",
      again.uri("dua.news"),
      rangeOf(DUA, "Vladimir Putin").start,
      {
        context: { includeDeclaration: true },
      },
    );
    // All three articles, and the record.
    expect(new Set(references.map((place) => place.uri)).size).toBe(4);
    expect((await again.at("dua.news", rangeOf(DUA, "Putin")))[0]).toMatchObject({ entity });
  });
});

describe("files", () => {
  const putin = rangeOf(SATU, "Vladimir Putin");
  const wladimir = rangeOf(TIGA, "Wladimir Putin");

  test("that git brings are followed, those of dossiers in all articles", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA, "tiga.news": TIGA });
    const { server, folder, uri } = desk;
    const [{ entity } = { entity: "" }] = await desk.at("satu.news", putin);
    await desk.act("tiga.news", wladimir, { kind: "sameAs", entity });
    await desk.act("satu.news", rangeOf(SATU, "Pyongyang"), { kind: "reject" });
    const home = path.join(folder, ".newsmark");
    const moved = path.join(folderWith(), "home");
    renameSync(home, moved);
    await server.watched({ uri: uri(".newsmark"), type: 3 });
    await until(
      "no decisions",
      () => desk.at("satu.news", rangeOf(SATU, "Pyongyang")),
      (found) => found.length === 1,
    );
    expect((await desk.at("tiga.news", wladimir))[0]?.entity).not.toBe(entity);
    renameSync(moved, home);
    await server.watched(
      { uri: uri(".newsmark/entities.yaml"), type: 1 },
      { uri: uri(".newsmark/annotations/satu.news.jsonl"), type: 1 },
    );
    await until(
      "the decisions",
      () => desk.at("satu.news", rangeOf(SATU, "Pyongyang")),
      (found) => found.length === 0,
    );
    expect((await desk.at("tiga.news", wladimir))[0]?.entity).toBe(entity);
  });

  test("that are damaged are told with their line; what is whole works", async () => {
    const desk = await deskIn({ "satu.news": SATU });
    await desk.act("satu.news", rangeOf(SATU, "Pyongyang"), { kind: "reject" });
    const file = path.join(desk.folder, ".newsmark/annotations/satu.news.jsonl");
    const lines = `{"kind":\n${readFileSync(file, "utf8")}`;
    writeFileSync(file, lines);
    writeFileSync(
      path.join(desk.folder, ".newsmark/entities.yaml"),
      "entities:\n  - id: per:x\n    type: PERSON\n    name: X\n",
    );
    await desk.server.watched(
      { uri: desk.uri(".newsmark/annotations/satu.news.jsonl"), type: 2 },
      { uri: desk.uri(".newsmark/entities.yaml"), type: 1 },
    );
    await until(
      "both complaints",
      () => desk.server.log.join("\n"),
      (log) => log.includes("satu.news.jsonl:1:") && log.includes("entities.yaml:3:"),
    );
    expect(await desk.at("satu.news", rangeOf(SATU, "Pyongyang"))).toEqual([]);
    await desk.act("satu.news", putin, { kind: "accept" });
    expect(readFileSync(file, "utf8").startsWith(lines)).toBe(true);
  });

  test("that are damaged are marked once for all that changed at a time", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA, "tiga.news": TIGA }, ["satu.news"]);
    await desk.act("satu.news", rangeOf(SATU, "Pyongyang"), { kind: "reject" });
    const name = ".newsmark/annotations/satu.news.jsonl";
    const marked: number[][] = [];
    desk.server.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        if (uri === desk.uri(name)) marked.push(diagnostics.map(({ range }) => range.start.line));
      },
    );
    const file = path.join(desk.folder, name);
    writeFileSync(file, `${readFileSync(file, "utf8")}{"kind":\n`);
    await desk.server.watched(
      ...[name, "dua.news", "tiga.news"].map((one) => ({ uri: desk.uri(one), type: 2 as const })),
    );
    await until(
      "the mark",
      () => marked,
      (all) => all.length > 0,
    );
    await desk.server.request("newsmark/orphans");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(marked).toEqual([[1]]);
  });

  test("of articles that are renamed in the editor go with them, with undo; those that were renamed outside, too", async () => {
    const desk = await deskIn({ "lama/satu.news": SATU, "dua.news": DUA }, []);
    const { server, folder, uri } = desk;
    await desk.act("lama/satu.news", rangeOf(SATU, "Pyongyang"), { kind: "setType", type: "ORG" });
    renameSync(path.join(folder, "lama"), path.join(folder, "baru"));
    await server.notify("workspace/didRenameFiles", { files: [{ oldUri: uri("lama"), newUri: uri("baru") }] });
    await server.watched({ uri: uri("lama"), type: 3 }, { uri: uri("baru"), type: 1 });
    const there = (name: string) => () => desk.at(name, rangeOf(SATU, "Pyongyang")).catch(() => []);
    const isDecided = (found: MentionInfo[]): boolean => found[0]?.type === "ORG" && found[0].decided;
    await until("the decision beside the new name", there("baru/satu.news"), isDecided);
    expect(existsSync(path.join(folder, ".newsmark/annotations/baru/satu.news.jsonl"))).toBe(true);
    expect(existsSync(path.join(folder, ".newsmark/annotations/lama/satu.news.jsonl"))).toBe(false);

    renameSync(path.join(folder, "baru/satu.news"), path.join(folder, "tiga.news"));
    await server.watched({ uri: uri("baru/satu.news"), type: 3 }, { uri: uri("tiga.news"), type: 1 });
    await until("the decision beside the third name", there("tiga.news"), isDecided);
    await server.request("newsmark/undoAnnotation");
    expect((await desk.at("tiga.news", rangeOf(SATU, "Pyongyang")))[0]).toMatchObject({ type: "LOC", decided: false });
    rmSync(path.join(folder, "tiga.news"));
    await server.request("newsmark/redoAnnotation");
    await server.watched({ uri: uri("tiga.news"), type: 3 });
    const orphans = await until(
      "an orphan",
      () => server.request<{ exists: boolean; article: string }[]>("newsmark/orphans"),
      (all) => all.length === 1,
    );
    expect(orphans[0]).toMatchObject({ exists: false, article: "tiga.news" });
  });

  test("of two folders are kept apart, what they tell of entities holds in both", async () => {
    const [a, b] = [folderWith({ "satu.news": SATU }), folderWith({ "tiga.news": TIGA, "dua.news": DUA })];
    const server = await Server.start({
      folders: [a, b],
      capabilities: FULL,
      settings: { newsmark: { language: "id", annotations: { creator: "Ani" } } },
    });
    const uri = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;
    await server.open(uri(b, "tiga.news"), TIGA);
    const entity = "per:vladimir-putin";
    await server.request("newsmark/annotate", { uri: uri(b, "tiga.news"), range: wladimir, kind: "sameAs", entity });
    await server.request("newsmark/annotate", {
      uri: uri(a, "satu.news"),
      range: rangeOf(SATU, "Pyongyang"),
      kind: "accept",
    });
    expect(existsSync(path.join(b, ".newsmark/entities.yaml"))).toBe(true);
    expect(existsSync(path.join(a, ".newsmark/entities.yaml"))).toBe(false);
    expect(existsSync(path.join(a, ".newsmark/annotations/satu.news.jsonl"))).toBe(true);
    const references = await server.at<{ uri: string }[]>("references", uri(b, "tiga.news"), wladimir.start, {
      context: { includeDeclaration: true },
    });
    // All three articles, and the record.
    expect(new Set(references.map((place) => place.uri)).size).toBe(4);
    await server.request("newsmark/undoAnnotation");
    await server.request("newsmark/undoAnnotation");
    expect(existsSync(path.join(a, ".newsmark/annotations/satu.news.jsonl"))).toBe(false);
    expect(existsSync(path.join(b, ".newsmark/entities.yaml"))).toBe(false);
  });

  test("that are open with changes are not written beneath the reader", async () => {
    const desk = await deskIn({ "satu.news": SATU, "tiga.news": TIGA });
    const [{ entity } = { entity: "" }] = await desk.at("satu.news", putin);
    await desk.server.open(desk.uri(".newsmark/entities.yaml"), "entities: [] # sebentar\n", "yaml");
    await expect(desk.act("tiga.news", wladimir, { kind: "sameAs", entity })).rejects.toThrow("save");
    expect(existsSync(path.join(desk.folder, ".newsmark/entities.yaml"))).toBe(false);
    await desk.act("tiga.news", wladimir, { kind: "accept" });
  });

  test("that are empty and saved are written while they are open", async () => {
    const desk = await deskIn({ "satu.news": SATU, ".newsmark/entities.yaml": "" }, ["satu.news"]);
    await desk.server.open(desk.uri(".newsmark/entities.yaml"), "", "yaml");
    const entity = { newName: "Kota Pyongyang" };
    await desk.act("satu.news", rangeOf(SATU, "Pyongyang"), { kind: "assignEntity", entity });
    expect(readFileSync(path.join(desk.folder, ".newsmark/entities.yaml"), "utf8")).toContain("Kota Pyongyang");
  });

  test("of dossiers that the reader has emptied and not saved are not written", async () => {
    const dossiers = "entities:\n  - id: per:x\n    type: PER\n    name: X\n";
    const desk = await deskIn({ "satu.news": SATU, ".newsmark/entities.yaml": dossiers }, ["satu.news"]);
    await desk.server.open(desk.uri(".newsmark/entities.yaml"), "", "yaml");
    const entity = { newName: "Kota Pyongyang" };
    const done = desk.act("satu.news", rangeOf(SATU, "Pyongyang"), { kind: "assignEntity", entity });
    await expect(done).rejects.toThrow("save");
  });

  test("are written though the editor still shows dossiers as they were before the last decision, or a file that an undo removed", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA });
    const file = path.join(desk.folder, ".newsmark/entities.yaml");
    const pyongyang = rangeOf(SATU, "Pyongyang");
    const newName = (name: string) => ({ kind: "assignEntity", entity: { newName: name } });
    await desk.act("satu.news", pyongyang, newName("Kota Pyongyang"));
    await desk.server.open(desk.uri(".newsmark/entities.yaml"), readFileSync(file, "utf8"), "yaml");
    await desk.act("dua.news", rangeOf(DUA, "Beijing"), newName("Kota Beijing"));
    expect(readFileSync(file, "utf8")).toContain("Kota Beijing");
    await desk.server.request("newsmark/undoAnnotation");
    await desk.server.request("newsmark/undoAnnotation");
    expect(existsSync(file)).toBe(false);
    const references = await desk.server.at<{ uri: string }[]>("references", desk.uri("satu.news"), pyongyang.start, {
      context: { includeDeclaration: true },
    });
    expect(references.filter(({ uri }) => uri.endsWith(".yaml"))).toEqual([]);
    await desk.act("satu.news", pyongyang, newName("Ibu Kota"));
    expect(readFileSync(file, "utf8")).toContain("Ibu Kota");
  });
});

describe("the editor", () => {
  interface Offered {
    readonly title: string;
    readonly kind: string;
    readonly command: { readonly command: string; readonly arguments: unknown[] };
  }
  const offersAt = ({ server, uri }: Desk, name: string, range: Range, only?: string[]): Promise<Offered[]> =>
    server.request("textDocument/codeAction", {
      textDocument: { uri: uri(name) },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const ACTIONS: ClientCapabilities = {
    ...FULL,
    textDocument: {
      ...FULL.textDocument,
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    },
  };

  test("is offered decisions on names, to be done by a command of the server", async () => {
    const desk = await deskIn({ "satu.news": SATU }, ["satu.news"], ACTIONS);
    const at = rangeOf(SATU, "Pyongyang");
    const offered = await offersAt(desk, "satu.news", { start: at.start, end: at.start });
    expect(offered.map(({ title }) => title)).toEqual([
      "Accept “Pyongyang”",
      "“Pyongyang” is no name",
      "“Pyongyang” is a person",
      "“Pyongyang” is an organisation",
      "“Pyongyang” is an event",
      "Every “Pyongyang” in this article is a place",
      "Every “Pyongyang” in all articles is a place",
    ]);
    const { command } = offered[3]!;
    expect(desk.server.result.capabilities.executeCommandProvider?.commands).toContain(command.command);
    await desk.server.request("workspace/executeCommand", command);
    expect((await desk.at("satu.news", at))[0]).toMatchObject({ type: "ORG", decided: true });
    const plain = rangeOf(SATU, "pertemuan");
    expect(await offersAt(desk, "satu.news", { start: plain.start, end: plain.start })).toEqual([]);
    expect((await offersAt(desk, "satu.news", plain)).map(({ title }) => title)).toEqual([
      "Mark “pertemuan” as a person",
      "Mark “pertemuan” as an organisation",
      "Mark “pertemuan” as a place",
      "Mark “pertemuan” as an event",
    ]);
  });

  test("is offered to say of a rejected name that it is none elsewhere, or that it is one after all", async () => {
    const other = "Presiden Rusia Vladimir Putin terbang ke Pyongyang dari Moskwa.\n";
    const desk = await deskIn({ "satu.news": SATU, "lima.news": other }, ["satu.news"], ACTIONS);
    await desk.server.request("newsmark/indexed");
    const at = rangeOf(SATU, "Pyongyang");
    const cursor = { start: at.start, end: at.start };
    await desk.act("satu.news", at, { kind: "reject" });
    expect(await desk.at("satu.news", cursor)).toEqual([]);
    const rejected = { uri: desk.uri("satu.news"), range: cursor, rejected: true };
    expect(await desk.server.request("newsmark/mentionsAt", rejected)).toMatchObject([
      { text: "Pyongyang", range: at, rejected: true },
    ]);
    expect((await offersAt(desk, "satu.news", cursor)).map(({ title }) => title)).toEqual([
      "No “Pyongyang” in this article is a name",
      "No “Pyongyang” in all articles is a name",
      "Mark “Pyongyang” as a person",
      "Mark “Pyongyang” as an organisation",
      "Mark “Pyongyang” as a place",
      "Mark “Pyongyang” as an event",
    ]);
    const everywhere = (await offersAt(desk, "satu.news", cursor))[1]!;
    expect(await desk.server.request("workspace/executeCommand", everywhere.command)).toMatchObject({
      label: "Rejected “Pyongyang”, 1 more time",
    });
    expect(await desk.at("lima.news", rangeOf(other, "Pyongyang"))).toEqual([]);
  });

  test("that can let a reader choose is offered that, too", async () => {
    const desk = await deskIn({ "satu.news": SATU }, ["satu.news"], ACTIONS, { annotationCommands: true });
    const { start } = rangeOf(SATU, "Pyongyang");
    const commands = (await offersAt(desk, "satu.news", { start, end: start }, ["refactor"])).map(
      ({ command }) => command.command,
    );
    expect(commands).toEqual(
      expect.arrayContaining(["newsmark.assignEntity", "newsmark.sameAs", "newsmark.notSameAs"]),
    );
  });

  test("shows what is confirmed: in the tokens, the hover, and by whom; and what awaits review", async () => {
    const desk = await deskIn({ "satu.news": SATU });
    const { server, uri } = desk;
    const at = rangeOf(SATU, "Pyongyang");
    const lenses = (): Promise<{ command: { title: string } }[]> =>
      server.request("textDocument/codeLens", { textDocument: { uri: uri("satu.news") } });
    const before = (await lenses()).map(({ command }) => command.title);
    await desk.act("satu.news", at, { kind: "note", text: "lihat *peta*" });
    await desk.act("satu.news", at, { kind: "accept" });
    const hover = await hovers(desk, "satu.news", at);
    expect(hover).toContain("confirmed by Ani");
    expect(hover).toContain("lihat \\*peta\\*");
    const { data } = await server.request<{ data: number[] }>("textDocument/semanticTokens/full", {
      textDocument: { uri: uri("satu.news") },
    });
    const confirmed = Array.from({ length: data.length / 5 }, (_, i) => data[5 * i + 4]! & 1);
    expect(confirmed.filter(Boolean)).toHaveLength(1);
    await desk.act("satu.news", at, { kind: "reject" });
    const after = (await lenses()).map(({ command }) => command.title);
    expect(after[0]).not.toBe(before[0]);
  });

  test("chooses among entities, the article's own first", async () => {
    const desk = await deskIn({ "satu.news": SATU, "dua.news": DUA });
    const ask = (query: string, limit = 5): Promise<{ id: string; name: string; hasDossier: boolean }[]> =>
      desk.server.request("newsmark/entities", { uri: desk.uri("satu.news"), query, limit });
    const [putin] = await ask("vlput");
    expect(putin).toMatchObject({ id: "per:vladimir-putin", hasDossier: false });
    expect((await ask("", 3)).map(({ name }) => name)).toContain("Pyongyang");
    await desk.act("satu.news", rangeOf(SATU, "Pyongyang"), {
      kind: "assignEntity",
      entity: { newName: "Kota Pyongyang" },
    });
    expect((await ask("kota pyong"))[0]).toMatchObject({ id: "loc:kota-pyongyang", hasDossier: true });
  });

  test("asks with nonsense and gets an error, no crash", async () => {
    const desk = await deskIn({ "satu.news": SATU });
    const nothing = { start: { line: 99, character: 99 }, end: { line: 99, character: 99 } };
    await expect(desk.act("satu.news", nothing, { kind: "accept" })).rejects.toThrow();
    await expect(desk.act("tidak-ada.news", nothing, { kind: "accept" })).rejects.toThrow("no article");
    await expect(desk.act("satu.news", nothing, { kind: "meledak" })).rejects.toThrow();
    await expect(
      desk.server.request("workspace/executeCommand", { command: "newsmark.server.annotate" }),
    ).rejects.toThrow();
    expect(await desk.server.indexed()).toBe(1);
  });
});
