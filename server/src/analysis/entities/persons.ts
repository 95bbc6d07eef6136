// Short forms of persons inside one article: one word of a full name, or some words of a longer one.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import { fold } from "../text/fold";
import type { Role } from "../types";
import type { Group, Merge } from "./group";

/** Full names with one outer word in common are compared up to this number. */
const MAX_ALIKE = 16;

/** A name of two words or more goes to the only longer one that has all its words in order, with the same first or last: `Sri Mulyani`. */
export function joinPartialPersonNames(
  names: readonly NameSpan[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
  merge: Merge,
): void {
  const words = new Map<Group, string[]>();
  const byOuter = new Map<string, Group[]>();
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (names[m]!.type !== "PER" || !group || words.has(group)) continue;
    const parts = folded[m]!.split(" ");
    words.set(group, parts);
    for (const outer of new Set([parts[0]!, parts[parts.length - 1]!])) {
      const alike = byOuter.get(outer);
      if (alike) alike.push(group);
      else byOuter.set(outer, [group]);
    }
  }
  for (const [group, parts] of words) {
    const longer = new Set<Group>();
    for (const outer of [parts[0]!, parts[parts.length - 1]!]) {
      const alike = byOuter.get(outer)!;
      if (alike.length > MAX_ALIKE) continue;
      for (const other of alike) {
        const whole = words.get(other)!;
        if (whole.length > parts.length && other.members.length > 0 && holdsInOrder(whole, parts)) longer.add(other);
      }
    }
    if (longer.size === 1) merge([...longer][0]!, group);
  }
}

function holdsInOrder(whole: readonly string[], parts: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (at < parts.length && word === parts[at]) at++;
  return at === parts.length;
}

/**
 * A one-word person name goes to the full name that begins or ends with it: of several to the only one with a role in common with what is told
 * beside it, else to the latest before it, else to the first after it. Whoever comes in as a relative of the one before does not take the name
 * over: `Sara Duterte, his daughter` leaves `Duterte` to her father.
 */
export function joinShortPersonNames(
  text: string,
  names: readonly NameSpan[],
  folded: readonly string[],
  rolesOf: readonly (readonly Role[])[],
  groupOf: readonly (Group | null)[],
  join: (m: number, group: Group) => void,
  newGroup: (m: number) => Group,
): void {
  const latest = new Map<string, Group>();
  const fuller = new Map<string, Set<Group>>();
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (names[m]!.type !== "PER" || !group) continue;
    for (const part of outerWords(folded[m]!)) {
      const groups = fuller.get(part);
      if (groups) groups.add(group);
      else fuller.set(part, new Set([group]));
    }
  }
  const alone = new Map<string, Group>();
  const relatives = new Set<Group>();
  for (let m = 0; m < names.length; m++) {
    if (names[m]!.type !== "PER") continue;
    const group = groupOf[m];
    if (group) {
      for (const part of outerWords(folded[m]!)) {
        const before: Group = latest.get(part) ?? group;
        if (before !== group && fuller.get(part)!.size > 1 && isRelative(text, names[m]!.start)) relatives.add(group);
        if (before === group || !relatives.has(group) || relatives.has(before)) latest.set(part, group);
      }
      continue;
    }
    const short = folded[m]!;
    const groups = fuller.get(short);
    const told = roleWords(rolesOf[m]!);
    const alike =
      groups && groups.size > 1 && told.size > 0
        ? [...groups].filter(({ members }) =>
            members.some((other) => [...roleWords(rolesOf[other]!)].some((word) => told.has(word))),
          )
        : [];
    const found = alike.length === 1 ? alike[0] : (latest.get(short) ?? (groups && [...groups][0]) ?? alone.get(short));
    if (found) join(m, found);
    else alone.set(short, newGroup(m));
  }
}

/** Words of three letters or more in roles, folded. */
export function roleWords(roles: readonly Role[]): Set<string> {
  const found = new Set<string>();
  for (const role of roles) for (const word of fold(role.text).split(" ")) if (word.length >= 3) found.add(word);
  return found;
}

/** UTF-16 code units before a name in which a word of kinship tells of it: `her brothers, Mayor Sebastian Duterte and Representative …`. */
const KIN_BEFORE = 80;

function isRelative(text: string, start: number): boolean {
  const clause = text
    .slice(Math.max(0, start - KIN_BEFORE), start)
    .split(/[.;:!?"“”\n]/)
    .at(-1)!;
  return clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => people.kin.has(word.replace(/(?:nya|s)$/, "")));
}

/** Words of a full name that a short form may use: the first, the last, and any between of three letters or more. */
function outerWords(foldedName: string): string[] {
  return foldedName.split(" ").filter((word, i, all) => i === 0 || i === all.length - 1 || word.length >= 3);
}
