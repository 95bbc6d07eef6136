// Two clock times of which the last tells zone and meridiem: `08.00 hingga 16.00 WIB`, `9-11 a.m.`
import { expression, type Found, type Reading } from "../expression";
import { Is } from "../lexicon";
import type { Scan } from "../scan";
import { clockTime } from "./clock";
import { at, type Run } from "./range";

/** `08.00 hingga 16.00 WIB`, `9-11 a.m.`, `pukul 7 hingga 9 malam`: two clock times, the first without zone or meridiem. */
export function clockRange(s: Scan, t: number): Run | null {
  const headed = s.is(t, Is.ClockHead) && s.entry(t).text !== "noon";
  const begin = headed ? s.after(t) : t;
  const left = clockDigits(s, begin);
  if (left === null || !s.is(left.end, Is.Link) || s.lower(left.end) === "/" || s.lower(left.end) === ",") return null;
  const next = s.after(left.end);
  const right = looseClock(s, next, headed);
  if (right === null || right.expression.clock === null) return null;
  const clock = right.expression.clock;
  let hour = left.hour;
  if (!s.indonesian && clock.hour >= 12 && hour < 12 && hour + 12 < clock.hour + (clock.minute ?? 0) / 60) hour += 12;
  const own = expression({ kind: "time" });
  own.clock = { hour, minute: left.minute, second: null, zone: clock.zone };
  return [at(t, { end: left.end, rule: "clock-range", expression: own }), at(next, { ...right, rule: "clock-range" })];
}

function clockDigits(s: Scan, t: number): { hour: number; minute: number | null; end: number } | null {
  if (s.digits(t) === 0 || s.digits(t) > 2 || !(s.value(t) <= 24)) return null;
  const mark = s.lower(t + 1);
  if ((mark === "." || mark === ":") && s.gluedBy(t + 1, mark) && s.digits(t + 2) === 2 && s.value(t + 2) < 60) {
    return { hour: s.value(t), minute: s.value(t + 2), end: t + 3 };
  }
  return { hour: s.value(t), minute: null, end: t + 1 };
}

function looseClock(s: Scan, t: number, headed: boolean): Reading | null {
  const strict = clockTime(s, t);
  if (strict !== null) return strict;
  const digits = clockDigits(s, t);
  if (digits === null) return null;
  const result = expression({ kind: "time" });
  const tail = s.entry(digits.end);
  if (tail.is & Is.Zone && (digits.minute !== null || headed)) {
    result.clock = {
      hour: digits.hour,
      minute: digits.minute,
      second: null,
      zone: Number.isNaN(tail.zone) ? null : tail.zone,
    };
    return { end: s.after(digits.end), rule: "clock-range", expression: result };
  }
  if (tail.is & Is.Meridiem && tail.number >= 0 && digits.hour <= 12) {
    result.clock = { hour: (digits.hour % 12) + tail.number, minute: digits.minute, second: null, zone: null };
    const zone = s.entry(s.after(digits.end));
    if (!(zone.is & Is.Zone)) return { end: s.after(digits.end), rule: "clock-range", expression: result };
    result.clock = { ...result.clock, zone: Number.isNaN(zone.zone) ? null : zone.zone };
    return { end: s.after(s.after(digits.end)), rule: "clock-range", expression: result };
  }
  const colon = !s.indonesian && digits.minute !== null && s.lower(t + 1) === ":";
  if (!(headed || colon) || s.is(digits.end, Is.Unit)) return null;
  result.clock = { hour: digits.hour, minute: digits.minute, second: null, zone: null };
  return { end: digits.end, rule: "clock-range", expression: result };
}

/** The end of the range that a day with its clock time begins: the `11.30 WIB` of `Senin (11/9) pukul 09.00-11.30 WIB`. */
export function clockTail(s: Scan, left: Found): Found | null {
  if (left.expression.clock === null || left.expression.base.kind === "fixed" || !s.is(left.end, Is.Link)) return null;
  if (s.lower(left.end) === "," || s.lower(left.end) === "/") return null;
  const next = s.after(left.end);
  if (s.digits(next) === 0 && !s.is(next, Is.ClockHead)) return null;
  const right = looseClock(s, next, s.indonesian && clockDigits(s, next)?.minute !== null);
  return right === null ? null : at(next, { ...right, rule: "clock-range" });
}
