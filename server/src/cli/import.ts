// `newsmark import`: annotations of other tools as decisions in a workspace.
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type AnalyzeOptions, analyze } from "../analysis/index";
import type { Change, Decision } from "../annotations/index";
import { type AnnotationStore, articleDecisions, decode, diskFiles, findDecisions, gitUser } from "../corpus/index";
import {
  type AnnotatedText,
  FORMAT_NAMES,
  type FormatFile,
  type FormatName,
  formats,
  type ReadResult,
} from "../formats/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { readWorkspace, WorkspaceArticles } from "./importArticles";
import { type ForeignDocument, importDecisions } from "./importDecisions";
import { ImportedEntities } from "./importEntities";
import { shippedModels } from "./models";
import { printable } from "./printable";
import { complain, reportFailures } from "./read";
import { commonFolder } from "./timeml";
import { openStore } from "./workspaces";

const OFFSETS = ["auto", "utf16", "codepoints", "graphemes"] as const;

export async function importAnnotations(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    from: { type: "string" },
    into: { type: "string" },
    creator: { type: "string" },
    offsets: { type: "string", default: "auto" },
    lang: { type: "string", default: "auto" },
  });
  if (values.from === undefined) throw new UsageError(`no --from FORMAT given: one of ${FORMAT_NAMES.join(", ")}`);
  const from = oneOf("from", values.from, FORMAT_NAMES);
  const offsets = oneOf("offsets", values.offsets, OFFSETS);
  if (!values.into) throw new UsageError("no --into WORKSPACE given");
  const info = await stat(values.into).catch(() => null);
  if (!info?.isDirectory()) throw new UsageError(`--into takes a folder, not ${JSON.stringify(values.into)}`);
  const language = oneOf("lang", values.lang, ["auto", "id", "en"]);
  if (positionals.length === 0) throw new UsageError("no FILE given");

  const failures: string[] = [];
  const folder = path.resolve(values.into);
  const store = await openStore(folder, failures);
  const articles = new WorkspaceArticles(store, await readWorkspace(folder, failures));
  const files = await readFiles(positionals, from, failures);
  const read = formats[from].read(files, articles.texts, { offsets });
  const creator = values.creator ?? (await gitUser(folder));
  const importer = new Importer(store, articles, read, creator, { models: shippedModels(), language });
  await importer.run();
  for (const line of read.problems.filter((problem) => !read.unread.includes(problem)))
    complain("import", `left out: ${line}`);
  for (const line of importer.told) complain("import", line);
  failures.push(...read.unread, ...importer.failures);
  reportFailures("import", failures);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}

/** Files by name, folders with all in them; names are relative to what was named. */
async function readFiles(named: readonly string[], from: FormatName, failures: string[]): Promise<FormatFile[]> {
  const files = new Map<string, string>();
  const single: string[] = [];
  for (const name of named) {
    const info = await stat(name).catch(() => null);
    if (!info) failures.push(`${name}: no such file or folder`);
    else if (info.isDirectory()) for (const file of await filesBelow(name)) files.set(file, path.relative(name, file));
    else single.push(name);
  }
  const folder = commonFolder(single.map((name) => path.resolve(name)));
  for (const name of single) {
    files.set(name, path.relative(folder, path.resolve(name)));
    const text = name.replace(/\.ann$/, ".txt");
    const isThere = from === "brat" && text !== name && (await stat(text).catch(() => null))?.isFile();
    if (isThere) files.set(text, path.relative(folder, path.resolve(text)));
  }
  const read: FormatFile[] = [];
  for (const [file, relative] of files) {
    try {
      read.push({ path: relative.split(path.sep).join("/"), content: decode(await diskFiles.read(file)).text });
    } catch (error) {
      failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return read;
}

/** Files below `folder`, sorted, but for hidden ones; links are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path.join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(child)));
    else if (entry.isFile()) found.push(child);
  }
  return found;
}

class Importer {
  /** What a decision does not hold, and decisions that lost their place. */
  readonly told: string[] = [];
  readonly failures: string[] = [];
  readonly #left = new Map<string, number>();
  readonly #entities: ImportedEntities;

  constructor(
    readonly store: AnnotationStore,
    readonly articles: WorkspaceArticles,
    readonly read: ReadResult,
    readonly creator: string,
    readonly options: AnalyzeOptions,
  ) {
    this.#entities = new ImportedEntities(read.texts, store.dossiers.dossiers);
  }

  async run(): Promise<void> {
    await this.#write(
      this.#entities.dossiers.map((after) => ({ kind: "dossier", before: null, after })),
      [],
    );
    for (const annotated of this.read.texts) await this.#import(annotated);
    for (const [what, n] of this.#left) this.told.push(`left out: ${what}: ${n}`);
  }

  async #import(annotated: AnnotatedText): Promise<void> {
    const match = this.articles.find(annotated);
    if (!match) {
      this.failures.push(`${annotated.name}: no article of that name or text in ${this.store.folder}`);
      return;
    }
    const { article } = match;
    const file = this.store.annotations(article.name);
    const all = [...file.lines.flatMap(({ decision }) => decision ?? []), ...file.decisions];
    const document: ForeignDocument = {
      annotated,
      unplaced: (this.read.unplaced ?? []).filter(({ name }) => name === annotated.name),
      article,
      analysis: analyze(article.text, { ...this.options, fileName: path.posix.basename(article.name) }),
      existing: findDecisions(article.text, await articleDecisions(this.store, article.name, all)).anchored,
      existingIds: new Set(all.map(({ id }) => id)),
      creator: this.creator,
      entityOf: (foreign, type) => this.#entities.idOf(annotated.name, foreign, type),
    };
    const imported = importDecisions(document);
    const { decisions, orphans, known, contradicting, mistyped, text } = imported;
    // Part of a path fits many articles; where no name fits, it was another one.
    if (match.by === "part" && decisions.length > 0 && orphans.length === decisions.length && known === 0) {
      this.failures.push(`${annotated.name}: no article of that name or text in ${this.store.folder}`);
      return;
    }
    this.#count(annotated, mistyped);
    const changes = decisions.map(
      (after): Change => ({ kind: "decision", article: article.name, before: null, after }),
    );
    if (!(await this.#write(changes, [text]))) return;
    process.stdout.write(`${printable(article.name)}: ${summary(decisions, known, contradicting)}\n`);
    for (const { target } of orphans) {
      this.told.push(
        `${article.name}: ${JSON.stringify(target.exact)} has no place in the article any more; it waits for review`,
      );
    }
  }

  async #write(changes: readonly Change[], texts: readonly string[]): Promise<boolean> {
    if (changes.length === 0) return true;
    try {
      await this.store.apply({ label: "Import", changes }, texts);
      return true;
    } catch (error) {
      this.failures.push(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #count({ mentions, timexes }: AnnotatedText, mistyped: number): void {
    const count = (what: string, n: number): void => {
      if (n > 0) this.#left.set(what, (this.#left.get(what) ?? 0) + n);
    };
    for (const { type } of timexes) count(`${type}, for decisions are about names`, 1);
    count("confidence", mentions.filter(({ confidence }) => confidence !== undefined).length);
    count(
      "source, which is no reader",
      mentions.filter(({ source }) => source !== undefined && source !== "human").length,
    );
    count("entity, which is of another type here", mistyped);
  }
}

/** `3 names accepted, 1 added; 2 were there` for the reader. */
function summary(decisions: readonly Decision[], known: number, contradicting: number): string {
  const of = (kind: Decision["kind"], words: string): string[] => {
    const n = decisions.filter((decision) => decision.kind === kind).length;
    return n > 0 ? [`${n} ${words}`] : [];
  };
  const parts = [
    ...of("accept", "accepted"),
    ...of("retype", "of another type"),
    ...of("add", "added"),
    ...(known > 0 ? [`${known} there already`] : []),
    ...(contradicting > 0 ? [`${contradicting} against what is decided, which stays`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "no names";
}
