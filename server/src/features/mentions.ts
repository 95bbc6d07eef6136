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

/** Places of the answers that are kept: readers go from one mention of an entity to the next, and ask again. */
const KEPT_PLACES = 40_000;
/** What has fewer is soon made anew. */
const WORTH_KEEPING = 200;

/** Answers by the list that they were made of, the last ones asked for. */
const kept = new Map<readonly Appearance[], readonly PlacesIn[]>();
let keptPlaces = 0;

/** Mentions of the entity with `key`, an item an article, ordered by path. The same list as long as nothing of it changes. */
export function mentionsOf(snapshot: Snapshot, key: string): readonly PlacesIn[] {
  const appearances = snapshot.entities.appearances(key);
  const known = kept.get(appearances);
  if (known && isCurrent(known, appearances)) return known;
  forget(appearances);
  const found = findMentions(appearances);
  const count = countOf(found);
  if (count < WORTH_KEEPING) return found;
  kept.set(appearances, found);
  keptPlaces += count;
  for (const oldest of kept.keys()) {
    if (keptPlaces <= KEPT_PLACES) break;
    forget(oldest);
  }
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

const countOf = (found: readonly PlacesIn[]): number => found.reduce((sum, { spans }) => sum + spans.length, 0);

function forget(appearances: readonly Appearance[]): void {
  keptPlaces -= countOf(kept.get(appearances) ?? []);
  kept.delete(appearances);
}
