// What the corpus keeps of an analysed article: columns instead of an object per mention, and no text.
import {
  type Analysis,
  fold,
  type LanguageId,
  type LocalEntity,
  MENTION_TYPES,
  type MentionSource,
  type MentionType,
  type Published,
  type Role,
  type Span,
  type Timex,
} from "../analysis/index";
import { type EntityKeys, keysOf } from "./keys";

const SOURCES: readonly MentionSource[] = ["model", "rule", "human"];

/** Mentions as parallel columns, sorted by start. Offsets are UTF-16 code units. */
export interface MentionColumns {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index into {@link ArticleRecord.entities}. */
  readonly entity: Uint16Array;
  /** Confidence in hundredths. */
  readonly confidence: Uint8Array;
  /** Index into the mention sources. */
  readonly source: Uint8Array;
}

/** An entity of one article with the keys that tie it to the same entity elsewhere. */
export interface EntityRecord {
  readonly type: MentionType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Index into the mentions. */
  readonly introduction: number;
  readonly mentions: number;
  readonly keys: EntityKeys;
  readonly defined: readonly string[];
}

export interface ArticleRecord {
  readonly uri: string;
  /** For display: relative to the workspace folder, `/` between parts. */
  readonly path: string;
  readonly language: LanguageId;
  readonly published: Published | null;
  readonly headline: Span | null;
  readonly title: string;
  readonly length: number;
  /** Offset of each line's first code unit. */
  readonly lineStarts: Uint32Array;
  readonly mentions: MentionColumns;
  readonly entities: readonly EntityRecord[];
  readonly timexes: readonly Timex[];
  /** The bytes that the record unpacks, where it does. */
  readonly packed?: Uint8Array;
}

/** Packs an analysis. `path` is for display; `keys` tells otherwise than the machine which entity each one is. */
export function toRecord(
  uri: string,
  path: string,
  text: string,
  analysis: Analysis,
  keys: (entity: LocalEntity, e: number) => EntityKeys = keysOf,
): ArticleRecord {
  const { mentions, entities, structure } = analysis;
  const count = Math.min(mentions.length, 0xffff);
  const columns: MentionColumns = {
    count,
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    entity: new Uint16Array(count),
    confidence: new Uint8Array(count),
    source: new Uint8Array(count),
  };
  const mentionCounts = new Uint32Array(entities.length);
  for (let m = 0; m < count; m++) {
    const mention = mentions[m]!;
    columns.start[m] = mention.start;
    columns.end[m] = mention.end;
    columns.entity[m] = mention.entity;
    columns.confidence[m] = Math.round(mention.confidence * 100);
    columns.source[m] = SOURCES.indexOf(mention.source);
    mentionCounts[mention.entity]!++;
  }
  return {
    uri,
    path,
    language: analysis.language,
    published: analysis.published,
    headline: structure.headline,
    title:
      structure.meta.title ??
      (structure.headline
        ? text.slice(structure.headline.start, structure.headline.end)
        : firstWords(text, structure.bodyStart)),
    length: text.length,
    lineStarts: lineStartsOf(text),
    mentions: columns,
    entities: entities.map((entity, e) => ({
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      roles: entity.roles,
      introduction: Math.min(entity.introduction, Math.max(0, count - 1)),
      mentions: mentionCounts[e]!,
      keys: keys(entity, e),
      defined: entity.defined.map(fold),
    })),
    timexes: analysis.timexes,
  };
}

export const mentionType = (record: ArticleRecord, m: number): MentionType =>
  record.entities[record.mentions.entity[m]!]!.type;
export const mentionSource = (record: ArticleRecord, m: number): MentionSource => SOURCES[record.mentions.source[m]!]!;
export { MENTION_TYPES };

/** Mentions hardly nest: this many steps back are enough to meet one that still covers an offset. */
const MAX_NESTED = 8;

/**
 * Index of the shortest mention that holds `offset`, or -1. A mention's end counts, so that a cursor behind a name is on it, unless another
 * mention begins or goes on there.
 */
export function mentionAt(record: ArticleRecord, offset: number): number {
  const { count, start, end } = record.mentions;
  const last = firstAfter(start, count, offset) - 1;
  let best = -1;
  for (let m = last; m >= 0 && last - m < MAX_NESTED; m--) {
    if (end[m]! < offset) continue;
    const goesOn = end[m]! > offset;
    const bestGoesOn = best >= 0 && end[best]! > offset;
    const shorter = best < 0 || end[m]! - start[m]! < end[best]! - start[best]!;
    if (goesOn === bestGoesOn ? shorter : goesOn || best < 0) best = m;
  }
  return best;
}

function firstAfter(start: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Zero-based line and UTF-16 column of `offset`. */
export function positionAt(
  record: Pick<ArticleRecord, "lineStarts">,
  offset: number,
): { line: number; character: number } {
  const line = firstAfter(record.lineStarts, record.lineStarts.length, offset) - 1;
  return { line, character: offset - record.lineStarts[line]! };
}

/** Offsets of the lines' first code units; `\n`, `\r\n` and `\r` end a line, as in the language server protocol. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  let feed = text.indexOf("\n");
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    if (isFeed || feed !== carriage + 1) starts.push((isFeed ? feed : carriage) + 1);
    if (isFeed) feed = text.indexOf("\n", feed + 1);
    else carriage = text.indexOf("\r", carriage + 1);
  }
  return Uint32Array.from(starts);
}

function firstWords(text: string, from: number): string {
  const line = text
    .slice(from, from + 400)
    .trimStart()
    .split(/[\r\n]/, 1)[0]!;
  if (line.length <= 80) return line;
  const space = line.lastIndexOf(" ", 79);
  return `${line.slice(0, space > 0 ? space : 79)} …`;
}
