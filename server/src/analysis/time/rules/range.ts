// Ranges and lists: two or more expressions that share what only the last one tells: `3-5 Mei 2021`, `08.00 hingga 16.00 WIB`.
import { isDate } from "../calendar";
import { type CalendarBase, calendar, type Found, fixed, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { numericDate } from "./day";
import { century, centuryReading } from "./era";
import { takeYear } from "./month";
import { dayOfMonth, ordinal, ordinalEnd, shortYear, year } from "./numbers";
import { numberedPeriod, period } from "./period";

/** Readings with their first tokens, left to right. */
export type Run = readonly Found[];

/** A reading in its place. */
export const at = (first: number, found: Reading): Found => ({ first, ...found });

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
    days.push({
      value: day.value,
      first: days.length === 0 ? (lead === null ? (headed ? t : next) : begin) : next,
      end: day.end,
    });
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
  if (day === null) return null;
  if (s.lower(day.end) === "/") return crossMonthRange(s, t);
  if (!s.is(day.end, Is.Link) || s.lower(day.end) === ",") return null;
  const next = s.after(day.end);
  const date = looseNumeric(s, next);
  if (date === null || date.day <= day.value) return null;
  const inside = s.lower(t - 1) === "(" && s.lower(date.end) === ")";
  if (date.year === 0 && !inside && s.entry(t - 1).head !== Head.Date) return null;
  const right = calendar(date.year, date.month, date.day);
  const left: CalendarBase = { ...right, day: day.value, inherited: true };
  return [at(t, reading(day.end, "day-range", left)), at(next, reading(date.end, "day-range", right))];
}

/** `30/6-2/7/2024`, `(28/9-3/10)`. */
function crossMonthRange(s: Scan, t: number): Run | null {
  const left = looseNumeric(s, t);
  if (left === null || !s.is(left.end, Is.Link) || s.lower(left.end) === "/" || s.lower(left.end) === ",") return null;
  const next = s.after(left.end);
  const right = looseNumeric(s, next);
  if (right === null) return null;
  const inside = s.lower(t - 1) === "(" && s.lower(right.end) === ")";
  if (right.year === 0 && !inside) return null;
  const from = calendar(
    left.year || right.year - (left.month > right.month && right.year > 0 ? 1 : 0),
    left.month,
    left.day,
  );
  from.inherited = left.year === 0;
  return [
    at(t, reading(left.end, "day-range", from)),
    at(next, reading(right.end, "day-range", calendar(right.year, right.month, right.day))),
  ];
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
  const schoolYear =
    s.indonesian &&
    headed &&
    (s.lower(begin) === "ajaran" || s.lower(begin) === "pelajaran" || s.lower(begin) === "akademik");
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
  const right =
    tight && s.glued(next) && s.digits(next) === 2 ? Math.floor(left / 100) * 100 + s.value(next) : year(s, next);
  if (right === 0 || right <= left || right - left > 400) return null;
  if (s.digits(next) === 2 && right - left > 30) return null;
  if (
    s.glued(next + 1) &&
    ((s.glued(next + 2) && s.digits(next + 2) > 0) || s.word(next + 1)) &&
    s.lower(next + 1) !== "."
  )
    return null;
  if (s.lower(next + 1) === "-" && s.lower(next + 2) === "an") return null;
  if (!headed && s.lower(from + 1) !== "-" && s.lower(from + 1) !== "–" && s.lower(from + 1) !== "/" && left < 1500)
    return null;
  return [
    at(t, reading(from + 1, "year-range", calendar(left, 0, 0))),
    at(nextFirst, reading(next + 1, "year-range", calendar(right, 0, 0))),
  ];
}

/** Whether only a link stands between two neighbours. */
export function linked(s: Scan, left: Found, right: Found): boolean {
  return left.end < right.first && s.is(left.end, Is.Link) && s.after(left.end) === right.first;
}

/** Lets the left end of a range or list take the year, the week and the zone that only the right end tells. */
export function inherit(left: Found, right: Found, link: string): void {
  const a = left.expression;
  const b = right.expression;
  if (a.base.kind === "calendar" && b.base.kind === "calendar") inheritYear(a.base, b.base, link);
  if (link === ",") return;
  if (a.base.kind === "period" && b.base.kind === "period" && a.base.year === 0 && a.base.direction === null) {
    a.base.year = a.base.yearShift === null ? b.base.year : 0;
    a.base.yearShift ??= b.base.yearShift;
  }
  if (a.base.kind === "weekday" && b.base.kind === "weekday" && a.base.weekShift === null) {
    if (a.base.direction === null) a.base.weekShift = b.base.weekShift;
    a.base.direction ??= b.base.direction;
  }
  if (a.clock !== null && b.clock !== null && a.clock.zone === null) a.clock.zone = b.clock.zone;
}

/** A month that comes after the right end's is one of the year before: `Desember hingga Januari 2023`. */
function inheritYear(a: CalendarBase, b: CalendarBase, link: string): void {
  if (a.year > 0 || a.yearShift !== null || a.direction !== null || a.month === 0 || b.month === 0) return;
  const before = a.month > b.month ? 1 : 0;
  if (b.year > 0) a.year = b.year - before;
  else if (link === "," || (b.yearShift === null && b.direction === null)) return;
  else {
    a.yearShift = b.yearShift === null ? null : b.yearShift - before;
    a.direction = b.direction;
  }
  a.inherited = true;
}

/** `1970-1980-an`: a decade told as a year and one told in full. */
export function decadeRange(s: Scan, t: number): Run | null {
  const first = year(s, t);
  if (!s.indonesian || first === 0 || first % 10 !== 0 || !s.is(t + 1, Is.Link)) return null;
  const next = s.after(t + 1);
  const second = year(s, next);
  if (second <= first || second % 10 !== 0 || s.lower(next + 1) !== "-" || s.lower(next + 2) !== "an") return null;
  return [
    at(t, reading(t + 1, "decade", fixed("DATE", String(first / 10)))),
    at(next, reading(next + 3, "decade", fixed("DATE", String(second / 10)))),
  ];
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
