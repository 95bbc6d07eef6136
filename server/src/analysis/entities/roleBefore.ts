// The role before a name: `Presiden Rusia Vladimir Putin`, `Kepala Keamanan Rusia, Nikolai Patrushev`, `Pengacara Joko Susilo, Juniver Girsang`.
import { people } from "../languages/people";
import type { NameInLine, RoleLine } from "./roleLine";
import { isOwned, isPartial, leadsToPerson, MAX_ROLE_TOKENS, type Range } from "./roleRange";

/** A short form in parentheses has at most this many tokens. */
const MAX_SHORT_FORM = 4;

export function roleBefore(line: RoleLine, person: NameInLine): Range | null {
  const { honorifics, roleLinks, modifiersFirst } = line.words;
  let to = person.from;
  const isHonorific = (t: number): boolean => honorifics.has(line.word(t));
  while ((isHonorific(to - 1) && !line.isHead(to - 1)) || (line.word(to - 1) === "." && isHonorific(to - 2))) to--;
  if (roleLinks.has(line.word(to - 1)) || people.named.has(line.word(to - 1))) to--;
  const comma = line.word(to - 1) === ",";
  if (comma) {
    to--;
    if (!line.isClosed(person.to) && line.isFronted(to)) return null;
    const owner = line.nameAt(to - 1);
    if (owner && line.isPerson(owner.from)) {
      const owned = line.isClosed(person.to) && !leadsToPerson(line, person.to) ? walkBack(line, owner.from) : null;
      return owned && isOwned(line, owned, owner.from) ? { from: owned.from, to } : null;
    }
  }
  const walked = walkBack(line, to);
  const isEnded = line.isClosed(person.to) || line.isConjunction(person.to);
  // `untuk posisi sekretaris, Budi ingin …`
  if (comma && walked && !isEnded && !line.mayIntroduce(walked.from, walked.to)) return null;
  // `istri terdakwa, Siti, …`
  if (comma && walked && people.kin.has(line.word(walked.from - 1))) return null;
  const range = comma ? walked : walked && ownPart(line, walked, person);
  if (!range || modifiersFirst) return range;
  // `Manajer Arema Wiebie Dwi Andriyas`: a word that no list knows between a name and a person's is the person's.
  let end = range.to;
  while (end > range.from && line.isCapital(end - 1) && !line.isPart(end - 1)) end--;
  return line.nameAt(end - 1) ? { from: range.from, to: end } : range;
}

/** What of the role before `person` is theirs: nothing of `presiden Korea Utara dan Putin`, `menjadi penasihat hukum Budi`, `Pengacara Budi, Siti, …`. */
function ownPart(line: RoleLine, range: Range, person: NameInLine): Range | null {
  const { from, to } = range;
  if (line.isJoint(person.from - 1)) return null;
  let inner = from + 1;
  while (inner < to && !line.isHead(inner) && !line.nameAt(inner)) inner++;
  const isBare = inner === to;
  if (isBare && people.copulas.has(line.word(from - 1))) return null;
  if (!isOwned(line, range, person.from)) return range;
  const other = line.word(person.to) === "," ? line.nameAt(person.to + 1) : null;
  const isOthers =
    people.owned.has(line.word(from)) ||
    (other !== null && line.isPerson(other.from) && line.isClosed(other.to) && !leadsToPerson(line, other.to)) ||
    (isBare && line.words.roleLinks.has(line.word(from - 1)));
  if (!isOthers) return range;
  return !isBare && line.isHead(inner) ? { from: inner, to } : null;
}

/** The role that ends before token `to`, prepositions and conjunctions left out. */
export function walkBack(line: RoleLine, end: number): Range | null {
  const { modifiersFirst } = line.words;
  let to = end;
  while (line.isJoint(to - 1)) to--;
  to = shortFormAt(line, to) ?? to;
  let from = to;
  let head = -1;
  while (from > 0 && to - from < MAX_ROLE_TOKENS) {
    const shortForm = from < to ? shortFormAt(line, from) : null;
    if (shortForm !== null) {
      from = shortForm;
      continue;
    }
    const t = from - 1;
    const isHead = line.isHead(t) || line.isPluralHead(t);
    const fits =
      isHead ||
      (line.isConjunction(t)
        ? !line.isHead(t + 1)
        : line.isPart(t) ||
          line.isJoint(t) ||
          line.isPossessive(t) ||
          (line.isCapital(t) && t > 0 && !line.isTitled) ||
          (line.word(t) === "-" && from < to) ||
          (line.isPlain(t) && !modifiersFirst && line.isRunning && people.trades.has(line.word(t - 1))));
    if (!fits || line.isPerson(t) || line.typeAt(t) === "EVT") break;
    from--;
    if (isHead) head = t;
  }
  if (head < 0 || isPartial(line, head, to)) return null;
  let first = head;
  if (modifiersFirst) {
    while (first > from && narrows(line, first - 1)) first--;
    while (line.isJoint(first)) first++;
  }
  return { from: first, to };
}

/** Whether the word at `t` narrows the English head behind it: `health`, `Japan's`, `Public Works`, but not the first word of a clause. */
const narrows = (line: RoleLine, t: number): boolean =>
  line.isPart(t) ||
  line.isJoint(t) ||
  line.isPossessive(t) ||
  (line.isTitle(t) && line.isCapital(t + 1) && (!line.startsClause(t) || (line.isTitle(t + 1) && !line.isHead(t + 1))));

/** Where a short form in parentheses begins that ends before token `to`: `Komisi Pemberantasan Korupsi (KPK)`. Null where there is none. */
function shortFormAt(line: RoleLine, to: number): number | null {
  if (to < 3 || line.word(to - 1) !== ")") return null;
  for (let t = to - 2; t >= Math.max(0, to - 1 - MAX_SHORT_FORM); t--) {
    if (line.word(t) === "(") return t < to - 2 ? t : null;
    if (!line.isCapital(t) && !line.nameAt(t)) return null;
  }
  return null;
}
