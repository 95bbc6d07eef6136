// Finding a quote again in a text that may have changed around it, and in it.
import search from "approx-string-match";
import type { Span } from "../analysis/index";
import { CONTEXT } from "./types";
import { isWordAt } from "./words";

/** A place where a quote may be, with how alike quote and context are, 0 to 1. */
export interface Candidate extends Span {
  readonly quote: number;
  /** Mean of prefix and suffix. */
  readonly context: number;
}

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Exact places that are looked at, the nearest ones to where the quote is expected. */
const MAX_PLACES = 200;
/** UTF-16 code units around where the quote is expected that are searched for something like it. */
const FUZZY_REACH = 50_000;

/** Places in `text` where `quote` stands as it is, the best context first, then the nearest to `expected` (a UTF-16 offset). */
export function findExact(text: string, quote: Quote, expected: number): Candidate[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) starts.push(at);
  const after = starts.findIndex((start) => start >= expected);
  const middle = after < 0 ? starts.length : after;
  return starts
    .slice(Math.max(0, middle - MAX_PLACES), middle + MAX_PLACES)
    .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)
    .slice(0, MAX_PLACES)
    .flatMap((start) => candidateAt(text, quote, { start, end: start + quote.exact.length }, 1))
    .sort((a, b) => b.context - a.context);
}

/** Places near `expected` that differ from `quote` in at most a quarter of its length, the best first. One a line at most. */
export function findAlike(text: string, quote: Quote, expected: number): Candidate[] {
  const { exact } = quote;
  const most = Math.floor(exact.length / 4);
  if (most === 0) return [];
  const from = Math.max(0, expected - FUZZY_REACH);
  const found: Candidate[] = [];
  let start = from;
  for (const line of text.slice(from, expected + FUZZY_REACH).split("\n")) {
    if (line.length >= exact.length - most) {
      for (const match of search(line, exact, most).slice(0, MAX_PLACES)) {
        if (match.errors === 0) continue;
        const span = { start: start + match.start, end: start + match.end };
        found.push(...candidateAt(text, quote, span, 1 - match.errors / exact.length));
      }
    }
    start += line.length + 1;
  }
  return found.sort(
    (a, b) => b.quote + b.context - a.quote - a.context || Math.abs(a.start - expected) - Math.abs(b.start - expected),
  );
}

/** UTF-16 code units of the context right before and behind a quote that tell its surroundings, and what may stand between the two instead of it. */
const SURROUNDINGS = 16;
const MAX_BETWEEN = 64;

/** Whether what was around `quote` stands in `text` with none of `places` between, which are where the quote stands: it is gone from there. */
export function standsWithout(text: string, { exact, prefix, suffix }: Quote, places: readonly Span[]): boolean {
  const before = prefix.trimEnd().slice(-SURROUNDINGS);
  const after = suffix.trimStart().slice(0, SURROUNDINGS);
  if (before === "" && after === "") return false;
  let seen = 0;
  for (let at = text.indexOf(before); at >= 0 && seen < MAX_PLACES; at = text.indexOf(before, at + 1)) {
    seen++;
    const from = at + before.length;
    const between = text.slice(from, from + exact.length + MAX_BETWEEN + SURROUNDINGS);
    const to = after === "" ? between.length : between.indexOf(after);
    if (to >= 0 && !places.some(({ start, end }) => start >= from && end <= from + to)) return true;
    if (before === "") return false;
  }
  return false;
}

/** A candidate within the borders of words, or none where `span` is a part of another word. */
function candidateAt(text: string, quote: Quote, span: Span, likeness: number): Candidate[] {
  const whole = wholeWords(text, quote, span);
  return whole ? [{ ...whole, quote: likeness, context: contextAt(text, quote, whole.start, whole.end) }] : [];
}

/**
 * `span` from the beginning of a word to the end of one, if the quote was: without the blanks and signs that a lost letter let in, with the
 * letters of a typo at the edge, which are a quarter of the quote at most. Null where the word goes on beyond that: it is another one.
 */
function wholeWords(text: string, { exact, prefix, suffix }: Quote, span: Span): Span | null {
  const most = Math.max(1, Math.floor(exact.length / 4));
  let { start, end } = span;
  if (isWordAt(exact, 0) && !(prefix && isWordAt(prefix, prefix.length - 1))) {
    while (start < end && !isWordAt(text, start)) start++;
    while (start > 0 && isWordAt(text, start - 1) && start >= span.start - most) start--;
  }
  if (isWordAt(exact, exact.length - 1) && !(suffix && isWordAt(suffix, 0))) {
    while (end > start && !isWordAt(text, end - 1)) end--;
    while (end < text.length && isWordAt(text, end) && end <= span.end + most) end++;
  }
  return start < end && span.start - start <= most && end - span.end <= most ? { start, end } : null;
}

/** How alike the context of `[start, end)` is to the quote's, 0 to 1. Without a prefix or suffix the other one counts alone. */
function contextAt(text: string, { prefix, suffix }: Quote, start: number, end: number): number {
  const before = likeness(
    prefix,
    text.slice(Math.max(0, start - CONTEXT * 2), start).slice(-prefix.length || undefined),
  );
  const after = likeness(suffix, text.slice(end, end + suffix.length));
  if (prefix === "" && suffix === "") return start === 0 && end === text.length ? 1 : 0;
  if (prefix === "") return (after + (start === 0 ? 1 : 0)) / 2;
  if (suffix === "") return (before + (end === text.length ? 1 : 0)) / 2;
  return (before + after) / 2;
}

/** 1 - errors / length of the best alignment of `expected` inside `actual`; 0 for an empty one. */
function likeness(expected: string, actual: string): number {
  if (expected === "" || actual === "") return 0;
  if (expected === actual) return 1;
  const errors = search(actual, expected, expected.length).reduce(
    (least, match) => Math.min(least, match.errors),
    expected.length,
  );
  return 1 - errors / expected.length;
}
