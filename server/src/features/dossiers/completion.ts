// Completion in a file of dossiers: fields, types, ids, names that the articles know, and whole records.
import { MENTION_TYPES, type MentionType, type Span } from "../../analysis/index";
import { DOSSIER_FIELDS, DOSSIER_VERSION, ROLE_FIELDS } from "../../annotations/index";
import { canonicalName, entityId, keyOf, type Snapshot, typeOfKey } from "../../corpus/index";
import { spellingCounts } from "../nameHover";
import { type DisplayLanguage, strings } from "../strings";
import { type TypingPlace, typingPlace } from "./cursor";
import { type DossierRecord, type DossierText, dossierText, namesOf } from "./file";
import { articleId, entityOfDossier, recordOfEntity } from "./match";
import { dossierStrings, type FieldPath } from "./strings";
import { yamlText } from "./yamlText";

export interface DossierCompletion {
  readonly label: string;
  readonly kind: "field" | "type" | "id" | "record" | MentionType;
  readonly detail?: string;
  readonly documentation?: string;
  /** Takes the place of {@link replace}. Further lines have their whole indentation. */
  readonly text: string;
  /** As `text` with the places to fill in, in the editors' snippet syntax. */
  readonly snippet?: string;
  /** What an editor compares with what is typed; the label without. */
  readonly filter?: string;
  readonly replace: Span;
}

export interface DossierCompletionOptions {
  /** Every file of dossiers of the window, this one first; it may be as it was some edits ago. */
  readonly files: readonly DossierText[];
  /** Whether another extension offers fields and types from the JSON schema. */
  readonly hasSchema: boolean;
}

export const MAX_DOSSIER_COMPLETIONS = 50;

interface Request {
  readonly snapshot: Snapshot;
  readonly files: readonly DossierText[];
  readonly language: DisplayLanguage;
  readonly place: TypingPlace;
  /** What has been typed, in lower case. */
  readonly typed: string;
  /** The record that is being written, without what is being typed. */
  readonly record: DossierRecord | null;
}

/** What may stand at `offset`, the likeliest first; empty where nothing is known. */
export function dossierCompletions(
  snapshot: Snapshot,
  file: Pick<DossierText, "uri" | "text">,
  offset: number,
  language: DisplayLanguage,
  { files, hasSchema }: DossierCompletionOptions,
): DossierCompletion[] {
  const place = typingPlace(file.text, offset);
  if (!place) return [];
  const { start, end } = place.word;
  const typed = file.text.slice(start, end).replace(/^["']/, "").toLowerCase();
  const request = { snapshot, files, language, place, typed, record: recordAt(file.text, place) };
  const path = place.path[0] === "entities" ? place.path.slice(1) : place.path;
  const fields = (all: readonly string[], prefix: "" | "roles."): DossierCompletion[] =>
    hasSchema ? [] : fieldsOf(request, all, prefix);
  switch ([...path, place.part].join(" ")) {
    case "key":
      return place.path.length > 0 || place.needsDash
        ? newRecords({ ...request, place: { ...place, needsDash: true } }, "")
        : [...(hasSchema ? [] : topFields(request)), ...firstRecords(request, file.text)];
    case "- key":
      if (place.isFlow || request.record !== null || place.siblings.length > 0) return fields(DOSSIER_FIELDS, "");
      return [...newRecords(request, ""), ...fields(DOSSIER_FIELDS, "")];
    case "- roles - key":
      return fields(ROLE_FIELDS, "roles.");
    case "- type value":
      return hasSchema ? [] : types(request);
    case "- id value":
      return recordIds(request);
    case "- name value":
      return names(request, []);
    case "- aliases key":
    case "- aliases - key":
      return aliases(request);
    case "- sameAs key":
    case "- sameAs - key":
      return otherIds(request, "sameAs");
    case "- distinctFrom key":
    case "- distinctFrom - key":
      return otherIds(request, "distinctFrom");
  }
  return [];
}

/** Records at the beginning of a line: the first of an empty file, with what goes before it, or one more behind the others. */
function firstRecords(request: Request, text: string): DossierCompletion[] {
  const { place, files } = request;
  if (place.column > 0) return [];
  const before = files[0];
  const first = before?.records[0]?.node.start;
  const line = first === undefined ? "  " : before!.text.slice(before!.text.lastIndexOf("\n", first - 1) + 1, first);
  const column = /^ *(?=- |$)/.exec(line)?.[0].length ?? 2;
  const deeper = { ...request, place: { ...place, needsDash: true, column } };
  if (place.siblings.includes("entities")) return newRecords(deeper, " ".repeat(column));
  return text.trim() === "" ? newRecords(deeper, `version: ${DOSSIER_VERSION}\nentities:\n  `) : [];
}

/** The record around the place, without what is being typed, which is no YAML yet. The rest of the file is not read. */
function recordAt(text: string, { record, word }: TypingPlace): DossierRecord | null {
  if (record === null) return null;
  const start = text.lastIndexOf("\n", record) + 1;
  const indent = /^[ -]*/.exec(text.slice(start, record + 1))![0].lastIndexOf("-");
  let end = text.indexOf("\n", record);
  // Up to the next line that does not stand further in than the dash.
  for (let line = end; line >= 0; line = text.indexOf("\n", line + 1)) {
    const next = /^ *(?=(\S)?)/.exec(text.slice(line + 1, line + 202))!;
    if (next[1] && next[1] !== "\r" && next[0].length <= indent) break;
    end = text.indexOf("\n", line + 1);
  }
  const source = text.slice(start, end < 0 ? text.length : end);
  const from = word.start - start;
  const to = word.end - start;
  const { records } = dossierText("", source.slice(0, from) + " ".repeat(to - from) + source.slice(to));
  return records[0] ?? null;
}

function topFields({ place, language }: Request): DossierCompletion[] {
  const { fields } = dossierStrings[language];
  const offered = { version: `version: ${DOSSIER_VERSION}`, entities: "entities:\n" };
  return (["version", "entities"] as const).flatMap((name) =>
    place.siblings.includes(name)
      ? []
      : [{ label: name, kind: "field", documentation: fields[name], text: offered[name], replace: place.word }],
  );
}

const LISTS: ReadonlySet<string> = new Set(["aliases", "roles", "sameAs", "distinctFrom"]);

function fieldsOf(
  { place, record, language }: Request,
  all: readonly string[],
  prefix: "" | "roles.",
): DossierCompletion[] {
  const there = new Set(place.siblings);
  if (prefix === "" && record) for (const { name } of record.node.fields) there.add(name);
  const { fields } = dossierStrings[language];
  return all.flatMap((name): DossierCompletion[] => {
    if (there.has(name)) return [];
    const documentation = fields[`${prefix}${name}` as FieldPath];
    const indent = `\n${" ".repeat(place.column + 2)}- `;
    const isList = LISTS.has(name);
    const text = isList ? `${name}:${place.isFlow ? " []" : indent}` : `${name}: `;
    return [
      {
        label: name,
        kind: "field",
        documentation,
        text,
        ...(isList && place.isFlow ? { snippet: `${name}: [$0]` } : {}),
        ...(name === "roles" && !place.isFlow
          ? { snippet: `${name}:${indent}title: $1${indent.replace("- ", "  ")}from: $0` }
          : {}),
        replace: place.word,
      },
    ];
  });
}

function types({ place, language }: Request): DossierCompletion[] {
  return MENTION_TYPES.map((type) => ({
    label: type,
    kind: "type",
    detail: strings[language].types[type],
    text: spaced(place, type),
    replace: place.word,
  }));
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly articles: number;
}

/** Entities that the articles name and whose name or id holds what is typed; the likeliest first, at most as many as are offered. */
function entitiesFor(
  { snapshot, typed, record }: Request,
  types: readonly MentionType[],
  isWanted: (named: Named) => boolean,
): Named[] {
  const own = new Set(record ? namesOf(record).flatMap((name) => name.toLowerCase().split(" ")) : []);
  const found: { readonly key: string; readonly articles: number; readonly rank: number }[] = [];
  for (const { key, articles, spellings } of snapshot.entities.nameTable()) {
    const type = typeOfKey(key);
    if (!types.includes(type)) continue;
    const prefix = `${type.toLowerCase()}:`;
    // `per:joko-w` is the beginning of an id, and so is `pe`.
    const slug = typed.startsWith(prefix) ? typed.slice(prefix.length).replaceAll("-", " ") : typed;
    const holds = prefix.startsWith(typed) || spellings.some(({ lower }) => lower.includes(slug));
    if (!holds) continue;
    const begins = slug !== "" && spellings.some(({ lower }) => lower.startsWith(slug));
    const isAlike = own.size > 0 && spellings.some(({ lower }) => lower.split(" ").some((word) => own.has(word)));
    // Places are many, and seldom what a record is kept of.
    const isPlace = typed === "" && type === "LOC";
    found.push({ key, articles, rank: (begins ? 2 : 0) + (isAlike ? 1 : 0) - (isPlace ? 1 : 0) });
  }
  found.sort((a, b) => b.rank - a.rank || b.articles - a.articles || (a.key < b.key ? -1 : 1));
  const wanted: Named[] = [];
  for (const { key, articles } of found) {
    const named = { key, articles, name: canonicalName(snapshot.entities, key) };
    if (isWanted(named)) wanted.push(named);
    if (wanted.length >= MAX_DOSSIER_COMPLETIONS) break;
  }
  return wanted;
}

/** Types that what is written in the record may have. */
const typesOf = (record: DossierRecord | null): readonly MentionType[] =>
  record?.type ? [record.type] : MENTION_TYPES;

/** Entities that have no record yet, as whole records behind `before`, and an empty one to fill in. */
function newRecords(request: Request, before: string): DossierCompletion[] {
  const { snapshot, files, place, language } = request;
  const s = dossierStrings[language];
  const inner = `\n${" ".repeat(place.column + (place.needsDash ? 2 : 0))}`;
  const dash = `${before}${place.needsDash ? "- " : ""}`;
  const choices = MENTION_TYPES.join(",");
  const empty: DossierCompletion = {
    label: s.newRecord,
    kind: "record",
    text: `${dash}id: ${inner}type: ${inner}name: `,
    snippet: `${dash}id: \${1:per:nama-lengkap}${inner}type: \${2|${choices}|}${inner}name: \${3:Nama Lengkap}${inner}aliases:${inner}  - $0`,
    replace: place.word,
  };
  const known = entitiesFor(request, MENTION_TYPES, ({ key }) => recordOfEntity(snapshot, files, key) === null);
  return [
    empty,
    ...known.map(({ key, name, articles }): DossierCompletion => {
      const type = typeOfKey(key);
      const others = spellingsOf(snapshot, key).filter(([spelling]) => spelling !== name);
      const list = others.map(([spelling]) => `${inner}  - ${yamlText(spelling, false)}`).join("");
      return {
        label: name,
        kind: type,
        detail: `${strings[language].types[type]} · ${s.articles(articles)}`,
        text: `${dash}id: ${articleId(snapshot, key)}${inner}type: ${type}${inner}name: ${yamlText(name, false)}${list && `${inner}aliases:${list}`}`,
        replace: place.word,
      };
    }),
  ];
}

/** Ids for the record itself: of its name, or of an entity that has no record. */
function recordIds(request: Request): DossierCompletion[] {
  const { snapshot, files, place, record, language } = request;
  if (record?.type && record.name !== null) {
    const key = entityOfDossier(snapshot, record);
    const id = key ? articleId(snapshot, key) : entityId(keyOf(record.type, ""), record.name);
    return isTaken(files, id) ? [] : [{ label: id, kind: "id", text: spaced(place, id), replace: place.word }];
  }
  const isFree = ({ key }: Named): boolean => recordOfEntity(snapshot, files, key) === null;
  return entitiesFor(request, typesOf(record), isFree).map(({ key, name, articles }) =>
    idItem(place, articleId(snapshot, key), `${name} · ${dossierStrings[language].articles(articles)}`, name),
  );
}

const isTaken = (files: readonly DossierText[], id: string): boolean =>
  files.some(({ records }) => records.some((record) => record.id === id));

/** Ids of other entities: those with a record first, then those of the articles. */
function otherIds(request: Request, field: "sameAs" | "distinctFrom"): DossierCompletion[] {
  const { snapshot, files, place, record, typed, language } = request;
  const s = dossierStrings[language];
  const own = record ? entityOfDossier(snapshot, record) : null;
  const without = new Set([record?.id, ...(record?.sameAs ?? []), ...(record?.distinctFrom ?? [])]);
  const items: DossierCompletion[] = [];
  for (const file of files) {
    for (const { id, name, type } of file.records) {
      if (id === null || without.has(id)) continue;
      without.add(id);
      if (record?.type && type && type !== record.type) continue;
      if (!id.includes(typed) && !name?.toLowerCase().includes(typed)) continue;
      items.push(idItem(place, id, name === null ? s.record : `${name} · ${s.record}`, name ?? ""));
    }
  }
  const known = entitiesFor(
    request,
    typesOf(record),
    ({ key }) => (field === "sameAs" || key !== own) && !without.has(articleId(snapshot, key)),
  );
  for (const { key, name, articles } of known)
    items.push(idItem(place, articleId(snapshot, key), `${name} · ${s.articles(articles)}`, name));
  return items.slice(0, MAX_DOSSIER_COMPLETIONS);
}

const idItem = (place: TypingPlace, id: string, detail: string, name: string): DossierCompletion => ({
  label: id,
  kind: "id",
  detail,
  text: spaced(place, yamlText(id, place.isFlow)),
  filter: `${id} ${name}`,
  replace: place.word,
});

/** Spellings of the record's own entity that it does not have yet, then other names of its type that hold what is typed. */
function aliases(request: Request): DossierCompletion[] {
  const { snapshot, record, place, language } = request;
  const known = record ? namesOf(record) : [];
  const key = record && entityOfDossier(snapshot, record);
  const s = dossierStrings[language];
  const own = (key ? spellingsOf(snapshot, key) : []).flatMap(([name, articles]): DossierCompletion[] =>
    known.includes(name) || !name.toLowerCase().includes(request.typed)
      ? []
      : [{ label: name, kind: typeOfKey(key!), detail: s.articles(articles), ...item(place, name) }],
  );
  const others = request.typed === "" ? [] : names(request, [...known, ...own.map(({ label }) => label)]);
  return [...own, ...others].slice(0, MAX_DOSSIER_COMPLETIONS);
}

function names(request: Request, without: readonly string[]): DossierCompletion[] {
  const { record, place, language } = request;
  const known = entitiesFor(request, typesOf(record), ({ name }) => !without.includes(name));
  return known.map(({ key, name, articles }) => ({
    label: name,
    kind: typeOfKey(key),
    detail: `${strings[language].types[typeOfKey(key)]} · ${dossierStrings[language].articles(articles)}`,
    ...item(place, name),
  }));
}

const item = (place: TypingPlace, name: string): Pick<DossierCompletion, "text" | "replace" | "filter"> => ({
  text: spaced(place, yamlText(name, place.isFlow)),
  filter: name,
  replace: place.word,
});

/** The text with what must stand before it: the dash of an item, or the space behind a colon. */
const spaced = ({ needsDash, needsSpace, part, path, isFlow }: TypingPlace, text: string): string => {
  const isBare = part === "key" && !isFlow && path[path.length - 1] !== "-";
  return `${needsDash || isBare ? "- " : needsSpace ? " " : ""}${text}`;
};

const spellingsOf = (snapshot: Snapshot, key: string): [string, number][] =>
  spellingCounts(snapshot.entities.appearances(key)).slice(0, MAX_DOSSIER_COMPLETIONS);
