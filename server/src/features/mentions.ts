// Every mention of an entity, across articles.
import type { ArticleRecord, Snapshot } from "../corpus/index";

export interface MentionsIn {
  readonly record: ArticleRecord;
  /** Indices into the record's mentions, ascending. */
  readonly mentions: readonly number[];
}

/** Mentions of the entity with `key`, an item an article, ordered by path. */
export function mentionsOf(snapshot: Snapshot, key: string): MentionsIn[] {
  const byRecord = new Map<ArticleRecord, Set<number>>();
  for (const { record, entity } of snapshot.entities.appearances(key)) {
    const entities = byRecord.get(record);
    if (entities) entities.add(entity);
    else byRecord.set(record, new Set([entity]));
  }
  return [...byRecord].map(([record, entities]) => {
    const mentions: number[] = [];
    for (let m = 0; m < record.mentions.count; m++) if (entities.has(record.mentions.entity[m]!)) mentions.push(m);
    return { record, mentions };
  });
}
