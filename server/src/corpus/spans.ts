// Where names and dates stand in an article, read from the packed record where it is packed: an answer that lists places of thousands of articles
// would unpack, and forget again, thousands of records.
import type { Span } from "../analysis/index";
import { isMember, type Members } from "./members";
import { readAscendingInto, readMentionSpans, readTimexSpans, Section, sectionOf } from "./packed";
import { PackedRecord } from "./packedRecord";
import type { ArticleRecord } from "./record";

/** Spans of the mentions of the entities with these indices, in text order. */
export function mentionSpans(record: ArticleRecord, entities: Members<number>): Span[] {
  if (isClosed(record)) return readMentionSpans(sectionOf(record.packed, Section.Mentions), entities);
  const { count, start, end, entity } = record.mentions;
  const spans: Span[] = [];
  for (let m = 0; m < count; m++) if (isMember(entities, entity[m]!)) spans.push({ start: start[m]!, end: end[m]! });
  return spans;
}

/** Spans of the timexes with these indices, which ascend. */
export function timexSpans(record: ArticleRecord, indices: readonly number[]): Span[] {
  if (isClosed(record)) return readTimexSpans(sectionOf(record.packed, Section.Timexes), indices);
  return indices.map((t) => record.timexes[t]!);
}

let memory = new Uint32Array(64);

/** Offsets of the lines' first code units; of a packed record they are good until the next call. */
export function lineStartsNow(record: ArticleRecord): { readonly lineStarts: Uint32Array } {
  if (!isClosed(record)) return record;
  const from = sectionOf(record.packed, Section.Lines);
  const count = from.number();
  if (count > memory.length) memory = new Uint32Array(count * 2);
  const lineStarts = memory.subarray(0, count);
  readAscendingInto(from, lineStarts);
  return { lineStarts };
}

const isClosed = (record: ArticleRecord): record is PackedRecord =>
  record instanceof PackedRecord && !record.isUnpacked;
