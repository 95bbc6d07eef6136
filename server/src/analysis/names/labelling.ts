// Spans of names as labels of tokens.
import type { Block } from "../text/blocks";
import type { MentionType, Span } from "../types";
import { label, OUTSIDE, Position } from "./labels";

export interface LabelledSpan extends Span {
  readonly type: MentionType;
}

/** A label a token of `block`; spans that end inside a token are widened to it. Of names that overlap, later ones win; what they leave broken is outside. */
export function labelBlock(block: Block, spans: readonly LabelledSpan[]): Uint8Array {
  const labels = new Uint8Array(block.tokens.count).fill(OUTSIDE);
  for (const span of spans) {
    const found = tokensOf(block, span);
    if (!found) continue;
    const { first, last } = found;
    for (let t = first; t <= last; t++) {
      const position =
        first === last ? Position.Unit : t === first ? Position.Begin : t === last ? Position.Last : Position.Inside;
      labels[t] = label(span.type, position);
    }
  }
  return repair(labels);
}

/** First and last token of `block` that `span` touches; null for none. */
export function tokensOf({ tokens, start }: Block, span: Span): { first: number; last: number } | null {
  if (span.end <= start || span.start >= start + tokens.text.length) return null;
  let first = 0;
  while (first < tokens.count && start + tokens.end[first]! <= span.start) first++;
  if (first >= tokens.count) return null;
  let last = first;
  while (last + 1 < tokens.count && start + tokens.start[last + 1]! < span.end) last++;
  return { first, last };
}

/** Overlapping spans leave broken sequences: what does not follow becomes outside. */
function repair(labels: Uint8Array): Uint8Array {
  for (let t = 0; t < labels.length; t++) {
    const l = labels[t]!;
    if (l === OUTSIDE) continue;
    const open = t > 0 && labels[t - 1]! !== OUTSIDE && ((labels[t - 1]! - 1) & 3) <= Position.Inside;
    const position = (l - 1) & 3;
    if (!open && (position === Position.Inside || position === Position.Last)) labels[t] = OUTSIDE;
  }
  return labels;
}
