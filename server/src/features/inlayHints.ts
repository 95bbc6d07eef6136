// Inlay hints: after a relative expression the day it means. `Rabu lalu` Wed 13 Sep 2023.
import { findWeekday, type Span, type Timex, type TimexCue } from "../analysis/index";
import { type ArticleRecord, type Period, periodOf, type Snapshot } from "../corpus/index";
import { dateStrings } from "./dateStrings";
import { boundsInWords, hintDay } from "./dayInWords";
import { resolutionOf } from "./resolution";
import type { DisplayLanguage } from "./strings";

export interface InlayHint {
  /** Where it goes: behind the expression. UTF-16 code units. */
  readonly offset: number;
  readonly label: string;
  /** How the value was decided. */
  readonly tooltip: string;
}

/**
 * What tells a hint nothing new: the text spells the value, or a word beside it does (the other end of a range, the day of a clock time in
 * its sentence), or there is no value.
 */
const PLAIN_CUES: ReadonlySet<TimexCue> = new Set<TimexCue>(["explicit", "range", "sentence", "none"]);

/** Hints whose expressions touch `range`, all without one, in the order of the text; none where the article's text is not known. */
export function inlayHints(snapshot: Snapshot, uri: string, language: DisplayLanguage, range?: Span): InlayHint[] {
  const record = snapshot.article(uri);
  const text = snapshot.text(uri);
  if (!record || text === null) return [];
  const hints: InlayHint[] = [];
  for (const timex of record.timexes) {
    if (range && timex.start > range.end) break;
    if (range && timex.end < range.start) continue;
    const hint = hintOf(record, text, timex, language);
    if (hint) hints.push(hint);
  }
  return hints;
}

function hintOf(record: ArticleRecord, text: string, timex: Timex, language: DisplayLanguage): InlayHint | null {
  if ((timex.type !== "DATE" && timex.type !== "TIME") || PLAIN_CUES.has(timex.cue)) return null;
  const period = periodOf(timex.value);
  const label = period && labelOf(period, language);
  if (!label || spells(text.slice(timex.start, timex.end), period, record)) return null;
  const tooltip = resolutionOf(record, text, timex, language)?.sentence ?? "";
  return { offset: timex.end, label, tooltip };
}

/** Short, in the reader's language; null for periods longer than a year and for seasons. */
function labelOf(period: Period, language: DisplayLanguage): string | null {
  const { granularity, key } = period;
  if (granularity === "day") return hintDay(key, language);
  if (granularity === "year") return /^\d/.test(key) ? String(Number(key)) : null;
  if (granularity === "month") {
    const month = dateStrings[language].shortMonths[Number(key.slice(5)) - 1];
    return `${month} ${Number(key.slice(0, 4))}`;
  }
  return boundsInWords(period, language);
}

/**
 * Whether the expression tells the year by itself, and the day of the month where the period is a day; or the whole of a day but for the year, which
 * is the one that the article appeared in: `Rabu (5/6)`.
 */
function spells(expression: string, { granularity, key }: Period, { language, published }: ArticleRecord): boolean {
  const numbers = (expression.match(/\d+/g) ?? []).map(Number);
  const [year, month, day] = [key.slice(0, 4), Number(key.slice(5, 7)), Number(key.slice(8, 10))];
  if (granularity !== "day") return numbers.includes(Number(year));
  if (!numbers.includes(day)) return false;
  if (numbers.includes(Number(year))) return true;
  if (!published?.value.startsWith(year) || !findWeekday(expression, language)) return false;
  const name = dateStrings[language].months[month - 1]!.slice(0, 3).toLowerCase();
  return numbers.some((number, i) => number === month && i !== numbers.indexOf(day)) || hasWord(expression, name);
}

const hasWord = (expression: string, beginning: string): boolean =>
  expression
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.startsWith(beginning));
