// What readers decided, on the command line.
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { newsmark } from "../support/cli";
import { decideOnDisk, linesOf } from "../support/decisions";
import { folderWith } from "../support/folder";

const TEXT = "🎉 Kabar\r\nKetua Umum Zorbax Kilimra bertemu Budi Santoso di Jakarta.\r\n";

interface Article {
  readonly mentions: { text: string; type: string; entity: string; source: string; confidence: number }[];
}

const DOSSIERS = `version: 1
entities:
  - id: per:ketua-budi
    type: PER
    name: Budi Santoso
    aliases: [Budi S.]
  - id: org:zorbax
    type: ORG
    name: Yayasan Zorbax
`;

/** A workspace with an article, in which a name was added and a place rejected, and a record of a person. */
function workspace(): string {
  const folder = folderWith({ "arsip/a.news": TEXT, ".newsmark/entities.yaml": DOSSIERS });
  decideOnDisk(folder, "arsip/a.news", "Zorbax Kilimra", { type: "ORG", entity: "org:zorbax", note: "cek lagi" });
  decideOnDisk(folder, "arsip/a.news", "Jakarta", { kind: "reject", type: "LOC" });
  return folder;
}

const mentionsOf = ({ json }: { json: readonly unknown[] }): string[] =>
  (json as Article[]).flatMap(({ mentions }) =>
    mentions.map(({ text, type, entity, source }) => [text, type, entity, source].join(" | ")),
  );

describe("newsmark annotate", () => {
  test("lays the decisions above the file over the analysis, from whatever folder it is called", async () => {
    const folder = workspace();
    for (const [cwd, named] of [
      [folder, "arsip/a.news"],
      [path.join(folder, "arsip"), "a.news"],
      [path.join(folder, "arsip"), "."],
    ] as const) {
      const run = await newsmark(["annotate", named], { cwd });
      expect([run.code, run.stderr]).toEqual([0, ""]);
      expect(mentionsOf(run)).toEqual([
        "Zorbax Kilimra | ORG | org:zorbax | human",
        expect.stringMatching(/^Budi Santoso \| PER \| per:ketua-budi \| /),
      ]);
    }
  });

  test("leaves them out with --machine, and for what comes in on --stdin", async () => {
    const folder = workspace();
    const machine = await newsmark(["annotate", "--machine", "arsip/a.news"], { cwd: folder });
    const input = `${JSON.stringify({ doc: "arsip/a.news", text: TEXT })}\n`;
    const stdin = await newsmark(["annotate", "--stdin"], { cwd: folder, input });
    for (const run of [machine, stdin]) {
      expect(mentionsOf(run).join("\n")).not.toContain("human");
      expect(mentionsOf(run).join("\n")).toContain("Budi Santoso | PER | per:budi-santoso");
      expect(mentionsOf(run).join("\n")).toContain("Jakarta | LOC");
    }
  });

  test("follows the edits of the article", async () => {
    const folder = workspace();
    writeFileSync(path.join(folder, "arsip/a.news"), `Baru.\n${TEXT.replace("Kilimra", "Kilimraa")}`);
    const run = await newsmark(["annotate", "arsip/a.news"], { cwd: folder });
    expect(mentionsOf(run)[0]).toBe("Zorbax Kilimraa | ORG | org:zorbax | human");
  });

  test("follows an article that was renamed or moved, as long as its text is the same", async () => {
    const folder = workspace();
    const before = mentionsOf(await newsmark(["annotate", "arsip/a.news"], { cwd: folder }));
    mkdirSync(path.join(folder, "lama"));
    renameSync(path.join(folder, "arsip/a.news"), path.join(folder, "lama/b.news"));
    expect(mentionsOf(await newsmark(["annotate", "."], { cwd: folder }))).toEqual(before);
    // A copy of an article that is there is another article.
    writeFileSync(path.join(folder, "arsip/a.news"), TEXT);
    expect(mentionsOf(await newsmark(["annotate", "lama"], { cwd: folder })).join()).not.toContain("human");
  });

  test("tells how many decisions have lost their place", async () => {
    const folder = workspace();
    writeFileSync(path.join(folder, "arsip/a.news"), TEXT.replace("Zorbax Kilimra", "Seseorang"));
    const run = await newsmark(["annotate", "arsip/a.news"], { cwd: folder });
    expect(run).toMatchObject({
      code: 0,
      stderr: "newsmark annotate: arsip/a.news: 1 decision without a place in the present text\n",
    });
    expect(mentionsOf(run).join()).not.toContain("human");
  });

  test("names a broken line with file and number, and takes the rest", async () => {
    const folder = workspace();
    appendFileSync(linesOf(folder, "arsip/a.news"), "<<<<<<< ours\n");
    const run = await newsmark(["annotate", "arsip/a.news"], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^newsmark annotate: [^\n]*\.newsmark\/annotations\/arsip\/a\.news\.jsonl:3: [^\n]+\n$/);
    expect(mentionsOf(run)[0]).toBe("Zorbax Kilimra | ORG | org:zorbax | human");
  });

  test("takes each article's own workspace, the innermost", async () => {
    const folder = workspace();
    mkdirSync(path.join(folder, "lain/.newsmark"), { recursive: true });
    writeFileSync(path.join(folder, "lain/a.news"), TEXT);
    const run = await newsmark(["annotate", "arsip/a.news", "lain/a.news"], { cwd: folder });
    const sources = (run.json as Article[]).map(({ mentions }) => mentions.some(({ source }) => source === "human"));
    expect(sources).toEqual([true, false]);
  });
});

test("newsmark entities tells the readers' own ids, names and aliases", async () => {
  const folder = workspace();
  writeFileSync(path.join(folder, "b.news"), "Kata Budi Santoso, hujan turun.\n");
  const rows = (await newsmark(["entities", "."], { cwd: folder })).json as { entity: string }[];
  expect(rows.find(({ entity }) => entity === "per:ketua-budi")).toMatchObject({
    type: "PER",
    name: "Budi Santoso",
    aliases: ["Budi S."],
    articles: 2,
    mentions: 2,
  });
  expect(rows.map(({ entity }) => entity)).toContain("org:zorbax");
  expect(rows.map(({ entity }) => entity)).not.toContain("per:budi-santoso");
  const machine = (await newsmark(["entities", "--machine", "."], { cwd: folder })).json as { entity: string }[];
  expect(machine.map(({ entity }) => entity)).toContain("per:budi-santoso");
});

test("newsmark check goes by the decisions", async () => {
  const said = "Menteri Perhubungan Ratna Wulandari tiba di Kendari. Ratna Wulandari bertemu nelayan.\n";
  const folder = folderWith({
    "a.news": `${said}\n"Ya," kata Ratna Wulandari. Menurut Menteri Perhubungan Ratna Wulanndari, kapal tiba.\n`,
  });
  expect((await newsmark(["check", "."], { cwd: folder })).stdout).toContain("a.news:3:57 spelling-variant");
  decideOnDisk(folder, "a.news", "Ratna Wulanndari", { kind: "reject" });
  expect(await newsmark(["check", "."], { cwd: folder })).toMatchObject({ code: 0, stdout: "" });
  expect((await newsmark(["check", "--machine", "."], { cwd: folder })).code).toBe(1);
});

describe("newsmark export", () => {
  test("writes decisions with their creators and notes, and tells what has no place in a file", async () => {
    const folder = workspace();
    decideOnDisk(folder, "arsip/a.news", "Budi Santoso", { kind: "note", note: "siapa?" });
    decideOnDisk(folder, "arsip/a.news", "bertemu", { kind: "note", note: "kapan?" });
    const { code, stderr } = await newsmark(["export", "--to", "csv", "--out", "keluar", "arsip"], { cwd: folder });
    expect([code, stderr]).toEqual([0, "newsmark export: left out: a.news: 1 note where no name is\n"]);
    const rows = readFileSync(path.join(folder, "keluar/annotations.csv"), "utf8").split("\r\n");
    expect(rows[1]).toBe("a.news,20,34,Zorbax Kilimra,ORG,org:zorbax,cek lagi,1,human,,,Ani");
    expect(rows[2]).toMatch(/^a\.news,43,55,Budi Santoso,PER,per:ketua-budi,siapa\?,/);
    expect(rows).toHaveLength(4);
  });

  test("--machine writes what the machine found", async () => {
    const folder = workspace();
    await newsmark(["export", "--to", "csv", "--out", "keluar", "--machine", "arsip"], { cwd: folder });
    const content = readFileSync(path.join(folder, "keluar/annotations.csv"), "utf8");
    expect(content).not.toContain("human");
    expect(content).toContain("Jakarta,LOC");
  });
});
