import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  ArticleCache,
  analyserVersion,
  Corpus,
  type CorpusSettings,
  DEFAULT_SETTINGS,
  defaultCacheFolder,
  diskFiles,
  type Files,
  toUri,
} from "../../server/src/corpus/index";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";

const article = (person: string): string =>
  `Rapat Dimulai\n\nJAKARTA, Kabar Pagi - Gubernur Jawa Barat ${person} tiba di Jakarta, Rabu (13/3/2024).\n\n"Kami siap," kata ${person}.\n`;

const NAMES = ["Budi Santoso", "Siti Aminah", "Hasan Basri", "Dewi Lestari", "Agus Salim", "Rina Marlina"];

/** A folder of articles written an hour ago, so that their times count. */
function articles(): string {
  const folder = folderWith(Object.fromEntries(NAMES.map((name, i) => [`${i}.news`, article(name)])));
  writeFileSync(path.join(folder, "daftar.txt"), "susu\nroti\n");
  for (const name of readdirSync(folder)) age(path.join(folder, name));
  return folder;
}

function age(file: string): void {
  const time = new Date(Date.now() - 3_600_000);
  utimesSync(file, time, time);
}

interface Session {
  readonly corpus: Corpus;
  /** Names of files that were read. */
  readonly read: readonly string[];
  readonly problems: readonly string[];
}

/** A session of a window on `folder`, as a start of the server begins one. */
async function session(folder: string, cache: string, options: { version?: string; settings?: CorpusSettings } = {}) {
  const read: string[] = [];
  const problems: string[] = [];
  const files: Files = {
    ...diskFiles,
    read: (file) => {
      read.push(path.basename(file));
      return diskFiles.read(file);
    },
  };
  const corpus = new Corpus(
    files,
    (file, message) => problems.push(`${path.basename(file)}: ${message}`),
    {},
    { version: async () => options.version ?? "1" },
  );
  corpus.useCache(new ArticleCache(cache));
  const settings = options.settings ?? DEFAULT_SETTINGS;
  corpus.setFolders([{ uri: toUri(folder), path: folder, name: "w", settings }]);
  await corpus.index({ trustTimes: true });
  return { corpus, read: read.sort(), problems } satisfies Session;
}

/** All that a corpus knows, in one form whatever its order. */
const knowledge = ({ corpus }: Session): unknown =>
  [...corpus.entities.records.values()]
    .map(({ uri, path: shown, title, entities, mentions, timexes, lineStarts, published }) => ({
      ...{ uri, shown, title, entities, mentions, timexes, lineStarts, published },
    }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));

const segments = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".segment"))
    .map((name) => path.join(cache, name))
    .sort();

const ALL = ["0.news", "1.news", "2.news", "3.news", "4.news", "5.news", "daftar.txt"];

describe("a second start", () => {
  test("reads nothing that did not change, and knows the same", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const cold = await session(folder, cache);
    expect(cold.read).toEqual(ALL);
    const warm = await session(folder, cache);
    expect(warm.read).toEqual([]);
    expect(knowledge(warm)).toEqual(knowledge(cold));
  });

  test("reads what changed, what is new, and forgets what is gone", async () => {
    const [folder, cache] = [articles(), folderWith()];
    await session(folder, cache);
    writeFileSync(path.join(folder, "0.news"), article("Ratna Wulandari"));
    writeFileSync(path.join(folder, "baru.news"), HARBOUR_ID);
    rmSync(path.join(folder, "1.news"));
    const warm = await session(folder, cache);
    expect(warm.read).toEqual(["0.news", "baru.news"]);
    expect(knowledge(warm)).toEqual(knowledge(await session(folder, folderWith())));
  });

  test("does not analyse a file again that was only touched", async () => {
    const [folder, cache] = [articles(), folderWith()];
    await session(folder, cache);
    const time = new Date(Date.now() - 60_000);
    utimesSync(path.join(folder, "2.news"), time, time);
    expect((await session(folder, cache)).read).toEqual(["2.news"]);
    expect((await session(folder, cache)).read).toEqual([]);
  });

  test("takes a time that is young for no proof", async () => {
    const [folder, cache] = [articles(), folderWith()];
    writeFileSync(path.join(folder, "0.news"), article("Ratna Wulandari"));
    const { mtime } = statSync(path.join(folder, "0.news"));
    await session(folder, cache);
    writeFileSync(path.join(folder, "0.news"), article("Ratih Wulandari"));
    utimesSync(path.join(folder, "0.news"), mtime, mtime);
    const warm = await session(folder, cache);
    expect(warm.read).toEqual(["0.news"]);
    expect(knowledge(warm)).toEqual(knowledge(await session(folder, folderWith())));
  });

  test("finds a change under the same size and an old time when it is told to read everything", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const { corpus } = await session(folder, cache);
    const file = path.join(folder, "0.news");
    const { mtime } = statSync(file);
    writeFileSync(file, article("Budi Santosa"));
    utimesSync(file, mtime, mtime);
    await corpus.index({ trustTimes: true });
    expect(corpus.article(toUri(file))!.entities.map(({ name }) => name)).toContain("Budi Santoso");
    await corpus.index();
    expect(corpus.article(toUri(file))!.entities.map(({ name }) => name)).toContain("Budi Santosa");
  });

  test("names again what could not be read whole", async () => {
    const [folder, cache] = [articles(), folderWith()];
    writeFileSync(path.join(folder, "yaml.news"), `---\ntitle: [\n---\n${article("Siti Aminah")}`);
    age(path.join(folder, "yaml.news"));
    const cold = await session(folder, cache);
    expect(cold.problems).toHaveLength(1);
    expect((await session(folder, cache)).problems).toEqual(cold.problems);
  });
});

describe("another version of the analysis, or other settings", () => {
  test("serve old answers until the new ones have come", async () => {
    const [folder, cache] = [articles(), folderWith()];
    await session(folder, cache);
    const seen: number[] = [];
    const corpus = new Corpus(diskFiles, () => {}, {}, { version: async () => "2" });
    corpus.useCache(new ArticleCache(cache));
    corpus.setFolders([{ uri: toUri(folder), path: folder, name: "w", settings: DEFAULT_SETTINGS }]);
    await corpus.index({ trustTimes: true, onProgress: ({ done }) => seen.push(done, corpus.entities.records.size) });
    expect(seen.slice(0, 2)).toEqual([1, 6]);
    expect(seen.slice(-2)).toEqual([7, 6]);
    expect((await session(folder, cache, { version: "2" })).read).toEqual([]);
    expect((await session(folder, cache, { version: "3" })).read).toEqual(ALL);
  });

  test("of the language are other results", async () => {
    const [folder, cache] = [articles(), folderWith()];
    await session(folder, cache);
    const settings: CorpusSettings = { ...DEFAULT_SETTINGS, language: "en" };
    const english = await session(folder, cache, { settings });
    expect(english.read).toEqual(ALL);
    expect([...english.corpus.entities.records.values()].every(({ language }) => language === "en")).toBe(true);
  });

  test("are told apart by code and models", async () => {
    const folder = folderWith({ "worker.js": "1", "models/id.names": "a", "models/README.md": "x" });
    const version = () => analyserVersion(path.join(folder, "worker.js"), path.join(folder, "models"));
    const first = await version();
    writeFileSync(path.join(folder, "models/README.md"), "y");
    expect(await version()).toBe(first);
    writeFileSync(path.join(folder, "models/id.names"), "b");
    const second = await version();
    writeFileSync(path.join(folder, "worker.js"), "2");
    expect(new Set([first, second, await version(), await analyserVersion("/none", "/none")]).size).toBe(4);
  });
});

describe("a cache that is damaged", () => {
  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.6)],
    ["empty", () => Buffer.alloc(0)],
    [
      "of zeros behind the half",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(9999)]),
    ],
    ["something else", () => Buffer.from("{}".repeat(5000))],
    ["of another layout", (bytes: Buffer) => Buffer.concat([Buffer.from("newsmark index 0\n"), bytes.subarray(17)])],
  ])("is a miss where it is: %s", async (_, damage) => {
    const [folder, cache] = [articles(), folderWith()];
    const cold = await session(folder, cache);
    for (const file of segments(cache)) writeFileSync(file, damage(readFileSync(file)));
    const warm = await session(folder, cache);
    expect(warm.read.length).toBeGreaterThan(0);
    expect(warm.problems).toEqual([]);
    expect(knowledge(warm)).toEqual(knowledge(cold));
    expect((await session(folder, cache)).read).toEqual([]);
  });

  test("in any one byte gives the right answers", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const cold = await session(folder, cache);
    const [file] = segments(cache);
    const bytes = readFileSync(file!);
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      for (const other of segments(cache)) rmSync(other);
      const rotten = Buffer.from(bytes);
      rotten[at] = rotten[at]! ^ 0x55;
      writeFileSync(file!, rotten);
      const warm = await session(folder, cache);
      expect(warm.problems).toEqual([]);
      expect(knowledge(warm)).toEqual(knowledge(cold));
    }
  });

  test("or cannot be written to at all does no harm", async () => {
    const folder = articles();
    const file = path.join(folderWith({ file: "x" }), "file");
    const one = await session(folder, path.join(file, "cache"));
    expect(one.corpus.entities.records.size).toBe(6);
    expect(one.problems).toEqual([]);
  });
});

describe("the cache on the disk", () => {
  test("of two windows at once holds what either knows", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const [a, b] = await Promise.all([session(folder, cache), session(folder, cache)]);
    expect(knowledge(a)).toEqual(knowledge(b));
    writeFileSync(path.join(folder, "0.news"), article("Ratna Wulandari"));
    age(path.join(folder, "0.news"));
    await a.corpus.index({ trustTimes: true });
    await b.corpus.index({ trustTimes: true });
    expect((await session(folder, cache)).read).toEqual([]);
  });

  test("does not grow without bounds", async () => {
    const [folder, cache] = [articles(), folderWith()];
    for (let i = 0; i < 40; i++) {
      writeFileSync(path.join(folder, "0.news"), article(`Budi ${"abcdefghij"[i % 10]}${i}`));
      age(path.join(folder, "0.news"));
      await session(folder, cache);
    }
    expect(segments(cache).length).toBeLessThan(10);
    expect((await session(folder, cache)).read).toEqual([]);
  });

  test("leaves no temporary files, and removes those of a process that died", async () => {
    const [folder, cache] = [articles(), folderWith()];
    await session(folder, cache);
    const own = path.dirname(segments(cache)[0]!);
    writeFileSync(path.join(own, "000000001-00000-aaaaaaaaaaaa.segment.tmp"), "half");
    await session(folder, cache);
    expect(readdirSync(own).filter((name) => !name.endsWith(".segment"))).toEqual([]);
  });

  test("forgets folders that nobody opened for long, and only its own", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const long = new Date(Date.now() - 200 * 86_400_000);
    for (const name of ["0".repeat(32), "1".repeat(32), "foto"]) {
      mkdirSync(path.join(cache, name));
      if (!name.startsWith("1")) utimesSync(path.join(cache, name), long, long);
    }
    await session(folder, cache);
    const left = readdirSync(cache);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(["1".repeat(32), "foto"]));
  });

  test("is cleared when it is told to, and answers stay", async () => {
    const [folder, cache] = [articles(), folderWith()];
    const { corpus } = await session(folder, cache);
    writeFileSync(path.join(cache, "foto.jpg"), "x");
    await corpus.clearCache();
    expect(readdirSync(cache)).toEqual(["foto.jpg"]);
    expect(corpus.entities.records.size).toBe(6);
    await corpus.index({ trustTimes: true });
    expect(corpus.entities.records.size).toBe(6);
    expect((await session(folder, cache)).read).toEqual([]);
  });

  test("lies where the system has such things", () => {
    expect(defaultCacheFolder({ XDG_CACHE_HOME: "/c" }, "linux")).toBe(path.join("/c", "newsmark", "index"));
    expect(defaultCacheFolder({}, "linux")).toMatch(/\.cache.newsmark.index$/);
    expect(defaultCacheFolder({}, "darwin")).toMatch(/Library.Caches.newsmark.index$/);
    expect(defaultCacheFolder({ LOCALAPPDATA: "/l" }, "win32")).toBe(path.join("/l", "newsmark", "index"));
  });
});
