// Symbols: of a document its headline, sections and entities; of the workspace every entity by name and alias.
import { MENTION_TYPES, type MentionType, type Span } from "../analysis/index";
import { canonicalName, type OpenArticle, type Snapshot, typeOfKey } from "../corpus/index";
import { introductionOf } from "./introduction";
import { type DisplayLanguage, strings } from "./strings";
import type { Place } from "./target";

export type SymbolKind = "headline" | "section" | "group" | MentionType | "date";

export interface DocumentSymbolNode {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbolNode[];
}

/** Headline, sections and entities by type, each with its first mention; the count as detail. */
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
  const dates = analysis.timexes.map((timex) => ({
    ...leaf(text.slice(timex.start, timex.end), "date", timex),
    detail: timex.value,
  }));
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

/** Entities whose name or alias holds the letters of `query` in order, best first, at most {@link MAX_SYMBOLS}. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbolItem[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const hits: { key: string; name: string; canonical: string; score: number }[] = [];
  for (const key of snapshot.entities.keys()) {
    let best: { name: string; score: number } | null = null;
    for (const spelling of snapshot.entities.spellings(key).keys()) {
      const score = fuzzyScore(spelling, wanted);
      if (score !== null && (!best || score > best.score || (score === best.score && spelling < best.name)))
        best = { name: spelling, score };
    }
    if (!best) continue;
    const canonical = canonicalName(snapshot.entities, key);
    const onName = fuzzyScore(canonical, wanted);
    hits.push({
      key,
      canonical,
      name: onName !== null && onName >= best.score ? canonical : best.name,
      score: Math.max(best.score, onName ?? 0),
    });
  }
  hits.sort((a, b) => b.score - a.score || (a.canonical < b.canonical ? -1 : a.canonical > b.canonical ? 1 : 0));
  return hits.slice(0, MAX_SYMBOLS).flatMap(({ key, name, canonical }) => {
    const place = introductionOf(snapshot, key);
    return place
      ? [{ name, kind: typeOfKey(key), place, ...(name === canonical ? {} : { container: canonical }) }]
      : [];
  });
}

/** How well `name` holds the letters of `wanted` in order: higher is better, runs and word starts count; null when it does not. */
function fuzzyScore(name: string, wanted: string): number | null {
  if (!wanted) return 0;
  const lower = name.toLowerCase();
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
  return score - lower.length / 100;
}
