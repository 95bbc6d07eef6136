// The keys that tie an entity of one article to the same entity in others.
import { fold, type LocalEntity, type MentionType } from "../analysis/index";

/**
 * A strong key names one thing wherever it stands: a country, a name of several words, a place. A weak key may be short for
 * several: a person's one-word name, an acronym, an organisation's one-word name. Keys are `TYPE folded name` or `LOC =XX` for a country.
 */
export interface EntityKeys {
  readonly strong: string | null;
  readonly weak: readonly string[];
}

/** Keys of an entity by its fullest name and its short forms. */
export function keysOf(entity: LocalEntity): EntityKeys {
  const { type, name } = entity;
  if (entity.country) return { strong: `LOC =${entity.country}`, weak: [] };
  const folded = fold(name);
  const weak = new Set<string>();
  for (const alias of entity.aliases) {
    const short = fold(alias);
    if (short && short !== folded && isShort(alias, type)) weak.add(keyOf(type, short));
  }
  if (isShort(name, type)) {
    weak.add(keyOf(type, folded));
    return { strong: null, weak: [...weak].sort() };
  }
  return { strong: keyOf(type, folded), weak: [...weak].sort() };
}

export const keyOf = (type: MentionType, folded: string): string => `${type} ${folded}`;
export const typeOfKey = (key: string): MentionType => key.slice(0, 3) as MentionType;

/** One word that may stand for several things. A place's one-word name is its name, unless it is an acronym. */
function isShort(name: string, type: MentionType): boolean {
  if (/[\s-]/.test(name.trim())) return false;
  if (type === "PER" || type === "ORG") return true;
  return name.length <= 6 && name === name.toUpperCase() && name !== name.toLowerCase();
}
