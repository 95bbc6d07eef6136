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
import { guarded } from "./annotation/commands";
import { strings } from "./strings";

/** Commands `newsmark.train` and `newsmark.revertModel`. */
export function registerTraining(client: LanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("newsmark.train", () => guarded(() => train(client))),
    vscode.commands.registerCommand("newsmark.revertModel", () => guarded(() => revert(client))),
  ];
}

async function train(client: LanguageClient): Promise<void> {
  const params = await chooseFolder();
  if (!params) return;
  // The server shows the progress, with a button to cancel.
  const result = await client.sendRequest<TrainResult | null>(TRAIN, params);
  if (!result) return;
  if (result.reports.length === 0) {
    void vscode.window.showInformationMessage(strings().nothingToLearn);
    return;
  }
  const isWorse = result.reports.some(({ verdict }) => verdict === "worse");
  const s = strings();
  const keep = isWorse ? s.keepWorse : s.keepModel;
  const answer = await vscode.window.showInformationMessage(
    isWorse ? s.isWorse : s.askToKeep,
    { modal: true, detail: result.reports.flatMap(describe).join("\n") },
    keep,
  );
  if (answer !== keep) return;
  if (!(await client.sendRequest<boolean>(TAKE_MODEL, { folder: result.folder } satisfies FolderParams))) return;
  const next = await vscode.window.showInformationMessage(s.modelKept, s.goBack);
  if (next === s.goBack)
    await client.sendRequest<boolean>(REVERT_MODEL, { folder: result.folder } satisfies FolderParams);
}

async function revert(client: LanguageClient): Promise<void> {
  const params = await chooseFolder();
  if (!params) return;
  const was = await client.sendRequest<boolean>(REVERT_MODEL, params);
  void vscode.window.showInformationMessage(was ? strings().wentBack : strings().noOwnModel);
}

/** Undefined when the reader chose none. */
async function chooseFolder(): Promise<FolderParams | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return { folder: folders[0]?.uri.toString() ?? null };
  const chosen = await vscode.window.showWorkspaceFolderPick();
  return chosen && { folder: chosen.uri.toString() };
}

function describe({ language, articles, decisions, heldOut, general, verdict }: TrainReport): string[] {
  const s = strings();
  const figures = ({ before, after }: { before: number; after: number }): [string, string] => [
    before.toFixed(1),
    after.toFixed(1),
  ];
  const lines = [s.learntFrom(s.languages[language] ?? language, decisions, articles)];
  if (heldOut) lines.push(s.heldOut(...figures(heldOut)));
  if (verdict === "untested") lines.push(s.untested);
  lines.push(s.general(...figures(general)));
  return lines;
}
