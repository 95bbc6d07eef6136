// Where the names and aliases of dossiers stand in a text.
import type { MentionType, Span } from "../analysis/index";
import { isWordAt } from "./words";

export interface KnownEntity {
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Other ids that name this entity. */
  readonly sameAs?: readonly string[];
}

/** The entities of the dossiers, ready to be looked up. */
export interface KnownNames {
  /** Ids of records by the other ids that name the same entity. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Types by id. */
  readonly typeOf: ReadonlyMap<string, MentionType>;
  /** Names by their first word, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly KnownName[]>;
}

interface KnownName {
  readonly name: string;
  readonly entities: readonly KnownEntity[];
}

/** Longer names are no names. UTF-16 code units. */
const MAX_NAME = 200;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether an id is that of a second entity of one name, `per:budi~2`: what is called so without more is the first one. */
export const isSecond = (id: string): boolean => /~\d{1,9}$/.test(id);

/**
 * The names of `entities` ready for {@link findAliases}; null where there are none. A name in capitals, as in a headline, is the same name. A second
 * entity of one name is not looked for by its names: decisions alone tell where it is meant.
 */
export function knownNames(entities: readonly KnownEntity[]): KnownNames | null {
  const byName = new Map<string, KnownEntity[]>();
  for (const entity of entities) {
    if (isSecond(entity.id)) continue;
    for (const given of [entity.name, ...(entity.aliases ?? [])]) {
      const name = given.trim();
      if (name === "" || name.length > MAX_NAME) continue;
      for (const form of new Set([name, name.toUpperCase()])) {
        const same = byName.get(form);
        if (!same) byName.set(form, [entity]);
        else if (!same.includes(entity)) same.push(entity);
      }
    }
  }
  const byFirstWord = new Map<string, KnownName[]>();
  for (const [name, named] of byName) {
    const first = name.match(WORD)?.[0];
    // A name that begins with a sign is looked for from its first word on only if that is where it begins.
    if (first === undefined || !name.startsWith(first)) continue;
    const same = byFirstWord.get(first);
    if (same) same.push({ name, entities: named });
    else byFirstWord.set(first, [{ name, entities: named }]);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.name.length - a.name.length);
  const own = new Set(entities.map(({ id }) => id));
  const idOf = new Map<string, string>();
  for (const { id, sameAs } of entities) {
    // An id with a record of its own stands for that record.
    for (const other of sameAs ?? []) if (!own.has(other) && !idOf.has(other)) idOf.set(other, id);
  }
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  return entities.length > 0 ? { byFirstWord, idOf, typeOf } : null;
}

/**
 * Whole words of `text` from `from` on that are a known name, letter by letter, with the entities that have it. Of names that begin
 * at one place the longest counts; none begins inside another.
 */
export function findAliases(
  text: string,
  from: number,
  { byFirstWord }: KnownNames,
): (Span & { readonly entities: readonly KnownEntity[] })[] {
  const found: (Span & { readonly entities: readonly KnownEntity[] })[] = [];
  const words = new RegExp(WORD);
  words.lastIndex = from;
  let free = from;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const start = match.index;
    if (start < free) continue;
    const known = byFirstWord
      .get(match[0])
      ?.find(({ name }) => text.startsWith(name, start) && !goesOn(text, name, start + name.length));
    if (!known) continue;
    free = start + known.name.length;
    found.push({ start, end: free, entities: known.entities });
  }
  return found;
}

/** Whether the word that `name` ends with goes on behind it. */
const goesOn = (text: string, name: string, end: number): boolean =>
  end < text.length && isWordAt(text, end) && isWordAt(name, name.length - 1);
