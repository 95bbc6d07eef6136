import type { Analysis, Mention } from "../analysis/index";
import { type KnownNames } from "./aliases";
import type { Anchored, Contradiction } from "./types";
/** A mention with what decided it, before it is tied to an entity. */
export interface LaidMention extends Omit<Mention, "entity"> {
  /** Index into the machine's entities that it was tied to; null where the machine did not have it. */
  readonly machine: number | null;
  /** Id of the entity that a reader said it names, directly or by an alias; null otherwise. */
  readonly assigned: string | null;
}
export interface Overlaid {
  /** With the decisions in it: mentions sorted by start, the longer first, entities numbered by first mention. */
  readonly analysis: Analysis;
  /** Ids of the dossiers or decisions, by entity of the analysis; null where no human said which it is. */
  readonly entityIds: readonly (string | null)[];
  /** Ids of the decisions that made each mention, by mention; null for the machine's own. */
  readonly decidedBy: readonly (string | null)[];
  readonly notes: readonly Anchored[];
  readonly contradictions: readonly Contradiction[];
}
/**
 * Lays `decisions`, anchored in `text`, over its `analysis`; `known` are the dossiers' names. Human spans may nest and overlap. Of the machine's
 * mentions go: those that a reader rejected; those that cross a human span or lie inside one; those that hold a human span of their own
 * type, which is a quarrel over borders, not nesting. Aliases of the dossiers are found where the machine has nothing that covers
 * them, and no reader rejected them. Never throws.
 */
export declare function overlay(
  text: string,
  analysis: Analysis,
  decisions: readonly Anchored[],
  known?: KnownNames | null,
): Overlaid;
