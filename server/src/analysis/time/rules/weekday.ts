// Weekdays alone, with a date, or with `lalu`, `pekan depan`: `Rabu (19/6/2024)`, `Rabu lalu`, `next Friday`, `Tuesday evening`.
import { type Reading, reading, Unit } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { apposition } from "./day";
import { directionAt } from "./month";
import { count } from "./numbers";

/** A weekday with everything that belongs to it. */
export function weekday(s: Scan, t: number): Reading | null {
  if (!s.indonesian) return englishWeekday(s, t);
  const headed = s.entry(t).head === Head.Day && s.is(s.after(t), Is.Weekday);
  const at = headed ? s.after(t) : t;
  const entry = s.entry(at);
  if (entry.is & Is.Part && s.is(s.after(at), Is.Weekday)) return eveBefore(s, at);
  if (!(entry.is & Is.Weekday) || !(headed || isSunday(s, at))) return null;
  const after = s.after(at);
  const dated = datedWeekday(s, entry.weekday, after);
  if (dated !== null) return withTimeOfDay(s, dated);
  const found = shifted(s, entry.weekday, after) ?? plain(entry.weekday, after);
  // `Rabu lalu (13/9)`, `Rabu malam (13/9)`
  if (found.end > after) {
    const later = datedWeekday(s, entry.weekday, found.end, true);
    if (later !== null) return withTimeOfDay(s, later);
  }
  withTimeOfDay(s, found);
  if (found.expression.part !== null && found.expression.clock === null) {
    const later = datedWeekday(s, entry.weekday, found.end, false);
    if (later !== null) {
      later.expression.part = found.expression.part;
      return withTimeOfDay(s, later);
    }
  }
  if (found.end === after && !headed && !standsAlone(s, at, after)) return null;
  return found;
}

/** `malam Minggu`, `malam Jumat`: the night before. */
function eveBefore(s: Scan, t: number): Reading | null {
  if (s.lower(t) !== "malam" || s.is(t - 1, Is.Weekday | Is.DayShift) || !s.capital(t + 1)) return null;
  const weekdayEntry = s.entry(t + 1);
  const found = reading(s.after(t + 1), "eve", {
    kind: "weekday",
    weekday: weekdayEntry.weekday,
    weekShift: null,
    direction: null,
    offset: -1,
  });
  found.expression.part = { code: "TNI", mod: null };
  return s.is(found.end, Is.Part) ? null : found;
}

/** Words that make a capitalised `Minggu` a week. */
const WEEKLY = new Set(["lalu", "depan", "ini", "yang"]);

/** Whether `minggu` is the Sunday here and not the week; true for every other weekday. */
export function isSunday(s: Scan, t: number): boolean {
  if (s.lower(t) !== "minggu") return true;
  const next = s.after(t);
  // `Sabtu dan Minggu lalu`
  if (s.capital(t) && s.is(t - 1, Is.Link) && s.is(t - 2, Is.Weekday)) return true;
  if (s.lower(next) === "(" || s.is(next, Is.Part)) return !s.is(t - 1, Is.Number) && s.digits(t - 1) === 0;
  if (!s.capital(t)) return s.lower(next) === "," && s.digits(next + 1) > 0 && s.is(next + 2, Is.Month);
  if (WEEKLY.has(s.lower(next))) return s.lower(s.after(next)) === "(";
  if (directionAt(s, next) !== null) return !s.sentenceStart(t) || s.is(next, Is.DayShift);
  if (s.is(t - 1, Is.Number) || s.digits(t - 1) > 0) return false;
  if (s.is(next, Is.Ordinal) || s.lower(next) === "ke") return false;
  return !s.sentenceStart(t) || s.lower(next) === "," || s.digits(next) > 0 || s.entry(next).head > 0;
}

const plain = (day: number, end: number): Reading =>
  reading(end, "weekday", { kind: "weekday", weekday: day, weekShift: null, direction: null, offset: 0 });

function datedWeekday(s: Scan, day: number, t: number, parenthesisOnly = false): Reading | null {
  if (parenthesisOnly && s.lower(t) !== "(") return null;
  const found = apposition(s, t);
  if (found === null) return null;
  found.base.weekday = day;
  return reading(s.indonesian ? trailingEnd(s, found.end) : found.end, "weekday-date", found.base);
}

/** End of `lalu` or `pekan depan` after a dated weekday: `Kamis (13/6) lalu`. */
function trailingEnd(s: Scan, t: number): number {
  if (s.lower(t - 1) !== ")") return t;
  const at = s.entry(t).head === Head.Week ? s.after(t) : t;
  const next = s.entry(at);
  if (!(next.is & Is.Past) && (!(next.is & Is.Next) || next.is & Is.DayShift)) return t;
  return s.after(at);
}

/** `lalu`, `depan`, `pekan depan`, `dua pekan lalu` after a weekday. */
function shifted(s: Scan, day: number, t: number): Reading | null {
  const week = s.entry(t);
  if (week.head === Head.Week) {
    const direction = directionAt(s, s.after(t));
    if (direction === null) return null;
    return byWeek(day, direction, s.after(s.after(t)));
  }
  const number = count(s, t);
  if (number !== null && s.entry(number.end).unit === Unit.Week) {
    const at = s.after(number.end);
    const { is } = s.entry(at);
    if (is & Is.Ago) return byWeek(day, -number.value, s.after(at));
    if (is & Is.Hence) return byWeek(day, number.value, s.after(at));
    return null;
  }
  const direction = directionAt(s, t);
  if (direction === null || week.part !== "") return null;
  return reading(s.after(t), "directed-weekday", {
    kind: "weekday",
    weekday: day,
    weekShift: null,
    direction,
    offset: 0,
  });
}

const byWeek = (day: number, weekShift: number, end: number): Reading =>
  reading(end, "weekday-of-week", { kind: "weekday", weekday: day, weekShift, direction: null, offset: 0 });

/** Whether a weekday with nothing beside it is a day and no name: `Rabu Alam`, `Wednesday Addams`. */
function standsAlone(s: Scan, t: number, end: number): boolean {
  if (s.entry(t).ambiguous) return false;
  // `the first Monday of every month`
  if (!s.indonesian && s.is(t - 1, Is.Ordinal) && s.lower(end) === "of") return false;
  if (s.capital(end) && !s.is(end, Is.Weekday | Is.Month | Is.Link)) {
    return s.is(t - 1, Is.Preposition) || s.entry(t - 1).head === Head.Day;
  }
  return s.capital(t) || s.indonesian || !s.entry(t).cased;
}

function englishWeekday(s: Scan, t: number): Reading | null {
  const direction = directionAt(s, t);
  const at = direction === null ? t : s.after(t);
  const entry = s.entry(at);
  if (!(entry.is & Is.Weekday) || entry.is & Is.Every) return null;
  const after = s.after(at);
  const dated = datedWeekday(s, entry.weekday, after);
  if (dated !== null) return withTimeOfDay(s, dated);
  const week = weekAfter(s, entry.weekday, after);
  if (week !== null) return withTimeOfDay(s, week);
  const found = plain(entry.weekday, after);
  if (direction !== null) Object.assign(found.expression.base, { direction });
  withTimeOfDay(s, found);
  if (found.expression.part !== null && found.expression.clock === null) {
    const later = datedWeekday(s, entry.weekday, found.end);
    if (later !== null) {
      later.expression.part = found.expression.part;
      return withTimeOfDay(s, later);
    }
  }
  if (found.end === after && direction === null && !standsAlone(s, at, after)) return null;
  return found;
}

/** `next week`, `of last week`, `this week` after a weekday. */
function weekAfter(s: Scan, day: number, t: number): Reading | null {
  const at = s.lower(t) === "of" ? t + 1 : t;
  const direction = directionAt(s, at);
  if (direction === null || s.entry(s.after(at)).unit !== Unit.Week) return null;
  return byWeek(day, direction, s.after(s.after(at)));
}
