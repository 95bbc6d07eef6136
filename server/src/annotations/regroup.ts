// Mentions, human and machine's, to the entities of one article: what readers said first, then the machine's groups, then names that are alike.
import {
  type Analysis,
  countryOf,
  fold,
  type LocalEntity,
  type Mention,
  type MentionType,
  type Role,
} from "../analysis/index";
import type { LaidMention } from "./overlay";

export interface OverlaidEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** By entity. */
  readonly ids: readonly (string | null)[];
}

interface Group {
  readonly type: MentionType;
  id: string | null;
  /** Indices into the mentions, ascending once all are in. */
  members: number[];
}

/** Ties `laid` (sorted by start, the longer first) to entities, numbered by their first mention. Two types are never one entity. */
export function regroup(text: string, analysis: Analysis, laid: readonly LaidMention[]): OverlaidEntities {
  const surfaces = laid.map(({ start, end }) => text.slice(start, end));
  const folded = surfaces.map(fold);
  const ids = assignedIds(laid, folded);
  const groupOf: (Group | null)[] = laid.map(() => null);
  const groups = new Map<string | number, Group>();
  const put = (m: number, key: string | number): void => {
    let group = groups.get(key);
    if (!group) {
      group = { type: laid[m]!.type, id: ids[m]!, members: [] };
      groups.set(key, group);
    }
    group.members.push(m);
    groupOf[m] = group;
  };
  const byName = new Map<string, Group>();
  const added = wordsOfAdded(laid, folded);
  laid.forEach(({ type, machine }, m) => {
    const entity = machine === null ? undefined : analysis.entities[machine];
    if (ids[m] !== null) put(m, `id ${type} ${ids[m]}`);
    else if (entity?.type !== type) return;
    // A person that the machine knew by one word only may be the one whose full name a reader added.
    else if (added.has(folded[m]!) && isOneWord(laid[m]!, fold(entity.name))) return;
    else put(m, machine!);
  });
  if (groupOf.includes(null)) {
    laid.forEach(({ type }, m) => {
      if (!groupOf[m]) return;
      for (const key of nameKeys(type, surfaces[m]!, folded[m]!)) if (!byName.has(key)) byName.set(key, groupOf[m]!);
    });
    placeRest(laid, surfaces, folded, groupOf, byName, put);
  }
  const ordered = [...new Set(groupOf)].map((group) => group!);
  const index = new Map(ordered.map((group, e) => [group, e]));
  const mentions = laid.map(
    ({ start, end, type, confidence, source }, m): Mention => ({
      start,
      end,
      type,
      confidence,
      source,
      entity: index.get(groupOf[m]!)!,
    }),
  );
  let rolesOf: Map<number, Role[]> | null = null;
  const roles = (): Map<number, Role[]> => {
    rolesOf ??= rolesByMention(analysis, laid);
    return rolesOf;
  };
  const sizes = new Uint32Array(analysis.entities.length);
  for (const { entity } of analysis.mentions) sizes[entity]!++;
  return {
    mentions,
    entities: ordered.map(
      (group) => untouched(group, analysis, laid, sizes) ?? build(group, analysis, laid, surfaces, folded, roles()),
    ),
    ids: ordered.map(({ id }) => id),
  };
}

/**
 * Ids by mention. A group of the machine's follows what was said of its members: mentions of the same spelling first, else the latest
 * one before, else the first after. Names that readers added follow in the same way those that are spelled alike.
 */
function assignedIds(laid: readonly LaidMention[], folded: readonly string[]): (string | null)[] {
  const ids = laid.map(({ assigned }) => assigned);
  // Of most groups nobody said anything.
  const said = new Set<string>();
  for (const { assigned, machine, type } of laid) if (assigned !== null) said.add(groupKey(machine, type));
  if (said.size === 0) return ids;
  const groups = laid.map(({ machine, type }) => {
    const key = groupKey(machine, type);
    return said.has(key) ? key : null;
  });
  const fill = (keyOf: (m: number) => string | null): void => {
    const latest = new Map<string, string>();
    const waiting = new Map<string, number[]>();
    const next = [...ids];
    laid.forEach(({ assigned }, m) => {
      const key = keyOf(m);
      if (key === null) return;
      if (assigned !== null) {
        latest.set(key, assigned);
        for (const w of waiting.get(key) ?? []) next[w] = assigned;
        waiting.delete(key);
      } else if (next[m] === null) {
        const before = latest.get(key);
        const others = waiting.get(key);
        if (before !== undefined) next[m] = before;
        else if (others) others.push(m);
        else waiting.set(key, [m]);
      }
    });
    next.forEach((id, m) => {
      ids[m] = id;
    });
  };
  fill((m) => groups[m]! && `${groups[m]} ${folded[m]}`);
  fill((m) => (laid[m]!.machine === null ? null : groups[m]!));
  return ids;
}

const groupKey = (machine: number | null, type: MentionType): string => `${machine ?? "none"} ${type}`;

/** Words of the full names of persons that the machine did not have. */
function wordsOfAdded(laid: readonly LaidMention[], folded: readonly string[]): Set<string> {
  const words = new Set<string>();
  laid.forEach(({ type, machine }, m) => {
    if (type !== "PER" || machine !== null || !folded[m]!.includes(" ")) return;
    for (const word of folded[m]!.split(" ")) words.add(word);
  });
  return words;
}

/** What a name is the same by: its folded form, the country it names. */
function nameKeys(type: MentionType, surface: string, folded: string): string[] {
  const country = type === "LOC" ? countryOf(surface) : null;
  return country ? [`${type} ${folded}`, `country ${country}`] : [`${type} ${folded}`];
}

/** Mentions that neither a reader nor the machine tied to others: by the same name, then a person's single word by a full name that has it. */
function placeRest(
  laid: readonly LaidMention[],
  surfaces: readonly string[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
  byName: Map<string, Group>,
  put: (m: number, key: string) => void,
): void {
  const join = (m: number, group: Group): void => {
    group.members.push(m);
    (groupOf as (Group | null)[])[m] = group;
  };
  const rest = laid.flatMap((_, m) => (groupOf[m] ? [] : [m]));
  const place = (m: number, full: Group | null): void => {
    const keys = nameKeys(laid[m]!.type, surfaces[m]!, folded[m]!);
    const same = keys.map((key) => byName.get(key)).find((group) => group);
    const group = same ?? full;
    if (group) join(m, group);
    else put(m, `new ${keys[keys.length - 1]}`);
    for (const key of keys) if (!byName.has(key)) byName.set(key, groupOf[m]!);
  };
  for (const m of rest) if (!isOneWord(laid[m]!, folded[m]!)) place(m, null);
  // Mentions with a full name, ascending, by each of its words.
  const byWord = new Map<string, number[]>();
  laid.forEach((mention, m) => {
    if (mention.type !== "PER" || !groupOf[m] || !folded[m]!.includes(" ")) return;
    for (const word of new Set(folded[m]!.split(" "))) {
      const same = byWord.get(word);
      if (same) same.push(m);
      else byWord.set(word, [m]);
    }
  });
  for (const m of rest) {
    if (!isOneWord(laid[m]!, folded[m]!)) continue;
    const full = byWord.get(folded[m]!);
    const f = full ? full[Math.max(0, countBelow(full, m) - 1)]! : -1;
    place(m, f < 0 ? null : groupOf[f]!);
  }
}

const isOneWord = ({ type }: LaidMention, folded: string): boolean => type === "PER" && !folded.includes(" ");

/** How many of `ascending` are less than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The machine's roles, each with the mention of its entity that stands nearest to it. */
function rolesByMention(analysis: Analysis, laid: readonly LaidMention[]): Map<number, Role[]> {
  const members = new Map<number, number[]>();
  laid.forEach(({ machine }, m) => {
    if (machine === null) return;
    const same = members.get(machine);
    if (same) same.push(m);
    else members.set(machine, [m]);
  });
  const roles = new Map<number, Role[]>();
  for (const [machine, mentions] of members) {
    const starts = mentions.map((m) => laid[m]!.start);
    for (const role of analysis.entities[machine]?.roles ?? []) {
      const gap = (m: number): number => Math.max(laid[m]!.start - role.end, role.start - laid[m]!.end, 0);
      const after = countBelow(starts, role.start);
      const nearest = mentions.slice(Math.max(0, after - 1), after + 1).reduce((a, b) => (gap(b) < gap(a) ? b : a));
      const known = roles.get(nearest);
      if (known) known.push(role);
      else roles.set(nearest, [role]);
    }
  }
  return roles;
}

/** The machine's entity where the group has all of its mentions and no others; null elsewhere. */
function untouched(
  { members, type }: Group,
  analysis: Analysis,
  laid: readonly LaidMention[],
  sizes: Uint32Array,
): LocalEntity | null {
  const machine = laid[members[0]!]!.machine;
  const entity = machine === null ? undefined : analysis.entities[machine];
  if (!entity || entity.type !== type || members.length !== sizes[machine!]) return null;
  const introduced = analysis.mentions[entity.introduction];
  let introduction = -1;
  for (const m of members) {
    const { start, end, machine: own } = laid[m]!;
    if (own !== machine) return null;
    if (start === introduced?.start && end === introduced.end) introduction = m;
  }
  return introduction < 0 ? null : { ...entity, introduction };
}

function build(
  group: Group,
  analysis: Analysis,
  laid: readonly LaidMention[],
  surfaces: readonly string[],
  folded: readonly string[],
  rolesOf: ReadonlyMap<number, readonly Role[]>,
): LocalEntity {
  const members = group.members.sort((a, b) => a - b);
  const machines = [...new Set(members.flatMap((m) => laid[m]!.machine ?? []))].map((e) => analysis.entities[e]!);
  const spellings = [...new Set(members.map((m) => surfaces[m]!))];
  // The machine's own choice among spellings counts, as long as the spelling is still here.
  const chosen = machines.map(({ name }) => name).filter((name) => spellings.includes(name));
  const name = (
    chosen.length > 0 && machines.length === 1 && !hasFuller(chosen[0]!, spellings) ? chosen : spellings
  ).reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
  const roles: Role[] = [];
  for (const m of members) {
    for (const role of rolesOf.get(m) ?? []) if (!roles.some(({ text }) => text === role.text)) roles.push(role);
  }
  const introductions = machines.map(({ introduction }) => analysis.mentions[introduction]);
  const isIntroduction = (m: number): boolean =>
    introductions.some((one) => one && one.start === laid[m]!.start && one.end === laid[m]!.end);
  const score = (m: number): number =>
    (folded[m] === fold(name) ? 4 : 0) + (rolesOf.has(m) ? 3 : 0) + (isIntroduction(m) ? 2 : 0);
  const introduction = members.reduce((a, b) => (score(b) > score(a) ? b : a));
  const country =
    machines.find((entity) => entity.country !== undefined)?.country ??
    (group.type === "LOC" ? spellings.map(countryOf).find((code) => code !== null) : undefined);
  const defined = new Set(machines.flatMap((entity) => entity.defined));
  return {
    type: group.type,
    name,
    aliases: spellings.filter((spelling) => spelling !== name).sort(),
    roles,
    introduction,
    ...(country ? { country } : {}),
    defined: [...defined].filter((short) => spellings.includes(short)).sort(),
  };
}

const hasFuller = (name: string, spellings: readonly string[]): boolean =>
  spellings.some((spelling) => fullness(spelling) > fullness(name));

/** Words first; then not in capitals; then length. */
function fullness(spelling: string): number {
  const shouts = spelling === spelling.toUpperCase() && spelling.length > 6;
  return spelling.split(/[\s-]+/).length * 10_000 + (shouts ? 0 : 5000) + Math.min(spelling.length, 4999);
}
