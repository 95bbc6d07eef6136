import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { newsmark } from "../support/cli";
import { folderWith } from "../support/folder";

const SHORT = "Menteri itu tiba di Kendari pada 13 September 2023.\r\n";
const ARGS = ["annotate", "--format", "timeml"];

describe("newsmark annotate --format timeml", () => {
  test("prints a single article as one document", async () => {
    const folder = folderWith({ "a.news": SHORT });
    const { code, stdout, stderr } = await newsmark([...ARGS, "--published", "2023-09-15", "a.news"], { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<TimeML>\n<DOCID>a\.news<\/DOCID>\n<DCT><TIMEX3 tid="t0"/,
    );
    expect(stdout).toContain(
      `pada <TIMEX3 tid="t1" type="DATE" value="2023-09-13">13 September 2023</TIMEX3>.&#13;\n</TEXT>\n</TimeML>\n`,
    );
  });

  test("prints the only article of a folder, and nothing for a folder without one", async () => {
    const folder = folderWith({ "arsip/a.news": SHORT, "kosong/requirements.txt": "requests==2.31.0\n" });
    expect((await newsmark([...ARGS, "arsip"], { cwd: folder })).stdout).toContain(
      `<DOCID>${path.join("arsip", "a.news")}</DOCID>`,
    );
    expect(await newsmark([...ARGS, "kosong"], { cwd: folder })).toMatchObject({ code: 0, stdout: "" });
  });

  test("several articles need a folder to go to", async () => {
    const folder = folderWith({ "a.news": SHORT, "b.news": SHORT });
    const { code, stdout, stderr } = await newsmark([...ARGS, "a.news", "b.news"], { cwd: folder });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--out DIR");
  });

  test("writes a file an article under its path, whatever the names have in common", async () => {
    const folder = folderWith({ "arsip/a.news": SHORT, "arsip/lama/a.news": HARBOUR_ID, "arsip/..b.news": SHORT });
    const { code, stdout, stderr } = await newsmark([...ARGS, "--out", "keluar/tml", "arsip", "arsip/..b.news"], {
      cwd: folder,
    });
    expect([code, stdout, stderr]).toEqual([0, "", ""]);
    const read = (name: string): string => readFileSync(path.join(folder, "keluar/tml", name), "utf8");
    expect(read("a.news.tml")).toContain("Kendari pada");
    expect(read("lama/a.news.tml")).toContain("Pelabuhan Baru Dibuka");
    expect(read("..b.news.tml")).toContain("Kendari pada");
  });

  test("never writes outside of the folder, from wherever the articles come", async () => {
    const folder = folderWith({ "kerja/x": "", "arsip/a.news": SHORT, "lain/b.news": SHORT });
    const cwd = path.join(folder, "kerja");
    const { code } = await newsmark([...ARGS, "--out", "tml", "../arsip/a.news", path.join(folder, "lain", "b.news")], {
      cwd,
    });
    expect(code).toBe(0);
    expect(["tml/arsip/a.news.tml", "tml/lain/b.news.tml"].filter((name) => !existsSync(path.join(cwd, name)))).toEqual(
      [],
    );
  });

  test("tells of what it cannot write or read, does the rest, and ends with 2", async () => {
    const folder = folderWith({ "a.news": SHORT, "b.news": SHORT });
    writeFileSync(path.join(folder, "keluar"), "");
    const { code, stderr } = await newsmark([...ARGS, "--out", "keluar", "a.news"], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a.news.tml")]);
    const missing = await newsmark([...ARGS, "a.news", "tidak-ada.news"], { cwd: folder });
    expect(missing).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("</TimeML>"),
      stderr: expect.stringContaining("tidak-ada.news"),
    });
  });

  test("says how much XML cannot hold", async () => {
    const folder = folderWith({ "a.news": `Hujan\u0001 turun\u000b.` });
    const { code, stdout, stderr } = await newsmark([...ARGS, "a.news"], { cwd: folder });
    expect([code, stderr]).toEqual([0, expect.stringContaining("a.news: 2 characters")]);
    expect(stdout).toContain("Hujan\ufffd turun\ufffd.");
  });

  test.each([
    ["lines of --stdin", ["annotate", "--format", "timeml", "--stdin"]],
    ["--out with another format", ["annotate", "--out", "x", "a.news"]],
  ])("%s is wrong usage", async (_, args) => {
    expect(await newsmark(args, { cwd: folderWith({ "a.news": SHORT }) })).toMatchObject({ code: 2, stdout: "" });
  });
});
