// Short forms of places inside one article: `GBK` of `Stadion Gelora Bung Karno`.
import type { NameSpan } from "../names/article";
import type { Group, Merge } from "./group";

/** Capitals go to the only place whose words begin with them, the word for its kind told or left out. */
export function joinShortPlaces(
  names: readonly NameSpan[],
  keys: readonly string[],
  surfaces: readonly string[],
  groupOf: readonly (Group | null)[],
  merge: Merge,
): void {
  const byInitials = new Map<string, Group | null>();
  const isPlace = (m: number): boolean => names[m]!.type === "LOC";
  for (let m = 0; m < names.length; m++) {
    if (!isPlace(m) || !keys[m]!.includes(" ")) continue;
    const initials = keys[m]!.replace(/(\S)\S* ?/g, "$1");
    for (const short of [initials, initials.slice(1)]) {
      const known = byInitials.get(short);
      byInitials.set(short, known === undefined || known === groupOf[m] ? groupOf[m]! : null);
    }
  }
  for (let m = 0; m < names.length; m++) {
    const whole = /^[A-Z]{3,6}$/.test(surfaces[m]!) && isPlace(m) ? byInitials.get(keys[m]!) : null;
    if (whole) merge(whole, groupOf[m]!);
  }
}
