// What suites about readers' decisions share: the cursor, the commands, the files beside the articles.
import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import * as vscode from "vscode";
import { at, inWorkspace, open, revertAll, type Token, tokensOf, until } from "./helpers";

export const home = () => inWorkspace(".newsmark").fsPath;
export const fileOf = (article: string) => inWorkspace(`.newsmark/annotations/${article}.jsonl`).fsPath;
export const dossiersFile = () => inWorkspace(".newsmark/entities.yaml").fsPath;

/** A line of decisions as far as tests look at it. */
export interface Line {
  id: string;
  type: string;
  created: string;
  creator: { type: string; name: string };
  body: unknown;
  target: { selector: [{ exact: string }, { start: number; end: number }] };
  newsmark: { decision: string; hash: string };
}

/** The decisions about an article on the disk; none where there is no file. */
export const linesOf = (article: string): Line[] =>
  existsSync(fileOf(article))
    ? readFileSync(fileOf(article), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/** What was decided of which words: `reject Gede Suardana`, sorted. */
export const decisionsOf = (article: string): string[] =>
  linesOf(article)
    .map(({ newsmark, target }) => `${newsmark.decision} ${target.selector[0].exact}`)
    .sort();

/** Runs a command of the extension. */
export const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`newsmark.${command}`, ...args);

/** Puts the cursor on the nth occurrence (from 1) of a text, or selects it whole. */
export function select(document: vscode.TextDocument, text: string, whole = false, nth = 1): vscode.Range {
  const editor = vscode.window.activeTextEditor!;
  assert.equal(editor.document.uri.toString(), document.uri.toString());
  const start = at(document, text, nth).translate(0, -2);
  const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
  editor.selection = whole
    ? new vscode.Selection(range.start, range.end)
    : new vscode.Selection(range.start, range.start);
  return range;
}

export const waitForToken = (
  what: string,
  document: vscode.TextDocument,
  text: string,
  isRight: (tokens: Token[]) => boolean,
): Promise<Token[]> =>
  until(what, async () => (await tokensOf(document)).filter((token) => token.text === text), isRight);

/** Opens an article, waits for one of its names and puts the cursor on it. */
export async function openAt(article: string, name: string): Promise<vscode.TextDocument> {
  const document = await open(article);
  await waitForToken(`the name ${name}`, document, name, (found) => found.length > 0);
  select(document, name);
  return document;
}

/** What the light bulb offers at the selection. */
export async function offers(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const { selection } = vscode.window.activeTextEditor!;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    selection,
  );
}

/** As the protocol has it. */
export const plain = ({ start, end }: vscode.Range) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

/** Takes back all decisions of a test, and its unsaved edits. */
export async function undoEverything(): Promise<void> {
  await revertAll();
  const isLeft = () => existsSync(dossiersFile()) || filesOfDecisions().length > 0;
  for (let steps = 0; steps < 40 && isLeft(); steps++) await run("undoAnnotation");
}

/** Removes all that decisions left, those that no undo reaches as well, and waits until the editor knows. */
export async function forgetEverything(): Promise<void> {
  await revertAll();
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await rm(home(), { recursive: true, force: true });
  await run("reindex");
}

function filesOfDecisions(): string[] {
  const folder = `${home()}/annotations`;
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => String(file).endsWith(".jsonl"))
        .map(String)
    : [];
}
