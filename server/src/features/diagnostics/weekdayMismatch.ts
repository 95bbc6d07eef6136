// `weekday-mismatch`: a date that the text gives another weekday than it has. `Senin (13/9/2023)` was a Wednesday.
// The value keeps the date; the fix puts the right weekday in, in the article's own language and spelling.
import { findWeekday, isoDate, type LanguageId, type Timex, weekdayLike, weekdayOf } from "../../analysis/index";
import { periodOf } from "../../corpus/index";
import { dateStrings } from "../dateStrings";
import { plainDay, weekdayName } from "../dayInWords";
import type { DisplayLanguage } from "../strings";
import type { Check, Finding } from "./types";

export interface Mismatch extends Finding {
  /** Without the advice, for a hover. */
  readonly short: string;
}

/**
 * What is wrong with the weekday of an expression; null where nothing is, where no weekday stands in it, or where the year is a guess: without a
 * publication date it leans on another date of the article, which may tell of quite another time.
 */
export function mismatchOf(
  article: { readonly language: LanguageId },
  text: string,
  timex: Timex,
  language: DisplayLanguage,
): Mismatch | null {
  if (timex.conflict !== "weekday" || timex.cue === "article") return null;
  const period = periodOf(timex.value);
  const word = findWeekday(text.slice(timex.start, timex.end), article.language);
  if (period?.granularity !== "day" || period.index === null || !word) return null;
  const right = weekdayOf(period.index);
  if (right === word.weekday) return null;
  const { mismatch } = dateStrings[language];
  const day = plainDay(period.key, language);
  const named = weekdayName(word.weekday, language);
  const span = { start: timex.start + word.start, end: timex.start + word.end };
  const wrong = text.slice(span.start, span.end);
  const newText = weekdayLike(right, wrong, article.language);
  const fitting = plainDay(isoDate(nearest(period.index, right, word.weekday)), language);
  return {
    start: timex.start,
    end: timex.end,
    short: mismatch.short(named, day, weekdayName(right, language)),
    message: mismatch.message(day, weekdayName(right, language), named, fitting),
    fixes: [{ title: mismatch.fix(wrong, newText), edits: [{ ...span, newText }] }],
  };
}

/** The day nearest to `day`, a `from`, that is a `to`: at most three days away. */
function nearest(day: number, from: number, to: number): number {
  const ahead = (to - from + 7) % 7;
  return day + (ahead > 3 ? ahead - 7 : ahead);
}

export const weekdayMismatch: Check = {
  defaultLevel: "warning",
  find: ({ record, text, language }) =>
    record.timexes.flatMap((timex) => mismatchOf(record, text, timex, language) ?? []),
};
