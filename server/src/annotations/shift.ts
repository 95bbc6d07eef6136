// Spans that follow the edits of an open buffer.
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
export const SURVIVAL = 0.75;

export const track = ({ start, end }: Span): TrackedSpan => ({
  start,
  end,
  original: end - start,
  survived: end - start,
});

/**
 * The span after `change`, or null once less than three quarters of it are left. What is inserted at either end stays outside; what is
 * inserted within belongs to it.
 */
export function shift(span: TrackedSpan, change: TextChange): TrackedSpan | null {
  const grown = change.text.length - (change.end - change.start);
  if (change.end <= span.start) return { ...span, start: span.start + grown, end: span.end + grown };
  if (change.start >= span.end) return span;
  const lost = Math.min(change.end, span.end) - Math.max(change.start, span.start);
  const survived = Math.max(0, span.survived - lost);
  if (survived < SURVIVAL * span.original) return null;
  const after = change.start + change.text.length;
  // A replacement that reaches over an end takes its new text out of the span.
  const start = change.start < span.start ? after : span.start;
  const end = change.end > span.end ? change.start : span.end + grown;
  return start < end ? { ...span, start, end, survived } : null;
}

/** The span after all `changes`, each told in the text that the one before it left. */
export function shiftAll(span: TrackedSpan, changes: readonly TextChange[]): TrackedSpan | null {
  let shifted: TrackedSpan | null = span;
  for (const change of changes) {
    if (!shifted) return null;
    shifted = shift(shifted, change);
  }
  return shifted;
}
