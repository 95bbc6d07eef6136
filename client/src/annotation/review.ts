// Walks through what a reader should look at: uncertain names, and what annotators disagree about.
import * as vscode from "vscode";
import type { Disagreement, Opinion, Place } from "../../../protocol/src/index";
import { strings } from "../strings";
import { guarded, selectedPlace, tell } from "./commands";
import { type AnnotationServer, toRange } from "./server";

const STATUS_MS = 8000;

export function registerReviewCommands(server: AnnotationServer): vscode.Disposable[] {
  const step = (backwards: boolean) =>
    guarded(async () => {
      const { uri, range } = selectedPlace(server);
      const next = await server.nextToReview({ uri, position: backwards ? range.start : range.end, backwards });
      if (!next) {
        void vscode.window.showInformationMessage(strings().nothingToReview);
        return;
      }
      await reveal(server, next);
      vscode.window.setStatusBarMessage(next.message, STATUS_MS);
      if (next.reason === "contradiction") await decideAt(server, next);
    });
  return [
    vscode.commands.registerCommand("newsmark.nextToReview", () => step(false)),
    vscode.commands.registerCommand("newsmark.previousToReview", () => step(true)),
    vscode.commands.registerCommand("newsmark.reviewDisagreements", () => guarded(() => walkDisagreements(server))),
  ];
}

/** Selects a place in its article. */
export async function reveal(server: AnnotationServer, { uri, range }: Place, preserveFocus = false): Promise<void> {
  const document = await vscode.workspace.openTextDocument(server.toUri(uri));
  const selection = toRange(range);
  const editor = await vscode.window.showTextDocument(document, { selection, preserveFocus });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Lets the reader decide what others disagree about at a place. */
async function decideAt(server: AnnotationServer, { uri, range }: Place): Promise<void> {
  const here = (await server.disagreements()).find(
    (one) => one.uri === uri && toRange(one.range).isEqual(toRange(range)),
  );
  const answer = here && (await ask(here, strings().whoIsRight(here.text)));
  if (answer) tell(await server.decideDisagreement({ uri, id: answer.id }));
}

async function walkDisagreements(server: AnnotationServer): Promise<void> {
  const all = await server.disagreements();
  if (all.length === 0) {
    void vscode.window.showInformationMessage(strings().noDisagreements);
    return;
  }
  for (const [i, disagreement] of all.entries()) {
    await reveal(server, disagreement, true);
    const answer = await ask(disagreement, strings().disagreement(i + 1, all.length, disagreement.text));
    if (answer === undefined) return;
    if (answer) await server.decideDisagreement({ uri: disagreement.uri, id: answer.id });
  }
  vscode.window.setStatusBarMessage(strings().disagreementsDone, STATUS_MS);
}

/** The opinion that the reviewer agrees with, null to leave it open, undefined to end the walk. */
async function ask({ opinions }: Disagreement, title: string): Promise<Opinion | null | undefined> {
  const items: (vscode.QuickPickItem & { opinion: Opinion | null })[] = opinions.map((opinion, i) => ({
    label: opinion.label,
    description: [opinion.creator, opinion.created.slice(0, 10), i === 0 && strings().holdsNow]
      .filter(Boolean)
      .join(", "),
    opinion,
  }));
  items.push({ label: `$(debug-step-over) ${strings().skip}`, opinion: null });
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.opinion;
}
