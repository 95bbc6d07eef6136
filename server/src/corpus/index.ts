// Many articles: files, index, entities across articles. Stands on analysis/ and annotations/; knows no LSP.
export {
  AnnotationStore,
  DOSSIERS,
  fileOf as annotationFileOf,
  type ReportStoreProblem,
  type StoreChange,
} from "./annotations/annotationStore";
export { articleDecisions } from "./annotations/articleDecisions";
export { UnusableFileError } from "./annotations/folderFiles";
export { gitUser } from "./annotations/gitUser";
export { decidedKeys, fullKey, type Known, known, NOBODY_KNOWN } from "./annotations/known";
export {
  type ArticleDecisions,
  type Decided,
  type Found,
  findDecisions,
  layOver,
  type Orphaned,
} from "./annotations/layOver";
export { type DecisionSource, NOTHING_DECIDED } from "./annotations/source";
export { textHash } from "./annotations/textHash";
export { type DecisionPlace, type Home, type Undone, WorkspaceAnnotations } from "./annotations/workspaceAnnotations";
export { ArticleCache, defaultCacheFolder } from "./cache/articleCache";
export { analyserVersion } from "./cache/version";
export * from "./corpus";
export { decode, NotTextError } from "./decode";
export { diskFiles } from "./diskFiles";
export { type Appearance, type Company, EntityIndex, lettersOf, type NamedEntity } from "./entityIndex";
export { canonicalName, entityId, entityIds } from "./entityName";
export type { FileInfo, Files } from "./files";
export type { Background, IndexOptions, Progress, ReportProblem } from "./folderReader";
export { dossierKey, idOfKey, keyOf, nameOfKey, typeOfKey } from "./keys";
export * from "./learning/index";
export { type Members, withMember } from "./members";
export { modelsIn } from "./models";
export * from "./paths";
export { boundsOf, type Granularity, indexOfDay, type Period, periodOf } from "./period";
export { PeriodIndex } from "./periodIndex";
export * from "./record";
export * from "./settings";
export { lineStartsNow, mentionSpans, timexSpans } from "./spans";
export type { WorkerOptions } from "./workers";
export { writeWhole } from "./writeWhole";
