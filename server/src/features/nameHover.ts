// Hover on a name: who it is, in which roles, where, and with whom.
import { fold } from "../analysis/index";
import { type ArticleRecord, canonicalName, positionAt, type Snapshot, typeOfKey } from "../corpus/index";
import { bold, type Card, type Line, type Part, plain } from "./card";
import { introductionOf } from "./introduction";
import { type MentionsIn, mentionsOf } from "./mentions";
import { type DisplayLanguage, strings } from "./strings";
import { mentionPlace, type NameTarget, nameAt } from "./target";
import { shortDay } from "./valueInWords";

const MAX_ROLES = 3;
const MAX_ALIASES = 6;
const MAX_COMPANY = 3;
const MAX_EXCERPTS = 3;
/** UTF-16 code units of text on either side of a name in an excerpt. */
const EXCERPT = 70;
/** Confidence in hundredths below which a mention is told to be uncertain. */
export const UNCERTAIN_BELOW = 70;

/** The card for the name at `offset`, or null where there is none. */
export function nameHover(snapshot: Snapshot, uri: string, offset: number, language: DisplayLanguage): Card | null {
  const target = nameAt(snapshot, uri, offset);
  if (!target) return null;
  const all = mentionsOf(snapshot, target.key);
  const lines: Line[] = [
    title(snapshot, target, language),
    ...roleLines(all, target.key, snapshot, language),
    ...countLines(snapshot, all, target, language),
    ...companyLines(snapshot, all, target.key, language),
    ...excerptLines(snapshot, all, target),
  ];
  return { place: mentionPlace(target.record, target.mention), lines };
}

function title(snapshot: Snapshot, { record, mention, key }: NameTarget, language: DisplayLanguage): Line {
  const s = strings[language];
  const parts: Part[] = [bold(canonicalName(snapshot.entities, key)), plain(` · ${s.types[typeOfKey(key)]}`)];
  if (record.mentions.confidence[mention]! < UNCERTAIN_BELOW) parts.push(plain(` · ${s.uncertain}`));
  return parts;
}

const label = (record: ArticleRecord, language: DisplayLanguage): string => {
  const name = record.path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return record.published ? `${short}, ${shortDay(record.published.value, language)}` : short;
};

/** Roles as the articles tell them, newest article first, each once. */
function roleLines(all: readonly MentionsIn[], key: string, snapshot: Snapshot, language: DisplayLanguage): Line[] {
  const told: { text: string; record: ArticleRecord; start: number; end: number }[] = [];
  for (const { record } of all) {
    record.entities.forEach((entity, e) => {
      if (entity.roles.length > 0 && snapshot.entities.resolve(record, e) === key) {
        for (const role of entity.roles) told.push({ text: role.text, record, start: role.start, end: role.end });
      }
    });
  }
  const newestFirst = (record: ArticleRecord): string => record.published?.value ?? "";
  told.sort((a, b) =>
    newestFirst(a.record) > newestFirst(b.record) ? -1 : newestFirst(a.record) < newestFirst(b.record) ? 1 : 0,
  );
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const role of told) {
    const folded = fold(role.text);
    if (seen.has(folded)) continue;
    seen.add(folded);
    if (seen.size > MAX_ROLES) break;
    if (parts.length > 0) parts.push(plain(" — "));
    parts.push(plain(`${role.text} · `), {
      text: label(role.record, language),
      style: "italic",
      link: { uri: role.record.uri, start: role.start, end: role.end },
    });
  }
  return parts.length > 0 ? [parts] : [];
}

function countLines(
  snapshot: Snapshot,
  all: readonly MentionsIn[],
  target: NameTarget,
  language: DisplayLanguage,
): Line[] {
  const s = strings[language];
  const total = all.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const days = all.flatMap(({ record }) => (record.published ? [record.published.value] : [])).sort();
  let text = s.mentions(total, all.length);
  if (days.length > 0) {
    const first = shortDay(days[0]!, language);
    const last = shortDay(days[days.length - 1]!, language);
    text += first === last ? `, ${first}` : `, ${first} – ${last}`;
  }
  const name = canonicalName(snapshot.entities, target.key);
  const spellings = new Map<string, number>();
  for (const { record, mentions } of all) {
    const entities = new Set(mentions.map((m) => record.mentions.entity[m]!));
    for (const e of entities) {
      for (const spelling of [record.entities[e]!.name, ...record.entities[e]!.aliases]) {
        spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
      }
    }
  }
  spellings.delete(name);
  const others = [...spellings]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([spelling]) => spelling);
  if (others.length > 0)
    text += ` · ${s.also}: ${others.slice(0, MAX_ALIASES).join(", ")}${others.length > MAX_ALIASES ? ", …" : ""}`;
  return [[plain(text)]];
}

/** The entities that share most articles with this one: persons and organisations first, places where there are no others. */
function companyLines(snapshot: Snapshot, all: readonly MentionsIn[], key: string, language: DisplayLanguage): Line[] {
  const counts = new Map<string, number>();
  for (const { record } of all) {
    const keys = new Set(record.entities.map((_, e) => snapshot.entities.resolve(record, e)));
    for (const other of keys) if (other !== key) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const rank = (other: string): number => (typeOfKey(other) === "LOC" ? 1 : 0);
  const top = [...counts]
    .sort(([a, countA], [b, countB]) => rank(a) - rank(b) || countB - countA || (a < b ? -1 : 1))
    .slice(0, MAX_COMPANY);
  if (top.length === 0) return [];
  return [
    [
      plain(
        `${strings[language].oftenWith} ${top.map(([other, n]) => `${canonicalName(snapshot.entities, other)} (${n})`).join(", ")}`,
      ),
    ],
  ];
}

/** Up to three places that tell about the entity: its introduction, then one of each other article. */
function excerptLines(snapshot: Snapshot, all: readonly MentionsIn[], target: NameTarget): Line[] {
  const introduction = introductionOf(snapshot, target.key);
  const places = all
    .map(({ record, mentions }) => ({
      record,
      mention:
        mentions.find((m) => introduction?.uri === record.uri && introduction.start === record.mentions.start[m]) ??
        bestOf(record, mentions),
    }))
    .sort((a, b) => Number(b.record.uri === introduction?.uri) - Number(a.record.uri === introduction?.uri))
    .slice(0, MAX_EXCERPTS * 2);
  const lines: Line[] = [];
  for (const { record, mention } of places) {
    if (lines.length >= MAX_EXCERPTS) break;
    if (record === target.record && mention === target.mention) continue;
    const text = snapshot.text(record.uri);
    if (text !== null) lines.push(excerpt(text, record, mention));
  }
  return lines;
}

function bestOf(record: ArticleRecord, mentions: readonly number[]): number {
  const entity = record.entities[record.mentions.entity[mentions[0]!]!]!;
  return mentions.includes(entity.introduction) ? entity.introduction : mentions[0]!;
}

function excerpt(text: string, record: ArticleRecord, mention: number): Line {
  const start = record.mentions.start[mention]!;
  const end = record.mentions.end[mention]!;
  const before = clip(
    text.slice(Math.max(0, start - EXCERPT), start).replace(/^.*[\r\n]/s, ""),
    start > EXCERPT,
    "start",
  );
  const after = clip(text.slice(end, end + EXCERPT).replace(/[\r\n].*$/s, ""), end + EXCERPT < text.length, "end");
  const { line } = positionAt(record, start);
  const name = record.path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return [
    plain(`“${before}`),
    bold(text.slice(start, end)),
    plain(`${after}” `),
    {
      text: `${name.length > 32 ? `${name.slice(0, 31)}…` : name}:${line + 1}`,
      style: "italic",
      link: mentionPlace(record, mention),
    },
  ];
}

/** Cuts at a word where the text goes on. */
function clip(text: string, cut: boolean, side: "start" | "end"): string {
  if (!cut || text.length < EXCERPT - 2) return text;
  if (side === "start") {
    const space = text.indexOf(" ");
    return `… ${space >= 0 ? text.slice(space + 1) : text}`;
  }
  const space = text.lastIndexOf(" ");
  return `${space >= 0 ? text.slice(0, space) : text} …`;
}
