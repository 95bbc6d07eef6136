import { once } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { newsmark, startNewsmark } from "../support/cli";
import { folderWith } from "../support/folder";

interface Article {
  readonly doc: string;
  readonly lang: string;
  readonly published: string | null;
  readonly headline: string | null;
  readonly mentions: {
    start: number;
    end: number;
    text: string;
    type: string;
    entity: string;
    confidence: number;
    source: string;
  }[];
  readonly timexes: { start: number; end: number; text: string; type: string; value: string; mod?: string }[];
}

const SHORT = "Gubernur Jawa Barat Budi Santoso tiba di Jakarta pada 13 September 2023.";

describe("newsmark annotate", () => {
  test("prints an article a line, with exact offsets", async () => {
    const emoji = `🎉 ${SHORT}\r\n👨‍👩‍👧 Kata Budi Santoso, hujan turun.\r\n`;
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": `\ufeff${emoji}`, "c.txt": HARBOUR_EN });
    const { code, json, stderr } = await newsmark(["annotate", "a.news", "b.news", "c.txt"], { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    const articles = json as Article[];
    expect(articles.map(({ doc, lang }) => [doc, lang])).toEqual([
      ["a.news", "id"],
      ["b.news", "id"],
      ["c.txt", "en"],
    ]);
    expect(articles[0]).toMatchObject({ headline: "Pelabuhan Baru Dibuka di Kendari", published: null });
    articles.forEach((article, i) => {
      const text = [HARBOUR_ID, emoji, HARBOUR_EN][i]!;
      expect(article.mentions.length).toBeGreaterThan(1);
      expect(article.timexes.length).toBeGreaterThan(0);
      for (const span of [...article.mentions, ...article.timexes])
        expect(text.slice(span.start, span.end)).toBe(span.text);
      for (const mention of article.mentions) {
        expect(Object.keys(mention)).toEqual(["start", "end", "text", "type", "entity", "confidence", "source"]);
        expect(mention.entity).toMatch(/^(per|org|loc|evt):[^\s:]+$/);
      }
    });
  });

  test("gives one entity one id across articles, in whatever order they are named", async () => {
    const folder = folderWith({
      "a.news": SHORT,
      "b.news": `${SHORT} Kata Budi, hujan turun.`,
      "c.news": "Ia pulang dari Korut.",
      "d.news": "Ia pulang dari Korea Utara.",
    });
    const idsOf = async (...files: string[]): Promise<object> => {
      const { json } = await newsmark(["annotate", ...files], { cwd: folder });
      return Object.fromEntries(
        (json as Article[]).map(({ doc, mentions }) => [doc, mentions.map(({ entity }) => entity)]),
      );
    };
    const ids = await idsOf("a.news", "b.news", "c.news", "d.news");
    expect(ids).toMatchObject({ "c.news": ["loc:korea-utara"], "d.news": ["loc:korea-utara"] });
    expect(ids).toMatchObject({ "b.news": expect.arrayContaining(["per:budi-santoso"]) });
    expect(await idsOf("d.news", "c.news", "b.news", "a.news")).toEqual(ids);
  });

  test("prints a table for people", async () => {
    const folder = folderWith({ "a.news": SHORT });
    const { stdout } = await newsmark(["annotate", "--format", "table", "a.news"], { cwd: folder });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(rows).toContainEqual(["a.news", "20", "32", "PER", "Budi Santoso", "per:budi-santoso"]);
    expect(rows).toContainEqual(["a.news", "54", "71", "DATE", "13 September 2023", "2023-09-13"]);
    expect(rows.map(([, start]) => Number(start))).toEqual(
      rows.map(([, start]) => Number(start)).sort((a, b) => a - b),
    );
  });

  test("a table has an article's words on one line and nothing that a terminal obeys", async () => {
    const folder = folderWith({ "a.news": "Presiden Joko\u0007Widodo dan Joko\tWidodo tiba di Jakarta.\n" });
    const { stdout } = await newsmark(["annotate", "--format", "table", "a.news"], { cwd: folder });
    const rows = stdout.trimEnd().split("\n");
    expect(rows.map((row) => row.split("\t").length)).toEqual(rows.map(() => 6));
    expect(stdout).toContain("\tJoko Widodo\t");
    expect(stdout).not.toMatch(/[^\P{Cc}\t\n]/u);
  });

  test("takes the language and the publication date from outside", async () => {
    const folder = folderWith({ "a.news": "Ia tiba kemarin." });
    const { json } = await newsmark(["annotate", "--lang", "id", "--published", "2024-03-01", "a.news"], {
      cwd: folder,
    });
    expect(json[0]).toMatchObject({
      lang: "id",
      published: "2024-03-01",
      timexes: [{ text: "kemarin", value: "2024-02-29" }],
    });
    const { json: english } = await newsmark(["annotate", "--lang", "en", "a.news"], { cwd: folder });
    expect(english[0]).toMatchObject({ lang: "en" });
  });

  test("walks folders: articles by the defaults, files that are named always", async () => {
    const folder = folderWith({
      "arsip/b.news": SHORT,
      "arsip/a/c.berita": SHORT,
      "arsip/d.txt": HARBOUR_ID,
      "arsip/requirements.txt": "requests==2.31.0\n",
      "arsip/node_modules/e.news": SHORT,
      "arsip/.newsmark/texts/f.txt": HARBOUR_ID,
      "arsip/g.md": HARBOUR_ID,
    });
    const docs = async (...paths: string[]): Promise<string[]> =>
      ((await newsmark(["annotate", ...paths], { cwd: folder })).json as Article[]).map(({ doc }) =>
        doc.replaceAll("\\", "/"),
      );
    expect(await docs("arsip")).toEqual(["arsip/a/c.berita", "arsip/b.news", "arsip/d.txt"]);
    expect(await docs("arsip/requirements.txt", "arsip/g.md")).toEqual(["arsip/requirements.txt", "arsip/g.md"]);
  });

  test("does not follow links out of a folder", async () => {
    const outside = folderWith({ "rahasia.news": SHORT });
    const folder = folderWith({ "a.news": SHORT });
    symlinkSync(outside, path.join(folder, "keluar"));
    symlinkSync(folder, path.join(folder, "putar"));
    symlinkSync(path.join(outside, "rahasia.news"), path.join(folder, "b.news"));
    symlinkSync(path.join(folder, "a.news"), path.join(folder, "c.news"));
    symlinkSync(path.join(folder, "tidak-ada.news"), path.join(folder, "d.news"));
    const { code, json } = await newsmark(["annotate", "."], { cwd: folder });
    expect([code, (json as Article[]).map(({ doc }) => doc)]).toEqual([0, ["a.news", "c.news"]]);
    const named = await newsmark(["annotate", "b.news"], { cwd: folder });
    expect(named.json).toHaveLength(1);
  });

  test("names what it cannot read, does the rest, and ends with 2", async () => {
    const folder = folderWith({ "a.news": SHORT, "biner.news": new Uint8Array(1000), "z.news": SHORT });
    mkdirSync(path.join(folder, "folder.news"));
    const { code, json, stderr } = await newsmark(
      ["annotate", "a.news", "tidak-ada.news", "biner.news", "folder.news", "z.news"],
      { cwd: folder },
    );
    expect(code).toBe(2);
    expect((json as Article[]).map(({ doc }) => doc)).toEqual(["a.news", "z.news"]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toEqual([
      expect.stringMatching(/^newsmark annotate: tidak-ada\.news: /),
      expect.stringMatching(/^newsmark annotate: biner\.news: .*not text/),
    ]);
  });

  test("an article without anything in it is an article", async () => {
    const folder = folderWith({ "kosong.news": "" });
    const { code, json } = await newsmark(["annotate", "kosong.news"], { cwd: folder });
    expect([code, json]).toEqual([
      0,
      [{ doc: "kosong.news", lang: "id", published: null, headline: null, mentions: [], timexes: [] }],
    ]);
  });
});

describe("newsmark annotate --stdin", () => {
  test("answers a line each, in order", async () => {
    const input = Array.from({ length: 50 }, (_, i) => JSON.stringify({ doc: `d${i}`, text: SHORT })).join("\n");
    const { code, json } = await newsmark(["annotate", "--stdin"], { input });
    expect(code).toBe(0);
    expect((json as Article[]).map(({ doc }) => doc)).toEqual(Array.from({ length: 50 }, (_, i) => `d${i}`));
  });

  test("answers each line before it gets the next", async () => {
    const child = startNewsmark(["annotate", "--stdin"]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const doc of ["satu", "dua", "tiga"]) {
      child.stdin.write(`${JSON.stringify({ doc, text: SHORT })}\n`);
      expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ doc });
    }
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  test("takes date and language of each line, before those of the command", async () => {
    const input = [
      { text: "Ia tiba kemarin." },
      { text: "He came yesterday.", lang: "en", published: "2024-03-02" },
      { text: "Ia tiba kemarin.", published: null },
    ]
      .map((line, i) => JSON.stringify({ doc: String(i), ...line }))
      .join("\n");
    const { json } = await newsmark(["annotate", "--stdin", "--published", "2024-02-01", "--lang", "id"], { input });
    expect((json as Article[]).map(({ lang, published, timexes }) => [lang, published, timexes[0]?.value])).toEqual([
      ["id", "2024-02-01", "2024-01-31"],
      ["en", "2024-03-02", "2024-03-01"],
      ["id", "2024-02-01", "2024-01-31"],
    ]);
  });

  test("resolves entities within a line", async () => {
    const input = [
      JSON.stringify({ doc: "a", text: "Ia tiba di Korea Utara (Korut)." }),
      JSON.stringify({ doc: "b", text: "Kata Budi, hujan." }),
    ].join("\n");
    const { json } = await newsmark(["annotate", "--stdin"], { input });
    expect(new Set((json[0] as Article).mentions.map(({ entity }) => entity))).toEqual(new Set(["loc:korea-utara"]));
  });

  test("answers a line that is no article with an error, does the rest, and ends with 2", async () => {
    const bad = [
      "quatsch",
      "null",
      "[]",
      "3",
      "{}",
      '{"text": 3}',
      '{"doc": "x", "text": "a", "published": "kemarin"}',
      '{"doc": "x", "text": "a", "published": 7}',
    ];
    const input = [
      "",
      JSON.stringify({ doc: "a", text: SHORT }),
      ...bad,
      "   ",
      JSON.stringify({ doc: "b", text: SHORT }),
      "",
    ].join("\n");
    const { code, json, stderr } = await newsmark(["annotate", "--stdin"], { input });
    expect(code).toBe(2);
    expect(json.map((answer) => ("error" in (answer as object) ? "error" : (answer as Article).doc))).toEqual([
      "a",
      ...bad.map(() => "error"),
      "b",
    ]);
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => /line (\d+):/.exec(line)?.[1]),
    ).toEqual(bad.map((_, i) => String(i + 3)));
  });

  test("an unknown language or an impossible day of a line is an error, too", async () => {
    const input = ['{"doc":"a","text":"x","lang":"fr"}', '{"doc":"b","text":"x","published":"2024-02-31"}'].join("\n");
    const { code, json } = await newsmark(["annotate", "--stdin"], { input });
    expect([code, json]).toEqual([
      2,
      [
        expect.objectContaining({ error: expect.stringContaining("lang") }),
        expect.objectContaining({ error: expect.stringContaining("published") }),
      ],
    ]);
  });

  test("lone surrogates and NUL come through", async () => {
    const input = '{"doc":"a","text":"Budi \\ud800 Santoso \\u0000 tiba di Jakarta."}';
    const { code, json } = await newsmark(["annotate", "--stdin"], { input });
    expect([code, (json[0] as Article).doc]).toEqual([0, "a"]);
  });

  test("an error names the document where the line does", async () => {
    const input = ['{"doc":"a"}', '{"doc":7,"text":null}', '{"doc":{"toString":1,"valueOf":1}}', "rusak"].join("\n");
    const { code, json } = await newsmark(["annotate", "--stdin"], { input });
    expect(code).toBe(2);
    expect(json).toEqual([
      { doc: "a", line: 1, error: 'no "text"' },
      { doc: "7", line: 2, error: 'no "text"' },
      { doc: null, line: 3, error: 'no "text"' },
      { doc: null, line: 4, error: expect.any(String) },
    ]);
  });

  test("takes a byte order mark, Windows line ends, and U+2028 inside a line", async () => {
    const input = `\ufeff{"doc":"a","text":"Kata Budi\u2028Santoso"}\r\n{"doc":"b","text":""}\r\n`;
    const { code, json } = await newsmark(["annotate", "--stdin"], { input });
    expect([code, json.map((answer) => (answer as Article).doc)]).toEqual([0, ["a", "b"]]);
  });

  test("without a line is done", async () => {
    expect(await newsmark(["annotate", "--stdin"])).toMatchObject({ code: 0, stdout: "" });
  });
});
