// The decisions about one article, found again in its text and laid over its analysis. Whoever reads an article uses this one.
import type { Analysis, Span } from "../../analysis/index";
import {
  type Anchor,
  type Anchored,
  Anchoring,
  type Candidate,
  type Decision,
  type KnownNames,
  type Overlaid,
  overlay,
  Positions,
  withLineFeeds,
} from "../../annotations/index";
import { textHash } from "./textHash";

/** Decisions about one article, and the texts that they were made on. */
export interface ArticleDecisions {
  readonly decisions: readonly Decision[];
  /** The text with this hash, `\n` line ends; null where it is lost. */
  readonly annotatedText: (hash: string) => string | null;
}

export interface Orphaned {
  readonly decision: Decision;
  /** The best first; offsets of the present text. */
  readonly candidates: readonly Candidate[];
}

/** Where decisions are in a text. */
export interface Found {
  readonly anchored: readonly Anchored[];
  readonly orphans: readonly Orphaned[];
}

/** An analysis with the decisions in it. */
export interface Decided extends Overlaid, Found {}

const NOTHING: Found = { anchored: [], orphans: [] };

/** Lays what readers decided over the `analysis` of `text`; `known` are the dossiers' names. Never throws. */
export function layOver(
  text: string,
  analysis: Analysis,
  article: ArticleDecisions | null,
  known: KnownNames | null,
): Decided {
  const found = article ? findDecisions(text, article) : NOTHING;
  return { ...overlay(text, analysis, found.anchored, known), ...found };
}

/** Finds `decisions` again in `text`. */
export function findDecisions(text: string, { decisions, annotatedText }: ArticleDecisions): Found {
  if (decisions.length === 0) return NOTHING;
  const hash = textHash(text);
  const plain = withLineFeeds(text);
  const positions = new Positions(text);
  const plainPositions = plain === text ? positions : new Positions(plain);
  const anchored: Anchored[] = [];
  const orphans: Orphaned[] = [];
  let anchoring: Anchoring | null = null;
  for (const decision of decisions) {
    const { target } = decision;
    const here = target.hash === hash ? asMade(decision, plain, plainPositions, positions) : null;
    if (here) {
      anchored.push({ decision, ...here });
      continue;
    }
    anchoring ??= new Anchoring(text);
    const annotated = target.hash === null ? null : target.hash === hash ? plain : annotatedText(target.hash);
    const anchor: Anchor = anchoring.anchor(decision, annotated);
    if (anchor.how === "orphan") orphans.push({ decision, candidates: anchor.candidates });
    else anchored.push({ decision, start: anchor.start, end: anchor.end });
  }
  return { anchored, orphans };
}

/** The span of a decision in the very text that it was made on; null where quote and position disagree. */
function asMade({ target }: Decision, plain: string, plainPositions: Positions, positions: Positions): Span | null {
  const { start, end, exact } = target;
  if (start === null || end === null) return null;
  const inPlain = plainPositions.spanToOffsets({ start, end });
  return plain.slice(inPlain.start, inPlain.end) === exact ? positions.spanToOffsets({ start, end }) : null;
}
