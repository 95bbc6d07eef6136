// Decades and centuries: `era 1990-an`, `tahun 90-an`, `the mid-1990s`, `abad ke-19`, `the 19th century`.
import { pad } from "../calendar";
import { fixed, type Reading, reading } from "../expression";
import { Head } from "../lexicon";
import type { Scan } from "../scan";
import { ordinal } from "./numbers";

const DECADE_WORDS = new Map([
  ["twenties", 192],
  ["thirties", 193],
  ["forties", 194],
  ["fifties", 195],
  ["sixties", 196],
  ["seventies", 197],
  ["eighties", 198],
  ["nineties", 199],
]);

/** `1990-an`, `era 1990-an`, `tahun 90-an`, `1980an`, `the 1990s`, `the '90s`. */
export function decade(s: Scan, t: number): Reading | null {
  return s.indonesian ? indonesianDecade(s, t) : englishDecade(s, t);
}

function indonesianDecade(s: Scan, t: number): Reading | null {
  const { head } = s.entry(t);
  const headed = head === Head.Decade || head === Head.Year;
  let at = headed ? s.after(t) : t;
  if (headed && s.entry(at).head === Head.Year) at = s.after(at);
  const value = decadeOf(s, at);
  if (value === 0 || !(headed || s.freeLeft(at))) return null;
  const end = s.lower(at + 1) === "-" ? at + 2 : at + 1;
  if (s.lower(end) !== "an" || !s.glued(end)) {
    // `dekade 1980`, `era 1990`
    return head === Head.Decade && s.digits(at) === 4 && s.value(at) % 10 === 0
      ? reading(at + 1, "decade", fixed("DATE", pad(value, 3)))
      : null;
  }
  return reading(end + 1, "decade", fixed("DATE", pad(value, 3)));
}

function englishDecade(s: Scan, t: number): Reading | null {
  const the = s.lower(t) === "the" ? t + 1 : t;
  if (the > t && DECADE_WORDS.has(s.lower(the))) {
    return reading(the + 1, "decade", fixed("DATE", String(DECADE_WORDS.get(s.lower(the)))));
  }
  const at = s.lower(the) === "'" || s.lower(the) === "’" || s.lower(the) === "‘" ? the + 1 : the;
  const value = decadeOf(s, at);
  if (value === 0) return null;
  const suffix = s.lower(at + 1);
  if (!s.glued(at + 1) || (suffix !== "s" && suffix !== "'s" && suffix !== "’s")) return null;
  if (s.digits(at) === 2 && the === t && at === the) return null;
  return reading(at + 2, "decade", fixed("DATE", pad(value, 3)));
}

/** First three digits of a decade in four digits, or in two of the last century (00 and 10: of this one); 0 for none. */
function decadeOf(s: Scan, t: number): number {
  const width = s.digits(t);
  const value = s.value(t);
  if (width === 4 && value >= 1000 && value < 2200) return Math.floor(value / 10);
  if (width !== 2 || value % 10 !== 0) return 0;
  return value <= 10 ? 200 + value / 10 : 190 + value / 10;
}

/** `abad ke-19`, `abad XIX`, `the 19th century`, `19th-century`; the value is the two digits of its years. */
export function century(s: Scan, t: number): Reading | null {
  if (s.indonesian) {
    if (s.entry(t).head !== Head.Century) return null;
    const number = ordinal(s, s.after(t));
    if (number === null || !(number.value >= 1 && number.value <= 30)) return null;
    return centuryReading(s, number.value, number.end);
  }
  const the = s.lower(t) === "the" ? t + 1 : t;
  const number = ordinal(s, the);
  if (number === null || !(number.value >= 1 && number.value <= 30)) return null;
  // `19th-century` is a number and a word.
  const joined = s.lower(the + 1);
  if (s.digits(the) > 0 && s.glued(the + 1) && joined.endsWith("-century") && joined.length === 10) {
    return centuryReading(s, s.value(the), the + 2);
  }
  const at = s.lower(number.end) === "-" && s.glued(number.end) ? number.end + 1 : number.end;
  if (s.entry(at).head !== Head.Century) return null;
  if (number.end === the + 1 && s.digits(the) > 0) return null;
  return centuryReading(s, number.value, s.after(at));
}

export function centuryReading(s: Scan, number: number, end: number): Reading {
  const era = s.lower(end);
  if (era === "sebelum" && s.lower(end + 1) === "masehi") {
    return reading(end + 2, "century", fixed("DATE", `BC${pad(number - 1, 2)}`));
  }
  const before = era === "sm" || era === "bc" || era === "bce";
  const after = era === "masehi" || era === "ad" || era === "ce";
  const value = before ? `BC${pad(number - 1, 2)}` : pad(number - 1, 2);
  return reading(before || after ? end + 1 : end, "century", fixed("DATE", value));
}
