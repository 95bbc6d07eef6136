// The files that decisions are kept in, and what is kept of the articles: line ends, lines that cannot be read, the cache.
import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { appendFile, rename, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import * as vscode from "vscode";
import { decisionsOf, fileOf, forgetEverything, linesOf, openAt, plain, run, select, waitForToken } from "../decisions";
import { activeExtension, at, closeAndDelete, hoverAt, inWorkspace, open, placesAt, until } from "../helpers";

suite("What is kept", () => {
  suiteSetup(activeExtension);
  teardown(forgetEverything);

  test("a line that cannot be read is told under Problems, stays, and the others count", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    await run("reject");
    await appendFile(fileOf("dermaga.news"), '{"half": \n');
    const uri = vscode.Uri.parse(pathToFileURL(fileOf("dermaga.news")).href);
    const problems = () => vscode.languages.getDiagnostics(uri);
    const [problem] = await until("the problem", problems, ({ length }) => length === 1);
    assert.match(problem!.message, /^This line is kept, but it is no annotation: /);
    assert.deepEqual([problem!.range.start.line, problem!.code], [1, "broken-line"]);
    // Once it is repaired there is nothing to tell.
    const lines = () => readFileSync(fileOf("dermaga.news"), "utf8").split("\n");
    const repaired = lines().filter((line) => line !== '{"half": ');
    await writeFile(fileOf("dermaga.news"), repaired.join("\n"));
    await until("no problem", problems, ({ length }) => length === 0);
    await appendFile(fileOf("dermaga.news"), '{"half": \n');
    await until("the problem again", problems, ({ length }) => length === 1);
    select(document, "Ratna Wulandari");
    await run("accept");
    assert.equal(lines().filter((line) => line === '{"half": ').length, 1);
    assert.equal(lines().filter((line) => line.includes('"exact"')).length, 2);
  });

  test("decisions about an article with Windows line ends are where its words are", async () => {
    const file = inWorkspace("windows.news").fsPath;
    await writeFile(
      file,
      readFileSync(inWorkspace("dermaga.news").fsPath, "utf8")
        .replace("Dermaga", "🚢 Dermaga")
        .replaceAll("\n", "\r\n"),
    );
    try {
      const document = await openAt("windows.news", "Gede Suardana");
      assert.equal(document.eol, vscode.EndOfLine.CRLF);
      await run("reject");
      await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
      const [line] = linesOf("windows.news");
      const [{ exact }, { start, end }] = line!.target.selector;
      const characters = [...document.getText().replaceAll("\r\n", "\n")];
      assert.equal(characters.slice(start, end).join(""), exact);
      await run("undoAnnotation");
      await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    } finally {
      await closeAndDelete("windows.news");
    }
  });

  test("an article that is renamed outside of the editor keeps its decisions", async () => {
    const before = inWorkspace("ongkos.news");
    const after = inWorkspace("ongkos-turun.news");
    const lead = "MATARAM, Harian Selat - Gubernur Siti Aminah datang, Senin (18/3/2024).";
    await writeFile(before.fsPath, `Harga Turun\n\n${lead}\n`);
    const start = lead.indexOf("Siti");
    const range = plain(new vscode.Range(2, start, 2, start + "Siti Aminah".length));
    try {
      const accept = { uri: before.toString(), range, kind: "accept" };
      await until("the decision", async () => {
        await run("server.annotate", accept);
        return decisionsOf("ongkos.news").length === 1;
      });
      assert.deepEqual(decisionsOf("ongkos.news"), ["accept Siti Aminah"]);
      await rename(before.fsPath, after.fsPath);
      await until(
        "the decision under the new name alone",
        () => [decisionsOf("ongkos-turun.news").length, decisionsOf("ongkos.news").length],
        (lines) => lines.join() === "1,0",
      );
    } finally {
      await rm(before.fsPath, { force: true });
      await rm(after.fsPath, { force: true });
    }
  });

  test("everything can be read again, and the cache cleared, without losing what was decided", async () => {
    const document = await openAt("muatan.berita", "Ratna Wulandari");
    await run("accept");
    for (const command of ["reindex", "clearCache"]) {
      await run(command);
      const card = await hoverAt(document, at(document, "Ratna Wulandari"));
      assert.match(card, /confirmed by/, command);
      assert.equal((await placesAt("Reference", document, at(document, "Ratna Wulandari"))).length, 5, command);
    }
  });

  test("the output is shown", async () => {
    await open("muatan.berita");
    await run("showOutput");
    // What is in it comes from a file, which a VS Code without native modules does not write.
    await until("the output channel", () =>
      vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === "output" && uri.path.includes("Newsmark")),
    );
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });
});
