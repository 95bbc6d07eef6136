// Times that recur: `setiap Jumat`, `tiap 1 Juni`, `dua kali sepekan`, `setahun sekali`, `every other week`, `twice a month`.
import { pad } from "../calendar";
import { duration, type Expression, fixed, type Reading, reading, Unit } from "../expression";
import { Head, Is } from "../lexicon";
import type { Scan } from "../scan";
import { clockTime, withTimeOfDay } from "./clock";
import { day } from "./day";
import { count, quantity } from "./numbers";
import { weekday } from "./weekday";

/** Every recurring expression that begins at `t`; a list of weekdays gives one reading each. */
export function recurring(s: Scan, t: number): Reading[] | null {
  const entry = s.entry(t);
  if (entry.is & Is.Every) {
    if (entry.text === "plural") return plural(s, t);
    if (entry.text !== "") return adverb(s, t, entry.text);
    return every(s, t);
  }
  const habit = entry.is & Is.Weekday ? PLURAL_PARTS.get(s.lower(s.after(t))) : undefined;
  if (habit !== undefined && !s.indonesian) return [set(s.after(t) + 1, `XXXX-WXX-${entry.weekday}${habit}`)];
  const found = timesPer(s, t) ?? (s.indonesian ? onceIn(s, t) : null);
  return found === null ? null : [found];
}

/** `Saturday mornings`. */
const PLURAL_PARTS = new Map([
  ["mornings", "TMO"],
  ["afternoons", "TAF"],
  ["evenings", "TEV"],
  ["nights", "TNI"],
]);

const set = (end: number, value: string): Reading => reading(end, "set", fixed("SET", value));

function every(s: Scan, t: number): Reading[] | null {
  const at = s.after(t);
  const entry = s.entry(at);
  const onWeekday = weekdays(s, at);
  if (onWeekday !== null) return onWeekday;
  const date = day(s, at);
  if (date !== null && date.expression.base.kind === "calendar" && date.expression.base.year === 0) {
    return [set(date.end, recurringValue(date.expression))];
  }
  if (entry.is & Is.Mod && s.entry(s.after(at)).unit >= Unit.Week && s.entry(s.after(at)).number === 0) {
    const unit = s.entry(s.after(at));
    const edge = set(s.after(s.after(at)), duration(unit.scale, unit.unit as Unit));
    if (entry.mod !== "") edge.expression.mod = entry.mod;
    return [edge];
  }
  if (entry.is & Is.Month) return [set(s.after(at), `XXXX-${pad(entry.month, 2)}`)];
  if (entry.is & Is.Season) return [set(s.after(at), `XXXX-${entry.text}`)];
  if (entry.is & Is.Part && !(entry.is & Is.DayShift)) {
    return [set(s.after(at), `XXXX-XX-XXT${entry.part.slice(1)}`)];
  }
  const clock = clockTime(s, at);
  if (clock !== null && s.is(at, Is.ClockHead) && (s.digits(at + 1) > 0 || entry.text === "noon")) {
    return [set(clock.end, `XXXX-XX-XX${timeValue(clock.expression)}`)];
  }
  const amount = quantity(s, at);
  if (amount !== null) {
    const end = s.indonesian && s.lower(amount.end) === "sekali" ? amount.end + 1 : amount.end;
    return [set(end, duration(amount.amount, amount.unit))];
  }
  if (s.lower(at) === "few" && s.entry(at + 1).unit)
    return [set(at + 2, duration(Number.NaN, s.entry(at + 1).unit as Unit))];
  if (!(entry.is & Is.Unit) || entry.unit === 0) {
    // `setiap tanggal 17`
    return null;
  }
  if (entry.unit === Unit.Weekend) return [set(s.after(at), "XXXX-WXX-WE")];
  const n = s.entry(t).number || 1;
  return [set(s.after(at), duration(n * entry.scale, entry.unit))];
}

function weekdays(s: Scan, t: number): Reading[] | null {
  const result: Reading[] = [];
  for (let at = t; result.length < 7; ) {
    const found = weekday(s, at);
    if (found === null || found.expression.base.kind !== "weekday" || found.expression.base.direction !== null) break;
    if (found.expression.base.weekShift !== null) break;
    result.push(set(found.end, recurringValue(found.expression)));
    const link = s.entry(found.end);
    const next = s.after(found.end);
    if (!(link.is & Is.Link) || !(s.is(next, Is.Weekday) || s.entry(next).head === Head.Day)) break;
    at = next;
  }
  return result.length > 0 ? result : null;
}

/** `XXXX-WXX-5`, `XXXX-06-01`, with the time of day. */
export function recurringValue(e: Expression): string {
  const { base } = e;
  let date = "XXXX-XX-XX";
  if (base.kind === "weekday") {
    const n = ((base.weekday + base.offset + 6) % 7) + 1;
    date = `XXXX-WXX-${n}`;
  } else if (base.kind === "calendar") {
    const month = base.month > 0 ? pad(base.month, 2) : "XX";
    date = `XXXX-${month}-${pad(base.day, 2)}`;
  }
  return date + timeValue(e);
}

/** `T14:30+07:00`, `TNI` or nothing. */
export function timeValue(e: Expression): string {
  const { clock, part } = e;
  if (clock === null) return part?.code ?? "";
  let value = `T${pad(clock.hour, 2)}:${pad(clock.minute ?? 0, 2)}`;
  if (clock.second !== null) value += `:${pad(clock.second, 2)}`;
  if (clock.zone === null) return value;
  const minutes = Math.abs(clock.zone);
  return `${value}${clock.zone < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** `on Fridays`, `Sundays at 8 p.m.` */
function plural(s: Scan, t: number): Reading[] | null {
  const base = { kind: "weekday", weekday: s.entry(t).weekday, weekShift: null, direction: null, offset: 0 } as const;
  const found = withTimeOfDay(s, reading(s.after(t), "set", { ...base }));
  return [set(found.end, recurringValue(found.expression))];
}

/** `daily` and the like as adverbs: not before the noun that they would describe. */
function adverb(s: Scan, t: number, value: string): Reading[] | null {
  const end = s.after(t);
  const lone = s.entry(t).tokens.length === 1;
  if (lone && (s.capital(t) || (s.word(end) && !s.is(end, Is.Preposition | Is.Link | Is.Cue)))) return null;
  if (lone && (s.lower(t - 1) === "the" || s.lower(t - 1) === "a")) return null;
  return [set(end, value)];
}

/** `dua kali sepekan`, `sekali setahun`, `tiga kali dalam sebulan`, `twice a week`, `three times per year`. */
function timesPer(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  let at: number;
  if (entry.is & Is.Times && entry.number > 0) at = s.after(t);
  else {
    const number = count(s, t);
    if (number === null || !s.is(number.end, Is.Times)) return null;
    at = s.after(number.end);
  }
  if (s.indonesian) {
    if (s.lower(at) === "dalam" || s.lower(at) === "per" || s.is(at, Is.Every)) at = s.after(at);
  } else if (s.lower(at) === "per" || s.is(at, Is.Every)) {
    at = s.after(at);
    const per = s.entry(at);
    if (per.is & Is.Unit && per.unit !== 0 && per.number === 0) return set(s.after(at), duration(per.scale, per.unit));
  } else if (s.entry(at).text !== "article") return null;
  const bare = s.entry(at);
  if (s.indonesian && bare.is & Is.Unit && bare.unit !== 0 && bare.number === 0) {
    return s.lower(at - 1) === "dalam" || at === t + 1 ? null : set(s.after(at), duration(bare.scale, bare.unit));
  }
  const amount = quantity(s, at);
  if (amount === null || s.is(amount.end, Is.Span | Is.Ago | Is.Hence)) return null;
  return set(amount.end, duration(amount.amount, amount.unit));
}

/** `setahun sekali`, `dua pekan sekali`. */
function onceIn(s: Scan, t: number): Reading | null {
  const amount = quantity(s, t);
  if (amount === null) return null;
  // `sebulan dua kali`
  const times = count(s, amount.end);
  if (times !== null && times.value < 30 && s.lower(times.end) === "kali") {
    return set(times.end + 1, duration(amount.amount, amount.unit));
  }
  if (s.lower(amount.end) !== "sekali") return null;
  return set(amount.end + 1, duration(amount.amount, amount.unit));
}
