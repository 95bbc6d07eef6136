// Articles that the command line names: files always, folders by the include, exclude and detection of the defaults.
import { stat } from "node:fs/promises";
import path from "node:path";
import { type Analysis, type AnalyzeOptions, analyze, readsLikeArticle } from "../analysis/index";
import type { Dossier } from "../annotations/index";
import {
  type ArticleRecord,
  DEFAULT_SETTINGS,
  type Decided,
  decode,
  diskFiles,
  EntityIndex,
  isJudged,
  toRecord,
  toUri,
} from "../corpus/index";
import { counted } from "./counted";
import { printable } from "./printable";
import { Workspaces } from "./workspaces";

export interface ReadArticle {
  /** As the caller named it; below a folder, the folder's path as named and the rest. */
  readonly doc: string;
  readonly text: string;
  /** With what readers decided laid over it. */
  readonly analysis: Analysis;
  /** Null where no `.newsmark/` is above the article, or it was not asked for. */
  readonly decided: Decided | null;
  readonly record: ArticleRecord;
}

export interface ReadResult {
  readonly articles: ReadArticle[];
  /** Inputs that could not be read, `path: why`. */
  readonly failures: string[];
  /** What a reader should know besides. */
  readonly notes: readonly string[];
  /** What readers keep of entities, by id. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

/** Reads and analyses all `paths`, in their order; articles of a folder by path. `machine`: without what readers decided. */
export async function readArticles(
  paths: readonly string[],
  options: AnalyzeOptions,
  machine: boolean,
): Promise<ReadResult> {
  const articles: ReadArticle[] = [];
  const workspaces = new Workspaces(options.models ?? {});
  const { failures, notes } = workspaces;
  for (const named of paths) {
    const info = await stat(named).catch(() => null);
    if (!info) {
      failures.push(`${named}: no such file or folder`);
      continue;
    }
    if (!info.isDirectory()) {
      await read(named, false);
      continue;
    }
    for (const file of await filesIn(path.resolve(named)))
      await read(path.join(named, path.relative(path.resolve(named), file)), isJudged(file));
  }
  return { articles, failures, notes, dossiers: workspaces.dossiers() };

  async function read(doc: string, judged: boolean): Promise<void> {
    try {
      const { text } = decode(await diskFiles.read(doc));
      const models = machine ? options.models : await workspaces.modelsFor(doc);
      const found = analyze(text, { ...options, ...(models ? { models } : {}), fileName: path.basename(doc) });
      if (judged && !readsLikeArticle(text, found)) return;
      const uri = toUri(path.resolve(doc));
      const laid = machine ? null : await workspaces.layOver(doc, text, found);
      const { analysis } = laid ?? { analysis: found };
      const lost = laid?.decided.orphans.length ?? 0;
      if (lost > 0) notes.push(`${doc}: ${counted(lost, "decision")} without a place in the present text`);
      const record = toRecord(uri, uri, text, analysis, laid?.keysOf);
      articles.push({ doc, text, analysis, decided: laid?.decided ?? null, record });
    } catch (error) {
      failures.push(`${doc}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** The files below `folder` that the defaults of the settings include, sorted. A link counts where it leads to a file in the folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = (await diskFiles.list(folder, DEFAULT_SETTINGS.files)).sort();
  const infos = await diskFiles.statAll(folder, found);
  return found.filter((_, i) => infos[i]);
}

/** The entities of all `articles` together. */
export function indexOf(articles: readonly ReadArticle[], dossiers: ReadonlyMap<string, Dossier>): EntityIndex {
  const index = new EntityIndex();
  index.dossiers = dossiers;
  for (const { record } of articles) index.add(record);
  return index;
}

/** Tells a line on standard error. */
export function complain(command: string, line: string): void {
  console.error(printable(`newsmark ${command}: ${line}`));
}

/** Names unreadable inputs, and what else there is to tell, on standard error. */
export function reportFailures(command: string, failures: readonly string[], notes: readonly string[] = []): void {
  for (const line of [...notes, ...failures]) complain(command, line);
}
