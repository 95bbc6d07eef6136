// The entities that readers keep a record of, as the reading of articles needs them.
import { nameKey } from "../../analysis/entities/nameKey";
import { countryOf, type LocalEntity, type MentionType } from "../../analysis/index";
import { type Dossier, isSecond, type KnownNames, knownNames } from "../../annotations/index";
import { dossierKey, type EntityKeys, keyOf, keysOf } from "../keys";

/** All dossiers of the workspace. The same object as long as they say the same. */
export interface Known {
  /** By id. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** Null where there are no dossiers. */
  readonly names: KnownNames | null;
  /** Ids by the key that a machine's entity of this name has, where one dossier alone has the name. */
  readonly byKey: ReadonlyMap<string, string>;
}

export const NOBODY_KNOWN: Known = { dossiers: new Map(), names: null, byKey: new Map() };

/** The dossiers of several folders together; of two with one id the first counts, with the names of both. */
export function known(lists: readonly (readonly Dossier[])[]): Known {
  const dossiers = new Map<string, Dossier>();
  for (const dossier of lists.flat()) {
    const first = dossiers.get(dossier.id);
    dossiers.set(dossier.id, first ? withNamesOf(first, dossier) : dossier);
  }
  if (dossiers.size === 0) return NOBODY_KNOWN;
  const byKey = new Map<string, string | null>();
  for (const dossier of dossiers.values()) {
    for (const key of machineKeys(dossier))
      byKey.set(key, byKey.has(key) && byKey.get(key) !== dossier.id ? null : dossier.id);
  }
  const unique = [...byKey].filter((pair): pair is [string, string] => pair[1] !== null);
  return { dossiers, names: knownNames([...dossiers.values()]), byKey: new Map(unique) };
}

function withNamesOf(dossier: Dossier, other: Dossier): Dossier {
  const aliases = new Set([...(dossier.aliases ?? []), other.name, ...(other.aliases ?? [])]);
  aliases.delete(dossier.name);
  const sameAs = new Set([...(dossier.sameAs ?? []), ...(other.sameAs ?? [])]);
  return {
    ...dossier,
    ...(aliases.size > 0 && { aliases: [...aliases] }),
    ...(sameAs.size > 0 && { sameAs: [...sameAs] }),
  };
}

/** Strong keys under which the machine has entities with a name of the dossier. */
export function machineKeys({ id, type, name, aliases = [] }: Dossier): string[] {
  if (isSecond(id)) return [];
  const keys = [name, ...aliases].flatMap((given) => fullKey(type, given) ?? []);
  return [...new Set(keys)];
}

/** Key that an entity of this name has in all articles; null for a name that may be short for several. */
export function fullKey(type: MentionType, name: string): string | null {
  const country = type === "LOC" ? countryOf(name) : null;
  const entity = { type, name, aliases: [], ...(country ? { country } : {}) };
  return keysOf(entity as unknown as LocalEntity).strong;
}

/** An id that is made of type and name, as the product makes them. */
const MADE_ID = /^(per|org|loc|evt):([\p{L}\p{N}-]+)$/u;

/**
 * Keys of an entity of which a reader said that it is `id`, or which bears a name that one dossier alone has. What a reader said of an entity is not
 * said of others that share a short name with it: short forms stay only where the article has the full name, too.
 */
export function decidedKeys(entity: LocalEntity, id: string | null, { dossiers, byKey }: Known): EntityKeys {
  const machine = keysOf(entity);
  const owner = id ?? (machine.strong === null ? undefined : byKey.get(machine.strong));
  if (owner === undefined || owner === null) return machine;
  const { type } = entity;
  const weak = machine.strong === null || isSecond(owner) ? [] : machine.weak;
  const dossier = dossiers.get(owner);
  if (dossier) return { strong: dossierKey(type, nameKey(type, dossier.name), owner), weak };
  // Without a record an id that the product made of a name is that of the entity with this name.
  const made = MADE_ID.exec(owner);
  const words = made && made[1] === type.toLowerCase() ? made[2]!.replaceAll("-", " ") : null;
  const strong = words === null ? dossierKey(type, "", owner) : (fullKey(type, words) ?? keyOf(type, words));
  return { strong, weak };
}

/** Dossiers that name or group articles otherwise than before: before and now. What is told of an entity alone does not count. */
export function renamed(before: Known, now: Known): Dossier[] {
  if (before === now) return [];
  const changed: Dossier[] = [];
  for (const id of new Set([...before.dossiers.keys(), ...now.dossiers.keys()])) {
    const [was, is] = [before.dossiers.get(id), now.dossiers.get(id)];
    if (was && is && sameNames(was, is)) continue;
    if (was) changed.push(was);
    if (is) changed.push(is);
  }
  return changed;
}

const sameNames = (a: Dossier, b: Dossier): boolean =>
  a === b || (a.type === b.type && a.name === b.name && sameList(a.aliases, b.aliases) && sameList(a.sameAs, b.sameAs));

const sameList = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
