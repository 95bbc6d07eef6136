// Times of the clock and parts of the day: `pukul 14.30 WIB`, `jam 7 malam`, `10 a.m. EST`, `Selasa malam`.
import { type Clock, expression, isDay, type Reading } from "../expression";
import { Is } from "../lexicon";
import type { Scan } from "../scan";
import { count } from "./numbers";

interface ClockReading {
  readonly clock: Clock;
  readonly end: number;
  readonly zoned: boolean;
}

const NO_ZONE = null;

/** `pukul 14.30 WIB`, `07.30 WIT`, `10 a.m. EST`, `noon`: a time of day that stands for itself. */
export function clockTime(s: Scan, t: number): Reading | null {
  const found = headedClock(s, t) ?? bareClock(s, t);
  if (found === null) return null;
  const result = expression({ kind: "time" });
  result.clock = found.clock;
  return { end: found.end, rule: "clock", expression: result };
}

/** English: `10 p.m. Tuesday`, `noon Friday, June 2`: the day follows the clock time at once. */
export function clockBeforeDay(s: Scan, t: number, dayAt: (s: Scan, t: number) => Reading | null): Reading | null {
  if (s.indonesian) return null;
  const found = clockTime(s, t);
  if (found === null) return null;
  const day = dayAt(s, s.lower(found.end) === "," ? found.end + 1 : found.end);
  if (day === null || !isDay(day.expression.base) || day.expression.clock !== null || day.expression.part !== null)
    return null;
  day.expression.clock = found.expression.clock;
  return { end: day.end, rule: "clock", expression: day.expression };
}

function headedClock(s: Scan, t: number): ClockReading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.ClockHead)) return null;
  if (entry.text === "noon") {
    return withZone(s, s.after(t), entry.number === 24 ? 0 : 12, 0, null);
  }
  let at = s.after(t);
  let half = false;
  if (s.lower(at) === ".") at++;
  if (s.lower(at) === "setengah") {
    half = true;
    at++;
  }
  if (s.digits(at) > 0) {
    const digital = digits(s, at);
    if (digital === null) return null;
    // `jam 5 menit`, `jam 24 jam` are no clock times.
    if (digital.minute === null && s.is(digital.end, Is.Unit) && !s.is(digital.end, Is.Part)) return null;
    return indonesianTail(s, digital.end, digital.hour, digital.minute, digital.second);
  }
  const spoken = count(s, at);
  if (spoken === null || !(spoken.value >= 1 && spoken.value <= 24)) return null;
  if (s.is(spoken.end, Is.Unit) && !s.is(spoken.end, Is.Part)) return null;
  if (half) return indonesianTail(s, spoken.end, spoken.value - 1, 30, null);
  return indonesianTail(s, spoken.end, spoken.value, null, null);
}

/** Without a head only with a zone or a meridiem after it, or, in English, a colon. */
function bareClock(s: Scan, t: number): ClockReading | null {
  if (s.digits(t) === 0 || !s.freeLeft(t)) {
    return s.indonesian ? null : spokenHour(s, t);
  }
  if (!s.indonesian && s.digits(t) === 4 && s.is(t + 1, Is.Zone) && s.value(t) < 2400 && s.value(t) % 100 < 60) {
    return withZone(s, t + 1, Math.floor(s.value(t) / 100), s.value(t) % 100, null);
  }
  const digital = digits(s, t);
  if (digital === null) return null;
  if (s.indonesian) {
    const found = indonesianTail(s, digital.end, digital.hour, digital.minute, digital.second);
    return found.zoned && digital.minute !== null ? found : null;
  }
  return englishTail(s, digital, s.lower(t + 1) === ":");
}

/** `ten o'clock`, `seven p.m.` */
function spokenHour(s: Scan, t: number): ClockReading | null {
  const number = count(s, t);
  if (number === null || !(number.value >= 1 && number.value <= 12)) return null;
  return englishTail(s, { hour: number.value, minute: null, second: null, end: number.end }, false);
}

interface Digits {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly end: number;
}

/** `14`, `14.30`, `14:30:05`. */
function digits(s: Scan, t: number): Digits | null {
  if (s.digits(t) > 2) return null;
  const hour = s.value(t);
  if (!(hour <= 24)) return null;
  const minute = minutesAt(s, t + 1);
  if (minute === null) {
    if (s.glued(t + 1) && s.glued(t + 2) && s.digits(t + 2) > 0 && ".,:/".includes(s.lower(t + 1))) return null;
    return { hour, minute: null, second: null, end: t + 1 };
  }
  const second = minutesAt(s, t + 3);
  if (second !== null) return { hour, minute, second, end: t + 5 };
  if (s.glued(t + 3) && s.glued(t + 4) && s.digits(t + 4) > 0 && ".,:/".includes(s.lower(t + 3))) return null;
  return { hour, minute, second: null, end: t + 3 };
}

function minutesAt(s: Scan, t: number): number | null {
  const mark = s.lower(t);
  if ((mark !== "." && mark !== ":") || !s.glued(t) || !s.glued(t + 1) || s.digits(t + 1) !== 2) return null;
  const value = s.value(t + 1);
  return value < 60 ? value : null;
}

/** `malam`, `WIB` after the digits. */
function indonesianTail(s: Scan, at: number, hour: number, minute: number | null, second: number | null): ClockReading {
  let end = at;
  let adjusted = hour;
  const part = s.entry(end);
  if (part.is & Is.Part && !(part.is & Is.DayShift)) {
    end = s.after(end);
    if (part.part === "TAF" || part.part === "TEV") {
      if (hour < 12 && !(part.part === "TAF" && hour >= 10)) adjusted = hour + 12;
    } else if (part.part === "TNI" && hour >= 5 && hour < 12) adjusted = hour + 12;
    else if (part.part === "TNI" && hour === 12) adjusted = 0;
  }
  return withZone(s, end, adjusted, minute, second);
}

function englishTail(s: Scan, digital: Digits, colon: boolean): ClockReading | null {
  const { hour, minute, second } = digital;
  let end = digital.end;
  let told = colon && minute !== null;
  let adjusted = hour;
  const meridiem = s.entry(end);
  if (meridiem.is & Is.Meridiem) {
    if (meridiem.number >= 0) {
      if (hour > 12 || hour === 0) return null;
      adjusted = (hour % 12) + meridiem.number;
    }
    end = s.after(end);
    told = true;
  } else if (digital.end < s.count && s.glued(digital.end) && s.word(digital.end)) {
    return null;
  }
  if (s.lower(end) === "in" && s.lower(end + 1) === "the" && s.is(end + 2, Is.Part) && told) {
    const part = s.entry(end + 2).part;
    if ((part === "TAF" || part === "TEV") && adjusted < 12) adjusted += 12;
    end = s.after(end + 2);
  }
  const found = withZone(s, end, adjusted, minute, second);
  if (told) return found;
  return found.zoned && (minute !== null || digital.hour > 12) ? found : null;
}

function withZone(s: Scan, at: number, hour: number, minute: number | null, second: number | null): ClockReading {
  const entry = s.entry(at);
  const zoned = (entry.is & Is.Zone) !== 0;
  const zone = zoned && !Number.isNaN(entry.zone) ? entry.zone : NO_ZONE;
  return { clock: { hour, minute, second, zone }, end: zoned ? s.after(at) : at, zoned };
}

/**
 * Lets a day take the part of the day and the clock time that follow it: `Selasa malam`, `Rabu (19/6) sekitar pukul 10.00
 * WIB`, `Monday at 10 a.m.`
 */
export function withTimeOfDay(s: Scan, day: Reading): Reading {
  if (!isDay(day.expression.base)) return day;
  if (day.expression.part === null) takePart(s, day);
  if (day.expression.clock === null) takeClock(s, day);
  return day;
}

/** English: `the morning of September 11, 2001`: the part of the day before its day. */
export function partOfDay(s: Scan, t: number, dayAt: (s: Scan, t: number) => Reading | null): Reading | null {
  const at = s.lower(t) === "the" ? t + 1 : t;
  const part = s.entry(at);
  if (s.indonesian || !(part.is & Is.Part) || part.is & Is.DayShift || s.lower(s.after(at)) !== "of") return null;
  const day = dayAt(s, s.after(at) + 1);
  if (day === null || !isDay(day.expression.base) || day.expression.clock !== null || day.expression.part !== null) {
    return null;
  }
  day.expression.part = { code: part.part, mod: part.mod === "" ? null : part.mod };
  return { end: day.end, rule: "part-of-day", expression: day.expression };
}

function takePart(s: Scan, day: Reading): void {
  const at = s.lower(day.end) === "," && s.indonesian ? day.end + 1 : day.end;
  const entry = s.entry(at);
  // `Jumat (12/3) siang ini`
  if (s.indonesian && at === day.end && entry.is & Is.DayShift && entry.part !== "" && entry.shift === 0) {
    day.expression.part = { code: entry.part, mod: entry.mod === "" ? null : entry.mod };
    day.end = s.after(at);
    return;
  }
  if (!(entry.is & Is.Part) || (at > day.end && !(entry.is & Is.Part && s.is(s.after(at), Is.ClockHead)))) return;
  if (entry.is & Is.DayShift) return;
  day.expression.part = { code: entry.part, mod: entry.mod === "" ? null : entry.mod };
  day.end = s.after(at);
  // `Selasa malam lalu`, `Rabu pagi tadi`
  if (s.indonesian && s.is(day.end, Is.Past | Is.This) && !s.is(day.end, Is.DayShift)) {
    const { base } = day.expression;
    if (base.kind === "weekday" && base.direction === null && s.lower(day.end) === "lalu") base.direction = -1;
    day.end = s.after(day.end);
  }
}

function takeClock(s: Scan, day: Reading): void {
  let at = day.end;
  if (s.lower(at) === ",") at++;
  if (!s.indonesian && (s.lower(at) === "at" || s.lower(at) === "around" || s.lower(at) === "about")) at++;
  if (s.is(at, Is.Approx) && !(s.entry(at).is & Is.Unit)) at = s.after(at);
  const found = headedClock(s, at) ?? bareClock(s, at) ?? colonClock(s, at);
  if (found === null) return;
  day.expression.clock = found.clock;
  day.end = found.end;
}

/** `14:30` after a date. */
function colonClock(s: Scan, t: number): ClockReading | null {
  if (s.digits(t) !== 2 || s.lower(t + 1) !== ":") return null;
  const digital = digits(s, t);
  if (digital === null || digital.minute === null) return null;
  return withZone(s, digital.end, digital.hour, digital.minute, digital.second);
}
