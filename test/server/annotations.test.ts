import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { Action, AnnotateResult, MentionInfo, Range } from "../../protocol/src/index";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server } from "../support/server";

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

async function deskIn(files: Record<string, string>, open: readonly string[] = Object.keys(files)): Promise<Desk> {
  return deskOf(folderWith(files), open);
}

async function deskOf(folder: string, open: readonly string[]): Promise<Desk> {
  const server = await Server.start({
    folders: [folder],
    capabilities: FULL,
    settings: { newsmark: { language: "id", annotations: { creator: "Ani" } } },
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
    expect(new Set(references.map((place) => place.uri)).size).toBe(3);
    expect((await again.at("dua.news", rangeOf(DUA, "Putin")))[0]).toMatchObject({ entity });
  });
});
