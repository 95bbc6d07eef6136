// Undo and redo of what a reader decided. Plain data: whoever applies an operation writes the files.
import type { Dossier } from "./dossier";
import { type AnnotationFile, withDecisions, withoutDecisions } from "./jsonl";
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
  | { readonly kind: "dossier"; readonly before: Dossier | null; readonly after: Dossier | null }
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

export const EMPTY_JOURNAL: Journal = { done: [], undone: [] };

/** Operations that can be undone; older ones are forgotten. */
const MAX_OPERATIONS = 500;

/** The journal after a new operation. What was undone before can no longer be redone. */
export function record(journal: Journal, operation: Operation): Journal {
  if (operation.changes.length === 0) return journal;
  return { done: [...journal.done, operation].slice(-MAX_OPERATIONS), undone: [] };
}

export interface Step {
  readonly journal: Journal;
  /** To apply now. */
  readonly operation: Operation;
}

/** The step back, or null where nothing is left to undo. */
export function undo({ done, undone }: Journal): Step | null {
  const last = done[done.length - 1];
  if (!last) return null;
  return { journal: { done: done.slice(0, -1), undone: [...undone, last] }, operation: inverse(last) };
}

/** The step forward again, or null where nothing was undone. */
export function redo({ done, undone }: Journal): Step | null {
  const last = undone[undone.length - 1];
  if (!last) return null;
  return { journal: { done: [...done, last], undone: undone.slice(0, -1) }, operation: last };
}

/** The operation that takes another one back, in the opposite order. */
export function inverse({ label, changes }: Operation): Operation {
  return {
    label,
    changes: changes
      .map((change): Change => ({ ...change, before: change.after, after: change.before }) as Change)
      .reverse(),
  };
}

/** The file of `article` after an operation. Lines that others wrote meanwhile stay; a line that is gone already is no error. */
export function applyDecisions(file: AnnotationFile, article: string, { changes }: Operation): AnnotationFile {
  const removed = new Set<string>();
  const put = new Map<string, Decision>();
  for (const change of changes) {
    if (change.kind !== "decision" || change.article !== article) continue;
    if (change.before && change.before.id !== change.after?.id) {
      removed.add(change.before.id);
      put.delete(change.before.id);
    }
    if (change.after) {
      removed.delete(change.after.id);
      put.set(change.after.id, change.after);
    }
  }
  if (removed.size === 0 && put.size === 0) return file;
  return withDecisions(withoutDecisions(file, removed), [...put.values()]);
}

/** Articles whose files an operation changes, in its order. */
export function articlesOf({ changes }: Operation): string[] {
  return [...new Set(changes.flatMap((change) => (change.kind === "decision" ? [change.article] : [])))];
}
