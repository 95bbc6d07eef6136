// The layout of an article record as bytes, a tenth of what objects take.
import {
  type LanguageId,
  MENTION_TYPES,
  type Problem,
  type Published,
  type PublishedSource,
  type Role,
  type Span,
  type Timex,
  type TimexCue,
  type TimexMod,
  type TimexType,
} from "../analysis/index";
import { ByteReader, ByteWriter } from "./bytes";
import { isMember, type Members } from "./members";
import type { ArticleRecord, EntityRecord, MentionColumns } from "./record";

/** Changes with the layout: bytes of another layout are not read. */
export const LAYOUT = 2;

const LANGUAGES: readonly LanguageId[] = ["id", "en"];
const PUBLISHED_SOURCES: readonly PublishedSource[] = ["given", "frontMatter", "dateLine", "dateline", "fileName"];
const TIMEX_TYPES: readonly TimexType[] = ["DATE", "TIME", "DURATION", "SET"];
const TIMEX_MODS: readonly (TimexMod | undefined)[] = [
  undefined,
  "START",
  "MID",
  "END",
  "APPROX",
  "BEFORE",
  "AFTER",
  "LESS_THAN",
  "MORE_THAN",
];
const TIMEX_CUES: readonly TimexCue[] = [
  "explicit",
  "publication",
  "article",
  "weekday",
  "tense",
  "table",
  "sentence",
  "range",
  "none",
];
const PROBLEM_CODES: readonly Problem["code"][] = ["front-matter", "internal"];

type ProblemText = Pick<Problem, "code" | "message">;

/** The parts of a packed record, in their order. Their lengths in bytes are in front of all. */
export enum Section {
  Head,
  Entities,
  Timexes,
  Mentions,
  Lines,
  Problems,
}
const SECTIONS = 6;

/** The memory that all records are packed in. */
const out = new ByteWriter();
const sections = Array.from({ length: SECTIONS }, () => new ByteWriter());

/** Packs a record, all but its URI and path, and what the analysis could not do. */
export function pack(record: ArticleRecord, problems: readonly ProblemText[]): Uint8Array {
  for (const section of sections) section.clear();
  packHead(sections[Section.Head]!, record);
  packList(sections[Section.Entities]!, record.entities, packEntity);
  packList(sections[Section.Timexes]!, record.timexes, packTimex);
  packMentions(sections[Section.Mentions]!, record.mentions);
  ascending(sections[Section.Lines]!, record.lineStarts);
  packList(sections[Section.Problems]!, problems, packProblem);
  out.clear();
  for (const section of sections) out.number(section.length);
  for (const section of sections) out.bytes(section.written);
  return out.toBytes();
}

/** Reads one part. */
export function sectionOf(bytes: Uint8Array, section: Section): ByteReader {
  const from = new ByteReader(bytes);
  let before = 0;
  for (let s = 0; s < SECTIONS; s++) {
    const length = from.number();
    if (s < section) before += length;
  }
  from.skip(before);
  return from;
}

/** @throws RangeError for bytes that are cut off */
export function checkLength(bytes: Uint8Array): void {
  const from = new ByteReader(bytes);
  let all = 0;
  for (let s = 0; s < SECTIONS; s++) all += from.number();
  from.skip(all);
}

/** The problems that were packed with an article. */
export const problemsOf = (bytes: Uint8Array): ProblemText[] =>
  readList(sectionOf(bytes, Section.Problems), (from) => ({
    code: PROBLEM_CODES[from.number()]!,
    message: from.string(),
  }));

function packProblem(out: ByteWriter, { code, message }: ProblemText): void {
  out.number(PROBLEM_CODES.indexOf(code));
  out.string(message);
}

function packHead(out: ByteWriter, { language, length, title, headline, published }: ArticleRecord): void {
  out.number(LANGUAGES.indexOf(language));
  out.number(length);
  out.string(title);
  optionalSpan(out, headline);
  out.number(published ? PUBLISHED_SOURCES.indexOf(published.source) + 1 : 0);
  if (!published) return;
  out.string(published.value);
  optionalSpan(out, published.span ?? null);
}

export interface Head {
  readonly language: LanguageId;
  readonly length: number;
  readonly title: string;
  readonly headline: Span | null;
  readonly published: Published | null;
}

/** What a record has besides its rows. */
export function readHead(from: ByteReader): Head {
  const language = LANGUAGES[from.number()]!;
  const length = from.number();
  const title = from.string();
  const headline = readOptionalSpan(from);
  const source = from.number();
  if (source === 0) return { language, length, title, headline, published: null };
  const value = from.string();
  const span = readOptionalSpan(from);
  const published = { value, source: PUBLISHED_SOURCES[source - 1]!, ...(span ? { span } : {}) };
  return { language, length, title, headline, published };
}

export const readEntities = (from: ByteReader): EntityRecord[] => readList(from, readEntity);
export const readTimexes = (from: ByteReader): Timex[] => readList(from, readTimex);

function packList<T>(out: ByteWriter, list: readonly T[], pack: (out: ByteWriter, item: T) => void): void {
  out.number(list.length);
  for (const item of list) pack(out, item);
}

/** No larger than it needs to be: an array that grows takes room for sixteen. */
function readList<T>(from: ByteReader, read: (from: ByteReader) => T): T[] {
  const count = from.number();
  if (count > from.left) throw new RangeError("the bytes end too early");
  const list = new Array<T>(count);
  for (let i = 0; i < count; i++) list[i] = read(from);
  return list;
}

function packMentions(out: ByteWriter, { count, start, end, entity, confidence, source }: MentionColumns): void {
  out.number(count);
  let last = 0;
  for (let m = 0; m < count; m++) {
    out.number(start[m]! - last);
    out.number(end[m]! - start[m]!);
    out.number(entity[m]!);
    out.number(confidence[m]!);
    out.number(source[m]!);
    last = start[m]!;
  }
}

/** All columns in one piece of memory: a piece for each would cost more than what is in it. */
export function readMentions(from: ByteReader): MentionColumns {
  const count = from.number();
  const memory = new ArrayBuffer(count * 12);
  const columns: MentionColumns = {
    count,
    start: new Uint32Array(memory, 0, count),
    end: new Uint32Array(memory, count * 4, count),
    entity: new Uint16Array(memory, count * 8, count),
    confidence: new Uint8Array(memory, count * 10, count),
    source: new Uint8Array(memory, count * 11, count),
  };
  let last = 0;
  for (let m = 0; m < count; m++) {
    last += from.number();
    columns.start[m] = last;
    columns.end[m] = last + from.number();
    columns.entity[m] = from.number();
    columns.confidence[m] = from.number();
    columns.source[m] = from.number();
  }
  return columns;
}

/** Spans of the mentions of these entities alone. */
export function readMentionSpans(from: ByteReader, entities: Members<number>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let left = from.number(); left > 0; left--) {
    start += from.number();
    const length = from.number();
    if (isMember(entities, from.number())) spans.push({ start, end: start + length });
    // Confidence and source are below 128.
    from.skip(2);
  }
  return spans;
}

function packEntity(out: ByteWriter, entity: EntityRecord): void {
  out.number(MENTION_TYPES.indexOf(entity.type));
  out.string(entity.name);
  out.strings(entity.aliases);
  packList(out, entity.roles, packRole);
  out.number(entity.introduction);
  out.number(entity.mentions);
  out.number(entity.keys.strong === null ? 0 : 1);
  if (entity.keys.strong !== null) out.string(entity.keys.strong);
  out.strings(entity.keys.weak);
  out.strings(entity.defined);
}

function packRole(out: ByteWriter, role: Role): void {
  span(out, role);
  out.string(role.text);
}

function readRole(from: ByteReader): Role {
  const { start, end } = readSpan(from);
  return { start, end, text: from.string() };
}

function readEntity(from: ByteReader): EntityRecord {
  const type = MENTION_TYPES[from.number()]!;
  const name = from.string();
  const aliases = from.strings();
  const roles = readList(from, readRole);
  const introduction = from.number();
  const mentions = from.number();
  const strong = from.number() === 0 ? null : from.string();
  const keys = { strong, weak: from.strings() };
  return { type, name, aliases, roles, introduction, mentions, keys, defined: from.strings() };
}

function packTimex(out: ByteWriter, timex: Timex): void {
  span(out, timex);
  out.number(TIMEX_TYPES.indexOf(timex.type));
  out.string(timex.value);
  out.number(TIMEX_MODS.indexOf(timex.mod));
  optionalSpan(out, timex.anchor ?? null);
  out.number(TIMEX_CUES.indexOf(timex.cue));
  out.string(timex.rule);
  out.number(timex.conflict ? 1 : 0);
}

/** Spans of the timexes with these indices alone, which ascend. */
export function readTimexSpans(from: ByteReader, indices: readonly number[]): Span[] {
  const spans: Span[] = [];
  const count = from.number();
  for (let t = 0; t < count && spans.length < indices.length; t++) {
    const found = readSpan(from);
    if (t === indices[spans.length]) spans.push(found);
    from.number();
    from.skipString();
    from.number();
    readOptionalSpan(from);
    from.number();
    from.skipString();
    from.number();
  }
  return spans;
}

function readTimex(from: ByteReader): Timex {
  const { start, end } = readSpan(from);
  const type = TIMEX_TYPES[from.number()]!;
  const value = from.string();
  const mod = TIMEX_MODS[from.number()];
  const anchor = readOptionalSpan(from);
  const cue = TIMEX_CUES[from.number()]!;
  const timex: { -readonly [key in keyof Timex]: Timex[key] } = { start, end, type, value, cue, rule: from.string() };
  if (mod) timex.mod = mod;
  if (anchor) timex.anchor = anchor;
  if (from.number() === 1) timex.conflict = "weekday";
  return timex;
}

function span(out: ByteWriter, { start, end }: Span): void {
  out.number(start);
  out.number(end - start);
}

function readSpan(from: ByteReader): Span {
  const start = from.number();
  return { start, end: start + from.number() };
}

function optionalSpan(out: ByteWriter, value: Span | null): void {
  out.number(value ? 1 : 0);
  if (value) span(out, value);
}

const readOptionalSpan = (from: ByteReader): Span | null => (from.number() === 1 ? readSpan(from) : null);

function ascending(out: ByteWriter, values: Uint32Array): void {
  out.number(values.length);
  let last = 0;
  for (const value of values) {
    out.number(value - last);
    last = value;
  }
}

export function readAscending(from: ByteReader): Uint32Array {
  const values = new Uint32Array(from.number());
  readAscendingInto(from, values);
  return values;
}

/** Fills `values`; their number was read. */
export function readAscendingInto(from: ByteReader, values: Uint32Array): void {
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    last += from.number();
    values[i] = last;
  }
}
