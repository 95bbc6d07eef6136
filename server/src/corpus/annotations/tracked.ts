// Decisions about an article that is open: their spans follow the edits, as long as enough of them is left.
import { type Anchored, type Decision, shift, type TextChange, type TrackedSpan, track } from "../../annotations/index";
import { type ArticleDecisions, type Found, findDecisions, type Orphaned } from "./layOver";

export interface TrackedDecisions extends Found {
  readonly text: string;
  readonly decisions: readonly Decision[];
  /** By what a decision says of its place. */
  readonly spans: ReadonlyMap<string, TrackedSpan>;
}

/** Where the decisions of `article` are in `text`, after what was `before` of the same document. */
export function follow(before: TrackedDecisions | null, text: string, article: ArticleDecisions): TrackedDecisions {
  const { decisions, annotatedText } = article;
  if (before && before.text === text && before.decisions === decisions) return before;
  const change = before ? changeBetween(before.text, text) : null;
  const spans = new Map<string, TrackedSpan>();
  const orphanBefore = new Map(before?.orphans.map((orphan) => [placeOf(orphan.decision), orphan]));
  const orphans: Orphaned[] = [];
  const lost: Decision[] = [];
  const places = decisions.map(placeOf);
  for (const [d, decision] of decisions.entries()) {
    const place = places[d]!;
    const span = before?.spans.get(place);
    const shifted = span && (change ? shift(span, change) : span);
    const orphan = orphanBefore.get(place);
    if (shifted) spans.set(place, shifted);
    // What is typed brings no name back, unless its very words are there again.
    else if ((span || orphan) && !text.includes(decision.target.exact))
      orphans.push({ decision, candidates: orphan?.candidates ?? [] });
    else lost.push(decision);
  }
  const found = findDecisions(text, { decisions: lost, annotatedText });
  for (const { decision, ...span } of found.anchored) spans.set(placeOf(decision), track(span));
  const anchored = decisions.flatMap((decision, d): Anchored[] => {
    const span = spans.get(places[d]!);
    return span ? [{ decision, start: span.start, end: span.end }] : [];
  });
  return { text, decisions, spans, anchored, orphans: [...orphans, ...found.orphans] };
}

const placeOf = ({ id, target: { hash, start, end } }: Decision): string => `${id} ${hash} ${start} ${end}`;

/** The one replacement that makes `after` of `before`; null where they are equal. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}
