// Every mention of an entity, across articles.
import {
  type Appearance,
  type ArticleRecord,
  type Members,
  mentionSpans,
  type Snapshot,
  withMember,
} from "../corpus/index";
import type { PlacesIn } from "./target";

/** Answers that are kept: readers go from one mention of an entity to the next, and ask again. */
const KEPT = 12;
/** Articles of such an answer: with fewer it is soon made anew, with more it takes too much memory. */
const LEAST = 400;
const MOST = 4000;

/** By the list that they were made of. */
const kept = new Map<readonly Appearance[], readonly PlacesIn[]>();

/** Mentions of the entity with `key`, an item an article, ordered by path. The same list as long as nothing of it changes. */
export function mentionsOf(snapshot: Snapshot, key: string): readonly PlacesIn[] {
  const appearances = snapshot.entities.appearances(key);
  const known = kept.get(appearances);
  const found = known && isCurrent(known, appearances) ? known : findMentions(appearances);
  if (found.length < LEAST || found.length > MOST) return found;
  kept.delete(appearances);
  kept.set(appearances, found);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function findMentions(appearances: readonly Appearance[]): PlacesIn[] {
  const found: { record: ArticleRecord; entities: Members<number> }[] = [];
  for (const { record, entity } of appearances) {
    const last = found.at(-1);
    if (last?.record === record) last.entities = withMember(last.entities, entity);
    else found.push({ record, entities: [entity] });
  }
  return found.map(({ record, entities }) => ({ uri: record.uri, record, spans: mentionSpans(record, entities) }));
}

/** Whether the articles are as they were: an edit that leaves the entities moves their mentions. */
function isCurrent(found: readonly PlacesIn[], appearances: readonly Appearance[]): boolean {
  let at = 0;
  return appearances.every(({ record }) => found[at]!.record === record || found[++at]?.record === record);
}
