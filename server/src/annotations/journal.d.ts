import type { Dossier } from "./dossier";
import { type AnnotationFile } from "./jsonl";
import type { Decision } from "./types";
/** One line or record before and after; null where it was not, or is no more. */
export type Change = {
  /** URI of the workspace folder whose file changes; absent where there is only one. */
  readonly folder?: string;
} & (
  | {
      readonly kind: "decision";
      /** Path of the article from the workspace folder, `/` between parts. */
      readonly article: string;
      readonly before: Decision | null;
      readonly after: Decision | null;
    }
  | {
      readonly kind: "dossier";
      readonly before: Dossier | null;
      readonly after: Dossier | null;
    }
);
/** What one action did, in all files together: one step to undo. */
export interface Operation {
  /** For the interface: `Reject “Putin”`. */
  readonly label: string;
  readonly changes: readonly Change[];
}
export interface Journal {
  /** Oldest first. */
  readonly done: readonly Operation[];
  /** The last one undone comes last. */
  readonly undone: readonly Operation[];
}
export declare const EMPTY_JOURNAL: Journal;
/** The journal after a new operation. What was undone before can no longer be redone. */
export declare function record(journal: Journal, operation: Operation): Journal;
export interface Step {
  readonly journal: Journal;
  /** To apply now. */
  readonly operation: Operation;
}
/** The step back, or null where nothing is left to undo. */
export declare function undo({ done, undone }: Journal): Step | null;
/** The step forward again, or null where nothing was undone. */
export declare function redo({ done, undone }: Journal): Step | null;
/** The operation that takes another one back, in the opposite order. */
export declare function inverse({ label, changes }: Operation): Operation;
/** The file of `article` after an operation. Lines that others wrote meanwhile stay; a line that is gone already is no error. */
export declare function applyDecisions(file: AnnotationFile, article: string, { changes }: Operation): AnnotationFile;
/** Articles whose files an operation changes, in its order. */
export declare function articlesOf({ changes }: Operation): string[];
