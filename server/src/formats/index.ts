// Import and export, one file a format. Stands on analysis/; knows no files and no editor: text and annotations in, a document out.
export { TIMEML_EXTENSION, type TimeMLDocument, type TimeMLInput, toTimeML } from "./timeml";
