// `awal`, `pertengahan`, `akhir`, `sekitar`, `early`, `mid-`, `the end of`: a modifier and the expression that it narrows.
import { calendar, type Reading, reading, Unit } from "../expression";
import { Is } from "../lexicon";
import type { Scan } from "../scan";
import { clockBeforeDay, clockTime } from "./clock";
import { day } from "./day";
import { amount } from "./duration";
import { century, decade } from "./era";
import { directedMonth, month, takeYear } from "./month";
import { year } from "./numbers";
import { period, season } from "./period";
import { bareUnit, dayShift, unitShift } from "./relative";
import { weekday } from "./weekday";
import { fiscalYear, headedYear } from "./year";

type Rule = (s: Scan, t: number) => Reading | null;

/** A year or month directly after a modifier needs no more evidence. */
function plainYear(s: Scan, t: number): Reading | null {
  const told = year(s, t);
  if (told === 0 || (s.glued(t + 1) && s.digits(t + 2) > 0 && s.glued(t + 2))) return null;
  return reading(t + 1, "year", calendar(told, 0, 0));
}

function plainMonth(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Month)) return null;
  const base = calendar(0, entry.month, 0);
  return reading(takeYear(s, s.after(t), base), "month", base);
}

const PERIODS: readonly Rule[] = [
  decade,
  century,
  headedYear,
  fiscalYear,
  period,
  season,
  unitShift,
  month,
  plainMonth,
  directedMonth,
  plainYear,
  bareUnit,
];

const ENGLISH_DAYS: readonly Rule[] = [weekday, dayShift];

const anyDay: Rule = (s, t) => weekday(s, t) ?? dayShift(s, t) ?? day(s, t);
const clockThenDay: Rule = (s, t) => clockBeforeDay(s, t, anyDay);

const APPROXIMATE: readonly Rule[] = [
  clockThenDay,
  clockTime,
  amount,
  decade,
  century,
  headedYear,
  day,
  unitShift,
  month,
  period,
];

function longest(rules: readonly Rule[], s: Scan, t: number): Reading | null {
  let best: Reading | null = null;
  for (const rule of rules) {
    const found = rule(s, t);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}

/** `awal bulan ini`, `mid-2021`, `the end of the year`, `late Monday`. */
export function edge(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Mod) || entry.mod === "") return null;
  let at = s.after(t);
  if (!s.indonesian && s.lower(at) === "-" && s.glued(at) && s.glued(at + 1)) at++;
  if (s.indonesian && s.is(at, Is.Part | Is.Times)) return null;
  const found = longest(PERIODS, s, at) ?? (s.indonesian ? null : longest(ENGLISH_DAYS, s, at));
  if (found === null || found.expression.base.kind === "time") return null;
  const { base } = found.expression;
  if (base.kind === "shift" && base.unit === Unit.Weekend) return null;
  found.expression.mod = entry.mod;
  return found;
}

/** `sekitar pukul 10.00 WIB`, `sekitar 20 tahun`, `about three years ago`. */
export function approximate(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Approx) || entry.mod === "") return null;
  const at = s.after(t);
  const word = s.lower(t);
  const counting = entry.mod !== "APPROX" || word === "about" || word === "some";
  const found = counting
    ? longest([amount, clockThenDay, clockTime], s, at)
    : (longest(APPROXIMATE, s, at) ?? edge(s, at) ?? plainYear(s, at));
  if (found === null) return null;
  if (counting && found.expression.base.kind === "time" && word !== "about") return null;
  found.expression.mod = entry.mod as "APPROX";
  return found;
}
