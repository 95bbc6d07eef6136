// All articles of the workspace: what is on the disk, with what is open in the editor laid over it.
import { type Analysis, analyzeIncrementally, type NameModels, type Reuse, readsLikeArticle } from "../analysis/index";
import type { ArticleCache } from "./cache/articleCache";
import { decode } from "./decode";
import { EntityIndex } from "./entityIndex";
import type { Files } from "./files";
import { type Background, FolderReader, type IndexOptions, type ReportProblem } from "./folderReader";
import { type CorpusFolder, displayPath, fileName, folderOf, toPath, toUri } from "./paths";
import { PeriodIndex } from "./periodIndex";
import { type ArticleRecord, toRecord } from "./record";
import { type CorpusSettings, DEFAULT_SETTINGS } from "./settings";

/** What features read. Features are synchronous: nothing changes under one while it runs. */
export interface Snapshot {
  readonly entities: EntityIndex;
  readonly periods: PeriodIndex;
  article(uri: string): ArticleRecord | undefined;
  /** The text that the record's offsets belong to; null when the file has changed or is gone. */
  text(uri: string): string | null;
}

/** An article that is open in the editor. */
export interface OpenArticle {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly record: ArticleRecord;
}

interface OpenDocument extends OpenArticle {
  readonly reuse: Reuse;
  readonly listed: boolean;
  /** The setting that it was analysed with. */
  readonly language: CorpusSettings["language"];
}

export class Corpus implements Snapshot {
  readonly entities = new EntityIndex();
  readonly periods = new PeriodIndex();
  readonly #files: Files;
  readonly #models: NameModels;
  readonly #reader: FolderReader;
  /** What the editor shows: an article, or null for a document that is none. Either hides the file on the disk. */
  readonly #open = new Map<string, OpenDocument | null>();
  #folders: readonly CorpusFolder[] = [];
  /** Settings of documents outside of all folders. */
  #fallback: CorpusSettings = DEFAULT_SETTINGS;
  /** The last few texts that answers quoted, by URI. */
  readonly #quoted = new Map<string, string>();

  /** Names of a language without a model are found by rules. */
  constructor(files: Files, report: ReportProblem, models: NameModels = {}, background: Background = {}) {
    this.#files = files;
    this.#models = models;
    this.#reader = new FolderReader(files, report, models, background, {
      article: (uri) => this.article(uri),
      uris: () => this.entities.records.keys(),
      add: (record) => this.#add(record),
      remove: (uri) => this.#remove(uri),
      isOpen: (uri) => this.#open.has(uri),
      open: () => this.#open.keys(),
    });
  }

  /** What is computed of articles is kept in `cache`, and taken from there. To be set before the first {@link index}. */
  useCache(cache: ArticleCache): void {
    this.#reader.cache = cache;
  }

  /** Forgets what is kept of articles; answers stay until the next {@link index} replaces them. @throws Error when files cannot be removed */
  clearCache(): Promise<void> {
    return this.#reader.cache.clear();
  }

  /** Writes what the cache has not written yet. Never rejects. */
  writeCache(): Promise<void> {
    return this.#reader.cache.write();
  }

  get folders(): readonly CorpusFolder[] {
    return this.#folders;
  }

  article(uri: string): ArticleRecord | undefined {
    return this.entities.records.get(uri);
  }

  openArticle(uri: string): OpenArticle | undefined {
    return this.#open.get(uri) ?? undefined;
  }

  settingsFor(uri: string): CorpusSettings {
    return folderOf(this.#folders, uri)?.settings ?? this.#fallback;
  }

  text(uri: string): string | null {
    const open = this.#open.get(uri);
    if (open) return open.text;
    const record = this.article(uri);
    if (!record) return null;
    let text = this.#quoted.get(uri);
    if (text === undefined) {
      try {
        text = decode(this.#files.readSync(toPath(uri)), this.settingsFor(uri).files.encoding).text;
      } catch {
        return null;
      }
      this.#quoted.set(uri, text);
      if (this.#quoted.size > 32) this.#quoted.delete(this.#quoted.keys().next().value!);
    }
    return text.length === record.length ? text : null;
  }

  /** Replaces the workspace folders; articles outside all of them go, unless they are open: for these the settings `fallback` hold. */
  setFolders(folders: readonly CorpusFolder[], fallback: CorpusSettings = DEFAULT_SETTINGS): void {
    this.#folders = folders;
    this.#reader.folders = folders;
    this.#fallback = fallback;
    for (const uri of [...this.entities.records.keys()]) {
      if (!this.#open.has(uri) && !folderOf(folders, uri)) this.#remove(uri);
    }
    for (const open of [...this.#open.values()]) if (open) this.openDocument(open.uri, open.text, open.listed);
  }

  /** Reads every article of the folders, and analyses what is not known. Resolves with the number of articles; stops early when the signal aborts. */
  async index(options: IndexOptions = {}): Promise<number> {
    await this.#reader.readAll(options);
    return this.entities.records.size;
  }

  /** Reads a file again that was created, changed or deleted, or all files below a folder that was. */
  async refresh(path: string): Promise<boolean> {
    const uri = toUri(path);
    const folder = folderOf(this.#folders, uri);
    if (!folder) return false;
    const below = [...this.entities.records.keys()].filter((known) => known === uri || known.startsWith(`${uri}/`));
    const info = await this.#files.stat(folder.path, path);
    let changed = false;
    if (!info) {
      for (const known of below) {
        if (this.#open.has(known)) continue;
        this.#remove(known);
        changed = true;
      }
      const listed = await this.#files.list(folder.path, folder.settings.files, path);
      for (const file of listed) await this.#reader.read(folder, file);
      return changed || listed.length > 0;
    }
    if (!this.#files.includes(folder.path, path, folder.settings.files)) return false;
    await this.#reader.read(folder, path);
    return true;
  }

  /**
   * Takes over what the editor shows of a document. `listed`: it counts as an article whatever it reads like. Returns its analysis,
   * or null when it is no article. The same as before is not analysed again.
   */
  openDocument(uri: string, text: string, listed: boolean): OpenArticle | null {
    const { language } = this.settingsFor(uri);
    const path = displayPath(this.#folders, uri);
    const before = this.#open.get(uri);
    if (
      before?.text === text &&
      before.listed === listed &&
      before.language === language &&
      before.record.path === path
    ) {
      return before;
    }
    const { analysis, reuse } = analyzeIncrementally(
      text,
      { language, fileName: fileName(uri), models: this.#models },
      before?.reuse ?? null,
    );
    if (!listed && !readsLikeArticle(text, analysis)) {
      this.rejectDocument(uri);
      return null;
    }
    const record = toRecord(uri, path, text, analysis);
    const open: OpenDocument = { uri, text, analysis, record, reuse, listed, language };
    this.#open.set(uri, open);
    this.#add(record);
    return open;
  }

  /** The editor shows a document that is no article, whatever the disk has. */
  rejectDocument(uri: string): void {
    this.#open.set(uri, null);
    this.#remove(uri);
  }

  /** The editor closed a document: the disk counts again. */
  async closeDocument(uri: string): Promise<void> {
    this.#open.delete(uri);
    const folder = folderOf(this.#folders, uri);
    const path = uri.startsWith("file:") ? toPath(uri) : null;
    if (folder && path && this.#files.includes(folder.path, path, folder.settings.files)) {
      await this.#reader.read(folder, path);
    } else {
      this.#remove(uri);
    }
  }

  #add(record: ArticleRecord): void {
    const before = this.entities.records.get(record.uri);
    if (before) this.periods.remove(before);
    this.#quoted.delete(record.uri);
    this.entities.add(record);
    this.periods.add(record);
  }

  #remove(uri: string): void {
    const before = this.entities.records.get(uri);
    if (!before) return;
    this.#quoted.delete(uri);
    this.periods.remove(before);
    this.entities.remove(uri);
  }
}
