// Decisions with their places in the present text of their article.
import { Anchoring, type Candidate } from "./anchor";
import type { Anchored, Decision } from "./types";

/** A decision that has lost its place, with what comes nearest, the best first. */
export interface OrphanedDecision {
  readonly decision: Decision;
  readonly candidates: readonly Candidate[];
}

export interface PlacedDecisions {
  /** In the order given. Spans are UTF-16 code units of the present text. */
  readonly anchored: readonly Anchored[];
  readonly orphans: readonly OrphanedDecision[];
}

/** Anchors `decisions` in `text`; `textOf` gives the text that a decision's hash names, null where it is lost. */
export function placeDecisions(
  decisions: readonly Decision[],
  textOf: (hash: string) => string | null,
  text: string,
): PlacedDecisions {
  const anchoring = new Anchoring(text);
  const anchored: Anchored[] = [];
  const orphans: OrphanedDecision[] = [];
  for (const decision of decisions) {
    const { hash } = decision.target;
    const place = anchoring.anchor(decision, hash === null ? null : textOf(hash));
    if (place.how === "orphan") orphans.push({ decision, candidates: place.candidates });
    else anchored.push({ decision, start: place.start, end: place.end });
  }
  return { anchored, orphans };
}
