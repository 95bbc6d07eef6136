// What the client can do, read once, and what the server then offers.

import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/index";
import { type AnnotationClient, annotationCapabilities, readAnnotationClient } from "./annotations";
import { type DiagnosticsClient, diagnosticsCapabilities, readDiagnosticsClient } from "./diagnostics";
import { type DossiersClient, readDossiersClient } from "./dossiers";
import { type InlayHintClient, inlayHintCapabilities, readInlayHintClient } from "./inlayHints";
import { type NavigationClient, navigationCapabilities, readNavigationClient } from "./navigation";
import { type ClientCapabilities, MarkupKind, type ServerCapabilities, TextDocumentSyncKind } from "./protocol";

export interface Client extends NavigationClient, InlayHintClient, DiagnosticsClient, DossiersClient, AnnotationClient {
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
  readonly tokensRefresh: boolean;
  readonly locationLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly hoverFormat: MarkupKind;
}

export function readClient(capabilities: ClientCapabilities): Client {
  const { workspace, textDocument, window } = capabilities;
  return {
    ...readNavigationClient(capabilities),
    ...readInlayHintClient(capabilities),
    ...readDiagnosticsClient(capabilities),
    ...readDossiersClient(capabilities),
    ...readAnnotationClient(capabilities),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    tokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)
      ? MarkupKind.Markdown
      : MarkupKind.PlainText,
  };
}

export function serverCapabilities(client: Client): ServerCapabilities {
  const annotations = annotationCapabilities(client);
  const workspace = {
    ...annotations.workspace,
    ...(client.folders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
  };
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
    ...navigationCapabilities(client),
    ...inlayHintCapabilities(),
    ...diagnosticsCapabilities(client),
    ...annotations,
    ...(Object.keys(workspace).length > 0 ? { workspace } : {}),
  };
}
