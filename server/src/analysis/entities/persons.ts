// Short forms of persons inside one article: one word of a full name, or some words of a longer one.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import type { Role, Span } from "../types";
import { overlaps, roleWords } from "./fields";
import type { Group, Merge } from "./group";

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

/** Words of a full name, and how often the body tells it. */
interface Full {
  readonly words: readonly string[];
  inBody: number;
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
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (!isNamed(m) || !group) continue;
    const known = full.get(group) ?? { words: folded[m]!.split(" "), inBody: 0 };
    if (!headline || names[m]!.start >= headline.end) known.inBody++;
    full.set(group, known);
    for (const part of outerWords(folded[m]!)) {
      const groups = fuller.get(part);
      if (groups) groups.add(group);
      else fuller.set(part, new Set([group]));
    }
  }
  const called = new Map<Group, string>();
  for (let m = 0; m < names.length; m++) {
    const groups = groupOf[m] ? undefined : fuller.get(folded[m]!);
    if (names[m]!.type === "PER" && groups?.size === 1) for (const group of groups) called.set(group, folded[m]!);
  }
  const wives = wivesOf(text, names, folded, groupOf);
  const latest = new Map<string, Group>();
  const established = new Map<string, Group>();
  const seen = new Map<Group, number>();
  const seenAt = (group: Group): number =>
    GENERATION.test(full.get(group)!.words.join(" ")) ? -1 : (seen.get(group) ?? -1);
  const alone = new Map<string, Group>();
  const relatives = new Set<Group>();
  for (let m = 0; m < names.length; m++) {
    if (!isNamed(m)) continue;
    const group = groupOf[m];
    const short = folded[m]!;
    if (group) {
      seen.set(group, m);
      for (const part of outerWords(short)) {
        const before: Group = latest.get(part) ?? group;
        if (before !== group && fuller.get(part)!.size > 1 && (GENERATION.test(short) || isRelative(text, names[m]!)))
          relatives.add(group);
        if (before === group || !relatives.has(group) || relatives.has(before)) latest.set(part, group);
      }
      continue;
    }
    const all = [...(fuller.get(short) ?? [])];
    const told = roleWords(rolesOf[m]!);
    const alike = all.filter(({ members }) => members.some((other) => overlaps(told, roleWords(rolesOf[other]!))));
    // A headline may call by the surname whom the article calls by the first name.
    const inHeadline = headline !== null && names[m]!.start < headline.end;
    const others = all.filter((one) => (called.get(one) ?? short) === short || (inHeadline && !seen.has(one)));
    const fitting = others.length > 0 ? others : all;
    const isWoman = WOMAN.test(text.slice(Math.max(0, names[m]!.start - 8), names[m]!.start));
    const women = all.filter(
      ({ members }) => isWoman && members.some((other) => holdsAny(apposition(text, names[other]!.end), people.women)),
    );
    let found = isWoman ? wives.get(short) : undefined;
    if (!found && all.length > 1) {
      if (alike.length === 1) found = alike[0];
      else if (women.length === 1) found = women[0];
      else if (fitting.length === 1) found = fitting[0];
    }
    if (!found) {
      found = latest.get(short);
      if (found && !fitting.includes(found)) found = fitting.reduce((a, b) => (seenAt(b) > seenAt(a) ? b : a));
      const first = established.get(short);
      if (found && first && fitting.includes(first) && full.get(first)!.inBody < 2 && full.get(found)!.inBody > 1)
        found = first;
      found ??= fitting[0] ?? alone.get(short) ?? blended(text.slice(names[m]!.start, names[m]!.end), full);
      if (found && !established.has(short)) established.set(short, found);
    }
    if (found) join(m, found);
    if (all.length === 0 && !alone.has(short)) alone.set(short, found ?? newGroup(m));
  }
}

const WOMAN = /\b(?:mrs|ms|madam|nyonya|ny)\.? $/i;

/** UTF-16 code units beside a name in which a word of kinship tells of it: `her brothers, Mayor Sebastian Duterte and Representative …`. */
const KIN = { before: 80, after: 40 };

/** Whether a word of kinship tells of the name, before it or behind it. */
const isRelative = (text: string, { start, end }: NameSpan): boolean =>
  holdsAny(
    text
      .slice(Math.max(0, start - KIN.before), start)
      .split(CLAUSE)
      .at(-1)!,
    people.kin,
  ) || holdsAny(apposition(text, end), people.kin);

const CLAUSE = /[.;:!?"“”\n]/;

/** What stands between a comma at `end` and the next. */
function apposition(text: string, end: number): string {
  const [before, clause] = text.slice(end, end + KIN.after).split(/[,.;:!?"“”\n]/);
  return before === "" && text[end] === "," ? clause! : "";
}

const holdsAny = (clause: string, words: ReadonlySet<string>): boolean =>
  clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.has(word.replace(/(?:nya|s)$/, "")));

/** Women by the words of their husbands' names, which they may bear: `Siti Aminah, the widow of Hasan Basri` is `Mrs. Basri`. */
function wivesOf(
  text: string,
  names: readonly NameSpan[],
  folded: readonly string[],
  groupOf: readonly (Group | null)[],
): Map<string, Group> {
  const wives = new Map<string, Group>();
  let wife = -1;
  for (let m = 0; m < names.length; m++) {
    if (names[m]!.type !== "PER") continue;
    const between =
      wife < 0 ? "" : text.slice(names[wife]!.end, Math.min(names[m]!.start, names[wife]!.end + KIN.before));
    const group = groupOf[wife];
    if (group && WIFE.test(between)) for (const part of outerWords(folded[m]!)) wives.set(part, group);
    wife = m;
  }
  return wives;
}

const WIFE = /^, (?:the )?(?:wife|widow|istri|janda)\b[^.;\n]*$/;

/** Letters of the shortest blend. */
const MIN_BLEND = 5;
/** Full names that are tried for a short one. */
const MAX_TRIED = 64;

/** The only full name of whose words the short one is made: `Zulhas` of `Zulkifli Hasan`, `AHY` of `Agus Harimurti Yudhoyono`. */
function blended(surface: string, full: ReadonlyMap<Group, Full>): Group | undefined {
  if (full.size > MAX_TRIED) return undefined;
  const short = surface.toLowerCase();
  const isCapital = surface.length > 1 && surface === surface.toUpperCase();
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
