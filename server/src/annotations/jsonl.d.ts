import type { Contradiction, Decision } from "./types";
/** A line of the file. What it does not read is kept byte for byte. */
export interface AnnotationLine {
  /** One-based; 0 for a line that is not in the file yet. */
  readonly number: number;
  /** Without the line feed. */
  readonly bytes: Uint8Array;
  /** Null for a line that is no annotation. */
  readonly decision: Decision | null;
}
export interface AnnotationProblem {
  readonly line: number;
  readonly message: string;
}
export interface AnnotationFile {
  readonly lines: readonly AnnotationLine[];
  /** Decisions that hold, oldest first: one an id and span, and every note. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly AnnotationProblem[];
  readonly contradictions: readonly Contradiction[];
}
/** Reads a file. Never throws: lines that are no annotations are reported with their number, and the rest is read. */
export declare function readAnnotations(bytes: Uint8Array): AnnotationFile;
/** The bytes of a file. Lines that were read are as they were. */
export declare function writeAnnotations({ lines }: Pick<AnnotationFile, "lines">): Uint8Array;
export declare const NO_ANNOTATIONS: AnnotationFile;
/** The file with `decisions` in the place of those of the same id, or at its end. */
export declare function withDecisions(file: AnnotationFile, decisions: readonly Decision[]): AnnotationFile;
/** The file without the decisions of these ids. */
export declare function withoutDecisions(file: AnnotationFile, ids: ReadonlySet<string>): AnnotationFile;
/** Hashes of the texts that lines of the file refer to. */
export declare function textHashes(file: AnnotationFile): Set<string>;
