// Which entity of the articles a dossier is about, and the other way round.
import { nameKey } from "../../analysis/entities/nameKey";
import { countryOf, fold, type MentionType } from "../../analysis/index";
import { type EntityIndex, entityId, entityIds, keyOf, type Snapshot, typeOfKey } from "../../corpus/index";
import type { Place } from "../target";
import { type DossierRecord, type DossierText, namesOf, recordPlace } from "./file";

interface Ids {
  readonly version: number;
  readonly idOf: ReadonlyMap<string, string>;
  readonly keyOf: ReadonlyMap<string, string>;
}

const idsOf = new WeakMap<EntityIndex, Ids>();

/** Ids of the entities that the articles name, by key and back; made once a version of the index. */
export function articleIds({ entities }: Snapshot): Ids {
  let ids = idsOf.get(entities);
  if (ids?.version !== entities.version) {
    const idOf = entityIds(entities);
    ids = { version: entities.version, idOf, keyOf: new Map([...idOf].map(([key, id]) => [id, key])) };
    idsOf.set(entities, ids);
  }
  return ids;
}

/** Key of the entity that the articles know the dossier's under; null where none has it. */
export function entityOfDossier(snapshot: Snapshot, record: DossierRecord): string | null {
  const { entities } = snapshot;
  const byId = record.id === null ? undefined : articleIds(snapshot).keyOf.get(record.id);
  const names = namesOf(record);
  if (byId && (record.type ?? typeOfKey(byId)) === typeOfKey(byId)) {
    const folded = new Set(names.map(fold));
    if (names.length === 0 || [...entities.spellings(byId).keys()].some((name) => folded.has(fold(name)))) return byId;
  }
  if (record.type === null) return null;
  for (const name of names) {
    const key = keyOfName(record.type, name);
    if (entities.spellings(key).size > 0) return key;
  }
  return null;
}

/** Key of the entity with the id, of a record or of the articles; null where no article names it. */
export function entityOfId(snapshot: Snapshot, files: readonly DossierText[], id: string): string | null {
  const found = recordOfId(files, id);
  return found ? entityOfDossier(snapshot, found.record) : (articleIds(snapshot).keyOf.get(id) ?? null);
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
  for (const file of files) {
    const record = byKey(snapshot, file).get(key);
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
