// Editor features over a snapshot: one file each, plain results, no LSP types. Synchronous, so that each answer sees one state.
export {
  type Act,
  annotate,
  annotateStrings,
  CannotAnnotateError,
  type Desk,
  type DisagreementAt,
  decideDisagreement,
  disagreements,
  entityChoices,
  type MentionAt,
  mentionsAt,
  moved,
  nextToReview,
  type Offer,
  type OrphanAt,
  offers,
  orphans,
  type Plan,
  type ReviewLens,
  rejectedNear,
  resolveOrphan,
  reviewLens,
} from "./annotate/index";
export type { Card, Line, Part } from "./card";
export { articleLens, type Lens } from "./codeLens";
export { type Completion, completions, MAX_COMPLETIONS } from "./completion";
export { declaration, definition, type Jump } from "./definition";
export {
  DEFAULT_LEVELS,
  DIAGNOSTIC_CODES,
  DIAGNOSTIC_LEVELS,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticLevel,
  type DiagnosticLevels,
  diagnostics,
  type Fix,
} from "./diagnostics/index";
export * from "./dossiers/index";
export { type Fold, folds } from "./folding";
export { hover } from "./hover";
export { type InlayHint, inlayHints } from "./inlayHints";
export { TOKEN_MODIFIERS, TOKEN_TYPES } from "./legend";
export { highlights, references } from "./references";
export { type Renamable, renamable, renameStrings, renames, validName } from "./rename";
export { selectionRanges } from "./selectionRange";
export { semanticTokens, type Token } from "./semanticTokens";
export { type DisplayLanguage, strings } from "./strings";
export {
  type DocumentSymbolNode,
  documentSymbols,
  type SymbolKind,
  type WorkspaceSymbolItem,
  workspaceSymbols,
} from "./symbols";
export type { Place, PlacesIn } from "./target";
