// From what an expression means to its TIMEX3 value, set against a reference day.
import type { Span, TimexCue, TimexType } from "../types";
import {
  type CivilDate,
  civil,
  dayNumber,
  daysInMonth,
  isDate,
  isoDate,
  isoWeek,
  mondayOf,
  pad,
  weekdayOf,
} from "./calendar";
import { type Base, type CalendarBase, type Expression, Unit } from "./expression";
import { timeValue } from "./rules/set";

/** The day that relative expressions lean on. */
export interface ReferenceDay {
  readonly day: number;
  readonly cue: "publication" | "article";
  /** The expression in the article, when it is one. */
  readonly anchor?: Span;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly cue: TimexCue;
  /** Day number, where the value is a day. */
  readonly day: number | null;
  readonly anchor?: Span;
  readonly conflict?: "weekday";
}

export interface Surroundings {
  /** Publication date or, without one, a day that the article tells. */
  readonly reference: ReferenceDay | null;
  /** The explicit day last told before the expression. */
  readonly told: ReferenceDay | null;
  /** -1 past, 1 future, 0 unknown. */
  readonly tense: -1 | 0 | 1;
}

const VAGUE = { "-1": "PAST_REF", "0": "PRESENT_REF", "1": "FUTURE_REF" } as const;

/** A day ahead counts as four behind when the text does not say which year is meant: news tells mostly what was. */
const AHEAD_WEIGHT = 4;

/** The value of an expression, or null where it is nothing without an antecedent. */
export function resolve(e: Expression, around: Surroundings): Resolved | null {
  const found = resolveBase(e.base, around);
  if (found === null) return null;
  const time = timeValue(e);
  if (time === "") return found;
  if (e.base.kind === "time") return { ...found, type: "TIME", value: found.day === null ? time : found.value + time };
  const dated = found.day !== null || found.value.startsWith("XXXX") || /^\d{4}-\d\d-\d\d$/.test(found.value);
  return { ...found, type: "TIME", value: dated ? found.value + time : found.value };
}

function resolveBase(base: Base, around: Surroundings): Resolved | null {
  switch (base.kind) {
    case "fixed":
      return { type: base.type, value: base.value, cue: base.cue, day: null };
    case "calendar":
      return resolveCalendar(base, around);
    case "period":
      return resolvePeriod(base, around);
    case "weekday":
      return resolveWeekday(base, around);
    case "shift":
      return resolveShift(base.unit, base.amount, base.bare, around);
    case "anaphor":
      return resolveAnaphor(base.unit, base.amount, around.told);
    case "time":
      return onDay(around.reference);
  }
}

const date = (value: string, cue: TimexCue, day: number | null = null): Resolved => ({ type: "DATE", value, cue, day });

const leaning = (value: string, reference: ReferenceDay, cue: TimexCue | null, day: number | null = null): Resolved => {
  const found = date(value, cue ?? reference.cue, day);
  return reference.anchor === undefined ? found : { ...found, anchor: reference.anchor };
};

function onDay(reference: ReferenceDay | null): Resolved {
  if (reference === null) return date("", "none");
  return leaning(isoDate(reference.day), reference, null, reference.day);
}

function resolveCalendar(base: CalendarBase, around: Surroundings): Resolved {
  const { reference } = around;
  let { year } = base;
  let cue: TimexCue = base.inherited ? "range" : "explicit";
  if (year === 0 && base.month === 0) return dayOfThisMonth(base, around);
  if (year === 0) {
    if (reference === null) return date(unknownYear(base), "none");
    const choice = chooseYear(base, civil(reference.day), reference, around.tense);
    year = choice.year;
    cue = choice.cue ?? (base.inherited ? "range" : reference.cue);
  }
  const leans = base.year === 0 && reference !== null ? reference : null;
  if (base.month === 0) return date(pad(year, 4), cue);
  if (base.day === 0)
    return leans
      ? leaning(`${pad(year, 4)}-${pad(base.month, 2)}`, leans, cue)
      : date(`${pad(year, 4)}-${pad(base.month, 2)}`, cue);
  const day = Math.min(base.day, daysInMonth(year, base.month));
  const number = dayNumber(year, base.month, day);
  const found = leans ? leaning(isoDate(number), leans, cue, number) : date(isoDate(number), cue, number);
  return base.weekday > 0 && weekdayOf(number) !== base.weekday ? { ...found, conflict: "weekday" } : found;
}

const unknownYear = (base: CalendarBase): string =>
  base.day === 0 ? `XXXX-${pad(base.month, 2)}` : `XXXX-${pad(base.month, 2)}-${pad(base.day, 2)}`;

/** `tanggal 17`: of the reference's month, or the one before or after it as the tense asks. */
function dayOfThisMonth(base: CalendarBase, around: Surroundings): Resolved {
  const { reference } = around;
  if (reference === null) return date(`XXXX-XX-${pad(base.day, 2)}`, "none");
  const today = civil(reference.day);
  let month = today.month;
  if (base.direction !== null) month += base.direction;
  else if (around.tense === 1 && base.day < today.day) month++;
  else if (around.tense !== 1 && base.day > today.day + 7) month--;
  const year = today.year + Math.floor((month - 1) / 12);
  month = ((month - 1 + 12) % 12) + 1;
  const number = dayNumber(year, month, Math.min(base.day, daysInMonth(year, month)));
  return leaning(isoDate(number), reference, around.tense === 1 ? "tense" : null, number);
}

interface YearChoice {
  readonly year: number;
  readonly cue: TimexCue | null;
}

/** The year of a day or month that is told without one. */
function chooseYear(base: CalendarBase, today: CivilDate, reference: ReferenceDay, tense: -1 | 0 | 1): YearChoice {
  if (base.yearShift !== null) return { year: today.year + base.yearShift, cue: null };
  if (base.day === 0) return chooseYearOfMonth(base, today, tense);
  const years = [today.year - 1, today.year, today.year + 1].filter((y) => isDate(y, base.month, base.day));
  const distance = (y: number): number => dayNumber(y, base.month, base.day) - reference.day;
  if (base.direction === -1)
    return { year: [...years].reverse().find((y) => distance(y) <= 0) ?? today.year - 1, cue: null };
  if (base.direction === 1) return { year: years.find((y) => distance(y) > 0) ?? today.year + 1, cue: null };
  if (base.direction === 0 && years.includes(today.year)) return { year: today.year, cue: null };
  if (base.weekday > 0) {
    const named = years.filter((y) => weekdayOf(dayNumber(y, base.month, base.day)) === base.weekday);
    if (named.length > 0) return { year: nearest(named, (y) => Math.abs(distance(y))), cue: "weekday" };
  }
  if (years.length === 0) return { year: nearestLeap(today.year), cue: null };
  if (tense === 1) {
    const ahead = years.find((y) => distance(y) >= 0);
    if (ahead !== undefined) return { year: ahead, cue: ahead > today.year ? "tense" : null };
  }
  const weight = (y: number): number => (distance(y) > 0 ? distance(y) * AHEAD_WEIGHT : -distance(y));
  return { year: nearest(years, weight), cue: null };
}

function chooseYearOfMonth(base: CalendarBase, today: CivilDate, tense: -1 | 0 | 1): YearChoice {
  const { month } = base;
  if (base.direction === -1) return { year: month < today.month ? today.year : today.year - 1, cue: null };
  if (base.direction === 1) return { year: month > today.month ? today.year : today.year + 1, cue: null };
  if (base.direction === 0) return { year: today.year, cue: null };
  if (tense === 1)
    return { year: month >= today.month ? today.year : today.year + 1, cue: month >= today.month ? null : "tense" };
  const weight = (y: number): number => {
    const ahead = (y - today.year) * 12 + month - today.month;
    return ahead > 0 ? ahead * AHEAD_WEIGHT : -ahead;
  };
  return { year: nearest([today.year - 1, today.year, today.year + 1], weight), cue: null };
}

function nearest(years: readonly number[], weight: (year: number) => number): number {
  let best = years[0]!;
  for (const year of years) if (weight(year) < weight(best)) best = year;
  return best;
}

const nearestLeap = (year: number): number =>
  [year, year - 1, year - 2, year - 3, year + 1].find((y) => isDate(y, 2, 29)) ?? year;

const MONTH_OF_PERIOD: Record<string, number> = {
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
};

function resolvePeriod(base: Extract<Base, { kind: "period" }>, around: Surroundings): Resolved {
  if (base.year > 0) return date(`${pad(base.year, 4)}-${base.code}`, "explicit");
  const { reference } = around;
  if (reference === null) return date(`XXXX-${base.code}`, "none");
  const today = civil(reference.day);
  const first = MONTH_OF_PERIOD[base.code]!;
  const length = base.code[0] === "H" ? 6 : 3;
  let { year } = today;
  if (base.yearShift !== null) year += base.yearShift;
  else if (base.direction === -1) {
    // A season is last when it is over: `last summer` in spring is last year's.
    const over = (first + length - 1 > 12 ? first : first + length - 1) < today.month;
    if (!over) year--;
  } else if (base.direction === 1) {
    if (first <= today.month) year++;
  } else if (base.direction === null) {
    const future = around.tense === 1;
    if (future && first + length - 1 < today.month) year++;
    if (!future && first > today.month) year--;
  }
  return leaning(`${pad(year, 4)}-${base.code}`, reference, null);
}

function resolveWeekday(base: Extract<Base, { kind: "weekday" }>, around: Surroundings): Resolved {
  const { reference, told } = around;
  if (reference === null) return date(`XXXX-WXX-${((base.weekday + base.offset + 6) % 7) + 1}`, "none");
  const today = reference.day;
  const result = (day: number, cue: TimexCue | null = null): Resolved =>
    leaning(isoDate(day + base.offset), reference, cue, day + base.offset);
  if (base.weekShift !== null) return result(mondayOf(today) + base.weekShift * 7 + base.weekday - 1);
  if (base.direction === 0) return result(mondayOf(today) + base.weekday - 1);
  // Without a publication date the article's own Wednesday is `Rabu` and `Rabu lalu` alike.
  if (reference.cue === "article") {
    if (told !== null && weekdayOf(told.day) === base.weekday && base.direction !== 1) {
      return leaning(isoDate(told.day + base.offset), told, null, told.day + base.offset);
    }
    if (weekdayOf(today) === base.weekday && base.direction !== 1) return result(today);
  }
  const back = (weekdayOf(today) - base.weekday + 7) % 7;
  const ahead = 7 - back;
  if (base.direction === -1) return result(today - (back === 0 ? 7 : back));
  if (base.direction === 1) return result(today + ahead);
  return around.tense === 1 ? result(today + ahead, "tense") : result(today - back);
}

function resolveShift(unit: Unit, amount: number, bare: boolean, around: Surroundings): Resolved {
  const { reference } = around;
  if (reference === null) return date(VAGUE[String(Math.sign(amount)) as "0"], "none");
  const today = reference.day;
  const { year, month } = civil(today);
  switch (unit) {
    case Unit.Day:
      return leaning(isoDate(today + amount), reference, null, today + amount);
    case Unit.Week:
      return leaning(isoWeek(today + amount * 7), reference, null);
    case Unit.Weekend:
      return weekend(reference, amount, bare, around.tense);
    case Unit.Month: {
      const months = year * 12 + month - 1 + amount;
      return leaning(`${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`, reference, null);
    }
    case Unit.Quarter: {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + amount;
      return leaning(`${pad(Math.floor(quarters / 4), 4)}-Q${(((quarters % 4) + 4) % 4) + 1}`, reference, null);
    }
    case Unit.Half: {
      const halves = year * 2 + (month > 6 ? 1 : 0) + amount;
      return leaning(`${pad(Math.floor(halves / 2), 4)}-H${(((halves % 2) + 2) % 2) + 1}`, reference, null);
    }
    case Unit.Year:
      return leaning(yearValue(year + amount), reference, null);
    case Unit.Decade:
      return leaning(pad(Math.max(0, Math.floor(year / 10) + amount), 3), reference, null);
    case Unit.Century:
      return leaning(pad(Math.max(0, Math.floor(year / 100) + amount), 2), reference, null);
    default:
      return leaning(isoDate(today), reference, null, today);
  }
}

const yearValue = (year: number): string =>
  year > 0 && year <= 9999
    ? pad(year, 4)
    : year <= 0 && year > -9999
      ? `BC${pad(1 - year, 4)}`
      : year < 0
        ? "PAST_REF"
        : "FUTURE_REF";

/** A bare weekend is the latest one that has begun, or with a future cue the next. */
function weekend(reference: ReferenceDay, amount: number, bare: boolean, tense: -1 | 0 | 1): Resolved {
  const today = reference.day;
  let weeks = amount;
  let cue: TimexCue | null = null;
  if (bare) {
    if (tense === 1) cue = "tense";
    weeks = tense === 1 ? 0 : weekdayOf(today) >= 6 ? 0 : -1;
  }
  return leaning(`${isoWeek(today + weeks * 7)}-WE`, reference, cue);
}

function resolveAnaphor(unit: Unit, amount: number, told: ReferenceDay | null): Resolved | null {
  if (told === null) return null;
  const found = resolveShift(unit, Number.isNaN(amount) ? 0 : amount, false, { reference: told, told, tense: 0 });
  if (Number.isNaN(amount)) return null;
  return { ...found, cue: "article" };
}
