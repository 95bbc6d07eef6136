// Ranges and lists: two or more expressions that share what only the last one tells: `3-5 Mei 2021`, `08.00 hingga 16.00 WIB`.
import { isDate } from "../calendar";
import { type CalendarBase, calendar, expression, type Found, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { numericDate } from "./day";
import { takeYear } from "./month";
import { century, centuryReading } from "./era";
import { dayOfMonth, ordinal, ordinalEnd, shortYear, year } from "./numbers";
import { numberedPeriod, period } from "./period";

/** Readings with their first tokens, left to right. */
export type Run = readonly Found[];

const at = (first: number, found: Reading): Found => ({ first, ...found });

/** `3-5 Mei 2021`, `14 hingga 17 November`, `24 s.d. 28 Maret 2025`, `1, 2, dan 3 Juni`, `June 3-5, 2024`. */
export function dayRange(s: Scan, t: number): Run | null {
  const headed = s.entry(t).head === Head.Date && s.entry(t).text !== "dated";
  const begin = headed ? s.after(t) : t;
  const lead = s.indonesian ? null : leadingMonth(s, begin);
  const firstDay = lead === null ? begin : s.after(begin);
  const days: { value: number; first: number; end: number }[] = [];
  let next = firstDay;
  for (;;) {
    const day = days.length === 0 ? dayOfMonth(s, next) : looseDay(s, next);
    if (day === null || (days.length > 0 && day.value <= days[days.length - 1]!.value)) break;
    days.push({ value: day.value, first: days.length === 0 ? (lead === null ? (headed ? t : next) : begin) : next, end: day.end });
    if (!s.is(day.end, Is.Link) || days.length > 8) break;
    const after = s.after(day.end);
    next = s.entry(after).head === Head.Date ? s.after(after) : after;
  }
  if (days.length < 2) return null;
  return lead === null ? monthLast(s, days) : monthFirst(s, lead, days);
}

function leadingMonth(s: Scan, t: number): number | null {
  const entry = s.entry(t);
  return entry.is & Is.Month ? entry.month : null;
}

/** A day whose left neighbour may be the dash of the range. */
function looseDay(s: Scan, t: number): { value: number; end: number } | null {
  const width = s.digits(t);
  if (width === 0 || width > 2) return null;
  const value = s.value(t);
  return value >= 1 && value <= 31 ? { value, end: ordinalEnd(s, t) } : null;
}

interface Item {
  readonly value: number;
  readonly first: number;
  readonly end: number;
}

function monthLast(s: Scan, days: readonly Item[]): Run | null {
  const last = days[days.length - 1]!;
  const monthAt = s.lower(last.end) === "of" && !s.indonesian ? last.end + 1 : last.end;
  const month = s.entry(monthAt);
  if (!(month.is & Is.Month) || !isDate(0, month.month, last.value)) return null;
  const base = calendar(0, month.month, last.value);
  const end = takeYear(s, s.after(monthAt), base);
  return shared(s, days, base, end);
}

function monthFirst(s: Scan, month: number, days: readonly Item[]): Run | null {
  const last = days[days.length - 1]!;
  if (!isDate(0, month, last.value) || s.is(last.end, Is.Month)) return null;
  if (s.glued(last.end) && s.word(last.end)) return null;
  const base = calendar(0, month, last.value);
  return shared(s, days, base, takeYear(s, last.end, base));
}

function shared(s: Scan, days: readonly Item[], base: CalendarBase, end: number): Run {
  return days.map((day, i) => {
    const isLast = i === days.length - 1;
    const own: CalendarBase = { ...base, day: day.value, inherited: !isLast };
    const found = reading(isLast ? end : day.end, "day-range", own);
    return at(day.first, isLast ? withTimeOfDay(s, found) : found);
  });
}

/** `(12-14/9/2023)`, `12-14/9`: days before a numeric date. */
export function numericRange(s: Scan, t: number): Run | null {
  if (!s.indonesian) return null;
  const day = dayOfMonth(s, t);
  if (day === null || !s.is(day.end, Is.Link) || s.lower(day.end) === "/" || s.lower(day.end) === ",") return null;
  const next = s.after(day.end);
  const date = looseNumeric(s, next);
  if (date === null || date.day <= day.value) return null;
  const inside = s.lower(t - 1) === "(" && s.lower(date.end) === ")";
  if (date.year === 0 && !inside && s.entry(t - 1).head !== Head.Date) return null;
  const right = calendar(date.year, date.month, date.day);
  const left: CalendarBase = { ...right, day: day.value, inherited: true };
  return [at(t, reading(day.end, "day-range", left)), at(next, reading(date.end, "day-range", right))];
}

/** A numeric date whose left neighbour may be a dash: `14/9/2023`. */
function looseNumeric(s: Scan, t: number): { year: number; month: number; day: number; end: number } | null {
  const strict = numericDate(s, t);
  if (strict !== null) return strict;
  if (s.digits(t) === 0 || s.digits(t) > 2 || !s.gluedBy(t + 1, "/") || s.digits(t + 2) > 2) return null;
  const full = s.gluedBy(t + 3, "/") ? shortYear(s, t + 4) : 0;
  const [day, month] = [s.value(t), s.value(t + 2)];
  return isDate(full, month, day) ? { year: full, month, day, end: full > 0 ? t + 5 : t + 3 } : null;
}

/** `Sabtu-Minggu (14-15/10/2023)`, `Senin dan Selasa (4-5/3)`. */
export function weekdayRange(s: Scan, t: number): Run | null {
  const headed = s.entry(t).head === Head.Day ? s.after(t) : t;
  const first = s.entry(headed);
  if (!s.indonesian || !(first.is & Is.Weekday) || !s.is(s.after(headed), Is.Link)) return null;
  const second = s.after(s.after(headed));
  if (!s.is(second, Is.Weekday) || s.lower(s.after(second)) !== "(") return null;
  const inner = s.after(second) + 1;
  const days = numericRange(s, inner);
  const written = days ?? dayRange(s, inner);
  if (written === null || written.length !== 2 || s.lower(written[1]!.end) !== ")") return null;
  const [from, to] = written as [Found, Found];
  if (from.expression.base.kind === "calendar") from.expression.base.weekday = first.weekday;
  if (to.expression.base.kind === "calendar") to.expression.base.weekday = s.entry(second).weekday;
  return [
    { ...from, first: t, end: s.after(headed), rule: "weekday-range" },
    { ...to, first: second, end: to.end + 1, rule: "weekday-range" },
  ];
}

/** `2019-2024`, `2022/2023`, `tahun 2019 hingga 2021`, `2019-20`, `between 2019 and 2021`. */
export function yearRange(s: Scan, t: number): Run | null {
  const headed = s.entry(t).head === Head.Year || (s.indonesian && s.lower(t) === "tahun");
  const begin = headed ? s.after(t) : t;
  const schoolYear = s.indonesian && headed && (s.lower(begin) === "ajaran" || s.lower(begin) === "pelajaran" || s.lower(begin) === "akademik");
  const from = schoolYear ? begin + 1 : begin;
  const left = year(s, from);
  if (left === 0 || !s.freeLeft(from)) return null;
  const link = s.entry(from + 1);
  if (schoolYear && !(link.is & Is.Link)) return [at(t, reading(from + 1, "year", calendar(left, 0, 0)))];
  if (!(link.is & Is.Link) || s.lower(from + 1) === ",") return null;
  const tight = s.glued(from + 1);
  let next = s.after(from + 1);
  const nextFirst = next;
  if (s.indonesian && s.entry(next).head === Head.Year) next = s.after(next);
  const right = tight && s.glued(next) && s.digits(next) === 2 ? Math.floor(left / 100) * 100 + s.value(next) : year(s, next);
  if (right === 0 || right <= left || right - left > 400) return null;
  if (s.digits(next) === 2 && right - left > 30) return null;
  if (s.glued(next + 1) && (s.digits(next + 2) > 0 || s.word(next + 1)) && s.lower(next + 1) !== ".") return null;
  if (s.lower(next + 1) === "-" && s.lower(next + 2) === "an") return null;
  if (!headed && s.lower(from + 1) !== "-" && s.lower(from + 1) !== "–" && s.lower(from + 1) !== "/" && left < 1500) return null;
  return [
    at(t, reading(from + 1, "year-range", calendar(left, 0, 0))),
    at(nextFirst, reading(next + 1, "year-range", calendar(right, 0, 0))),
  ];
}

/** `08.00 hingga 16.00 WIB`, `9-11 a.m.`, `pukul 7 hingga 9 malam`: two clock times, the first without zone or meridiem. */
export function clockRange(s: Scan, t: number, clockAt: (s: Scan, t: number) => Reading | null): Run | null {
  const headed = s.is(t, Is.ClockHead) && s.entry(t).text !== "noon";
  const begin = headed ? s.after(t) : t;
  const left = clockDigits(s, begin);
  if (left === null || !s.is(left.end, Is.Link) || s.lower(left.end) === "/" || s.lower(left.end) === ",") return null;
  const next = s.after(left.end);
  const right = looseClock(s, next, headed, clockAt);
  if (right === null || right.expression.clock === null) return null;
  const clock = right.expression.clock;
  let hour = left.hour;
  if (!s.indonesian && clock.hour >= 12 && hour < 12 && hour + 12 < clock.hour + (clock.minute ?? 0) / 60) hour += 12;
  const own = expression({ kind: "time" });
  own.clock = { hour, minute: left.minute, second: null, zone: clock.zone };
  return [at(t, { end: left.end, rule: "clock-range", expression: own }), at(next, { ...right, rule: "clock-range" })];
}

function clockDigits(s: Scan, t: number): { hour: number; minute: number | null; end: number } | null {
  if (s.digits(t) === 0 || s.digits(t) > 2 || !(s.value(t) <= 24)) return null;
  const mark = s.lower(t + 1);
  if ((mark === "." || mark === ":") && s.gluedBy(t + 1, mark) && s.digits(t + 2) === 2 && s.value(t + 2) < 60) {
    return { hour: s.value(t), minute: s.value(t + 2), end: t + 3 };
  }
  return { hour: s.value(t), minute: null, end: t + 1 };
}

function looseClock(
  s: Scan,
  t: number,
  headed: boolean,
  clockAt: (s: Scan, t: number) => Reading | null,
): Reading | null {
  const strict = clockAt(s, t);
  if (strict !== null) return strict;
  const digits = clockDigits(s, t);
  if (digits === null) return null;
  const result = expression({ kind: "time" });
  const tail = s.entry(digits.end);
  if (tail.is & Is.Zone && (digits.minute !== null || headed)) {
    result.clock = { hour: digits.hour, minute: digits.minute, second: null, zone: Number.isNaN(tail.zone) ? null : tail.zone };
    return { end: s.after(digits.end), rule: "clock-range", expression: result };
  }
  if (tail.is & Is.Meridiem && tail.number >= 0 && digits.hour <= 12) {
    result.clock = { hour: (digits.hour % 12) + tail.number, minute: digits.minute, second: null, zone: null };
    const zone = s.entry(s.after(digits.end));
    if (!(zone.is & Is.Zone)) return { end: s.after(digits.end), rule: "clock-range", expression: result };
    result.clock = { ...result.clock, zone: Number.isNaN(zone.zone) ? null : zone.zone };
    return { end: s.after(s.after(digits.end)), rule: "clock-range", expression: result };
  }
  const colon = !s.indonesian && digits.minute !== null && s.lower(t + 1) === ":";
  if (!(headed || colon) || s.is(digits.end, Is.Unit)) return null;
  result.clock = { hour: digits.hour, minute: digits.minute, second: null, zone: null };
  return { end: digits.end, rule: "clock-range", expression: result };
}

/** The end of the range that a day with its clock time begins: the `11.30 WIB` of `Senin (11/9) pukul 09.00-11.30 WIB`. */
export function clockTail(s: Scan, left: Found, clockAt: (s: Scan, t: number) => Reading | null): Found | null {
  if (left.expression.clock === null || left.expression.base.kind === "fixed" || !s.is(left.end, Is.Link)) return null;
  if (s.lower(left.end) === "," || s.lower(left.end) === "/") return null;
  const next = s.after(left.end);
  if (s.digits(next) === 0 && !s.is(next, Is.ClockHead)) return null;
  const right = looseClock(s, next, s.indonesian && clockDigits(s, next)?.minute !== null, clockAt);
  return right === null ? null : at(next, { ...right, rule: "clock-range" });
}

/** Whether only a link stands between two neighbours. */
export function linked(s: Scan, left: Found, right: Found): boolean {
  return left.end < right.first && s.is(left.end, Is.Link) && s.after(left.end) === right.first;
}

/** Lets the left end of a range take the year and the zone that only the right end tells. */
export function inherit(left: Found, right: Found): void {
  const a = left.expression;
  const b = right.expression;
  if (a.base.kind === "calendar" && b.base.kind === "calendar" && a.base.year === 0 && a.base.month > 0 && a.base.yearShift === null) {
    if (b.base.month > 0 && a.base.direction === null && (b.base.year > 0 || b.base.yearShift !== null || b.base.direction !== null)) {
      const wraps = a.base.month > b.base.month;
      a.base.year = b.base.year > 0 ? b.base.year - (wraps ? 1 : 0) : 0;
      a.base.yearShift = b.base.yearShift === null ? null : b.base.yearShift - (wraps ? 1 : 0);
      a.base.direction = b.base.direction;
      a.base.inherited = true;
    }
  }
  if (a.base.kind === "period" && b.base.kind === "period" && a.base.year === 0 && a.base.yearShift === null) {
    a.base.year = b.base.year;
    a.base.yearShift = b.base.yearShift;
  }
  if (a.base.kind === "weekday" && b.base.kind === "weekday" && a.base.weekShift === null && a.base.direction === null) {
    a.base.weekShift = b.base.weekShift;
    a.base.direction = b.base.direction;
  }
  if (a.clock !== null && b.clock !== null && a.clock.zone === null) a.clock.zone = b.clock.zone;
}

/** `abad ke-17 hingga ke-19`, `the 17th and 18th centuries`. */
export function centuryRange(s: Scan, t: number): Run | null {
  if (s.indonesian) {
    const left = century(s, t);
    if (left === null || !s.is(left.end, Is.Link)) return null;
    const next = s.after(left.end);
    if (s.lower(next) !== "ke") return null;
    const number = ordinal(s, next);
    return number === null ? null : [at(t, left), at(next, centuryReading(s, number.value, number.end))];
  }
  const the = s.lower(t) === "the" ? t + 1 : t;
  const first = ordinal(s, the);
  if (first === null || !s.is(first.end, Is.Link) || (s.digits(the) > 0 && first.end === the + 1)) return null;
  const next = s.after(first.end);
  const right = century(s, next);
  return right === null ? null : [at(t, centuryReading(s, first.value, first.end)), at(next, right)];
}

/** `triwulan I-III 2023`, `kuartal I dan II tahun ini`, `the first and second quarters of 2022`. */
export function periodRange(s: Scan, t: number): Run | null {
  const entry = s.entry(t);
  const headed = s.indonesian && (entry.is & Is.Period) !== 0 && entry.text.length === 1;
  if (s.indonesian && !headed) return null;
  const begin = headed ? s.after(t) : s.lower(t) === "the" ? t + 1 : t;
  const first = ordinal(s, begin);
  if (first === null || !s.is(first.end, Is.Link) || s.lower(first.end) === "/") return null;
  const next = s.after(first.end);
  const right = headed ? numberedPeriod(s, entry.text, next) : period(s, next);
  if (right === null || right.expression.base.kind !== "period") return null;
  const { base } = right.expression;
  const code = base.code[0]! + first.value;
  if (code >= base.code) return null;
  return [at(t, reading(first.end, "period", { ...base, code })), at(next, right)];
}
