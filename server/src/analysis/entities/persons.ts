// Short forms of persons inside one article: one word of a full name, or some words of a longer one.
import type { NameSpan } from "../names/article";
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

/** A one-word person name goes to the latest full name before it that begins or ends with it, else to the first after it. */
export function joinShortPersonNames(
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
