// The mention that tells most about an entity, over all articles.
import { fold } from "../analysis/index";
import { type Appearance, canonicalName, type Snapshot } from "../corpus/index";
import { mentionPlace, type Place } from "./target";

/**
 * The introduction of the entity with `key`: by full name, then role, then an acronym's expansion, then not in a headline; among equals the one in the
 * earliest published article, then by path. Null when the entity is in no article.
 */
export function introductionOf(snapshot: Snapshot, key: string): Place | null {
  const name = fold(canonicalName(snapshot.entities, key));
  let best: Appearance | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const appearance of snapshot.entities.appearances(key)) {
    const score = scoreOf(appearance, name);
    if (score > bestScore || (score === bestScore && best && isEarlier(appearance, best))) {
      best = appearance;
      bestScore = score;
    }
  }
  return best ? mentionPlace(best.record, best.record.entities[best.entity]!.introduction) : null;
}

function scoreOf({ record, entity }: Appearance, name: string): number {
  const local = record.entities[entity]!;
  const start = record.mentions.start[local.introduction]!;
  const inHeadline = record.headline !== null && start < record.headline.end && start >= record.headline.start;
  const full = fold(local.name) === name || fold(local.name).length > name.length;
  return (full ? 8 : 0) + (local.roles.length > 0 ? 4 : 0) + (local.defined.length > 0 ? 2 : 0) - (inHeadline ? 1 : 0);
}

function isEarlier(a: Appearance, b: Appearance): boolean {
  const dayA = a.record.published?.value ?? "9999";
  const dayB = b.record.published?.value ?? "9999";
  return dayA !== dayB ? dayA < dayB : a.record.path < b.record.path;
}
