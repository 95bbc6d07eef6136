// Amounts of time: `lima tahun`, `dua pekan lalu`, `sepekan terakhir`, `three months ago`, `the past two years`.
import { duration, fixed, type Reading, reading, Unit } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { directionAt } from "./month";
import { count, type Quantity, quantity, year } from "./numbers";

/** An amount with what follows it: a point `lalu` or `mendatang`, a duration `terakhir`, or a plain duration. */
export function amount(s: Scan, t: number): Reading | null {
  const found = quantity(s, t);
  if (found === null) return null;
  return tail(s, t, found) ?? plain(s, t, found);
}

function tail(s: Scan, t: number, found: Quantity): Reading | null {
  const { unit, end } = found;
  const next = s.entry(end);
  const after = s.after(end);
  if (next.is & Is.Ago) return point(found, -1, after);
  if (next.is & Is.Hence) {
    if (s.indonesian && during(s, t)) return lasting(found, after);
    return point(found, 1, after);
  }
  if (s.indonesian && next.is & Is.Span) return lasting(found, after);
  if (next.is & Is.Anaphor && !(next.is & Is.Head) && unit >= Unit.Day) {
    if (next.anaphor < 0 && next.is & Is.Mod && directionAt(s, after) !== null) return null;
    return reading(after, "anaphor", { kind: "anaphor", unit, amount: found.amount * next.anaphor });
  }
  if (
    !s.indonesian &&
    (s.lower(end) === "'" || s.lower(end) === "’" || s.lower(end) === "'s") &&
    s.lower(end + 1) === "time"
  ) {
    return point(found, 1, end + 2);
  }
  return null;
}

/** `dalam` or `selama` before an amount makes it last: `dalam tiga bulan mendatang`. */
function during(s: Scan, t: number): boolean {
  const before = s.entry(t - 1).is & Is.Approx ? t - 1 : t;
  const word = s.lower(before - 1);
  return s.entry(before - 1).text === "during" || (word === "waktu" && s.entry(before - 2).text === "during");
}

function point(found: Quantity, sign: number, end: number): Reading {
  const vague = Number.isNaN(found.amount) || !Number.isInteger(found.amount) || found.unit < Unit.Day;
  if (vague) return reading(end, "vague-point", fixed("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF", "none"));
  return reading(end, "distance", { kind: "shift", unit: found.unit, amount: sign * found.amount, bare: false });
}

const lasting = (found: Quantity, end: number): Reading =>
  reading(end, "duration", fixed("DURATION", duration(found.amount, found.unit)));

function plain(s: Scan, t: number, found: Quantity): Reading | null {
  let { end } = found;
  if (!standsAsDuration(s, t, end, found.unit)) return null;
  let value = duration(found.amount, found.unit);
  // `1 tahun 6 bulan`, `2 jam 30 menit`, `two years and six months`
  for (let unit = found.unit; ; ) {
    const at = !s.indonesian && s.lower(end) === "and" ? end + 1 : end;
    const more = quantity(s, at);
    if (more === null || more.unit >= unit || Number.isNaN(more.amount) || more.unit === Unit.Weekend) break;
    if (s.is(more.end, Is.Ago | Is.Hence) && s.lower(at - 1) === "and") break;
    const part = duration(more.amount, more.unit);
    value += part.startsWith("PT") ? (value.includes("T") ? part.slice(2) : part.slice(1)) : part.slice(1);
    end = more.end;
    unit = more.unit;
  }
  if (s.indonesian && (s.lower(end) === "berturut-turut" || s.lower(end) === "beruntun")) end++;
  return reading(end, "duration", fixed("DURATION", value));
}

function standsAsDuration(s: Scan, t: number, end: number, unit: Unit): boolean {
  const entry = s.entry(t);
  const before = s.lower(t - 1);
  if (s.indonesian) {
    if (unit === Unit.Year && year(s, end) > 0) return false;
    if (unit === Unit.Month && s.is(end, Is.Month)) return false;
    if (entry.unit !== 0 && entry.number === 1 && (s.context.scales.has(before) || s.digits(t - 1) > 0)) return false;
    if (before === "ke" || before === "per") return false;
    // `8 jam sehari`
    if (entry.unit !== 0 && entry.number === 1 && s.is(t - 1, Is.Unit)) return false;
    if (unit >= Unit.Month && s.context.persons.has(before) && s.digits(t) > 0) return false;
    // `Slamet, 45 tahun,`
    if (before === "," && unit === Unit.Year && s.capital(t - 2) && s.digits(t) > 0 && s.digits(t) < 4) {
      if (s.lower(end) === "," || s.lower(end) === "." || s.lower(end) === ")") return false;
    }
    // `(35 tahun)`
    return !(before === "(" && s.lower(end) === ")");
  }
  const after = s.lower(end);
  if (
    after === "old" ||
    (after === "of" && s.lower(end + 1) === "age") ||
    (after === "-" && s.lower(end + 1) === "old")
  )
    return false;
  if (before === "(" && s.lower(end) === ")") return false;
  if (entry.text === "article" && unit === Unit.Second) return false;
  if (entry.text === "article" || (entry.number === 1 && s.lower(t) === "one" && s.lower(t + 1) === "day")) {
    return (s.is(t - 1, Is.Preposition) && before !== "of" && before !== "to") || s.is(t - 1, Is.Approx);
  }
  return unit !== Unit.Weekend && !(unit === Unit.Quarter && s.lower(t) !== "");
}

/** English: `the past two years`, `the next few weeks`, `recent months`, `the coming days`, `the past week`. */
export function spanned(s: Scan, t: number): Reading | null {
  if (s.indonesian || !s.is(t, Is.Span)) return null;
  const at = s.after(t);
  const counted = quantity(s, at);
  if (counted !== null && s.entry(at).text !== "article") return lasting(counted, counted.end);
  const entry = s.entry(at);
  if (!(entry.is & Is.Unit) || entry.number !== 0 || entry.unit === 0 || entry.unit === Unit.Weekend) return null;
  const plural = s.lower(at).endsWith("s") || s.lower(at) === "centuries";
  const word = s.lower(t);
  if (plural) return lasting({ amount: Number.NaN, unit: entry.unit, end: at }, s.after(at));
  const whole = word === "the" || word === "past" || word === "coming" || word === "this";
  // `the last week of May`
  if (s.lower(s.after(at)) === "of") return null;
  if (!whole || s.lower(t + 1) === "previous" || s.lower(t + 1) === "following" || entry.unit <= Unit.Minute)
    return null;
  return lasting({ amount: entry.scale, unit: entry.unit, end: at }, s.after(at));
}

/** English: `for years`, `in decades`. */
export function vaguePlural(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (s.indonesian || !(entry.is & Is.Unit) || entry.number !== 0 || entry.unit === 0 || !s.lower(t).endsWith("s"))
    return null;
  if (s.is(s.after(t), Is.Ago)) return reading(s.after(s.after(t)), "vague-point", fixed("DATE", "PAST_REF", "none"));
  const before = s.lower(t - 1);
  if (before !== "for" && before !== "over" && before !== "in" && before !== "within" && before !== "after")
    return null;
  if (entry.unit === Unit.Weekend || entry.unit === Unit.Quarter || entry.unit === Unit.Second) return null;
  if (s.is(s.after(t), Is.Anaphor)) return null;
  return lasting({ amount: Number.NaN, unit: entry.unit, end: t }, s.after(t));
}

/** The first end of `2-3 tahun`, `dua hingga tiga pekan`, `two to three weeks`: two durations. */
export function amountRange(s: Scan, t: number): Reading[] | null {
  const first = count(s, t);
  if (first === null || Number.isNaN(first.value) || s.entry(t).text === "article") return null;
  const link = s.entry(first.end);
  if (!(link.is & Is.Link) || s.lower(first.end) === "/" || s.lower(first.end) === ",") return null;
  const second = quantity(s, s.after(first.end)) ?? glued(s, s.after(first.end));
  if (second === null || !(second.amount > first.value) || s.entry(s.after(first.end)).unit !== 0) return null;
  const last = s.entry(second.end);
  if (last.is & (Is.Ago | Is.Hence) || year(s, second.end) > 0 || s.entry(second.end).head === Head.Year) return null;
  if (s.lower(second.end) === "old") return null;
  const end = s.indonesian && last.is & Is.Span ? s.after(second.end) : second.end;
  const whole = lasting(second, end);
  const left = lasting({ amount: first.value, unit: second.unit, end: first.end }, first.end);
  return [left, whole];
}

/** The amount after a glued dash, which hides it from the number reader. */
function glued(s: Scan, t: number): Quantity | null {
  const value = s.value(t);
  const unit = s.entry(t + 1);
  if (Number.isNaN(value) || !(unit.is & Is.Unit) || unit.unit === 0 || unit.number !== 0) return null;
  return { amount: value * unit.scale, unit: unit.unit, end: s.after(t + 1) };
}
