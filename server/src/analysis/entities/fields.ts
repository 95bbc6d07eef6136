// What the words of a role tell of the person: the field, and whether two roles are of two people.
import { people } from "../languages/people";
import { roleTwins } from "../languages/twins";
import { fold } from "../text/fold";
import type { Role } from "../types";

const FIELDS = ["sport", "arts", "office", "labour"] as const;

/** Words of three letters or more in roles, folded, in full and in Indonesian: `PM` and `prime minister` are `perdana menteri`. */
export function roleWords(roles: readonly Role[]): Set<string> {
  const found = new Set<string>();
  for (const role of roles)
    for (const word of fold(role.text).split(" ")) {
      const twin = roleTwins.get(word);
      if (twin) for (const part of twin.split("-")) found.add(part);
      else if (word.length >= 3) found.add(word);
    }
  return found;
}

export function fieldsOf(words: ReadonlySet<string>): Set<string> {
  const fields = new Set<string>();
  for (const word of words) for (const field of FIELDS) if (people[field].has(word)) fields.add(field);
  // Of an agency, not of coaches: `Kepala BPBD`, `pelatih kepala`.
  if (fields.size === 0 && overlaps(people.chiefs, words)) fields.add("office");
  return fields;
}

/** Whether words of two roles tell two people: a coach is hardly the general of that name. */
export function areOfOtherFields(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return one.size > 0 && other.size > 0 && !overlaps(one, other);
}

/** Whether the sets have an item in common; walks `b`. */
export function overlaps<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of b) if (a.has(item)) return true;
  return false;
}
