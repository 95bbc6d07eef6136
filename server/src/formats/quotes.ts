// Offsets that come with the words they are meant to cover: the words tell the unit that the offsets were counted in.
import type { Span } from "../analysis/index";
import type { ReadOptions } from "./document";
import { sameText } from "./names";
import { type Offsets, offsetsIn, offsetsInLines } from "./offsets";

export interface QuotedSpan {
  /** In a unit that is not known yet. */
  readonly start: number;
  readonly end: number;
  /** The text between them. */
  readonly quote?: string | undefined;
}

/**
 * Where `spans` of one document are in `text`, UTF-16; null for one that fits in no unit. Code points are tried first, then UTF-16, then both with
 * Windows line ends as one; the unit that fits most quotes of the document has the first say, for a short name may fit in two by chance.
 */
export function placeQuotes(
  text: string,
  spans: readonly QuotedSpan[],
  offsets: ReadOptions["offsets"] = "auto",
): (Span | null)[] {
  const units =
    offsets === "auto"
      ? [
          offsetsIn(text, "codepoints"),
          offsetsIn(text, "utf16"),
          offsetsInLines(text, "codepoints"),
          offsetsInLines(text, "utf16"),
        ]
      : [offsetsIn(text, offsets)];
  const ranked = units
    .map((unit, order) => {
      const placed = spans.map((span) => place(text, span, unit));
      return { placed, order, fitting: placed.filter((span) => span !== null).length };
    })
    .sort((a, b) => b.fitting - a.fitting || a.order - b.order);
  return spans.map((_, i) => ranked.find(({ placed }) => placed[i])?.placed[i] ?? null);
}

function place(text: string, { start, end, quote }: QuotedSpan, unit: Offsets): Span | null {
  const from = unit.toUtf16(start);
  const to = unit.toUtf16(end);
  if (from === null || to === null || from >= to) return null;
  if (quote === undefined) return { start: from, end: to };
  // A quote that is as long as an article many times over would make this quadratic.
  if (Math.abs(to - from - quote.length) > quote.length + 16) return null;
  return sameWords(text.slice(from, to), quote) ? { start: from, end: to } : null;
}

/** Equal but for the kind of whitespace, which pages and forms change, and for what UTF-8 cannot hold. */
function sameWords(there: string, quote: string): boolean {
  const words = sameText(quote, { name: "", text: there });
  return words === there || there.replace(/\s+/g, " ") === quote.replace(/\s+/g, " ");
}
