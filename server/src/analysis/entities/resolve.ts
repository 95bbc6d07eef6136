// Mentions to entities inside one article: the rules of folding, definitions, short person names, countries and heads.
import { countryOf } from "../languages/countries";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import { fold } from "../text/fold";
import type { LocalEntity, Mention, MentionType, Role, Span } from "../types";
import { findDefinitions } from "./definitions";

interface Group {
  type: MentionType;
  /** Indices into the mentions, ascending. */
  members: number[];
  defined: Set<string>;
  country: string | null;
}

export interface Resolved {
  readonly mentions: Mention[];
  readonly entities: LocalEntity[];
}

/**
 * Ties `names` (sorted by start) to entities. Two names of different type are never one entity. Entities are ordered by their first mention.
 * `rolesOf[i]` is the role told beside name `i`.
 */
export function resolveEntities(
  text: string,
  names: readonly NameSpan[],
  rolesOf: readonly (Role | null)[],
  pack: LanguagePack,
  headline: Span | null,
): Resolved {
  const surfaces = names.map((name) => text.slice(name.start, name.end));
  const folded = surfaces.map(fold);
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
    if (type === "PER" && !folded[m]!.includes(" ")) continue;
    const key = country ? `country ${country}` : `${type} ${folded[m]}`;
    const group = byKey.get(key);
    if (group) join(m, group);
    else byKey.set(key, newGroup(m, country));
  }
  joinShortPersonNames(names, folded, groupOf, join, newGroup);

  const merge = (into: Group, from: Group): void => {
    if (into === from) return;
    for (const m of from.members) groupOf[m] = into;
    into.members = [...into.members, ...from.members].sort((a, b) => a - b);
    for (const short of from.defined) into.defined.add(short);
    into.country ??= from.country;
    from.members = [];
  };
  const definedShort = new Map<string, Group>();
  for (const { long, short } of findDefinitions(text, names)) {
    const group = groupOf[long]!;
    group.defined.add(surfaces[short]!);
    definedShort.set(`${names[short]!.type} ${folded[short]}`, group);
    merge(group, groupOf[short]!);
  }
  joinHeadless(names, folded, groupOf, merge, pack);

  return build(text, names, surfaces, groupOf, rolesOf, headline);
}

/** A one-word person name goes to the latest full name before it that begins or ends with it, else to the first after it. */
function joinShortPersonNames(
  names: readonly NameSpan[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
  join: (m: number, group: Group) => void,
  newGroup: (m: number) => Group,
): void {
  const latest = new Map<string, Group>();
  const first = new Map<string, Group>();
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (names[m]!.type !== "PER" || !group) continue;
    for (const part of outerWords(folded[m]!)) if (!first.has(part)) first.set(part, group);
  }
  const alone = new Map<string, Group>();
  for (let m = 0; m < names.length; m++) {
    if (names[m]!.type !== "PER") continue;
    const group = groupOf[m];
    if (group) {
      for (const part of outerWords(folded[m]!)) latest.set(part, group);
      continue;
    }
    const short = folded[m]!;
    const found = latest.get(short) ?? first.get(short) ?? alone.get(short);
    if (found) join(m, found);
    else alone.set(short, newGroup(m));
  }
}

/** Words of a full name that a short form may use: the first, the last, and any between of three letters or more. */
function outerWords(foldedName: string): string[] {
  return foldedName.split(" ").filter((word, i, all) => i === 0 || i === all.length - 1 || word.length >= 3);
}

/** `Partai Golkar` and `Golkar`: an organisation or place named with and without its head word in one article. */
function joinHeadless(
  names: readonly NameSpan[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
  merge: (into: Group, from: Group) => void,
  pack: LanguagePack,
): void {
  const byRest = new Map<string, Group | null>();
  for (let m = 0; m < names.length; m++) {
    const { type } = names[m]!;
    if (type !== "ORG" && type !== "LOC") continue;
    const space = folded[m]!.indexOf(" ");
    if (space < 0) continue;
    const heads = type === "ORG" ? pack.names.orgHeads : pack.names.placeHeads;
    const rest = folded[m]!.slice(space + 1);
    if (!heads.has(folded[m]!.slice(0, space)) || countryOf(rest) || rest.length < 3) continue;
    const key = `${type} ${rest}`;
    const known = byRest.get(key);
    if (known === undefined) byRest.set(key, groupOf[m]!);
    else if (known !== groupOf[m]) byRest.set(key, null);
  }
  for (let m = 0; m < names.length; m++) {
    const whole = byRest.get(`${names[m]!.type} ${folded[m]}`);
    // A region that an institution of the same type is named after is not the institution: only organisations shorten so.
    if (whole && names[m]!.type === "ORG") merge(whole, groupOf[m]!);
  }
}

function build(
  text: string,
  names: readonly NameSpan[],
  surfaces: readonly string[],
  groupOf: readonly (Group | null)[],
  rolesOf: readonly (Role | null)[],
  headline: Span | null,
): Resolved {
  const index = new Map<Group, number>();
  for (const group of groupOf) if (group && !index.has(group)) index.set(group, index.size);
  const entities = [...index.keys()].map((group): LocalEntity => {
    const name = fullest(
      group.members.map((m) => surfaces[m]!),
      group.type,
    );
    const aliases = [...new Set(group.members.map((m) => surfaces[m]!))].filter((alias) => alias !== name).sort();
    const roles: Role[] = [];
    for (const m of group.members) {
      const role = rolesOf[m];
      if (role && !roles.some((known) => known.text === role.text)) roles.push(role);
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
  rolesOf: readonly (Role | null)[],
  name: string,
  text: string,
  headline: Span | null,
): number {
  const score = (m: number): number => {
    const full = fold(surfaces[m]!) === fold(name) ? 4 : 0;
    const role = rolesOf[m] ? 3 : 0;
    const expanded = group.defined.size > 0 && text[names[m]!.end + 1] === "(" ? 2 : 0;
    const inHeadline = headline && names[m]!.start < headline.end && names[m]!.start >= headline.start ? 1.5 : 0;
    return full + role + expanded - inHeadline;
  };
  return group.members.reduce((a, b) => (score(b) > score(a) ? b : a));
}
