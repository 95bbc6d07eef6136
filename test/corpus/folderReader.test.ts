import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Background, Corpus, DEFAULT_SETTINGS, diskFiles, type Files, toUri } from "../../server/src/corpus/index";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { MemoryFiles } from "../support/memoryFiles";

const root = path.resolve(import.meta.dirname, "../..");

function corpusOf(folder: string, files: Files, background: Background = {}) {
  const problems: string[] = [];
  const corpus = new Corpus(files, (file, message) => problems.push(`${file}: ${message}`), {}, background);
  corpus.setFolders([{ uri: toUri(folder), path: folder, name: "w", settings: DEFAULT_SETTINGS }]);
  return { corpus, problems };
}

const knowledge = (corpus: Corpus): unknown =>
  [...corpus.entities.records.values()]
    .map(({ uri, path: shown, title, language, published }) => ({ uri, shown, title, language, published }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));

describe("worker threads and the main thread", () => {
  test("judge and read alike", async () => {
    const folder = folderWith({
      "a.news": HARBOUR_ID,
      "b.txt": HARBOUR_ID,
      "c.txt": "susu\nroti\n",
      "d/e.article": Buffer.from(`\ufeff${HARBOUR_ID}`, "utf16le"),
      "kosong.news": "",
      "biner.news": new Uint8Array(1000),
    });
    const warnings: string[] = [];
    const script = path.join(root, "dist/newsmark-worker.js");
    const threads = corpusOf(folder, diskFiles, { workers: { script, warn: (text) => warnings.push(text) } });
    const main = corpusOf(folder, diskFiles);
    expect(await threads.corpus.index()).toBe(4);
    await main.corpus.index();
    expect(knowledge(threads.corpus)).toEqual(knowledge(main.corpus));
    expect(threads.problems).toEqual(main.problems);
    expect(warnings).toEqual([]);
  });

  test("stand in for each other: where no worker starts, the main thread does it, and it is told", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": HARBOUR_ID });
    const warnings: string[] = [];
    const script = path.join(folder, "missing.js");
    const { corpus } = corpusOf(folder, diskFiles, {
      workers: { script, warn: (text) => warnings.push(text) },
    });
    expect(await corpus.index()).toBe(2);
    expect(warnings).toEqual([expect.stringContaining("without worker threads")]);
  });
});

describe("reading", () => {
  test("begins beside the articles that are open", async () => {
    const disk = new MemoryFiles();
    for (const name of ["a/1", "a/2", "b/1", "b/2", "c/1"]) disk.write(`/w/${name}.news`, HARBOUR_ID);
    const { corpus } = corpusOf("/w", disk);
    corpus.openDocument(toUri("/w/b/2.news"), HARBOUR_ID, true);
    await corpus.index();
    expect(disk.reads).toEqual(["/w/b/1.news", "/w/a/1.news", "/w/a/2.news", "/w/c/1.news"]);
  });

  test("does again only what changed", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": HARBOUR_ID });
    const { corpus } = corpusOf(folder, diskFiles);
    await corpus.index();
    const before = corpus.article(toUri(path.join(folder, "a.news")));
    writeFileSync(path.join(folder, "b.news"), HARBOUR_ID.replaceAll("Ratna", "Siti"));
    await corpus.index();
    expect(corpus.article(toUri(path.join(folder, "a.news")))).toBe(before);
    expect(
      corpus
        .article(toUri(path.join(folder, "b.news")))!
        .entities.map(({ name }) => name)
        .join(),
    ).toContain("Siti");
  });

  test("shows paths anew when another folder comes in, without another analysis", async () => {
    const [one, two] = [folderWith({ "a.news": HARBOUR_ID }), folderWith()];
    const { corpus } = corpusOf(one, diskFiles);
    await corpus.index();
    mkdirSync(path.join(two, "x"));
    corpus.setFolders(
      [one, two].map((folder, i) => ({ uri: toUri(folder), path: folder, name: `f${i}`, settings: DEFAULT_SETTINGS })),
    );
    await corpus.index({ trustTimes: true });
    expect([...corpus.entities.records.values()].map(({ path: shown }) => shown)).toEqual(["f0/a.news"]);
  });
});
