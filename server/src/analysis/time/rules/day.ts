// Calendar days: `13 September 2023`, `June 19, 2024`, `13/9/23`, `2023-09-12`, `Rabu (19/6/2024) malam`.
import { isDate } from "../calendar";
import { type CalendarBase, calendar, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { takeYear } from "./month";
import { dayOfMonth, shortYear, year } from "./numbers";

export interface NumericDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly end: number;
}

/** A date in digits with `/`, `-` or `.` between: `13/9/23`, `2023-09-12`, `13.09.2023`; `13/9` with year 0. */
export function numericDate(s: Scan, t: number): NumericDate | null {
  if (s.digits(t) === 0 || !s.freeLeft(t)) return null;
  const mark = s.lower(t + 1);
  if ((mark !== "/" && mark !== "-" && mark !== ".") || !s.gluedBy(t + 1, mark)) return null;
  const middle = t + 2;
  if (s.digits(middle) === 0 || s.digits(middle) > 2) return null;
  if (s.gluedBy(t + 3, mark) && s.digits(t + 4) > 0) {
    if (s.digits(t) === 4) return yearFirst(s, t, mark);
    if (s.digits(t) > 2 || (mark === "." && s.digits(t + 4) !== 4)) return null;
    const told = shortYear(s, t + 4);
    if (told === 0 || !endsClean(s, t + 5)) return null;
    return ordered(s, s.value(t), s.value(middle), told, t + 5);
  }
  if (mark !== "/" || s.digits(t) > 2 || !endsClean(s, t + 3)) return null;
  return ordered(s, s.value(t), s.value(middle), 0, t + 3);
}

function yearFirst(s: Scan, t: number, mark: string): NumericDate | null {
  if (mark === "." || s.digits(t + 4) > 2) return null;
  const date = { year: s.value(t), month: s.value(t + 2), day: s.value(t + 4), end: t + 5 };
  const isoTime = s.glued(t + 5) && s.lower(t + 5)[0] === "t";
  if (!isoTime && !endsClean(s, t + 5)) return null;
  return date.year >= 1000 && date.year <= 2199 && isDate(date.year, date.month, date.day) ? date : null;
}

/** Whether nothing that continues a number or code is glued to the token before `t`. */
function endsClean(s: Scan, t: number): boolean {
  if (!s.glued(t)) return true;
  const mark = s.lower(t);
  if (mark === "/" || mark === "%") return false;
  if (mark === "-" || mark === "." || mark === "," || mark === ":" || mark === "–") {
    return !(s.glued(t + 1) && (s.digits(t + 1) > 0 || (mark === "-" && s.word(t + 1))));
  }
  return !s.word(t) && s.digits(t) === 0;
}

/** Day first in Indonesian; in English month first unless that is no month. */
function ordered(s: Scan, a: number, b: number, told: number, end: number): NumericDate | null {
  const dayFirst = isDate(told, b, a);
  const monthFirst = isDate(told, a, b);
  if (s.indonesian || (dayFirst && !monthFirst)) return dayFirst ? { year: told, month: b, day: a, end } : null;
  return monthFirst ? { year: told, month: a, day: b, end } : null;
}

/** A complete numeric date, or `13/9` where parentheses or a head noun tell that it is one. */
function numericDay(s: Scan, t: number): Reading | null {
  const found = numericDate(s, t);
  if (found === null) return compactDay(s, t);
  if (found.year === 0 && !shortDateStands(s, t, found.end)) return null;
  const day = reading(found.end, "numeric-day", calendar(found.year, found.month, found.day));
  return isoTime(s, day);
}

function shortDateStands(s: Scan, t: number, end: number): boolean {
  if (!s.indonesian) return false;
  const before = s.lower(t - 1);
  if (before === "(") return s.lower(end) === ")" || s.lower(end) === "," || s.is(end, Is.Part);
  return s.entry(t - 1).head === Head.Date && s.entry(t - 1).text !== "dated";
}

/** `bertanggal 20230912`, `dated 20230912`. */
function compactDay(s: Scan, t: number): Reading | null {
  if (s.digits(t) !== 8 || s.entry(t - 1).head !== Head.Date || !s.freeRight(t)) return null;
  const value = s.value(t);
  const [y, m, d] = [Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100];
  if (!(y >= 1000 && y <= 2199) || !isDate(y, m, d)) return null;
  return reading(t + 1, "compact-day", calendar(y, m, d));
}

/** The time in `2023-09-12T14:30:05Z`. */
function isoTime(s: Scan, day: Reading): Reading {
  const t = day.end;
  const word = s.lower(t);
  if (!s.glued(t) || word[0] !== "t" || word.length !== 3 || s.lower(t + 1) !== ":" || s.digits(t + 2) !== 2)
    return day;
  const hour = Number(word.slice(1));
  const minute = s.value(t + 2);
  if (!(hour <= 24 && minute < 60)) return day;
  let end = t + 3;
  let second: number | null = null;
  if (s.gluedBy(end, ":") && s.digits(end + 1) === 2) {
    second = s.value(end + 1);
    end += 2;
  }
  let zone: number | null = null;
  if (s.glued(end) && s.lower(end) === "z") {
    zone = 0;
    end++;
  } else if ((s.gluedBy(end, "+") || s.gluedBy(end, "-")) && s.digits(end + 1) === 2 && s.lower(end + 2) === ":") {
    const minutes = s.value(end + 1) * 60 + s.value(end + 3);
    zone = s.lower(end) === "-" ? -minutes : minutes;
    end += 4;
  }
  day.expression.clock = { hour, minute, second, zone };
  day.end = end;
  return day;
}

/** `13 September 2023`, `5th of May`, `tanggal 17 Agustus tahun lalu`. */
function dayMonth(s: Scan, t: number): Reading | null {
  const day = dayOfMonth(s, t);
  if (day === null) return null;
  let at = day.end;
  if (!s.indonesian && s.lower(at) === "of") at++;
  if (s.indonesian && s.entry(at).head === Head.Month && s.is(at + 1, Is.Month)) at++;
  if (s.indonesian && s.lower(at) === "-" && s.is(at + 1, Is.Month)) return dashed(s, day.value, at);
  const month = s.entry(at);
  if (!(month.is & Is.Month) || !isDate(0, month.month, day.value)) return null;
  const base = calendar(0, month.month, day.value);
  let end = s.after(at);
  // `3 May scored` cannot be told from a date; `12 Mei Ling` can.
  if (month.ambiguous && s.capital(end) && year(s, end) === 0 && !s.is(end, Is.Zone | Is.ClockHead | Is.Part)) {
    if (s.indonesian && month.month === 5 && !s.is(end, Is.Weekday)) return null;
  }
  end = takeYear(s, end, base);
  return reading(end, "day-month", base);
}

/** `13-September-2023`, `13-Sep-23`. */
function dashed(s: Scan, day: number, at: number): Reading | null {
  const month = s.entry(at + 1);
  if (!s.gluedBy(at, "-") || !s.gluedBy(at + 2, "-") || !isDate(0, month.month, day)) return null;
  const told = shortYear(s, at + 3);
  return told === 0 ? null : reading(at + 4, "day-month", calendar(told, month.month, day));
}

/** `June 19, 2024`, `Sept. 12`, `May 5th`. */
function monthDay(s: Scan, t: number): Reading | null {
  if (s.indonesian) return null;
  const month = s.entry(t);
  if (!(month.is & Is.Month)) return null;
  const at = s.after(t);
  const width = s.digits(at);
  if (width === 0 || width > 2) return null;
  const day = dayOfMonth(s, at);
  if (day === null || !isDate(0, month.month, day.value)) return null;
  if (
    s.glued(day.end) &&
    (s.word(day.end) || ((s.lower(day.end) === "." || s.lower(day.end) === ":") && s.glued(day.end + 1)))
  ) {
    return null;
  }
  // `May 12 people`: a month and a count cannot be told from a day; `%` can.
  if (s.lower(day.end) === "%" || s.lower(day.end) === "percent") return null;
  const base = calendar(0, month.month, day.value);
  return reading(takeYear(s, day.end, base), "month-day", base);
}

/** A day without its weekday, with its head noun `tanggal`. */
export function calendarDay(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (entry.head === Head.Date && entry.text !== "dated") {
    const at = s.lower(s.after(t)) === "." ? s.after(t) + 1 : s.after(t);
    const inner = calendarDay(s, at) ?? bareDay(s, at);
    return inner;
  }
  return numericDay(s, t) ?? dayMonth(s, t) ?? monthDay(s, t);
}

/** `tanggal 17`: the day of a month that is not told. */
function bareDay(s: Scan, t: number): Reading | null {
  if (!s.indonesian) return null;
  const day = dayOfMonth(s, t);
  if (day === null || !s.freeRight(t)) return null;
  const base = calendar(0, 0, day.value);
  let end = day.end;
  if (s.entry(end).head === Head.Month && s.is(s.after(end), Is.Past | Is.Next | Is.This)) {
    const { is } = s.entry(s.after(end));
    base.direction = is & Is.Past ? -1 : is & Is.Next ? 1 : 0;
    end = s.after(s.after(end));
  }
  return reading(end, "bare-day", base);
}

/** A calendar day with the part of the day and the clock time that follow. */
export function day(s: Scan, t: number): Reading | null {
  const english = !s.indonesian && s.lower(t) === "the" ? t + 1 : t;
  const found = english > t ? dayMonth(s, english) : calendarDay(s, t);
  return found === null ? null : withTimeOfDay(s, found);
}

/** A calendar day after a weekday: in parentheses, after a comma, or at once. Returns the base and the end. */
export function apposition(s: Scan, t: number): { base: CalendarBase; end: number } | null {
  if (s.lower(t) === "," && s.lower(t + 1) === "(") return apposition(s, t + 1);
  const mark = s.lower(t);
  const inside = mark === "(" || mark === "[";
  const at = inside || mark === "," ? t + 1 : t;
  const found = datePart(s, at);
  if (found === null) return null;
  if (!inside) return found;
  return s.lower(found.end) === ")" || s.lower(found.end) === "]" ? { base: found.base, end: found.end + 1 } : null;
}

function datePart(s: Scan, t: number): { base: CalendarBase; end: number } | null {
  const numeric = numericDate(s, t);
  if (numeric !== null) return { base: calendar(numeric.year, numeric.month, numeric.day), end: numeric.end };
  const english = !s.indonesian && s.lower(t) === "the" ? t + 1 : t;
  const found = calendarDay(s, english);
  return found !== null && found.expression.base.kind === "calendar" && found.expression.clock === null
    ? { base: found.expression.base, end: found.end }
    : null;
}
