// The server is a process of its own, and may die without taking anything of the reader's along.
import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { activeExtension, append, at, hoverAt, open, revertAll, until } from "../helpers";

/** Process ids of the language servers that this editor started. */
function servers(): number[] {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return processes.split("\n").flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/, 2).map(Number);
    return parent === process.pid && line.includes("newsmark-server.js") ? [pid!] : [];
  });
}

suite("The language server", () => {
  suiteSetup(activeExtension);
  teardown(revertAll);

  test("starts again when it was killed, and knows what has not been saved", async () => {
    const document = await open("muatan.berita");
    await until("a hover", () => hoverAt(document, at(document, "Ratna")));
    await append(document, "\nGubernur Jawa Barat Hasan Basri datang.\n");
    const [killed, ...others] = servers();
    assert.deepEqual([typeof killed, others], ["number", []]);
    process.kill(killed!, "SIGKILL");
    await until(
      "another process",
      () => servers(),
      ([pid]) => pid !== undefined && pid !== killed,
    );
    const card = await until(
      "a hover again",
      () => hoverAt(document, at(document, "Hasan Basri")),
      (text) => text.includes("Hasan Basri"),
    );
    assert.match(card, /Gubernur/);
    assert.match(
      await until(
        "the other articles",
        () => hoverAt(document, at(document, "Ratna")),
        (text) => text.includes("2 "),
      ),
      /Ratna/,
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});
