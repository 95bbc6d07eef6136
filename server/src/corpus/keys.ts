// The keys that tie an entity of one article to the same entity in others.
import { nameKey } from "../analysis/entities/nameKey";
import { GENERATION } from "../analysis/entities/persons";
import { fold, type LocalEntity, MENTION_TYPES, type MentionType } from "../analysis/index";
import { people } from "../analysis/languages/people";

/**
 * A strong key names one thing wherever it stands: a country, a name of several words, a place. A weak key may be short for
 * several: a person's one-word name, an acronym, an organisation's one-word name. Keys are `TYPE name key` or `LOC =XX` for a country.
 */
export interface EntityKeys {
  readonly strong: string | null;
  readonly weak: readonly string[];
}

/** Keys of an entity by its fullest name and its short forms. */
export function keysOf(entity: LocalEntity): EntityKeys {
  const { type, name } = entity;
  if (entity.country) return { strong: `LOC =${entity.country}`, weak: [] };
  const own = nameKey(type, name);
  const weak = new Set<string>();
  for (const alias of entity.aliases) {
    const short = nameKey(type, alias);
    if (short && short !== own && tells(type, alias, short, own)) weak.add(keyOf(type, short));
  }
  if (isShort(name, type, own)) {
    weak.add(keyOf(type, own));
    return { strong: null, weak: [...weak].sort() };
  }
  return { strong: keyOf(type, own), weak: [...weak].sort() };
}

export const keyOf = (type: MentionType, folded: string): string => `${type} ${folded}`;

/** Stands before the id in the key of an entity that readers keep; no folded name and no id holds it. */
const KEPT = "\t";

/**
 * Key of the entity that readers keep under `id`: nothing but another decision merges or splits it. The folded canonical name is in it
 * for the short forms that follow from it.
 */
export const dossierKey = (type: MentionType, folded: string, id: string): string =>
  `${keyOf(type, folded)}${KEPT}${id}`;

/** The id in a {@link dossierKey}, null for any other key. */
export function idOfKey(key: string): string | null {
  const at = key.indexOf(KEPT);
  return at < 0 ? null : key.slice(at + 1);
}

/** A key without the id in it. */
export function nameOfKey(key: string): string {
  const at = key.indexOf(KEPT);
  return at < 0 ? key : key.slice(0, at);
}

export const typeOfKey = (key: string): MentionType => MENTION_TYPES.find((type) => key.startsWith(type))!;

/** Key of the `variant`th thing (from 0) of those that share `key`. */
export const variantKey = (key: string, variant: number): string => (variant === 0 ? key : `${key}~${variant + 1}`);

/** The key that a variant's was made from. */
export const baseKey = (key: string): string => (key.includes(KEPT) ? key : key.replace(/~\d{1,9}$/, ""));

/** Words under which other articles may know a person of this key: the first, the last, and pairs of outer words. */
export function personForms(key: string): string[] {
  const name = nameOfKey(key).slice(4);
  const parts = name.replace(GENERATION, "").split(" ");
  const last = parts.length - 1;
  if (last === 0) return [];
  const forms = new Set([parts[0]!, parts[last]!]);
  if (last >= 2) {
    forms.add(`${parts[0]} ${parts[1]}`);
    forms.add(`${parts[last - 1]} ${parts[last]}`);
    forms.add(`${parts[0]} ${parts[last]}`);
  }
  // Not the father.
  forms.delete(parts.join(" "));
  const [suffix] = GENERATION.exec(name) ?? [];
  if (suffix) forms.add(parts[last] + suffix);
  return [...forms].map((form) => keyOf("PER", form));
}

/** Keys under which other articles may know an organisation of this key: `Partai Golkar` as `Golkar`. */
export function organisationForms(key: string): string[] {
  const name = nameOfKey(key);
  const space = name.indexOf(" ", 4);
  if (space < 0 || !people.designators.has(name.slice(4, space))) return [];
  const rest = name.slice(space + 1);
  return rest.length >= 3 && !rest.includes("=") ? [keyOf("ORG", rest)] : [];
}

/** Whether an alias that one article uses may stand for the entity in others. */
function tells(type: MentionType, alias: string, short: string, own: string): boolean {
  if (type === "ORG" && people.bodies.has(short)) return false;
  if (isShort(alias, type, short)) return true;
  if (type === "PER") return own.split(" ").length > short.split(" ").length;
  return type === "ORG" && own.endsWith(` ${short}`);
}

/** One word that may stand for several things. A place's one-word name is its name, unless it is an acronym. */
function isShort(name: string, type: MentionType, key: string): boolean {
  if (key.includes(" ") || key !== fold(key)) return false;
  if (type === "PER" || type === "ORG") return true;
  return name.length <= 6 && name === name.toUpperCase() && name !== name.toLowerCase();
}
