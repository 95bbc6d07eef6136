// Reading `entities.yaml`, with the place of everything that is wrong in it.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { MENTION_TYPES, type MentionType, type Span } from "../analysis/index";
import { isSecond } from "./aliases";
import {
  DOSSIER_FIELDS,
  DOSSIER_VERSION,
  type Dossier,
  type DossierFile,
  type DossierPlace,
  type DossierProblem,
  type DossierProblemCode,
  type DossierRole,
} from "./dossier";
import { type DossierReason, dossierMessage, dossierMessages } from "./dossierMessages";

/** Reads a file. Never throws: a record that cannot be used is reported and left out, the others are read. */
export function readDossiers(text: string): DossierFile {
  return new Reader(text).read();
}

/** Where git could not merge two branches. */
const CONFLICT = /^<{7} .*/gm;

export const hasConflict = (text: string): boolean => text.search(CONFLICT) >= 0;

/** `text` with both sides of conflicts that git left in it: blanks for its marks, and for what `diff3` tells of before. */
function withBothSides(text: string): string {
  if (!hasConflict(text)) return text;
  let isBefore = false;
  const lines = text.split("\n").map((line) => {
    const mark = /^([<|=>])\1{6}(?!\S)/.exec(line)?.[1];
    if (mark) isBefore = mark === "|";
    return mark || isBefore ? " ".repeat(line.length) : line;
  });
  return lines.join("\n");
}

/** The YAML document of `text`, of both sides where git left a conflict; null where it nests too deep to be read. YAML's own aliases are not followed, since they can blow up. */
export function parseYaml(text: string, lines?: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(withBothSides(text), {
      logLevel: "silent",
      keepSourceTokens: false,
      ...(lines ? { lineCounter: lines } : {}),
    });
  } catch {
    return null;
  }
}

/** The list of records in a document: under `entities`, or the document itself. */
export function recordsOf(doc: Document): Node | null {
  return (isMap(doc.contents) ? (doc.contents.get("entities", true) as Node | undefined) : doc.contents) ?? null;
}

const WIKIDATA = /^Q[1-9]\d{0,11}$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ID = /^[^\s"',[\]{}]{1,200}$/u;

class Reader {
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #problems: DossierProblem[] = [];
  readonly #dossiers: Dossier[] = [];
  readonly #places: DossierPlace[] = [];
  /** As {@link #dossiers}. */
  readonly #records: YAMLMap[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): DossierFile {
    const doc = parseYaml(this.#text, this.#lines);
    if (!doc) this.#report("yaml", { start: 0, end: 0 }, "too-deep");
    for (const { index, 0: mark } of this.#text.matchAll(CONFLICT)) {
      this.#report("yaml", { start: index, end: index + mark.length }, "conflict");
    }
    for (const error of doc?.errors ?? []) {
      this.#report("yaml", { start: error.pos[0], end: error.pos[1] }, "syntax", [plainError(error.message)]);
    }
    if (doc?.contents) this.#readFile(doc);
    this.#checkAliases();
    return {
      dossiers: this.#dossiers,
      places: this.#places,
      problems: this.#problems.sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }

  #readFile(doc: Document.Parsed): void {
    if (isMap(doc.contents)) {
      const version = doc.contents.get("version", true);
      if (isScalar(version) && typeof version.value === "number" && version.value > DOSSIER_VERSION) {
        this.#report("newer-version", spanOf(version), "version", [String(version.value)], "warning");
      }
    }
    const records = recordsOf(doc);
    if (!records || (isScalar(records) && records.value === null)) return;
    if (!isSeq(records)) {
      this.#report("wrong-kind", spanOf(records), "no-list");
      return;
    }
    const ids = new Set<string>();
    for (const record of records.items as (Node | null)[]) {
      if (isMap(record)) this.#readRecord(record, ids);
      else if (record !== null && !isEmpty(record)) this.#report("wrong-kind", spanOf(record), "no-record");
    }
  }

  #readRecord(record: YAMLMap, ids: Set<string>): void {
    const fields: Partial<Record<keyof Dossier, Span>> = {};
    for (const field of DOSSIER_FIELDS) {
      const node = record.get(field, true) as Node | undefined;
      if (node) fields[field] = spanOf(node);
    }
    const id = this.#required(record, "id");
    const type = this.#required(record, "type");
    const name = this.#required(record, "name");
    let isUsable = id !== null && name !== null;
    if (type !== null && !MENTION_TYPES.includes(type as MentionType)) {
      this.#report("unknown-type", fields.type!, "type", [type, MENTION_TYPES.join(", ")]);
    }
    isUsable &&= MENTION_TYPES.includes(type as MentionType);
    if (id !== null) {
      if (!ID.test(id)) {
        this.#report("bad-id", fields.id!, "id");
        isUsable = false;
      } else if (ids.has(id)) {
        this.#report("duplicate-id", fields.id!, "id-twice", [id]);
        isUsable = false;
      }
      ids.add(id);
      const prefix = /^(per|org|loc|evt):/.exec(id)?.[1];
      if (prefix && type !== null && MENTION_TYPES.includes(type as MentionType) && prefix !== type.toLowerCase()) {
        this.#report("bad-id", fields.id!, "id-type", [id, type], "warning");
      }
    }
    const aliases = this.#texts(record, "aliases");
    const description = this.#textOf(record, "description");
    const wikidata = this.#textOf(record, "wikidata");
    const roles = this.#roles(record);
    const notes = this.#textOf(record, "notes");
    const same = this.#texts(record, "sameAs");
    const distinctFrom = this.#texts(record, "distinctFrom");
    for (const other of same ?? []) {
      if (distinctFrom?.includes(other)) {
        this.#report("same-and-distinct", itemSpan(record, "sameAs", other), "same-and-distinct", [other]);
      }
    }
    if (wikidata !== undefined && !WIKIDATA.test(wikidata)) {
      this.#report("bad-wikidata", fields.wikidata!, "wikidata", [], "warning");
    }
    if (id !== null && distinctFrom?.includes(id)) {
      this.#report("distinct-from-itself", itemSpan(record, "distinctFrom", id), "distinct-from-itself", [id]);
    }
    if (!isUsable) return;
    this.#dossiers.push({
      id: id!,
      type: type as MentionType,
      name: name!,
      ...(aliases && { aliases }),
      ...(description !== undefined && { description }),
      ...(wikidata !== undefined && { wikidata }),
      ...(roles && { roles }),
      ...(notes !== undefined && { notes }),
      ...(same && { sameAs: same }),
      ...(distinctFrom && { distinctFrom }),
    });
    this.#places.push({ id: id!, record: spanOf(record), fields });
    this.#records.push(record);
  }

  #roles(record: YAMLMap): DossierRole[] | undefined {
    return this.#list(record, "roles")?.flatMap((node) => {
      if (isScalar(node) && typeof node.value === "string") return [{ title: node.value }];
      if (!isMap(node)) {
        this.#report("wrong-kind", spanOf(node), "no-role");
        return [];
      }
      const title = this.#required(node, "title");
      const from = this.#date(node, "from");
      const to = this.#date(node, "to");
      if (from !== undefined && to !== undefined && to.slice(0, from.length) < from.slice(0, to.length)) {
        this.#report("bad-date", spanOf(node.get("to", true) as Node), "date-order", [to, from], "warning");
      }
      return title === null ? [] : [{ title, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    });
  }

  #date(map: YAMLMap, field: string): string | undefined {
    const date = this.#textOf(map, field);
    if (date === undefined || DATE.test(date)) return date;
    this.#report("bad-date", spanOf(map.get(field, true) as Node), "date", [], "warning");
    return undefined;
  }

  #required(map: YAMLMap, field: string): string | null {
    const value = this.#textOf(map, field)?.trim();
    if (value) return value;
    if (!map.has(field) || value === "" || isEmpty(map.get(field, true))) {
      const { start } = spanOf(map);
      this.#report("missing-field", { start, end: this.#lineEnd(start) }, "missing", [field]);
    }
    return null;
  }

  /** The text of a scalar as it is written: a year or a number is text, too. */
  #textOf(map: YAMLMap, field: string): string | undefined {
    const node = map.get(field, true) as Node | undefined;
    if (node === undefined || isEmpty(node)) return undefined;
    const value = this.#scalar(node);
    if (value === undefined) this.#report("wrong-kind", spanOf(node), "no-text", [field]);
    return value;
  }

  #texts(map: YAMLMap, field: string): string[] | undefined {
    return this.#list(map, field)?.flatMap((node) => {
      const value = this.#scalar(node);
      if (value === undefined) this.#report("wrong-kind", spanOf(node), "no-texts", [field]);
      return value?.trim() ? [value.trim()] : [];
    });
  }

  #list(map: YAMLMap, field: string): Node[] | undefined {
    const node = map.get(field, true) as Node | undefined;
    if (node === undefined || isEmpty(node)) return undefined;
    // An item that is not written yet is none.
    if (isSeq(node)) return (node.items as (Node | null)[]).filter((item) => item !== null && !isEmpty(item)) as Node[];
    this.#report("wrong-kind", spanOf(node), "no-list-of", [field]);
    return undefined;
  }

  #scalar(node: Node): string | undefined {
    if (isAlias(node) || !isScalar(node)) return undefined;
    if (typeof node.value === "string") return node.value;
    return typeof node.value === "number" && node.source !== undefined ? node.source : undefined;
  }

  /** A name that two records of one type share ties to neither by itself, unless the article tells them apart. */
  #checkAliases(): void {
    const owners = new Map<string, Dossier>();
    this.#dossiers.forEach((dossier, d) => {
      // A second one of a name is found by decisions alone.
      if (isSecond(dossier.id)) return;
      for (const name of new Set([dossier.name, ...(dossier.aliases ?? [])])) {
        const owner = owners.get(`${dossier.type} ${name}`);
        if (!owner) owners.set(`${dossier.type} ${name}`, dossier);
        else {
          const { fields, record } = this.#places[d]!;
          const span = name === dossier.name ? (fields.name ?? record) : itemSpan(this.#records[d]!, "aliases", name);
          this.#report("ambiguous-alias", span, "ambiguous-name", [name, owner.id], "warning");
        }
      }
    });
  }

  #report(
    code: DossierProblemCode,
    span: Span,
    reason: DossierReason,
    values: readonly string[] = [],
    severity: DossierProblem["severity"] = "error",
  ): void {
    const start = Math.min(span.start, this.#text.length);
    const { line, col } = this.#lines.linePos(start);
    this.#problems.push({
      code,
      severity,
      message: dossierMessage(dossierMessages, reason, values),
      reason,
      values,
      start,
      end: Math.min(Math.max(span.end, start), this.#text.length),
      line: Math.max(1, line),
      column: Math.max(1, col),
    });
  }

  #lineEnd(start: number): number {
    const end = this.#text.indexOf("\n", start);
    return end < 0 ? this.#text.length : end;
  }
}

/** Without the place, which the problem has itself. */
const plainError = (message: string): string => message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");

/** The item of a list that is `text`, or the list. */
function itemSpan(record: YAMLMap, field: keyof Dossier, text: string): Span {
  const list = record.get(field, true) as Node;
  const items = isSeq(list) ? (list.items as (Node | null)[]) : [];
  const item = items.find((node) => isScalar(node) && (node.source ?? String(node.value)).trim() === text);
  return spanOf(item ?? list);
}

const isEmpty = (node: unknown): boolean => isScalar(node) && (node.value === null || node.value === "");

function spanOf(node: Node): Span {
  const range = (node as ParsedNode).range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
