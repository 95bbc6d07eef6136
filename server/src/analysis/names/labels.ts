// Token labels of the tagger: BILOU over the mention types. Outside, and for each type Begin, Inside, Last, Unit.
import { MENTION_TYPES, type MentionType } from "../types";

/** 1 + 4 positions for each of 4 types. */
export const LABELS = 17;
export const OUTSIDE = 0;

export const Position = { Begin: 0, Inside: 1, Last: 2, Unit: 3 } as const;
export type Position = (typeof Position)[keyof typeof Position];

export const label = (type: MentionType, position: Position): number => 1 + MENTION_TYPES.indexOf(type) * 4 + position;
export const positionOf = (label: number): Position => ((label - 1) & 3) as Position;
export const typeIndexOf = (label: number): number => (label - 1) >> 2;
export const typeOf = (label: number): MentionType => MENTION_TYPES[typeIndexOf(label)]!;

const opens = (l: number): boolean =>
  l !== OUTSIDE && (positionOf(l) === Position.Begin || positionOf(l) === Position.Unit);
const goesOn = (l: number): boolean =>
  l !== OUTSIDE && (positionOf(l) === Position.Begin || positionOf(l) === Position.Inside);

/** Whether `next` may follow `previous` inside a sentence. */
export function mayFollow(previous: number, next: number): boolean {
  if (goesOn(previous)) return next !== OUTSIDE && !opens(next) && typeIndexOf(previous) === typeIndexOf(next);
  return next === OUTSIDE || opens(next);
}

export const mayBegin = (l: number): boolean => l === OUTSIDE || opens(l);
export const mayEnd = (l: number): boolean => !goesOn(l);

/** Labels that may stand before each label, for decoding without tests. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, next) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, p) => p).filter((p) => mayFollow(p, next))),
);
