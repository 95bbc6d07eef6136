import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { newsmark } from "../support/cli";
import { folderWith } from "../support/folder";

const WRONG = "Rapat Nelayan\r\n\r\n🎉 Menteri itu tiba pada Senin (13/9/2023) untuk rapat.\r\n";

describe("newsmark check", () => {
  test("prints a finding a line, and ends with 1", async () => {
    const folder = folderWith({ "arsip/a.news": WRONG, "arsip/b.news": HARBOUR_ID, "c.news": WRONG });
    const { code, stdout, stderr } = await newsmark(["check", "arsip", "c.news"], { cwd: folder });
    const message =
      "weekday-mismatch 13 September 2023 is a Wednesday, not a Monday. The nearest Monday is 11 September 2023.";
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout.split("\n")).toEqual([`arsip/a.news:3:26 ${message}`, `c.news:3:26 ${message}`, ""]);
  });

  test("is silent about articles that are right", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": HARBOUR_EN });
    expect(await newsmark(["check", "a.news", "b.news"], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  test("tells an article that is named twice once", async () => {
    const folder = folderWith({ "a.news": WRONG });
    const { stdout } = await newsmark(["check", "a.news", "./a.news", "."], { cwd: folder });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  test("takes the publication date and the language from outside", async () => {
    const folder = folderWith({ "a.news": "Ia tiba Sabtu (13/9)." });
    const args = ["check", "--lang", "id", "a.news"];
    const { stdout } = await newsmark([...args, "--published", "2029-09-16"], { cwd: folder });
    expect(stdout).toContain("13 September 2029 is a Thursday");
  });

  test("speaks the language of the locale", () => {
    const folder = folderWith({ "a.news": WRONG });
    const command = resolve(import.meta.dirname, "../../dist/newsmark.js");
    const env = { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "id_ID.UTF-8" };
    const { stdout } = spawnSync(process.execPath, [command, "check", "a.news"], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    expect(stdout).toContain("13 September 2023 adalah hari Rabu, bukan Senin.");
  });

  test("names what it cannot read, does the rest, and ends with 2", async () => {
    const folder = folderWith({ "a.news": WRONG });
    const { code, stdout, stderr } = await newsmark(["check", "tidak-ada.news", "a.news"], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([
      2,
      expect.stringContaining("a.news:3:26"),
      expect.stringContaining("tidak-ada.news"),
    ]);
  });

  test.each([
    ["no path", ["check"]],
    ["an unknown option", ["check", "--cepat", "a.news"]],
    ["an impossible day", ["check", "--published", "2023-02-29", "a.news"]],
  ])("%s is wrong usage", async (_, args) => {
    expect(await newsmark(args, { cwd: folderWith({ "a.news": WRONG }) })).toMatchObject({ code: 2, stdout: "" });
  });
});
