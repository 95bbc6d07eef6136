// Runs the rules over one block: look-alikes first, then on each trigger the rule that reads furthest.
import type { BlockText } from "../text/blocks";
import type { LanguageId } from "../types";
import type { Expression, Found, Reading } from "./expression";
import { Is, type Lexicon } from "./lexicon";
import { clockBeforeDay, clockTime, partOfDay } from "./rules/clock";
import { clockRange, clockTail } from "./rules/clockRange";
import { tense } from "./rules/cues";
import { day } from "./rules/day";
import { amount, amountRange, spanned, vaguePlural } from "./rules/duration";
import { century, decade } from "./rules/era";
import { holiday, lunarDay } from "./rules/holiday";
import { lookalikeEnd, quotedNumber } from "./rules/lookalikes";
import { approximate, edge } from "./rules/modified";
import { directedMonth, month } from "./rules/month";
import { period, season } from "./rules/period";
import {
  centuryRange,
  dayRange,
  decadeRange,
  inherit,
  linked,
  numericRange,
  periodRange,
  weekdayRange,
  yearRange,
} from "./rules/range";
import { anaphor, dayShift, reference, unitShift, yearEnd } from "./rules/relative";
import { recurring } from "./rules/set";
import { weekday } from "./rules/weekday";
import { bareYear, christianEra, fiscalYear, headedYear, leadingFiscalYear } from "./rules/year";
import { DIGITS, Scan } from "./scan";

/** An expression of a block that is not yet set against a date. Offsets are UTF-16 code units into the block. */
export interface TimexMatch {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
  readonly rule: string;
  /** Index of its sentence in the block. */
  readonly sentence: number;
  readonly tense: -1 | 0 | 1;
}

/** Expressions of one block, in order, never overlapping. */
export type BlockTimexes = readonly TimexMatch[];

const NONE: BlockTimexes = [];

/** A rule, and what a token must be for it to begin there, as bits of `Is`, in Indonesian and in English (0: never). */
interface Rule<T> {
  readonly read: (s: Scan, t: number) => T | null;
  readonly id: number;
  readonly en: number;
}

const rule = <T>(read: (s: Scan, t: number) => T | null, id: number, en = id): Rule<T> => ({ read, id, en });

const DIRECTION = Is.Past | Is.Next | Is.This;

const RULES: readonly Rule<Reading>[] = [
  rule(weekday, Is.Weekday | Is.Head | Is.Part, Is.Weekday | DIRECTION),
  rule(day, DIGITS | Is.Head, DIGITS | Is.Head | Is.Month | Is.Ordinal),
  rule(clockTime, DIGITS | Is.ClockHead, DIGITS | Is.ClockHead | Is.Number),
  rule((s, t) => clockBeforeDay(s, t, dayAfterClock), 0, DIGITS | Is.ClockHead | Is.Number),
  rule((s, t) => partOfDay(s, t, dayAfterClock), 0, Is.Part | Is.Head),
  rule(dayShift, Is.DayShift),
  rule(lunarDay, DIGITS | Is.LunarMonth | Is.Head),
  rule(holiday, Is.Holiday),
  rule(edge, Is.Mod),
  rule(approximate, Is.Approx),
  rule(directedMonth, 0, DIRECTION),
  rule(month, Is.Month | Is.Head),
  rule(unitShift, Is.Unit, DIRECTION | Is.Head),
  rule(yearEnd, 0, Is.Unit | Is.Head),
  rule(spanned, 0, Is.Span),
  rule(amount, DIGITS | Is.Number | Is.Unit),
  rule(vaguePlural, 0, Is.Unit),
  rule(decade, DIGITS | Is.Head),
  rule(century, Is.Head, DIGITS | Is.Head | Is.Ordinal),
  rule(period, Is.Period, DIGITS | Is.Period | Is.Head | Is.Ordinal),
  rule(season, Is.Season, Is.Season | Is.Head | DIRECTION),
  rule(fiscalYear, DIGITS | Is.Head),
  rule(leadingFiscalYear, 0, DIGITS | Is.Head),
  rule(headedYear, Is.Head),
  rule(christianEra, DIGITS),
  rule(bareYear, DIGITS),
  rule(anaphor, Is.Anaphor),
  rule(reference, Is.Reference),
];

/** Rules that read several expressions at once; they go before single ones that end at the same place. */
const RUNS: readonly Rule<readonly Found[]>[] = [
  rule(weekdayRange, Is.Weekday | Is.Head, 0),
  rule(dayRange, DIGITS | Is.Head, DIGITS | Is.Month | Is.Ordinal),
  rule(numericRange, DIGITS, 0),
  rule(clockRange, DIGITS | Is.ClockHead),
  rule(yearRange, DIGITS | Is.Head),
  rule(decadeRange, DIGITS, 0),
  rule(centuryRange, Is.Head, DIGITS | Is.Head | Is.Ordinal),
  rule(periodRange, Is.Period, DIGITS | Is.Head | Is.Ordinal),
  rule(
    (s, t) => inSequence(t, recurring(s, t)),
    DIGITS | Is.Every | Is.Times | Is.Number | Is.Unit,
    DIGITS | Is.Every | Is.Times | Is.Number | Is.Weekday,
  ),
  rule(amountPair, DIGITS | Is.Number),
];

const triggersOf = (language: LanguageId): number =>
  [...RULES, ...RUNS].reduce((bits, each) => bits | each[language], Is.Guard | Is.Holiday);

/** Kinds of phrases, as bits of `Is`, on which a rule may begin. */
export const TRIGGERS: Readonly<Record<LanguageId, number>> = { id: triggersOf("id"), en: triggersOf("en") };

function dayAfterClock(s: Scan, t: number): Reading | null {
  return weekday(s, t) ?? dayShift(s, t) ?? day(s, t);
}

function amountPair(s: Scan, t: number): readonly Found[] | null {
  const pair = amountRange(s, t);
  return pair === null
    ? null
    : [
        { first: t, ...pair[0]! },
        { first: s.after(pair[0]!.end), ...pair[1]! },
      ];
}

/** Readings one after another with a link between. */
function inSequence(t: number, readings: readonly Reading[] | null): readonly Found[] | null {
  if (readings === null) return null;
  let first = t;
  return readings.map((found) => {
    const placed = { first, ...found };
    first = found.end + 1;
    return placed;
  });
}

/** Finds the expressions of a block. Never throws; time grows linearly with the block. */
export function match(block: BlockText, lexicon: Lexicon, language: LanguageId): BlockTimexes {
  const s = new Scan(block.tokens, block.sentences, lexicon, language);
  const triggers = TRIGGERS[language];
  let found: Found[] | null = null;
  for (let t = 0; t < s.count; ) {
    const classes = s.classes(t) & triggers;
    if (classes === 0) {
      t++;
      continue;
    }
    const best = longestAt(s, t, classes, language);
    const end = best === null ? t : best[best.length - 1]!.end;
    const skipped = lookalikeEnd(s, t);
    if (best !== null && end > skipped) {
      found ??= [];
      for (const item of best) found.push(item);
      const tail = clockTail(s, best[best.length - 1]!);
      if (tail !== null) found.push(tail);
      t = tail?.end ?? end;
    } else {
      t = skipped > t ? skipped : t + 1;
    }
  }
  if (found === null) return NONE;
  for (let i = found.length - 2; i >= 0; i--) {
    if (linked(s, found[i]!, found[i + 1]!)) inherit(found[i]!, found[i + 1]!, s.lower(found[i]!.end));
  }
  return found.map((item) => toMatch(s, item));
}

function longestAt(s: Scan, t: number, classes: number, language: LanguageId): readonly Found[] | null {
  if (classes & DIGITS && quotedNumber(s, t)) return null;
  let best: readonly Found[] | null = null;
  let end = t;
  for (const each of RUNS) {
    if ((each[language] & classes) === 0) continue;
    const run = each.read(s, t);
    if (run !== null && run.length > 0 && run[run.length - 1]!.end > end) {
      best = run;
      end = run[run.length - 1]!.end;
    }
  }
  for (const each of RULES) {
    if ((each[language] & classes) === 0) continue;
    const found = each.read(s, t);
    if (found !== null && found.end > end) {
      best = [{ first: t, ...found }];
      end = found.end;
    }
  }
  return best;
}

/** A month as an end alone lies ahead: `hingga Desember`; as the end of a range it follows its beginning. */
function untilMonth(s: Scan, first: number, { base }: Expression): 0 | 1 {
  if (base.kind !== "calendar" || base.day > 0 || base.month === 0 || base.year > 0) return 0;
  return s.context.until.has(s.lower(first - 1)) && !s.is(first - 2, Is.Month) && s.digits(first - 2) === 0 ? 1 : 0;
}

function toMatch(s: Scan, { first, end, expression, rule }: Found): TimexMatch {
  const last = s.lower(end - 1);
  // The tokenizer takes the full stop of `1444 H.` for that of an initial.
  const stop = last === "h." || last === "m." ? 1 : 0;
  return {
    start: s.tokens.start[first]!,
    end: s.tokens.end[end - 1]! - stop,
    expression,
    rule,
    sentence: s.sentenceOf(first),
    tense: tense(s, first, end) || untilMonth(s, first, expression),
  };
}
