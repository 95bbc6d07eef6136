// Numbers inside expressions: counts, days of the month, years, quantities of a unit.
import { Unit } from "../expression";
import { Is } from "../lexicon";
import type { Scan } from "../scan";

/** A number that ends before token `end`; NaN for `beberapa`. */
export interface Count {
  readonly value: number;
  readonly end: number;
}

/** An amount of a unit that ends before token `end`. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
  readonly end: number;
}

/** `12`, `2,5`, `1.000`, `dua puluh lima`, `twenty-five`, `beberapa`; null where there is none. */
export function count(s: Scan, t: number): Count | null {
  const width = s.digits(t);
  if (width > 0) return s.freeLeft(t) ? digitCount(s, t, width) : null;
  const entry = s.entry(t);
  if (!(entry.is & Is.Number)) return null;
  let value = entry.number;
  let end = s.after(t);
  let scale = entry.scale;
  // `dua puluh` takes a smaller number, `seratus dua puluh lima` two.
  for (let i = 0; i < 3 && scale > 1; i++) {
    const next = s.entry(end);
    if (!(next.is & Is.Number) || !(next.number >= 1 && next.number < scale)) break;
    value += next.number;
    scale = next.scale;
    end = s.after(end);
  }
  return { value, end };
}

function digitCount(s: Scan, t: number, width: number): Count | null {
  const value = s.value(t);
  if (Number.isNaN(value)) return null;
  const mark = s.lower(t + 1);
  if (s.glued(t + 1) && s.glued(t + 2) && (mark === "," || mark === ".") && s.digits(t + 2) > 0) {
    const tail = s.digits(t + 2);
    if (tail === 3 && width <= 3) return { value: value * 1000 + s.value(t + 2), end: t + 3 };
    if (tail > 2) return null;
    return { value: Number(`${value}.${s.tokens.lower[t + 2]}`), end: t + 3 };
  }
  return { value, end: t + 1 };
}

/** `dua pekan`, `sepekan`, `five-year`, `3-year`, `2x24 jam`; null where there is none. */
export function quantity(s: Scan, t: number): Quantity | null {
  const entry = s.entry(t);
  if (entry.unit !== 0 && (entry.number > 0 || Number.isNaN(entry.number))) {
    let amount = entry.number;
    let end = s.after(t);
    // `setahun setengah`
    if (s.indonesian && s.lower(end) === "setengah" && s.entry(end).unit === 0) {
      amount += 0.5;
      end = s.after(end);
    }
    return { amount, unit: entry.unit, end };
  }
  const number = count(s, t);
  if (number === null) return null;
  let { value, end } = number;
  const times = crossed(s, end);
  if (times !== null) {
    value *= times.value;
    end = times.end;
  }
  if (s.indonesian && s.lower(end) === "setengah") {
    value += 0.5;
    end++;
  } else if (!s.indonesian && s.lower(end) === "-" && s.glued(end) && s.glued(end + 1)) {
    end++;
  } else if (
    !s.indonesian &&
    (s.lower(end) === "consecutive" || s.lower(end) === "straight" || s.lower(end) === "full")
  ) {
    end++;
  }
  const unit = s.unitEntry(end);
  if (unit.unit === 0 || unit.number !== 0) return null;
  if (unit.unit === Unit.Weekend && s.indonesian) return null;
  return { amount: value * unit.scale, unit: unit.unit, end: end + unit.tokens.length };
}

/** `x 24`, `x24` between a number and `jam`. */
function crossed(s: Scan, t: number): Count | null {
  const word = s.lower(t);
  if ((word === "x" || word === "×") && s.digits(t + 1) > 0) return { value: s.value(t + 1), end: t + 2 };
  if (word.length > 1 && word.length < 4 && word[0] === "x" && word.charCodeAt(1) >= 48 && word.charCodeAt(1) <= 57) {
    const value = Number(word.slice(1));
    return Number.isNaN(value) ? null : { value, end: t + 1 };
  }
  return null;
}

/** A day of the month in one or two digits (English: with `st`, `nd`, `rd`, `th`, or an ordinal word). */
export function dayOfMonth(s: Scan, t: number): Count | null {
  const width = s.digits(t);
  if (width === 0) {
    if (s.indonesian) return null;
    const ordinal = s.entry(t).ordinal;
    return ordinal > 0 ? { value: ordinal, end: s.after(t) } : null;
  }
  // In `30 Juni-2 Juli` the dash is that of a range.
  if (width > 2 || !(s.freeLeft(t) || (s.is(t - 1, Is.Link) && s.is(t - 2, Is.Month)))) return null;
  const value = s.value(t);
  if (!(value >= 1 && value <= 31)) return null;
  return { value, end: ordinalEnd(s, t) };
}

/** End of the digits at `t` with an English ordinal suffix glued to them. */
export function ordinalEnd(s: Scan, t: number): number {
  if (s.indonesian || !s.glued(t + 1)) return t + 1;
  const suffix = s.lower(t + 1);
  return suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th" ? t + 2 : t + 1;
}

/** A year in four digits, 1000 to 2199, that is no part of a longer number; else 0. */
export function year(s: Scan, t: number): number {
  if (s.digits(t) !== 4) return 0;
  const value = s.value(t);
  if (!(value >= 1000 && value <= 2199)) return 0;
  const next = s.lower(t + 1);
  if (s.glued(t + 1)) {
    if (s.word(t + 1)) return 0;
    if ((next === "." || next === "," || next === ":") && s.glued(t + 2) && s.digits(t + 2) > 0) return 0;
    if (next === "%") return 0;
  }
  return value;
}

/** Two digits as a year of this century, or four as they are; 0 for others. */
export function shortYear(s: Scan, t: number): number {
  const width = s.digits(t);
  if (width === 4) return year(s, t);
  if (width !== 2) return 0;
  const value = s.value(t);
  return Number.isNaN(value) ? 0 : 2000 + value;
}

const ROMAN = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["v", 5],
  ["vi", 6],
  ["vii", 7],
  ["viii", 8],
  ["ix", 9],
  ["x", 10],
  ["xi", 11],
  ["xii", 12],
  ["xiii", 13],
  ["xiv", 14],
  ["xv", 15],
  ["xvi", 16],
  ["xvii", 17],
  ["xviii", 18],
  ["xix", 19],
  ["xx", 20],
  ["xxi", 21],
]);

/** An ordinal in any form: `ketiga`, `ke-3`, `III`, `3`, `third`, `3rd`. */
export function ordinal(s: Scan, t: number): Count | null {
  const entry = s.entry(t);
  if (entry.ordinal > 0) {
    // `kesembilan belas`
    if (s.indonesian && entry.ordinal < 10 && s.lower(t + 1) === "belas")
      return { value: entry.ordinal + 10, end: t + 2 };
    return { value: entry.ordinal, end: s.after(t) };
  }
  if (s.lower(t) === "ke") {
    const at = s.lower(t + 1) === "-" ? t + 2 : t + 1;
    if (s.digits(at) > 0) return { value: s.value(at), end: at + 1 };
    const roman = ROMAN.get(s.lower(at));
    return roman === undefined || !s.capital(at) ? null : { value: roman, end: at + 1 };
  }
  const width = s.digits(t);
  if (width > 0 && width <= 3) return { value: s.value(t), end: ordinalEnd(s, t) };
  if (!s.capital(t)) return null;
  const roman = ROMAN.get(s.lower(t));
  return roman === undefined ? null : { value: roman, end: t + 1 };
}
