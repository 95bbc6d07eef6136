// What stands at a place in an article: a name, a date, or both.

import type { Span, Timex } from "../analysis/index";
import { type ArticleRecord, mentionAt, type Snapshot } from "../corpus/index";

/** A span of an article. Offsets are UTF-16 code units. */
export interface Place extends Span {
  readonly uri: string;
}

/** Places of one file. */
export interface PlacesIn {
  readonly uri: string;
  /** Null where the file is no article. */
  readonly record: ArticleRecord | null;
  /** In text order. */
  readonly spans: readonly Span[];
}

export interface NameTarget {
  readonly record: ArticleRecord;
  /** Index into the record's mentions. */
  readonly mention: number;
  /** Index into the record's entities. */
  readonly entity: number;
  /** Key of the entity across articles. */
  readonly key: string;
}

export interface DateTarget {
  readonly record: ArticleRecord;
  readonly timex: Timex;
}

/** The name at `offset` of the article, its end included. */
export function nameAt(snapshot: Snapshot, uri: string, offset: number): NameTarget | null {
  const record = snapshot.article(uri);
  if (!record) return null;
  const mention = mentionAt(record, offset);
  if (mention < 0) return null;
  const entity = record.mentions.entity[mention]!;
  return { record, mention, entity, key: snapshot.entities.resolve(record, entity) };
}

/** The temporal expression at `offset` of the article, its end included; one that begins there wins over one that ends there. */
export function dateAt(snapshot: Snapshot, uri: string, offset: number): DateTarget | null {
  const record = snapshot.article(uri);
  if (!record) return null;
  let best: Timex | null = null;
  for (const timex of record.timexes) {
    if (timex.start > offset) break;
    if (timex.end >= offset) best = timex;
  }
  return best ? { record, timex: best } : null;
}

/** Index of the first of `timexes`, which are sorted, that begins at `offset` or later. */
export function firstTimexFrom(timexes: readonly Timex[], offset: number): number {
  let low = 0;
  let high = timexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timexes[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place that is in no article. */
export const alone = (place: Place): PlacesIn => ({ uri: place.uri, record: null, spans: [place] });

export const mentionPlace = (record: ArticleRecord, m: number): Place => ({
  uri: record.uri,
  start: record.mentions.start[m]!,
  end: record.mentions.end[m]!,
});

export const spanPlace = (record: ArticleRecord, span: Span): Place => ({
  uri: record.uri,
  start: span.start,
  end: span.end,
});
