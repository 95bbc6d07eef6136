// Inlay hints: the day behind a relative date, where the reader has them on.

import { type Corpus, positionAt } from "../corpus/index";
import * as features from "../features/index";
import type { OpenDocuments } from "./documents";
import type { Folders } from "./folders";
import type { ClientCapabilities, Connection, InlayHint, ServerCapabilities, TextDocuments } from "./protocol";

export interface InlayHintClient {
  readonly inlayHintRefresh: boolean;
}

export function readInlayHintClient({ workspace }: ClientCapabilities): InlayHintClient {
  return { inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true };
}

export const inlayHintCapabilities = (): ServerCapabilities => ({ inlayHintProvider: true });

export interface InlayHintContext {
  readonly corpus: Corpus;
  readonly documents: TextDocuments;
  readonly open: OpenDocuments;
  readonly folders: Folders;
}

/** Answers the request of {@link inlayHintCapabilities}. */
export function serveInlayHints(connection: Connection, { corpus, documents, open, folders }: InlayHintContext): void {
  connection.languages.inlayHint.on(({ textDocument, range }): InlayHint[] | null => {
    const article = open.article(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!article || !document || !folders.settingsFor(article.uri).inlayHints.dates) return null;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return features
      .inlayHints(corpus, article.uri, folders.displayLanguage(article.uri), span)
      .map(({ offset, label, tooltip }) => ({
        position: positionAt(article.record, offset),
        label,
        paddingLeft: true,
        ...(tooltip ? { tooltip } : {}),
      }));
  });
}

/** Asks the client to ask again. */
export function refreshInlayHints(connection: Connection): void {
  connection.languages.inlayHint
    .refresh()
    .catch((error: unknown) => connection.console.warn(`inlay hints stay as they are: ${String(error)}`));
}
