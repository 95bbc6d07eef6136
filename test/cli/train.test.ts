import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { newsmark } from "../support/cli";
import { correctedWorkspace, UNKNOWN_DOMAIN } from "../support/corrected";
import { folderWith } from "../support/folder";

/** Milliseconds: each training takes seconds of a free core. */
const PATIENCE = 300_000;

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

describe("newsmark train", () => {
  test(
    "tells what the corrections bring, keeps the model when told to, and goes back",
    async () => {
      const folder = folderWith(correctedWorkspace(UNKNOWN_DOMAIN.slice(0, 3)));
      const kept = await newsmark(["train", "--on", folder, "--yes"]);
      expect([kept.code, kept.stderr.replace(/^learning \d+ %\n/gm, "")]).toEqual([0, ""]);
      const [learnt, heldOut, general, verdict, where] = kept.stdout.split("\n");
      expect(learnt).toMatch(/^Indonesian: learnt from \d+ decisions in 3 articles$/);
      const [, from, to] = /held out in turn: F1 ([\d.]+) .* -> ([\d.]+) /.exec(heldOut!)!;
      expect(Number(to)).toBeGreaterThan(Number(from));
      expect(general).toMatch(/^ {2}30 articles of news at large: F1 [\d.]+ \(\d+ right of \d+\) -> [\d.]+ /);
      expect(verdict).toBe("  better: worth keeping");
      expect(where).toContain(`kept in ${path.join(folder, ".newsmark", "model")}`);
      expect(readdirSync(path.join(folder, ".newsmark/model"))).toEqual([
        expect.stringMatching(/^id-[0-9a-f]{12}\.names$/),
        "manifest.json",
      ]);

      writeFileSync(path.join(folder, "lain.news"), "Kemarin Sotong Squad menang di Juwana.\n");
      const typeOfSquad = async (...more: string[]): Promise<unknown> => {
        const { json } = await newsmark(["annotate", "--lang", "id", ...more, path.join(folder, "lain.news")]);
        const { mentions } = json[0] as { mentions: { text: string; type: string }[] };
        return mentions.find(({ text }) => text === "Sotong Squad")?.type;
      };
      expect(await typeOfSquad()).toBe("ORG");
      expect(await typeOfSquad("--machine")).not.toBe("ORG");

      const back = await newsmark(["train", "--on", folder, "--revert"]);
      expect([back.code, back.stdout]).toEqual([0, "back to the shipped model\n"]);
      expect(readdirSync(path.join(folder, ".newsmark/model"))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "writes nothing without being told to, and cannot test what one article taught",
    async () => {
      const folder = folderWith(correctedWorkspace(UNKNOWN_DOMAIN.slice(0, 1)));
      const before = filesIn(folder);
      const dry = await newsmark(["train", "--on", folder, "--dry-run"]);
      expect(dry.code).toBe(0);
      expect(dry.stdout).toContain("untested: decide about names in two articles or more");
      expect(filesIn(folder)).toEqual(before);
    },
    PATIENCE,
  );

  test("has nothing to learn from where nobody decided anything", async () => {
    const folder = folderWith({ "a.news": "Karang Merah menang." });
    const { code, stdout, stderr } = await newsmark(["train", "--on", folder, "--yes"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nothing is decided about names");
    expect(existsSync(path.join(folder, ".newsmark"))).toBe(false);
    expect((await newsmark(["train", "--on", folder, "--revert"])).stdout).toBe("there is no model of your own\n");
  });

  test.each([
    [["train"], "no --on WORKSPACE given"],
    [["train", "--on", "nowhere"], "nowhere: no such folder"],
    [["train", "--on", ".", "--yes", "--dry-run"], "exclude each other"],
    [["train", "--on", ".", "--revert", "--yes"], "--revert goes alone"],
    [["train", "--on", ".", "article.news"], '"article.news" is one too many'],
  ])("called wrongly says how: %j", async (args, message) => {
    const { code, stderr } = await newsmark(args, { cwd: folderWith() });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
