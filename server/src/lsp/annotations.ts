// Human decisions over the connection: actions, undo, what awaits review, and the files that change beneath.
import {
  ANNOTATE,
  ANNOTATE_COMMAND,
  ANNOTATIONS_CHANGED,
  type AnnotateResult,
  DECIDE_DISAGREEMENT,
  type DecideDisagreementParams,
  DISAGREEMENTS,
  type Disagreement,
  ENTITIES,
  type EntitiesParams,
  type EntityChoice,
  MENTIONS_AT,
  type MentionInfo,
  type MentionsAtParams,
  NEXT_TO_REVIEW,
  type NextToReviewParams,
  ORPHANS,
  type Orphan,
  REDO_ANNOTATION,
  RESOLVE_ORPHAN,
  type ResolveOrphanParams,
  type StepResult,
  type ToReview,
  UNDO_ANNOTATION,
} from "../../../protocol/src/index";
import type { Span } from "../analysis/index";
import type { Operation } from "../annotations/index";
import {
  type ArticleRecord,
  annotationFileOf,
  type Corpus,
  DOSSIERS,
  gitUser,
  normalizeUri,
  type OpenArticle,
  toUri,
  type Undone,
  UnusableFileError,
  WorkspaceAnnotations,
} from "../corpus/index";
import * as features from "../features/index";
import { type Act, actOf, readAction } from "./annotationParams";
import { toOffset, toRange } from "./convert";
import type { OpenDocuments } from "./documents";
import type { Folders } from "./folders";
import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type ServerCapabilities,
  type TextDocuments,
} from "./protocol";

export interface AnnotationClient {
  readonly renames: boolean;
}

export function readAnnotationClient({ workspace }: ClientCapabilities): AnnotationClient {
  return { renames: workspace?.fileOperations?.didRename === true };
}

export function annotationCapabilities({ renames }: AnnotationClient): ServerCapabilities {
  const all = { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] };
  return {
    executeCommandProvider: { commands: [ANNOTATE_COMMAND] },
    ...(renames ? { workspace: { fileOperations: { didRename: all } } } : {}),
  };
}

export interface AnnotationContext {
  readonly corpus: Corpus;
  readonly documents: TextDocuments;
  readonly open: OpenDocuments;
  readonly folders: Folders;
  /** Resolves when no articles are being read. */
  readonly idle: () => Promise<unknown>;
  /** Highlighting and code lenses of all open articles are to be asked for again. */
  readonly refresh: () => void;
}

export class Annotations {
  readonly #connection: Connection;
  readonly #context: AnnotationContext;
  readonly book: WorkspaceAnnotations;
  #work: Promise<unknown> = Promise.resolve();
  #search: Promise<void> = Promise.resolve();
  readonly #stop = new AbortController();
  /** URIs of files with lines that cannot be read. */
  #marked: string[] = [];
  /** git's users by folder, until the settings are read again. */
  readonly #users = new Map<string, Promise<string>>();

  constructor(connection: Connection, context: AnnotationContext) {
    this.#connection = connection;
    this.#context = context;
    this.book = new WorkspaceAnnotations(({ path, line, message }) =>
      connection.console.warn(`${path}${line === null ? "" : `:${line}`}: ${message}`),
    );
    context.corpus.useDecisions(this.book);
    this.#serve();
  }

  /** Reads what the workspace folders keep. To be awaited before the articles are read. Never rejects. */
  async load(): Promise<void> {
    this.#users.clear();
    const changed = await this.#queued(() => this.book.load(this.#context.folders.corpusFolders));
    this.publish();
    if (changed.length > 0) this.#tell();
  }

  /** Takes over what changed on the disk at `path`; {@link publish} is left to do. False when it is no file of decisions. Never rejects. */
  async refresh(path: string): Promise<boolean> {
    const changed = await this.#queued(() => this.book.refresh(path));
    if (changed) await this.#decided(changed);
    return changed !== null;
  }

  /** Marks the lines that cannot be read, and takes back what was marked before. */
  publish(): void {
    const { folders } = this.#context;
    const marked = new Map<string, Diagnostic[]>([...this.#marked].map((uri) => [uri, []]));
    for (const { uri, store } of this.book.stores) {
      const { brokenLine } = features.annotateStrings[folders.displayLanguage(uri)];
      for (const article of store.articles()) {
        const { problems } = store.annotations(article);
        if (problems.length === 0) continue;
        marked.set(
          toUri(`${store.folder}/${annotationFileOf(article)}`),
          problems.map(({ line, message }) => ({
            range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
            severity: DiagnosticSeverity.Warning,
            source: "newsmark",
            code: "broken-line",
            message: `${brokenLine}: ${message}`,
          })),
        );
      }
    }
    for (const [uri, diagnostics] of marked) this.#connection.sendDiagnostics({ uri, diagnostics });
    this.#marked = [...marked].filter(([, { length }]) => length > 0).map(([uri]) => uri);
  }

  /** Files at `paths` have other words now: decisions about them may have lost their place, or found it again. */
  rewritten(paths: readonly string[]): void {
    const annotated = new Set(this.book.articles());
    if (paths.some((path) => annotated.has(toUri(path)))) this.#tell();
  }

  /** Resolves when the articles tell all that was decided. */
  get idle(): Promise<void> {
    return this.#work.then(() => this.#search);
  }

  /** What awaits review in an open article, for its code lens. */
  reviews(article: OpenArticle): features.ReviewLens[] {
    const language = this.#context.folders.displayLanguage(article.uri);
    return features.reviewLens(article, this.book.place(article.uri), language);
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Decisions about articles that are gone go to the article with the very text that they were made on, if it has none itself. */
  adoptMoved(): Promise<void> {
    return this.#queued(async () => {
      for (const { from, to } of await features.moved(this.#desk("", ""), this.book.articles())) {
        await this.#move(from, to);
        this.#connection.console.info(`annotations of ${from} are those of ${to}: the same text under another name`);
      }
    });
  }

  #serve(): void {
    const { corpus, open } = this.#context;
    const on = <P>(method: string, answer: (params: P) => unknown): void => {
      this.#connection.onRequest(method, async (params: P): Promise<unknown> => {
        open.flush();
        try {
          return await answer(params);
        } catch (error) {
          if (error instanceof features.CannotAnnotateError || error instanceof UnusableFileError) {
            return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
          }
          throw error;
        }
      });
    };
    on(ANNOTATE, (params: unknown) => this.#annotate(params));
    on(
      "workspace/executeCommand",
      ({ command, arguments: [action] = [] }: { command: string; arguments?: unknown[] }) =>
        command === ANNOTATE_COMMAND ? this.#annotate(action) : null,
    );
    on(UNDO_ANNOTATION, () => this.#step((mind) => this.book.undo(mind)));
    on(REDO_ANNOTATION, () => this.#step((mind) => this.book.redo(mind)));
    on(MENTIONS_AT, async ({ uri, range, rejected }: MentionsAtParams): Promise<MentionInfo[]> => {
      const article = await this.#article(uri);
      const span = this.#span(article.record, range);
      const found = features.mentionsAt(corpus, article, span);
      const place = (at: Span) => ({
        uri,
        range: toRange(article.record, at),
        text: article.text.slice(at.start, at.end),
      });
      if (rejected && found.length === 0) {
        return features.rejectedNear(article, span).map((at) => ({
          ...place(at),
          type: at.type,
          entity: "",
          name: "",
          decided: true,
          rejected,
          confidence: 1,
          notes: [],
        }));
      }
      return found.map((at) => ({
        ...place(at),
        type: at.type,
        entity: at.id,
        name: at.name,
        decided: at.decided,
        confidence: at.confidence,
        notes: at.notes,
      }));
    });
    on(ENTITIES, ({ uri, query, type, limit }: EntitiesParams): EntityChoice[] =>
      features.entityChoices(
        corpus,
        this.book.known,
        normalizeUri(uri),
        query,
        Math.max(0, Math.min(limit, 500)),
        type,
      ),
    );
    on(NEXT_TO_REVIEW, async ({ uri, position, backwards }: NextToReviewParams): Promise<ToReview | null> => {
      const article = await this.#article(uri);
      const offset = toOffset(article.record, position);
      const found = await features.nextToReview(this.#desk(article.uri, ""), article.uri, offset, backwards);
      const record = found && corpus.article(found.uri);
      if (!record) return null;
      const { reason, message } = found;
      return { uri: found.uri, range: toRange(record, found), reason, message };
    });
    on(ORPHANS, async (): Promise<Orphan[]> => {
      const found = await features.orphans(this.#desk("", ""), this.book.articles());
      return found.map(toOrphan);
    });
    on(DISAGREEMENTS, async (): Promise<Disagreement[]> => {
      const found = await features.disagreements(this.#desk("", ""), this.book.articles());
      return found.map(toDisagreement);
    });
    on(RESOLVE_ORPHAN, ({ uri, id, to }: ResolveOrphanParams) =>
      this.#write(uri, async (desk, article) => {
        const span = to && article ? this.#span(article.record, to) : null;
        return features.resolveOrphan(desk, normalizeUri(uri), id, to ? span : null);
      }),
    );
    on(DECIDE_DISAGREEMENT, ({ uri, id }: DecideDisagreementParams) =>
      this.#write(uri, (desk) => features.decideDisagreement(desk, normalizeUri(uri), id)),
    );
    this.#connection.workspace.onDidRenameFiles(({ files }) => {
      void this.#queued(async () => {
        for (const { oldUri, newUri } of files) await this.#renamed(normalizeUri(oldUri), normalizeUri(newUri));
      });
    });
  }

  async #annotate(params: unknown): Promise<AnnotateResult> {
    const action = readAction(params);
    if (!action) throw new ResponseError(LSPErrorCodes.RequestFailed, "no such action");
    return this.#write(action.uri, async (desk, article) => {
      if (!article) throw new features.CannotAnnotateError(features.annotateStrings[desk.language].noArticle);
      const act: Act = actOf(action, (range) => this.#span(article.record, range));
      return features.annotate(desk, article, this.#span(article.record, action.range), act);
    });
  }

  /** Does what `plan` tells. One after the other: each sees what the one before wrote. */
  #write(
    uri: string,
    plan: (desk: features.Desk, article: OpenArticle | null) => Promise<features.Plan>,
  ): Promise<AnnotateResult> {
    return this.#queued(async () => {
      const normal = normalizeUri(uri);
      this.#context.open.flush();
      const creator = await this.#creator(normal);
      const article = await this.#context.corpus.readArticle(normal);
      const { operation, texts } = await plan(this.#desk(normal, creator), article);
      this.#mindUnsaved(operation, normal);
      const articles = new Set(
        operation.changes.flatMap((change) =>
          change.kind === "decision" ? [`${change.folder} ${change.article}`] : [],
        ),
      );
      if (operation.changes.length > 0) await this.#decided(await this.book.apply(operation, texts));
      return { label: operation.label, changes: operation.changes.length, articles: articles.size };
    });
  }

  #step(step: (mind: (operation: Operation) => void) => Promise<Undone | null>): Promise<StepResult> {
    return this.#queued(async () => {
      const done = await step((operation) => this.#mindUnsaved(operation, ""));
      if (done) await this.#decided(done.changed);
      return { label: done?.label ?? null };
    });
  }

  /** Lets all articles follow what was decided; those that only name a changed dossier are searched for in the background. */
  async #decided(uris: readonly string[]): Promise<void> {
    const { corpus, open, refresh } = this.#context;
    open.flush();
    await corpus.redecide(uris);
    open.announce();
    refresh();
    this.#tell();
    if (corpus.isSearchDue) this.#search = this.#search.then(() => this.#searchOn());
  }

  async #searchOn(): Promise<void> {
    const { corpus, idle, open, refresh } = this.#context;
    await idle();
    if (!corpus.isSearchDue || this.#stop.signal.aborted) return;
    try {
      await corpus.searchDossiers(this.#stop.signal);
    } catch (error) {
      this.#connection.console.error(`names of dossiers were not looked for everywhere: ${String(error)}`);
    }
    open.announce();
    refresh();
  }

  #tell(): void {
    this.#connection.sendNotification(ANNOTATIONS_CHANGED, {});
  }

  async #renamed(from: string, to: string): Promise<void> {
    for (const uri of [...this.book.articles()]) {
      if (uri === from || uri.startsWith(`${from}/`)) await this.#move(uri, to + uri.slice(from.length));
    }
  }

  async #move(from: string, to: string): Promise<void> {
    try {
      const changed = await this.book.move(from, to);
      if (changed) await this.#decided(changed);
    } catch (error) {
      this.#connection.console.warn(`annotations of ${from} stay where they are: ${String(error)}`);
    }
  }

  /** Fails when the reader is at work on a file that an action would write to. */
  #mindUnsaved({ changes }: Operation, uri: string): void {
    if (!changes.some(({ kind }) => kind === "dossier")) return;
    for (const { store } of this.book.stores) {
      const file = toUri(`${store.folder}/${DOSSIERS}`);
      const document = this.#context.documents.all().find((one) => normalizeUri(one.uri) === file);
      // The editor may not have noticed yet what was written last, and goes on showing a file that an undo removed.
      if (!document || store.hadDossiers(document.getText())) continue;
      throw new features.CannotAnnotateError(
        features.annotateStrings[this.#context.folders.displayLanguage(uri)].saveDossiers,
      );
    }
  }

  async #article(uri: string): Promise<OpenArticle> {
    const normal = normalizeUri(uri);
    const article = await this.#context.corpus.readArticle(normal);
    if (article) return article;
    const language = this.#context.folders.displayLanguage(normal);
    throw new features.CannotAnnotateError(features.annotateStrings[language].noArticle);
  }

  #span(record: ArticleRecord, { start, end }: Range): Span {
    return { start: toOffset(record, start), end: toOffset(record, end) };
  }

  async #creator(uri: string): Promise<string> {
    const { folders } = this.#context;
    const named = folders.settingsFor(uri).creator;
    if (named) return named;
    const folder = this.book.place(uri)?.store.folder;
    if (folder === undefined) return "";
    const user = this.#users.get(folder) ?? gitUser(folder);
    this.#users.set(folder, user);
    return user;
  }

  #desk(uri: string, creator: string): features.Desk {
    const { corpus, folders } = this.#context;
    return {
      snapshot: corpus,
      known: this.book.known,
      language: folders.displayLanguage(uri),
      creator,
      now: new Date().toISOString(),
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
      place: (of) => this.book.place(of),
      homes: this.book.stores.map(({ uri: folder, store }) => ({ folder, store })),
      annotatedText: (of, hash) => this.book.annotatedText(of, hash),
      readArticle: (of) => corpus.readArticle(of),
      readText: (of) => corpus.readText(of),
    };
  }

  #queued<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#work.then(work);
    this.#work = result.catch(() => {});
    return result;
  }
}

const toOrphan = ({ uri, article, exists, decision, label, lines, candidates }: features.OrphanAt): Orphan => ({
  id: decision.id,
  uri,
  article,
  exists,
  exact: decision.target.exact,
  before: decision.target.prefix,
  after: decision.target.suffix,
  label,
  creator: decision.creator,
  created: decision.created,
  candidates: candidates.map(({ text, before, after, ...span }) => ({
    uri,
    range: toRange(lines, span),
    text,
    before,
    after,
  })),
});

const toDisagreement = ({ uri, article, text, record, opinions, ...span }: features.DisagreementAt): Disagreement => ({
  uri,
  article,
  text,
  range: toRange(record, span),
  opinions: opinions.map(({ decision: { id, creator, created }, label }) => ({ id, creator, created, label })),
});
