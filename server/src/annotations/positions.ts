// UTF-16 code units of a text as it is, and code points of the same text with `\n` line ends.
import type { Span } from "../analysis/index";

/** `text` with every `\r\n` and lone `\r` as `\n`. */
export const withLineFeeds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/**
 * Both ways between offsets of `text` (UTF-16 code units) and positions (code points, a line end counting one whatever it is). A lone
 * surrogate is one code point. Linear to build; a lookup is a binary search over what is not one unit long.
 */
export class Positions {
  /** Offsets of units that do not count: the second of a surrogate pair, the `\n` of `\r\n`. Ascending. */
  readonly #silent: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    const silent: number[] = [];
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) {
        if (text.charCodeAt(i - 1) === 0x0d) silent.push(i);
      } else if ((code & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
        silent.push(i);
      }
    }
    this.#silent = Uint32Array.from(silent);
    this.#length = text.length;
  }

  /** Code points before `offset`; an offset inside a pair counts the whole pair. Clamped to the text. */
  toPosition(offset: number): number {
    const within = clamp(offset, this.#length);
    return within - this.#count((k) => this.#silent[k]! < within);
  }

  /** Offset of the code point at `position`, never inside a pair. Clamped to the text. */
  toOffset(position: number): number {
    const within = clamp(position, this.#length - this.#silent.length);
    return within + this.#count((k) => this.#silent[k]! - k <= within);
  }

  /** Positions of a span, which grows over a pair that it cuts. */
  spanToPositions({ start, end }: Span): Span {
    const cut = this.#count((k) => this.#silent[k]! < start);
    const inside = this.#silent[cut] === start && start < this.#length;
    return { start: this.toPosition(inside ? start - 1 : start), end: this.toPosition(end) };
  }

  /** Offsets of a span of positions. */
  spanToOffsets({ start, end }: Span): Span {
    return { start: this.toOffset(start), end: this.toOffset(end) };
  }

  /** How many of the silent units fulfil `holds`, which is true for the first ones only. */
  #count(holds: (k: number) => boolean): number {
    let low = 0;
    let high = this.#silent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const clamp = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), most) : value > 0 ? most : 0;
