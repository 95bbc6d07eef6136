// How the value of a date was decided, in one sentence: "the Wednesday before the publication date, Saturday 16 September 2023".
import { parseIsoDate, type Span, type Timex, weekdayOf } from "../analysis/index";
import { type ArticleRecord, indexOfDay, type Period, periodOf, positionAt } from "../corpus/index";
import { dateStrings, unitNames, type Why } from "./dateStrings";
import { dayOfYear, longDay, weekdayName } from "./dayInWords";
import { leansOn } from "./leansOn";
import type { DisplayLanguage } from "./strings";
import { firstTimexFrom } from "./target";

export interface Resolution {
  readonly sentence: string;
  /** The sentence tells how far the value is from the publication date. */
  readonly tellsDistance: boolean;
}

/** The day that an expression was set against. */
interface Reference {
  /** Day number; null where the expression that it is names no day. */
  readonly day: number | null;
  readonly phrase: string;
  readonly isPublication: boolean;
  /** Zero-based. */
  readonly line: number;
  /** The expression tells its year. */
  readonly full: boolean;
}

type Way = "weekday" | "shift" | "year" | "month" | "time";

/** What the rules of the grammar leave to the reference. */
const WAYS: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...["weekday", "directed-weekday", "weekday-of-week", "weekday-range", "eve"].map((rule): [string, Way] => [
    rule,
    "weekday",
  ]),
  ...["day-shift", "unit-shift", "distance", "anaphor"].map((rule): [string, Way] => [rule, "shift"]),
  ...["day-month", "month-day", "numeric-day", "weekday-date", "day-range", "month", "directed-month"].map(
    (rule): [string, Way] => [rule, "year"],
  ),
  ...["period", "season"].map((rule): [string, Way] => [rule, "year"]),
  ["bare-day", "month"],
  ...["clock", "clock-range", "part-of-day"].map((rule): [string, Way] => [rule, "time"]),
]);

/** Rules whose expressions are vague by themselves, whatever is known of the article. */
const VAGUE_RULES: ReadonlySet<string> = new Set(["reference", "vague-point"]);

/** Null for what the text tells in full. `text` is the article's, null where it cannot be read. Never throws. */
export function resolutionOf(
  record: ArticleRecord,
  text: string | null,
  timex: Timex,
  language: DisplayLanguage,
): Resolution | null {
  const { why } = dateStrings[language];
  const told = (sentence: string): Resolution => ({ sentence, tellsDistance: false });
  switch (timex.cue) {
    case "explicit":
      return null;
    case "table":
      return told(why.table);
    case "none":
      return told(record.published || VAGUE_RULES.has(timex.rule) ? why.vague : why.nothing);
    case "range":
      return told(why.range(quoted(text, leansOn(record, text, timex))));
    case "sentence":
      return told(why.sentence(quoted(text, timex.anchor ?? null)));
  }
  const reference = referenceOf(record, text, timex, language);
  if (!reference) return null;
  const found = relation(timex, reference, language) ?? told(why.counted(reference.phrase));
  const sentence = timex.cue === "tense" ? why.tense(found.sentence) : found.sentence;
  return reference.isPublication || record.published
    ? { ...found, sentence }
    : { ...found, sentence: `${sentence} (${why.publicationUnknown})` };
}

/** The words of an expression on one line, in quotation marks; null where they are not known. */
const quoted = (text: string | null, span: Span | null): string | null =>
  text === null || span === null ? null : `“${text.slice(span.start, span.end).replace(/\s+/g, " ")}”`;

function referenceOf(
  record: ArticleRecord,
  text: string | null,
  { anchor }: Timex,
  language: DisplayLanguage,
): Reference | null {
  const { why } = dateStrings[language];
  if (!anchor) {
    const published = record.published?.value;
    if (published === undefined) return null;
    const phrase = why.publication(longDay(published, language, " "));
    return { day: parseIsoDate(published), phrase, isPublication: true, line: 0, full: true };
  }
  if (text === null) return null;
  const { line } = positionAt(record, anchor.start);
  const { timexes } = record;
  const candidate = timexes[firstTimexFrom(timexes, anchor.start)];
  const expression = candidate?.start === anchor.start && candidate.end === anchor.end ? candidate : null;
  const period = expression && periodOf(expression.value);
  return {
    day: period?.granularity === "day" ? period.index : null,
    phrase: why.expression(quoted(text, anchor)!, line + 1),
    isPublication: false,
    line: line + 1,
    full: expression?.cue === "explicit",
  };
}

/** How the value lies to the reference; null where the numbers tell nothing sure. */
function relation(timex: Timex, reference: Reference, language: DisplayLanguage): Resolution | null {
  const period = periodOf(timex.value);
  if (!period || period.index === null || reference.day === null) return null;
  const base = indexOfDay(reference.day, period.granularity);
  if (base === null) return null;
  const n = period.index - base;
  const way = WAYS.get(timex.rule);
  const { why } = dateStrings[language];
  const units = unitNames[language];
  if (way === "weekday" && period.granularity === "day") return weekday(timex, period.index, n, reference, language);
  if (way === "shift" || way === "weekday") {
    if (period.granularity !== "day") {
      const sentence = why.units(n, units[period.granularity], reference.phrase);
      return { sentence, tellsDistance: reference.isPublication };
    }
    if (n !== 0) return { sentence: why.days(n, reference.phrase), tellsDistance: reference.isPublication };
    return same(null, reference, why);
  }
  if (way === "time" && n === 0) {
    const sentence = why.onDayOf(reference.phrase, reference.isPublication);
    return { sentence, tellsDistance: reference.isPublication };
  }
  return way === "year" || way === "month" ? missing(timex, period, way, reference, language) : null;
}

function same(weekday: string | null, reference: Reference, why: Why): Resolution {
  return reference.isPublication
    ? { sentence: why.itself(reference.phrase), tellsDistance: true }
    : { sentence: why.named(weekday, reference.line, reference.full), tellsDistance: false };
}

function weekday(timex: Timex, day: number, n: number, reference: Reference, language: DisplayLanguage): Resolution {
  const { why } = dateStrings[language];
  const name = weekdayName(weekdayOf(day), language);
  if (timex.rule !== "weekday-of-week" && n === 0) return same(name, reference, why);
  const near = n < 0 ? n >= -7 : n > 0 && n <= 7;
  const sentence =
    timex.rule !== "weekday-of-week" && near
      ? why.nextNamed(name, n < 0, reference.phrase)
      : why.weekdayOfWeek(name, weeksBetween(reference.day!, day), reference.phrase);
  return { sentence, tellsDistance: false };
}

const weeksBetween = (from: number, to: number): number => indexOfDay(to, "week")! - indexOfDay(from, "week")!;

/** A date that lacks its year, or its month, too. */
function missing(
  timex: Timex,
  period: Period,
  unit: "year" | "month",
  reference: Reference,
  language: DisplayLanguage,
): Resolution | null {
  const { why } = dateStrings[language];
  if (timex.cue === "weekday") {
    const name = weekdayName(weekdayOf(period.index!), language);
    const sentence = why.byWeekday(dayOfYear(period.key, language), name, reference.phrase);
    return { sentence, tellsDistance: false };
  }
  const months = period.granularity === "month" ? period.index! - indexOfDay(reference.day!, "month")! : 0;
  if (months !== 0 && Math.abs(months) <= 12) {
    const name = dateStrings[language].months[Number(period.key.slice(5)) - 1]!;
    return { sentence: why.nextNamed(name, months < 0, reference.phrase), tellsDistance: false };
  }
  const held = unitOf(period, unit);
  const base = indexOfDay(reference.day!, unit);
  if (held === null || base === null) return null;
  const sentence = why.inUnit(held - base, unitNames[language][unit], reference.phrase);
  return { sentence, tellsDistance: false };
}

/** The count of the year or month that the period lies in. */
function unitOf({ key }: Period, unit: "year" | "month"): number | null {
  const year = /^\d{4}/.exec(key);
  return periodOf(unit === "year" ? (year?.[0] ?? "") : key.slice(0, 7))?.index ?? null;
}
