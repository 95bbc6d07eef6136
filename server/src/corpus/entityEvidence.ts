// What speaks for and against two articles naming the same person: roles and company.
import { fieldsOf, overlaps, roleWords } from "../analysis/entities/fields";
import { people } from "../analysis/languages/people";
import { type Appearance, type ArticleNode, isNamesake, type KeyEntry, KeyGroup } from "./entityEntry";
import { nameOfKey, variantKey } from "./keys";
import { isMember, sizeOf } from "./members";

/** Weights: another person, body or event in common tells more than a place; a word of a role more than one that many roles have. */
const WEIGHT = { name: 3, shortName: 2, place: 1, roleWord: 2, commonRoleWord: 1 };
/** A key in more articles than this is one thing: who is written about so often is told apart by name. */
const MAX_SPLIT = 400;

/** What an article says that may be found again in other articles about the same person or body. */
export interface Evidence {
  readonly node: ArticleNode;
  readonly roles: ReadonlySet<string>;
  /** Names in full that tell something, each once. */
  readonly company: readonly KeyEntry[];
  /** Short names of bodies, each once. */
  readonly shortNames: readonly KeyEntry[];
}

/** Evidence for what `appearance` names. Names that hold its own short name tell nothing: `Jalan Sudirman` of a Sudirman. */
export function evidenceOf({ node, entry, roles }: Appearance): Evidence {
  const about = nameOfKey(entry.key).slice(4);
  const company = new Set<KeyEntry>();
  const shortNames = new Set<KeyEntry>();
  for (const { entry: other, isStrong } of node.appearances) {
    if (other.isCommon || other === entry || holdsWord(other.key, about)) continue;
    if (isStrong) company.add(other);
    else if (other.type === "ORG") shortNames.add(other);
  }
  return { node, roles: roleWords(roles), company: [...company], shortNames: [...shortNames] };
}

function holdsWord(of: string, word: string): boolean {
  const key = nameOfKey(of);
  const at = key.indexOf(word, 4);
  if (at < 0) return false;
  const end = at + word.length;
  return (at === 4 || key[at - 1] === " ") && (end === key.length || key[end] === " ");
}

/** Whether the article calls the same person by an alias that others explain: `SBY` beside `Yudhoyono`. */
export function hasAliasOf(node: ArticleNode, entry: KeyEntry, except: KeyEntry): boolean {
  if (sizeOf(entry.forms) === 0) return false;
  return node.appearances.some(
    ({ entry: other }) => other !== except && isMember(entry.forms, other) && isAlias(other, entry),
  );
}

/** Whether `form` is a name that articles explain by `entry`'s, and no word of it. */
export const isAlias = (form: KeyEntry, entry: KeyEntry): boolean =>
  isMember(form.expansions, entry) &&
  !entry.shorter.includes(form) &&
  !holdsWord(entry.key, nameOfKey(form.key).slice(4));

/** Weight of the roles and names that the evidence has in common with other articles of the group, which names `entry`. */
export function sharedEvidence(evidence: Evidence, group: KeyGroup, entry: KeyEntry): number {
  let shared = sharedCompany(evidence, group, entry);
  if (group.roleWords.size > 0)
    for (const word of evidence.roles)
      if (group.roleWords.has(word)) shared += people.common.has(word) ? WEIGHT.commonRoleWord : WEIGHT.roleWord;
  return shared;
}

/** Weight of the names alone. */
export function sharedCompany({ node, company, shortNames }: Evidence, group: KeyGroup, entry: KeyEntry): number {
  let shared = 0;
  for (const short of shortNames)
    if (!isMember(entry.forms, short) && (group.meets(short, node) || group.meets(short.key, node)))
      shared += WEIGHT.shortName;
  for (const other of company)
    if (other !== entry && group.meets(other, node)) shared += other.type === "LOC" ? WEIGHT.place : WEIGHT.name;
  return shared;
}

interface Part {
  readonly units: Appearance[];
  readonly roles: Set<string>;
  readonly fields: Set<string>;
  /** All names in full beside it, common ones and countries too. */
  readonly company: Set<KeyEntry>;
}

/**
 * What makes articles with one name speak of one person: the full `name`, unless they disagree, or have nothing in common at all; of a one-word name any `company` in common, be it a
 * country; of a one-word name that is short for some full one, `evidence` alone.
 */
export type Bond = "name" | "company" | "evidence";

/**
 * Things that `units` of `entry` name, ordered by their earliest article. Those with company or words of a role in common go together; then what
 * `bond` allows. Two of one article are two things.
 */
export function splitByEvidence(entry: KeyEntry, units: readonly Appearance[], bond: Bond): KeyGroup[] {
  const whole = (): KeyGroup[] => wholeGroup(entry, units);
  if (units.length < 2 || units.length > MAX_SPLIT) return whole();
  if (bond === "name" && entry.withRole < 2 && !entry.hasNamesakes) return whole();
  const parts = connected(entry, units, bond);
  const groups: Part[] = [];
  for (const part of parts) {
    const fitting = groups.filter(
      (group) => bond !== "evidence" && !disagree(group, part) && !(entry.hasNamesakes && meet(group, part)),
    );
    const near = fitting.map((group) => closeness(group, part));
    const nearest = near.indexOf(Math.max(...near));
    const same =
      fitting.find((group) => overlaps(group.roles, part.roles)) ??
      (near[nearest]! > 0 || (bond === "name" && !(entry.hasNamesakes && part.company.size > 0))
        ? fitting.find((group, g) => g >= nearest && (near[g]! > 0 || !areStrangers(group, part)))
        : undefined);
    if (!same) {
      groups.push(part);
      continue;
    }
    same.units.push(...part.units);
    for (const word of part.roles) same.roles.add(word);
    for (const field of part.fields) same.fields.add(field);
    for (const company of part.company) same.company.add(company);
  }
  if (groups.length === 1) return whole();
  const first = new Map(groups.map((group) => [group, group.units.reduce((a, b) => (byDate(a, b) <= 0 ? a : b))]));
  groups.sort((a, b) => byDate(first.get(a)!, first.get(b)!));
  return groups.map((group, i) => new KeyGroup(entry, variantKey(entry.key, i), new Set(group.units), group.roles));
}

/** Whether an article is in both. */
const meet = (a: Part, b: Part): boolean => {
  const nodes = new Set(a.units.map(({ node }) => node));
  return b.units.some(({ node }) => nodes.has(node));
};

/** How much company two parts have in common; names that are company for everyone count least. */
function closeness(a: Part, b: Part): number {
  let shared = 0;
  for (const company of b.company)
    if (a.company.has(company))
      shared += company.isCommon || company.isCountry ? 0.01 : company.type === "LOC" ? WEIGHT.place : WEIGHT.name;
  return shared;
}

/** `units` of `entry` as one thing. */
export function wholeGroup(entry: KeyEntry, units: readonly Appearance[]): KeyGroup[] {
  const all = units.length === entry.postings.length;
  return [new KeyGroup(entry, entry.key, all ? null : new Set(units), roleWords(units.flatMap(({ roles }) => roles)))];
}

/** Earlier published first, then by path; what has no date comes last. */
function byDate(a: Appearance, b: Appearance): number {
  const dayA = a.node.day ?? "9999";
  const dayB = b.node.day ?? "9999";
  return dayA < dayB ? -1 : dayA > dayB ? 1 : byPlace(a, b);
}

/** By path, then by place in the article. */
export const byPlace = (a: Appearance, b: Appearance): number => byPath(a.node, b.node) || a.entity - b.entity;

export function byPath(a: ArticleNode, b: ArticleNode): number {
  if (a.record.path !== b.record.path) return a.record.path < b.record.path ? -1 : 1;
  return a.record.uri < b.record.uri ? -1 : a.record.uri > b.record.uri ? 1 : 0;
}

/** Connected components of `units` by what tells them the same, the largest first. */
function connected(entry: KeyEntry, units: readonly Appearance[], bond: Bond): Part[] {
  const parent = units.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const roles = units.map((unit) => roleWords(unit.roles));
  // Two of other fields have nothing in common by being in one town, nor by anything else, but for artists who go into politics.
  const fields = roles.map((words) => [...fieldsOf(words)].sort().join(" "));
  const owner = new Map<unknown, Map<string, number>>();
  const tie = (token: unknown, i: number, isPlace: boolean): void => {
    const others = owner.get(token) ?? new Map<string, number>();
    owner.set(token, others);
    const field = isPlace ? fields[i]! : fields[i]!.replace("arts", "office");
    const other = others.get(field);
    if (other === undefined) others.set(field, i);
    else parent[root(i)] = root(other);
  };
  const about = nameOfKey(entry.key).slice(4);
  units.forEach((unit, i) => {
    for (const word of roles[i]!) if (!people.common.has(word)) tie(word, i, false);
    if (isNamesake(unit)) return;
    for (const { entry: company, isStrong } of unit.node.appearances) {
      if (!isStrong || company.isCommon || company.isCountry || company === entry) continue;
      if (company.type === "LOC" && (bond === "evidence" || holdsWord(company.key, about))) continue;
      tie(company, i, company.type === "LOC");
    }
  });
  const parts = new Map<number, Part>();
  const main = new Map<ArticleNode, number>();
  units.forEach((unit, i) => {
    let at = root(i);
    // What tied it to the other one of its article is no company of its own.
    if (main.get(unit.node) === at) at = -1 - i;
    main.set(unit.node, at);
    const part = parts.get(at) ?? { units: [], roles: new Set(), fields: new Set(), company: new Set() };
    parts.set(at, part);
    part.units.push(unit);
    if (!isNamesake(unit))
      for (const { entry: company, isStrong } of unit.node.appearances)
        if (isStrong && company !== entry) part.company.add(company);
    for (const word of roles[i]!) part.roles.add(word);
    for (const field of fieldsOf(roles[i]!)) part.fields.add(field);
  });
  const earliest = new Map(
    [...parts.values()].map((part) => [part, part.units.reduce((a, b) => (byPlace(a, b) <= 0 ? a : b))]),
  );
  return [...parts.values()].sort(
    (a, b) =>
      Number(b.roles.size > 0) - Number(a.roles.size > 0) ||
      Number(b.company.size > 0) - Number(a.company.size > 0) ||
      b.units.length - a.units.length ||
      byPlace(earliest.get(a)!, earliest.get(b)!),
  );
}

/** Two people: their fields differ, or each holds an office of another place. */
function disagree(a: Part, b: Part): boolean {
  if (a.fields.size > 0 && b.fields.size > 0 && !overlaps(a.fields, b.fields)) return true;
  return isLocal(a) && isLocal(b);
}

/** Whether roles are told of both, and have neither words nor a field in common. */
const areStrangers = (a: Part, b: Part): boolean =>
  a.roles.size > 0 && b.roles.size > 0 && !overlaps(a.roles, b.roles) && !overlaps(a.fields, b.fields);

/** Whether the roles tell an office of one place, and which. */
function isLocal({ roles }: Part): boolean {
  return [...roles].some((word) => people.local.has(word)) && [...roles].some((word) => !people.common.has(word));
}
