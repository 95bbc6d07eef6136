// What readers decided in all workspace folders: a store a folder, and one undo for all of them.
import path from "node:path";
import { URI, Utils } from "vscode-uri";
import {
  type Change,
  type Decision,
  type Dossier,
  EMPTY_JOURNAL,
  inverse,
  type Journal,
  type Operation,
  record,
  redo,
  type Step,
  undo,
} from "../../annotations/index";
import { type CorpusFolder, folderOf } from "../paths";
import { readAnnotatedText } from "./annotatedText";
import { AnnotationStore, type StoreChange } from "./annotationStore";
import { type Known, known, NOBODY_KNOWN } from "./known";
import { type DecisionSource, NO_DECISIONS } from "./source";

/** What is wrong with a file; `path` absolute, `line` one-based. */
export type ReportProblem = (problem: { path: string; line: number | null; message: string }) => void;

/** Annotated texts that are kept at hand. */
const MAX_TEXTS = 256;

/** A workspace folder and what it keeps. */
export interface Home {
  readonly uri: string;
  readonly store: AnnotationStore;
}

/** Where decisions about an article are kept. */
export interface DecisionPlace {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly store: AnnotationStore;
  /** Path of the article from the folder, `/` between parts. */
  readonly article: string;
}

export interface Undone {
  readonly label: string;
  /** URIs of the articles whose decisions changed. */
  readonly changed: readonly string[];
}

export class WorkspaceAnnotations implements DecisionSource {
  readonly #report: ReportProblem;
  #homes: readonly Home[] = [];
  #folders: readonly CorpusFolder[] = [];
  #lists: readonly (readonly Dossier[])[] = [];
  #known: Known = NOBODY_KNOWN;
  #journal: Journal = EMPTY_JOURNAL;
  readonly #texts = new Map<string, string>();

  constructor(report: ReportProblem = () => {}) {
    this.#report = report;
  }

  get known(): Known {
    return this.#known;
  }

  /** All folders, with their stores. */
  get stores(): readonly Home[] {
    return this.#homes;
  }

  /** Reads what the folders keep; those that are known already are read again. Resolves with the URIs of articles whose decisions changed. Never rejects. */
  async load(folders: readonly CorpusFolder[]): Promise<string[]> {
    const before = new Map(this.#homes.map((home) => [home.uri, home]));
    const gone = new Set(before.keys());
    const homes = folders.map(({ uri, path }): Home => {
      gone.delete(uri);
      const report: ConstructorParameters<typeof AnnotationStore>[1] = (problem) =>
        this.#report({ ...problem, path: `${path}/${problem.path}` });
      return before.get(uri) ?? { uri, store: new AnnotationStore(path, report) };
    });
    const changed: string[] = [];
    for (const uri of gone) {
      for (const article of before.get(uri)!.store.articles()) changed.push(uriIn(uri, article));
    }
    const changes = await Promise.all(homes.map(({ store }) => store.load()));
    this.#homes = homes;
    this.#folders = folders;
    for (const [i, change] of changes.entries()) changed.push(...this.#urisOf(homes[i]!, change));
    this.#readKnown();
    return changed;
  }

  /** Reads again what changed on the disk at `path` (absolute). Null where no folder keeps decisions there, else URIs as {@link load}. Never rejects. */
  async refresh(path: string): Promise<string[] | null> {
    for (const home of this.#homes) {
      if (!isBelow(home.store.folder, path)) continue;
      const change = await home.store.refresh(path);
      if (!change) continue;
      this.#readKnown();
      return this.#urisOf(home, change);
    }
    return null;
  }

  decisions(uri: string): readonly Decision[] {
    if (this.#isEmpty) return NO_DECISIONS;
    const at = this.place(uri);
    return at ? at.store.annotations(at.article).decisions : NO_DECISIONS;
  }

  annotatedText(uri: string, hash: string): string | null {
    const kept = this.#texts.get(hash);
    if (kept !== undefined) return kept;
    const at = this.place(uri);
    const text = at && (at.store.knownText(hash) ?? readAnnotatedText(at.store.folder, hash));
    if (typeof text !== "string") return null;
    this.#texts.set(hash, text);
    if (this.#texts.size > MAX_TEXTS) this.#texts.delete(this.#texts.keys().next().value!);
    return text;
  }

  /** Where decisions about the article with `uri` are kept; null outside of all folders. */
  place(uri: string): DecisionPlace | null {
    const folder = folderOf(this.#folders, uri);
    const home = folder && this.#homes.find((one) => one.uri === folder.uri);
    if (!home) return null;
    return { folder: home.uri, store: home.store, article: decodeURIComponent(uri.slice(home.uri.length + 1)) };
  }

  /** URI of the article of `folder` (its URI) with this path. */
  uriOf(folder: string, article: string): string {
    return uriIn(folder, article);
  }

  /** URIs of all articles that have decisions. */
  *articles(): Generator<string> {
    for (const { uri, store } of this.#homes) for (const article of store.articles()) yield uriIn(uri, article);
  }

  /**
   * Writes what `operation` changes, as one step to undo. `texts`: see the store. Resolves with the URIs of articles whose decisions changed.
   * @throws UnusableFileError when a file cannot be written
   */
  async apply(operation: Operation, texts: Iterable<string> = []): Promise<string[]> {
    const changed = await this.#write(operation, [...texts]);
    this.#journal = record(this.#journal, operation);
    return changed;
  }

  /** One step back. Null when there is none. `mind` sees what is going to be written, and may throw. @throws UnusableFileError */
  undo(mind: (operation: Operation) => void = () => {}): Promise<Undone | null> {
    return this.#step(undo(this.#journal), mind);
  }

  /** One step forward again, as {@link undo}. @throws UnusableFileError */
  redo(mind: (operation: Operation) => void = () => {}): Promise<Undone | null> {
    return this.#step(redo(this.#journal), mind);
  }

  /** Decisions about the article `from` are about `to` from now on (URIs), in what can be undone, too. Resolves as {@link apply}, null where there is nothing to move. @throws UnusableFileError */
  async move(from: string, to: string): Promise<string[] | null> {
    const [there, here] = [this.place(from), this.place(to)];
    if (!there || !here || there.store !== here.store || there.store.annotations(there.article).lines.length === 0) {
      return null;
    }
    await there.store.move(there.article, here.article);
    const follow = ({ label, changes }: Operation): Operation => ({
      label,
      changes: changes.map((change) =>
        change.kind === "decision" && change.folder === there.folder && change.article === there.article
          ? { ...change, article: here.article }
          : change,
      ),
    });
    const { done, undone } = this.#journal;
    this.#journal = { done: done.map(follow), undone: undone.map(follow) };
    return [from, to];
  }

  async #step(step: Step | null, mind: (operation: Operation) => void): Promise<Undone | null> {
    if (!step) return null;
    mind(step.operation);
    const changed = await this.#write(step.operation, []);
    this.#journal = step.journal;
    return { label: step.operation.label, changed };
  }

  /** All of the operation, or nothing: what is written when a file cannot be is taken back. */
  async #write(operation: Operation, texts: readonly string[]): Promise<string[]> {
    const changed: string[] = [];
    const reached: Home[] = [];
    const of = ({ uri }: Home, changes: readonly Change[]): Change[] =>
      changes.filter(({ folder }) => (folder ?? this.#homes[0]!.uri) === uri);
    try {
      for (const home of this.#homes) {
        const changes = of(home, operation.changes);
        if (changes.length === 0) continue;
        reached.push(home);
        changed.push(...this.#urisOf(home, await home.store.apply({ ...operation, changes }, texts)));
      }
    } catch (error) {
      for (const home of reached) {
        // A file at a time, for what could not be written cannot be now either.
        for (const changes of byFile(of(home, inverse(operation).changes))) {
          await home.store.apply({ ...operation, changes }, texts).catch(() => {});
        }
      }
      throw error;
    } finally {
      this.#readKnown();
    }
    return changed;
  }

  #readKnown(): void {
    const lists = this.#homes.map(({ store }) => store.dossiers.dossiers);
    if (lists.length === this.#lists.length && lists.every((list, i) => list === this.#lists[i])) return;
    this.#lists = lists;
    this.#known = known(lists);
  }

  get #isEmpty(): boolean {
    return this.#homes.every(({ store }) => store.isEmpty);
  }

  #urisOf({ uri }: Home, { articles }: StoreChange): string[] {
    return [...articles].map((article) => uriIn(uri, article));
  }
}

const uriIn = (folder: string, article: string): string =>
  Utils.joinPath(URI.parse(folder), ...article.split("/")).toString();

/** Changes to one file, each in their order. */
function byFile(changes: readonly Change[]): Iterable<Change[]> {
  const files = new Map<string, Change[]>();
  for (const change of changes) {
    const file = change.kind === "decision" ? change.article : "";
    const same = files.get(file);
    if (same) same.push(change);
    else files.set(file, [change]);
  }
  return files.values();
}

const isBelow = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
};
