// What an article calls a person: the words of the role beside the name.
import { people } from "../languages/people";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import type { Block } from "../text/blocks";
import type { Role } from "../types";
import { type NameInLine, RoleLine } from "./roleLine";

/** A role is told in at most this many tokens. */
const MAX_ROLE_TOKENS = 14;
/** A short form in parentheses has at most this many. */
const MAX_SHORT_FORM = 4;
/** Words between a name and a role behind it: `yang kini juga menjabat sebagai`. */
const MAX_BRIDGE = 6;
/** Words in a role behind a comma that no list knows: `ketua panitia lomba`. */
const MAX_PLAIN = 3;

const NONE: readonly Role[] = [];

/**
 * The roles told beside each of `names` (sorted by start, all inside `blocks`): `Presiden Rusia Vladimir Putin`, `Kepala Keamanan Rusia, Nikolai
 * Patrushev`, `Patrushev, yang juga merupakan Sekretaris Dewan Keamanan Rusia`, `Prigozhin selaku pendiri dari Wagner`. Persons only. A role's
 * text is what its span covers, except where two share it: `Presidents` is `President` of each, and `menteri luar negeri Rusia dan Tiongkok` makes
 * the second `menteri luar negeri Tiongkok`. One pass over the blocks.
 */
export function findRoles(
  blocks: readonly Block[],
  names: readonly NameSpan[],
  pack: LanguagePack,
): (readonly Role[])[] {
  const roles = new Array<readonly Role[]>(names.length).fill(NONE);
  let next = 0;
  for (const block of blocks) {
    const { tokens, start: at } = block;
    const blockEnd = at + tokens.text.length;
    while (next < names.length && names[next]!.start < at) next++;
    if (next >= names.length) break;
    const inLine: NameInLine[] = [];
    let hasPerson = false;
    let token = 0;
    for (; next < names.length && names[next]!.start < blockEnd; next++) {
      const { start, end, type } = names[next]!;
      while (token < tokens.count && at + tokens.end[token]! <= start) token++;
      let to = token;
      while (to < tokens.count && at + tokens.start[to]! < end) to++;
      inLine.push({ name: next, from: token, to });
      hasPerson ||= type === "PER";
    }
    if (!hasPerson) continue;
    for (const told of rolesIn(new RoleLine(block, inLine, names, pack))) {
      const { name, from, to, text } = told;
      const role: Role = { start: at + tokens.start[from]!, end: at + tokens.end[to - 1]!, text };
      roles[name] = [...roles[name]!, role];
    }
  }
  return roles;
}

/** Tokens of a role, `to` exclusive, and who has it. */
interface Told {
  readonly name: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rolesIn(line: RoleLine): Told[] {
  const found: Told[] = [];
  // Tokens before this belong to the role of a name before.
  let taken = 0;
  for (const person of line.names) {
    if (!line.isPerson(person.from)) continue;
    const before = person.from < taken ? null : roleBefore(line, person);
    const after = roleAfter(line, person);
    if (before && before.from >= taken) {
      const told = shared(line, person, before);
      found.push(...told);
      if (told.length > 1) taken = line.names.find(({ name }) => name === told.at(-1)!.name)!.to;
      // `Ketua KPK, Rina Lestari, Gubernur Aceh, Budi Santoso, …`: a list goes on as it began.
      if (after && leadsToPerson(line, after.to)) continue;
    }
    if (!after) continue;
    found.push({ name: person.name, ...after, text: line.text(after.from, after.to) });
    taken = after.to;
  }
  return found;
}

/** Whether the next word behind a comma or conjunction is a person's name. */
function leadsToPerson(line: RoleLine, from: number): boolean {
  let t = from;
  while (line.word(t) === "," || line.isConjunction(t)) t++;
  return line.isPerson(t);
}

/** The role before `person`, also of those who share it: `Presidents Putin and Xi`; `menteri luar negeri Rusia dan Tiongkok, Lavrov dan Wang`. */
function shared(line: RoleLine, person: NameInLine, { from, to }: Range): Told[] {
  const { name } = person;
  let plural = from;
  while (plural < to && !line.isPluralHead(plural)) plural++;
  const text = (a: number, b: number): string =>
    plural >= a && plural < b
      ? line.text(a, plural + 1).slice(0, -1) + line.text(plural, b).slice(line.word(plural).length)
      : line.text(a, b);
  let both = from;
  while (both < to && !(line.isConjunction(both) && line.nameAt(both - 1) && line.nameAt(both + 1))) both++;
  const isCounted = plural < to || people.counts.has(line.word(from - 1));
  const whole = text(from, to);
  const other = line.isConjunction(person.to) ? line.nameAt(person.to + 1) : null;
  if (other && line.isPerson(other.from) && line.isConjunction(from - 1)) {
    // `presiden dan wakil presiden Joko dan Jusuf`
    const own = walkBack(line, from - 1);
    if (own)
      return [
        { name, ...own, text: line.text(own.from, own.to) },
        { name: other.name, from, to, text: whole },
      ];
  }
  const isOneOfSeveral = other !== null && isAmongSeveral(line, from);
  if (!isCounted && !isOneOfSeveral && both === to) return [{ name, from, to, text: whole }];
  const sharing = [person];
  for (let t = person.to; line.word(t) === "," || line.isConjunction(t); ) {
    while (line.word(t) === "," || line.isConjunction(t)) t++;
    if (!line.isPerson(t)) break;
    sharing.push(line.nameAt(t)!);
    t = sharing.at(-1)!.to;
  }
  if (both < to && sharing.length === 2) {
    const first = line.nameAt(both - 1)!;
    const second = `${text(from, first.from)} ${line.text(both + 1, to)}`;
    return [
      { name, from, to: both, text: text(from, both) },
      { name: sharing[1]!.name, from, to, text: second },
    ];
  }
  return (isCounted || isOneOfSeveral ? sharing : [person]).map((one) => ({ name: one.name, from, to, text: whole }));
}

/** Whether the head at `t` is one that several have at once: the name behind `anggota DPR Budi dan` is a member's, too. */
const isAmongSeveral = (line: RoleLine, t: number): boolean =>
  people.several.has(line.word(t)) || (line.word(t) === "wakil" && line.word(t + 1) === "ketua");

function roleBefore(line: RoleLine, person: NameInLine): Range | null {
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

/** Whether the role in `range` is of somebody who serves the person at token `owner` behind it: `pengacara Budi`, `a spokesman for Smith`. */
const isOwned = (line: RoleLine, { from }: Range, owner: number): boolean =>
  (line.isJoint(owner - 1) && !line.isConjunction(owner - 1)) ||
  people.serving.has(line.word(from)) ||
  people.owned.has(line.word(from));

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
function walkBack(line: RoleLine, end: number): Range | null {
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

/** Whether the only word of the role is none alone: `mantan`. */
const isPartial = (line: RoleLine, from: number, to: number): boolean =>
  to - from === 1 && people.partial.has(line.word(from).replace(/nya$/, ""));

/** Where a short form in parentheses begins that ends before token `to`: `Komisi Pemberantasan Korupsi (KPK)`. Null where there is none. */
function shortFormAt(line: RoleLine, to: number): number | null {
  if (to < 3 || line.word(to - 1) !== ")") return null;
  for (let t = to - 2; t >= Math.max(0, to - 1 - MAX_SHORT_FORM); t--) {
    if (line.word(t) === "(") return t < to - 2 ? t : null;
    if (!line.isCapital(t) && !line.nameAt(t)) return null;
  }
  return null;
}

function roleAfter(line: RoleLine, person: NameInLine): Range | null {
  const { roleLinks, roleBridge, modifiersFirst } = line.words;
  let t = person.to;
  // `Budi (45), petani`; `Budi, 45, petani`
  const isAge = /^\d+$/.test(line.word(t + 1));
  if (isAge && line.word(t) === "," && line.word(t + 2) === ",") t += 2;
  if (isAge && line.word(t) === "(" && line.word(t + 2) === ")") t += 3;
  const opens = line.word(t) === "(";
  const comma = line.word(t) === "," || opens;
  if (comma) t++;
  else if (line.word(t) === ")") t++;
  const bridge = t;
  while (t - bridge <= MAX_BRIDGE && (roleLinks.has(line.word(t)) || roleBridge.has(line.word(t)))) t++;
  const from = t;
  if (!(comma || from > bridge)) return null;
  if (modifiersFirst)
    while (
      t - from < MAX_BRIDGE &&
      !line.nameAt(t) &&
      !line.isHead(t) &&
      (line.isPart(t) || line.isJoint(t) || line.isTitle(t))
    )
      t++;
  if (!line.isHead(t) || line.nameAt(t)) return null;
  let known = -1;
  let place = -1;
  let plain = 0;
  for (; t < line.tokens.count && t - from < MAX_ROLE_TOKENS && !line.isPerson(t); t++) {
    if (people.places.has(line.word(t)) && !line.nameAt(t)) {
      if (!comma || !line.nameAt(line.word(t + 1) === "the" ? t + 2 : t + 1)) break;
      if (place < 0) place = t;
    } else if (
      line.isPart(t) ||
      line.isJoint(t) ||
      isNumber(line.word(t)) ||
      line.isPossessive(t) ||
      (line.word(t) === "-" && line.nameAt(t))
    )
      continue;
    else if (line.nameAt(t - 1)) break;
    else if (comma && !opens && line.isPlain(t) && plain < MAX_PLAIN) {
      if (plain++ === 0) known = t;
    } else if (!line.isTitle(t)) break;
  }
  if ((opens && line.word(t) !== ")") || people.named.has(line.word(t)) || (line.isTitled && line.isCapital(t)))
    return null;
  if (comma && !line.isClosed(t) && !line.isPerson(t)) {
    if (line.isFronted(person.from)) return null;
    if (plain > 0 && modifiersFirst) t = known;
    else if (plain > 0 && !line.isFunction(t) && !line.isVerb(t)) return null;
    if (place >= 0) t = Math.min(t, place);
  }
  let to = t;
  while (line.isJoint(to - 1)) to--;
  if (isPartial(line, from, to)) return null;
  if (line.isPerson(t)) {
    const owner = line.nameAt(t)!;
    if (isOwned(line, { from, to }, t) && line.isClosed(owner.to)) return { from, to: owner.to };
    // `Budi, Ketua KPK Rina …` is a list of people: what stands right before the next person belongs to that one.
    if (to === t) return null;
  }
  return { from, to };
}

/** Of a part of a body: `Komisi III`, `Wakil Ketua 1`. */
const isNumber = (word: string): boolean => /^(?:[ivx]{1,5}|\d{1,2})$/.test(word);
