// Expressions that lean on a day: `kemarin`, `pekan depan`, `last month`, `the weekend`, `hari itu`, `saat ini`.
import { fixed, type Reading, reading, Unit } from "../expression";
import { Is } from "../lexicon";
import type { Scan } from "../scan";
import { withTimeOfDay } from "./clock";
import { directionAt } from "./month";

/** `kemarin sore`, `besok`, `tadi malam`, `hari ini pukul 10.00 WIB`, `tomorrow morning`. */
export function dayShift(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.DayShift)) return null;
  const found = reading(s.after(t), "day-shift", { kind: "shift", unit: Unit.Day, amount: entry.shift, bare: false });
  if (entry.part !== "") found.expression.part = { code: entry.part, mod: entry.mod === "" ? null : entry.mod };
  return withTimeOfDay(s, found);
}

/** `pekan lalu`, `bulan ini`, `next year`, `this weekend`, `the weekend`. */
export function unitShift(s: Scan, t: number): Reading | null {
  return s.indonesian ? indonesianShift(s, t) : englishShift(s, t);
}

function indonesianShift(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Unit) || entry.number !== 0 || entry.unit === 0 || entry.unit <= Unit.Day) return null;
  const at = s.after(t);
  const next = s.entry(at);
  const direction = next.text === "units" && entry.unit === Unit.Weekend ? null : directionAt(s, at);
  if (direction === null) {
    return entry.unit === Unit.Weekend && s.lower(at) !== "yang" ? shift(Unit.Weekend, 0, at, true) : null;
  }
  return shift(entry.unit, direction * entry.scale, s.after(at));
}

function englishShift(s: Scan, t: number): Reading | null {
  const weekend = s.lower(t) === "the" && s.entry(t + 1).unit === Unit.Weekend && s.lower(t + 1) === "weekend";
  if (weekend) return s.word(t + 2) && s.capital(t + 2) ? null : shift(Unit.Weekend, 0, t + 2, true);
  const direction = directionAt(s, t);
  // `the previous year` leans on a year that was told before.
  if (direction === null || s.lower(t) === "previous") return null;
  const at = s.after(t);
  const entry = s.entry(at);
  if (!(entry.is & Is.Unit) || entry.number !== 0 || entry.unit === 0 || entry.unit <= Unit.Day) return null;
  if (s.lower(at).endsWith("s")) return null;
  const spans = (s.entry(t).is & Is.Span) !== 0 && s.lower(t) !== "last" && s.lower(t) !== "next";
  if (spans && entry.unit !== Unit.Weekend) return null;
  return shift(entry.unit, direction * entry.scale, s.after(at));
}

const shift = (unit: Unit, amount: number, end: number, bare = false): Reading =>
  reading(end, "unit-shift", { kind: "shift", unit, amount, bare });

/** `by year-end`, `at year end`. */
export function yearEnd(s: Scan, t: number): Reading | null {
  if (s.indonesian || !s.is(t - 1, Is.Preposition)) return null;
  const end = s.lower(t) === "year-end" ? t + 1 : s.lower(t) === "year" && s.lower(t + 1) === "end" ? t + 2 : 0;
  if (end === 0) return null;
  const found = shift(Unit.Year, 0, end, true);
  found.expression.mod = "END";
  return found;
}

/** After `awal`, `the end of`: `pekan`, `bulan`, `tahun`, `the year` are those of the reference. */
export function bareUnit(s: Scan, t: number): Reading | null {
  if (!s.indonesian && s.lower(t) !== "the") return null;
  const at = s.indonesian ? t : t + 1;
  const { unit, scale } = s.unitEntry(at);
  if (unit === 0 || unit <= Unit.Day || unit === Unit.Weekend || scale !== 1) return null;
  const end = at + 1;
  const next = s.entry(end);
  if (s.digits(end) > 0 || next.is & (Is.Month | Is.Anaphor | Is.Ordinal) || OWNED.has(s.lower(end))) return null;
  if (s.indonesian && s.capital(end)) return null;
  return shift(unit, 0, end, true);
}

/** What makes a unit another one than that of the reference: `tahun ajaran`, `the week of`. */
const OWNED = new Set(["itu", "ajaran", "pelajaran", "of"]);

/** `hari itu`, `keesokan harinya`, `the next day`: leans on the date last told, and is nothing without one. */
export function anaphor(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Anaphor) || entry.text !== "day") return null;
  return withTimeOfDay(s, reading(s.after(t), "anaphor", { kind: "anaphor", unit: Unit.Day, amount: entry.anaphor }));
}

/** `saat ini`, `baru-baru ini`, `ke depan`, `recently`, `the near future`. */
export function reference(s: Scan, t: number): Reading | null {
  const entry = s.entry(t);
  if (!(entry.is & Is.Reference)) return null;
  const end = s.after(t);
  // `masa depan anak-anak` is a noun.
  if (entry.number === 1) {
    return s.is(t - 1, Is.Preposition) ? reading(end, "reference", fixed("DATE", entry.text, "none")) : null;
  }
  if (
    entry.ambiguous &&
    !(s.indonesian ? !s.context.motion.has(s.lower(t - 1)) && futureFollows(s, t, end) : refers(s, t, end))
  )
    return null;
  return reading(end, "reference", fixed("DATE", entry.text, "none"));
}

/** `Ke depan, ...`, `ke depan akan`: not the direction in space. */
function futureFollows(s: Scan, t: number, end: number): boolean {
  if (s.sentenceStart(t)) return true;
  return !s.capital(end) && !(s.lower(end) === "gawang" || s.lower(end) === "rumah" || s.lower(end) === "kelas");
}

function refers(s: Scan, t: number, end: number): boolean {
  const word = s.lower(t);
  const before = s.lower(t - 1);
  const after = s.lower(end);
  if (word === "now")
    return after !== "that" && before !== "until" + "that" && !(s.capital(t) && s.capital(end) && !s.sentenceStart(t));
  if (word === "soon")
    return (
      before !== "as" &&
      before !== "too" &&
      before !== "how" &&
      after !== "as" &&
      after !== "after" &&
      after !== "afterwards"
    );
  if (word === "shortly")
    return after !== "after" && after !== "before" && after !== "afterwards" && after !== "afterward";
  if (word === "the" && s.lower(t + 1) === "moment") return before === "at" || before === "for";
  const noun = s.word(end) && !s.is(end, Is.Preposition | Is.Cue | Is.Link);
  return s.is(t - 1, Is.Preposition) && !noun && s.digits(end) === 0;
}
