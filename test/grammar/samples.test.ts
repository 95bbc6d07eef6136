// The scopes of whole sample articles, as snapshots: a reviewer sees what a change of the grammar does to real prose.
// `npx vitest run test/grammar -u` accepts them.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Scopes of every token of the sample `name`, in the format of vscode-tmgrammar-snap. */
function scopes(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-grammar-"));
  try {
    const copy = join(folder, name);
    copyFileSync(join(root, "samples", name), copy);
    const tool = join(root, "node_modules/vscode-tmgrammar-test/dist/snapshot.js");
    const grammar = join(root, "syntaxes/news.tmLanguage.json");
    const run = spawnSync(
      process.execPath,
      [tool, "-u", "-g", grammar, "-s", "text.news", copy.replaceAll("\\", "/")],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
    return readFileSync(`${copy}.snap`, "utf8").replaceAll("\r\n", "\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(["festival-film-kota-lama.news", "whitcombe-defends-lobster-deal.news"])(
  "%s keeps its colours",
  async (name) => {
    await expect(scopes(name)).toMatchFileSnapshot(`snapshots/${name}.snap`);
  },
);
