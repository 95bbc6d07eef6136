// Two people of one full name in one article: `Pelatih Agus Salim`, `yang namanya sama dengan Menteri Kehutanan Agus Salim`.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import type { Role } from "../types";
import { areOfOtherFields, roleWords } from "./fields";
import type { Group } from "./group";

/** UTF-16 code units before a name in which its sentence may tell that it is another's, too. */
const CUE_BEFORE = 120;

/** Who was something else before is one person. */
const FORMER = "mantan";

/**
 * Takes mentions of the second of two people out of the group of the first: those whose role is of another field, and those of whose name the
 * sentence says that it is the same. Returns the groups of the second.
 */
export function splitNamesakes(
  text: string,
  names: readonly NameSpan[],
  rolesOf: readonly (readonly Role[])[],
  groupOf: readonly (Group | null)[],
  newGroup: (m: number) => Group,
  join: (m: number, group: Group) => void,
): Set<Group> {
  const told = new Map<Group, Set<string>>();
  const second = new Map<Group, Group>();
  for (let m = 0; m < names.length; m++) {
    const group = groupOf[m];
    if (names[m]!.type !== "PER" || !group) continue;
    const roles = roleWords(rolesOf[m]!);
    const known = told.get(group);
    const isOther =
      known &&
      ((areOfOtherFields(known, roles) && !known.has(FORMER) && !roles.has(FORMER)) ||
        isToldTheSame(text, names[m]!.start));
    if (!isOther) {
      told.set(group, new Set([...(known ?? []), ...roles]));
      continue;
    }
    group.members = group.members.filter((member) => member !== m);
    const other = second.get(group);
    if (other) join(m, other);
    else second.set(group, newGroup(m));
  }
  return new Set(second.values());
}

function isToldTheSame(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - CUE_BEFORE), start).toLowerCase();
  const sentence = before.slice(before.search(/[^.!?\n]*$/));
  for (const cue of people.namesakes) if (sentence.includes(cue)) return true;
  return false;
}
