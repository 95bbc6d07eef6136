// Sentence borders inside one block of text, on its tokens.
import { Case, isGlued, TokenKind, type Tokens } from "./tokens";

const OPENING = new Set(['"', "“", "‘", "'", "(", "[", "«"]);
const CLOSING = new Set(['"', "”", "’", "'", ")", "]", "»"]);

/**
 * Index of the first token of each sentence of `tokens`, ascending, beginning with 0; empty for no tokens.
 * A full stop ends a sentence unless it stands in a number or an abbreviation from `abbreviations` (lower case, without
 * the stop), or a lower-case word follows. Closing quotes and parentheses belong to the sentence they close.
 */
export function sentenceStarts(tokens: Tokens, abbreviations: ReadonlySet<string>): Uint32Array {
  const { count, kind, lower, casing } = tokens;
  if (count === 0) return new Uint32Array(0);
  const starts = [0];
  for (let t = 0; t < count - 1; t++) {
    if (kind[t] !== TokenKind.Punct) continue;
    const char = lower[t]!;
    if (char !== "." && char !== "!" && char !== "?" && char !== "…") continue;
    let next = t + 1;
    while (next < count && (CLOSING.has(lower[next]!) || lower[next] === ".") && isGlued(tokens, next)) next++;
    if (next >= count) break;
    if (char === ".") {
      if (t > 0 && abbreviations.has(lower[t - 1]!)) continue;
      const glued = isGlued(tokens, next);
      if (glued && (kind[next] === TokenKind.Number || kind[next] === TokenKind.Punct)) continue;
    }
    let word = next;
    while (word < count - 1 && OPENING.has(lower[word]!)) word++;
    if (kind[word] === TokenKind.Word && casing[word] === Case.Lower) continue;
    if (starts[starts.length - 1] !== next) starts.push(next);
    t = next - 1;
  }
  return Uint32Array.from(starts);
}
