import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { newsmark } from "../support/cli";
import { decideOnDisk } from "../support/decisions";
import { folderWith } from "../support/folder";

const TEXT = "🎉 Rapat\r\nJoko Widodo tiba di Bali bersama Ketua KPK hari ini.\r\n";
const workspace = (): string => folderWith({ "arsip/a.news": TEXT, "b.news": "Bali hujan.\n" });

/** Two who read the same article. */
function annotate(ani: string, budi: string): void {
  const a = { creator: "Ani" };
  decideOnDisk(ani, "arsip/a.news", "Joko Widodo", { ...a, entity: "per:joko-widodo" });
  decideOnDisk(ani, "arsip/a.news", "Bali", { ...a, type: "LOC" });
  decideOnDisk(ani, "arsip/a.news", "KPK", { ...a, type: "ORG" });
  const b = { creator: "Budi" };
  decideOnDisk(budi, "arsip/a.news", "Widodo", b);
  decideOnDisk(budi, "arsip/a.news", "Bali", { ...b, type: "ORG" });
  decideOnDisk(budi, "arsip/a.news", "KPK", { ...b, type: "ORG", kind: "reject" });
}

describe("newsmark agreement", () => {
  test("of two workspaces prints scores by type and every disagreement with its place", async () => {
    const [ani, budi] = [workspace(), workspace()];
    annotate(ani, budi);
    decideOnDisk(ani, "b.news", "Bali", { type: "LOC" });
    const { code, stdout, stderr } = await newsmark(["agreement", ani, budi]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(ani, "ani").replaceAll(budi, "budi").split("\n")).toEqual([
      "A: ani, B: budi; 1 article, 13 tokens",
      "type      A      B   both     F1  kappa",
      "PER       1      1      0  0.000  0.629",
      "ORG       1      1      0  0.000 -0.083",
      "LOC       1      0      0  0.000  0.000",
      "EVT       0      0      0      -      -",
      // 10 of 13 tokens alike; by chance (2 × 1 + 1 × 1 + 9 × 11) / 13²: (130 - 102) / (169 - 102).
      "all       3      2      0  0.000  0.418",
      'arsip/a.news:2:1 borders: A PER "Joko Widodo" per:joko-widodo; B PER "Widodo"',
      'arsip/a.news:2:21 type: A LOC "Bali"; B ORG "Bali"',
      'arsip/a.news:2:40 missing: A ORG "KPK"; B no name',
      "",
    ]);
    expect(stderr).toBe(`newsmark agreement: left out: 1 article that ${ani} alone annotated\n`);
  });

  test("of two creators in one workspace is the same", async () => {
    const [ani, budi, both] = [workspace(), workspace(), workspace()];
    annotate(ani, budi);
    annotate(both, both);
    const apart = await newsmark(["agreement", "--format", "jsonl", ani, budi]);
    const together = await newsmark(["agreement", "--format", "jsonl", "--creators", "Ani,Budi", both]);
    expect(together.json.slice(1)).toEqual(apart.json.slice(1));
    expect(together.json[0]).toEqual({ annotators: ["Ani", "Budi"], articles: 1, tokens: 13 });
    expect(together.json[6]).toMatchObject({ doc: "arsip/a.news", line: 2, column: 1, kind: "borders" });
  });

  test("finds decisions again where the other's text has changed, and tells of those that are lost", async () => {
    const [ani, budi] = [workspace(), workspace()];
    annotate(ani, budi);
    writeFileSync(path.join(ani, "arsip/a.news"), `Kabar pagi.\n${TEXT.replace("Widodo tiba", "Prabowo tiba")}`);
    const { stdout, stderr } = await newsmark(["agreement", ani, budi]);
    expect(stdout).toContain('arsip/a.news:3:22 type: A LOC "Bali"; B ORG "Bali"');
    expect(stderr).toContain("left out: 1 decision of");
  });

  test("of nothing in common has no scores", async () => {
    const { code, stdout } = await newsmark(["agreement", workspace(), workspace()]);
    expect([code, stdout.split("\n").slice(1, -1)]).toEqual([
      0,
      [
        "type      A      B   both     F1  kappa",
        ...["PER", "ORG", "LOC", "EVT", "all"].map((type) => `${type.padEnd(4)}      0      0      0      -      -`),
      ],
    ]);
  });

  test.each([
    ["one workspace", ["."]],
    ["three", [".", ".", "."]],
    ["one name", ["--creators", "Ani", "."]],
    ["the same name twice", ["--creators", "Ani,Ani", "."]],
    ["names and two workspaces", ["--creators", "Ani,Budi", ".", "."]],
    ["a folder that is not there", [".", "tidak-ada"]],
    ["an unknown format", ["--format", "xml", ".", "."]],
  ])("%s is wrong usage", async (_, args) => {
    const { code, stdout, stderr } = await newsmark(["agreement", ...args], { cwd: workspace() });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^newsmark agreement: [^\n]+\n$/);
  });
});
