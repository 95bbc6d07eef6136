// Offsets and positions of a text, and the places that the bench asks about.
import { pick } from "./random.mjs";

/** Entities of these ranks are very frequent. */
const FREQUENT = 5;

/** Zero-based line and UTF-16 column of `offset` in `text`. */
export function positionAt(text, offset) {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < lineStart; at = text.indexOf("\n", at + 1)) line++;
  return { line, character: offset - lineStart };
}

const isName = (span) => span.kind !== "date";
const isFrequent = (span) => isName(span) && span.rank !== null && span.rank < FREQUENT;

/**
 * Random places in open documents: a third on very frequent names, a third on any name, a sixth on dates, the rest anywhere.
 * @param {{ uri: string, text: string, spans: { start: number, end: number, kind: string, rank: number | null }[] }[]} documents
 * @returns {{ textDocument: { uri: string }, position: { line: number, character: number } }[]}
 */
export function randomPlaces(next, documents, count) {
  const all = documents.flatMap((document) => document.spans.map((span) => ({ ...span, document })));
  const kinds = [all.filter(isFrequent), all.filter(isName), all.filter((span) => !isName(span))];
  return Array.from({ length: count }, () => {
    const drawn = next() * 6;
    const spans = kinds[drawn < 2 ? 0 : drawn < 4 ? 1 : 2];
    if (drawn >= 5 || spans.length === 0) {
      const document = pick(next, documents);
      return place(document, Math.floor(next() * document.text.length));
    }
    const { document, start, end } = pick(next, spans);
    return place(document, start + Math.floor(next() * (end - start)));
  });
}

const place = ({ uri, text }, offset) => ({ textDocument: { uri }, position: positionAt(text, offset) });
