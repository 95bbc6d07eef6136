// Short forms of organisations inside one article: `Partai Golkar` and `Golkar`, `PSS Sleman` and `PSS`, `FC Barcelona` and `Barcelona`,
// `Kementerian Pertahanan Rusia` and `Kementerian Pertahanan`, `Komisi Yudisial` and `KY`.
import { countryOf } from "../languages/countries";
import { people } from "../languages/people";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import type { Span } from "../types";
import type { Group, Merge } from "./group";
import { withoutCountry } from "./nameKey";

/** Longer names that a shorter one may stand for are weighed up to this number. */
const MAX_LONGER = 8;
/** Letters of a word made of syllables; words that it is made of; names that are tried. */
const SYLLABLES = { min: 4, max: 14 };
const MAX_WORDS = 6;
const MAX_TRIED = 64;

/** Ties short forms to their full names. `keys` are the names' keys, `headline` where the first mention does not count as first. */
export function joinShortOrganisations(
  names: readonly NameSpan[],
  keys: readonly string[],
  surfaces: readonly string[],
  groupOf: (Group | null)[],
  merge: Merge,
  pack: LanguagePack,
  headline: Span | null,
): void {
  // Once more: two long forms that have become one leave a short one of both unambiguous (`PT Timah Tbk`, `PT Timah`, `Timah`).
  for (const isLast of [false, true]) joinOnce(names, keys, surfaces, groupOf, merge, pack, headline, isLast);
}

function joinOnce(
  names: readonly NameSpan[],
  keys: readonly string[],
  surfaces: readonly string[],
  groupOf: (Group | null)[],
  merge: Merge,
  pack: LanguagePack,
  headline: Span | null,
  isLast: boolean,
): void {
  const short = new Map<string, Set<Group>>();
  const foreign = new Set<Group>();
  const long = new Map<string, Group>();
  const trunk = new Map<string, Group[]>();
  const seen = new Set<string>();
  for (let m = 0; m < names.length; m++) {
    const key = keys[m]!;
    if (names[m]!.type !== "ORG" || seen.has(key) || !key.includes(" ")) continue;
    seen.add(key);
    const group = groupOf[m]!;
    long.set(key, group);
    for (const form of shortForms(key, surfaces[m]!, pack)) {
      const known = short.get(form);
      if (!known) short.set(form, new Set([group]));
      else if (known.size < MAX_LONGER) known.add(group);
    }
    if (withoutCountry(key)) foreign.add(group);
    const without = withoutCountry(key) ?? key.slice(0, key.lastIndexOf(" "));
    if (without.includes(" ")) {
      const longer = trunk.get(without);
      if (!longer) trunk.set(without, [group]);
      else if (longer.length < MAX_LONGER) longer.push(group);
    }
  }
  const done = new Set<string>();
  for (let m = 0; m < names.length; m++) {
    const key = keys[m]!;
    if (names[m]!.type !== "ORG" || done.has(key)) continue;
    done.add(key);
    const group = groupOf[m]!;
    // A short form that has an expansion of its own stands for that one: `PDIP Solo` is a part of `PDIP`.
    if (group.defined.size > 0) continue;
    let wholes = [...(short.get(key) ?? [])].filter(({ members }) => members.length > 0);
    // `MK` is the own country's where `MK Thailand` is told apart.
    const own = wholes.filter((one) => !foreign.has(one));
    if (own.length === 1) wholes = own;
    if (wholes.length > 1) {
      const words = (of: Group): string[] => keys[of.members[0]!]!.split(" ");
      const adds = (one: Group, others: ReadonlySet<string>): boolean =>
        words(one).every((word) => word === key || others.has(word));
      // What only ends them may be a third name: `Partai Nusantara`, `Bank Nusantara` and `Nusantara`.
      const isOfAll =
        wholes.every((one) => !words(one).includes(key) || adds(one, people.designators)) &&
        wholes.some((one) => words(one).at(-1) !== key);
      if (isOfAll) {
        if (isLast && !wholes.includes(group)) divide(group, wholes, groupOf);
        continue;
      }
      // `Timah` is `PT Timah`, not `Timah Abadi`.
      wholes = wholes.filter((one) => adds(one, people.legalForms));
      if (wholes.length !== 1) continue;
    }
    const whole =
      wholes[0] ?? latestBefore(trunk.get(key), group, names, headline) ?? (isLast ? ofSyllables(key, long) : null);
    if (whole && whole !== group && whole.members.length > 0) merge(whole, group);
  }
}

/**
 * The only body each of whose words gives its beginning, in order, but for the last ones, which both have: `Kemenkes` of `Kementerian Kesehatan`,
 * `Pemkab Demak` of `Pemerintah Kabupaten Demak`.
 */
function ofSyllables(short: string, long: ReadonlyMap<string, Group>): Group | null {
  const [head, ...tail] = short.split(" ");
  const end = tail.length > 0 ? ` ${tail.join(" ")}` : "";
  const min = end ? 2 : SYLLABLES.min;
  if (head!.length < min || head!.length > SYLLABLES.max || long.size > MAX_TRIED) return null;
  const found = new Set<Group>();
  for (const [key, group] of long) {
    if (!key.endsWith(end)) continue;
    const words = key
      .slice(0, key.length - end.length)
      .split(" ")
      .filter((word) => !people.joints.has(word));
    if (words.length > 1 && words.length <= MAX_WORDS && isMadeOf(head!, words)) found.add(group);
  }
  return found.size === 1 ? [...found][0]! : null;
}

function isMadeOf(short: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return short === "";
  for (let length = 1; length <= word.length && short.startsWith(word.slice(0, length)); length++)
    if (isMadeOf(short.slice(length), rest)) return true;
  return false;
}

/** Gives each mention of a short form of several `wholes` to the one that was told last before it, else to the first after it. */
function divide(short: Group, wholes: readonly Group[], groupOf: (Group | null)[]): void {
  const told = wholes.flatMap((whole) => whole.members.map((at) => ({ at, whole }))).sort((a, b) => a.at - b.at);
  let last = 0;
  for (const m of short.members) {
    while (last + 1 < told.length && told[last + 1]!.at < m) last++;
    const { whole } = told[last]!;
    whole.members.push(m);
    groupOf[m] = whole;
  }
  for (const { members } of wholes) members.sort((a, b) => a - b);
  short.members = [];
}

function shortForms(key: string, surface: string, pack: LanguagePack): Set<string> {
  const { orgHeads, orgTails } = pack.names;
  const parts = key.split(" ");
  const found = new Set<string>();
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const isForeign = last.startsWith("=");
  const tell = (form: string): void => {
    if (form.length >= 3 && form !== key) found.add(form);
  };
  if (!isForeign) {
    const rest = parts.slice(1).join(" ");
    const hasTail = orgTails.has(last);
    const isDesignated = people.designators.has(first);
    if ((isDesignated || (orgHeads.has(first) && !people.organs.has(first))) && !countryOf(rest)) tell(rest);
    if (hasTail) tell(parts.slice(0, -1).join(" "));
    if (hasTail && isDesignated) tell(parts.slice(1, -1).join(" "));
    if (hasTail) tell(last);
  }
  if (!people.designators.has(first) && !people.organs.has(first)) tell(first);
  const tellInitials = (name: string, country: string): void => {
    const initials = initialsOf(name, pack);
    if (initials.length >= 2) found.add(initials + country);
  };
  tellInitials(surface, "");
  // `MK Thailand` of `Mahkamah Konstitusi Thailand`
  if (isForeign) tellInitials(key.slice(0, -last.length - 1), ` ${last}`);
  found.delete(key);
  return found;
}

/** `KY` of `Komisi Yudisial`, `PDIP` of `PDI Perjuangan`, in lower case. */
function initialsOf(surface: string, pack: LanguagePack): string {
  let initials = "";
  for (const word of surface.split(/[\s-]+/)) {
    const lower = word.toLowerCase();
    if (pack.names.inside.has(lower) || people.legalForms.has(lower)) continue;
    initials += word.length > 1 && word === word.toUpperCase() ? lower : lower.slice(0, 1);
  }
  return initials;
}

/** Of the groups, the one whose first mention stands latest before the first of `group` in the body; null where all come after it. */
function latestBefore(
  groups: readonly Group[] | undefined,
  group: Group,
  names: readonly NameSpan[],
  headline: Span | null,
): Group | null {
  if (!groups) return null;
  const first = (of: Group): number =>
    of.members.find((m) => !headline || names[m]!.start >= headline.end) ?? Number.POSITIVE_INFINITY;
  const at = first(group);
  let best: Group | null = null;
  let bestAt = -1;
  for (const candidate of groups) {
    const place = first(candidate);
    if (place < at && place > bestAt) {
      best = candidate;
      bestAt = place;
    }
  }
  return best;
}
