import { describe, expect, test } from "vitest";
import { Corpus, DEFAULT_SETTINGS, type Snapshot, toUri } from "../../server/src/corpus/index";
import { references, workspaceSymbols } from "../../server/src/features/index";
import { HARBOUR_ID } from "../support/articles";
import { MemoryFiles } from "../support/memoryFiles";
import { pathOf, ROOT, uriOf, workspace } from "../support/workspace";

const article = (person: string): string =>
  `Rapat Dimulai\n\nJAKARTA, Kabar Pagi - Gubernur Jawa Barat ${person} tiba di Jakarta, Rabu (13/3/2024).\n\n"Kami siap," kata ${person}.\n`;

const knows = (corpus: Snapshot, name: string): boolean =>
  workspaceSymbols(corpus, name).some((symbol) => symbol.name === name);

const paths = (corpus: Corpus): string[] => [...corpus.entities.records.values()].map(({ path }) => path).sort();

async function corpusOf(files: Record<string, string | Uint8Array>, folders: readonly string[] = [ROOT]) {
  const disk = new MemoryFiles();
  for (const [path, content] of Object.entries(files)) disk.write(path, content);
  const problems: string[] = [];
  const corpus = new Corpus(disk, (path, message) => problems.push(`${path}: ${message}`));
  corpus.setFolders(
    folders.map((path) => ({ uri: toUri(path), path, name: path.slice(1), settings: DEFAULT_SETTINGS })),
  );
  await corpus.index();
  return { corpus, disk, problems };
}

describe("the corpus reads", () => {
  test("every article of the folders", async () => {
    const { corpus } = await corpusOf({
      [pathOf("a.news")]: article("Budi Santoso"),
      [pathOf("mei/b.berita")]: article("Siti Aminah"),
      [pathOf("c.article")]: article("Hasan Basri"),
      [pathOf("d.txt")]: HARBOUR_ID,
    });
    expect(paths(corpus)).toEqual(["a.news", "c.article", "d.txt", "mei/b.berita"]);
  });

  test("no .txt that does not read like an article, nothing excluded, nothing else", async () => {
    const { corpus, problems } = await corpusOf({
      [pathOf("requirements.txt")]: "requests==2.31.0\n",
      [pathOf("node_modules/x/a.news")]: article("Budi Santoso"),
      [pathOf(".newsmark/texts/a.txt")]: HARBOUR_ID,
      [pathOf("gambar.png")]: "x",
      [pathOf("a.md")]: HARBOUR_ID,
    });
    expect(paths(corpus)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("what it can, and names the rest", async () => {
    const { corpus, disk, problems } = await corpusOf({
      [pathOf("a.news")]: article("Budi Santoso"),
      [pathOf("biner.news")]: new Uint8Array(1000),
      [pathOf("besar.news")]: new Uint8Array(6 * 1024 * 1024).fill(97),
      [pathOf("yaml.news")]: `---\ntitle: [\n---\n${article("Siti Aminah")}`,
    });
    expect(paths(corpus)).toEqual(["a.news", "yaml.news"]);
    expect(problems.map((problem) => problem.split(":")[0]).sort()).toEqual([
      pathOf("besar.news"),
      pathOf("biner.news"),
      pathOf("yaml.news"),
    ]);
    disk.unreadable.add(pathOf("a.news"));
    await corpus.index();
    expect(paths(corpus)).toEqual(["yaml.news"]);
    expect(problems).toContain(`${pathOf("a.news")}: cannot read ${pathOf("a.news")}`);
  });

  test("no file that is too large, not even its beginning", async () => {
    const { disk } = await corpusOf({ [pathOf("besar.news")]: new Uint8Array(6 * 1024 * 1024).fill(97) });
    expect(disk.reads).toEqual([]);
  });

  test("again what changed, and forgets what is gone", async () => {
    const { corpus, disk } = await corpusOf({
      [pathOf("a.news")]: article("Budi Santoso"),
      [pathOf("b.news")]: article("Siti Aminah"),
    });
    disk.write(pathOf("a.news"), article("Hasan Basri"));
    disk.remove(pathOf("b.news"));
    await corpus.index();
    expect([knows(corpus, "Budi Santoso"), knows(corpus, "Hasan Basri"), knows(corpus, "Siti Aminah")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("no further when it is told to stop", async () => {
    const disk = new MemoryFiles();
    for (let i = 0; i < 100; i++) disk.write(pathOf(`${i}.news`), article("Budi Santoso"));
    const corpus = new Corpus(disk, () => {});
    corpus.setFolders([{ uri: toUri(ROOT), path: ROOT, name: "w", settings: DEFAULT_SETTINGS }]);
    const stop = new AbortController();
    stop.abort();
    expect(await corpus.index({ signal: stop.signal })).toBe(0);
    const later = new AbortController();
    const promise = corpus.index({ signal: later.signal, onProgress: () => later.abort() });
    expect(await promise).toBeLessThanOrEqual(100);
    expect(await corpus.index()).toBe(100);
  });

  test("and tells how far it is", async () => {
    const disk = new MemoryFiles();
    for (let i = 0; i < 40; i++) disk.write(pathOf(`${i}.news`), article("Budi Santoso"));
    const corpus = new Corpus(disk, () => {});
    corpus.setFolders([{ uri: toUri(ROOT), path: ROOT, name: "w", settings: DEFAULT_SETTINGS }]);
    const seen: number[] = [];
    await corpus.index({ onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test("several folders, each file once, with the folder's name before the path", async () => {
    const { corpus } = await corpusOf(
      {
        "/satu/a.news": article("Budi Santoso"),
        "/dua/a.news": article("Budi Santoso"),
        "/satu/dalam/b.news": HARBOUR_ID,
      },
      ["/satu", "/dua", "/satu/dalam"],
    );
    expect(paths(corpus)).toEqual(["dua/a.news", "satu/a.news", "satu/dalam/b.news"]);
  });

  test("each folder by its own settings", async () => {
    const disk = new MemoryFiles();
    disk.write("/satu/a.txt", HARBOUR_ID);
    disk.write("/dua/a.txt", HARBOUR_ID);
    const corpus = new Corpus(disk, () => {});
    const off = { ...DEFAULT_SETTINGS, files: { ...DEFAULT_SETTINGS.files, detect: false } };
    corpus.setFolders([
      { uri: toUri("/satu"), path: "/satu", name: "satu", settings: DEFAULT_SETTINGS },
      { uri: toUri("/dua"), path: "/dua", name: "dua", settings: off },
    ]);
    await corpus.index();
    expect(paths(corpus)).toEqual(["satu/a.txt"]);
  });
});

describe("a folder that goes", () => {
  test("takes its articles with it, but not the open ones", async () => {
    const { corpus } = await corpusOf({
      [pathOf("a.news")]: article("Budi Santoso"),
      [pathOf("b.news")]: article("Siti Aminah"),
    });
    corpus.openDocument(uriOf("a.news"), article("Budi Santoso"), true);
    corpus.setFolders([]);
    expect([knows(corpus, "Budi Santoso"), knows(corpus, "Siti Aminah")]).toEqual([true, false]);
    await corpus.closeDocument(uriOf("a.news"));
    expect(corpus.entities.records.size).toBe(0);
  });
});

describe("the disk changes", () => {
  test("a file is created, changed and deleted", async () => {
    const { corpus, disk } = await corpusOf({});
    disk.write(pathOf("a.news"), article("Budi Santoso"));
    expect(await corpus.refresh(pathOf("a.news"))).toBe(true);
    expect(knows(corpus, "Budi Santoso")).toBe(true);
    disk.write(pathOf("a.news"), article("Siti Aminah"));
    await corpus.refresh(pathOf("a.news"));
    expect([knows(corpus, "Budi Santoso"), knows(corpus, "Siti Aminah")]).toEqual([false, true]);
    disk.remove(pathOf("a.news"));
    await corpus.refresh(pathOf("a.news"));
    expect(corpus.entities.records.size).toBe(0);
  });

  test("a folder is created, renamed and deleted", async () => {
    const { corpus, disk } = await corpusOf({ [pathOf("b.news")]: article("Siti Aminah") });
    disk.write(pathOf("mei/a.news"), article("Budi Santoso"));
    disk.write(pathOf("mei/dalam/c.news"), article("Hasan Basri"));
    await corpus.refresh(pathOf("mei"));
    expect(paths(corpus)).toEqual(["b.news", "mei/a.news", "mei/dalam/c.news"]);
    disk.rename(pathOf("mei"), pathOf("juni"));
    await corpus.refresh(pathOf("mei"));
    await corpus.refresh(pathOf("juni"));
    expect(paths(corpus)).toEqual(["b.news", "juni/a.news", "juni/dalam/c.news"]);
    disk.remove(pathOf("juni"));
    await corpus.refresh(pathOf("juni"));
    expect(paths(corpus)).toEqual(["b.news"]);
  });

  test("a .txt is rewritten into something that is no article", async () => {
    const { corpus, disk } = await corpusOf({ [pathOf("a.txt")]: HARBOUR_ID });
    disk.write(pathOf("a.txt"), "susu\nroti\n");
    await corpus.refresh(pathOf("a.txt"));
    expect(corpus.entities.records.size).toBe(0);
  });

  test("what lies outside of all folders, or is excluded, does not matter", async () => {
    const { corpus, disk } = await corpusOf({});
    disk.write("/lain/a.news", article("Budi Santoso"));
    disk.write(pathOf("node_modules/a.news"), article("Budi Santoso"));
    expect(await corpus.refresh("/lain/a.news")).toBe(false);
    expect(await corpus.refresh(pathOf("node_modules/a.news"))).toBe(false);
    expect(await corpus.refresh(pathOf("node_modules"))).toBe(false);
    expect(corpus.entities.records.size).toBe(0);
  });
});

describe("an open document", () => {
  test("wins over the disk until it is closed", async () => {
    const { corpus, disk } = await corpusOf({ [pathOf("a.news")]: article("Budi Santoso") });
    corpus.openDocument(uriOf("a.news"), article("Siti Aminah"), true);
    disk.write(pathOf("a.news"), article("Hasan Basri"));
    await corpus.refresh(pathOf("a.news"));
    await corpus.index();
    expect([knows(corpus, "Siti Aminah"), knows(corpus, "Hasan Basri")]).toEqual([true, false]);
    expect(corpus.text(uriOf("a.news"))).toBe(article("Siti Aminah"));
    await corpus.closeDocument(uriOf("a.news"));
    expect([knows(corpus, "Siti Aminah"), knows(corpus, "Hasan Basri")]).toEqual([false, true]);
  });

  test("is analysed again when its text or the setting for its language changed, and at no other time", async () => {
    const { corpus } = await corpusOf({});
    const [uri, text] = [uriOf("a.news"), article("Budi Santoso")];
    const first = corpus.openDocument(uri, text, true);
    const folder = corpus.folders[0]!;
    corpus.setFolders([folder]);
    expect(corpus.openDocument(uri, text, true)).toBe(first);
    corpus.setFolders([{ ...folder, settings: { ...DEFAULT_SETTINGS, language: "en" } }]);
    const english = corpus.openArticle(uri)!;
    expect(english.analysis.language).toBe("en");
    expect(corpus.openDocument(uri, text, true)).toBe(english);
    expect(corpus.openDocument(uri, `${text} `, true)).not.toBe(english);
  });

  test("stays when its file is deleted, and goes when it is closed", async () => {
    const { corpus, disk } = await corpusOf({ [pathOf("a.news")]: article("Budi Santoso") });
    corpus.openDocument(uriOf("a.news"), article("Budi Santoso"), true);
    disk.remove(pathOf("a.news"));
    await corpus.refresh(pathOf("a.news"));
    expect(knows(corpus, "Budi Santoso")).toBe(true);
    await corpus.closeDocument(uriOf("a.news"));
    expect(knows(corpus, "Budi Santoso")).toBe(false);
  });

  test("that was never saved counts, and is gone when it is closed", async () => {
    const { corpus } = await corpusOf({});
    corpus.openDocument("untitled:Untitled-1", article("Budi Santoso"), true);
    expect(knows(corpus, "Budi Santoso")).toBe(true);
    await corpus.closeDocument("untitled:Untitled-1");
    expect(knows(corpus, "Budi Santoso")).toBe(false);
  });

  test("that does not read like an article is none, unless it is listed as one", async () => {
    const { corpus } = await corpusOf({});
    expect(corpus.openDocument(uriOf("a.txt"), "susu\nroti\n", false)).toBeNull();
    expect(corpus.openDocument(uriOf("a.txt"), HARBOUR_ID, false)).not.toBeNull();
    expect(corpus.openDocument(uriOf("a.txt"), "susu\nroti\n", false)).toBeNull();
    expect(corpus.entities.records.size).toBe(0);
    expect(corpus.openDocument(uriOf("a.news"), "susu\nroti\n", true)).not.toBeNull();
  });

  test("that is none hides the file on the disk until it is closed", async () => {
    const { corpus } = await corpusOf({ [pathOf("a.txt")]: HARBOUR_ID });
    corpus.openDocument(uriOf("a.txt"), "susu\nroti\n", false);
    await corpus.index();
    await corpus.refresh(pathOf("a.txt"));
    expect([paths(corpus), corpus.openArticle(uriOf("a.txt")), corpus.text(uriOf("a.txt"))]).toEqual([
      [],
      undefined,
      null,
    ]);
    await corpus.closeDocument(uriOf("a.txt"));
    expect(paths(corpus)).toEqual(["a.txt"]);
  });
});

describe("a text that answers quote", () => {
  test("is not kept once its file has another length", async () => {
    const { corpus, files } = await workspace(`
      --- a.news
      Gubernur Jawa Barat Budi Santoso tiba di Jakarta.
    `);
    const uri = uriOf("a.news");
    expect(corpus.text(uri)).toContain("Budi Santoso");
    files.write(pathOf("a.news"), "pendek");
    await corpus.refresh(pathOf("a.news"));
    expect(corpus.text(uri)).toBe("pendek");
    files.remove(pathOf("a.news"));
    await corpus.refresh(pathOf("a.news"));
    expect(corpus.text(uri)).toBeNull();
  });

  test("is null where the file changed behind the index's back", async () => {
    const { corpus, files } = await workspace("--- a.news\nGubernur Jawa Barat Budi Santoso tiba di Jakarta.");
    files.write(pathOf("a.news"), "pendek");
    expect(corpus.text(uriOf("a.news"))).toBeNull();
    expect(references(corpus, uriOf("tidak-ada.news"), 0, true)).toEqual([]);
  });
});
