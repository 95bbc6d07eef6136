import type { Span } from "../analysis/index";
/** `text` with every `\r\n` and lone `\r` as `\n`. */
export declare const withLineFeeds: (text: string) => string;
/**
 * Both ways between offsets of `text` (UTF-16 code units) and positions (code points, a line end counting one whatever it is). A lone
 * surrogate is one code point. Linear to build; a lookup is a binary search over what is not one unit long.
 */
export declare class Positions {
  #private;
  constructor(text: string);
  /** Code points before `offset`; an offset inside a pair counts the whole pair. Clamped to the text. */
  toPosition(offset: number): number;
  /** Offset of the code point at `position`, never inside a pair. Clamped to the text. */
  toOffset(position: number): number;
  /** Positions of a span, which grows over a pair that it cuts. */
  spanToPositions({ start, end }: Span): Span;
  /** Offsets of a span of positions. */
  spanToOffsets({ start, end }: Span): Span;
}
