import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FORMAT_NAMES } from "../../server/src/formats/index";
import { newsmark } from "../support/cli";
import { decideOnDisk, decisionsOnDisk, linesOf } from "../support/decisions";
import { folderWith } from "../support/folder";

const TEXT = "🎉 Kabar e\u0301\r\nGubernur Budi Santoso tiba di Jakarta, kata Siti.\r\n";
/** Code points. */
const BUDI = "21 33";
const JAKARTA = "42 49";
const SITI = "56 60";

const into = (folder: string, format: string, ...files: string[]) =>
  newsmark(["import", "--from", format, "--into", "kerja", "--creator", "Ani", ...files], { cwd: folder });

/** `kind TYPE words entity` of the article's decisions. */
const told = (folder: string, article = "a.news"): string[] =>
  decisionsOnDisk(path.join(folder, "kerja"), article).map(({ kind, type, entity, target }) =>
    [kind, type, target.exact, entity ?? ""].join(" ").trim(),
  );

describe("newsmark import", () => {
  test("makes decisions of a brat file: what the machine has is accepted, the rest added or of another type", async () => {
    const ann = [
      `T1\tPER ${BUDI}\tBudi Santoso`,
      "N1\tReference T1 Wikidata:Q42\tBudi Santoso",
      `T2\tORG ${JAKARTA}\tJakarta`,
      `T3\tPER ${SITI}\tSiti`,
      "#1\tAnnotatorNotes T3\tsiapa?",
      "T4\tBuah 0 1\t🎉",
      "",
    ].join("\n");
    const folder = folderWith({ "kerja/a.news": TEXT, "brat/a.ann": ann, "brat/a.txt": TEXT });
    const { code, stdout, stderr } = await into(folder, "brat", "brat/a.ann");
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^a\.news: (?:\d+ (?:accepted|of another type|added)(?:, )?)+\n$/),
    ]);
    expect(stderr).toBe('newsmark import: left out: "Buah" is no type of name or time: 1 span\n');
    const decisions = decisionsOnDisk(path.join(folder, "kerja"), "a.news");
    expect(decisions.map(({ type, target, note, creator }) => [type, target.exact, note, creator])).toEqual([
      ["PER", "Budi Santoso", null, "Ani"],
      ["ORG", "Jakarta", null, "Ani"],
      ["PER", "Siti", "siapa?", "Ani"],
    ]);
    expect(decisions[1]!.kind).toBe("retype");
    expect(readFileSync(path.join(folder, "kerja/.newsmark/entities.yaml"), "utf8")).toContain("wikidata: Q42");
    const [article] = (await newsmark(["annotate", "kerja/a.news"], { cwd: folder })).json as {
      mentions: { text: string; type: string; entity: string; source: string }[];
    }[];
    expect(article!.mentions.map(({ text, type, entity, source }) => [text, type, entity, source])).toEqual([
      ["Budi Santoso", "PER", "per:budi-santoso", "human"],
      ["Jakarta", "ORG", "org:jakarta", "human"],
      ["Siti", "PER", "per:siti", "human"],
    ]);
  });

  /** What the machine finds, which is the same for every format. */
  let before: ReturnType<typeof newsmark> | undefined;

  test.each(FORMAT_NAMES.filter((format) => format !== "timeml"))(
    "of what was exported to %s makes each name a decision, once, at the same places",
    async (format) => {
      const folder = folderWith({ "kerja/arsip/a.news": TEXT, "kerja/b.news": "Presiden Joko Widodo tiba di Bali.\n" });
      await newsmark(["export", "--to", format, "--out", "keluar", "kerja"], { cwd: folder });
      const first = await into(folder, format, "keluar");
      expect(first.code).toBe(0);
      expect(first.stdout).toMatch(/^arsip\/a\.news: \d+ accepted\nb\.news: \d+ accepted\n$/);
      const lines = readFileSync(linesOf(path.join(folder, "kerja"), "arsip/a.news"), "utf8");
      const again = await into(folder, format, "keluar");
      expect(again.stdout).toMatch(/^arsip\/a\.news: \d+ there already\nb\.news: \d+ there already\n$/);
      expect(readFileSync(linesOf(path.join(folder, "kerja"), "arsip/a.news"), "utf8")).toBe(lines);
      before ??= newsmark(["annotate", "--machine", "kerja"], { cwd: folder });
      const machine = await before;
      const after = await newsmark(["annotate", "kerja"], { cwd: folder });
      const names = ({ json }: typeof after) =>
        (json as { mentions: { start: number; end: number; type: string; entity: string }[] }[]).map(({ mentions }) =>
          mentions.map(({ start, end, type, entity }) => [start, end, type, entity]),
        );
      expect(names(after)).toEqual(names(machine));
      expect(after.stdout).not.toContain('"source":"model"');
    },
  );

  test("tells what decisions cannot hold, with numbers", async () => {
    const csv = [
      "doc,start,end,text,type,confidence,source,creator",
      "a.news,21,33,Budi Santoso,PER,0.5,model,",
      "a.news,42,49,Jakarta,LOC,0.9,human,Budi",
      "a.news,56,60,Siti,DATE,,,",
    ].join("\n");
    const folder = folderWith({ "kerja/a.news": TEXT, "x.csv": csv });
    const { code, stderr } = await into(folder, "csv", "x.csv");
    expect(code).toBe(0);
    expect(stderr.split("\n").sort()).toEqual([
      "",
      "newsmark import: left out: DATE, for decisions are about names: 1",
      "newsmark import: left out: confidence: 2",
      "newsmark import: left out: source, which is no reader: 1",
    ]);
    expect(decisionsOnDisk(path.join(folder, "kerja"), "a.news").map(({ creator }) => creator)).toEqual([
      "Ani",
      "Budi",
    ]);
  });

  test("finds the article by name, by text, by the text with other line ends or blanks, by a text that was annotated before", async () => {
    const line = (doc: string, text: string, at: number) => JSON.stringify({ doc, text, label: [[at, at + 4, "PER"]] });
    const folder = folderWith({
      "kerja/a.news": "Siti tiba.",
      "kerja/arsip/b.news": "Kata Budi, hujan.",
      "kerja/c.news": "Kata\r\nIndra",
      "kerja/d.news": "Rina pergi.",
    });
    decideOnDisk(path.join(folder, "kerja"), "d.news", "Rina");
    writeFileSync(path.join(folder, "kerja/d.news"), "Kemarin Rina pergi.");
    const docs = [
      line("a.news", "Siti tiba.", 0),
      line("entah.txt", "Kata Budi, hujan.", 5),
      line("lain.txt", "Kata\nIndra", 5),
      line("dulu.txt", "Rina pergi.", 0),
      line("kosong.txt", "Tidak ada Tuti di sini", 10),
    ].map((one, i) => (i === 2 ? one.replace("[5,9,", "[5,10,") : one));
    writeFileSync(path.join(folder, "x.jsonl"), docs.join("\n"));
    const { code, stdout, stderr } = await into(folder, "doccano", "x.jsonl");
    expect(stdout.split("\n").map((one) => one.split(":")[0])).toEqual([
      "a.news",
      "arsip/b.news",
      "c.news",
      "d.news",
      "",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^newsmark import: kosong\.txt: no article of that name or text in [^\n]+\n$/);
    expect(told(folder, "c.news")).toEqual([expect.stringMatching(/^(?:add|accept) PER Indra$/)]);
    expect(told(folder, "arsip/b.news")[0]).toMatch(/^(?:add|accept|retype) PER Budi$/);
  });

  test("finds the places again in a text that has changed, and tells which are lost", async () => {
    const old = "Kata Budi Santoso, hujan turun di Kendari.\nSiti pulang ke Sochi.\n";
    const folder = folderWith({
      "kerja/a.news": `Kabar pagi.\n${old.replace("Siti pulang ke Sochi", "Ia pulang")}`,
      "brat/a.txt": old,
      "brat/a.ann": "T1\tPER 5 17\tBudi Santoso\nT2\tPER 43 47\tSiti\n",
    });
    const { code, stderr } = await into(folder, "brat", "brat");
    expect([code, stderr]).toEqual([
      0,
      'newsmark import: a.news: "Siti" has no place in the article any more; it waits for review\n',
    ]);
    expect(told(folder)).toHaveLength(2);
    const [article] = (await newsmark(["annotate", "kerja/a.news"], { cwd: folder })).json as {
      mentions: { start: number; text: string; source: string }[];
    }[];
    expect(article!.mentions.find(({ source }) => source === "human")).toMatchObject({
      start: 17,
      text: "Budi Santoso",
    });
    expect((await into(folder, "brat", "brat")).stdout).toBe("a.news: 2 there already\n");
  });

  test("finds Web Annotations again by their quotes", async () => {
    const annotation = (exact: string, prefix: string, suffix: string, start: number) => ({
      type: "Annotation",
      creator: { type: "Person", name: "Budi" },
      body: { type: "TextualBody", value: "PER", purpose: "tagging" },
      target: {
        source: "a.news",
        selector: [
          { type: "TextQuoteSelector", exact, prefix, suffix },
          { type: "TextPositionSelector", start, end: start + exact.length },
        ],
      },
    });
    const folder = folderWith({
      "kerja/a.news": "Kabar pagi.\nKata Budi Santoso, hujan turun di Kendari.\n",
      "x.jsonld": JSON.stringify([
        annotation("Budi Santoso", "Kata ", ", hujan turun di Kendari.\n", 5),
        annotation("Siti", "Kemarin ", " pulang ke Sochi dengan kapal.", 43),
        { ...annotation("Kendari", "hujan turun di ", ".\n", 34), motivation: "assessing" },
      ]),
    });
    const { stdout, stderr } = await into(folder, "w3c", "x.jsonld");
    expect(stdout).toMatch(/^a\.news: /);
    expect(stderr).toContain('"Siti" has no place in the article any more');
    expect(stderr).toContain("left out: an assessment, which names nothing: 1 annotation\n");
    expect(
      decisionsOnDisk(path.join(folder, "kerja"), "a.news").map(({ creator, target }) => [creator, target.exact]),
    ).toEqual([
      ["Budi", "Budi Santoso"],
      ["Budi", "Siti"],
    ]);
    expect((await into(folder, "w3c", "x.jsonld")).stdout).toBe("a.news: 2 there already\n");
  });

  test("overwrites no decision that is there", async () => {
    const ann = `T1\tORG ${JAKARTA}\tJakarta\nT2\tPER ${SITI}\tSiti\n`;
    const folder = folderWith({ "kerja/a.news": TEXT, "brat/a.ann": ann, "brat/a.txt": TEXT });
    const kerja = path.join(folder, "kerja");
    const rejected = decideOnDisk(kerja, "a.news", "Jakarta", { kind: "reject", type: "LOC", creator: "Budi" });
    const { stdout } = await into(folder, "brat", "brat");
    expect(stdout).toContain("1 against what is decided, which stays");
    expect(decisionsOnDisk(kerja, "a.news")[0]).toEqual(rejected);
    expect((await newsmark(["annotate", "kerja/a.news"], { cwd: folder })).stdout).not.toContain('"text":"Jakarta"');
  });

  test("keeps two files' own groups of mentions apart", async () => {
    const text = (name: string) => `${name} tiba. Kata ${name}, hujan.`;
    const ann = (length: number) =>
      `T1\tPER 0 ${length}\tx\nT2\tPER ${length + 12} ${2 * length + 12}\tx\n*\tEquiv T1 T2\n`;
    const folder = folderWith({
      "kerja/a.news": text("Ani Lestari"),
      "kerja/b.news": text("Budi Santoso"),
      "brat/a.ann": ann(11),
      "brat/b.ann": ann(12),
    });
    await into(folder, "brat", "brat");
    expect(told(folder, "a.news").map((one) => one.split(" ").pop())).toEqual(["per:ani-lestari", "per:ani-lestari"]);
    expect(told(folder, "b.news").map((one) => one.split(" ").pop())).toEqual(["per:budi-santoso", "per:budi-santoso"]);
  });

  test("names what it cannot read, does the rest, and ends with 2", async () => {
    const folder = folderWith({
      "kerja/a.news": TEXT,
      "x.jsonl": `${JSON.stringify({ doc: "a.news", text: TEXT, label: [[58, 62, "PER"]] })}\nrusak\n`,
    });
    const { code, stdout, stderr } = await into(folder, "doccano", "x.jsonl", "tidak-ada.jsonl");
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^a\.news: 1 /)]);
    expect(stderr).toContain("x.jsonl:2: ");
    expect(stderr).toContain("tidak-ada.jsonl: no such file or folder");
  });

  test("writes through no link that leads elsewhere", async () => {
    const outside = folderWith({});
    const folder = folderWith({ "kerja/a.news": TEXT, "brat/a.ann": `T1\tPER ${SITI}\tSiti\n`, "brat/a.txt": TEXT });
    mkdirSync(path.join(folder, "kerja/.newsmark"));
    symlinkSync(outside, path.join(folder, "kerja/.newsmark/annotations"));
    const { code, stderr } = await into(folder, "brat", "brat");
    expect([code, stderr]).toEqual([2, expect.stringContaining("leads out of the workspace folder")]);
    expect(readdirSync(outside)).toEqual([]);
  });

  test.each([
    ["no format", ["import", "--into", "kerja", "x"]],
    ["an unknown format", ["import", "--from", "pdf", "--into", "kerja", "x"]],
    ["no workspace", ["import", "--from", "csv", "x"]],
    ["a workspace that is not there", ["import", "--from", "csv", "--into", "lain", "x"]],
    ["no file", ["import", "--from", "csv", "--into", "kerja"]],
    ["an unknown unit", ["import", "--from", "csv", "--into", "kerja", "--offsets", "bytes", "x"]],
  ])("%s is wrong usage", async (_, args) => {
    const folder = folderWith({ "kerja/a.news": TEXT });
    const { code, stdout, stderr } = await newsmark(args, { cwd: folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^newsmark import: [^\n]+\n$/);
    expect(existsSync(path.join(folder, "kerja/.newsmark"))).toBe(false);
  });
});
