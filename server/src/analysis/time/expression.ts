// What the rules find: the meaning of an expression before it is set against a date.
import type { TimexCue, TimexMod, TimexType } from "../types";

/** Units of time, finest first; the order is relied on. */
export enum Unit {
  Second = 1,
  Minute = 2,
  Hour = 3,
  Day = 4,
  Week = 5,
  Weekend = 6,
  Month = 7,
  Quarter = 8,
  Half = 9,
  Year = 10,
  Decade = 11,
  Century = 12,
}

/** -1 `lalu`, 0 `ini`, 1 `depan`. */
export type Direction = -1 | 0 | 1;

/** A time of day: `minute` is null where only the hour is told; `zone` is minutes east of UTC or null. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  zone: number | null;
}

/** A part of the day: `TMO`, `TAF`, `TEV`, `TNI`, `TMI`. */
export interface DayPart {
  readonly code: string;
  readonly mod: TimexMod | null;
}

/** A date with possible gaps; 0 stands for what is not told. */
export interface CalendarBase {
  kind: "calendar";
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** `17 Agustus tahun lalu` -1. */
  yearShift: number | null;
  /** `Juli lalu` -1. */
  direction: Direction | null;
  /** Where year or month was read from the other end of a range. */
  inherited: boolean;
}

export type Base =
  /** Needs no reference: durations, sets, centuries, vague references, holidays. */
  | { kind: "fixed"; type: TimexType; value: string; cue: TimexCue }
  | CalendarBase
  /** A named part of a year: `Q3`, `H1`, `SU`. */
  | { kind: "period"; code: string; year: number; yearShift: number | null; direction: Direction | null }
  /** `Rabu`, `Rabu lalu`, `Rabu pekan depan` (`weekShift` 1). */
  | { kind: "weekday"; weekday: number; weekShift: number | null; direction: Direction | null; offset: number }
  /** `kemarin`, `pekan depan`, `dua hari lalu`: `amount` units from the reference. */
  | { kind: "shift"; unit: Unit; amount: number; bare: boolean }
  /** `hari itu`, `sehari kemudian`: `amount` units from the date last told. */
  | { kind: "anaphor"; unit: Unit; amount: number }
  /** A clock time without a day. */
  | { kind: "time" };

export interface Expression {
  base: Base;
  part: DayPart | null;
  clock: Clock | null;
  mod: TimexMod | null;
}

/** A reading of tokens from some first one up to `end`, exclusive. */
export interface Reading {
  end: number;
  expression: Expression;
  rule: string;
}

/** A reading in its place. */
export interface Found extends Reading {
  first: number;
}

export const expression = (base: Base): Expression => ({ base, part: null, clock: null, mod: null });

export const reading = (end: number, rule: string, base: Base): Reading => ({
  end,
  rule,
  expression: expression(base),
});

export const calendar = (year: number, month: number, day: number): CalendarBase => ({
  kind: "calendar",
  year,
  month,
  day,
  weekday: 0,
  yearShift: null,
  direction: null,
  inherited: false,
});

export const fixed = (type: TimexType, value: string, cue: TimexCue = "explicit"): Base => ({
  kind: "fixed",
  type,
  value,
  cue,
});

/** Whether the expression names a day, so that a part of the day or a clock time may follow. */
export function isDay(base: Base): boolean {
  if (base.kind === "calendar") return base.day > 0;
  if (base.kind === "weekday") return true;
  if (base.kind === "fixed") return base.type === "DATE" && base.value.length === 10 && base.value[7] === "-";
  return (base.kind === "shift" || base.kind === "anaphor") && base.unit === Unit.Day;
}

const DURATION_CODES: Record<Unit, [prefix: string, letter: string]> = {
  [Unit.Second]: ["PT", "S"],
  [Unit.Minute]: ["PT", "M"],
  [Unit.Hour]: ["PT", "H"],
  [Unit.Day]: ["P", "D"],
  [Unit.Week]: ["P", "W"],
  [Unit.Weekend]: ["P", "WE"],
  [Unit.Month]: ["P", "M"],
  [Unit.Quarter]: ["P", "Q"],
  [Unit.Half]: ["P", "H"],
  [Unit.Year]: ["P", "Y"],
  [Unit.Decade]: ["P", "DE"],
  [Unit.Century]: ["P", "CE"],
};

/** `P2W`, `PT24H`, `PXY` for an unknown number (NaN). */
export function duration(amount: number, unit: Unit): string {
  const [prefix, letter] = DURATION_CODES[unit];
  return prefix + (Number.isNaN(amount) ? "X" : String(amount)) + letter;
}
