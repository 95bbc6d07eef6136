// What readers decided in one workspace folder, as `.newsmark/` keeps it: decisions by article, the texts they were made on, the dossiers.
import {
  type AnnotationFile,
  applyDecisions,
  articlesOf,
  type DossierFile,
  NO_ANNOTATIONS,
  type Operation,
  putDossier,
  readAnnotations,
  readDossiers,
  removeDossier,
  textHashes,
  withLineFeeds,
  writeAnnotations,
} from "../../annotations/index";
import { FolderFiles, UnusableFileError } from "./folderFiles";
import { textHash } from "./textHash";

const HOME = ".newsmark";
const ANNOTATIONS = `${HOME}/annotations`;
const TEXTS = `${HOME}/texts`;
const LINES = ".jsonl";
/** Path of the dossiers from the workspace folder. */
export const DOSSIERS = `${HOME}/entities.yaml`;
const GIT_ATTRIBUTES = `${HOME}/.gitattributes`;
/** Two branches that added lines both keep them; texts stay as they were hashed. */
const GIT_ATTRIBUTES_TEXT = "annotations/**/*.jsonl merge=union text eol=lf\ntexts/*.txt -text\n";

/** What is wrong with a file; `path` from the workspace folder, `line` one-based. */
export type ReportStoreProblem = (problem: {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}) => void;

/** What a reading of the disk changed. */
export interface StoreChange {
  /** Articles whose decisions are others now, by their path from the workspace folder. */
  readonly articles: ReadonlySet<string>;
  readonly dossiers: boolean;
}

const NO_DOSSIERS: DossierFile = { dossiers: [], places: [], problems: [] };
/** What the product itself leaves of a file that it made. */
const emptyDossiers = (): string | null => removeDossier(putDossier("", { id: "x", type: "PER", name: "x" })!, "x");

export class AnnotationStore {
  readonly #files: FolderFiles;
  readonly #report: ReportStoreProblem;
  readonly #articles = new Map<string, { readonly file: AnnotationFile; readonly bytes: Uint8Array }>();
  /** By hash. What an undone decision was made on is still there to redo it. */
  readonly #texts = new Map<string, string | null>();
  #dossierText = "";
  /** False where the disk has a file that cannot be read, and that is not to be written over. */
  #canReadDossiers = true;
  /** Hashes of all that the file of dossiers was since the start. */
  readonly #dossierHashes = new Set<string>();
  #dossiers = NO_DOSSIERS;
  #work: Promise<unknown> = Promise.resolve();

  /** `folder`: absolute path of the workspace folder. Nothing is read before {@link load}. */
  constructor(folder: string, report: ReportStoreProblem = () => {}) {
    this.#files = new FolderFiles(folder);
    this.#report = report;
  }

  /** Absolute path of the workspace folder. */
  get folder(): string {
    return this.#files.root;
  }

  /** Paths of the articles that have decisions, from the workspace folder, `/` between parts. */
  articles(): Iterable<string> {
    return this.#articles.keys();
  }

  annotations(article: string): AnnotationFile {
    return this.#articles.get(article)?.file ?? NO_ANNOTATIONS;
  }

  /** Whether there are no decisions at all. */
  get isEmpty(): boolean {
    return this.#articles.size === 0;
  }

  get dossiers(): DossierFile {
    return this.#dossiers;
  }

  /** As the disk has it; "" where there is no file. */
  get dossierText(): string {
    return this.#dossierText;
  }

  /** Whether the file of dossiers is `text`, or was: an editor that shows it has nothing of the reader's own that is not saved. */
  hadDossiers(text: string): boolean {
    return this.#dossierHashes.has(textHash(text));
  }

  /** Reads everything again. What cannot be read is reported, and as if it were not there. Never rejects. */
  load(): Promise<StoreChange> {
    return this.#queued(() => this.#load());
  }

  /**
   * Reads again what changed on the disk at `path` (absolute, or from the workspace folder), which may be a folder. Null where the path is
   * none of the store's. What the store wrote itself changes nothing. Never rejects.
   */
  async refresh(path: string): Promise<StoreChange | null> {
    const relative = this.#relative(path);
    if (relative !== HOME && !relative.startsWith(`${HOME}/`)) return null;
    return this.#queued(async () => {
      if (relative === DOSSIERS) return { articles: new Set<string>(), dossiers: await this.#readDossiers() };
      const article = articleOf(relative);
      if (article !== null) {
        const changed = await this.#readArticle(article);
        return { articles: new Set(changed ? [article] : []), dossiers: false };
      }
      if (relative.startsWith(`${TEXTS}/`)) {
        this.#texts.delete(hashOf(relative));
        return { articles: new Set<string>(), dossiers: false };
      }
      return this.#load();
    });
  }

  /** The text that decisions with this hash were made on, with `\n` line ends; null where it is lost. */
  async annotatedText(hash: string): Promise<string | null> {
    const known = this.#texts.get(hash);
    if (known !== undefined || !/^[0-9a-f]{64}$/.test(hash)) return known ?? null;
    const text = await this.#readText(hash);
    this.#texts.set(hash, text);
    return text;
  }

  /** As {@link annotatedText}, without asking the disk: undefined where that is not known yet. */
  knownText(hash: string): string | null | undefined {
    return this.#texts.get(hash);
  }

  /**
   * Writes what `operation` changes. `texts`: the decoded texts, with whatever line ends, that its new decisions were made on, in any order. Lines that
   * others wrote meanwhile stay. Returns what changed in memory, as {@link refresh} does.
   * @throws UnusableFileError when a file cannot be written: nothing of the operation counts then, but for articles written before
   */
  apply(operation: Operation, texts: Iterable<string> = []): Promise<StoreChange> {
    return this.#queued(() => this.#files.exclusively(() => this.#apply(operation, texts)));
  }

  /** Decisions of the article `from` are those of `to` from now on, where there may be some already. @throws UnusableFileError */
  move(from: string, to: string): Promise<StoreChange> {
    return this.#queued(() =>
      this.#files.exclusively(async () => {
        await this.#readArticle(from);
        await this.#readArticle(to);
        const moved = this.#articles.get(from);
        if (!moved || from === to) return { articles: new Set<string>(), dossiers: false };
        const there = this.#articles.get(to);
        const bytes = there ? joined(there.bytes, moved.bytes) : moved.bytes;
        await this.#files.write(fileOf(to), bytes);
        await this.#files.remove(fileOf(from));
        this.#take(to, bytes);
        this.#articles.delete(from);
        return { articles: new Set([from, to]), dossiers: false };
      }),
    );
  }

  async #load(): Promise<StoreChange> {
    const articles = new Set<string>();
    const listed = new Set((await this.#files.list(ANNOTATIONS, LINES)).map((name) => articleOf(name)!));
    for (const article of new Set([...listed, ...this.#articles.keys()])) {
      if (await this.#readArticle(article)) articles.add(article);
    }
    this.#texts.clear();
    return { articles, dossiers: await this.#readDossiers() };
  }

  /** Whether it says something else than before. */
  async #readArticle(article: string): Promise<boolean> {
    const before = this.#articles.get(article);
    let bytes: Uint8Array | null = null;
    try {
      bytes = await this.#files.read(fileOf(article));
    } catch (error) {
      this.#complain(fileOf(article), null, error);
    }
    if (bytes && before && Buffer.compare(bytes, before.bytes) === 0) return false;
    if (!bytes || bytes.length === 0) return this.#articles.delete(article);
    this.#take(article, bytes);
    for (const { line, message } of this.#articles.get(article)!.file.problems) {
      this.#complain(fileOf(article), line, message);
    }
    return true;
  }

  #take(article: string, bytes: Uint8Array): void {
    this.#articles.set(article, { file: readAnnotations(bytes), bytes });
  }

  async #readDossiers(): Promise<boolean> {
    let text = "";
    this.#canReadDossiers = true;
    try {
      const bytes = await this.#files.read(DOSSIERS);
      if (bytes) text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      // An empty file, or none, is known as well.
      this.#dossierHashes.add(textHash(text));
    } catch (error) {
      this.#canReadDossiers = false;
      this.#complain(DOSSIERS, null, error);
    }
    if (text === this.#dossierText) return false;
    this.#takeDossiers(text);
    for (const { line, message } of this.#dossiers.problems) this.#complain(DOSSIERS, line, message);
    return true;
  }

  async #readText(hash: string): Promise<string | null> {
    const name = `${TEXTS}/${hash}.txt`;
    try {
      const bytes = await this.#files.read(name);
      if (!bytes) return null;
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      if (textHash(text) === hash) return withLineFeeds(text);
      this.#complain(name, null, "is not the text that its name tells, and is not used");
    } catch (error) {
      this.#complain(name, null, error);
    }
    return null;
  }

  async #apply(operation: Operation, texts: Iterable<string>): Promise<StoreChange> {
    for (const text of texts) this.#texts.set(textHash(text), withLineFeeds(text));
    const articles = new Set<string>();
    const released = new Set<string>();
    const dossiers = await this.#applyToDossiers(operation);
    for (const article of articlesOf(operation)) {
      // Another process may have written since.
      await this.#readArticle(article);
      const before = this.annotations(article);
      const after = applyDecisions(before, article, operation);
      if (after === before) continue;
      const kept = textHashes(after);
      for (const hash of kept) await this.#keepText(hash);
      for (const hash of textHashes(before)) if (!kept.has(hash)) released.add(hash);
      const bytes = writeAnnotations(after);
      try {
        if (bytes.length === 0) {
          await this.#files.remove(fileOf(article));
          this.#articles.delete(article);
        } else {
          await this.#files.write(fileOf(article), bytes);
          this.#take(article, bytes);
        }
      } catch (error) {
        await this.#releaseTexts(kept);
        throw error;
      }
      articles.add(article);
    }
    if (articles.size > 0) await this.#writeGitAttributes();
    await this.#releaseTexts(released);
    return { articles, dossiers };
  }

  async #applyToDossiers({ changes }: Operation): Promise<boolean> {
    const edits = changes.flatMap((change) => (change.kind === "dossier" ? [change] : []));
    if (edits.length === 0) return false;
    await this.#readDossiers();
    if (!this.#canReadDossiers) throw new UnusableFileError(`${DOSSIERS} cannot be read and is left as it is`);
    let text: string | null = this.#dossierText;
    for (const { before, after } of edits) {
      if (before && before.id !== after?.id) text = removeDossier(text, before.id);
      if (after && text !== null) text = putDossier(text, after);
      if (text === null) throw new UnusableFileError(`${DOSSIERS} has errors and is left as it is: correct them first`);
    }
    if (text === this.#dossierText) return false;
    // The last record gone, and nothing of its keeper's own left: as if there never had been one.
    const isNothing = text === emptyDossiers();
    if (isNothing) await this.#files.remove(DOSSIERS);
    else await this.#files.write(DOSSIERS, new TextEncoder().encode(text));
    this.#takeDossiers(isNothing ? "" : text);
    return true;
  }

  #takeDossiers(text: string): void {
    this.#dossierText = text;
    this.#dossierHashes.add(textHash(text));
    this.#dossiers = text === "" ? NO_DOSSIERS : readDossiers(text);
  }

  /** Writes the text with this hash where it is known and not there yet. */
  async #keepText(hash: string): Promise<void> {
    const text = this.#texts.get(hash);
    const name = `${TEXTS}/${hash}.txt`;
    if (typeof text === "string" && !(await this.#files.read(name))) {
      await this.#files.write(name, new TextEncoder().encode(text));
    }
  }

  /** Removes texts that no line of any article refers to any more. */
  async #releaseTexts(hashes: ReadonlySet<string>): Promise<void> {
    if (hashes.size === 0) return;
    const needed = new Set<string>();
    for (const { file } of this.#articles.values()) for (const hash of textHashes(file)) needed.add(hash);
    for (const hash of hashes) {
      if (needed.has(hash)) continue;
      // For a redo.
      await this.annotatedText(hash);
      await this.#files.remove(`${TEXTS}/${hash}.txt`);
    }
  }

  async #writeGitAttributes(): Promise<void> {
    if (await this.#files.read(GIT_ATTRIBUTES)) return;
    await this.#files.write(GIT_ATTRIBUTES, new TextEncoder().encode(GIT_ATTRIBUTES_TEXT));
  }

  #complain(path: string, line: number | null, error: unknown): void {
    this.#report({ path, line, message: error instanceof Error ? error.message : String(error) });
  }

  #relative(path: string): string {
    const slashed = path.replaceAll("\\", "/");
    const root = `${this.#files.root.replaceAll("\\", "/")}/`;
    return slashed.startsWith(root) ? slashed.slice(root.length) : slashed;
  }

  /** One piece of work after the other: none sees the half of another. */
  #queued<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#work.then(work);
    this.#work = result.catch(() => {});
    return result;
  }
}

export const fileOf = (article: string): string => `${ANNOTATIONS}/${article}${LINES}`;

/** The article whose decisions the file `name` holds, or null. */
function articleOf(name: string): string | null {
  if (!name.startsWith(`${ANNOTATIONS}/`) || !name.endsWith(LINES)) return null;
  return name.slice(ANNOTATIONS.length + 1, -LINES.length);
}

const hashOf = (name: string): string => name.slice(TEXTS.length + 1).replace(/\.txt$/, "");

/** The lines of both; the first may lack its last line end. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const needsFeed = a.length > 0 && a[a.length - 1] !== 10;
  return Uint8Array.from(Buffer.concat([a, needsFeed ? Uint8Array.of(10) : new Uint8Array(), b]));
}
