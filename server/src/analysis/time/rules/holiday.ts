// Holidays that a year or an ordinal fixes, and Hijri dates: `Idulfitri 1444 H`, `Natal 2022`, `HUT RI ke-78`, `1 Syawal 1444 H`.
import { fixed, type Reading, reading } from "../expression";
import { anniversaryYear, type HolidayDay, hijriDay, holidayDay, holidayValue } from "../holidays";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { count, ordinal, year } from "./numbers";

function dated(end: number, rule: string, found: HolidayDay): Reading {
  const result = reading(end, rule, fixed("DATE", holidayValue(found), "table"));
  if (found.approximate) result.expression.mod = "APPROX";
  return result;
}

/** A named holiday with its year or ordinal. */
export function holiday(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Holiday)) return null;
  let at = s.after(t);
  let name = entry.text;
  let told = 0;
  if (s.lower(at) === "ke" && (s.lower(at + 1) === "-" || s.digits(at + 1) > 0)) {
    const number = ordinal(s, at);
    if (number === null) return null;
    at = number.end;
    const whose = celebrated(s, name, at);
    name = whose.name;
    at = whose.end;
    told = anniversaryYear(name, number.value);
  } else if (!s.indonesian && s.lower(at) === ",") at++;
  const explicit = holidayYear(s, at);
  if (explicit !== null) {
    told = told === 0 || explicit.year < 1900 ? explicit.year : told;
    at = explicit.end;
  }
  if (told === 0 || name === "hut") return null;
  const found = holidayDay(name, told);
  return found === null ? null : withTimeOfDay(s, dated(at, "holiday", found));
}

/** Whose anniversary a `HUT ke-78` is: `RI`, `Kemerdekaan RI`, `TNI`. */
function celebrated(s: Scan, name: string, t: number): { name: string; end: number } {
  let end = t;
  if (s.lower(end) === "kemerdekaan" || s.lower(end) === "proklamasi") end++;
  if (s.lower(end) === "kemerdekaan") end++;
  if (s.lower(end) === "ri" || (s.lower(end) === "indonesia" && end > t)) return { name: "hutri", end: end + 1 };
  if (s.lower(end) === "republik" && s.lower(end + 1) === "indonesia") return { name: "hutri", end: end + 2 };
  if (end > t) return { name: "hutri", end };
  if (name !== "hut") return { name, end: t };
  const word = s.lower(t) === "kota" || s.lower(t) === "dki" ? s.lower(t + 1) : s.lower(t);
  const length = word === s.lower(t) ? 1 : 2;
  if (word === "tni" || word === "bhayangkara" || word === "jakarta") return { name: word, end: t + length };
  return word === "polri" ? { name: "bhayangkara", end: t + length } : { name, end: t };
}

interface YearEnd {
  readonly year: number;
  readonly end: number;
}

const CALENDAR_MARKS = new Set([
  "h",
  "hijriah",
  "hijriyah",
  "m",
  "masehi",
  "be",
  "kongzili",
  "ah",
  "ce",
  "saka",
  "h.",
  "m.",
]);

/** `2023`, `tahun 2023`, `1444 H`, `1444 H/2023 M`, `Saka 1945`. */
function holidayYear(s: Scan, t: number): YearEnd | null {
  let at = t;
  if (s.lower(at) === ",") at++;
  if (s.entry(at).head === Head.Year) at = s.after(at);
  if (s.lower(at) === "saka") at++;
  if (s.lower(at) === "tahun") at++;
  const told = year(s, at);
  if (told === 0 && !(s.digits(at) === 4 && s.value(at) >= 2540 && s.value(at) < 2700)) return null;
  let end = at + 1;
  if (CALENDAR_MARKS.has(s.lower(end)) && s.lower(end - 1) !== "-") end = markEnd(s, end);
  if (s.lower(end) === "/" && year(s, end + 1) > 0) {
    end += 2;
    if (s.lower(end) === "m" || s.lower(end) === "h" || s.lower(end) === "masehi") end = markEnd(s, end);
  }
  return { year: told > 0 ? told : s.value(at), end };
}

/** After `H` or `Hijriah`; a full stop that the tokenizer took with the letter stays with it. */
const markEnd = (_s: Scan, t: number): number => t + 1;

/** `1 Syawal 1444 H`, `10 Zulhijah 1444 Hijriah`, `Ramadan 1444 H`. */
export function lunarDay(s: Scan, t: number): Reading | null {
  const headed = s.entry(t).head === Head.Date || s.entry(t).head === Head.Month ? s.after(t) : t;
  const number = s.is(headed, Is.LunarMonth) ? null : count(s, headed);
  const at = number === null ? headed : number.end;
  const month = s.entry(at);
  if (!(month.is & Is.LunarMonth)) return null;
  if (number !== null && !(number.value >= 1 && number.value <= 30)) return null;
  const told = holidayYear(s, s.after(at));
  if (told === null || (number === null && told.year > 1600)) return null;
  const hijri = told.year > 1600 ? hijriYearOf(told.year, month.lunar, number!.value) : told.year;
  if (hijri === 0) return null;
  const found = hijriDay(hijri, month.lunar, number?.value ?? 1);
  if (number !== null) return withTimeOfDay(s, dated(told.end, "lunar-day", found));
  const result = reading(told.end, "lunar-month", fixed("DATE", holidayValue(found).slice(0, 7), "table"));
  result.expression.mod = "APPROX";
  return result;
}

/** The Hijri year in which the day falls in a year of ours. */
function hijriYearOf(told: number, month: number, day: number): number {
  const guess = Math.floor((told - 622) * 1.0307) - 1;
  for (let hijri = guess; hijri <= guess + 3; hijri++) {
    if (holidayValue(hijriDay(hijri, month, day)).startsWith(String(told))) return hijri;
  }
  return 0;
}
