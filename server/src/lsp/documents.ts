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
  readonly #analysed: (document: TextDocument, article: OpenArticle | null) => void;
  readonly #log: (message: string) => void;
  readonly #documents = new Map<string, TextDocument>();
  readonly #pending = new Map<string, Pending>();
  /** Documents that `detected` was called for. */
  readonly #told = new Set<string>();
  #settingsKnown = false;

  /**
   * `detected` is called once for an open plain-text document that reads like an article; `analysed` for every version that was looked at
   * since the settings are known, with null where the document is no article, or the reader keeps it as plain text.
   */
  constructor(
    corpus: Corpus,
    files: Files,
    detected: (uri: string) => void,
    analysed: (document: TextDocument, article: OpenArticle | null) => void,
    log: (message: string) => void,
  ) {
    this.#corpus = corpus;
    this.#files = files;
    this.#detected = detected;
    this.#analysed = analysed;
    this.#log = log;
  }

  opened(document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.#documents.set(uri, document);
    this.#judge(uri, document);
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
    this.#told.delete(uri);
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

  /** Settings came or changed: judges and analyses every open document again. Plain text waits for the first ones. */
  refresh(): void {
    this.#settingsKnown = true;
    for (const [uri, document] of this.#documents) this.#judge(uri, document);
  }

  /** Tells of every open document again: what readers decided is other than before, the texts are not. */
  announce(): void {
    this.flush();
    if (!this.#settingsKnown) return;
    for (const [uri, document] of this.#documents) {
      const article = document.languageId === "plaintext" ? undefined : this.#corpus.openArticle(uri);
      if (article) this.#analysed(document, article);
    }
  }

  #judge(uri: string, document: TextDocument): void {
    if (!this.#analyse(uri, document) || document.languageId !== "plaintext" || this.#told.has(uri)) return;
    this.#told.add(uri);
    this.#detected(document.uri);
  }

  #drop(uri: string): void {
    const pending = this.#pending.get(uri);
    if (pending?.timer) clearTimeout(pending.timer);
    this.#pending.delete(uri);
  }

  /** Analyses the document if it is an article, otherwise takes it out of the corpus. */
  #analyse(uri: string, document: TextDocument): OpenArticle | null {
    if (!this.#settingsKnown && document.languageId !== NEWS_LANGUAGE) return null;
    const listed = this.#listed(uri, document);
    if (listed === null) this.#corpus.rejectDocument(uri);
    const article = listed === null ? null : this.#corpus.openDocument(uri, document.getText(), listed);
    if (this.#settingsKnown) this.#analysed(document, document.languageId === "plaintext" ? null : article);
    return article;
  }

  /** Whether the document is an article whatever it reads like; null when it is none. */
  #listed(uri: string, document: TextDocument): boolean | null {
    const settings = this.#corpus.settingsFor(uri);
    if (document.getText().length > settings.files.maxSizeMB * 1024 * 1024) {
      this.#log(`${uri}: larger than ${settings.files.maxSizeMB} MB (newsmark.files.maxSizeMB): not analysed`);
      return null;
    }
    if (document.languageId === NEWS_LANGUAGE) return true;
    const folder = folderOf(this.#corpus.folders, uri);
    const path = uri.startsWith("file:") ? toPath(uri) : null;
    const included = folder && path ? this.#files.includes(folder.path, path, folder.settings.files) : !folder;
    if (document.languageId === "plaintext") {
      return included && settings.files.detect ? path !== null && !isJudged(path) : null;
    }
    return folder && included ? true : null;
  }
}
