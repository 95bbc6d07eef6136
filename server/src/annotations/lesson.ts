// What a reader's decisions about an article teach: its names, and which spans somebody looked at.
import type { MentionType, Span } from "../analysis/index";
import { findAliases, type KnownEntity, knownNames } from "./aliases";
import type { Overlaid } from "./overlay";

export interface TypedSpan extends Span {
  readonly type: MentionType;
}

/** Spans in UTF-16 code units, sorted by start; names do not overlap. */
export interface Lesson {
  readonly names: readonly TypedSpan[];
  /** Where a reader said what stands there: a name, another one, none; also the same words elsewhere. */
  readonly decided: readonly Span[];
}

/**
 * Reads the lesson of an article. Of nested names the longest counts. Who corrects a name once means it: the same words elsewhere in the
 * article, which nobody decided about, are taken alike; unless the reader called them now so, now so.
 */
export function readLesson(text: string, overlaid: Overlaid, rejected: readonly Span[]): Lesson {
  const { mentions } = overlaid.analysis;
  const human = withoutOverlaps(mentions.filter(({ source }) => source === "human"));
  const machine = mentions.filter(({ source }) => source !== "human");
  const surfaceOf = ({ start, end }: Span): string => text.slice(start, end);

  const meant = new Map<string, Set<MentionType>>();
  for (const name of human) {
    const types = meant.get(surfaceOf(name));
    if (types) types.add(name.type);
    else meant.set(surfaceOf(name), new Set([name.type]));
  }
  const refused = new Set(rejected.map(surfaceOf).filter((surface) => !meant.has(surface)));

  const decided = new Spans([...human, ...rejected]);
  const given = new Spans(machine);
  const likes = likesOf(text, meant).filter(
    (like) => !decided.touches(like) && !given.touching(like).some((name) => isLonger(name, like)),
  );
  const known = new Spans([...human, ...likes]);
  const refusedHere = machine.filter((name) => refused.has(surfaceOf(name)));
  const rest = machine.filter((name) => !known.touches(name) && !refused.has(surfaceOf(name)));
  return {
    names: withoutOverlaps([...human, ...likes, ...rest]),
    decided: [...human, ...rejected, ...likes, ...refusedHere].sort((a, b) => a.start - b.start),
  };
}

/** Where else the words stand that the reader gave one type. */
function likesOf(text: string, meant: ReadonlyMap<string, ReadonlySet<MentionType>>): TypedSpan[] {
  const entities: KnownEntity[] = [];
  for (const [name, [type, ...others]] of meant) {
    if (type && others.length === 0) entities.push({ id: name, type, name });
  }
  const known = knownNames(entities);
  if (!known) return [];
  return findAliases(text, 0, known).flatMap(({ start, end, entities: [entity, ...more] }) =>
    entity && more.length === 0 ? [{ start, end, type: entity.type }] : [],
  );
}

const isLonger = (a: Span, b: Span): boolean => a.end - a.start > b.end - b.start;

/** The longest of spans that overlap, sorted by start. */
function withoutOverlaps(spans: readonly TypedSpan[]): TypedSpan[] {
  const kept: TypedSpan[] = [];
  for (const { start, end, type } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= start) kept.push({ start, end, type });
    else if (end - start > last.end - last.start) kept[kept.length - 1] = { start, end, type };
  }
  return kept;
}

/** Look-up of spans that do not overlap much. */
class Spans {
  readonly #sorted: readonly Span[];
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
    let reach = 0;
    this.#reach = this.#sorted.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  touches(span: Span): boolean {
    return this.touching(span).length > 0;
  }

  touching(span: Span): Span[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]!.start < span.end) low = middle + 1;
      else high = middle;
    }
    const found: Span[] = [];
    for (let i = low - 1; i >= 0 && this.#reach[i]! > span.start; i--) {
      if (this.#sorted[i]!.end > span.start) found.push(this.#sorted[i]!);
    }
    return found;
  }
}
