// Entities as readers speak of them: ids, names, records that are made where a decision needs one.
import { fold, type MentionType } from "../../analysis/index";
import { type Dossier, isSecond } from "../../annotations/index";
import { canonicalName, type EntityIndex, entityId, entityIds, fullKey, idOfKey, typeOfKey } from "../../corpus/index";
import { CannotAnnotateError, type Desk, stringsOf } from "./desk";
import type { Draft } from "./draft";

interface Ids {
  readonly version: number;
  readonly byKey: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, string>;
}

const known = new WeakMap<EntityIndex, Ids>();

/** Ids of all entities, made once a version of the index. */
function idsOf(index: EntityIndex): Ids {
  let ids = known.get(index);
  if (ids?.version !== index.version) {
    const byKey = entityIds(index);
    ids = { version: index.version, byKey, byId: new Map([...byKey].map(([key, id]) => [id, key])) };
    known.set(index, ids);
  }
  return ids;
}

/** Id of the entity with `key`. */
export const idOf = (index: EntityIndex, key: string): string =>
  idOfKey(key) ?? idsOf(index).byKey.get(key) ?? entityId(key, canonicalName(index, key));

/** Key of the entity with `id` that articles name; undefined where none does. */
export const keyWithId = (index: EntityIndex, id: string): string | undefined => idsOf(index).byId.get(id);

/**
 * The record of the entity with `key`: as it is kept, else as it would be. `spreads`: its names tell it in other articles, too, and no evidence
 * there is needed.
 */
export function recordOf(
  { snapshot: { entities } }: Pick<Desk, "snapshot">,
  draft: Draft,
  key: string,
): { readonly dossier: Dossier; readonly isKept: boolean; readonly spreads: boolean } {
  const id = idOf(entities, key);
  const kept = draft.dossier(id);
  if (kept) return { dossier: kept, isKept: true, spreads: true };
  const type = typeOfKey(key);
  const name = canonicalName(entities, key);
  const aliases = fullNames(entities, key, name);
  const dossier: Dossier = { id, type, name, ...(aliases.length > 0 && { aliases }) };
  return { dossier, isKept: false, spreads: !isSecond(id) && (type !== "PER" || fullKey(type, name) !== null) };
}

/** Other full names of the entity: of several words, each once whatever its case. */
function fullNames(index: EntityIndex, key: string, name: string): string[] {
  const type = typeOfKey(key);
  const seen = new Set([fold(name)]);
  if (key.startsWith("LOC =")) return [];
  return [...index.spellings(key)]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .flatMap(([spelling]) => {
      const folded = fold(spelling);
      if (seen.has(folded) || !folded.includes(" ") || fullKey(type, spelling) === null) return [];
      seen.add(folded);
      return [spelling];
    });
}

/** The record of the entity with `id`, kept or as it would be. @throws CannotAnnotateError where nobody knows it */
export function recordWithId(desk: Desk, draft: Draft, id: string): ReturnType<typeof recordOf> & { key?: string } {
  const merged = desk.known.names?.idOf.get(id);
  const dossier = draft.dossier(id) ?? (merged === undefined ? null : draft.dossier(merged));
  const key = keyWithId(desk.snapshot.entities, dossier?.id ?? id);
  if (dossier) return { dossier, isKept: true, spreads: true, ...(key === undefined ? {} : { key }) };
  if (key === undefined) throw new CannotAnnotateError(stringsOf(desk).noEntity);
  return { ...recordOf(desk, draft, key), key };
}

/** A record that nobody has yet. `isAnother`: it shares its name with others, and only decisions tell where it is meant. */
export function newRecord(desk: Desk, draft: Draft, type: MentionType, name: string, isAnother = false): Dossier {
  const { entities } = desk.snapshot;
  const base = entityId(`${type} `, name);
  const isTaken = (id: string): boolean =>
    draft.dossier(id) !== null || keyWithId(entities, id) !== undefined || desk.known.names?.idOf.has(id) === true;
  const idAt = (n: number): string => (n === 1 ? base : `${base}~${n}`);
  let n = isAnother ? 2 : 1;
  while (isTaken(idAt(n))) n++;
  return { id: idAt(n), type, name };
}
