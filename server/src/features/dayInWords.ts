// A calendar day in words. Days are `YYYY-MM-DD`; what is none comes back as it is.
import { dayNumber, isDate, weekdayOf } from "../analysis/index";
import { boundsOf, type Period } from "../corpus/index";
import { dateStrings } from "./dateStrings";
import type { DisplayLanguage } from "./strings";

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** Monday 1. */
  readonly weekday: number;
}

function partsOf(day: string): Parts | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!m) return null;
  const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (!isDate(year, month, date)) return null;
  return { year: String(year), month, day: date, weekday: weekdayOf(dayNumber(year, month, date)) };
}

/** Name of an ISO weekday, Monday 1. */
export const weekdayName = (weekday: number, language: DisplayLanguage): string =>
  dateStrings[language].weekdays[weekday - 1] ?? String(weekday);

/** `2023-09-13` -> `13 September 2023`. */
export function plainDay(day: string, language: DisplayLanguage): string {
  const parts = partsOf(day);
  return parts ? `${parts.day} ${dateStrings[language].months[parts.month - 1]} ${parts.year}` : day;
}

/** `2023-09-13` -> `Wednesday, 13 September 2023`; between other words a space may stand for the comma. */
export function longDay(day: string, language: DisplayLanguage, separator = ", "): string {
  const parts = partsOf(day);
  return parts ? weekdayName(parts.weekday, language) + separator + plainDay(day, language) : day;
}

/** `2023-09-13` -> `13 Sep 2023`. */
export function shortDay(day: string, language: DisplayLanguage): string {
  const parts = partsOf(day);
  return parts ? `${parts.day} ${dateStrings[language].shortMonths[parts.month - 1]} ${parts.year}` : day;
}

/** `2023-09-13` -> `Wed 13 Sep 2023`. */
export function hintDay(day: string, language: DisplayLanguage): string {
  const parts = partsOf(day);
  return parts ? `${dateStrings[language].shortWeekdays[parts.weekday - 1]} ${shortDay(day, language)}` : day;
}

/** `2023-09-13` -> `13 September`. */
export function dayOfYear(day: string, language: DisplayLanguage): string {
  const parts = partsOf(day);
  return parts ? `${parts.day} ${dateStrings[language].months[parts.month - 1]}` : day;
}

/** The days of a week (`11–17 Sep 2023`) or the months of a quarter (`Jul–Sep 2022`); null for periods that a name tells as well. */
export function boundsInWords(period: Period, language: DisplayLanguage): string | null {
  const bounds = boundsOf(period);
  const [first, last] = [bounds && partsOf(bounds[0]), bounds && partsOf(bounds[1])];
  if (!first || !last) return null;
  const { shortMonths } = dateStrings[language];
  const [from, to] = [shortMonths[first.month - 1], shortMonths[last.month - 1]];
  if (period.granularity !== "week" && period.granularity !== "weekend") return `${from}–${to} ${last.year}`;
  const start = first.year !== last.year ? ` ${from} ${first.year}` : first.month !== last.month ? ` ${from}` : "";
  return `${first.day}${start}–${last.day} ${to} ${last.year}`;
}
