// Where the reading of articles gets human decisions from. Synchronous: an answer sees one state.
import type { Decision } from "../../annotations/index";
import { type Known, NOBODY_KNOWN } from "./known";

export interface DecisionSource {
  readonly known: Known;
  /** Decisions that hold about the article with `uri`; the same array as long as they are the same. */
  decisions(uri: string): readonly Decision[];
  /** The text with `hash` that decisions about the article were made on; null where it is lost. */
  annotatedText(uri: string, hash: string): string | null;
}

export const NO_DECISIONS: readonly Decision[] = [];

export const NOTHING_DECIDED: DecisionSource = {
  known: NOBODY_KNOWN,
  decisions: () => NO_DECISIONS,
  annotatedText: () => null,
};

/** Whether the article may be another one than the machine's. */
export const mayBeDecided = (source: DecisionSource, uri: string): boolean =>
  source.known.names !== null || source.decisions(uri).length > 0;
