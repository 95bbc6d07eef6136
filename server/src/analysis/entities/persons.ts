// Short forms of persons inside one article: one word of a full name, or some words of a longer one.
import type { NameSpan } from "../names/article";
import type { Role, Span } from "../types";
import { overlaps, roleWords } from "./fields";
import type { Group, Merge } from "./group";
import { hasWomansTitle, isRelative, isToldWoman, wivesOf } from "./kin";

/** Full names with one outer word in common are compared up to this number. */
const MAX_ALIKE = 16;

/** Father and son: a name is not short for the same one with this behind it. */
export const GENERATION = / (?:jr|sr|ii|iii|iv)$/;

/** A name of two words or more goes to the only longer one that has all its words in order, with the same first or last: `Sri Mulyani`. */
export function joinPartialPersonNames(
  names: readonly NameSpan[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
  merge: Merge,
  namesakes: ReadonlySet<Group>,
): void {
  const words = new Map<Group, string[]>();
  const byOuter = new Map<string, Group[]>();
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (names[m]!.type !== "PER" || !group || words.has(group) || namesakes.has(group)) continue;
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
        if (whole.join(" ").replace(GENERATION, "") === parts.join(" ")) continue;
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

/** What an article tells of a person with a full name. */
interface Full {
  readonly words: readonly string[];
  /** How often the body tells the name in full. */
  inBody: number;
  readonly roles: Set<string>;
  isWoman: boolean;
  /** The word that the article calls the person by. */
  called: string | null;
  /** The last mention in full so far, -1 before the first. */
  seen: number;
}

/**
 * A one-word person name goes to the full name that begins or ends with it: of several to the only one with a role in common with what is told
 * beside it, else not to whom the article calls by another word, else to the latest before it, else to the first after it. Whoever comes in as a
 * relative does not take the name over (`Sara Duterte, his daughter` leaves `Duterte` to her father), nor who is told in full again and again.
 */
export function joinShortPersonNames(
  text: string,
  names: readonly NameSpan[],
  folded: readonly string[],
  rolesOf: readonly (readonly Role[])[],
  groupOf: readonly (Group | null)[],
  join: (m: number, group: Group) => void,
  newGroup: (m: number) => Group,
  namesakes: ReadonlySet<Group>,
  headline: Span | null,
): void {
  const fuller = new Map<string, Set<Group>>();
  const full = new Map<Group, Full>();
  const isNamed = (m: number): boolean => names[m]!.type === "PER" && !namesakes.has(groupOf[m]!);
  const isInHeadline = (m: number): boolean => headline !== null && names[m]!.start < headline.end;
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (!isNamed(m) || !group) continue;
    let known = full.get(group);
    if (!known) {
      const words = folded[m]!.split(" ");
      known = { words, inBody: 0, roles: new Set(), isWoman: false, called: null, seen: -1 };
      full.set(group, known);
    }
    if (!isInHeadline(m)) known.inBody++;
    for (const word of roleWords(rolesOf[m]!)) known.roles.add(word);
    known.isWoman ||= isToldWoman(text, names[m]!);
    for (const part of outerWords(folded[m]!)) {
      const groups = fuller.get(part);
      if (groups) groups.add(group);
      else fuller.set(part, new Set([group]));
    }
  }
  for (let m = 0; m < names.length; m++) {
    const groups = groupOf[m] || !isNamed(m) ? undefined : fuller.get(folded[m]!);
    if (groups?.size === 1) for (const group of groups) full.get(group)!.called = folded[m]!;
  }
  const wives = wivesOf(text, names, (m) => outerWords(folded[m]!), groupOf);
  const latest = new Map<string, Group>();
  const established = new Map<string, Group>();
  const alone = new Map<string, Group>();
  const relatives = new Set<Group>();

  /** Of several with the word `short` in their names the one whom mention `m` means. */
  const choose = (m: number, short: string, all: readonly Group[]): Group | undefined => {
    const told = roleWords(rolesOf[m]!);
    const alike = all.filter((one) => overlaps(told, full.get(one)!.roles));
    if (alike.length === 1) return alike[0];
    const women = hasWomansTitle(text, names[m]!) ? all.filter((one) => full.get(one)!.isWoman) : [];
    if (women.length === 1) return women[0];
    // Nobody speaks of themselves: `Kapolri Hasan Basri menyebut Basri …`
    const isSubject = (one: Group): boolean => {
      const { seen } = full.get(one)!;
      return seen >= 0 && !SENTENCE.test(text.slice(names[seen]!.end, names[m]!.start));
    };
    // A headline may call by the surname whom the article calls by the first name.
    const others = all.filter((one) => {
      const { called, seen } = full.get(one)!;
      if (isSubject(one)) return false;
      return called === null || called === short || (isInHeadline(m) && seen < 0);
    });
    const isKnown = isInHeadline(m) || others.some((one) => full.get(one)!.seen >= 0) || all.some(isSubject);
    if (others.length === 0 || !isKnown) return latest.get(short) ?? all[0];
    if (others.length === 1) return others[0];
    let found = latest.get(short) ?? others[0]!;
    const seenAt = (one: Group): number => (GENERATION.test(full.get(one)!.words.join(" ")) ? -1 : full.get(one)!.seen);
    if (!others.includes(found)) found = others.reduce((a, b) => (seenAt(b) > seenAt(a) ? b : a));
    const first = established.get(short);
    if (first && others.includes(first) && full.get(first)!.inBody < 2 && full.get(found)!.inBody > 1) found = first;
    if (!first) established.set(short, found);
    return found;
  };

  for (let m = 0; m < names.length; m++) {
    if (!isNamed(m)) continue;
    const group = groupOf[m];
    const short = folded[m]!;
    if (group) {
      full.get(group)!.seen = m;
      for (const part of outerWords(short)) {
        const before: Group = latest.get(part) ?? group;
        if (before !== group && fuller.get(part)!.size > 1 && (GENERATION.test(short) || isRelative(text, names[m]!)))
          relatives.add(group);
        if (before === group || !relatives.has(group) || relatives.has(before)) latest.set(part, group);
      }
      continue;
    }
    let found = hasWomansTitle(text, names[m]!) ? wives.get(short) : undefined;
    const groups = fuller.get(short);
    if (!found && groups) {
      const [first] = groups;
      found =
        groups.size > 1 && groups.size <= MAX_ALIKE ? choose(m, short, [...groups]) : (latest.get(short) ?? first);
    }
    found ??= alone.get(short) ?? blended(text.slice(names[m]!.start, names[m]!.end), full);
    if (found) {
      join(m, found);
      const { roles } = full.get(found) ?? {};
      if (roles) for (const word of roleWords(rolesOf[m]!)) roles.add(word);
    }
    if (!groups && !alone.has(short)) alone.set(short, found ?? newGroup(m));
  }
}

const SENTENCE = /[.!?“”"\n]/;

/** Letters of the shortest blend. */
const MIN_BLEND = 5;
/** Full names that are tried for a short one. */
const MAX_TRIED = 64;

/** The only full name of whose words the short one is made: `Zulhas` of `Zulkifli Hasan`, `AHY` of `Agus Harimurti Yudhoyono`. */
function blended(surface: string, full: ReadonlyMap<Group, Full>): Group | undefined {
  if (full.size > MAX_TRIED) return undefined;
  const short = surface.toLowerCase();
  // Two letters are as often a suspect whose name is withheld.
  const isCapital = surface.length > 2 && surface === surface.toUpperCase();
  const isMade = ({ words: [first, ...rest] }: Full): boolean => {
    if (isCapital) return [first, ...rest].map((word) => word![0]).join("") === short;
    for (let at = 2; at <= short.length - 2 && short.length >= MIN_BLEND; at++)
      if (first!.startsWith(short.slice(0, at)) && rest.some((word) => word.startsWith(short.slice(at)))) return true;
    return false;
  };
  const made = [...full].filter(([, name]) => isMade(name));
  return made.length === 1 ? made[0]![0] : undefined;
}

/** Words of a full name that a short form may use: the first, the last, and any between of three letters or more. */
function outerWords(foldedName: string): string[] {
  return foldedName.split(" ").filter((word, i, all) => i === 0 || i === all.length - 1 || word.length >= 3);
}
