// Years: `tahun 1945`, `sejak 2017`, `Pemilu 2024`, `the 2022 World Cup`, `tahun anggaran 2024`, `FY2023`.
import { pad } from "../calendar";
import { calendar, fixed, type Reading, reading } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { directionAt } from "./month";
import { shortYear, year } from "./numbers";

/** Years after this one beside a name are titles: `Blade Runner 2049`. */
const LAST_TITLED = 2045;

/** `tahun 2011`, `the year 2020`. */
export function headedYear(s: Scan, t: number): Reading | null {
  if (s.entry(t).head !== Head.Year) return null;
  let at = s.after(t);
  if (s.indonesian && s.entry(at).head === Head.Year) at = s.after(at);
  const told = year(s, at);
  if (told === 0) return early(s, at);
  return withDeictic(s, at + 1, told);
}

/** `tahun 79 Masehi`. */
function early(s: Scan, t: number): Reading | null {
  const told = s.value(t);
  const era = s.lower(t + 1);
  if (!s.indonesian || !(told > 0 && told < 1000)) return null;
  if (era === "masehi") return reading(t + 2, "year", fixed("DATE", pad(told, 4)));
  if (era === "sm") return reading(t + 2, "year", fixed("DATE", `BC${pad(told, 4)}`));
  return null;
}

/** `tahun 2023 lalu`, `2045 mendatang`. */
function withDeictic(s: Scan, end: number, told: number): Reading {
  const tail = s.indonesian && directionAt(s, end) !== null && !s.is(end, Is.DayShift) ? s.after(end) : end;
  const era = s.lower(end) === "masehi" ? end + 1 : tail;
  return reading(era, "year", calendar(told, 0, 0));
}

/** Four digits alone, where what stands around tells that they are a year. */
export function bareYear(s: Scan, t: number): Reading | null {
  const told = year(s, t);
  if (told === 0 || !s.freeLeft(t) || !rightOpen(s, t)) return null;
  if (!stands(s, t, told)) return null;
  return withDeictic(s, t + 1, told);
}

/** Not the `1945` of `1945-an`, `1945/12` or `1945.50`. */
function rightOpen(s: Scan, t: number): boolean {
  if (!s.glued(t + 1)) return true;
  const mark = s.lower(t + 1);
  return !((mark === "-" || mark === "/") && s.glued(t + 2) && (s.lower(t + 2) === "an" || s.digits(t + 2) > 0));
}

function stands(s: Scan, t: number, told: number): boolean {
  const recent = told >= 1500 && told < 2100;
  const before = s.entry(t - 1);
  const beforeWord = s.lower(t - 1);
  if (s.context.counted.has(s.lower(t + 1))) return false;
  if (quantified(s, t)) return false;
  if (before.is & (Is.Preposition | Is.Mod)) return recent || s.context.oldYearAfter.has(beforeWord);
  if (!recent) return false;
  if (s.is(t - 1, Is.Link) && yearBefore(s, t - 1) > 0) return true;
  if (beforeWord === "(") return s.lower(t + 1) === ")" || s.is(t + 1, Is.Link);
  if (s.indonesian && s.lowerCase(t - 1) && closes(s, t + 1) && told >= 1990 && told <= LAST_TITLED) return true;
  if (s.indonesian)
    return s.context.yearNouns.has(beforeWord) || (s.capital(t - 1) && beforeWord.length > 1 && told >= 1900);
  if (s.context.yearNouns.has(s.lower(t + 1))) return true;
  if (beforeWord === "the" || beforeWord === "'s" || beforeWord === "’s" || beforeWord === "a") {
    return told >= 1900 && s.word(t + 1) && (s.capital(t + 1) || told >= 1950);
  }
  if (beforeWord === "," && s.capital(t - 2)) return false;
  return s.capital(t - 1) && told >= 1900 && told <= LAST_TITLED && !s.sentenceStart(t - 1);
}

/** Whether the phrase of a noun and its year ends before `t`: `musim kemarau 2023.` */
function closes(s: Scan, t: number): boolean {
  return t >= s.count || (!s.word(t) && s.digits(t) === 0) || s.is(t, Is.Preposition | Is.Link);
}

/** `more than 2000`, `lebih dari 1500`. */
function quantified(s: Scan, t: number): boolean {
  if (s.context.quantifiers.has(s.lower(t - 1))) return true;
  const phrase = s.entry(t - 2);
  return (phrase.is & Is.Approx) !== 0 && phrase.tokens.length === 2;
}

/** `2019, 2020, dan 2021`: the year before the link at `t`. */
function yearBefore(s: Scan, t: number): number {
  return year(s, s.lower(t - 1) === "," ? t - 2 : t - 1);
}

/** `tahun anggaran 2024`, `FY2023`, `fiscal year 2024`, `FY23`. */
export function fiscalYear(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (entry.head === Head.Fiscal) {
    const at = s.after(t);
    const told = s.lower(t) === "fy" || s.lower(t) === "ta" ? shortYear(s, at) : year(s, at);
    return told === 0 ? null : reading(at + 1, "fiscal-year", fixed("DATE", `FY${told}`));
  }
  const word = s.lower(t);
  if (!word.startsWith("fy") || (word.length !== 6 && word.length !== 4)) return null;
  const digits = Number(word.slice(2));
  if (!Number.isInteger(digits)) return null;
  return reading(t + 1, "fiscal-year", fixed("DATE", `FY${word.length === 4 ? 2000 + digits : digits}`));
}

/** `the 2024 fiscal year`. */
export function leadingFiscalYear(s: Scan, t: number): Reading | null {
  const at = s.lower(t) === "the" ? t + 1 : t;
  const told = year(s, at);
  if (told === 0) return null;
  const word = s.lower(at + 1);
  if ((word !== "fiscal" && word !== "financial") || s.lower(at + 2) !== "year") return null;
  return reading(at + 3, "fiscal-year", fixed("DATE", `FY${told}`));
}

/** `500 BC`, `44 BCE`, `AD 79`. */
export function christianEra(s: Scan, t: number): Reading | null {
  const word = s.lower(t + 1);
  const value = s.value(t);
  if (!(value > 0 && value < 5000) || !s.capital(t + 1)) return null;
  if (word === "bc" || word === "bce" || (s.indonesian && word === "sm")) {
    return reading(t + 2, "year", fixed("DATE", `BC${pad(value, 4)}`));
  }
  if (word === "ad" || word === "ce") return reading(t + 2, "year", fixed("DATE", pad(value, 4)));
  return null;
}
