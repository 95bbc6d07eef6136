// The outline of an article after a decision about its names.
import * as vscode from "vscode";
import { NEWS_LANGUAGE } from "../../../protocol/src/index";

/**
 * VS Code keeps the symbols of a text until the text changes, or another provider comes: one that has no symbols makes it ask again.
 * `refresh`: names are others now.
 */
export class Outline implements vscode.Disposable {
  #provider: vscode.Disposable | undefined;

  refresh(): void {
    this.#provider?.dispose();
    this.#provider = vscode.languages.registerDocumentSymbolProvider(
      { language: NEWS_LANGUAGE },
      { provideDocumentSymbols: () => [] },
    );
  }

  dispose(): void {
    this.#provider?.dispose();
  }
}
