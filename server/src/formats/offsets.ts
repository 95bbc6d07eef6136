// Offsets in other units than UTF-16 code units. A lone surrogate is a code point of its own.
import type { OffsetUnit } from "./document";

/** Converts offsets of one text, end points included. What lies outside of the text, or is no whole number, becomes null. */
export interface Offsets {
  fromUtf16(offset: number): number;
  toUtf16(offset: number): number | null;
}

/** Converter between UTF-16 code units and `unit` of `text`; an offset inside a character counts as one of its borders. */
export function offsetsIn(text: string, unit: OffsetUnit): Offsets {
  if (unit === "graphemes") return byStarts(graphemeStarts(text), text.length);
  return byPairs(unit === "codepoints" ? pairsOf(text, isSurrogatePair) : [], text.length);
}

/** The same over the text whose Windows line ends have become single line feeds, as some tools count. */
export function offsetsInLines(text: string, unit: "utf16" | "codepoints"): Offsets {
  const astral = unit === "codepoints";
  return byPairs(
    pairsOf(text, (whole, at) => isLineEnd(whole, at) || (astral && isSurrogatePair(whole, at))),
    text.length,
  );
}

const isWithin = (offset: number, length: number): boolean =>
  Number.isInteger(offset) && offset >= 0 && offset <= length;

/** Offsets of the first halves of pairs of code units that count as one. */
function pairsOf(text: string, isPair: (text: string, at: number) => boolean): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if (isPair(text, i)) pairs.push(i++);
  return pairs;
}

const isSurrogatePair = (text: string, at: number): boolean => text.codePointAt(at)! > 0xffff;
const isLineEnd = (text: string, at: number): boolean => text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;

function byPairs(pairs: readonly number[], length: number): Offsets {
  return {
    // Inside the k-th pair, k + 1 pairs begin below the offset: that gives the code point of the pair itself.
    fromUtf16: (offset) => offset - countBelow(pairs, offset),
    toUtf16: (offset) => {
      if (!isWithin(offset, length - pairs.length)) return null;
      // The k-th pair begins at code point `pairs[k] - k`.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pairs[middle]! - middle < offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}

function graphemeStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) starts.push(index);
  return starts;
}

function byStarts(starts: readonly number[], length: number): Offsets {
  return {
    fromUtf16: (offset) => (offset >= length ? starts.length : Math.max(0, countBelow(starts, offset + 1) - 1)),
    toUtf16: (offset) => (isWithin(offset, starts.length) ? (starts[offset] ?? length) : null),
  };
}

/** How many of `sorted` are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
