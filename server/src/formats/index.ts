// Import and export, one file a format. Stands on analysis/; knows no files and no editor: text and annotations in, a document out.
export { alignBlanks } from "./align";
export type * from "./document";
export { FORMAT_NAMES, type FormatName, formats } from "./registry";
export { TIMEML_EXTENSION, type TimeMLDocument, type TimeMLInput, toTimeML } from "./timeml";
export { uuidOf } from "./uuid";
