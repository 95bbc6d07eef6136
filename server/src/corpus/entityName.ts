// How an entity is called and identified across articles.

import { nameKey } from "../analysis/entities/nameKey";
import { countryName, fold, type LanguageId, type MentionType } from "../analysis/index";
import { wellKnownAcronyms } from "../analysis/languages/acronyms";
import type { EntityIndex } from "./entityIndex";
import { baseKey, idOfKey, nameOfKey, typeOfKey } from "./keys";

/**
 * The canonical name of the entity with `key`: the dossier's where readers keep one, for a country CLDR's name in the language most of its articles are written in,
 * otherwise the spelling of the full name that most articles use, ties broken by fewer capitals, then by code unit order. A name that datelines or
 * headlines shout is told calmly: `JAKARTA` is Jakarta, `NTB` stays.
 */
export function canonicalName(index: EntityIndex, key: string): string {
  const dossier = index.dossierOf(key);
  if (dossier) return dossier.name;
  const type = typeOfKey(key);
  const spellings = [...index.spellings(key)];
  const body = nameOfKey(baseKey(key)).slice(4);
  if (body.startsWith("=")) {
    const language: LanguageId = index.isMostlyEnglish(key) ? "en" : "id";
    return countryName(body.slice(1), language);
  }
  const own = spellings.filter(([spelling]) => nameKey(type, spelling) === body);
  const [best] = (own.length > 0 ? own : spellings).sort(
    ([a, countA], [b, countB]) =>
      Number(calm(type, a) !== a) - Number(calm(type, b) !== b) ||
      countB - countA ||
      capitals(a) - capitals(b) ||
      (a < b ? -1 : 1),
  );
  return best ? calm(type, best[0]) : body;
}

const capitals = (name: string): number => [...name].filter((char) => char !== char.toLowerCase()).length;

/** Capitals that can be read as a word, one of four letters if consonants and vowels alternate. */
const SPOKEN = /^(?=.{5}|(?:[^AEIOU]?[AEIOU])+[^AEIOU]?$)(?=.{4})(?:[^AEIOU]{0,3}[AEIOU]){1,8}[^AEIOU]{0,2}$/;

/** The name without the capitals of a headline, acronyms left as they are. */
function calm(type: MentionType, name: string): string {
  const isOneWord = !/[\s-]/.test(name);
  if (name !== name.toUpperCase() || (type === "ORG" && isOneWord)) return name;
  return name.replace(/\p{Lu}+/gu, (word) => {
    const isName = type === "PER" && !isOneWord && word.length > 1 && /[AEIOU]/.test(word);
    if (!isName && (!SPOKEN.test(word) || wellKnownAcronyms.id.has(word))) return word;
    return word[0] + word.slice(1).toLowerCase();
  });
}

/** The id that readers gave, else `per:vladimir-putin`: type and slug of the canonical name. Letters of any script stay. */
export function entityId(key: string, name: string): string {
  const id = idOfKey(key);
  if (id !== null) return id;
  const slug = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${typeOfKey(key).toLowerCase()}:${slug || "x"}`;
}

/** Ids of all entities of the index by key; where two names have one slug, the later key in code unit order gets `~2`. */
export function entityIds(index: EntityIndex): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Map<string, number>();
  const keys = [...index.keys()].sort();
  for (const key of keys) {
    const id = idOfKey(key);
    if (id === null) continue;
    ids.set(key, id);
    taken.set(id, 1);
  }
  for (const key of keys) {
    if (ids.has(key)) continue;
    const id = entityId(key, canonicalName(index, key));
    let count = (taken.get(id) ?? 0) + 1;
    while (count > 1 && taken.has(`${id}~${count}`)) count++;
    taken.set(id, count);
    ids.set(key, count === 1 ? id : `${id}~${count}`);
  }
  return ids;
}
