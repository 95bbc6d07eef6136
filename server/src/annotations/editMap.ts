// Spans of an annotated text in a later version of it, by what both have in common.
import type { Span } from "../analysis/index";
import { type Block, commonBlocks } from "./diff";
import { SURVIVAL } from "./shift";
import { isWordAt } from "./words";

export class EditMap {
  readonly #before: string;
  readonly #after: string;
  readonly #blocks: readonly Block[];

  /** Both texts with the same kind of line ends. */
  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
    this.#blocks = commonBlocks(before, after);
  }

  /**
   * Where `span` of the old text is in the new one, or null where less than three quarters of it survive, or not within one line. Letters
   * that were typed right at its edge, so that they make one word with it, belong to it.
   */
  toNew(span: Span): Span | null {
    const length = span.end - span.start;
    let survived = 0;
    let start = -1;
    let end = -1;
    let first = -1;
    let last = -1;
    for (let b = this.#from(span.start); b < this.#blocks.length && this.#blocks[b]!.from < span.end; b++) {
      const { from, to, length: size } = this.#blocks[b]!;
      const left = Math.max(from, span.start);
      const right = Math.min(from + size, span.end);
      if (right <= left) continue;
      if (start < 0) {
        start = to + left - from;
        first = b;
      }
      end = to + right - from;
      last = b;
      survived += right - left;
    }
    if (length === 0 || survived < SURVIVAL * length) return null;
    if (this.#after.slice(start, end).includes("\n") && !this.#before.slice(span.start, span.end).includes("\n"))
      return null;
    // Inserted text before and after: between this block and its neighbour.
    const freeBefore = start === this.#blocks[first]!.to ? this.#endOfNew(first - 1) : start;
    const lastBlock = this.#blocks[last]!;
    const freeAfter = end === lastBlock.to + lastBlock.length ? this.#startOfNew(last + 1) : end;
    if (isWordAt(this.#after, start)) while (start > freeBefore && isWordAt(this.#after, start - 1)) start--;
    if (isWordAt(this.#after, end - 1)) while (end < freeAfter && isWordAt(this.#after, end)) end++;
    return { start, end };
  }

  /** UTF-16 code units of `span` of the new text that stood in the old one. */
  known(span: Span): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { to, length } = this.#blocks[middle]!;
      if (to + length <= span.start) low = middle + 1;
      else high = middle;
    }
    let known = 0;
    for (let b = low; b < this.#blocks.length && this.#blocks[b]!.to < span.end; b++) {
      const { to, length } = this.#blocks[b]!;
      known += Math.max(0, Math.min(to + length, span.end) - Math.max(to, span.start));
    }
    return known;
  }

  /** Offset of the new text that is nearest to `offset` of the old one. */
  near(offset: number): number {
    const block = this.#blocks[Math.max(0, this.#from(offset))] ?? this.#blocks[this.#blocks.length - 1];
    if (!block) return 0;
    return block.to + Math.min(Math.max(0, offset - block.from), block.length);
  }

  /** The first block that ends behind `offset` of the old text. */
  #from(offset: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle]!.from + this.#blocks[middle]!.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endOfNew(b: number): number {
    const block = this.#blocks[b];
    return block ? block.to + block.length : 0;
  }

  #startOfNew(b: number): number {
    return this.#blocks[b]?.to ?? this.#after.length;
  }
}
