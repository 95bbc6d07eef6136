// Symbols: of a document its headline, sections and entities; of the workspace every entity by name and alias.
import { MENTION_TYPES, type MentionType, type Span } from "../analysis/index";
import {
  canonicalName,
  lettersOf,
  type NamedEntity,
  type OpenArticle,
  type Snapshot,
  typeOfKey,
} from "../corpus/index";
import { introductionOf } from "./introduction";
import { type DisplayLanguage, strings } from "./strings";
import type { Place } from "./target";
import { valueInWords } from "./valueInWords";

export type SymbolKind = "headline" | "section" | "group" | MentionType | "date";

export interface DocumentSymbolNode {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbolNode[];
}

/** Headline, sections and entities by type, each with its first mention; the count as detail, of dates the value in words. */
export function documentSymbols(article: OpenArticle, language: DisplayLanguage): DocumentSymbolNode[] {
  const { text, analysis } = article;
  const s = strings[language];
  const whole: Span = { start: analysis.structure.bodyStart, end: text.length };
  const nodes: DocumentSymbolNode[] = [];
  const { headline, sections } = analysis.structure;
  if (headline) nodes.push(leaf(text.slice(headline.start, headline.end), "headline", headline));
  for (const section of sections) nodes.push(leaf(text.slice(section.start, section.end), "section", section));
  for (const type of MENTION_TYPES) {
    const children = analysis.entities.flatMap((entity, e) => {
      if (entity.type !== type) return [];
      const mentions = analysis.mentions.filter((mention) => mention.entity === e);
      const first = mentions[0];
      return first ? [{ ...leaf(entity.name, type, first), detail: `${mentions.length}×` }] : [];
    });
    if (children.length > 0) nodes.push(group(s.typesPlural[type], whole, children));
  }
  const dates = analysis.timexes.map((timex) => {
    const name = text.slice(timex.start, timex.end);
    const words = valueInWords(timex.value, language);
    return { ...leaf(name, "date", timex), ...(words.toLowerCase() === name.toLowerCase() ? {} : { detail: words }) };
  });
  if (dates.length > 0) nodes.push(group(s.dates, whole, dates));
  return nodes;
}

const leaf = (name: string, kind: SymbolKind, { start, end }: Span): DocumentSymbolNode => ({
  name,
  kind,
  range: { start, end },
  selection: { start, end },
  children: [],
});

function group(name: string, range: Span, children: readonly DocumentSymbolNode[]): DocumentSymbolNode {
  return {
    name,
    detail: String(children.length),
    kind: "group",
    range,
    selection: { start: range.start, end: range.start },
    children,
  };
}

export interface WorkspaceSymbolItem {
  readonly name: string;
  /** The canonical name, when `name` is an alias. */
  readonly container?: string;
  readonly kind: MentionType;
  readonly place: Place;
}

export const MAX_SYMBOLS = 200;

interface Hit {
  readonly entity: NamedEntity;
  readonly spelling: string;
  readonly score: number;
}

/** Entities whose name or alias holds the letters of `query` in order, best first, at most {@link MAX_SYMBOLS}. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbolItem[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const letters = lettersOf(wanted);
  const hits: Hit[] = [];
  for (const entity of snapshot.entities.nameTable()) {
    let hit: Hit | null = null;
    for (const { spelling, lower, letters: has } of entity.spellings) {
      if ((has & letters) !== letters) continue;
      const score = fuzzyScore(lower, wanted);
      if (score !== null && (!hit || score > hit.score)) hit = { entity, spelling, score };
    }
    if (hit) keepBest(hits, hit);
  }
  return hits.flatMap(({ entity: { key }, spelling, score }) => {
    const place = introductionOf(snapshot, key);
    if (!place) return [];
    const canonical = canonicalName(snapshot.entities, key);
    const onName = fuzzyScore(canonical.toLowerCase(), wanted);
    const name = onName !== null && onName >= score - LENGTH_MATTERS ? canonical : spelling;
    return [{ name, kind: typeOfKey(key), place, ...(name === canonical ? {} : { container: canonical }) }];
  });
}

/** A longer name scores less by up to this; an alias must be better by more to stand for the entity. */
const LENGTH_MATTERS = 1;

/** By score, then by the number of articles, then by key. */
const compareHits = (a: Hit, b: Hit): number =>
  b.score - a.score || b.entity.articles - a.entity.articles || (a.entity.key < b.entity.key ? -1 : 1);

/** Puts `hit` in its place among the best so far. */
function keepBest(hits: Hit[], hit: Hit): void {
  if (hits.length === MAX_SYMBOLS && compareHits(hits[MAX_SYMBOLS - 1]!, hit) <= 0) return;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareHits(hits[middle]!, hit) <= 0) low = middle + 1;
    else high = middle;
  }
  hits.splice(low, 0, hit);
  if (hits.length > MAX_SYMBOLS) hits.pop();
}

/**
 * How well `lower` holds the letters of `wanted`, both in lower case, in order: higher is better, runs and word starts count; null when it does
 * not.
 */
export function fuzzyScore(lower: string, wanted: string): number | null {
  if (!wanted) return 0;
  let score = 0;
  let at = 0;
  let run = 0;
  for (const char of wanted) {
    const found = lower.indexOf(char, at);
    if (found < 0) return null;
    run = found === at && at > 0 ? run + 1 : 0;
    const wordStart = found === 0 || " -".includes(lower[found - 1]!);
    score += 1 + run * 2 + (wordStart ? 3 : 0);
    at = found + 1;
  }
  return score - Math.min(LENGTH_MATTERS, lower.length / 100);
}
