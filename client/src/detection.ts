// A plain-text document that the server judges to be an article becomes one: once, and never against the reader's will.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { DETECTED, type DetectedParams, NEWS_LANGUAGE } from "../../protocol/src/index";

/** Schemes of files that are articles. */
export const FILE_SCHEMES: readonly string[] = ["file", "vscode-remote", "vscode-test-web"];

/** Switches the language of detected documents. A document that was switched once, or that `files.associations` names, is left alone. */
export function switchDetectedDocuments(client: LanguageClient, output: vscode.LogOutputChannel): vscode.Disposable {
  const switched = new Set<string>();
  return client.onNotification(DETECTED, async ({ uri }: DetectedParams) => {
    const target = client.protocol2CodeConverter.asUri(uri);
    const key = target.toString();
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === key);
    if (document?.languageId !== "plaintext" || switched.has(key) || !FILE_SCHEMES.includes(target.scheme)) return;
    if (isAssociated(document)) return;
    switched.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, NEWS_LANGUAGE);
    } catch (error) {
      output.warn(`${key}: stays plain text: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration("files", document)
    .get<Record<string, string>>("associations", {});
  return Object.keys(associations).some((pattern) => {
    const glob = pattern.includes("/") ? pattern : `**/${pattern}`;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}
