// Every mention of an entity, across articles.
import { type ArticleRecord, type Members, mentionSpans, type Snapshot, withMember } from "../corpus/index";
import type { PlacesIn } from "./target";

/** Mentions of the entity with `key`, an item an article, ordered by path. */
export function mentionsOf(snapshot: Snapshot, key: string): PlacesIn[] {
  const found: { record: ArticleRecord; entities: Members<number> }[] = [];
  for (const { record, entity } of snapshot.entities.appearances(key)) {
    const last = found.at(-1);
    if (last?.record === record) last.entities = withMember(last.entities, entity);
    else found.push({ record, entities: [entity] });
  }
  return found.map(({ record, entities }) => ({ uri: record.uri, record, spans: mentionSpans(record, entities) }));
}
