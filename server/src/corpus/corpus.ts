// All articles of the workspace: what is on the disk, with what is open in the editor laid over it.
import {
  type Analysis,
  analyze,
  analyzeIncrementally,
  type LocalEntity,
  type NameModels,
  type Reuse,
  readsLikeArticle,
} from "../analysis/index";
import { type Dossier, knownNames, overlay } from "../annotations/index";
import { decidedKeys, type Known, machineKeys, renamed } from "./annotations/known";
import { type ArticleDecisions, type Decided, type Found, layOver } from "./annotations/layOver";
import { type DecisionSource, mayBeDecided, NO_DECISIONS, NOTHING_DECIDED } from "./annotations/source";
import { follow, type TrackedDecisions } from "./annotations/tracked";
import type { ArticleCache } from "./cache/articleCache";
import { decode } from "./decode";
import { EntityIndex } from "./entityIndex";
import type { Files } from "./files";
import { type Background, FolderReader, type IndexOptions, type ReportProblem } from "./folderReader";
import type { EntityKeys } from "./keys";
import { type CorpusFolder, displayPath, fileName, folderOf, toPath, toUri } from "./paths";
import { PeriodIndex } from "./periodIndex";
import { type ArticleRecord, toRecord } from "./record";
import { type CorpusSettings, DEFAULT_SETTINGS } from "./settings";

/** What features read. Features are synchronous: nothing changes under one while it runs. */
export interface Snapshot {
  readonly entities: EntityIndex;
  readonly periods: PeriodIndex;
  article(uri: string): ArticleRecord | undefined;
  /** What readers decided of an article that is open; null where nothing can be, or for all articles where decisions are not known. */
  readonly decided?: (uri: string) => Decided | null;
  /** The text that the record's offsets belong to; null when the file has changed or is gone. */
  text(uri: string): string | null;
}

/** An article that is open in the editor. */
export interface OpenArticle {
  readonly uri: string;
  readonly text: string;
  /** With the readers' decisions in it. */
  readonly analysis: Analysis;
  readonly record: ArticleRecord;
  /** What readers decided of it; null where nothing can be. */
  readonly decided: Decided | null;
  /** The machine's own. */
  readonly machine: Analysis;
}

interface OpenDocument extends OpenArticle {
  readonly reuse: Reuse;
  readonly listed: boolean;
  readonly models: NameModels;
  /** The setting that it was analysed with. */
  readonly language: CorpusSettings["language"];
  readonly tracked: TrackedDecisions | null;
  readonly known: Known;
}

/** Concerned articles that are laid over before an answer: more of them follow in the background. */
const AT_ONCE = 24;

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
  #source: DecisionSource = NOTHING_DECIDED;
  /** The dossiers that the articles which name them were laid over with. */
  #applied: Known = NOTHING_DECIDED.known;
  /** Dossiers, before and after they changed, whose names the other articles are still to be searched for. */
  #unsearched: readonly Dossier[] = [];
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
      naming: (dossiers) => this.#naming(dossiers),
      isOpen: (uri) => this.#open.has(uri),
      open: () => this.#open.keys(),
    });
  }

  /** What is computed of articles is kept in `cache`, and taken from there. To be set before the first {@link index}. */
  useCache(cache: ArticleCache): void {
    this.#reader.cache = cache;
  }

  /** Lays what readers decided over the articles. To be set before the first {@link index}. */
  useDecisions(source: DecisionSource): void {
    this.#source = source;
    this.#reader.decisions = source;
    this.#applied = source.known;
    this.entities.dossiers = source.known.dossiers;
  }

  /**
   * Takes over decisions about the articles `uris`, and dossiers, that have changed: open articles before it returns, the closed ones among
   * `uris`, and those that the dossiers name already, when it resolves. {@link searchDossiers} finds the rest.
   */
  async redecide(uris: Iterable<string>): Promise<void> {
    const { known } = this.#source;
    this.entities.dossiers = known.dossiers;
    for (const open of [...this.#open.values()]) {
      if (!open) continue;
      if (this.#isCurrent(open)) continue;
      this.#show(open.uri, this.#lay(open, open.tracked));
    }
    const concerned = new Set(uris);
    const changed = renamed(this.#applied, known);
    this.#applied = known;
    this.#unsearched = [...this.#unsearched, ...changed];
    const named = this.#naming(changed);
    if (named.size <= AT_ONCE) for (const uri of named) concerned.add(uri);
    await this.#reader.layAgain(concerned);
  }

  /** Looks in all closed articles for names that changed dossiers give or gave. Stops early when the signal aborts; never rejects. */
  async searchDossiers(signal?: AbortSignal): Promise<void> {
    const changed = this.#unsearched;
    if (changed.length === 0) return;
    const names = knownNames(changed);
    const found = names ? await this.#reader.search(names, signal) : [];
    await this.#reader.layAgain(new Set([...found, ...this.#naming(changed)]), signal);
    if (!signal?.aborted) this.#unsearched = this.#unsearched.slice(changed.length);
  }

  /** Whether {@link searchDossiers} has something to do. */
  get isSearchDue(): boolean {
    return this.#unsearched.length > 0;
  }

  /** URIs of the articles that name one of the dossiers, by its id or by a name of its that the machine found. */
  #naming(dossiers: Iterable<Dossier>): Set<string> {
    const uris = new Set<string>();
    for (const dossier of dossiers) {
      for (const uri of this.entities.articlesWithId(dossier.id)) uris.add(uri);
      for (const key of machineKeys(dossier)) for (const uri of this.entities.articlesOf(key)) uris.add(uri);
      for (const id of dossier.sameAs ?? []) for (const uri of this.entities.articlesWithId(id)) uris.add(uri);
    }
    return uris;
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

  decided(uri: string): Decided | null {
    return this.#open.get(uri)?.decided ?? null;
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

  /** The models that find the names of an article: the readers' own in its folder, else the shipped ones. */
  #modelsFor(uri: string): NameModels {
    return folderOf(this.#folders, uri)?.model?.models ?? this.#models;
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
    const { known } = this.#source;
    const unsearched = this.#unsearched.length;
    this.entities.dossiers = known.dossiers;
    this.#applied = known;
    await this.#reader.readAll(options);
    if (!options.signal?.aborted) this.#unsearched = this.#unsearched.slice(unsearched);
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
    const models = this.#modelsFor(uri);
    const before = this.#open.get(uri);
    if (
      before?.text === text &&
      before.listed === listed &&
      before.language === language &&
      before.record.path === path &&
      before.models === models
    ) {
      return this.#isCurrent(before) ? before : this.#show(uri, this.#lay(before, before.tracked));
    }
    const { analysis, reuse } = analyzeIncrementally(
      text,
      { language, fileName: fileName(uri), models },
      before?.reuse ?? null,
    );
    if (!listed && !readsLikeArticle(text, analysis)) {
      this.rejectDocument(uri);
      return null;
    }
    const document = { uri, text, machine: analysis, reuse, listed, language, models };
    return this.#show(uri, this.#lay(document, before?.tracked ?? null));
  }

  /** Whether the decisions in it are those of now. */
  #isCurrent({ uri, known, tracked }: OpenDocument): boolean {
    return known === this.#source.known && (tracked?.decisions ?? NO_DECISIONS) === this.#source.decisions(uri);
  }

  #show(uri: string, open: OpenDocument): OpenDocument {
    this.#open.set(uri, open);
    this.#add(open.record);
    return open;
  }

  /** `tracked`: where the decisions were in what the document was before. */
  #lay(
    document: Pick<OpenDocument, "uri" | "text" | "machine" | "reuse" | "listed" | "language" | "models">,
    before: TrackedDecisions | null,
  ): OpenDocument {
    const { uri, text, machine } = document;
    const { known } = this.#source;
    const path = displayPath(this.#folders, uri);
    if (!mayBeDecided(this.#source, uri)) {
      const record = toRecord(uri, path, text, machine);
      return { ...document, known, analysis: machine, record, decided: null, tracked: null };
    }
    const tracked = follow(before, text, this.#decisionsOf(uri));
    const decided: Decided = { ...overlay(text, machine, tracked.anchored, known.names), ...found(tracked) };
    return { ...document, known, tracked, ...this.#shown(uri, path, text, decided) };
  }

  #shown(
    uri: string,
    path: string,
    text: string,
    decided: Decided,
  ): Pick<OpenArticle, "analysis" | "record" | "decided"> {
    const { known } = this.#source;
    const keys = (entity: LocalEntity, e: number): EntityKeys => decidedKeys(entity, decided.entityIds[e]!, known);
    return { analysis: decided.analysis, record: toRecord(uri, path, text, decided.analysis, keys), decided };
  }

  #decisionsOf(uri: string): ArticleDecisions {
    return {
      decisions: this.#source.decisions(uri),
      annotatedText: (hash) => this.#source.annotatedText(uri, hash),
    };
  }

  /** The present text of an article, of the editor or the disk; null where there is none. */
  async readText(uri: string): Promise<string | null> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open?.text ?? null;
    const folder = folderOf(this.#folders, uri);
    if (!folder || !uri.startsWith("file:")) return null;
    try {
      const path = toPath(uri);
      if (!(await this.#files.stat(folder.path, path))) return null;
      return decode(await this.#files.read(path), folder.settings.files.encoding).text;
    } catch {
      return null;
    }
  }

  /** An article as if it were open, read from the disk where it is not; null where there is none. What it costs is an analysis. */
  async readArticle(uri: string): Promise<OpenArticle | null> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    const folder = folderOf(this.#folders, uri);
    if (!folder) return null;
    const text = await this.readText(uri);
    if (text === null) return null;
    const machine = analyze(text, {
      language: folder.settings.language,
      fileName: fileName(uri),
      models: this.#modelsFor(uri),
    });
    const decided = layOver(text, machine, this.#decisionsOf(uri), this.#source.known.names);
    return { uri, text, machine, ...this.#shown(uri, displayPath(this.#folders, uri), text, decided) };
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
    this.#quoted.delete(record.uri);
    this.entities.add(record);
    if (before) this.periods.replace(before, record);
    else this.periods.add(record);
  }

  #remove(uri: string): void {
    const before = this.entities.records.get(uri);
    if (!before) return;
    this.#quoted.delete(uri);
    this.periods.remove(before);
    this.entities.remove(uri);
  }
}

const found = ({ anchored, orphans }: Found): Found => ({ anchored, orphans });
