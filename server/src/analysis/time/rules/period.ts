// Quarters, halves and seasons of a year: `kuartal III 2022`, `semester I/2023`, `the first half of 2023`, `last summer`.
import { type Direction, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { directionAt } from "./month";
import { ordinal, shortYear, year } from "./numbers";

interface YearOf {
  year: number;
  yearShift: number | null;
  end: number;
}

/** `kuartal III 2022`, `Q3`, `the third quarter of last year`. */
export function period(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (entry.is & Is.Period && entry.text.length === 2) return shortPeriod(s, t, entry.text);
  return s.indonesian ? indonesianPeriod(s, t) : englishPeriod(s, t);
}

function shortPeriod(s: Scan, t: number, code: string): Reading | null {
  const told = yearOf(s, t + 1, true);
  // `H1` alone is a visa.
  if (told === null && code[0] === "H") return null;
  return periodReading(code, told, t + 1);
}

function indonesianPeriod(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Period)) return null;
  const found = numberedPeriod(s, entry.text, s.after(t));
  if (found === null || found.expression.base.kind !== "period") return null;
  const { year: told, yearShift } = found.expression.base;
  // `babak`, `paruh kedua` alone are halves of anything.
  return told === 0 && yearShift === null && s.lower(t) === "paruh" ? null : found;
}

/** The number of a period of kind `Q` or `H` and its year: `III 2022`. */
export function numberedPeriod(s: Scan, kind: string, t: number): Reading | null {
  const number = ordinal(s, t);
  if (number === null || !fits(kind, number.value)) return null;
  return periodReading(`${kind}${number.value}`, yearOf(s, number.end, true), number.end);
}

function englishPeriod(s: Scan, t: number): Reading | null {
  const the = s.lower(t) === "the" ? t + 1 : t;
  const number = ordinal(s, the);
  if (number === null || (number.end === the + 1 && s.digits(the) > 0)) return null;
  const at = s.lower(number.end) === "-" ? number.end + 1 : number.end;
  const noun = s.entry(at);
  if (!(noun.is & Is.Period) || noun.text.length !== 1 || !fits(noun.text, number.value)) return null;
  const end = s.after(at);
  const told = yearOf(s, end, false);
  if (told === null && (noun.text === "H" || the === t)) return null;
  return periodReading(`${noun.text}${number.value}`, told, end);
}

const fits = (kind: string, n: number): boolean => n >= 1 && n <= (kind === "Q" ? 4 : 2);

function periodReading(code: string, told: YearOf | null, end: number): Reading {
  return reading(told?.end ?? end, "period", {
    kind: "period",
    code,
    year: told?.year ?? 0,
    yearShift: told?.yearShift ?? null,
    direction: null,
  });
}

/** The year after a period: `2022`, `/2023`, `tahun ini`, `of last year`. */
function yearOf(s: Scan, t: number, short: boolean): YearOf | null {
  let at = t;
  const mark = s.lower(at);
  if (mark === "/" || mark === "-" || mark === "," || mark === "of" || mark === "pada" || mark === "–") at++;
  if (mark === "'" || mark === "’") at++;
  if (mark === "of" && s.lower(at) === "the" && s.lower(at + 1) === "year") {
    return { year: 0, yearShift: 0, end: at + 2 };
  }
  const headed = s.indonesian && s.entry(at).head === Head.Year;
  if (headed) at = s.after(at);
  const told = year(s, at) || (short && (mark === "/" || mark === "'" || mark === "’") ? shortYear(s, at) : 0);
  if (told > 0) return { year: told, yearShift: null, end: at + 1 };
  if (s.indonesian) {
    const direction = headed ? directionAt(s, at) : null;
    return direction === null ? null : { year: 0, yearShift: direction, end: s.after(at) };
  }
  const direction = directionAt(s, at);
  if (direction === null || s.lower(s.after(at)) !== "year") return null;
  return { year: 0, yearShift: direction, end: s.after(at) + 1 };
}

/** `musim panas 2022`, `summer 2022`, `the summer of 2022`, `last summer`, `musim dingin lalu`. */
export function season(s: Scan, t: number): Reading | null {
  const the = !s.indonesian && s.lower(t) === "the" ? t + 1 : t;
  const before: Direction | null = s.indonesian ? null : directionAt(s, the);
  const at = before === null ? the : s.after(the);
  const entry = s.entry(at);
  if (!(entry.is & Is.Season)) return null;
  const after = s.after(at);
  const told = before === null ? yearOf(s, after, false) : null;
  const direction = s.indonesian && told === null ? directionAt(s, after) : before;
  if (told === null && direction === null) return null;
  const end = told?.end ?? (before === null ? s.after(after) : after);
  return reading(end, "season", {
    kind: "period",
    code: entry.text,
    year: told?.year ?? 0,
    yearShift: told?.yearShift ?? null,
    direction,
  });
}
