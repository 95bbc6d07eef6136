// What of a text is still there in a later version of it, and where. Lines first, then what lies between equal ones.
import fastDiff from "fast-diff";
import type { Span } from "../analysis/index";

/** `length` UTF-16 code units that stand at `from` in the old text and at `to` in the new one. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * UTF-16 code units, old and new together, that are compared word by word at a time; and what may be spent on a text, in comparisons of two
 * units in the worst case, which is the square of the length (Myers 1986). What goes beyond counts as rewritten.
 */
const MAX_LETTERS = 4000;
const MAX_COST = 100_000_000;

/** Words, runs of white space, and every other character by itself. Fewer than {@link MAX_LETTERS}, so that a code unit can stand for each. */
const WORDS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/** Blocks that two texts have in common, in the order of both. Time grows with the texts, up to a constant, whatever they are. */
export function commonBlocks(before: string, after: string): Block[] {
  const blocks: Block[] = [];
  let budget = MAX_COST;

  const keep = (from: number, to: number, length: number): void => {
    const last = blocks[blocks.length - 1];
    if (length <= 0) return;
    if (last && last.from + last.length === from && last.to + last.length === to) {
      blocks[blocks.length - 1] = { ...last, length: last.length + length };
    } else blocks.push({ from, to, length });
  };

  /** Letters of words that were replaced by others: a typo keeps most of them. */
  const compareLetters = (old: Span, now: Span): void => {
    let from = old.start;
    let to = now.start;
    const parts = fastDiff(before.slice(old.start, old.end), after.slice(now.start, now.end), undefined, true);
    for (const [operation, text] of parts) {
      if (operation === fastDiff.EQUAL) keep(from, to, text.length);
      if (operation !== fastDiff.INSERT) from += text.length;
      if (operation !== fastDiff.DELETE) to += text.length;
    }
  };

  /** Words, then the letters of what was replaced. False where it would cost too much. */
  const compareWords = (old: Span, now: Span): boolean => {
    const letters = old.end - old.start + now.end - now.start;
    const cost = letters ** 2 / 4;
    if (letters > MAX_LETTERS || cost > budget) return false;
    budget -= cost;
    const lengths: number[] = [];
    const codes = new Map<string, string>();
    const encoded = (text: string): string =>
      text.replace(WORDS, (word) => {
        let code = codes.get(word);
        if (code === undefined) {
          code = String.fromCharCode(codes.size);
          codes.set(word, code);
          lengths.push(word.length);
        }
        return code;
      });
    const lengthOf = (words: string): number => {
      let length = 0;
      for (let i = 0; i < words.length; i++) length += lengths[words.charCodeAt(i)]!;
      return length;
    };
    const gap = { from: old.start, to: now.start };
    let from = old.start;
    let to = now.start;
    for (const [operation, words] of fastDiff(
      encoded(before.slice(old.start, old.end)),
      encoded(after.slice(now.start, now.end)),
    )) {
      const length = lengthOf(words);
      if (operation === fastDiff.EQUAL) {
        compareLetters({ start: gap.from, end: from }, { start: gap.to, end: to });
        keep(from, to, length);
        gap.from = from + length;
        gap.to = to + length;
      }
      if (operation !== fastDiff.INSERT) from += length;
      if (operation !== fastDiff.DELETE) to += length;
    }
    compareLetters({ start: gap.from, end: old.end }, { start: gap.to, end: now.end });
    return true;
  };

  const compare = (old: Span, now: Span, level: number): void => {
    if (old.start === old.end || now.start === now.end) return;
    if (level > 0 && compareWords(old, now)) return;
    const ends = LEVELS[level]!;
    const head = commonHead(before, old, after, now, ends);
    keep(old.start, now.start, head);
    const oldRest = { start: old.start + head, end: old.end };
    const nowRest = { start: now.start + head, end: now.end };
    const tail = commonTail(before, oldRest, after, nowRest, ends);
    oldRest.end -= tail;
    nowRest.end -= tail;
    if (level + 1 < LEVELS.length) between(oldRest, nowRest, level);
    else compareWords(oldRest, nowRest);
    keep(oldRest.end, nowRest.end, tail);
  };

  const between = (old: Span, now: Span, level: number): void => {
    const ends = LEVELS[level]!;
    let at = { old: old.start, now: now.start };
    for (const pair of uniqueInBoth(before, pieces(before, old, ends), after, pieces(after, now, ends))) {
      compare({ start: at.old, end: pair.old.start }, { start: at.now, end: pair.now.start }, level + 1);
      keep(pair.old.start, pair.now.start, pair.old.end - pair.old.start);
      at = { old: pair.old.end, now: pair.now.end };
    }
    compare({ start: at.old, end: old.end }, { start: at.now, end: now.end }, level + 1);
  };

  compare({ start: 0, end: before.length }, { start: 0, end: after.length }, 0);
  return blocks;
}

/** Whether a piece ends behind the code unit at `i`. */
type Ends = (text: string, i: number) => boolean;

/** Lines, sentences, words. Text is cut at these borders only, so that equal letters by chance do not cut a name. */
const LEVELS: readonly Ends[] = [
  (text, i) => text.charCodeAt(i) === 0x0a,
  (text, i) => text.charCodeAt(i) === 0x20 && ".?!".includes(text.charAt(i - 1)),
  (text, i) => text.charCodeAt(i) === 0x20,
];

/** `span` cut into pieces. */
function pieces(text: string, span: Span, ends: Ends): Span[] {
  const found: Span[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    if (ends(text, i)) {
      found.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  if (start < span.end) found.push({ start, end: span.end });
  return found;
}

/** Pairs of equal pieces that are unique on both sides, as many as keep their order (patience diff, Bram Cohen). */
function uniqueInBoth(
  before: string,
  old: readonly Span[],
  after: string,
  now: readonly Span[],
): { old: Span; now: Span }[] {
  const oldOnce = onceEach(before, old);
  const pairs: { old: Span; now: Span }[] = [];
  for (const [text, piece] of onceEach(after, now)) {
    const same = oldOnce.get(text);
    if (piece && same) pairs.push({ old: same, now: piece });
  }
  return longestRising(pairs, ({ old: { start } }) => start);
}

/** Pieces by their text; null for one that stands more than once. */
function onceEach(text: string, spans: readonly Span[]): Map<string, Span | null> {
  const once = new Map<string, Span | null>();
  for (const span of spans) {
    const piece = text.slice(span.start, span.end);
    once.set(piece, once.has(piece) ? null : span);
  }
  return once;
}

/** The longest subsequence whose keys rise. */
function longestRising<T>(items: readonly T[], keyOf: (item: T) => number): T[] {
  const ends: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  for (let i = 0; i < items.length; i++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keyOf(items[ends[middle]!]!) < keyOf(items[i]!)) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  }
  const rising: T[] = [];
  for (let i = ends.length > 0 ? ends[ends.length - 1]! : -1; i >= 0; i = before[i]!) rising.push(items[i]!);
  return rising.reverse();
}

/** Length of what both spans begin with, in whole pieces. */
function commonHead(before: string, old: Span, after: string, now: Span, ends: Ends): number {
  const most = Math.min(old.end - old.start, now.end - now.start);
  let length = 0;
  while (length < most && before.charCodeAt(old.start + length) === after.charCodeAt(now.start + length)) length++;
  while (length > 0 && !ends(before, old.start + length - 1)) length--;
  return length;
}

/** Length of what both spans end with, in whole pieces. */
function commonTail(before: string, old: Span, after: string, now: Span, ends: Ends): number {
  const most = Math.min(old.end - old.start, now.end - now.start);
  let length = 0;
  while (length < most && before.charCodeAt(old.end - length - 1) === after.charCodeAt(now.end - length - 1)) length++;
  while (length > 0 && !(ends(before, old.end - length - 1) && ends(after, now.end - length - 1))) length--;
  return length;
}
