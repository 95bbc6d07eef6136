// Documents that are open in the editor: which of them are articles, analysed at the latest when somebody asks.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { NEWS_LANGUAGE } from "../../../protocol/src/index";
import { type Corpus, type Files, folderOf, isJudged, normalizeUri, type OpenArticle, toPath } from "../corpus/index";

/** Milliseconds after the last edit until the other articles see it, if nobody asks before. */
const SETTLE = 120;

interface Pending {
  readonly document: TextDocument;
  timer: NodeJS.Timeout | null;
}

export class OpenDocuments {
  readonly #corpus: Corpus;
  readonly #files: Files;
  readonly #detected: (uri: string) => void;
  readonly #log: (message: string) => void;
  readonly #documents = new Map<string, TextDocument>();
  readonly #pending = new Map<string, Pending>();

  /** `detected` is called when a plain-text document reads like an article, after it was opened. */
  constructor(corpus: Corpus, files: Files, detected: (uri: string) => void, log: (message: string) => void) {
    this.#corpus = corpus;
    this.#files = files;
    this.#detected = detected;
    this.#log = log;
  }

  opened(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.#documents.set(uri, document);
    if (this.#analyse(uri, document) && document.languageId === "plaintext") this.#detected(document.uri);
  }

  changed(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    const before = this.#pending.get(uri);
    if (before?.timer) clearTimeout(before.timer);
    const timer = setTimeout(() => this.flush(uri), SETTLE);
    timer.unref?.();
    this.#pending.set(uri, { document, timer });
  }

  async closed(document: TextDocument): Promise<void> {
    const uri = normalizeUri(document.uri);
    this.#drop(uri);
    this.#documents.delete(uri);
    await this.#corpus.closeDocument(uri);
  }

  /** Analyses what was edited since; all open documents without `uri`. */
  flush(uri?: string): void {
    for (const known of uri ? [uri] : [...this.#pending.keys()]) {
      const pending = this.#pending.get(known);
      if (!pending) continue;
      this.#drop(known);
      this.#analyse(known, pending.document);
    }
  }

  /** The open article behind a request, up to date; undefined when the document is no article, or the reader keeps it as plain text. */
  article(documentUri: string): OpenArticle | undefined {
    this.flush();
    const uri = normalizeUri(documentUri);
    if (this.#documents.get(uri)?.languageId === "plaintext") return undefined;
    return this.#corpus.openArticle(uri);
  }

  /** Settings changed: judges and analyses every open document again. */
  refresh(): void {
    for (const [uri, document] of this.#documents) this.#analyse(uri, document);
  }

  #drop(uri: string): void {
    const pending = this.#pending.get(uri);
    if (pending?.timer) clearTimeout(pending.timer);
    this.#pending.delete(uri);
  }

  #analyse(uri: string, document: TextDocument): OpenArticle | null {
    const settings = this.#corpus.settingsFor(uri);
    const text = document.getText();
    if (text.length > settings.files.maxSizeMB * 1024 * 1024) {
      this.#log(`${uri}: larger than ${settings.files.maxSizeMB} MB (newsmark.files.maxSizeMB): not analysed`);
      return null;
    }
    if (document.languageId === NEWS_LANGUAGE) return this.#corpus.openDocument(uri, text, true);
    const folder = folderOf(this.#corpus.folders, uri);
    const path = uri.startsWith("file:") ? toPath(uri) : null;
    const included = folder && path ? this.#files.includes(folder.path, path, folder.settings.files) : !folder;
    if (document.languageId === "plaintext") {
      if (!included || !settings.files.detect) return null;
      return this.#corpus.openDocument(uri, text, path !== null && !isJudged(path));
    }
    return folder && included ? this.#corpus.openDocument(uri, text, true) : null;
  }
}
