// Reads the articles of the workspace folders: what is known already is taken as it is, the rest is analysed, by worker threads where there are some.
import path from "node:path";
import type { NameModels } from "../analysis/index";
import { type Decision, type Dossier, findAliases, type KnownNames } from "../annotations/index";
import type { Known } from "./annotations/known";
import { type DecisionSource, mayBeDecided, NOTHING_DECIDED } from "./annotations/source";
import { ByteStore } from "./bytes";
import { ArticleCache } from "./cache/articleCache";
import type { FolderCache } from "./cache/folderCache";
import type { CacheEntry } from "./cache/segment";
import { decode } from "./decode";
import { type DecidedJob, type FileJob, fromBytes, type Outcome, unreadable } from "./fileJob";
import type { FileInfo, Files } from "./files";
import { problemsOf } from "./packed";
import { PackedRecord } from "./packedRecord";
import { type CorpusFolder, displayPath, folderOf, toPath, toUri } from "./paths";
import type { ArticleRecord } from "./record";
import { isJudged } from "./settings";
import { Slices } from "./slices";
import { NoWorkersError, runInWorkers, type WorkerOptions } from "./workers";

/** Files that are read ahead of the analysis on the main thread. */
const READ_AHEAD = 16;
/** Articles that are read again on the main thread, which waits for no worker to start. */
const FEW = 24;
/** A file that was changed less than so many milliseconds ago may change again under the same time: file systems count in up to 2 s. */
const TOO_YOUNG = 2500;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface IndexOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Files whose size and time are as they were count as unchanged without being read. Otherwise their bytes decide. */
  readonly trustTimes?: boolean;
}

/** A file that could not be read as an article, and why. */
export type ReportProblem = (path: string, message: string) => void;

/** Where articles go. */
export interface Shelf {
  article(uri: string): ArticleRecord | undefined;
  uris(): Iterable<string>;
  add(record: ArticleRecord): void;
  remove(uri: string): void;
  /** URIs of the articles on it that name one of the dossiers, under a name that the machine found. */
  naming(dossiers: Iterable<Dossier>): ReadonlySet<string>;
  /** What the editor shows counts, whatever the disk has. */
  isOpen(uri: string): boolean;
  /** URIs of what the editor shows. */
  open(): Iterable<string>;
}

export interface Background {
  /** Without, the main thread analyses in slices. */
  readonly workers?: WorkerOptions;
  /** Tells apart what different versions of the analysis made. */
  readonly version?: () => Promise<string>;
}

interface Listed {
  readonly folder: CorpusFolder;
  readonly cache: FolderCache;
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  /** The file's name in the cache: its URI from the folder's on. */
  readonly name: string;
  readonly info: FileInfo;
  readonly version: string;
  /** Decisions are laid over it whatever its text holds. */
  readonly always?: boolean;
}

/** What an article on the shelf was made of, where decisions may have a part in it. */
interface LaidArticle {
  /** The machine's record, and that with the decisions in it; null where they change nothing. */
  readonly machine: Uint8Array;
  readonly laid: Uint8Array | null;
  readonly decisions: readonly Decision[];
  readonly known: Known;
}

export class FolderReader {
  readonly #files: Files;
  readonly #report: ReportProblem;
  readonly #models: NameModels;
  readonly #background: Background;
  readonly #shelf: Shelf;
  readonly #packed = new ByteStore();
  #cache = new ArticleCache(null);
  #folders: readonly CorpusFolder[] = [];
  #analyser: Promise<string> | null = null;
  #source: DecisionSource = NOTHING_DECIDED;
  readonly #laid = new Map<string, LaidArticle>();

  constructor(files: Files, report: ReportProblem, models: NameModels, background: Background, shelf: Shelf) {
    this.#files = files;
    this.#report = report;
    this.#models = models;
    this.#background = background;
    this.#shelf = shelf;
  }

  /** Keeps what is computed in `cache` from now on. */
  set cache(cache: ArticleCache) {
    this.#cache = cache;
  }

  /** Lays what `source` tells over the articles that are read from now on. */
  set decisions(source: DecisionSource) {
    this.#source = source;
  }

  get cache(): ArticleCache {
    return this.#cache;
  }

  set folders(folders: readonly CorpusFolder[]) {
    this.#folders = folders;
  }

  /** Reads every article of the folders; stops early when the signal aborts. */
  async readAll({ signal, onProgress, trustTimes = false }: IndexOptions): Promise<void> {
    const slices = new Slices();
    const listed = await this.#list(slices);
    let done = 0;
    const total = listed.length;
    const waiting: Listed[] = [];
    for (const file of listed) {
      if (signal?.aborted) return;
      if (this.#takeKnown(file, trustTimes)) done++;
      else waiting.push(file);
      if ((await slices.yielded()) && done > 0) onProgress?.({ done, total });
    }
    if (done > 0) onProgress?.({ done, total });
    await this.#analyse(this.#visibleFirst(waiting), () => onProgress?.({ done: ++done, total }), slices, signal);
    onProgress?.({ done, total });
    await this.#cache.tidy();
  }

  /** Reads one file on the main thread, whatever is known of it. */
  async read(folder: CorpusFolder, file: string): Promise<void> {
    const uri = toUri(file);
    if (this.#shelf.isOpen(uri)) return;
    const info = await this.#files.stat(folder.path, file);
    const listed = await this.#listed(folder, file, info);
    if (!listed) return;
    await this.#readOne({ ...listed, always: this.#laid.has(uri) || mayBeDecided(this.#source, uri) });
  }

  async #readOne(listed: Listed): Promise<void> {
    const job = this.#jobOf(listed);
    const { known } = this.#source;
    if (!this.#settle(listed, job, known, await this.#run(job, known))) await this.#readOne(listed);
  }

  /**
   * Lays decisions and dossiers anew over the articles `uris`, as far as they are not open. Few are read right here, many by workers; resolves when
   * all are done, or the signal aborts.
   */
  async layAgain(uris: Iterable<string>, signal?: AbortSignal): Promise<void> {
    const listed: Listed[] = [];
    for (const uri of uris) {
      const file = await this.#shelved(uri);
      if (file) listed.push(file);
    }
    if (listed.length > FEW) return this.#analyse(listed, () => {}, new Slices(), signal);
    for (const file of listed) if (!signal?.aborted) await this.#readOne(file);
  }

  /** URIs of the articles that are not open and hold one of the names. Reads all files, in slices; stops early when the signal aborts. */
  async search(names: KnownNames, signal?: AbortSignal): Promise<string[]> {
    const found: string[] = [];
    const slices = new Slices();
    const uris = [...this.#shelf.uris()];
    for (let from = 0; from < uris.length && !signal?.aborted; from += READ_AHEAD) {
      const batch = uris.slice(from, from + READ_AHEAD);
      const contents = await Promise.all(
        batch.map((uri) => (this.#shelf.isOpen(uri) ? null : this.#files.read(toPath(uri)).catch(() => null))),
      );
      for (const [i, uri] of batch.entries()) {
        const content = contents[i];
        if (content && holds(content, folderOf(this.#folders, uri)?.settings.files.encoding, names)) found.push(uri);
        await slices.yielded();
      }
    }
    return found;
  }

  /** Whether what is on the shelf has the decisions and dossiers of now in it, over the machine's record `packed`. */
  #isLaid(uri: string, packed: Uint8Array): boolean {
    const state = this.#laid.get(uri);
    return (
      state?.machine === packed && state.known === this.#source.known && state.decisions === this.#source.decisions(uri)
    );
  }

  /** An article on the shelf, with what the cache knows of its file; null where there is nothing to lay over it, the editor shows it, or it is gone. */
  async #shelved(uri: string): Promise<Listed | null> {
    const folder = folderOf(this.#folders, uri);
    if (!folder || this.#shelf.isOpen(uri) || !this.#shelf.article(uri)) return null;
    const cache = await this.#cache.folder(folder.uri);
    const name = uri.slice(folder.uri.length + 1);
    const entry = cache.entries.get(name);
    if (!entry?.packed || this.#isLaid(uri, entry.packed)) return null;
    const { size, modified, version } = entry;
    return { folder, cache, path: toPath(uri), uri, name, info: { size, modified }, version, always: true };
  }

  /** All files that are articles, maybe; what is on the shelf and no longer among them goes. */
  async #list(slices: Slices): Promise<Listed[]> {
    const present = new Set<string>();
    const listed: Listed[] = [];
    // Read while the file system is asked for the names.
    for (const folder of this.#folders) void this.#cache.folder(folder.uri);
    void this.#analyserVersion();
    for (const folder of this.#folders) {
      const paths = (await this.#files.list(folder.path, folder.settings.files)).sort();
      const infos = await this.#files.statAll(folder.path, paths);
      for (const [i, file] of paths.entries()) {
        const uri = toUri(file);
        if (present.has(uri)) continue;
        present.add(uri);
        if (this.#shelf.isOpen(uri)) continue;
        const one = await this.#listed(folder, file, infos[i]!, uri);
        if (one) listed.push(one);
        await slices.yielded();
      }
      const cache = await this.#cache.folder(folder.uri);
      for (const name of cache.entries.keys()) if (!present.has(`${folder.uri}/${name}`)) cache.delete(name);
    }
    for (const uri of [...this.#shelf.uris()]) {
      if (present.has(uri) || this.#shelf.isOpen(uri)) continue;
      this.#laid.delete(uri);
      this.#shelf.remove(uri);
    }
    return listed;
  }

  #analyserVersion(): Promise<string> {
    this.#analyser ??= this.#background.version?.() ?? Promise.resolve("");
    return this.#analyser;
  }

  /** The file with all that its reading takes; null, and off the shelf, when it is not to be read. */
  async #listed(folder: CorpusFolder, file: string, info: FileInfo | null, uri = toUri(file)): Promise<Listed | null> {
    const { files, language } = folder.settings;
    const isTooLarge = info !== null && info.size > files.maxSizeMB * 1024 * 1024;
    if (isTooLarge) this.#report(file, `larger than ${files.maxSizeMB} MB (newsmark.files.maxSizeMB): skipped`);
    if (!info || isTooLarge || (isJudged(file) && !files.detect)) {
      this.#laid.delete(uri);
      this.#shelf.remove(uri);
      return null;
    }
    const version = `${await this.#analyserVersion()} ${language} ${files.encoding ?? ""} ${folder.model?.stamp ?? ""}`;
    const modified = Date.now() - info.modified < TOO_YOUNG ? Number.NaN : info.modified;
    return {
      folder,
      cache: await this.#cache.folder(folder.uri),
      path: file,
      uri,
      name: uri.slice(folder.uri.length + 1),
      info: { size: info.size, modified },
      version,
    };
  }

  /** Puts on the shelf what the cache has of an unchanged file. True when that is all there is to do. */
  #takeKnown(file: Listed, trustTimes: boolean): boolean {
    const entry = file.cache.entries.get(file.name);
    if (!entry || entry.size !== file.info.size || entry.modified !== file.info.modified) return false;
    const isKnown = trustTimes && entry.version === file.version;
    if (entry.packed && mayBeDecided(this.#source, file.uri)) {
      const state = this.#laid.get(file.uri);
      if (state?.machine !== entry.packed) this.#shelve(file, entry);
      else if (state.known === this.#source.known && state.decisions === this.#source.decisions(file.uri))
        return isKnown;
      return false;
    }
    const isNew = this.#shelf.article(file.uri) === undefined;
    // An answer of an older analyser is better than none until the new one has come.
    if (!this.#shelve(file, entry)) return false;
    if (!isKnown) return false;
    if (isNew) this.#reportProblems(file, entry);
    return true;
  }

  /** Files beside those that the editor shows come first. */
  #visibleFirst(files: readonly Listed[]): Listed[] {
    const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
    const visible = new Set([...this.#shelf.open()].map(parentOf));
    if (visible.size === 0) return [...files];
    const isVisible = (file: Listed): boolean => visible.has(parentOf(file.uri));
    return [...files.filter(isVisible), ...files.filter((file) => !isVisible(file))];
  }

  async #analyse(
    files: readonly Listed[],
    onDone: () => void,
    slices: Slices,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { known } = this.#source;
    const waiting = new Map(files.map((file) => [file.path, file]));
    /** Decisions came while these were read. */
    const again: Listed[] = [];
    const take = (job: FileJob, outcome: Outcome): void => {
      const file = waiting.get(job.path)!;
      waiting.delete(job.path);
      if (!this.#settle(file, job, known, outcome)) again.push({ ...file, always: true });
      onDone();
    };
    await this.#runAll(waiting, known, take, slices, signal);
    for (const file of again) if (!signal?.aborted) await this.#readOne(file);
  }

  async #runAll(
    waiting: ReadonlyMap<string, Listed>,
    known: Known,
    take: (job: FileJob, outcome: Outcome) => void,
    slices: Slices,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const naming = this.#shelf.naming(known.dossiers.values());
    const jobs = (): FileJob[] =>
      [...waiting.values()].map((file) => this.#jobOf(naming.has(file.uri) ? { ...file, always: true } : file));
    const { workers } = this.#background;
    if (workers && waiting.size > 0) {
      try {
        const dossiers = [...known.dossiers.values()];
        const learnt = Object.fromEntries(
          this.#folders.flatMap(({ model }) => (model ? [[model.stamp, model.parts] as const] : [])),
        );
        await runInWorkers(jobs(), { ...workers, learnt, dossiers }, this.#models, take, signal);
        return;
      } catch (error) {
        if (!(error instanceof NoWorkersError)) throw error;
        workers.warn(`articles are analysed without worker threads: ${error.message}`);
      }
    }
    const rest = jobs();
    for (let from = 0; from < rest.length && !signal?.aborted; from += READ_AHEAD) {
      const batch = rest.slice(from, from + READ_AHEAD);
      const contents = await Promise.all(batch.map((job) => this.#files.read(job.path).catch(unreadable)));
      for (let i = 0; i < batch.length && !signal?.aborted; i++) {
        const content = contents[i]!;
        take(batch[i]!, content instanceof Uint8Array ? this.#runOn(batch[i]!, content, known) : content);
        await slices.yielded();
      }
    }
  }

  async #run(job: FileJob, known: Known): Promise<Outcome> {
    const content = await this.#files.read(job.path).catch(unreadable);
    return content instanceof Uint8Array ? this.#runOn(job, content, known) : content;
  }

  #runOn(job: FileJob, bytes: Uint8Array, known: Known): Outcome {
    try {
      const learnt = this.#folders.find(({ model }) => model?.stamp === job.model)?.model;
      return fromBytes(job, bytes, learnt?.models ?? this.#models, known);
    } catch (error) {
      return unreadable(error);
    }
  }

  /** False when the decisions are others than those that the outcome was made with: the article is to be read again. */
  #settle(file: Listed, job: FileJob, known: Known, outcome: Outcome): boolean {
    const { cache, name, version, info } = file;
    if (outcome.kind === "unreadable") {
      this.#report(file.path, outcome.message);
      cache.delete(name);
      this.#laid.delete(file.uri);
      if (!this.#shelf.isOpen(file.uri)) this.#shelf.remove(file.uri);
      return true;
    }
    const before = cache.entries.get(name);
    let entry: CacheEntry;
    if (outcome.kind === "same") {
      if (!before) return true;
      entry = { ...before, ...info };
    } else {
      const packed = outcome.kind === "article" ? this.#packed.keep(outcome.packed) : null;
      entry = { ...info, hash: outcome.hash, version, packed };
    }
    const isNews = !before || before.hash !== entry.hash || before.version !== version || before.size !== info.size;
    if (isNews || before.modified !== info.modified) cache.put(name, entry);
    this.#reportProblems(file, entry);
    if (!job.decided || !entry.packed || outcome.kind === "other") {
      this.#laid.delete(file.uri);
      if (!this.#shelf.isOpen(file.uri)) this.#shelve(file, entry);
      return this.#source.decisions(file.uri).length === 0;
    }
    const { laid } = outcome;
    const { decisions } = job.decided;
    this.#laid.set(file.uri, { machine: entry.packed, laid, decisions, known });
    if (!this.#shelf.isOpen(file.uri)) this.#shelve(file, { packed: laid ?? entry.packed });
    return decisions === this.#source.decisions(file.uri);
  }

  #reportProblems(file: Listed, { packed }: CacheEntry): void {
    if (!packed) return;
    for (const { code, message } of problemsOf(packed)) this.#report(file.path, `${code}: ${message}`);
  }

  /** Puts an article on the shelf, or takes off what is none. False when the entry cannot be read. */
  #shelve({ uri, path: file }: Listed, { packed }: Pick<CacheEntry, "packed">): boolean {
    if (!packed) {
      this.#shelf.remove(uri);
      return true;
    }
    const shown = displayPath(this.#folders, uri);
    const before = this.#shelf.article(uri);
    if (before?.packed === packed && before.path === shown) return true;
    try {
      const record = new PackedRecord(uri, shown, packed);
      this.#shelf.add(record);
      record.settle();
      return true;
    } catch (error) {
      this.#report(path.basename(file), `what was kept of it cannot be read: ${String(error)}`);
      return false;
    }
  }

  #jobOf({ path: file, uri, info, folder, cache, name, version, always = false }: Listed): FileJob {
    const entry = cache.entries.get(name);
    const isDecided = always || mayBeDecided(this.#source, uri);
    const known = entry?.version === version ? entry : null;
    const decided = (): DecidedJob => ({
      folder: folder.path,
      decisions: this.#source.decisions(uri),
      always,
      machine: known?.packed ?? null,
    });
    return {
      path: file,
      size: info.size,
      language: folder.settings.language,
      encoding: folder.settings.files.encoding,
      known: known?.hash ?? null,
      model: folder.model?.stamp ?? null,
      decided: isDecided ? decided() : null,
    };
  }
}

/** Whether a file holds one of the names as whole words. What is no text does not. */
function holds(bytes: Uint8Array, encoding: string | undefined, names: KnownNames): boolean {
  try {
    return findAliases(decode(bytes, encoding).text, 0, names).length > 0;
  } catch {
    return false;
  }
}
