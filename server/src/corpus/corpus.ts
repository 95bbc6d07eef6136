// All articles of the workspace: what is on the disk, with what is open in the editor laid over it.
import { type Analysis, analyzeIncrementally, type NameModels, type Reuse, readsLikeArticle } from "../analysis/index";
import { DayIndex } from "./dayIndex";
import { decode } from "./decode";
import { EntityIndex } from "./entityIndex";
import type { Files } from "./files";
import { type CorpusFolder, displayPath, fileName, folderOf, toPath, toUri } from "./paths";
import { type ArticleRecord, toRecord } from "./record";
import { type CorpusSettings, DEFAULT_SETTINGS, isJudged } from "./settings";

/** Milliseconds of indexing after which requests get their turn. */
const SLICE = 8;
/** Files that are read ahead of the analysis. */
const READ_AHEAD = 16;

/** What features read. Features are synchronous: nothing changes under one while it runs. */
export interface Snapshot {
  readonly entities: EntityIndex;
  readonly days: DayIndex;
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
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface IndexOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A file that could not be read as an article, and why. */
export type ReportProblem = (path: string, message: string) => void;

export class Corpus implements Snapshot {
  readonly entities = new EntityIndex();
  readonly days = new DayIndex();
  readonly #files: Files;
  readonly #report: ReportProblem;
  readonly #models: NameModels;
  /** What the editor shows: an article, or null for a document that is none. Either hides the file on the disk. */
  readonly #open = new Map<string, OpenDocument | null>();
  #folders: readonly CorpusFolder[] = [];
  /** Settings of documents outside of all folders. */
  #fallback: CorpusSettings = DEFAULT_SETTINGS;
  /** The last few texts that answers quoted, by URI. */
  readonly #quoted = new Map<string, string>();

  /** Names of a language without a model are found by rules. */
  constructor(files: Files, report: ReportProblem, models: NameModels = {}) {
    this.#files = files;
    this.#report = report;
    this.#models = models;
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
    this.#fallback = fallback;
    for (const uri of [...this.entities.records.keys()]) {
      if (!this.#open.has(uri) && !folderOf(folders, uri)) this.#remove(uri);
    }
    for (const open of [...this.#open.values()]) if (open) this.openDocument(open.uri, open.text, open.listed);
  }

  /** Reads and analyses every article of the folders. Resolves with the number of articles; stops early when the signal aborts. */
  async index(options: IndexOptions = {}): Promise<number> {
    const { signal, onProgress } = options;
    const queue: { folder: CorpusFolder; path: string }[] = [];
    const present = new Set<string>();
    for (const folder of this.#folders) {
      const listed = await this.#files.list(folder.path, folder.settings.files);
      for (const path of listed.sort()) {
        const uri = toUri(path);
        if (present.has(uri)) continue;
        present.add(uri);
        queue.push({ folder, path });
      }
    }
    for (const uri of [...this.entities.records.keys()]) {
      if (!present.has(uri) && !this.#open.has(uri)) this.#remove(uri);
    }
    let sliceStart = performance.now();
    let done = 0;
    for (let from = 0; from < queue.length && !signal?.aborted; from += READ_AHEAD) {
      const batch = queue.slice(from, from + READ_AHEAD);
      const contents = await Promise.all(batch.map(({ folder, path }) => this.#read(folder, path)));
      for (let i = 0; i < batch.length && !signal?.aborted; i++) {
        const { folder, path } = batch[i]!;
        this.#store(folder, path, contents[i]!);
        done++;
        if (performance.now() - sliceStart > SLICE) {
          onProgress?.({ done, total: queue.length });
          await new Promise((resolve) => setImmediate(resolve));
          sliceStart = performance.now();
        }
      }
    }
    onProgress?.({ done, total: queue.length });
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
      const listed = await this.#listBelow(folder, path);
      for (const file of listed) this.#store(folder, file, await this.#read(folder, file));
      return changed || listed.length > 0;
    }
    if (!this.#files.includes(folder.path, path, folder.settings.files)) return false;
    this.#store(folder, path, await this.#read(folder, path));
    return true;
  }

  async #listBelow(folder: CorpusFolder, path: string): Promise<string[]> {
    try {
      const listed = await this.#files.list(path, folder.settings.files);
      return listed.filter((file) => this.#files.includes(folder.path, file, folder.settings.files));
    } catch {
      return [];
    }
  }

  /**
   * Takes over what the editor shows of a document. `listed`: it counts as an article whatever it reads like. Returns its analysis,
   * or null when it is no article.
   */
  openDocument(uri: string, text: string, listed: boolean): OpenArticle | null {
    const settings = this.settingsFor(uri);
    const before = this.#open.get(uri);
    const { analysis, reuse } = analyzeIncrementally(
      text,
      { language: settings.language, fileName: fileName(uri), models: this.#models },
      before?.reuse ?? null,
    );
    if (!listed && !readsLikeArticle(text, analysis)) {
      this.rejectDocument(uri);
      return null;
    }
    const record = toRecord(uri, displayPath(this.#folders, uri), text, analysis);
    const open: OpenDocument = { uri, text, analysis, record, reuse, listed };
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
      this.#store(folder, path, await this.#read(folder, path));
    } else {
      this.#remove(uri);
    }
  }

  /** Text of a file, or null when it is gone, too large, or no text; the latter two are reported. */
  async #read(folder: CorpusFolder, path: string): Promise<string | null> {
    const { files } = folder.settings;
    const info = await this.#files.stat(folder.path, path);
    if (!info) return null;
    if (info.size > files.maxSizeMB * 1024 * 1024) {
      this.#report(path, `larger than ${files.maxSizeMB} MB (newsmark.files.maxSizeMB): skipped`);
      return null;
    }
    try {
      return decode(await this.#files.read(path), files.encoding).text;
    } catch (error) {
      this.#report(path, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  #store(folder: CorpusFolder, path: string, text: string | null): void {
    const uri = toUri(path);
    if (this.#open.has(uri)) return;
    if (text === null || (isJudged(path) && !folder.settings.files.detect)) {
      this.#remove(uri);
      return;
    }
    const { analysis } = analyzeIncrementally(
      text,
      { language: folder.settings.language, fileName: fileName(uri), models: this.#models },
      null,
    );
    if (isJudged(path) && !readsLikeArticle(text, analysis)) {
      this.#remove(uri);
      return;
    }
    for (const problem of analysis.problems) this.#report(path, `${problem.code}: ${problem.message}`);
    this.#add(toRecord(uri, displayPath(this.#folders, uri), text, analysis));
  }

  #add(record: ArticleRecord): void {
    const before = this.entities.records.get(record.uri);
    if (before) this.days.remove(before);
    this.#quoted.delete(record.uri);
    this.entities.add(record);
    this.days.add(record);
  }

  #remove(uri: string): void {
    const before = this.entities.records.get(uri);
    if (!before) return;
    this.#quoted.delete(uri);
    this.days.remove(before);
    this.entities.remove(uri);
  }
}
