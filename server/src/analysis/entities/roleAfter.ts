// The role behind a name: `Patrushev, yang juga merupakan Sekretaris Dewan Keamanan Rusia`, `Budi (45), petani`, `Prigozhin selaku pendiri dari Wagner`.
import { people } from "../languages/people";
import type { NameInLine, RoleLine } from "./roleLine";
import { isOwned, isPartial, MAX_ROLE_TOKENS, type Range } from "./roleRange";

/** Words between a name and a role behind it: `yang kini juga menjabat sebagai`. */
const MAX_BRIDGE = 6;
/** Words in a role behind a comma that no list knows: `ketua panitia lomba`. */
const MAX_PLAIN = 3;

export function roleAfter(line: RoleLine, person: NameInLine): Range | null {
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
