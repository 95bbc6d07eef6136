// Diagnostics of open articles, pushed whenever one was analysed, and the quick fixes for them.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../analysis/index";
import type { Corpus, OpenArticle } from "../corpus/index";
import * as features from "../features/index";
import { toRange } from "./convert";
import type { OpenDocuments } from "./documents";
import type { Folders } from "./folders";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type ServerCapabilities,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from "./protocol";

export interface DiagnosticsClient {
  readonly documentChanges: boolean;
  /** Takes code actions, not only commands. */
  readonly codeActions: boolean;
  readonly diagnosticVersion: boolean;
}

export function readDiagnosticsClient({ workspace, textDocument }: ClientCapabilities): DiagnosticsClient {
  return {
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
  };
}

export function diagnosticsCapabilities(client: DiagnosticsClient): ServerCapabilities {
  const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.Refactor];
  return client.codeActions ? { codeActionProvider: { codeActionKinds } } : {};
}

const SOURCE = "newsmark";

const SEVERITIES: Record<features.Diagnostic["level"], DiagnosticSeverity> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

export interface DiagnosticsContext {
  readonly corpus: Corpus;
  readonly folders: Folders;
  /** What the client can do, once it has said. */
  readonly client: () => DiagnosticsClient;
}

/** Tells the client what is wrong in the articles that it shows. */
export class DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #context: DiagnosticsContext;
  /** Documents that the client has been told of. */
  readonly #published = new Set<string>();

  constructor(connection: Connection, context: DiagnosticsContext) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Publishes what is wrong in the article, or takes back what was when the document is no article (null). */
  publish(document: TextDocument, article: OpenArticle | null): void {
    if (!article) {
      this.clear(document.uri);
      return;
    }
    this.#published.add(document.uri);
    const diagnostics = findingsOf(this.#context, article).map((finding) => toDiagnostic(article, finding));
    const version = this.#context.client().diagnosticVersion ? { version: document.version } : {};
    void this.#connection.sendDiagnostics({ uri: document.uri, ...version, diagnostics });
  }

  clear(uri: string): void {
    if (this.#published.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

function findingsOf({ corpus, folders }: DiagnosticsContext, { uri }: OpenArticle): features.Diagnostic[] {
  return features.diagnostics(corpus, uri, folders.displayLanguage(uri), folders.settingsFor(uri).diagnostics);
}

const toDiagnostic = (article: OpenArticle, { code, level, message, start, end }: features.Diagnostic): Diagnostic => ({
  range: toRange(article.record, { start, end }),
  severity: SEVERITIES[level],
  code,
  source: SOURCE,
  message,
});

/** Other code actions for a range of an article, as far as the kinds that the client asks for hold them. */
export type MoreActions = (
  article: OpenArticle,
  uri: string,
  range: Span,
  kinds: readonly string[] | null,
) => CodeAction[];

/** Answers the request of {@link diagnosticsCapabilities}. */
export function serveQuickFixes(
  connection: Connection,
  context: DiagnosticsContext & {
    readonly documents: TextDocuments;
    readonly open: OpenDocuments;
    readonly more: MoreActions;
  },
): void {
  const { documents, open, client } = context;
  connection.onCodeAction(({ textDocument, range, context: asked }): CodeAction[] | null => {
    const article = open.article(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!article || !document) return null;
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const more = context.more(article, textDocument.uri, { start: from, end: to }, asked.only ?? null);
    if (asked.only && !asked.only.some((kind) => includesQuickFix(kind))) return more;
    const fixes = findingsOf(context, article)
      .filter((finding) => finding.start <= to && finding.end >= from)
      .flatMap((finding) =>
        finding.fixes.map((fix, i) => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(article, finding)],
          ...(i === 0 ? { isPreferred: true } : {}),
          edit: toEdit(
            document,
            fix.edits.map((edit) => ({ range: toRange(article.record, edit), newText: edit.newText })),
          ),
        })),
      );
    return [...fixes, ...more];
  });

  const toEdit = ({ uri, version }: TextDocument, edits: TextEdit[]): WorkspaceEdit =>
    client().documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
}

/** Whether a kind that a client asks for is that of quick fixes, or a wider one. */
const includesQuickFix = (kind: string): boolean => kind === "" || kind === CodeActionKind.QuickFix;
