// Human decisions laid over an Analysis: they win, whatever the machine says.
import type { Analysis, Mention, Span } from "../analysis/index";
import { findAliases, type KnownEntity, type KnownNames } from "./aliases";
import { settle } from "./decide";
import { type OverlaidEntities, regroup } from "./regroup";
import type { Anchored, Contradiction, Decision } from "./types";

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
export function overlay(
  text: string,
  analysis: Analysis,
  decisions: readonly Anchored[],
  known: KnownNames | null = null,
): Overlaid {
  const within = decisions.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const { holding, contradictions } = settle(within, ({ decision }) => decision, placeKey);
  const notes = holding.filter(({ decision }) => decision.kind === "note");
  const names = holding.filter(({ decision }) => decision.kind !== "note" && decision.kind !== "reject");
  const rejected = new Set(holding.filter(({ decision }) => decision.kind === "reject").map(spanKey));
  if (holding.length === notes.length && !known) {
    return {
      analysis,
      entityIds: analysis.entities.map(() => null),
      decidedBy: analysis.mentions.map(() => null),
      notes,
      contradictions,
    };
  }

  const humans = layHumans(names, analysis, known);
  const covered = new Cover(humans.map(({ mention }) => mention));
  const laid: { mention: LaidMention; by: string | null }[] = [...humans];
  for (const mention of analysis.mentions) {
    if ((rejected.size > 0 && rejected.has(spanKey(mention))) || (humans.length > 0 && covered.forbids(mention)))
      continue;
    const { start, end, type, confidence, source, entity } = mention;
    laid.push({ mention: { start, end, type, confidence, source, machine: entity, assigned: null }, by: null });
  }
  const all = known ? withAliases(text, analysis, laid, rejected, known) : laid;
  all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const regrouped: OverlaidEntities = regroup(
    text,
    analysis,
    all.map(({ mention }) => mention),
  );
  return {
    analysis: { ...analysis, mentions: regrouped.mentions, entities: regrouped.entities },
    entityIds: regrouped.ids,
    decidedBy: all.map(({ by }) => by),
    notes,
    contradictions,
  };
}

/** A number a span; texts are shorter than 2^26 code units, names than that, too. */
const spanKey = ({ start, end }: Span): number => start * 2 ** 26 + end;
const placeKey = (span: Span): string => String(spanKey(span));

/** The mentions that readers made or confirmed, sorted by start. */
function layHumans(
  names: readonly Anchored[],
  analysis: Analysis,
  known: KnownNames | null,
): { mention: LaidMention; by: string }[] {
  const machine = machineAt(names, analysis.mentions);
  return names
    .map(({ start, end, decision }) => {
      const same = machine.get(spanKey({ start, end }));
      const assigned = decision.entity === null ? null : (known?.idOf.get(decision.entity) ?? decision.entity);
      // What the readers' record of the entity says of its type holds for all its mentions.
      const type = (assigned !== null && known?.typeOf.get(assigned)) || typeOf(decision, same);
      return {
        mention: {
          start,
          end,
          type,
          confidence: 1,
          source: "human" as const,
          machine: same && same.type === type ? same.entity : null,
          assigned,
        },
        by: decision.id,
      };
    })
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

/** The machine's mentions that have the span of a decision. */
function machineAt(names: readonly Anchored[], mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const found = new Map<number, Mention>();
  if (names.length === 0) return found;
  const wanted = new Set(names.map(spanKey));
  for (const mention of mentions) {
    const key = spanKey(mention);
    if (wanted.has(key)) found.set(key, mention);
  }
  return found;
}

const typeOf = (decision: Decision, machine: Mention | undefined): Mention["type"] =>
  decision.type ?? machine?.type ?? "PER";

/** Adds the names of dossiers: to the mention that has the span already, or as a mention of its own where nothing stands in its way. */
function withAliases(
  text: string,
  analysis: Analysis,
  laid: { mention: LaidMention; by: string | null }[],
  rejected: ReadonlySet<number>,
  known: KnownNames,
): { mention: LaidMention; by: string | null }[] {
  const found = findAliases(text, analysis.structure.bodyStart, known);
  if (found.length === 0) return laid;
  const bySpan = new Map<number, number[]>(found.map((span) => [spanKey(span), []]));
  laid.forEach(({ mention }, i) => {
    bySpan.get(spanKey(mention))?.push(i);
  });
  const result = [...laid];
  const cover = new Cover(laid.map(({ mention }) => mention).sort((a, b) => a.start - b.start));
  for (const { start, end, entities } of found) {
    const key = spanKey({ start, end });
    const same = bySpan.get(key)!;
    if (same.length > 0) {
      for (const i of same) {
        const { mention, by } = result[i]!;
        if (mention.assigned !== null) continue;
        const entity = onlyOne(entities, mention.type);
        if (entity) result[i] = { mention: { ...mention, assigned: entity.id }, by };
        else if (by === null && entities.length === 1) {
          const { id, type } = entities[0]!;
          result[i] = { mention: { ...mention, type, machine: null, assigned: id }, by };
        }
      }
      continue;
    }
    const [entity] = entities;
    if (entities.length !== 1 || rejected.has(key) || cover.touches({ start, end })) continue;
    // The reader gave the name, a rule found it here.
    const mention: LaidMention = {
      start,
      end,
      type: entity!.type,
      confidence: 0.9,
      source: "rule",
      machine: null,
      assigned: entity!.id,
    };
    result.push({ mention, by: null });
  }
  return result;
}

function onlyOne(entities: readonly KnownEntity[], type: Mention["type"]): KnownEntity | null {
  const fitting = entities.filter((entity) => entity.type === type);
  return fitting.length === 1 ? fitting[0]! : null;
}

/** What spans, sorted by start, have in common with others. */
class Cover {
  readonly #spans: readonly (Span & { readonly type: Mention["type"] })[];
  /** The farthest end among the spans up to each. */
  readonly #reach: Uint32Array;

  constructor(spans: readonly (Span & { readonly type: Mention["type"] })[]) {
    this.#spans = spans;
    this.#reach = new Uint32Array(spans.length);
    let reach = 0;
    spans.forEach(({ end }, i) => {
      reach = Math.max(reach, end);
      this.#reach[i] = reach;
    });
  }

  /** Whether any span has a code unit in common with `span`. */
  touches(span: Span): boolean {
    const last = this.#lastBefore(span.end);
    return last >= 0 && this.#reach[last]! > span.start;
  }

  /** Whether a machine's mention must give way to one of the spans. */
  forbids(mention: Mention): boolean {
    for (let i = this.#lastBefore(mention.end); i >= 0 && this.#reach[i]! > mention.start; i--) {
      const { start, end, type } = this.#spans[i]!;
      if (end <= mention.start) continue;
      const isInside = start >= mention.start && end <= mention.end && end - start < mention.end - mention.start;
      if (!isInside || type === mention.type) return true;
    }
    return false;
  }

  /** Index of the last span that begins before `offset`, or -1. */
  #lastBefore(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
