// Which entity a name of an article means, among those that other articles tell in full.
import { areOfOtherFields, overlaps } from "../analysis/entities/fields";
import { people } from "../analysis/languages/people";
import { type Appearance, type Candidate, type KeyEntry, KeyGroup } from "./entityEntry";
import {
  type Bond,
  byPlace,
  evidenceOf,
  hasAliasOf,
  isAlias,
  sharedCompany,
  sharedEvidence,
  splitByEvidence,
  wholeGroup,
} from "./entityEvidence";
import { nameOfKey } from "./keys";
import { onlyOf, sizeOf } from "./members";

/** Evidence that a short name of a person needs: by which words of the full name it is. */
const NEEDED = { alias: 0, several: 1, last: 2, first: 3 };
/** Evidence that a short name needs whose article tells a role which no article tells of the full name. */
const NEEDED_AGAINST_ROLE = 4;
/** Evidence that an article gives which calls the same person by an alias, too. */
const BESIDE_ALIAS = 4;
/** Evidence that an organisation is its foreign twin rather than the country's own. */
const NEEDED_FOR_TWIN = 3;
/** For the own country's body against a foreign one. */
const FOR_OWN = NEEDED_FOR_TWIN - 0.5;
/** A short form of more bodies than this is of a kind of bodies: `Kejari`. */
const MAX_TRANSLATED = 8;

export class EntityResolver {
  /** Rises with every change. */
  clock = 0;
  /** When the names that count as company for everyone changed last. */
  commonChanged = 0;

  /** Tells that an article with `entry` has come or gone. */
  touch(entry: KeyEntry): void {
    const now = ++this.clock;
    const mark = (of: KeyEntry, depth: number): void => {
      of.changed = now;
      if (depth === 0) return;
      for (const form of of.forms) mark(form, depth - 1);
      for (const form of of.shorter) mark(form, depth - 1);
      if (of.trunk) mark(of.trunk, depth - 1);
    };
    mark(entry, 2);
    for (const form of entry.forms)
      if (sizeOf(form.expansions) <= MAX_TRANSLATED + 1) for (const other of form.expansions) mark(other, 2);
  }

  touchCommon(): void {
    this.commonChanged = ++this.clock;
  }

  /** Whether all articles of `entry` mean one thing, named in full. */
  isPlain(entry: KeyEntry): boolean {
    if (entry.isDossier) return true;
    return (
      sizeOf(entry.expansions) === 0 &&
      sizeOf(entry.fuller) === 0 &&
      sizeOf(entry.twins) === 0 &&
      translated(entry) === entry &&
      (entry.type !== "PER" ||
        (entry.withRole < 2 && entry.key.includes(" ", 4) && !entry.hasNamesakes) ||
        entry.postings.length < 2)
    );
  }

  resolve(appearance: Appearance): string {
    const { entry } = appearance;
    if (this.isPlain(entry)) return entry.key;
    return this.#chosen(appearance) ?? groupKey(this.#groups(entry), appearance);
  }

  /** As {@link #choose}, kept until something that it depends on changes. */
  #chosen(appearance: Appearance): string | null {
    const { entry } = appearance;
    const { answers } = entry;
    if (answers.resolvedAt < Math.max(entry.changed, this.commonChanged)) {
      answers.resolved = null;
      answers.resolvedAt = this.clock;
    }
    let key = answers.resolved?.get(appearance);
    if (key === undefined) {
      key = this.#choose(appearance);
      answers.resolved ??= new Map();
      answers.resolved.set(appearance, key);
    }
    return key;
  }

  /** Keys that the articles of `entry` mean, each once. */
  keysOf(entry: KeyEntry): string[] {
    const keys = new Set<string>();
    for (const appearance of entry.postings) keys.add(this.resolve(appearance));
    return [...keys];
  }

  /** The things that articles of `entry` name in full by it. */
  #groups(entry: KeyEntry): readonly KeyGroup[] {
    const changed = Math.max(entry.changed, this.commonChanged);
    const { answers } = entry;
    if (answers.groups && answers.groupsAt >= changed) return answers.groups;
    let units = [...entry.postings];
    const isShort = sizeOf(entry.fuller) > 0 || sizeOf(entry.expansions) > 0;
    if (isShort) units = units.filter((unit) => this.#chosen(unit) === null);
    units.sort(byPlace);
    const groups = entry.isDossier
      ? wholeGroup(entry, units)
      : entry.type === "PER"
        ? splitByEvidence(entry, units, bondOf(entry))
        : [new KeyGroup(entry)];
    answers.groups = groups;
    answers.groupsAt = this.clock;
    return groups;
  }

  /** All articles of `entry` as one thing. */
  #whole(entry: KeyEntry): KeyGroup {
    const { answers } = entry;
    if (!answers.whole || answers.wholeAt < Math.max(entry.changed, this.commonChanged)) {
      answers.whole = new KeyGroup(entry);
      answers.wholeAt = this.clock;
    }
    return answers.whole;
  }

  /** Key of the fuller name that the name stands for, or null. */
  #choose(appearance: Appearance): string | null {
    const { entry, node } = appearance;
    if (sizeOf(entry.twins) > 0) {
      const twin = this.#twin(appearance);
      if (twin) return twin;
    }
    const whole = translated(entry);
    if (whole !== entry) return whole.key;
    if (entry.type === "PER") return this.#person(appearance);
    // Who stands in the article under the full name, and was not tied to the short one there, is someone else.
    const candidates = this.#candidates(entry).filter((candidate) => !candidate.entry.has(node));
    if (candidates.length <= 1) return candidates[0]?.entry.key ?? null;
    const evidence = evidenceOf(appearance);
    return best(
      candidates.map(({ entry: full }) => ({
        key: full.key,
        score: sharedCompany(evidence, this.#whole(full), full) + (full.trunk ? 0 : FOR_OWN),
      })),
    );
  }

  /** What a short name may stand for. */
  #candidates(entry: KeyEntry): readonly Candidate[] {
    const { answers } = entry;
    if (answers.candidates && answers.candidatesAt >= entry.changed) return answers.candidates;
    const short = entry.key.slice(4);
    const found = new Set([...entry.expansions, ...entry.fuller].map((full) => translated(followed(full))));
    found.delete(entry);
    answers.candidates = [...found].map((full): Candidate => {
      const isAliasOf = isAlias(entry, full);
      const last = nameOfKey(full.key).endsWith(` ${short}`);
      const words = short.includes(" ") ? NEEDED.several : last ? NEEDED.last : NEEDED.first;
      return { entry: full, isAlias: isAliasOf, needed: isAliasOf ? NEEDED.alias : words };
    });
    answers.candidatesAt = this.clock;
    return answers.candidates;
  }

  #person(appearance: Appearance): string | null {
    const { entry, node } = appearance;
    const candidates = this.#candidates(entry);
    if (candidates.length === 0) return null;
    const told = evidenceOf(appearance);
    const { roles } = told;
    const scored: { key: string; score: number }[] = [];
    for (const candidate of candidates) {
      const beside = hasAliasOf(node, candidate.entry, entry) ? BESIDE_ALIAS : 0;
      for (const group of this.#groups(candidate.entry)) {
        const evidence = sharedEvidence(told, group, candidate.entry) + beside;
        // Most candidates are strangers.
        if (evidence < candidate.needed) continue;
        if (!candidate.isAlias && areOfOtherFields(roles, group.roleWords)) continue;
        const against = roles.size > 0 && group.roleWords.size > 0 && !overlaps(group.roleWords, roles);
        if (against && evidence < NEEDED_AGAINST_ROLE) continue;
        if (candidate.entry.has(node)) continue;
        scored.push({ key: group.key, score: evidence + (candidate.isAlias ? NEEDED.first : 0) + 1 });
      }
    }
    return best(scored);
  }

  /** The foreign body of which the article speaks by the name that the own country's bears. */
  #twin(appearance: Appearance): string | null {
    const { entry, node } = appearance;
    const evidence = evidenceOf(appearance);
    const scored = [...entry.twins]
      .filter((twin) => !twin.has(node))
      .map((twin) => ({ key: twin.key, score: sharedCompany(evidence, this.#whole(twin), twin) }))
      .filter(({ score }) => score >= NEEDED_FOR_TWIN);
    scored.push({ key: "", score: sharedCompany(evidence, this.#whole(entry), entry) });
    return best(scored) || null;
  }
}

function bondOf(entry: KeyEntry): Bond {
  if (entry.key.includes(" ", 4)) return "name";
  return sizeOf(entry.fuller) > 0 ? "evidence" : "company";
}

/** The only fuller name that articles tie to this one; itself where there is none or more. With the short name's own tie two steps: so far {@link EntityResolver.touch} and `shortForms` look, too. */
function followed(entry: KeyEntry): KeyEntry {
  return onlyOf(entry.expansions) ?? entry;
}

/**
 * The body that `entry` names in other words or another language: `Organisasi Kesehatan Dunia (WHO)` is the World Health Organization, the only one
 * whose initials the short form gives, if most articles with that name tell the short form. Itself where there is none.
 */
function translated(entry: KeyEntry): KeyEntry {
  if (entry.type !== "ORG" || entry.isDossier) return entry;
  const country = countryPart(entry);
  let found = entry;
  for (const form of entry.forms) {
    const all = sizeOf(form.expansions);
    if (all < 2 || all > MAX_TRANSLATED || hasInitials(entry, form)) continue;
    // `KPK Malaysia` is no other country's `KPK`.
    const spelled = [...form.expansions].filter((other) => hasInitials(other, form) && countryPart(other) === country);
    let telling = 0;
    for (const { weak, uses } of entry.wordings) if (weak.includes(form.key)) telling += uses;
    if (spelled.length !== 1 || telling * 2 < entry.postings.length) continue;
    // Of several the same one in any order of the articles.
    if (found === entry || spelled[0]!.key < found.key) found = spelled[0]!;
  }
  return found;
}

const countryPart = ({ key }: KeyEntry): string => nameOfKey(key).split(" =")[1] ?? "";

/** Entries that name the body of `entry` in other words or another language. */
export function translations(entry: KeyEntry): Set<KeyEntry> {
  const found = new Set<KeyEntry>();
  for (const form of entry.forms)
    if (sizeOf(form.expansions) <= MAX_TRANSLATED)
      for (const other of form.expansions) if (other !== entry && translated(other) === entry) found.add(other);
  return found;
}

/** Whether the words of the name begin with the letters of the short form, in order. */
function hasInitials(entry: KeyEntry, form: KeyEntry): boolean {
  const words = nameOfKey(entry.key).slice(4).split(" ");
  const initials = words.flatMap((word) => (people.joints.has(word) ? [] : word[0]!)).join("");
  return form.key.length > 6 && initials.startsWith(form.key.slice(4));
}

const groupKey = (groups: readonly KeyGroup[], appearance: Appearance): string =>
  (groups.find(({ units }) => units === null || units.has(appearance)) ?? groups[0]!).key;

/** Key with the highest score; null where two share it. */
function best(scored: readonly { readonly key: string; readonly score: number }[]): string | null {
  let top = -1;
  let key: string | null = null;
  for (const candidate of scored) {
    if (candidate.score > top) {
      top = candidate.score;
      key = candidate.key;
    } else if (candidate.score === top) key = null;
  }
  return top > 0 ? key : null;
}
