// Which entity of the articles a dossier is about, and the other way round.
import { nameKey } from "../../analysis/entities/nameKey";
import { countryOf, MENTION_TYPES, type MentionType } from "../../analysis/index";
import {
  canonicalName,
  dossierKey,
  type EntityIndex,
  entityId,
  idOfKey,
  keyOf,
  type Snapshot,
  typeOfKey,
} from "../../corpus/index";
import type { Place } from "../target";
import { type DossierRecord, type DossierText, namesOf, recordPlace } from "./file";

/** Id of the entity with `key`, in little time: where two names make one id it may be the other one's. */
export function articleId({ entities }: Snapshot, key: string): string {
  return idOfKey(key) ?? `${entityId(key, canonicalName(entities, key))}${/~\d{1,9}$/.exec(key)?.[0] ?? ""}`;
}

/** Key of the entity that the articles know the dossier's under; null where none has it. */
export function entityOfDossier(snapshot: Snapshot, record: DossierRecord): string | null {
  const { entities } = snapshot;
  const { id, type } = record;
  const kept = id === null ? null : keyOfKept(snapshot, id);
  if (kept) return kept;
  for (const name of type === null ? [] : namesOf(record)) {
    const key = keyOfName(type!, name);
    if (entities.spellings(key).size > 0) return key;
  }
  const byId = id === null ? null : keyOfMadeId(snapshot, id);
  return byId !== null && (type ?? typeOfKey(byId)) === typeOfKey(byId) ? byId : null;
}

/** Key of the entity that readers keep under the id, or said that articles name; null where no article has it. */
function keyOfKept({ entities }: Snapshot, id: string): string | null {
  const dossier = entities.dossiers.get(id);
  const keys = dossier
    ? [dossierKey(dossier.type, nameKey(dossier.type, dossier.name), id)]
    : MENTION_TYPES.map((type) => dossierKey(type, "", id));
  return keys.find((key) => entities.spellings(key).size > 0) ?? null;
}

/** An id that is made of type and name, as the product makes them; a second one of the name has a number. */
const MADE_ID = /^(per|org|loc|evt):([\p{L}\p{N}-]+)(?:~(\d{1,9}))?$/u;

/** Key of the entity of the articles whose name gives the id, where the id tells the name as it is; null elsewhere. */
function keyOfMadeId({ entities }: Snapshot, id: string): string | null {
  const made = readId(id);
  if (!made || made.number > 1) return null;
  const key = keyOfName(made.type, made.slug.replaceAll("-", " "));
  return entities.spellings(key).size > 0 && entityId(key, canonicalName(entities, key)) === id ? key : null;
}

/** Key of the entity that the articles give the id; null where there is none. Looks through all of them where the id does not tell the name as it is. */
export function keyOfArticleId(snapshot: Snapshot, id: string): string | null {
  const direct = keyOfKept(snapshot, id) ?? keyOfMadeId(snapshot, id);
  const made = readId(id);
  if (direct || !made) return direct;
  const { entities } = snapshot;
  const longest = made.slug.split("-").sort((x, y) => y.length - x.length)[0]!;
  const base = id.replace(/~\d+$/, "");
  const keys = entities
    .nameTable()
    .filter(
      ({ key, spellings }) => typeOfKey(key) === made.type && spellings.some(({ lower }) => lower.includes(longest)),
    )
    .flatMap(({ key }) => (entityId(key, canonicalName(entities, key)) === base ? [key] : []))
    .sort();
  return keys[made.number - 1] ?? null;
}

function readId(id: string): { type: MentionType; slug: string; number: number } | null {
  const [, prefix, slug, number] = MADE_ID.exec(id) ?? [];
  const type = MENTION_TYPES.find((known) => known.toLowerCase() === prefix);
  return type && slug ? { type, slug, number: Number(number ?? 1) } : null;
}

/** Key of the entity with the id, of a record or of the articles; null where no article names it. */
export function entityOfId(snapshot: Snapshot, files: readonly DossierText[], id: string): string | null {
  const found = recordOfId(files, id);
  return found ? entityOfDossier(snapshot, found.record) : keyOfArticleId(snapshot, id);
}

export interface FoundRecord {
  readonly file: DossierText;
  readonly record: DossierRecord;
}

/** The record that has the id, or has it under `sameAs`; the first of several. */
export function recordOfId(files: readonly DossierText[], id: string): FoundRecord | null {
  let same: FoundRecord | null = null;
  for (const file of files) {
    for (const record of file.records) {
      if (record.id === id) return { file, record };
      if (record.sameAs.includes(id)) same ??= { file, record };
    }
  }
  return same;
}

/** Whether the id is that of one of the record's own names, as the articles would give it. */
export const isIdOfName = (record: DossierRecord, id: string): boolean =>
  record.type !== null &&
  namesOf(record).some((name) => entityId(keyOf(record.type!, ""), name) === id.replace(/~\d{1,9}$/, ""));

const recordsByKey = new WeakMap<
  DossierText,
  { readonly index: EntityIndex; readonly version: number; readonly records: ReadonlyMap<string, DossierRecord> }
>();

/** Where the record of the entity with `key` stands; null where there is none. */
export function recordOfEntity(snapshot: Snapshot, files: readonly DossierText[], key: string): Place | null {
  const id = idOfKey(key);
  for (const file of files) {
    const record = file.records.find((one) => id !== null && one.id === id) ?? byKey(snapshot, file).get(key);
    if (record) return recordPlace(file.uri, record);
  }
  return null;
}

/** Records by the entities that they are about, and by those that go by one of their aliases. */
function byKey(snapshot: Snapshot, file: DossierText): ReadonlyMap<string, DossierRecord> {
  const { entities } = snapshot;
  const known = recordsByKey.get(file);
  if (known?.index === entities && known.version === entities.version) return known.records;
  const records = new Map<string, DossierRecord>();
  for (const record of file.records) {
    const key = entityOfDossier(snapshot, { ...record, aliases: [] });
    if (key && !records.has(key)) records.set(key, record);
  }
  const byAlias = new Map<string, DossierRecord | null>();
  for (const record of file.records) {
    if (record.type === null) continue;
    for (const name of namesOf(record)) {
      const key = keyOfName(record.type, name);
      if (records.has(key)) continue;
      const other = byAlias.get(key);
      // A name of two records tells of neither.
      byAlias.set(key, other === undefined || other === record ? record : null);
    }
  }
  for (const [key, record] of byAlias) if (record) records.set(key, record);
  recordsByKey.set(file, { index: entities, version: entities.version, records });
  return records;
}

function keyOfName(type: MentionType, name: string): string {
  const country = type === "LOC" ? countryOf(name) : null;
  return country ? keyOf("LOC", `=${country}`) : keyOf(type, nameKey(type, name));
}
