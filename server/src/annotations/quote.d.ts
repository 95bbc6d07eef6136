import type { Span } from "../analysis/index";
/** A place where a quote may be, with how alike quote and context are, 0 to 1. */
export interface Candidate extends Span {
  readonly quote: number;
  /** Mean of prefix and suffix. */
  readonly context: number;
}
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
/** Places in `text` where `quote` stands as it is, the best context first, then the nearest to `expected` (a UTF-16 offset). */
export declare function findExact(text: string, quote: Quote, expected: number): Candidate[];
/** Places near `expected` that differ from `quote` in at most a quarter of its length, the best first. One a line at most. */
export declare function findAlike(text: string, quote: Quote, expected: number): Candidate[];
