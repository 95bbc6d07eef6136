// Learning from corrections: what the new model is worth is shown before the reader takes it; one command goes back.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type FolderParams,
  REVERT_MODEL,
  TAKE_MODEL,
  TRAIN,
  type TrainReport,
  type TrainResult,
} from "../../protocol/src/index";

/** Commands `newsmark.train` and `newsmark.revertModel`. */
export function registerTraining(client: LanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("newsmark.train", () => telling(() => train(client))),
    vscode.commands.registerCommand("newsmark.revertModel", () => telling(() => revert(client))),
  ];
}

async function train(client: LanguageClient): Promise<void> {
  const params = await chooseFolder();
  if (!params) return;
  // The server shows the progress, with a button to cancel.
  const result = await client.sendRequest<TrainResult | null>(TRAIN, params);
  if (!result) return;
  if (result.reports.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Newsmark: nothing to learn from yet. Correct some names first."),
    );
    return;
  }
  const isWorse = result.reports.some(({ verdict }) => verdict === "worse");
  const keep = isWorse ? vscode.l10n.t("Keep It All the Same") : vscode.l10n.t("Keep the New Model");
  const answer = await vscode.window.showInformationMessage(
    isWorse ? vscode.l10n.t("The new model is worse.") : vscode.l10n.t("Keep the model learnt from your corrections?"),
    { modal: true, detail: result.reports.flatMap(describe).join("\n") },
    keep,
  );
  if (answer !== keep) return;
  if (!(await client.sendRequest<boolean>(TAKE_MODEL, { folder: result.folder } satisfies FolderParams))) return;
  const goBack = vscode.l10n.t("Go Back");
  const next = await vscode.window.showInformationMessage(
    vscode.l10n.t("Newsmark: the new model is kept beside your dossiers. Articles are read again with it."),
    goBack,
  );
  if (next === goBack)
    await client.sendRequest<boolean>(REVERT_MODEL, { folder: result.folder } satisfies FolderParams);
}

async function revert(client: LanguageClient): Promise<void> {
  const params = await chooseFolder();
  if (!params) return;
  const was = await client.sendRequest<boolean>(REVERT_MODEL, params);
  void vscode.window.showInformationMessage(
    was
      ? vscode.l10n.t("Newsmark: back to the shipped model.")
      : vscode.l10n.t("Newsmark: this folder has no model of its own."),
  );
}

/** Undefined when the reader chose none. */
async function chooseFolder(): Promise<FolderParams | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return { folder: folders[0]?.uri.toString() ?? null };
  const chosen = await vscode.window.showWorkspaceFolderPick();
  return chosen && { folder: chosen.uri.toString() };
}

function describe({ language, articles, decisions, heldOut, general, verdict }: TrainReport): string[] {
  const name = language === "id" ? vscode.l10n.t("Indonesian") : vscode.l10n.t("English");
  const figures = ({ before, after }: { before: number; after: number }): [string, string] => [
    before.toFixed(1),
    after.toFixed(1),
  ];
  const lines = [vscode.l10n.t("{0}: learnt from {1} decisions in {2} articles.", name, decisions, articles)];
  if (heldOut) {
    const [before, after] = figures(heldOut);
    lines.push(vscode.l10n.t("Names you decided on, in articles held out: F1 {0} → {1}.", before, after));
  }
  if (verdict === "untested") lines.push(vscode.l10n.t("Decide about names in more articles to have it tested."));
  const [before, after] = figures(general);
  lines.push(vscode.l10n.t("News at large: F1 {0} → {1}.", before, after));
  return lines;
}

/** Tells the reader why the server refused. */
async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(`Newsmark: ${error instanceof Error ? error.message : String(error)}`);
  }
}
