// A TIMEX3 value in words, for hovers and hints.
import { dateStrings } from "./dateStrings";
import { dayOfYear, longDay, weekdayName } from "./dayInWords";
import { type DisplayLanguage, type Strings, strings } from "./strings";

/** A TIMEX3 value in words; the value itself where there are no words for it. */
export function valueInWords(value: string, language: DisplayLanguage): string {
  const s = strings[language];
  if (Object.hasOwn(s.vague, value)) return s.vague[value as keyof Strings["vague"]];
  let m = /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/.exec(value);
  if (m) {
    const day = longDay(m[1]!, language);
    if (day === m[1]) return value;
    return m[2] ? `${day}, ${timeInWords(m[2], s)}` : day;
  }
  m = /^(\d{4})-(\d\d)$/.exec(value);
  if (m) return monthName(m[2]!, language, ` ${m[1]}`) ?? value;
  if (/^\d{4}$/.test(value)) return String(Number(value));
  if (/^\d{3}$/.test(value)) return s.decade(Number(value) * 10);
  if (/^\d{2}$/.test(value)) return s.century(Number(value) + 1);
  m = /^(\d{4}|XXXX)-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/.exec(value);
  if (m) {
    const year = m[1] === "XXXX" ? "" : m[1]!;
    if (m[2]) return s.quarter(Number(m[2]), year);
    if (m[3]) return s.half(Number(m[3]), year);
    return `${s.seasons[m[4] as keyof Strings["seasons"]]} ${year}`.trimEnd();
  }
  m = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (m) return m[3] ? `${s.weekend}, ${s.week(Number(m[2]), m[1]!)}` : s.week(Number(m[2]), m[1]!);
  m = /^FY(\d{4})$/.exec(value);
  if (m) return s.fiscalYear(m[1]!);
  if (value === "XXXX-WXX-WE") return s.weekend;
  m = /^XXXX-WXX-([1-7])(?:T(.+))?$/.exec(value);
  if (m) return [weekdayName(Number(m[1]), language), m[2] ? timeInWords(m[2], s) : ""].filter(Boolean).join(", ");
  m = /^XXXX-(\d\d)$/.exec(value);
  if (m) return monthName(m[1]!, language) ?? value;
  // In a leap year all days of all years are.
  m = /^XXXX(-\d\d-\d\d)(?:T(.+))?$/.exec(value);
  if (m) {
    const day = dayOfYear(`2024${m[1]}`, language);
    if (day.startsWith("2024")) return value;
    return m[2] ? `${day}, ${timeInWords(m[2], s)}` : day;
  }
  m = /^XXXX-XX-(\d\d)$/.exec(value);
  if (m) return s.dayOfMonth(Number(m[1]));
  m = /^XXXX-XX-XXT(.+)$/.exec(value) ?? /^T(.+)$/.exec(value);
  if (m) return timeInWords(m[1]!, s);
  m = /^BC(\d{4})$/.exec(value);
  if (m) return s.beforeChrist(Number(m[1]));
  return duration(value, s) ?? value;
}

const monthName = (month: string, language: DisplayLanguage, after = ""): string | null => {
  const name = dateStrings[language].months[Number(month) - 1];
  return name === undefined ? null : name + after;
};

function timeInWords(time: string, s: Strings): string {
  if (Object.hasOwn(s.dayParts, time)) return s.dayParts[time as keyof Strings["dayParts"]];
  const m = /^(\d\d)(?::(\d\d))?(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(time);
  if (!m) return time;
  const zones: Record<string, string> = { "+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", Z: "UTC" };
  const zone = m[3] ? ` ${Object.hasOwn(zones, m[3]) ? zones[m[3]] : `UTC${m[3]}`}` : "";
  return `${m[1]}:${m[2] ?? "00"}${zone}`;
}

function duration(value: string, s: Strings): string | null {
  const m = /^P(T?)(\d+(?:\.\d+)?|X)([YMWDHSQ]|WE|DE|CE)$/.exec(value);
  if (!m) return null;
  const code = m[1]! + m[3]!;
  if (!Object.hasOwn(s.units, code)) return null;
  const [one = code, many = code] = s.units[code as keyof Strings["units"]];
  if (m[2] === "X") return `${s.some} ${many}`;
  return `${m[2]} ${m[2] === "1" ? one : many}`;
}
