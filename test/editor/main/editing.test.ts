// What helps to write: rename, folding, completion, the line over the headline.
import * as assert from "node:assert/strict";
import { basename } from "node:path";
import * as vscode from "vscode";
import { activeExtension, append, at, open, revertAll, until } from "../helpers";

suite("Writing", () => {
  suiteSetup(activeExtension);
  teardown(revertAll);

  test("a rename reaches this spelling in every article, and changes nothing before the preview", async () => {
    const document = await open("muatan.berita");
    const edit = await until(
      "edits in both articles",
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          "vscode.executeDocumentRenameProvider",
          document.uri,
          at(document, "Ratna"),
          "Ratna Kusuma",
        ),
      (answer) => answer.entries().length >= 2,
    );
    const changed = edit
      .entries()
      .flatMap(([uri, edits]) => edits.map(({ newText }) => `${basename(uri.path)} ${newText}`));
    // The edit that changes nothing brings the preview up.
    assert.deepEqual(changed.sort(), ["dermaga.news ", "dermaga.news Ratna Kusuma", "muatan.berita Ratna Kusuma"]);
    assert.equal(document.isDirty, false);
  });

  test("the front matter folds", async () => {
    const document = await open("muatan.berita");
    const ranges = await until(
      "folding ranges",
      () =>
        vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
          "vscode.executeFoldingRangeProvider",
          document.uri,
        ),
      (all) => all !== undefined && all.length > 0,
    );
    assert.deepEqual([ranges![0]!.start, ranges![0]!.end], [0, 3]);
  });

  test("completion goes on with a name that other articles know", async () => {
    const document = await open("muatan.berita");
    await append(document, "\n\nMenurut Gede Su");
    const end = document.lineAt(document.lineCount - 1).range.end;
    const list = await until(
      "a completion",
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          document.uri,
          end,
        ),
      (answer) => answer.items.some(({ label }) => label === "Gede Suardana"),
    );
    assert.equal(list.items.find(({ label }) => label === "Gede Suardana")!.detail, "person");
  });

  test("the line over the headline tells what the article names, and leads to its symbols", async () => {
    const document = await open("muatan.berita");
    const lenses = await until(
      "a code lens",
      () => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 1),
      (all) => all.length > 0 && all[0]!.command !== undefined,
    );
    assert.match(lenses[0]!.command!.title, /^1 person · /);
    assert.equal(lenses[0]!.command!.command, "workbench.action.gotoSymbol");
    assert.equal(document.lineAt(lenses[0]!.range.start.line).text, "Harga Muatan Jeruk Turun");
  });
});
