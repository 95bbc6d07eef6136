// The documents that are open in the editor, as it has them.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Connection } from "./connection";

export interface DocumentEvent {
  readonly document: TextDocument;
}

type Listener = (event: DocumentEvent) => void;

export class TextDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #opened: Listener[] = [];
  readonly #changed: Listener[] = [];
  readonly #closed: Listener[] = [];

  /** By the URI as the client spells it. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): TextDocument[] {
    return [...this.#documents.values()];
  }

  onDidOpen(listener: Listener): void {
    this.#opened.push(listener);
  }

  /** Of every version, the first one as well. */
  onDidChangeContent(listener: Listener): void {
    this.#changed.push(listener);
  }

  onDidClose(listener: Listener): void {
    this.#closed.push(listener);
  }

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = TextDocument.create(uri, languageId, version, text);
      this.#documents.set(uri, document);
      for (const listener of [...this.#opened, ...this.#changed]) listener({ document });
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const before = this.#documents.get(uri);
      if (!before || contentChanges.length === 0) return;
      const document = TextDocument.update(before, contentChanges, version ?? before.version + 1);
      this.#documents.set(uri, document);
      for (const listener of this.#changed) listener({ document });
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      if (!document) return;
      this.#documents.delete(uri);
      for (const listener of this.#closed) listener({ document });
    });
  }
}
