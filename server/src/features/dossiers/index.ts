// The editor's help in `.newsmark/entities.yaml`: pure functions over the text of the file and the snapshot of the articles.
export {
  type DossierCompletion,
  dossierCompletions,
  MAX_DOSSIER_COMPLETIONS,
} from "./completion";
export { dossierDefinition, dossierReferences } from "./definition";
export { type DossierDiagnostic, dossierDiagnostics } from "./diagnostics";
export { type DossierText, dossierText } from "./file";
export { dossierHover } from "./hover";
export { recordOfEntity } from "./match";
export { dossierStrings, FIELD_PATHS } from "./strings";
export { dossierSymbols } from "./symbols";
