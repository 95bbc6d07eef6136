import type { MentionType, Span } from "../analysis/index";
import { type Contradiction, type Decision, type DecisionKind } from "./types";
export interface DecisionInput {
  /** From the caller's source of ids: `urn:uuid:…`. */
  readonly id: string;
  readonly kind: DecisionKind;
  readonly type?: MentionType | null;
  readonly entity?: string | null;
  readonly note?: string | null;
  readonly creator: string;
  /** ISO 8601, from the caller's clock. */
  readonly created: string;
  /** Path of the article from the workspace folder, `/` between parts. */
  readonly source: string;
  /** The article's decoded text, with whatever line ends it has. */
  readonly text: string;
  /** Hash of the text with `\n` line ends, from the caller: SHA-256 of its UTF-8, lower-case hexadecimal. */
  readonly hash: string;
  /** UTF-16 code units into `text`. */
  readonly span: Span;
}
/** A decision about `span`, with quote, context and code-point positions. */
export declare function decide(input: DecisionInput): Decision;
/** Order of time, then of id, so that every clone comes to the same winner. A decision without a time is older than all. */
export declare function compareDecisions(a: Decision, b: Decision): number;
/**
 * The decisions that hold, oldest first, of those that share a `key`: the latest one about the name, and every note. Decisions that came to
 * another outcome are reported with the one that won.
 */
export declare function settle<T>(
  items: readonly T[],
  decisionOf: (item: T) => Decision,
  keyOf: (item: T) => string,
): {
  readonly holding: T[];
  readonly contradictions: Contradiction[];
};
