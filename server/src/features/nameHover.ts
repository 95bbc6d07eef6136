// Hover on a name: who it is, in which roles, where, and with whom.
import { fold } from "../analysis/index";
import {
  type Appearance,
  type ArticleRecord,
  canonicalName,
  positionAt,
  type Snapshot,
  typeOfKey,
} from "../corpus/index";
import { decisionLines, dossierLines } from "./annotate/hoverLines";
import { bold, type Card, type Line, type Part, plain } from "./card";
import { shortDay } from "./dayInWords";
import { introducing } from "./introduction";
import { type DisplayLanguage, strings } from "./strings";
import { mentionPlace, type NameTarget, nameAt } from "./target";

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
  const lines = entityLines(snapshot, target.key, language, target);
  return { place: mentionPlace(target.record, target.mention), lines };
}

/** What the articles tell of the entity with `key`. `from`: the mention that is asked about, which is not quoted again. */
export function entityLines(
  snapshot: Snapshot,
  key: string,
  language: DisplayLanguage,
  from: NameTarget | null = null,
): Line[] {
  const all = snapshot.entities.appearances(key);
  return [
    title(snapshot, key, from, language),
    ...dossierLines(snapshot, key, language),
    ...(from ? decisionLines(snapshot.decided?.(from.record.uri) ?? null, from, language) : []),
    ...roleLines(all, language),
    ...countLines(snapshot, all, key, language),
    ...companyLines(snapshot, key, language),
    ...excerptLines(snapshot, all, key, from),
  ];
}

function title(snapshot: Snapshot, key: string, from: NameTarget | null, language: DisplayLanguage): Line {
  const s = strings[language];
  const parts: Part[] = [bold(canonicalName(snapshot.entities, key)), plain(` · ${s.types[typeOfKey(key)]}`)];
  if (from && from.record.mentions.confidence[from.mention]! < UNCERTAIN_BELOW) parts.push(plain(` · ${s.uncertain}`));
  return parts;
}

const label = (record: ArticleRecord, language: DisplayLanguage): string => {
  const name = record.path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return record.published ? `${short}, ${shortDay(record.published.value, language)}` : short;
};

/**
 * Roles as the articles tell them, newest article first, each once, and none that another tells with its place or field: `Wali Kota` beside `Wali Kota Semarang`.
 * Roles that disagree stand side by side.
 */
function roleLines(all: readonly Appearance[], language: DisplayLanguage): Line[] {
  const told = all.flatMap((appearance) => appearance.roles.map((role) => ({ role, appearance })));
  const day = ({ appearance }: (typeof told)[number]): string => appearance.node.day ?? "";
  told.sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : 0));
  const each = new Map<string, (typeof told)[number]>();
  for (const one of told) {
    const folded = fold(one.role.text);
    if (!each.has(folded)) each.set(folded, one);
  }
  const others = [...each];
  const isPartOf = (folded: string, of: string, text: string): boolean =>
    of.startsWith(`${folded} `) && /^ \p{Lu}/u.test(text.slice(folded.length));
  const parts: Part[] = [];
  let shown = 0;
  for (const [folded, { role, appearance }] of each) {
    if (others.some(([of, other]) => isPartOf(folded, of, other.role.text))) continue;
    if (++shown > MAX_ROLES) break;
    if (parts.length > 0) parts.push(plain(" — "));
    parts.push(plain(`${role.text} · `), {
      text: label(appearance.record, language),
      style: "italic",
      link: { uri: appearance.record.uri, start: role.start, end: role.end },
    });
  }
  return parts.length > 0 ? [parts] : [];
}

function countLines(snapshot: Snapshot, all: readonly Appearance[], key: string, language: DisplayLanguage): Line[] {
  const s = strings[language];
  const total = all.reduce((sum, { mentions }) => sum + mentions, 0);
  const articles = new Set(all.map(({ node }) => node));
  let first: string | null = null;
  let last: string | null = null;
  for (const { day } of articles) {
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  let text = s.mentions(total, articles.size);
  if (first !== null && last !== null) {
    const from = shortDay(first, language);
    const to = shortDay(last, language);
    text += from === to ? `, ${from}` : `, ${from} – ${to}`;
  }
  const name = canonicalName(snapshot.entities, key).toLowerCase();
  const others = spellingCounts(all).flatMap(([spelling]) => (spelling.toLowerCase() === name ? [] : [spelling]));
  if (others.length > 0)
    text += ` · ${s.also}: ${others.slice(0, MAX_ALIASES).join(", ")}${others.length > MAX_ALIASES ? ", …" : ""}`;
  return [[plain(text)]];
}

/** How the articles spell the entity, with the number of articles, the most frequent first. */
export function spellingCounts(all: readonly Appearance[]): [string, number][] {
  const spellings = new Map<string, number>();
  for (const appearance of all)
    for (const spelling of appearance.spellings) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  return [...spellings].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

/** The entities that share most articles with this one: persons and organisations first, places where there are no others. */
function companyLines(snapshot: Snapshot, key: string, language: DisplayLanguage): Line[] {
  const company = snapshot.entities.company(key, MAX_COMPANY);
  if (company.length === 0) return [];
  const names = company.map((other) => `${canonicalName(snapshot.entities, other.key)} (${other.articles})`);
  return [[plain(`${strings[language].oftenWith} ${names.join(", ")}`)]];
}

/** Up to three places that tell about the entity: its introduction, then one of each other article. */
function excerptLines(snapshot: Snapshot, all: readonly Appearance[], key: string, from: NameTarget | null): Line[] {
  const best = introducing(snapshot, key);
  const lines: Line[] = [];
  const records = new Set<ArticleRecord>();
  for (const appearance of best ? [best, ...all] : all) {
    const { record, entity } = appearance;
    if (lines.length >= MAX_EXCERPTS || records.size >= MAX_EXCERPTS * 2) break;
    if (records.has(record)) continue;
    records.add(record);
    const mention = record.entities[entity]!.introduction;
    if (record === from?.record && mention === from.mention) continue;
    const text = snapshot.text(record.uri);
    if (text !== null) lines.push(excerpt(text, record, mention));
  }
  return lines;
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
