// Texts as sentences of tokens, with a token border wherever an annotation has one.
import { forEachLine, type LanguageId, languages, readBlock, type Span } from "../analysis/index";

/**
 * Sentences of `text` as the product splits it; a token that a border of `spans` goes through becomes two. Whitespace belongs to no token.
 */
export function sentencesOf(text: string, language: LanguageId | undefined, spans: readonly Span[]): Span[][] {
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sentences: Span[][] = [];
  let next = 0;
  forEachLine(text, 0, (lineStart, lineEnd) => {
    const { tokens, sentences: starts } = readBlock(
      text.slice(lineStart, lineEnd),
      languages[language ?? "id"].abbreviations,
    );
    for (let s = 0; s < starts.length; s++) {
      const sentence: Span[] = [];
      for (let t = starts[s]!; t < (starts[s + 1] ?? tokens.count); t++) {
        let start = lineStart + tokens.start[t]!;
        const end = lineStart + tokens.end[t]!;
        while (next < borders.length && borders[next]! <= start) next++;
        for (; next < borders.length && borders[next]! < end; next++) {
          sentence.push({ start, end: borders[next]! });
          start = borders[next]!;
        }
        sentence.push({ start, end });
      }
      sentences.push(sentence);
    }
  });
  return sentences;
}

/** A token of a sequence that covers its text: all characters are in one, but for a space that follows where `ws` says so. */
export interface CoveringToken extends Span {
  readonly ws: boolean;
}

/** Tokens that cover `text`, as spaCy has them: what is neither a token nor a single space after one is a token, too. */
export function coveringTokens(
  text: string,
  language: LanguageId | undefined,
  spans: readonly Span[],
): CoveringToken[] {
  const borders = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const covering: CoveringToken[] = [];
  const push = (start: number, end: number): void => {
    const ws = text[end] === " " && !starts.has(end) && !ends.has(end + 1);
    covering.push({ start, end, ws });
    at = ws ? end + 1 : end;
  };
  let at = 0;
  const fill = (until: number): void => {
    while (at < until) {
      let end = at + 1;
      while (end < until && !borders.has(end)) end++;
      push(at, end);
    }
  };
  for (const sentence of sentencesOf(text, language, spans)) {
    for (const { start, end } of sentence) {
      fill(start);
      push(start, end);
    }
  }
  fill(text.length);
  return covering;
}

/** Indices of the first and the last of `tokens` that overlap the span, or null; `tokens` in order. */
export function tokensOver(tokens: readonly Span[], { start, end }: Span): { first: number; last: number } | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = low;
  high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return first < low ? { first, last: low - 1 } : null;
}
