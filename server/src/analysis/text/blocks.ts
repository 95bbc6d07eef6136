// The unit of analysis: a non-empty line with its tokens and sentences. News paragraphs are single lines.
import { sentenceStarts } from "./sentences";
import { type Tokens, tokenize } from "./tokens";

/** One non-empty line. Depends on its own text and language alone, so that an edit elsewhere leaves it as it is. */
export interface BlockText {
  readonly tokens: Tokens;
  /** First token of each sentence. */
  readonly sentences: Uint32Array;
}

/** A block in its place. */
export interface Block extends BlockText {
  /** Offset of the block in the article, UTF-16 code units. */
  readonly start: number;
}

/** Splits `text` from `from` on into its non-empty lines; `\n`, `\r\n` and `\r` end a line. Calls `visit(start, end)`. */
export function forEachLine(text: string, from: number, visit: (start: number, end: number) => void): void {
  let start = from;
  let feed = text.indexOf("\n", from);
  let carriage = text.indexOf("\r", from);
  while (start < text.length) {
    if (feed >= 0 && feed < start) feed = text.indexOf("\n", start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf("\r", start);
    const end = feed < 0 ? carriage : carriage < 0 ? feed : Math.min(feed, carriage);
    if (end < 0) {
      visit(start, text.length);
      return;
    }
    if (end > start) visit(start, end);
    start = end + 1;
  }
}

/** Tokens and sentences of one line. */
export function readBlock(line: string, abbreviations: ReadonlySet<string>): BlockText {
  const tokens = tokenize(line);
  return { tokens, sentences: sentenceStarts(tokens, abbreviations) };
}
