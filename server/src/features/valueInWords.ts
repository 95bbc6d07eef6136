// A TIMEX3 value in words, for hovers and hints.
import { type DisplayLanguage, type Strings, strings } from "./strings";

const LOCALES: Record<DisplayLanguage, string> = { en: "en-GB", id: "id-ID" };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: DisplayLanguage, style: "long" | "short" | "month"): string {
  const key = `${language} ${style}`;
  let formatter = formats.get(key);
  if (!formatter) {
    const options: Intl.DateTimeFormatOptions =
      style === "long"
        ? { weekday: "long", day: "numeric", month: "long", year: "numeric" }
        : style === "short"
          ? { day: "numeric", month: "short", year: "numeric" }
          : { month: "long", year: "numeric" };
    formatter = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" });
    formats.set(key, formatter);
  }
  return formatter.format(date);
}

const utc = (year: string, month = "01", day = "01"): Date => new Date(`${year}-${month}-${day}T00:00:00Z`);

/** Whether `day`, YYYY-MM-DD, is in the calendar. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `2023-09-13` -> `Wednesday, 13 September 2023`. */
export function longDay(day: string, language: DisplayLanguage): string {
  return format(utc(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)), language, "long").replace(
    /^(\p{L}+) (?=\d)/u,
    "$1, ",
  );
}

/** `2023-09-13` -> `13 Sept 2023`. */
export function shortDay(day: string, language: DisplayLanguage): string {
  return format(utc(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)), language, "short");
}

/** A TIMEX3 value in words; the value itself where there are no words for it. */
export function valueInWords(value: string, language: DisplayLanguage): string {
  const s = strings[language];
  if (Object.hasOwn(s.vague, value)) return s.vague[value as keyof Strings["vague"]];
  let m = /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/.exec(value);
  if (m && !exists(m[1]!)) return value;
  if (m) return m[2] ? `${longDay(m[1]!, language)}, ${timeInWords(m[2], s)}` : longDay(m[1]!, language);
  m = /^(\d{4})-(\d\d)$/.exec(value);
  if (m) return exists(`${value}-01`) ? format(utc(m[1]!, m[2]), language, "month") : value;
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{3}$/.test(value)) return s.decade(Number(value) * 10);
  if (/^\d{2}$/.test(value)) return s.century(Number(value) + 1);
  m = /^(\d{4})-Q([1-4])$/.exec(value);
  if (m) return s.quarter(Number(m[2]), m[1]!);
  m = /^(\d{4})-H([12])$/.exec(value);
  if (m) return s.half(Number(m[2]), m[1]!);
  m = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (m) return m[3] ? `${s.weekend}, ${s.week(Number(m[2]), m[1]!)}` : s.week(Number(m[2]), m[1]!);
  m = /^FY(\d{4})$/.exec(value);
  if (m) return s.fiscalYear(m[1]!);
  m = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (m) return `${s.seasons[m[2] as keyof Strings["seasons"]]} ${m[1]}`;
  m = /^XXXX-WXX-([1-7])(?:T(.+))?$/.exec(value);
  if (m) return [weekdayName(Number(m[1]), language), m[2] ? timeInWords(m[2], s) : ""].filter(Boolean).join(", ");
  m = /^XXXX-(\d\d)-(\d\d)$/.exec(value);
  if (m && !exists(`2024${value.slice(4)}`)) return value;
  if (m)
    return format(utc("2024", m[1], m[2]), language, "long")
      .replace(/^\p{L}+,? /u, "")
      .replace(/ 2024$/, "");
  return duration(value, s) ?? value;
}

/** Name of an ISO weekday, Monday 1. */
export function weekdayName(weekday: number, language: DisplayLanguage): string {
  return longDay(`2024-01-0${weekday}`, language).split(/[ ,]/, 1)[0]!;
}

function timeInWords(time: string, s: Strings): string {
  if (Object.hasOwn(s.dayParts, time)) return s.dayParts[time as keyof Strings["dayParts"]];
  const m = /^(\d\d)(?::(\d\d))?(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(time);
  if (!m) return time;
  const zones: Record<string, string> = { "+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", Z: "UTC" };
  const zone = m[3] ? ` ${zones[m[3]] ?? `UTC${m[3]}`}` : "";
  return `${m[1]}:${m[2] ?? "00"}${zone}`;
}

function duration(value: string, s: Strings): string | null {
  const m = /^P(T?)(\d+(?:\.\d+)?|X)([YMWDHS])$/.exec(value);
  if (!m) return null;
  const unit = s.units[`${m[1]}${m[3]}` as keyof Strings["units"]];
  if (!unit) return null;
  if (m[2] === "X") return `${s.some} ${unit[1]}`;
  return `${m[2]} ${m[2] === "1" ? unit[0] : unit[1]}`;
}
