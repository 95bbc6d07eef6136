// What the editor shows of dates: the day behind a relative one, and a weekday that is not that date's.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { activeExtension, append, at, open, revertAll, until } from "../helpers";

const whole = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

const hintsOf = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole(document));

const label = (hint: vscode.InlayHint): string =>
  typeof hint.label === "string" ? hint.label : hint.label.map(({ value }) => value).join("");

suite("Dates", () => {
  suiteSetup(activeExtension);
  teardown(revertAll);

  test("an inlay hint tells the day of a relative date", async () => {
    const document = await open("muatan.berita");
    const hints = await until(
      "the hint behind “Senin lalu”",
      () => hintsOf(document),
      (all) => all.some((hint) => label(hint) === "Mon 18 Mar 2024"),
    );
    const hint = hints.find((one) => label(one) === "Mon 18 Mar 2024")!;
    assert.deepEqual(hint.position, at(document, "Senin lalu").translate(0, "Senin lalu".length - 2));
  });

  test("a setting takes the hints away", async () => {
    const document = await open("muatan.berita");
    const settings = vscode.workspace.getConfiguration("newsmark", document);
    await until(
      "a hint",
      () => hintsOf(document),
      (all) => all.length > 0,
    );
    try {
      await settings.update("inlayHints.dates", false, vscode.ConfigurationTarget.Global);
      await until(
        "no hint",
        () => hintsOf(document),
        (all) => all.length === 0,
      );
    } finally {
      await settings.update("inlayHints.dates", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test("a weekday that is not that date's is marked, and a quick fix puts the right one in", async () => {
    const document = await open("muatan.berita");
    await append(document, "\nPara nakhoda bertemu pada Senin (20/3/2024) di pelabuhan itu.\n");
    const mismatches = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === "weekday-mismatch");
    const [found] = await until("the diagnostic", mismatches, (all) => all.length === 1);
    assert.equal(document.getText(found!.range), "Senin (20/3/2024)");
    assert.equal(found!.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found!.message, /20 March 2024 is a Wednesday, not a Monday/);
    const actions = await until(
      "the quick fix",
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          found!.range,
          vscode.CodeActionKind.QuickFix.value,
        ),
      (all) => all.some(({ title }) => title.includes("Rabu")),
    );
    const fix = actions.find(({ title }) => title.includes("Rabu"))!;
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /bertemu pada Rabu \(20\/3\/2024\) di/);
    await until("no diagnostic", mismatches, (all) => all.length === 0);
  });
});
