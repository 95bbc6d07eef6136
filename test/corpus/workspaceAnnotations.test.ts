import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Operation } from "../../server/src/annotations/index";
import { DEFAULT_SETTINGS, toUri, WorkspaceAnnotations } from "../../server/src/corpus/index";
import { decider, spanOf } from "../annotations/support";
import { folderWith } from "../support/folder";

const TEXT = "Retno tiba di Palu.\n";

/** Two workspace folders, in which nothing is decided yet. */
let folders: string[];
let book: WorkspaceAnnotations;
beforeEach(async () => {
  folders = [folderWith({ "satu.news": TEXT }), folderWith({ "dua.news": TEXT })];
  book = new WorkspaceAnnotations();
  await book.load(
    folders.map((folder) => ({ uri: toUri(folder), path: folder, name: "", settings: DEFAULT_SETTINGS })),
  );
});

const articles = (): string[] => folders.map((folder, f) => path.join(folder, ["satu.news", "dua.news"][f]!));
const decided = (): number[] => articles().map((article) => book.decisions(toUri(article)).length);
const files = (): string[][] =>
  folders.map((folder) => {
    const home = path.join(folder, ".newsmark");
    if (!existsSync(home)) return [];
    const found = readdirSync(home, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile() && entry.name !== ".gitattributes").map(({ name }) => name);
  });

/** One name and one record in each folder. */
const inBoth = (): Operation => ({
  label: "Accept",
  changes: folders.flatMap((folder, f) => [
    {
      kind: "decision" as const,
      folder: toUri(folder),
      article: path.basename(articles()[f]!),
      before: null,
      after: decider(TEXT)(spanOf(TEXT, "Retno")),
    },
    {
      kind: "dossier" as const,
      folder: toUri(folder),
      before: null,
      after: { id: "per:retno", type: "PER" as const, name: "Retno" },
    },
  ]),
});

const LINES = ".newsmark/annotations/dua.news.jsonl";

describe("an action in two folders, of which one cannot be written,", () => {
  test("is done in neither", async () => {
    mkdirSync(path.join(folders[1]!, LINES), { recursive: true });
    await expect(book.apply(inBoth(), [TEXT])).rejects.toThrow("dua.news.jsonl");
    expect([decided(), files(), book.known.dossiers.size]).toEqual([[0, 0], [[], []], 0]);
    expect(await book.undo()).toBeNull();
  });

  test("leaves alone what it did not come to", async () => {
    mkdirSync(path.join(folders[0]!, ".newsmark/annotations/satu.news.jsonl"), { recursive: true });
    const own = "entities:\n  - id: per:retno\n    type: PER\n    name: Retno\n    wikidata: Q1\n";
    mkdirSync(path.join(folders[1]!, ".newsmark"));
    writeFileSync(path.join(folders[1]!, ".newsmark/entities.yaml"), own);
    await expect(book.apply(inBoth(), [TEXT])).rejects.toThrow("satu.news.jsonl");
    expect(readFileSync(path.join(folders[1]!, ".newsmark/entities.yaml"), "utf8")).toBe(own);
  });

  test("is taken back in neither, and still can be", async () => {
    await book.apply(inBoth(), [TEXT]);
    const before = files();
    const lines = readFileSync(path.join(folders[1]!, LINES));
    rmSync(path.join(folders[1]!, LINES));
    mkdirSync(path.join(folders[1]!, LINES, "x"), { recursive: true });
    await expect(book.undo()).rejects.toThrow("dua.news.jsonl");
    expect([decided()[0], files()[0]]).toEqual([1, before[0]]);
    rmSync(path.join(folders[1]!, LINES), { recursive: true });
    writeFileSync(path.join(folders[1]!, LINES), lines);
    expect(await book.undo()).toMatchObject({ label: "Accept" });
    expect([decided(), files()]).toEqual([
      [0, 0],
      [[], []],
    ]);
  });
});
