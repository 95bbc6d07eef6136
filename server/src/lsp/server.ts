// The language server: wires a connection to the corpus and its features.
import {
  CLEAR_CACHE,
  DETECTED,
  INDEXED,
  type InitializationOptions,
  REINDEX,
  type ReindexResult,
} from "../../../protocol/src/index";
import type { NameModels } from "../analysis/index";
import {
  type ArticleCache,
  type Background,
  Corpus,
  type Files,
  normalizeUri,
  type OpenArticle,
  toPath,
} from "../corpus/index";
import * as features from "../features/index";
import { annotationActions } from "./annotationActions";
import { Annotations } from "./annotations";
import { type Client, readClient, serverCapabilities } from "./capabilities";
import { toDocumentSymbol, toLocation, toRange, toWorkspaceSymbol } from "./convert";
import { DiagnosticsPublisher, serveQuickFixes } from "./diagnostics";
import { OpenDocuments } from "./documents";
import { Dossiers } from "./dossiers";
import { Folders } from "./folders";
import { Indexer } from "./indexer";
import { refreshInlayHints, serveInlayHints } from "./inlayHints";
import { FolderModels, type Learning } from "./learning";
import { toMarkup } from "./markup";
import { serveNavigation } from "./navigation";
import type { Connection, InitializeParams, InitializeResult, SymbolInformation } from "./protocol";
import { Settle } from "./settle";
import { TextDocuments } from "./textDocuments";
import { rangeTokens, TokenCache } from "./tokens";

/** Milliseconds over which changes on the disk are gathered. */
const GATHER = 150;
/** Milliseconds until a file of decisions that changed is read once more. */
const LOOK_AGAIN = 1000;
/** Milliseconds that an editor which is closing waits for the last write to the cache. */
const LAST_WRITE = 1000;
/** More files than these are read in the background, as at the start. */
const MANY_CHANGES = 50;

/** What the server gets from the platform that it runs on. */
export interface Platform {
  readonly files: Files;
  /** Told to the client. */
  readonly version: string;
  /** Gives the trained taggers; what is wrong with one goes to `warn`. */
  readonly models: (warn: (message: string) => void) => NameModels;
  readonly learning: (warn: (message: string) => void) => Learning;
  readonly background: (warn: (message: string) => void) => Background;
  /** What is kept of articles, in the folder `path` if the client names one. */
  readonly cache: (path: string | undefined) => ArticleCache;
}

/** Serves `connection` until it closes. */
export function serve(connection: Connection, platform: Platform): void {
  const { files, version } = platform;
  const told = new Set<string>();
  /** Main thread and workers may have the same to complain of. */
  const warnOnce = (message: string): void => {
    if (!told.has(message)) connection.console.warn(message);
    told.add(message);
  };
  const shipped = platform.models(warnOnce);
  const corpus = new Corpus(
    files,
    (path, message) => connection.console.warn(`${path}: ${message}`),
    shipped,
    platform.background(warnOnce),
  );
  const folders = new Folders(connection);
  const documents = new TextDocuments();
  const tokens = new TokenCache();
  let client: Client = readClient({});
  let detection = false;
  let hasCommands = false;
  let symbolsCommand: string | undefined;
  const indexer = new Indexer(connection, corpus, () => client.progress);
  const settle = new Settle();
  const dossiers = new Dossiers(connection, {
    corpus,
    stores: () => annotations.book.stores,
    folders,
    documents,
    client: () => client,
  });
  const diagnostics = new DiagnosticsPublisher(connection, { corpus, folders, client: () => client });
  const open = new OpenDocuments(
    corpus,
    files,
    (uri) => {
      if (detection) void connection.sendNotification(DETECTED, { uri });
    },
    (document, article) => {
      if (!article) {
        settle.cancel(document.uri);
        diagnostics.publish(document, null);
        return;
      }
      // Typing is not held up by checks; a version that was edited since is told of when its successor is analysed.
      const { version } = document;
      settle.after(document.uri, () => {
        if (document.version === version) diagnostics.publish(document, article);
      });
    },
    (message) => connection.console.warn(message),
  );

  const models = new FolderModels(connection, {
    folders,
    learning: platform.learning(warnOnce),
    shipped,
    showsProgress: () => client.progress,
    decided: () => annotations.book.stores.filter(({ store }) => !store.isEmpty).map(({ uri }) => uri),
    reload: () => reload(),
  });
  const annotations = new Annotations(connection, {
    corpus,
    documents,
    open,
    folders,
    idle: () => indexer.idle,
    refresh: () => {
      refreshOpen();
      dossiers.refresh();
    },
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = readClient(params.capabilities);
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    detection = options.detection === true;
    hasCommands = options.annotationCommands === true;
    dossiers.hasSchema = options.dossierSchema === true;
    symbolsCommand = typeof options.symbolsCommand === "string" ? options.symbolsCommand : undefined;
    corpus.useCache(platform.cache(typeof options.cachePath === "string" ? options.cachePath : undefined));
    const roots = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: "" }] : []);
    folders.initialize(roots, params.locale);
    return { capabilities: serverCapabilities(client), serverInfo: { name: "newsmark", version } };
  });

  connection.onInitialized(async () => {
    if (client.configurationRegistration) {
      await connection.client.register("workspace/didChangeConfiguration", {
        section: ["newsmark", "files.encoding"],
      });
    }
    if (client.watchedFilesRegistration) {
      await connection.client.register("workspace/didChangeWatchedFiles", { watchers: [{ globPattern: "**/*" }] });
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders.change(added, removed);
        void reload();
      });
    }
    begin(reload());
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (!client.configuration) folders.push(settings);
    void reload();
  });

  let begin!: (articles: Promise<number>) => void;
  /** The articles that are there when the last reading that was asked for has ended. */
  let reading = new Promise<number>((resolve) => {
    begin = resolve;
  });

  /** Reads settings and articles again; files whose size and time are as they were are read again only with `everything`. */
  function reload(everything = false): Promise<number> {
    reading = read(everything);
    return reading;
  }
  async function read(everything: boolean): Promise<number> {
    if (client.configuration) await folders.pull();
    await annotations.load();
    corpus.setFolders(await models.load(folders.corpusFolders), folders.fallback);
    open.refresh();
    dossiers.refresh();
    if (client.inlayHintRefresh) refreshInlayHints(connection);
    const articles = await indexer.start(features.strings[folders.displayLanguage("")].indexing, !everything);
    dossiers.indexed();
    await annotations.adoptMoved();
    refreshOpen();
    return articles;
  }
  function refreshOpen(): void {
    if (client.tokensRefresh) connection.languages.semanticTokens.refresh();
    if (client.codeLensRefresh) {
      connection
        .sendRequest("workspace/codeLens/refresh")
        .catch((error: unknown) => connection.console.warn(`code lenses stay as they are: ${String(error)}`));
    }
  }

  const changedPaths = new Set<string>();
  let gathering: NodeJS.Timeout | null = null;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (uri.startsWith("file:")) changedPaths.add(toPath(uri));
    gathering ??= setTimeout(() => {
      gathering = null;
      const paths = [...changedPaths];
      changedPaths.clear();
      void refreshPaths(paths);
    }, GATHER);
  });
  async function refreshPaths(paths: readonly string[]): Promise<void> {
    await indexer.idle;
    if (paths.length > MANY_CHANGES || paths.some((path) => models.concerns(path))) await reload();
    else {
      const decided: string[] = [];
      for (const path of paths) {
        if (await annotations.refresh(path)) decided.push(path);
        else await corpus.refresh(path);
      }
      if (decided.length > 0) {
        annotations.publish();
        setTimeout(() => void lookAgain(decided), LOOK_AGAIN).unref?.();
      }
      await annotations.adoptMoved();
      annotations.rewritten(paths);
    }
  }

  /** A write right behind another one is not always told: what is kept of decisions is small, and soon read once more. */
  async function lookAgain(paths: readonly string[]): Promise<void> {
    for (const path of paths) await annotations.refresh(path);
    annotations.publish();
  }

  documents.onDidOpen(({ document }) => {
    if (dossiers.isDossiers(document.uri)) dossiers.shown(document);
    else open.opened(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (dossiers.isDossiers(document.uri)) dossiers.shown(document);
    else open.changed(document);
  });
  documents.onDidClose(({ document }) => {
    if (dossiers.isDossiers(document.uri)) {
      dossiers.closed(document);
      return;
    }
    tokens.forget(normalizeUri(document.uri));
    settle.cancel(document.uri);
    diagnostics.clear(document.uri);
    // Its file may have another name by now.
    void open.closed(document).then(() => annotations.adoptMoved());
  });

  /** The article behind a request and the offset of its position. */
  function at(params: {
    textDocument: { uri: string };
    position: { line: number; character: number };
  }): { article: OpenArticle; offset: number } | null {
    const article = open.article(params.textDocument.uri);
    const document = documents.get(params.textDocument.uri);
    return article && document ? { article, offset: document.offsetAt(params.position) } : null;
  }

  connection.onHover((params) => {
    if (dossiers.isDossiers(params.textDocument.uri)) return dossiers.hover(params);
    const found = at(params);
    if (!found) return null;
    const { uri, record } = found.article;
    const cards = features.hover(corpus, uri, found.offset, folders.displayLanguage(uri));
    const first = cards[0];
    return first
      ? { contents: toMarkup(corpus, cards, client.hoverFormat), range: toRange(record, first.place) }
      : null;
  });

  connection.onDefinition((params) => {
    if (dossiers.isDossiers(params.textDocument.uri)) return dossiers.definition(params);
    const found = at(params);
    const jump = found && features.definition(corpus, found.article.uri, found.offset, dossiers.texts);
    return jump && dossiers.jump(jump);
  });

  connection.onDeclaration((params) => {
    const found = at(params);
    const jump = found && features.declaration(corpus, found.article.uri, found.offset);
    return jump ? toLocation(corpus, jump.target) : null;
  });

  connection.onReferences((params) => {
    if (dossiers.isDossiers(params.textDocument.uri)) return dossiers.references(params);
    const found = at(params);
    if (!found) return null;
    const { includeDeclaration } = params.context;
    return dossiers.locations(
      features.references(corpus, found.article.uri, found.offset, includeDeclaration, dossiers.texts),
    );
  });

  connection.onDocumentHighlight((params) => {
    const found = at(params);
    return found
      ? features
          .highlights(corpus, found.article.uri, found.offset)
          .map((place) => ({ range: toRange(found.article.record, place) }))
      : null;
  });

  connection.onDocumentSymbol((params) => {
    const { uri } = params.textDocument;
    const article = open.article(uri);
    if (!article && !dossiers.isDossiers(uri)) return null;
    const symbols = article
      ? features
          .documentSymbols(article, folders.displayLanguage(article.uri))
          .map((node) => toDocumentSymbol(article.record, node))
      : dossiers.symbols(uri);
    if (client.hierarchicalSymbols) return symbols;
    return symbols.flatMap((symbol): SymbolInformation[] =>
      (symbol.children?.length ? symbol.children : [symbol]).map(({ name, kind, range }) => ({
        name,
        kind,
        location: { uri: params.textDocument.uri, range },
      })),
    );
  });

  connection.onWorkspaceSymbol(({ query }) => {
    open.flush();
    return features.workspaceSymbols(corpus, query).flatMap((item) => toWorkspaceSymbol(corpus, item) ?? []);
  });

  connection.languages.semanticTokens.on(({ textDocument }) => {
    const article = open.article(textDocument.uri);
    return article ? tokens.full(article.record) : { data: [] };
  });
  connection.languages.semanticTokens.onDelta(({ textDocument, previousResultId }) => {
    const article = open.article(textDocument.uri);
    return article ? tokens.delta(article.record, previousResultId) : { data: [] };
  });
  connection.languages.semanticTokens.onRange(({ textDocument, range }) => {
    const article = open.article(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!article || !document) return { data: [] };
    return rangeTokens(article.record, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
  });

  serveInlayHints(connection, { corpus, documents, open, folders });
  serveQuickFixes(connection, {
    corpus,
    documents,
    open,
    folders,
    client: () => client,
    more: (...asked) =>
      annotationActions(
        { corpus, folders, known: () => annotations.book.known, hasCommands: () => hasCommands },
        ...asked,
      ),
  });
  serveNavigation(connection, {
    corpus,
    documents,
    open,
    folders,
    dossiers,
    client: () => client,
    symbolsCommand: () => symbolsCommand,
    reviews: (article) => annotations.reviews(article),
    hasCommands: () => hasCommands,
  });

  connection.onRequest(REINDEX, (): Promise<ReindexResult> => {
    void reload(true);
    return indexed();
  });
  connection.onRequest(CLEAR_CACHE, async (): Promise<ReindexResult> => {
    await indexer.halt();
    await corpus.clearCache();
    void reload(true);
    return indexed();
  });
  connection.onRequest(INDEXED, indexed);

  /** Resolves when nothing is left to read; a reading that another one overtook does not count. */
  async function indexed(): Promise<ReindexResult> {
    for (;;) {
      const last = reading;
      const articles = await last;
      await annotations.idle;
      if (last === reading) return { articles };
    }
  }

  connection.onShutdown(async () => {
    if (gathering) clearTimeout(gathering);
    indexer.stop();
    models.stop();
    annotations.stop();
    // What is not written by then is analysed again next time.
    await Promise.race([corpus.writeCache(), new Promise((resolve) => setTimeout(resolve, LAST_WRITE).unref())]);
  });

  documents.listen(connection);
  connection.listen();
}
