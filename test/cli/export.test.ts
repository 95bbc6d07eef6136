import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FORMAT_NAMES, type FormatFile, type FormatName, formats } from "../../server/src/formats/index";
import { spansOf, withoutOverlaps } from "../../server/src/formats/spans";
import { newsmark } from "../support/cli";
import { folderWith } from "../support/folder";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SHORT = "🎉 Gubernur Jawa Barat Budi Santoso tiba di Jakarta pada 13 September 2023.\r\n";

interface Article {
  readonly doc: string;
  readonly mentions: { start: number; end: number; type: string; entity: string }[];
  readonly timexes: { start: number; end: number; type: string; value: string }[];
}

/** Files below `folder`, as a reader of the format gets them. */
const filesIn = (folder: string): FormatFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => ({
      path: path.relative(folder, file).split(path.sep).join("/"),
      content: readFileSync(file, "utf8"),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const annotated = newsmark(["annotate", "samples"], { cwd: ROOT }).then(({ json }) => json as Article[]);

describe("newsmark export of the samples", () => {
  test.each(FORMAT_NAMES)("--to %s holds what annotate finds", async (format) => {
    const out = folderWith();
    const { code, stdout, stderr } = await newsmark(["export", "--to", format, "--out", out, "samples"], { cwd: ROOT });
    expect([code, stdout]).toEqual([0, ""]);
    for (const line of stderr.trimEnd().split("\n").filter(Boolean)) expect(line).toMatch(/^newsmark export: /);

    const expected = new Map((await annotated).map((article) => [path.basename(article.doc), article]));
    const texts = [...expected.keys()].map((name) => ({
      name,
      text: readFileSync(path.join(ROOT, "samples", name), "utf8"),
    }));
    const read = formats[format].read(filesIn(out), texts);
    expect(read.problems).toEqual([]);
    expect(read.texts.map(({ name }) => name).sort()).toEqual([...expected.keys()].sort());
    for (const article of read.texts) {
      const { mentions, timexes } = expected.get(article.name)!;
      const spans = [...timexes, ...(format === "timeml" ? [] : mentions)]
        .map(({ start, end, type }) => ({ start, end, type }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const flat = format === "conll" || format === "iob2" || format === "timeml";
      const kept = flat ? withoutOverlaps(spans).kept : spans;
      expect(
        spansOf(article)
          .map(({ start, end, label }) => `${start} ${end} ${label}`)
          .sort(),
      ).toEqual(kept.map(({ start, end, type }) => `${start} ${end} ${type}`).sort());
    }
  });

  test("names on standard error what the format lacks", async () => {
    const to = async (format: FormatName): Promise<string> =>
      (await newsmark(["export", "--to", format, "--out", folderWith(), "samples"], { cwd: ROOT })).stderr;
    expect(await to("conll")).toMatch(/IOB2[\s\S]*left out: entity: \d+ spans\n/);
    expect(await to("timeml")).toMatch(/left out: names: \d+ spans\n/);
    expect(await to("csv")).toBe("");
  });

  test("the entity of an article is the same as in annotate", async () => {
    const out = folderWith();
    await newsmark(["export", "--to", "csv", "--out", out, "samples"], { cwd: ROOT });
    const rows = readFileSync(path.join(out, "annotations.csv"), "utf8");
    for (const { mentions } of await annotated)
      for (const { entity } of mentions) expect(rows).toContain(`,${entity},`);
  });
});

describe("newsmark export", () => {
  const to = (...args: string[]) => ["export", "--to", ...args];

  test("writes below the folder only, under the paths that the articles have in common", async () => {
    const folder = folderWith({
      "kerja/x": "",
      "arsip/a.news": SHORT,
      "arsip/lama/a.news": SHORT,
      "lain/b.news": SHORT,
    });
    const cwd = path.join(folder, "kerja");
    const { code } = await newsmark(
      [...to("brat", "--out", "keluar/brat"), "../arsip", path.join(folder, "lain/b.news")],
      {
        cwd,
      },
    );
    expect(code).toBe(0);
    expect(filesIn(path.join(cwd, "keluar/brat")).map((file) => file.path)).toEqual([
      "annotation.conf",
      "arsip/a.news.ann",
      "arsip/a.news.txt",
      "arsip/lama/a.news.ann",
      "arsip/lama/a.news.txt",
      "lain/b.news.ann",
      "lain/b.news.txt",
    ]);
    expect(readFileSync(path.join(cwd, "keluar/brat/arsip/a.news.txt"), "utf8")).toBe(SHORT);
    expect(filesIn(path.join(folder, "arsip")).map((file) => file.path)).toEqual(["a.news", "lama/a.news"]);
  });

  test("writes through no link that leads elsewhere", async () => {
    const outside = folderWith({ "rahasia.csv": "asli" });
    const folder = folderWith({ "arsip/lama/a.news": SHORT, "arsip/b.news": SHORT });
    mkdirSync(path.join(folder, "out"));
    symlinkSync(outside, path.join(folder, "out", "lama"));
    symlinkSync(path.join(outside, "rahasia.csv"), path.join(folder, "out", "annotations.csv"));
    const tei = await newsmark([...to("tei", "--out", "out"), "arsip"], { cwd: folder });
    expect([tei.code, readdirSync(outside)]).toEqual([2, ["rahasia.csv"]]);
    expect(tei.stderr).toContain("lama is a link");
    expect(existsSync(path.join(folder, "out", "b.news.tei.xml"))).toBe(true);
    const csv = await newsmark([...to("csv", "--out", "out"), "arsip"], { cwd: folder });
    expect([csv.code, readFileSync(path.join(outside, "rahasia.csv"), "utf8")]).toEqual([2, "asli"]);
  });

  test("takes the publication date and the language from outside", async () => {
    const folder = folderWith({ "a.news": "Ia tiba kemarin." });
    await newsmark([...to("csv", "--out", "o", "--published", "2024-03-01", "--lang", "id"), "a.news"], {
      cwd: folder,
    });
    expect(readFileSync(path.join(folder, "o/annotations.csv"), "utf8")).toContain(
      "a.news,8,15,kemarin,DATE,,,,,2024-02-29,,",
    );
  });

  test("an article named twice is one", async () => {
    const folder = folderWith({ "a.news": SHORT });
    await newsmark([...to("doccano", "--out", "o"), "a.news", ".", "./a.news"], { cwd: folder });
    expect(readFileSync(path.join(folder, "o/doccano.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(1);
  });

  test("names what it cannot read or write, does the rest, and ends with 2", async () => {
    const folder = folderWith({ "a.news": SHORT, file: "" });
    const unread = await newsmark([...to("csv", "--out", "o"), "a.news", "tidak-ada.news"], { cwd: folder });
    expect([unread.code, existsSync(path.join(folder, "o/annotations.csv"))]).toEqual([2, true]);
    expect(unread.stderr).toContain("tidak-ada.news");
    const unwritten = await newsmark([...to("csv", "--out", "file/o"), "a.news"], { cwd: folder });
    expect([unwritten.code, unwritten.stderr]).toEqual([2, expect.stringContaining("file")]);
  });

  test("a file is written whole or stays as it was", async () => {
    const folder = folderWith({ "a.news": SHORT, "o/annotations.csv": "lama" });
    await newsmark([...to("csv", "--out", "o"), "a.news"], { cwd: folder });
    expect(readFileSync(path.join(folder, "o/annotations.csv"), "utf8")).toMatch(/^doc,/);
    mkdirSync(path.join(folder, "p/annotations.csv"), { recursive: true });
    const { code, stderr } = await newsmark([...to("csv", "--out", "p"), "a.news"], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining("p/annotations.csv")]);
    expect([readdirSync(path.join(folder, "o")), readdirSync(path.join(folder, "p"))]).toEqual([
      ["annotations.csv"],
      ["annotations.csv"],
    ]);
  });

  test("a folder without articles makes no files", async () => {
    const folder = folderWith({ "kosong/requirements.txt": "requests==2.31.0\n" });
    expect(await newsmark([...to("brat", "--out", "o"), "kosong"], { cwd: folder })).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(existsSync(path.join(folder, "o"))).toBe(false);
  });

  test.each([
    ["no format", ["export", "--out", "o", "a.news"]],
    ["an unknown format", to("pdf", "--out", "o", "a.news")],
    ["a format that every object has", to("toString", "--out", "o", "a.news")],
    ["no folder", to("csv", "a.news")],
    ["an empty folder name", to("csv", "--out", "", "a.news")],
    ["no path", to("csv", "--out", "o")],
    ["a day that does not exist", to("csv", "--out", "o", "--published", "2023-02-29", "a.news")],
  ])("%s is wrong usage", async (_, args) => {
    const folder = folderWith({ "a.news": SHORT });
    const { code, stdout, stderr } = await newsmark(args, { cwd: folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^newsmark export: [^\n]+\n$/);
    expect(existsSync(path.join(folder, "o"))).toBe(false);
  });
});
