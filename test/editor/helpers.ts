// What the suites share: documents, polling, and the editor's own commands with plain results.
import { basename } from "node:path";
import * as vscode from "vscode";

const POLL_MS = 50;
const WAIT_MS = 15_000;
/** Characters of the last answer that an error repeats. */
const ANSWER_LENGTH = 2_000;

/** A semantic token with its text: `{ text: "Ratna Wulandari", type: "person", modifiers: ["introduction"] }`. */
export interface Token {
  text: string;
  type: string;
  modifiers: string[];
  line: number;
}

/**
 * Asks again until the answer is right.
 * @param what completes "waited for …"
 * @param ask may throw: that counts as not yet
 * @param isRight the answer that ends the waiting
 * @returns the first right answer
 * @throws after 15 seconds, with the last answer or error in the message
 */
export async function until<T>(
  what: string,
  ask: () => T | Thenable<T>,
  isRight: (answer: T) => boolean = Boolean,
): Promise<T> {
  const deadline = Date.now() + WAIT_MS;
  let last = "";
  do {
    try {
      const answer = await ask();
      if (isRight(answer)) return answer;
      last = JSON.stringify(answer) ?? String(answer);
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (Date.now() < deadline);
  throw new Error(`waited ${WAIT_MS / 1000} s for ${what}; the last answer was ${last.slice(0, ANSWER_LENGTH)}`);
}

/** The extension under test, active. */
export async function activeExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension("newsmark.newsmark");
  if (!extension) throw new Error("the extension newsmark.newsmark is not installed here");
  await extension.activate();
  return extension;
}

/** URI of a file of the fixture workspace. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the fixture workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The document of a file as it is now: a change of language gives it a new object. */
export function opened(name: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === inWorkspace(name).toString());
}

/**
 * The position two characters into the nth occurrence (from 1) of a text.
 * @throws when there are fewer
 */
export function at(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  let offset = -1;
  for (let found = 0; found < nth; found++) {
    offset = document.getText().indexOf(text, offset + 1);
    if (offset < 0) throw new Error(`${basename(document.fileName)} does not hold ${nth} times "${text}"`);
  }
  return document.positionAt(offset + 2);
}

/** Adds text at the end of a document, unsaved. */
export async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${basename(document.fileName)} refused an edit`);
}

/** Gives every changed document its text on the disk back. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
}

/** Closes all editors and deletes a file or folder. The editor forgets a document that it deleted itself; of others it keeps the text for minutes. */
export async function closeAndDelete(name: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(inWorkspace(name), { recursive: true });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${name} was not deleted`);
}

function decode(
  document: vscode.TextDocument,
  legend: vscode.SemanticTokensLegend | undefined,
  tokens: vscode.SemanticTokens | undefined,
): Token[] {
  if (!legend || !tokens) return [];
  const result: Token[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i + 4 < tokens.data.length; i += 5) {
    const [deltaLine, deltaStart, length, type, modifiers] = tokens.data.subarray(i, i + 5) as unknown as number[];
    start = deltaLine ? deltaStart! : start + deltaStart!;
    line += deltaLine!;
    result.push({
      text: document.getText(new vscode.Range(line, start, line, start + length!)),
      type: legend.tokenTypes[type!] ?? `unknown type ${type}`,
      modifiers: legend.tokenModifiers.filter((_, bit) => modifiers! & (1 << bit)),
      line,
    });
  }
  return result;
}

/** Semantic tokens of the whole document; empty while the server does not answer. */
export async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const run = <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, document.uri);
  return decode(
    document,
    await run<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend"),
    await run<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens"),
  );
}

/** Semantic tokens of a range. */
export async function tokensIn(document: vscode.TextDocument, range: vscode.Range): Promise<Token[]> {
  const run = <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, document.uri, range);
  return decode(
    document,
    await run<vscode.SemanticTokensLegend>("vscode.provideDocumentRangeSemanticTokensLegend"),
    await run<vscode.SemanticTokens>("vscode.provideDocumentRangeSemanticTokens"),
  );
}

/** Whether a token with this text and type is there, on that line if one is given. */
export function has(tokens: Token[], text: string, type: string, line?: number): boolean {
  return tokens.some((token) => token.text === text && token.type === type && (line ?? token.line) === token.line);
}

/** Markdown of all hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n\n");
}

/** A place as `file:text`, e.g. `dermaga.news:Ratna Wulandari`. */
export async function placeOf(location: vscode.Location | vscode.LocationLink): Promise<string> {
  const [uri, range] =
    "targetUri" in location
      ? [location.targetUri, location.targetSelectionRange ?? location.targetRange]
      : [location.uri, location.range];
  const document = await vscode.workspace.openTextDocument(uri);
  return `${basename(uri.path)}:${document.getText(range)}`;
}

type LocationCommand = "Definition" | "Declaration" | "Reference";

/** Where a definition, declaration or reference request leads, as `file:text`, sorted. */
export async function placesAt(
  kind: LocationCommand,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<string[]> {
  const locations = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    `vscode.execute${kind}Provider`,
    document.uri,
    position,
  );
  return (await Promise.all(locations.map(placeOf))).sort();
}

/** Workspace symbols of the extension for a query. */
export function workspaceSymbols(query: string): Thenable<vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand("vscode.executeWorkspaceSymbolProvider", query);
}

/** All document symbols, flat, with their depth in the tree. */
export async function documentSymbols(document: vscode.TextDocument): Promise<{ name: string; depth: number }[]> {
  const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  const flat: { name: string; depth: number }[] = [];
  const visit = (symbol: vscode.DocumentSymbol, depth: number) => {
    flat.push({ name: symbol.name, depth });
    for (const child of symbol.children) visit(child, depth + 1);
  };
  for (const symbol of roots ?? []) visit(symbol, 0);
  return flat;
}
