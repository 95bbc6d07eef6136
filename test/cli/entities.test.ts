import { describe, expect, test } from "vitest";
import { newsmark } from "../support/cli";
import { folderWith } from "../support/folder";

interface Row {
  readonly entity: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: string[];
  readonly roles: string[];
  readonly articles: number;
  readonly mentions: number;
}

const FILES = {
  "a.news": "Direktur Bank Samudra, Budi Santoso, tiba di Korea Utara (Korut). Kata Budi Santoso, hujan turun.",
  "b.news": "Ia pulang dari Korut. Kata Ketua Budi Santoso, hujan turun.",
};

describe("newsmark entities", () => {
  test("prints an entity of all articles a line, the most frequent first", async () => {
    const { code, json } = await newsmark(["entities", "."], { cwd: folderWith(FILES) });
    const rows = json as Row[];
    expect(code).toBe(0);
    expect(rows.find(({ entity }) => entity === "per:budi-santoso")).toEqual({
      entity: "per:budi-santoso",
      type: "PER",
      name: "Budi Santoso",
      aliases: [],
      roles: ["Direktur Bank Samudra", "Ketua"],
      articles: 2,
      mentions: 3,
    });
    expect(rows.find(({ entity }) => entity === "loc:korea-utara")).toMatchObject({
      name: "Korea Utara",
      aliases: ["Korut"],
    });
    expect(rows.map(({ mentions }) => mentions)).toEqual(rows.map(({ mentions }) => mentions).sort((a, b) => b - a));
    expect(new Set(rows.map(({ entity }) => entity)).size).toBe(rows.length);
  });

  test("prints the same whatever the order of the articles", async () => {
    const folder = folderWith(FILES);
    const forwards = await newsmark(["entities", "a.news", "b.news"], { cwd: folder });
    const backwards = await newsmark(["entities", "b.news", "a.news"], { cwd: folder });
    expect(backwards.stdout).toBe(forwards.stdout);
  });

  test("counts an article that is named twice once", async () => {
    const folder = folderWith(FILES);
    expect((await newsmark(["entities", "a.news", ".", "a.news"], { cwd: folder })).stdout).toBe(
      (await newsmark(["entities", "."], { cwd: folder })).stdout,
    );
  });

  test("names what it cannot read, does the rest, and ends with 2", async () => {
    const { code, json, stderr } = await newsmark(["entities", "a.news", "tidak-ada.news"], { cwd: folderWith(FILES) });
    expect(code).toBe(2);
    expect(json.length).toBeGreaterThan(0);
    expect(stderr).toMatch(/^newsmark entities: tidak-ada\.news: /);
  });
});
