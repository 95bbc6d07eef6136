// The stretch of the calendar that a TIMEX3 value names: a day, a week, a month, up to a century.
import { civil, dayNumber, isDate, isoDate, mondayOf } from "../analysis/index";

export type Granularity =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "fiscalYear"
  | "year"
  | "decade"
  | "century";

export interface Period {
  readonly granularity: Granularity;
  /** The same for all values that name it: a clock time or part of the day is taken off. */
  readonly key: string;
  /** Counts periods of this granularity, so that a difference tells how many lie between; null where they follow no count. */
  readonly index: number | null;
}

/** The period of a TIMEX3 value; null for durations, recurring and vague times, and days that are in no calendar. */
export function periodOf(value: string): Period | null {
  let m = /^(\d{4})-(\d\d)-(\d\d)(?=$|T)/.exec(value);
  if (m) {
    const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return isDate(year, month, day) ? { granularity: "day", key: m[0], index: dayNumber(year, month, day) } : null;
  }
  const period = (granularity: Granularity, index: number | null): Period => ({ granularity, key: value, index });
  m = /^(\d{4})-(\d\d)$/.exec(value);
  if (m) return isDate(Number(m[1]), Number(m[2]), 1) ? period("month", Number(m[1]) * 12 + Number(m[2]) - 1) : null;
  if (/^\d{4}$/.test(value)) return period("year", Number(value));
  m = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (m) {
    const monday = mondayOfWeek(Number(m[1]), Number(m[2]));
    return monday === null ? null : period(m[3] ? "weekend" : "week", weekIndex(monday));
  }
  m = /^(\d{4})-([QH])([1-4])$/.exec(value);
  if (m?.[2] === "Q") return period("quarter", Number(m[1]) * 4 + Number(m[3]) - 1);
  if (m) return Number(m[3]) <= 2 ? period("half", Number(m[1]) * 2 + Number(m[3]) - 1) : null;
  if (/^\d{4}-(?:SP|SU|FA|WI)$/.test(value)) return period("season", null);
  if (/^FY\d{4}$/.test(value)) return period("fiscalYear", Number(value.slice(2)));
  if (/^BC\d{4}$/.test(value)) return period("year", 1 - Number(value.slice(2)));
  if (/^\d{3}$/.test(value)) return period("decade", Number(value));
  if (/^\d{2}$/.test(value)) return period("century", Number(value));
  return null;
}

/** The count of the period of `granularity` that holds the day (a day number); null where they follow no count. */
export function indexOfDay(day: number, granularity: Granularity): number | null {
  const { year, month } = civil(day);
  switch (granularity) {
    case "day":
      return day;
    case "week":
    case "weekend":
      return weekIndex(mondayOf(day));
    case "month":
      return year * 12 + month - 1;
    case "quarter":
      return year * 4 + Math.floor((month - 1) / 3);
    case "half":
      return year * 2 + (month > 6 ? 1 : 0);
    case "year":
    case "fiscalYear":
      return year;
    case "decade":
      return Math.floor(year / 10);
    case "century":
      return Math.floor(year / 100);
    case "season":
      return null;
  }
}

/** First and last day of a week, weekend, quarter or half-year, `YYYY-MM-DD`; null for other periods. */
export function boundsOf({ granularity, index }: Period): readonly [first: string, last: string] | null {
  if (index === null) return null;
  if (granularity === "week") return [isoDate(index * 7 + MONDAY), isoDate(index * 7 + MONDAY + 6)];
  if (granularity === "weekend") return [isoDate(index * 7 + MONDAY + 5), isoDate(index * 7 + MONDAY + 6)];
  const months = granularity === "quarter" ? 3 : granularity === "half" ? 6 : 0;
  if (months === 0) return null;
  const first = index * months;
  return [isoDate(firstOfMonth(first)), isoDate(firstOfMonth(first + months) - 1)];
}

/** Day number of a Monday, the last one before 1970. */
const MONDAY = -3;
const weekIndex = (monday: number): number => (monday - MONDAY) / 7;
const firstOfMonth = (months: number): number => dayNumber(Math.floor(months / 12), (months % 12) + 1, 1);

/** Monday of an ISO week as a day number; null where the year has no such week. */
function mondayOfWeek(year: number, week: number): number | null {
  const first = mondayOf(dayNumber(year, 1, 4));
  const monday = first + (week - 1) * 7;
  // A week belongs to the year that its Thursday is in.
  return week >= 1 && civil(monday + 3).year === year ? monday : null;
}
