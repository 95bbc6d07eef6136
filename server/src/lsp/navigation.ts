// Moving in an article and changing its names: selection ranges, folding, completion, code lens, rename.

import { type Corpus, normalizeUri, type OpenArticle } from "../corpus/index";
import * as features from "../features/index";
import { COMPLETION_KINDS, toRange } from "./convert";
import type { OpenDocuments } from "./documents";
import type { Dossiers } from "./dossiers";
import type { Folders } from "./folders";
import {
  type ChangeAnnotation,
  type ClientCapabilities,
  type CodeLens,
  type CompletionList,
  type Connection,
  type FoldingRange,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type SelectionRange,
  type ServerCapabilities,
  type TextDocumentEdit,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from "./protocol";

export interface NavigationClient {
  readonly prepareRename: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly codeLensRefresh: boolean;
  readonly foldingLimit: number;
}

export function readNavigationClient({ workspace, textDocument }: ClientCapabilities): NavigationClient {
  return {
    prepareRename: textDocument?.rename?.prepareSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}

export function navigationCapabilities(client: NavigationClient): ServerCapabilities {
  return {
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    selectionRangeProvider: true,
    foldingRangeProvider: true,
    // No trigger characters: prose is full of every one, and names are wanted when the reader asks.
    completionProvider: {},
    codeLensProvider: {},
  };
}

export interface NavigationContext {
  readonly corpus: Corpus;
  readonly documents: TextDocuments;
  readonly open: OpenDocuments;
  readonly folders: Folders;
  readonly dossiers: Dossiers;
  /** What the client can do, once it has said. */
  readonly client: () => NavigationClient;
  /** Command of the client that shows the symbols of the document; none where it has no such. */
  readonly symbolsCommand: () => string | undefined;
  /** What awaits review in an article. */
  readonly reviews: (article: OpenArticle) => features.ReviewLens[];
  /** Whether the client has the commands for human decisions. */
  readonly hasCommands: () => boolean;
}

/** Commands of the client: the next name to review; the view of what has lost its place, which VS Code brings into being. */
const REVIEW_COMMANDS = { review: "newsmark.nextToReview", orphans: "newsmark.orphans.focus" };

/** Answers the requests of {@link navigationCapabilities}. */
export function serveNavigation(connection: Connection, context: NavigationContext): void {
  const { corpus, documents, open, folders, dossiers, client, symbolsCommand } = context;

  function at(uri: string, position: Range["start"]): { article: OpenArticle; offset: number } | null {
    const article = open.article(uri);
    const document = documents.get(uri);
    return article && document ? { article, offset: document.offsetAt(position) } : null;
  }

  connection.onPrepareRename(({ textDocument, position }) => {
    const found = at(textDocument.uri, position);
    const name = found && features.renamable(corpus, found.article.uri, found.offset);
    return name ? { range: toRange(found.article.record, name.place), placeholder: name.spelling } : null;
  });

  connection.onRenameRequest(({ textDocument, position, newName }): WorkspaceEdit | ResponseError<void> | null => {
    const found = at(textDocument.uri, position);
    const name = found && features.renamable(corpus, found.article.uri, found.offset);
    if (!name) return null;
    const language = folders.displayLanguage(found.article.uri);
    const { notAName, renameTo, preview } = features.renameStrings[language];
    const valid = features.validName(newName);
    if (valid === null) return new ResponseError(LSPErrorCodes.RequestFailed, notAName);
    if (valid === name.spelling) return { changes: {} };
    const edits = editsByArticle(features.renames(corpus, found.article.uri, found.offset), valid);
    return toWorkspaceEdit(
      edits,
      { label: renameTo(name.spelling, valid) },
      { label: preview, needsConfirmation: true },
    );
  });

  function editsByArticle(places: readonly features.Place[], newText: string): Map<string, TextEdit[]> {
    const edits = new Map<string, TextEdit[]>();
    for (const place of places) {
      const record = corpus.article(place.uri);
      if (!record) continue;
      const edit = { range: toRange(record, place), newText };
      const list = edits.get(place.uri);
      if (list) list.push(edit);
      else edits.set(place.uri, [edit]);
    }
    return edits;
  }

  /**
   * Versioned and to be confirmed, as far as the client can. What needs confirmation is left out of an editor's preview until the reader ticks it; so
   * that the preview comes up with all of `edits` ticked, an edit that changes nothing is what needs it. URIs of open documents are spelled as the
   * client does.
   */
  function toWorkspaceEdit(
    edits: ReadonlyMap<string, TextEdit[]>,
    rename: ChangeAnnotation,
    preview: ChangeAnnotation,
  ): WorkspaceEdit {
    const opened = new Map(documents.all().map((document) => [normalizeUri(document.uri), document]));
    if (!client().documentChanges) {
      return { changes: Object.fromEntries([...edits].map(([uri, list]) => [opened.get(uri)?.uri ?? uri, list])) };
    }
    const annotated = client().changeAnnotations;
    const documentChanges = [...edits].map(
      ([uri, list]): TextDocumentEdit => ({
        textDocument: { uri: opened.get(uri)?.uri ?? uri, version: opened.get(uri)?.version ?? null },
        edits: annotated ? list.map((edit) => ({ ...edit, annotationId: "rename" })) : list,
      }),
    );
    const [first] = edits.values();
    if (!annotated || !first) return { documentChanges };
    const { start } = first[0]!.range;
    documentChanges[0]!.edits.unshift({ range: { start, end: start }, newText: "", annotationId: "preview" });
    return { documentChanges, changeAnnotations: { rename, preview } };
  }

  connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] | null => {
    const article = open.article(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!article || !document) return null;
    return positions.map((position) => {
      let outer: SelectionRange | undefined;
      for (const span of features.selectionRanges(article, document.offsetAt(position)).reverse()) {
        outer = { range: toRange(article.record, span), ...(outer ? { parent: outer } : {}) };
      }
      return outer ?? { range: { start: position, end: position } };
    });
  });

  connection.onFoldingRanges(({ textDocument }): FoldingRange[] | null => {
    const article = open.article(textDocument.uri);
    if (!article) return null;
    return features
      .folds(article)
      .map((fold) => toRange(article.record, fold))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }))
      .slice(0, client().foldingLimit);
  });

  connection.onCompletion(({ textDocument, position }): CompletionList | null => {
    if (dossiers.isDossiers(textDocument.uri)) return dossiers.completion({ textDocument, position });
    const found = at(textDocument.uri, position);
    if (!found) return null;
    const { types } = features.strings[folders.displayLanguage(found.article.uri)];
    const items = features.completions(corpus, found.article, found.offset).map((completion, i) => {
      const { name, type, canonical, replace } = completion;
      return {
        label: name,
        kind: COMPLETION_KINDS[type],
        detail: canonical ? `${types[type]} · ${canonical}` : types[type],
        sortText: String(i).padStart(3, "0"),
        filterText: name,
        textEdit: { range: toRange(found.article.record, replace), newText: name },
      };
    });
    return { isIncomplete: true, items };
  });

  connection.onCodeLens(({ textDocument }): CodeLens[] | null => {
    const article = open.article(textDocument.uri);
    if (!article || !folders.settingsFor(article.uri).codeLens) return null;
    const lens = features.articleLens(article, folders.displayLanguage(article.uri));
    if (!lens) return [];
    const range = toRange(article.record, lens.span);
    // A command without a name shows its title, and a click does nothing.
    const reviews = context.reviews(article).map(({ title, of }) => ({
      range,
      command: { title, command: context.hasCommands() ? REVIEW_COMMANDS[of] : "" },
    }));
    return [{ range, command: { title: lens.title, command: symbolsCommand() ?? "" } }, ...reviews];
  });
}
