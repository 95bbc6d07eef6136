// What the interface says of dates, in the reader's language. Two tables of one shape, as in `strings.ts`.
import type { TimexMod } from "../analysis/index";
import type { Granularity } from "../corpus/index";
import type { DisplayLanguage } from "./strings";

/** Units that a distance is told in. */
export type DistanceUnit = Exclude<Granularity, "season" | "decade" | "century" | "fiscalYear">;

export interface DateStrings {
  /** From January. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly kinds: Readonly<Record<Granularity, string>>;
  readonly mods: Readonly<Record<TimexMod, string>>;
  readonly distance: {
    same(unit: DistanceUnit): string;
    /** `n` is negative before publication, positive after it. */
    other(n: number, unit: DistanceUnit): string;
  };
  /** How many expressions name the same period. */
  samePeriod(granularity: Granularity, here: number, there: number, articles: number): string;
  readonly why: Why;
  readonly mismatch: {
    /** `day` is a date in words; `fitting` the nearest date with the weekday that is named. */
    message(day: string, weekday: string, named: string, fitting: string): string;
    short(named: string, day: string, weekday: string): string;
    fix(word: string, right: string): string;
  };
}

/** How a value was decided. `reference` is one of the phrases that {@link Why.publication} and {@link Why.expression} give. */
export interface Why {
  publication(day: string): string;
  expression(quoted: string, line: number): string;
  /** The publication date, when an expression names it. */
  itself(reference: string): string;
  /** An expression that the article has already given the day of: `full` when it tells the year, too. */
  named(weekday: string | null, line: number, full: boolean): string;
  readonly publicationUnknown: string;
  /** `n` is negative before, positive after the reference. */
  days(n: number, reference: string): string;
  /** `n` units before or after that of the reference, or the same one. */
  units(n: number, unit: string, reference: string): string;
  /** As {@link units}, for what is missing in a date: `in the year of …`. */
  inUnit(n: number, unit: string, reference: string): string;
  /** The nearest day or month of that name before or after the reference. */
  nextNamed(name: string, before: boolean, reference: string): string;
  weekdayOfWeek(weekday: string, weeks: number, reference: string): string;
  byWeekday(day: string, weekday: string, reference: string): string;
  onDayOf(reference: string, isPublication: boolean): string;
  /** `quoted` is the expression that tells the day, null where that is not known. */
  sentence(quoted: string | null): string;
  counted(reference: string): string;
  /** Why the sentence before points ahead. */
  tense(sentence: string): string;
  readonly table: string;
  /** `quoted` is the end that tells more, null where that is not known. */
  range(quoted: string | null): string;
  readonly vague: string;
  readonly nothing: string;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const EN_UNITS: Readonly<Record<Granularity, string>> = {
  day: "day",
  week: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  half: "half-year",
  season: "season",
  fiscalYear: "fiscal year",
  year: "year",
  decade: "decade",
  century: "century",
};

const enUnits = (n: number, unit: string, reference: string): string => {
  if (n === 0) return `the ${unit} of ${reference}`;
  const side = n < 0 ? "before" : "after";
  if (Math.abs(n) === 1) return `the ${unit} ${side} that of ${reference}`;
  return `${Math.abs(n)} ${unit === "century" ? "centurie" : unit}s ${side} the ${unit} of ${reference}`;
};

const en: DateStrings = {
  months: words("January February March April May June July August September October November December"),
  shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  weekdays: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
  shortWeekdays: words("Mon Tue Wed Thu Fri Sat Sun"),
  kinds: { ...EN_UNITS, day: "date" },
  mods: {
    START: "its beginning",
    MID: "its middle",
    END: "its end",
    APPROX: "approximately",
    BEFORE: "before it",
    AFTER: "after it",
    LESS_THAN: "less than that",
    MORE_THAN: "more than that",
  },
  distance: {
    same: (unit) => `the ${EN_UNITS[unit]} of publication`,
    other: (n, unit) =>
      `${count(Math.abs(n), EN_UNITS[unit], `${EN_UNITS[unit]}s`)} ${n < 0 ? "before" : "after"} publication`,
  },
  samePeriod: (granularity, here, there, articles) =>
    `also that ${EN_UNITS[granularity]}: ${count(here, "mention", "mentions")} here, ${
      there === 0 ? "none in other articles" : `${there} in ${count(articles, "other article", "other articles")}`
    }`,
  why: {
    publication: (day) => `the publication date, ${day}`,
    expression: (quoted, line) => `${quoted} on line ${line}`,
    itself: (reference) => reference.replace(", ", " itself, "),
    named: (weekday, line, full) =>
      `the ${weekday ?? "day"} this article names ${full ? "in full " : ""}on line ${line}`,
    publicationUnknown: "its publication date is not known",
    days: (n, reference) =>
      `${Math.abs(n) === 1 ? "the day" : `${Math.abs(n)} days`} ${n < 0 ? "before" : "after"} ${reference}`,
    units: enUnits,
    inUnit: (n, unit, reference) => (Math.abs(n) <= 1 ? "in " : "") + enUnits(n, unit, reference),
    nextNamed: (name, before, reference) =>
      before ? `the ${name} before ${reference}` : `the first ${name} after ${reference}`,
    weekdayOfWeek: (weekday, weeks, reference) =>
      Math.abs(weeks) <= 1
        ? `${weekday} of ${enUnits(weeks, "week", reference)}`
        : `${weekday}, ${enUnits(weeks, "week", reference)}`,
    byWeekday: (day, weekday, reference) => `the ${day} that is a ${weekday}, nearest to ${reference}`,
    onDayOf: (reference, isPublication) => (isPublication ? `on ${reference}` : `on the day of ${reference}`),
    sentence: (quoted) => (quoted ? `on the day of ${quoted} in the same sentence` : "on the day of the sentence"),
    counted: (reference) => `counted from ${reference}`,
    tense: (sentence) => `${sentence}, as the clause tells of what is to come`,
    table: "by the tables of holidays and calendars",
    range: (quoted) => `takes what it lacks from ${quoted ? `${quoted}, ` : ""}the other end of the range`,
    vague: "the text does not tell more",
    nothing: "nothing to count from: the publication date is not known",
  },
  mismatch: {
    message: (day, weekday, named, fitting) =>
      `${day} is a ${weekday}, not a ${named}. The nearest ${named} is ${fitting}.`,
    short: (named, day, weekday) => `the text says ${named}, but ${day} is a ${weekday}`,
    fix: (word, right) => `Replace “${word}” with “${right}”`,
  },
};

const ID_UNITS: Readonly<Record<Granularity, string>> = {
  day: "hari",
  week: "pekan",
  weekend: "akhir pekan",
  month: "bulan",
  quarter: "kuartal",
  half: "paruh tahun",
  season: "musim",
  fiscalYear: "tahun anggaran",
  year: "tahun",
  decade: "dekade",
  century: "abad",
};

const idUnits = (n: number, unit: string, reference: string): string => {
  if (n === 0) return `${unit} yang sama dengan ${reference}`;
  const side = n < 0 ? "sebelum" : "setelah";
  return `${Math.abs(n) === 1 ? unit : `${Math.abs(n)} ${unit}`} ${side} ${unit} ${reference}`;
};

const id: DateStrings = {
  months: words("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
  shortMonths: words("Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"),
  weekdays: words("Senin Selasa Rabu Kamis Jumat Sabtu Minggu"),
  shortWeekdays: words("Sen Sel Rab Kam Jum Sab Min"),
  kinds: { ...ID_UNITS, day: "tanggal" },
  mods: {
    START: "bagian awal",
    MID: "bagian tengah",
    END: "bagian akhir",
    APPROX: "kira-kira",
    BEFORE: "sebelum itu",
    AFTER: "setelah itu",
    LESS_THAN: "kurang dari itu",
    MORE_THAN: "lebih dari itu",
  },
  distance: {
    same: (unit) => `${ID_UNITS[unit]} terbit`,
    other: (n, unit) => `${Math.abs(n)} ${ID_UNITS[unit]} ${n < 0 ? "sebelum" : "setelah"} terbit`,
  },
  samePeriod: (granularity, here, there, articles) =>
    `${ID_UNITS[granularity]} yang sama: ${here} penyebutan di sini, ${
      there === 0 ? "tidak ada di artikel lain" : `${there} di ${articles} artikel lain`
    }`,
  why: {
    publication: (day) => `tanggal terbit, ${day}`,
    expression: (quoted, line) => `${quoted} di baris ${line}`,
    itself: (reference) => reference.replace(", ", " itu sendiri, "),
    named: (weekday, line, full) =>
      `${weekday ?? "hari"} yang disebut ${full ? "lengkap " : ""}di baris ${line} artikel ini`,
    publicationUnknown: "tanggal terbitnya tidak diketahui",
    days: (n, reference) =>
      `${Math.abs(n) === 1 ? "sehari" : `${Math.abs(n)} hari`} ${n < 0 ? "sebelum" : "setelah"} ${reference}`,
    units: idUnits,
    inUnit: (n, unit, reference) => (Math.abs(n) <= 1 ? "pada " : "") + idUnits(n, unit, reference),
    nextNamed: (name, before, reference) =>
      before ? `${name} sebelum ${reference}` : `${name} pertama setelah ${reference}`,
    weekdayOfWeek: (weekday, weeks, reference) =>
      `${weekday}${Math.abs(weeks) <= 1 ? " pada" : ","} ${idUnits(weeks, "pekan", reference)}`,
    byWeekday: (day, weekday, reference) => `${day} yang jatuh pada hari ${weekday}, terdekat dengan ${reference}`,
    onDayOf: (reference, isPublication) => (isPublication ? `pada ${reference}` : `pada hari ${reference}`),
    sentence: (quoted) => (quoted ? `pada hari ${quoted} dalam kalimat yang sama` : "pada hari kalimat itu"),
    counted: (reference) => `dihitung dari ${reference}`,
    tense: (sentence) => `${sentence}, karena kalimatnya bicara tentang yang akan datang`,
    table: "menurut tabel hari raya dan kalender",
    range: (quoted) => `kekurangannya dari ${quoted ? `${quoted}, ` : ""}ujung rentang yang lain`,
    vague: "teks tidak mengatakan lebih",
    nothing: "tidak ada patokan: tanggal terbit tidak diketahui",
  },
  mismatch: {
    message: (day, weekday, named, fitting) =>
      `${day} adalah hari ${weekday}, bukan ${named}. ${named} terdekat ialah ${fitting}.`,
    short: (named, day, weekday) => `teks menyebut ${named}, padahal ${day} hari ${weekday}`,
    fix: (word, right) => `Ganti “${word}” dengan “${right}”`,
  },
};

export const dateStrings: Readonly<Record<DisplayLanguage, DateStrings>> = { en, id };

/** Units of the interface language, for phrases of {@link Why}. */
export const unitNames: Readonly<Record<DisplayLanguage, Readonly<Record<Granularity, string>>>> = {
  en: EN_UNITS,
  id: ID_UNITS,
};

function words(list: string): string[] {
  return list.split(" ");
}
