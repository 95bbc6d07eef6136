// Human decisions: what they say (types, decide), their file (line, jsonl), where they are in a changed text (positions, shift, diff,
// editMap, quote, anchor), what they make of an Analysis (overlay), how far two annotators agree (agreement), the records of entities (dossier,
// dossierRead, dossierEdit, dossierOutline) and undo (journal).
// Pure: no Node, no LSP, no clock, no source of ids; hashes, times and ids come from the caller. Imports the analysis only.
export * from "./agreement";
export * from "./aliases";
export * from "./anchor";
export * from "./decide";
export * from "./dossier";
export * from "./dossierEdit";
export * from "./dossierMessages";
export * from "./dossierOutline";
export { readDossiers } from "./dossierRead";
export * from "./journal";
export * from "./jsonl";
export * from "./lesson";
export * from "./line";
export * from "./overlay";
export * from "./positions";
export * from "./shift";
export * from "./types";
