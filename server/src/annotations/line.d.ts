import { type Decision } from "./types";
/** Of the lines that this version writes. Lines of a later version are kept and not applied. */
export declare const FORMAT_VERSION = 1;
/** The line of a decision, without a line end. Keys have one order; what the product does not know comes after what it does. */
export declare function writeLine(decision: Decision): string;
/**
 * The decision of a line, or what is wrong with it. A Web Annotation of another tool is read as far as it goes: one that tags a type adds a
 * name, one that only comments is a note.
 */
export declare function readLine(line: string): Decision | string;
