// Many articles: files, index, entities across articles. Stands on analysis/ and annotations/; knows no LSP.
export * from "./corpus";
export { dayOf } from "./dayIndex";
export { decode, NotTextError } from "./decode";
export { diskFiles } from "./diskFiles";
export { type Appearance, EntityIndex } from "./entityIndex";
export { canonicalName, entityId, entityIds } from "./entityName";
export type { FileInfo, Files } from "./files";
export { typeOfKey } from "./keys";
export { modelsIn } from "./models";
export * from "./paths";
export * from "./record";
export * from "./settings";
