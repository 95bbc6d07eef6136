// The mention that tells most about an entity, over all articles.
import { fold } from "../analysis/index";
import { type Appearance, canonicalName, type Snapshot } from "../corpus/index";
import { mentionPlace, type Place } from "./target";

/** Introductions by the list of appearances that they were chosen from: the index makes a new list when an article changes. */
const known = new WeakMap<readonly Appearance[], Appearance>();

/**
 * The introduction of the entity with `key`: by full name, then role, then an acronym's expansion, then not in a headline; among equals the one in the
 * earliest published article, then by path. Null when the entity is in no article.
 */
export function introductionOf(snapshot: Snapshot, key: string): Place | null {
  const best = introducing(snapshot, key);
  return best ? mentionPlace(best.record, best.record.entities[best.entity]!.introduction) : null;
}

/** The article that introduces the entity with `key`. */
export function introducing(snapshot: Snapshot, key: string): Appearance | null {
  const appearances = snapshot.entities.appearances(key);
  let best = known.get(appearances) ?? null;
  if (best) return best;
  const name = fold(canonicalName(snapshot.entities, key));
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const appearance of appearances) {
    const score = scoreOf(appearance, name);
    if (score > bestScore || (score === bestScore && best && isEarlier(appearance, best))) {
      best = appearance;
      bestScore = score;
    }
  }
  if (best) known.set(appearances, best);
  return best;
}

function scoreOf({ spellings, standing }: Appearance, name: string): number {
  const own = fold(spellings[0]!);
  const full = own === name || own.length > name.length;
  return (full ? 8 : 0) + (standing.role ? 4 : 0) + (standing.expanded ? 2 : 0) - (standing.headline ? 1 : 0);
}

/** Appearances come ordered by path: of two on one day the first is kept. */
function isEarlier(a: Appearance, b: Appearance): boolean {
  return (a.node.day ?? "9999") < (b.node.day ?? "9999");
}
