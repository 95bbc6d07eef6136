// A decision out of what a reader chose, and which of several decisions about one span holds.
import type { MentionType, Span } from "../analysis/index";
import { Positions, withLineFeeds } from "./positions";
import { CONTEXT, type Contradiction, type Decision, type DecisionKind, NOTHING_UNKNOWN } from "./types";

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
export function decide(input: DecisionInput): Decision {
  const { text, id, kind, creator, created, source, hash } = input;
  const { plain, positions, plainPositions } = counted(text);
  const position = positions.spanToPositions(input.span);
  const { start, end } = plainPositions.spanToOffsets(position);
  return {
    id,
    kind,
    type: input.type ?? null,
    entity: input.entity ?? null,
    note: input.note ?? null,
    creator,
    created,
    target: {
      source,
      exact: plain.slice(start, end),
      prefix: [...plain.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(""),
      suffix: [...plain.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(""),
      ...position,
      hash,
    },
    unknown: NOTHING_UNKNOWN,
  };
}

interface CountedText {
  readonly text: string;
  /** With `\n` line ends. */
  readonly plain: string;
  readonly positions: Positions;
  readonly plainPositions: Positions;
}

/** The last one: decisions about one text come thousands at a time, and counting it takes time by its length. */
let last: CountedText | null = null;

function counted(text: string): CountedText {
  if (last?.text !== text) {
    const plain = withLineFeeds(text);
    const positions = new Positions(text);
    last = { text, plain, positions, plainPositions: plain === text ? positions : new Positions(plain) };
  }
  return last;
}

/** Order of time, then of id, so that every clone comes to the same winner. A decision without a time is older than all. */
export function compareDecisions(a: Decision, b: Decision): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** When it was decided, in milliseconds; 0 where that is not told. */
export function timeOf({ created }: Decision): number {
  const time = Date.parse(created);
  return Number.isNaN(time) ? 0 : time;
}

/**
 * The decisions that hold, oldest first, of those that share a `key`: the latest one about the name, and every note. Decisions that came to
 * another outcome are reported with the one that won.
 */
export function settle<T>(
  items: readonly T[],
  decisionOf: (item: T) => Decision,
  keyOf: (item: T) => string,
): { readonly holding: T[]; readonly contradictions: Contradiction[] } {
  const sorted = [...items].sort((a, b) => compareDecisions(decisionOf(a), decisionOf(b)));
  const holding: T[] = [];
  const groups = new Map<string, T[]>();
  for (const item of sorted) {
    if (decisionOf(item).kind === "note") holding.push(item);
    else {
      const group = groups.get(keyOf(item));
      if (group) group.push(item);
      else groups.set(keyOf(item), [item]);
    }
  }
  const contradictions: Contradiction[] = [];
  for (const group of groups.values()) {
    const last = group[group.length - 1]!;
    const winner = decisionOf(last);
    const losers = group
      .map(decisionOf)
      .filter((one) => contradicts(one, winner))
      .reverse();
    holding.push(last);
    if (losers.length > 0) contradictions.push({ winner, losers });
  }
  holding.sort((a, b) => compareDecisions(decisionOf(a), decisionOf(b)));
  return { holding, contradictions };
}

/** Whether `loser` says what `winner` does not: to say nothing of the entity contradicts nobody, to forget it does. */
function contradicts(loser: Decision, winner: Decision): boolean {
  if (loser.kind === "reject" || winner.kind === "reject") return loser.kind !== winner.kind;
  return loser.type !== winner.type || (loser.entity !== null && loser.entity !== winner.entity);
}
