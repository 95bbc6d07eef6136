import type { Span } from "../analysis/index";
/** A replacement of `[start, end)` by `text`, in UTF-16 code units of the text before it. */
export interface TextChange extends Span {
  readonly text: string;
}
/** A span on its way through edits, with how much of what it began with is left. */
export interface TrackedSpan extends Span {
  /** UTF-16 code units that it began with. */
  readonly original: number;
  /** How many of them no edit has touched. */
  readonly survived: number;
}
/** A span must keep this share of its text, through edits and through a diff. */
export declare const SURVIVAL = 0.75;
export declare const track: ({ start, end }: Span) => TrackedSpan;
/**
 * The span after `change`, or null once less than three quarters of it are left. What is inserted at either end stays outside; what is
 * inserted within belongs to it.
 */
export declare function shift(span: TrackedSpan, change: TextChange): TrackedSpan | null;
/** The span after all `changes`, each told in the text that the one before it left. */
export declare function shiftAll(span: TrackedSpan, changes: readonly TextChange[]): TrackedSpan | null;
