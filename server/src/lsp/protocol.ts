// The protocol: all its types, and those of its constants that the server needs as values. The packages that have the values bring a quarter of a
// megabyte of code along; of them the server takes `vscode-jsonrpc` alone.
import type * as lsp from "vscode-languageserver";

export { ResponseError } from "vscode-jsonrpc";
export type * from "vscode-languageserver";
export type { Connection } from "./connection";
export type { TextDocuments } from "./textDocuments";

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof lsp.TextDocumentSyncKind>;

export const MarkupKind = { PlainText: "plaintext", Markdown: "markdown" } as const satisfies Partial<
  typeof lsp.MarkupKind
>;
export type MarkupKind = lsp.MarkupKind;

export const SymbolKind = {
  Namespace: 3,
  Module: 2,
  Package: 4,
  Class: 5,
  Field: 8,
  String: 15,
  Number: 16,
  Event: 24,
} as const satisfies Partial<typeof lsp.SymbolKind>;
export type SymbolKind = lsp.SymbolKind;

export const CompletionItemKind = {
  Field: 5,
  Class: 7,
  Module: 9,
  Property: 10,
  Snippet: 15,
  Reference: 18,
  EnumMember: 20,
  Event: 23,
} as const satisfies Partial<typeof lsp.CompletionItemKind>;
export type CompletionItemKind = lsp.CompletionItemKind;

export const InsertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies typeof lsp.InsertTextFormat;
export type InsertTextFormat = lsp.InsertTextFormat;

export const InsertTextMode = { asIs: 1 } as const satisfies Partial<typeof lsp.InsertTextMode>;
export type InsertTextMode = lsp.InsertTextMode;

export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
} as const satisfies typeof lsp.DiagnosticSeverity;
export type DiagnosticSeverity = lsp.DiagnosticSeverity;

export const CodeActionKind = { QuickFix: "quickfix", Refactor: "refactor" } as const satisfies Partial<
  typeof lsp.CodeActionKind
>;
export type CodeActionKind = lsp.CodeActionKind;

export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const satisfies Partial<typeof lsp.MessageType>;

export const LSPErrorCodes = { RequestFailed: -32803 } as const satisfies Partial<typeof lsp.LSPErrorCodes>;
