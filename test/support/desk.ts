// A workspace on the disk whose reader decides: the corpus, what is kept in `.newsmark/`, and actions by the words they are about.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Span } from "../../server/src/analysis/index";
import {
  Corpus,
  type CorpusFolder,
  DEFAULT_SETTINGS,
  diskFiles,
  toUri,
  WorkspaceAnnotations,
} from "../../server/src/corpus/index";
import { type Act, annotate, type Desk, mentionsAt, type Plan } from "../../server/src/features/index";
import { folderWith } from "./folder";

/** The `n`th place (from 0) of `words`. */
export function spanIn(text: string, words: string, n = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length };
}

export interface Reader {
  readonly corpus: Corpus;
  readonly book: WorkspaceAnnotations;
  readonly folder: string;
  /** `path:line: message`. */
  readonly problems: string[];
  creator: string;
  /** Milliseconds that the clock of whoever decides next is ahead. */
  ahead: number;
  uri(name: string): string;
  textOf(name: string): string;
  /** Shows an article in the editor, with another text than the disk's where one is given. */
  open(name: string, text?: string): void;
  desk(name?: string): Desk;
  act(name: string, words: string | Span, act: Act, n?: number): Promise<Plan>;
  apply(plan: Plan): Promise<void>;
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
  /** Until all articles tell what was decided. */
  settled(): Promise<void>;
  /** `[words|TYPE|id|source]` of the mentions of an article. */
  mentions(name: string): Promise<string[]>;
  /** What `.newsmark/` holds, by path. */
  kept(): Record<string, string>;
}

let clock = Date.parse("2024-06-01T08:00:00Z");

/** `files` by path from the folder; indexed, none open. */
export async function reader(files: Readonly<Record<string, string>>, given?: string): Promise<Reader> {
  const folder = given ?? folderWith(files);
  const problems: string[] = [];
  const corpus = new Corpus(diskFiles, (file, message) => problems.push(`${file}: ${message}`));
  const book = new WorkspaceAnnotations(({ path: file, line, message }) =>
    problems.push(`${path.relative(folder, file)}:${line}: ${message}`),
  );
  const folders: CorpusFolder[] = [
    { uri: toUri(folder), path: folder, name: "kliping", settings: { ...DEFAULT_SETTINGS, language: "id" } },
  ];
  corpus.useDecisions(book);
  await book.load(folders);
  corpus.setFolders(folders);
  await corpus.index();
  const uri = (name: string): string => toUri(path.join(folder, name));
  let ids = 0;
  const tick = (): number => {
    clock += 1000;
    return clock;
  };
  const self: Reader = {
    corpus,
    book,
    folder,
    problems,
    creator: "Ani",
    ahead: 0,
    uri,
    textOf: (name) => corpus.openArticle(uri(name))?.text ?? readFileSync(path.join(folder, name), "utf8"),
    open(name, text) {
      corpus.openDocument(uri(name), text ?? readFileSync(path.join(folder, name), "utf8"), true);
    },
    desk: () => ({
      snapshot: corpus,
      known: book.known,
      language: "en",
      creator: self.creator,
      now: new Date(tick() + self.ahead).toISOString(),
      newId: () => `urn:uuid:${self.creator}-${++ids}-${clock}`,
      place: (of) => book.place(of),
      homes: book.stores.map(({ uri: of, store }) => ({ folder: of, store })),
      annotatedText: (of, hash) => book.annotatedText(of, hash),
      readArticle: (of) => corpus.readArticle(of),
      readText: (of) => corpus.readText(of),
    }),
    async act(name, words, act, n = 0) {
      const article = await corpus.readArticle(uri(name));
      if (!article) throw new Error(`no ${name}`);
      const span = typeof words === "string" ? spanIn(article.text, words, n) : words;
      const plan = await annotate(self.desk(), article, span, act);
      await self.apply(plan);
      return plan;
    },
    async apply({ operation, texts }) {
      if (operation.changes.length > 0) await corpus.redecide(await book.apply(operation, texts));
    },
    async undo() {
      const done = await book.undo();
      if (done) await corpus.redecide(done.changed);
      return done?.label ?? null;
    },
    async redo() {
      const done = await book.redo();
      if (done) await corpus.redecide(done.changed);
      return done?.label ?? null;
    },
    settled: () => corpus.searchDossiers(),
    async mentions(name) {
      const record = corpus.article(uri(name));
      const article = await corpus.readArticle(uri(name));
      if (!record || !article) return [];
      const found = mentionsAt(corpus, { ...article, record }, { start: 0, end: article.text.length });
      found.sort((a, b) => a.start - b.start || b.end - a.end);
      return found.map(({ text, type, id, decided }) => `${text}|${type}|${id}${decided ? "|human" : ""}`);
    },
    kept() {
      const home = path.join(folder, ".newsmark");
      if (!existsSync(home)) return {};
      const all = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Object.fromEntries(
        all
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [path.relative(home, file), readFileSync(file, "utf8")]),
      );
    },
  };
  return self;
}

export const change = ({ folder }: Reader, name: string, text: string): void =>
  writeFileSync(path.join(folder, name), text);
export const remove = ({ folder }: Reader, name: string): void => rmSync(path.join(folder, name), { force: true });
