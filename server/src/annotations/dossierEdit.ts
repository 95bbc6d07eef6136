// Changes of `entities.yaml` that leave everything else as its keeper wrote it: comments, unknown fields, the order of their own.
import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { DOSSIER_FIELDS, DOSSIER_VERSION, type Dossier, type DossierRole } from "./dossier";
import { hasConflict, parseYaml, recordsOf } from "./dossierRead";

/** The text of the file after a change; null where it is no YAML that can be changed safely. */
export type EditedDossiers = string | null;

const SCHEMA_COMMENT = " Entities that the readers of this folder keep. One record an entity, sorted by id.";

/** `text` with `dossier` in the place of the record of its id, or as a new one; the records sorted by id. */
export function putDossier(text: string, dossier: Dossier): EditedDossiers {
  return edit(text, (doc, records) => {
    const known = records.items.find((item): item is YAMLMap => isMap(item) && idOf(item) === dossier.id);
    const record = known ?? (doc.createNode({}) as YAMLMap);
    for (const field of DOSSIER_FIELDS) setField(doc, record, field, dossier[field]);
    if (!known) records.items.push(record);
    sortById(records);
  });
}

/** `text` without the record of `id`. */
export function removeDossier(text: string, id: string): EditedDossiers {
  return edit(text, (_, records) => {
    records.items = records.items.filter((item) => !isMap(item) || idOf(item) !== id);
  });
}

/**
 * `text` after a reader said that `dossier` is the same as `other`: the names, roles and distinctions of both in one record, which keeps `other`'s
 * id under `sameAs`, since annotations may refer to it; `other`'s own record goes.
 */
export function sameAs(text: string, dossier: Dossier, other: Dossier): EditedDossiers {
  const without = other.id === dossier.id ? text : removeDossier(text, other.id);
  return without === null ? null : putDossier(without, merged(dossier, other));
}

/** The one record of two that are the same, under `dossier`'s id: see {@link sameAs}. */
export function merged(dossier: Dossier, other: Dossier): Dossier {
  const names = new Set([...(dossier.aliases ?? []), other.name, ...(other.aliases ?? [])]);
  names.delete(dossier.name);
  const roles = [...(dossier.roles ?? [])];
  for (const role of other.roles ?? []) if (!roles.some((one) => sameRole(one, role))) roles.push(role);
  const same = new Set([...(dossier.sameAs ?? []), other.id, ...(other.sameAs ?? [])]);
  same.delete(dossier.id);
  const distinct = new Set([...(dossier.distinctFrom ?? []), ...(other.distinctFrom ?? [])]);
  for (const id of [dossier.id, ...same]) distinct.delete(id);
  const description = dossier.description ?? other.description;
  const wikidata = dossier.wikidata ?? other.wikidata;
  const notes = [dossier.notes, other.notes].filter((note) => note !== undefined).join("\n");
  return {
    id: dossier.id,
    type: dossier.type,
    name: dossier.name,
    ...(names.size > 0 && { aliases: [...names] }),
    ...(description !== undefined && { description }),
    ...(wikidata !== undefined && { wikidata }),
    ...(roles.length > 0 && { roles }),
    ...(notes && { notes }),
    ...(same.size > 0 && { sameAs: [...same].sort() }),
    ...(distinct.size > 0 && { distinctFrom: [...distinct].sort() }),
  };
}

/** `dossier` after a reader said that it is not the entity `id`. */
export function notSameAs(dossier: Dossier, id: string): Dossier {
  const { sameAs: same = [], ...rest } = dossier;
  if (id === dossier.id || (dossier.distinctFrom?.includes(id) && !same.includes(id))) return dossier;
  const left = same.filter((one) => one !== id);
  return {
    ...rest,
    ...(left.length > 0 && { sameAs: left }),
    distinctFrom: [...new Set([...(dossier.distinctFrom ?? []), id])].sort(),
  };
}

function edit(text: string, change: (doc: Document, records: YAMLSeq<Node>) => void): EditedDossiers {
  const parsed = text.trim() === "" ? null : parseYaml(text);
  if (text.trim() !== "" && (!parsed || parsed.errors.length > 0 || hasConflict(text))) return null;
  const doc: Document = parsed ?? new Document({ version: DOSSIER_VERSION, entities: [] });
  if (!parsed) doc.commentBefore = SCHEMA_COMMENT;
  try {
    return edited(doc, change);
  } catch {
    // YAML of a kind that takes no such change: a `!!set`.
    return null;
  }
}

function edited(doc: Document, change: (doc: Document, records: YAMLSeq<Node>) => void): EditedDossiers {
  // A file with comments only, or with a heading and no records yet.
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null)) {
    doc.contents = doc.createNode({ version: DOSSIER_VERSION, entities: [] });
  }
  let records = recordsOf(doc);
  if (isMap(doc.contents) && (records === null || (isScalar(records) && records.value === null))) {
    doc.contents.set("entities", doc.createNode([]));
    records = recordsOf(doc);
  }
  if (!isSeq(records)) return null;
  change(doc, records as YAMLSeq<Node>);
  records.flow = records.items.length === 0;
  return doc.toString({ lineWidth: 0 });
}

/** Sets a field where it is not what it should be; what is equal keeps its comments and its spelling. */
function setField(doc: Document, record: YAMLMap, field: keyof Dossier, value: Dossier[keyof Dossier]): void {
  const node = record.get(field, true) as Node | undefined;
  if (value === undefined) {
    if (node) record.delete(field);
    return;
  }
  if (typeof value === "string") {
    if (textOf(node) !== value) setScalar(doc, record, field, value);
    return;
  }
  if (!isSeq(node)) {
    if (value.length > 0 || !node) record.set(field, doc.createNode(value));
    return;
  }
  const isEqual = (item: Node, wanted: string | DossierRole): boolean =>
    typeof wanted === "string" ? textOf(item)?.trim() === wanted : sameRole(roleOf(item), wanted);
  const open = [...(node.items as Node[])];
  const items = value.map((wanted) => {
    const at = open.findIndex((item) => isEqual(item, wanted));
    return at < 0 ? (doc.createNode(wanted) as Node) : open.splice(at, 1)[0]!;
  });
  (node as YAMLSeq<Node>).items = items;
}

/** Keeps the style of the scalar that was there, and its comment. */
function setScalar(doc: Document, record: YAMLMap, field: string, value: string): void {
  const node = record.get(field, true);
  if (isScalar(node)) {
    node.value = value;
    delete node.source;
    delete node.format;
  } else record.set(field, doc.createNode(value));
}

function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.value === "string" ? node.value : typeof node.value === "number" ? node.source : undefined;
}

function roleOf(node: Node): DossierRole {
  if (!isMap(node)) return { title: textOf(node) ?? "" };
  const [title, from, to] = ["title", "from", "to"].map((field) => textOf(node.get(field, true)));
  return { title: title ?? "", ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const sameRole = (a: DossierRole, b: DossierRole): boolean => a.title === b.title && a.from === b.from && a.to === b.to;

const idOf = (record: YAMLMap): string => textOf(record.get("id", true)) ?? "";

/** By id in code-unit order, so that every clone sorts alike; what has no id stays behind, in its order. */
function sortById(records: YAMLSeq<Node>): void {
  const key = (item: Node): string => (isMap(item) && idOf(item)) || "\uffff";
  const keyed = records.items.map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  records.items = keyed.map(({ item }) => item);
}
