// Mentions and temporal expressions as one list of labelled spans, which is how most formats see them.
import { MENTION_TYPES, type MentionSource, type MentionType, type Span, type TimexType } from "../analysis/index";
import type { AnnotatedText, TextMention, TextTimex } from "./document";

export const TIMEX_TYPES: readonly TimexType[] = ["DATE", "TIME", "DURATION", "SET"];
export type Label = MentionType | TimexType;
export const LABELS: readonly Label[] = [...MENTION_TYPES, ...TIMEX_TYPES];

const SOURCES: readonly MentionSource[] = ["model", "rule", "human"];

/** What a span can carry besides its label. */
export interface Attributes {
  readonly entity?: string | undefined;
  readonly note?: string | undefined;
  readonly confidence?: number | undefined;
  readonly source?: string | undefined;
  readonly creator?: string | undefined;
  readonly value?: string | undefined;
  readonly mod?: string | undefined;
}
export const ATTRIBUTES = ["entity", "note", "confidence", "source", "value", "mod", "creator"] as const;

/** A mention or a temporal expression; `value` and `mod` are the latter's, the rest the former's. */
export interface LabelledSpan extends Span, Attributes {
  readonly label: Label;
}

export const isTimex = (label: Label): label is TimexType => TIMEX_TYPES.some((type) => type === label);

/** By start, the longer first. */
export const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** All spans of `annotated` in order, clipped to whole characters of its text; empty ones are dropped. */
export function spansOf({ text, mentions, timexes }: AnnotatedText): LabelledSpan[] {
  const spans: LabelledSpan[] = [
    ...mentions.map(({ type, ...rest }) => ({ label: type, ...rest })),
    ...timexes.map(({ start, end, type, value, mod }) => ({ label: type, start, end, value, mod })),
  ];
  return spans
    .map((span) => ({ ...span, start: border(text, span.start, -1), end: border(text, span.end, 1) }))
    .filter(({ start, end }) => start < end)
    .sort(inOrder);
}

/** `at` inside the text, moved by `step` when it is between the halves of a surrogate pair. */
function border(text: string, at: number, step: number): number {
  const inside = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length);
  const halved = isHigh(text.charCodeAt(inside - 1)) && isLow(text.charCodeAt(inside));
  return halved ? inside + step : inside;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The text with `spans`, sorted; undefined attributes and those that the label has no use for are left out. */
export function annotated(
  head: Omit<AnnotatedText, "mentions" | "timexes">,
  spans: readonly LabelledSpan[],
): AnnotatedText {
  const mentions: TextMention[] = [];
  const timexes: TextTimex[] = [];
  for (const { start, end, label, entity, note, confidence, source, value, mod, creator } of [...spans].sort(inOrder)) {
    if (isTimex(label)) {
      timexes.push({ start, end, type: label, ...(value ? { value } : {}), ...(mod ? { mod } : {}) });
      continue;
    }
    const known = SOURCES.find((one) => one === source);
    mentions.push({
      start,
      end,
      type: label,
      ...(entity ? { entity } : {}),
      ...(note ? { note } : {}),
      ...(confidence !== undefined && confidence >= 0 && confidence <= 1 ? { confidence } : {}),
      ...(known ? { source: known } : {}),
      ...(creator ? { creator } : {}),
    });
  }
  return { ...head, mentions, timexes };
}

export interface Chosen<T> {
  /** In order. */
  readonly kept: T[];
  readonly dropped: T[];
}

/** The longest spans that do not overlap each other, the earlier of two as long. `spans` in order, inside one text. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): Chosen<T> {
  const kept: T[] = [];
  const dropped: T[] = [];
  const covered = new Uint8Array(spans.reduce((last, { end }) => Math.max(last, end), 0));
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || inOrder(a, b))) {
    // What was kept is at least as long: where it overlaps, it has the first or the last unit.
    if (covered[span.start] || covered[span.end - 1]) {
      dropped.push(span);
    } else {
      covered.fill(1, span.start, span.end);
      kept.push(span);
    }
  }
  return { kept: kept.sort(inOrder), dropped: dropped.sort(inOrder) };
}

/** The spans of which none crosses another: of two that do, the longer stays, the earlier of two as long. `spans` in order. */
export function withoutCrossings<T extends Span>(spans: readonly T[]): Chosen<T> {
  const lost = new Set<T>();
  // Each open span holds those above it: the spans that cross a new one are the topmost, the longest of them the lowest.
  const open: T[] = [];
  for (const span of spans) {
    while (open.length > 0 && open[open.length - 1]!.end <= span.start) open.pop();
    let low = 0;
    let high = open.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (open[middle]!.end >= span.end) low = middle + 1;
      else high = middle;
    }
    const longest = open[low];
    if (longest && longest.end - longest.start >= span.end - span.start) {
      lost.add(span);
      continue;
    }
    for (const other of open.splice(low)) lost.add(other);
    open.push(span);
  }
  return { kept: spans.filter((span) => !lost.has(span)), dropped: spans.filter((span) => lost.has(span)) };
}
