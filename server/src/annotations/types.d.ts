import type { MentionType, Span } from "../analysis/index";
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/**
 * What a reader decided about a span. `add`: a name that was not found; `accept`: it is right, or it is this entity; `retype`: a
 * name of another type; `reject`: no name; `note`: words about it that decide nothing. To extend or shrink a span is to reject the old one and
 * to add the new one.
 */
export type DecisionKind = "add" | "accept" | "retype" | "reject" | "note";
export declare const DECISION_KINDS: readonly DecisionKind[];
/** Where a decision was made: the W3C selectors and the text that they are about. */
export interface Target {
  /** Path of the article from the workspace folder, `/` between parts. */
  readonly source: string;
  readonly exact: string;
  /** Up to {@link CONTEXT} code points before and after the span. */
  readonly prefix: string;
  readonly suffix: string;
  /** Code points into the decoded text with `\n` line ends, end exclusive; null where another tool gave none. */
  readonly start: number | null;
  readonly end: number | null;
  /** Hash of the whole annotated text with `\n` line ends; null where another tool gave none. */
  readonly hash: string | null;
}
/** Code points of prefix and suffix. */
export declare const CONTEXT = 32;
/** A human decision about a span. It changes only when its creator changes it, never when the article does. */
export interface Decision {
  /** An IRI, unique: `urn:uuid:…`. */
  readonly id: string;
  readonly kind: DecisionKind;
  /** Of the name; with `reject`, of the rejected one. Null with a `note`, or where nothing is said. */
  readonly type: MentionType | null;
  /** Id of the entity that the name is said to name. */
  readonly entity: string | null;
  readonly note: string | null;
  /** Name of the annotator; empty where another tool gave none. */
  readonly creator: string;
  /** ISO 8601 time of the decision; empty where another tool gave none. */
  readonly created: string;
  readonly target: Target;
  /** What the line holds that the product does not know, by the object that holds it. It is written back. */
  readonly unknown: UnknownFields;
}
/** Fields by place: `annotation`, `target`, `quote`, `position`, `newsmark`, and a body's by its purpose; `bodies` and `selectors` are whole. */
export interface UnknownFields {
  readonly fields: Readonly<Record<string, JsonObject>>;
  readonly bodies: readonly Json[];
  readonly selectors: readonly Json[];
}
export declare const NOTHING_UNKNOWN: UnknownFields;
/** A decision with the span of the present text that it is about. */
export interface Anchored extends Span {
  readonly decision: Decision;
}
/** Decisions about one span that do not agree. The later one wins. */
export interface Contradiction {
  readonly winner: Decision;
  /** Latest first. */
  readonly losers: readonly Decision[];
}
