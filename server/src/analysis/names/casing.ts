// How the words of an article are cased where the grammar does not force a capital: the evidence for names at sentence starts
// and in headlines.
import { Case, TokenKind } from "../text/tokens";
import type { ArticleText } from "./article";

export interface CasingEvidence {
  /** Lower-cased words that occur in lower case somewhere. */
  readonly lowered: ReadonlySet<string>;
  /** Lower-cased words that occur capitalised inside a sentence of the body. */
  readonly capitalised: ReadonlySet<string>;
}

/** `titles` tells which blocks are the headline or a section title. */
export function readCasing({ blocks }: ArticleText, titles: readonly boolean[]): CasingEvidence {
  const lowered = new Set<string>();
  const capitalised = new Set<string>();
  for (const [b, block] of blocks.entries()) {
    const { tokens, sentences } = block;
    const isTitle = titles[b]!;
    let nextStart = 0;
    for (let t = 0; t < tokens.count; t++) {
      const startsSentence = sentences[nextStart] === t;
      if (startsSentence) nextStart++;
      if (tokens.kind[t] === TokenKind.Number || tokens.kind[t] === TokenKind.Punct) continue;
      if (tokens.casing[t] === Case.Lower) lowered.add(tokens.lower[t]!);
      else if (!isTitle && !startsSentence && !(t > 0 && tokens.lower[t - 1] === '"') && tokens.lower[t - 1] !== "“") {
        capitalised.add(tokens.lower[t]!);
      }
    }
  }
  return { lowered, capitalised };
}
