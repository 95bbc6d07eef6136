// What an article calls a person: the words of the role beside the name.
import { people } from "../languages/people";
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "../names/article";
import type { Block } from "../text/blocks";
import type { Role } from "../types";
import { roleAfter } from "./roleAfter";
import { roleBefore, walkBack } from "./roleBefore";
import { type NameInLine, RoleLine } from "./roleLine";
import { leadsToPerson, type Range } from "./roleRange";

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
