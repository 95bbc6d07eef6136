// Months, and the year that may follow one: `Juli 2022`, `bulan Juli lalu`, `Mei tahun depan`, `last July`, `May of this year`.
import { type CalendarBase, calendar, type Direction, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { year } from "./numbers";

/** -1, 0 or 1 for a word such as `lalu`, `ini`, `depan` at `t`; null for others. */
export function directionAt(s: Scan, t: number): Direction | null {
  const { is } = s.entry(t);
  if (is & Is.Past) return -1;
  if (is & Is.Next) return 1;
  return is & Is.This ? 0 : null;
}

/** Reads the year after a month or day at `t` into `base`, and returns the end. */
export function takeYear(s: Scan, t: number, base: CalendarBase): number {
  let at = t;
  if (s.lower(at) === "," && year(s, at + 1) > 0 && yearMayFollowComma(s, at + 1)) at++;
  else if (!s.indonesian && s.lower(at) === "of") at++;
  if (s.indonesian && s.entry(at).head === Head.Year) {
    if (year(s, at + 1) > 0) at++;
    else {
      const direction = directionAt(s, at + 1);
      if (direction === null) return t;
      base.yearShift = direction;
      return s.after(at + 1);
    }
  }
  const told = year(s, at);
  if (told > 0) {
    base.year = told;
    // `13 September 2023 lalu`
    return s.indonesian && directionAt(s, at + 1) !== null && !s.is(at + 1, Is.DayShift) ? s.after(at + 1) : at + 1;
  }
  if (s.indonesian) {
    const direction = directionAt(s, at);
    if (direction === null) return t;
    base.direction = direction;
    return s.after(at);
  }
  const direction = directionAt(s, at);
  if (direction === null || s.lower(s.after(at)) !== "year") return t;
  base.yearShift = direction;
  return s.after(at) + 1;
}

function yearMayFollowComma(s: Scan, t: number): boolean {
  return !s.indonesian || s.lower(t + 1) !== "orang";
}

/** `Juli 2022`, `bulan Juli lalu`, `Januari`: a month, with its head noun and its year. */
export function month(s: Scan, t: number): Reading | null {
  const headed = s.entry(t).head === Head.Month;
  const at = headed ? s.after(t) : t;
  const entry = s.entry(at);
  if (!(entry.is & Is.Month)) return null;
  const base = calendar(0, entry.month, 0);
  const after = s.after(at);
  const end = takeYear(s, after, base);
  if (end === after && !headed && !standsAlone(s, at)) return null;
  return reading(end, "month", base);
}

/** `last July`, `next May`, `this March`. */
export function directedMonth(s: Scan, t: number): Reading | null {
  const direction = directionAt(s, t);
  if (s.indonesian || direction === null) return null;
  const at = s.after(t);
  const entry = s.entry(at);
  if (!(entry.is & Is.Month)) return null;
  if (entry.ambiguous && s.capital(s.after(at))) return null;
  if (s.digits(s.after(at)) > 0 && s.digits(s.after(at)) < 3) return null;
  const base = calendar(0, entry.month, 0);
  base.direction = direction;
  return reading(s.after(at), "directed-month", base);
}

/** Whether a month without head noun, day or year is a month and no name: `Mei Ling`, `May scored`, `Juli Hartono`. */
function standsAlone(s: Scan, t: number): boolean {
  const entry = s.entry(t);
  const end = s.after(t);
  if (!s.capital(t)) return false;
  if (s.capital(end) && !(s.entry(end).is & (Is.Month | Is.Weekday))) return false;
  if (s.lower(end) === "'s" && entry.ambiguous) return false;
  const linked = s.is(end, Is.Link) && s.is(s.after(end), Is.Month);
  if (linked || (s.is(t - 1, Is.Link) && s.is(t - 2, Is.Month))) return true;
  if (s.is(t - 1, Is.Preposition | Is.Mod | Is.Every)) return !entry.ambiguous || temporalPreposition(s, t - 1);
  if (!s.indonesian && s.lower(t - 1) === "the" && s.lowerCase(end)) return true;
  if (s.context.monthly.has(s.lower(t - 1))) return true;
  if (entry.ambiguous && (s.sentenceStart(t) || s.capital(t - 1) || !s.indonesian)) return false;
  if (s.indonesian) return !s.capital(t - 1) || s.sentenceStart(t - 1);
  return !s.capital(t - 1) || s.sentenceStart(t - 1);
}

function temporalPreposition(s: Scan, t: number): boolean {
  const word = s.lower(t);
  if (word === "-") return s.lower(t - 1) === "mid" || s.lower(t - 1) === "late" || s.lower(t - 1) === "early";
  // `scored by May`, `written by April`
  if (word === "by" && /(?:ed|en)$/.test(s.lower(t - 1))) return false;
  return s.context.monthPrepositions.has(word);
}
