// Who appears together with an entity.
import type { MentionType } from "../analysis/index";
import type { Appearance, ArticleNode } from "./entityEntry";
import type { EntityResolver } from "./entityResolver";

export interface Company {
  readonly key: string;
  /** Articles that both are in. */
  readonly articles: number;
}

/** Articles of a frequent entity that are searched for its company, evenly spread over their paths. What is found is counted over all. */
const MAX_SAMPLE = 96;
/** So many times the wanted number are counted exactly where only a sample was searched. */
const COUNTED = 3;

interface Appearances {
  appearances(key: string): readonly Appearance[];
}

/** As `EntityIndex.company`. */
export function findCompany(index: Appearances, resolver: EntityResolver, key: string, limit: number): Company[] {
  const nodes = new Set(index.appearances(key).map(({ node }) => node));
  const found = companyOfRank(index, resolver, nodes, key, limit, 0);
  if (found.length < limit) found.push(...companyOfRank(index, resolver, nodes, key, limit - found.length, 1));
  return found;
}

function companyOfRank(
  index: Appearances,
  resolver: EntityResolver,
  nodes: ReadonlySet<ArticleNode>,
  key: string,
  limit: number,
  wanted: number,
): Company[] {
  const all = [...nodes];
  const step = Math.max(1, all.length / MAX_SAMPLE);
  const counts = new Map<string, number>();
  for (let at = 0; at < all.length; at += step) {
    const keys = new Set<string>();
    for (const appearance of all[Math.floor(at)]!.appearances)
      if (rankOf(appearance.entry.type) === wanted) keys.add(resolver.resolve(appearance));
    keys.delete(key);
    for (const other of keys) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const found = ranked([...counts].map(([other, articles]) => ({ key: other, articles })));
  if (step === 1) return found.slice(0, limit);
  const counted = found
    .slice(0, limit * COUNTED)
    .map((company) => ({ key: company.key, articles: shared(index, nodes, company.key) }));
  return ranked(counted).slice(0, limit);
}

/** Places come after all others. */
const rankOf = (type: MentionType): number => (type === "LOC" ? 1 : 0);

function shared(index: Appearances, nodes: ReadonlySet<ArticleNode>, key: string): number {
  const both = new Set<ArticleNode>();
  for (const { node } of index.appearances(key)) if (nodes.has(node)) both.add(node);
  return both.size;
}

const ranked = (company: Company[]): Company[] =>
  company.sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
