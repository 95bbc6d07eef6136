// Values for the expressions of a whole article: what leans on publication, on other dates of the text, on its sentence.
import type { Block } from "../text/blocks";
import type { Span, Timex, TimexMod } from "../types";
import { weekdayOf } from "./calendar";
import type { BlockTimexes, TimexMatch } from "./match";
import { type ReferenceDay, type Resolved, resolve } from "./resolve";

/** A match in its place, and what became of it. */
interface Item extends Span {
  readonly match: TimexMatch;
  readonly block: number;
  resolved: Resolved | null;
  /** What it leans on, unless its sentence tells a day. */
  reference: ReferenceDay | null;
}

/** A day that tells its own year. A date with its weekday is news of the day, and stands in for the publication date. */
interface ExplicitDay extends ReferenceDay {
  readonly anchor: Span;
  readonly named: boolean;
}

/** Resolves every match; `published` is a day number or null. See `resolveTimexes`. */
export function resolveArticle(
  blocks: readonly Block[],
  matches: readonly BlockTimexes[],
  published: number | null,
): Timex[] {
  const items = place(blocks, matches);
  const publication: ReferenceDay | null = published === null ? null : { day: published, cue: "publication" };
  const explicit = explicitDays(items);
  const newsDays = explicit.filter((day) => day.named);
  const stand = newsDays.length > 0 ? newsDays : explicit;
  let told: ReferenceDay | null = null;
  let next = 0;
  let nextStand = 0;
  for (const item of items) {
    while (next < explicit.length && explicit[next]!.anchor.start < item.start) told = explicit[next++]!;
    while (nextStand < stand.length && stand[nextStand]!.anchor.start < item.start) nextStand++;
    // The last one before the expression, else the first after it.
    const reference = publication ?? stand[nextStand - 1] ?? stand[nextStand] ?? null;
    item.reference = reference;
    if (item.match.expression.base.kind === "time") continue;
    item.resolved = resolve(item.match.expression, {
      reference,
      told: lastWith(told, item, explicit, next),
      tense: item.match.tense,
    });
    const { resolved } = item;
    if (
      publication !== null &&
      resolved !== null &&
      resolved.day !== null &&
      item.match.expression.base.kind === "calendar"
    ) {
      // Days told without a year are antecedents too, once publication has given them one.
      if (item.match.expression.base.year === 0)
        told = { day: resolved.day, cue: "article", anchor: { start: item.start, end: item.end } };
    }
  }
  resolveTimes(items);
  return items.filter((item) => item.resolved !== null).map(toTimex);
}

function place(blocks: readonly Block[], matches: readonly BlockTimexes[]): Item[] {
  const items: Item[] = [];
  for (let b = 0; b < blocks.length && b < matches.length; b++) {
    const offset = blocks[b]!.start;
    for (const match of matches[b]!) {
      items.push({
        start: offset + match.start,
        end: offset + match.end,
        match,
        block: b,
        resolved: null,
        reference: null,
      });
    }
  }
  return items;
}

/** Days that tell their own year, in text order. */
function explicitDays(items: readonly Item[]): ExplicitDay[] {
  const result: ExplicitDay[] = [];
  for (const item of items) {
    const { base } = item.match.expression;
    if (base.kind !== "calendar" || base.year === 0 || base.day === 0) continue;
    const found = resolve(
      { ...item.match.expression, part: null, clock: null },
      { reference: null, told: null, tense: 0 },
    );
    if (found === null || found.day === null) continue;
    result.push({
      day: found.day,
      cue: "article",
      anchor: { start: item.start, end: item.end },
      named: base.weekday > 0,
    });
  }
  return result;
}

/** For a weekday the last explicit day of that name, else the last explicit day. */
function lastWith(
  told: ReferenceDay | null,
  item: Item,
  explicit: readonly ReferenceDay[],
  next: number,
): ReferenceDay | null {
  const { base } = item.match.expression;
  if (base.kind !== "weekday") return told;
  for (let i = next - 1; i >= 0 && i >= next - 64; i--) {
    if (weekdayOf(explicit[i]!.day) === base.weekday) return explicit[i]!;
  }
  return told;
}

/** A clock time alone takes the day of its sentence: the last one before it, else the first after it, else publication. */
function resolveTimes(items: readonly Item[]): void {
  let day: { item: Item; sentence: number } | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.match.expression.base.kind !== "time") {
      if (item.resolved !== null && item.resolved.day !== null) day = { item, sentence: item.match.sentence };
      continue;
    }
    const before =
      day !== null && day.item.block === item.block && day.sentence === item.match.sentence ? day.item : null;
    const source = before ?? dayAhead(items, i);
    const reference: ReferenceDay | null =
      source !== null
        ? { day: source.resolved!.day!, cue: "article", anchor: { start: source.start, end: source.end } }
        : item.reference;
    const resolved = resolve(item.match.expression, { reference, told: null, tense: 0 });
    item.resolved = resolved !== null && source !== null ? { ...resolved, cue: "sentence" } : resolved;
  }
}

const LOOK_AHEAD = 4;

function dayAhead(items: readonly Item[], from: number): Item | null {
  const { block, match } = items[from]!;
  for (let i = from + 1; i < items.length && i <= from + LOOK_AHEAD; i++) {
    const item = items[i]!;
    if (item.block !== block || item.match.sentence !== match.sentence) return null;
    if (item.match.expression.base.kind !== "time" && item.resolved !== null && item.resolved.day !== null) return item;
  }
  return null;
}

function toTimex({ start, end, match, resolved }: Item): Timex {
  const { type, value, cue, anchor, conflict } = resolved!;
  const mod: TimexMod | null =
    match.expression.mod ?? (match.expression.clock === null ? (match.expression.part?.mod ?? null) : null);
  return {
    start,
    end,
    type,
    value,
    cue,
    rule: match.rule,
    ...(mod === null ? {} : { mod }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}
