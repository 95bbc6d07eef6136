// Mentions to entities inside one article: the rules of folding, definitions, short person names, countries and heads.
import { countryOf } from "../languages/countries";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import { fold } from "../text/fold";
import type { LocalEntity, Mention, MentionType, Role, Span } from "../types";
import { findAliases } from "./aliases";
import { findDefinitions } from "./definitions";
import type { Group } from "./group";
import { nameKey } from "./nameKey";
import { joinShortOrganisations } from "./organisations";
import { joinPartialPersonNames, joinShortPersonNames } from "./persons";

export interface Resolved {
  readonly mentions: Mention[];
  readonly entities: LocalEntity[];
}

/**
 * Ties `names` (sorted by start) to entities. Two names of different type are never one entity. Entities are ordered by their first mention.
 * `rolesOf[i]` are the roles told beside name `i`.
 */
export function resolveEntities(
  text: string,
  names: readonly NameSpan[],
  rolesOf: readonly (readonly Role[])[],
  pack: LanguagePack,
  headline: Span | null,
): Resolved {
  const surfaces = names.map((name) => text.slice(name.start, name.end));
  const keys = surfaces.map((surface, m) => nameKey(names[m]!.type, surface));
  const groupOf = new Array<Group | null>(names.length).fill(null);
  const byKey = new Map<string, Group>();

  const join = (m: number, group: Group): void => {
    group.members.push(m);
    groupOf[m] = group;
  };
  const newGroup = (m: number, country: string | null = null): Group => {
    const group: Group = { type: names[m]!.type, members: [], defined: new Set(), country };
    join(m, group);
    return group;
  };

  // Same folded name, or same country. One-word person names wait: they may be short for a full one.
  for (let m = 0; m < names.length; m++) {
    const { type } = names[m]!;
    const country = type === "LOC" ? countryOf(surfaces[m]!) : null;
    if (type === "PER" && !keys[m]!.includes(" ")) continue;
    const key = `${type} ${keys[m]}`;
    const group = byKey.get(key);
    if (group) join(m, group);
    else byKey.set(key, newGroup(m, country));
  }
  const merge = (into: Group, from: Group): void => {
    if (into === from) return;
    for (const m of from.members) groupOf[m] = into;
    into.members = [...into.members, ...from.members].sort((a, b) => a - b);
    for (const short of from.defined) into.defined.add(short);
    into.country ??= from.country;
    from.members = [];
  };
  joinPartialPersonNames(names, keys, groupOf, merge);
  joinShortPersonNames(text, names, keys, rolesOf, groupOf, join, newGroup);
  for (const { long, short } of [...findDefinitions(text, names), ...findAliases(text, names)]) {
    const group = groupOf[long]!;
    group.defined.add(surfaces[short]!);
    merge(group, groupOf[short]!);
  }
  joinShortOrganisations(names, keys, surfaces, groupOf, merge, pack, headline);

  return build(text, names, surfaces, groupOf, rolesOf, headline);
}

function build(
  text: string,
  names: readonly NameSpan[],
  surfaces: readonly string[],
  groupOf: readonly (Group | null)[],
  rolesOf: readonly (readonly Role[])[],
  headline: Span | null,
): Resolved {
  const index = new Map<Group, number>();
  for (const group of groupOf) if (group && !index.has(group)) index.set(group, index.size);
  const entities = [...index.keys()].map((group): LocalEntity => {
    const used = group.members.map((m) => surfaces[m]!);
    const full = used.filter((surface) => !group.defined.has(surface));
    const name = fullest(full.length > 0 ? full : used, group.type);
    const aliases = [...new Set(used)].filter((alias) => alias !== name).sort();
    const roles: Role[] = [];
    for (const m of group.members) {
      for (const role of rolesOf[m]!)
        if (!roles.some((known) => fold(known.text) === fold(role.text))) roles.push(role);
    }
    return {
      type: group.type,
      name,
      aliases,
      roles,
      introduction: introduction(group, names, surfaces, rolesOf, name, text, headline),
      ...(group.country ? { country: group.country } : {}),
      defined: [...group.defined].sort(),
    };
  });
  const mentions = names.map(
    (name, m): Mention => ({
      start: name.start,
      end: name.end,
      type: name.type,
      entity: index.get(groupOf[m]!)!,
      confidence: name.confidence,
      source: name.source,
    }),
  );
  return { mentions, entities };
}

/** The spelling with most words, then the most frequent, then the one that is not in capitals, then the first. */
function fullest(surfaces: readonly string[], type: MentionType): string {
  const counts = new Map<string, number>();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  if (counts.size === 1) return surfaces[0]!;
  const rank = (surface: string): number[] => [
    type === "EVT" ? surface.length : surface.split(/[\s-]+/).length,
    surface === surface.toUpperCase() && surface.length > 6 ? 0 : 1,
    counts.get(surface)!,
    surface.length,
  ];
  return [...counts.keys()].reduce((a, b) => (compare(rank(b), rank(a)) > 0 ? b : a));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

function introduction(
  group: Group,
  names: readonly NameSpan[],
  surfaces: readonly string[],
  rolesOf: readonly (readonly Role[])[],
  name: string,
  text: string,
  headline: Span | null,
): number {
  const folded = fold(name);
  const score = (m: number): number => {
    const full = surfaces[m] === name || fold(surfaces[m]!) === folded ? 4 : 0;
    const role = rolesOf[m]!.length > 0 ? 3 : 0;
    const expanded = group.defined.size > 0 && text[names[m]!.end + 1] === "(" ? 2 : 0;
    const inHeadline = headline && names[m]!.start < headline.end && names[m]!.start >= headline.start ? 1.5 : 0;
    return full + role + expanded - inHeadline;
  };
  let best = group.members[0]!;
  let bestScore = score(best);
  for (const m of group.members) {
    const found = score(m);
    if (found <= bestScore) continue;
    best = m;
    bestScore = found;
  }
  return best;
}
