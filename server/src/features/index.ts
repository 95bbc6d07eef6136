// Editor features over a snapshot: one file each, plain results, no LSP types. Synchronous, so that each answer sees one state.
export type { Card, Line, Part } from "./card";
export { declaration, definition, type Jump } from "./definition";
export { hover } from "./hover";
export { TOKEN_MODIFIERS, TOKEN_TYPES } from "./legend";
export { highlights, references } from "./references";
export { semanticTokens, type Token } from "./semanticTokens";
export { type DisplayLanguage, strings } from "./strings";
export {
  type DocumentSymbolNode,
  documentSymbols,
  type SymbolKind,
  type WorkspaceSymbolItem,
  workspaceSymbols,
} from "./symbols";
export type { Place } from "./target";
