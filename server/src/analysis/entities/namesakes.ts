// Two people of one full name in one article: `Pelatih Agus Salim`, `yang namanya sama dengan Menteri Kehutanan Agus Salim`.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import type { Role } from "../types";
import { fieldsOf, overlaps, roleWords } from "./fields";
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
    if (!known || !(isOther(known, roles) || isToldTheSame(text, names[m]!.start))) {
      told.set(group, new Set([...(known ?? []), ...roles]));
      continue;
    }
    const other = second.get(group);
    if (other) join(m, other);
    else second.set(group, newGroup(m));
  }
  for (const group of second.keys()) group.members = group.members.filter((m) => groupOf[m] === group);
  return new Set(second.values());
}

/** Whether one of the roles alone is in sport: in other fields one person may well have both. */
function isOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.has(FORMER) || b.has(FORMER)) return false;
  const [one, other] = [a, b].map((words) =>
    fieldsOf(new Set([...words].filter((word) => !people.anywhere.has(word)))),
  );
  return one!.size > 0 && other!.size > 0 && !overlaps(one!, other!) && (one!.has("sport") || other!.has("sport"));
}

/** Whether the sentence before the name tells so, and nobody has said so before: `"Our name is the same," said Budi Santoso`. */
function isToldTheSame(text: string, start: number): boolean {
  const [sentence] = text
    .slice(Math.max(0, start - CUE_BEFORE), start)
    .toLowerCase()
    .split(/[.!?"“”\n]/)
    .slice(-1);
  for (const cue of people.namesakes) if (sentence!.includes(cue)) return true;
  return false;
}
