import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMAND, newsmark, startNewsmark } from "../support/cli";
import { folderWith } from "../support/folder";

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8")) as {
  version: string;
};

describe("newsmark", () => {
  test.each([["--help"], ["-h"]])("%s tells how to use it", async (option) => {
    const { code, stdout } = await newsmark([option]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("newsmark annotate")]);
  });

  test("--version tells its version", async () => {
    expect(await newsmark(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test.each([
    ["nothing", []],
    ["an unknown command", ["terbang"]],
    ["a command that every object has", ["toString"]],
    ["an unknown option", ["annotate", "--cepat", "a.news"]],
    ["an unknown format", ["annotate", "--format", "xml", "a.news"]],
    ["an unknown language", ["annotate", "--lang", "fr", "a.news"]],
    ["a day that does not exist", ["annotate", "--published", "2023-02-29", "a.news"]],
    ["no day at all", ["annotate", "--published", "kemarin", "a.news"]],
    ["an option without its value", ["annotate", "--lang"]],
    ["no path", ["annotate"]],
    ["a path beside --stdin", ["annotate", "--stdin", "a.news"]],
    ["no path for entities", ["entities"]],
    ["an unknown option of entities", ["entities", "--stdin"]],
  ])("%s is wrong usage: 2, and one clear word on stderr", async (_, args) => {
    const { code, stdout, stderr } = await newsmark(args, { cwd: folderWith({ "a.news": "Hujan." }) });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/newsmark/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a reader that goes away early is no error", async () => {
    const child = startNewsmark(["annotate", "--stdin"]);
    child.stdout.destroy();
    child.stdin.on("error", () => {});
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    for (let i = 0; i < 200; i++)
      child.stdin.write(`${JSON.stringify({ doc: "a", text: "Hujan di Jakarta. ".repeat(50) })}\n`);
    child.stdin.end();
    const [code] = await once(child, "close");
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("a full disk behind standard output is an error with a word, not with a trace", async () => {
    if (!existsSync("/dev/full")) return;
    const child = spawn(process.execPath, [COMMAND, "annotate", "a.news"], {
      cwd: folderWith({ "a.news": "Hujan di Jakarta." }),
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    let stderr = "";
    child.stderr!.on("data", (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, "close");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^newsmark: standard output: ENOSPC.*\n$/)]);
  });
});
