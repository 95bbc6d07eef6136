// What roles before and behind a name have in common.
import { people } from "../languages/people";
import type { RoleLine } from "./roleLine";

/** A role is told in at most this many tokens. */
export const MAX_ROLE_TOKENS = 14;

/** Tokens, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether the next word behind a comma or conjunction is a person's name. */
export function leadsToPerson(line: RoleLine, from: number): boolean {
  let t = from;
  while (line.word(t) === "," || line.isConjunction(t)) t++;
  return line.isPerson(t);
}

/** Whether the role in `range` is of somebody who serves the person at token `owner` behind it: `pengacara Budi`, `a spokesman for Smith`. */
export const isOwned = (line: RoleLine, { from }: Range, owner: number): boolean =>
  (line.isJoint(owner - 1) && !line.isConjunction(owner - 1)) ||
  people.serving.has(line.word(from)) ||
  people.owned.has(line.word(from));

/** Whether the only word of the role is none alone: `mantan`. */
export const isPartial = (line: RoleLine, from: number, to: number): boolean =>
  to - from === 1 && people.partial.has(line.word(from).replace(/nya$/, ""));
