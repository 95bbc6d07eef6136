// The day of a holiday in a year, and days of the Hijri, Saka, Buddhist and Kongzili calendars.
import {
  DECREED_UNTIL,
  HIJRI_DECREED,
  HIJRI_EPOCH,
  HIJRI_FIRST_MONTH,
  HIJRI_MONTHS,
  HIJRI_UNSURE,
  IMLEK,
  NYEPI,
  TABLE_START,
  WAISAK,
} from "../languages/id/holidays";
import { civil, dayNumber, easter, nthWeekday, pad, parseIsoDate } from "./calendar";

/** A day as a day number; `approximate` where no decree fixed it. */
export interface HolidayDay {
  readonly day: number;
  readonly approximate: boolean;
}

const MONTH_STARTS: readonly number[] = (() => {
  const starts = [HIJRI_EPOCH];
  for (const length of HIJRI_MONTHS) starts.push(starts[starts.length - 1]! + (length === "1" ? 30 : 29));
  return starts;
})();

const LAST_DECREED_DAY = dayNumber(DECREED_UNTIL, 12, 31);

/** The day of a Hijri date; by the tabular calendar (30 and 29 days in turn, eleven leap years in thirty) outside the table. */
export function hijriDay(year: number, month: number, day: number): HolidayDay {
  const key = `${year}-${month}-${day}`;
  const decreed = HIJRI_DECREED[key];
  if (decreed !== undefined) return { day: parseIsoDate(decreed)!, approximate: HIJRI_UNSURE.has(key) };
  const start = MONTH_STARTS[(year - 1) * 12 + month - 1 - HIJRI_FIRST_MONTH];
  if (start !== undefined) {
    const found = start + day - 1;
    return { day: found, approximate: found > LAST_DECREED_DAY || HIJRI_UNSURE.has(key) };
  }
  const days = Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + day;
  return { day: days + HIJRI_TABULAR_EPOCH, approximate: true };
}

/** Day number of 0 Muharam 1 in the civil tabular calendar (16 July 622 Julian is 1 Muharam 1). */
const HIJRI_TABULAR_EPOCH = dayNumber(622, 7, 19) - 1;

function tableDay(table: string, year: number): HolidayDay | null {
  const at = (year - TABLE_START) * 6;
  if (year < TABLE_START || at + 5 > table.length) return null;
  const month = Number(table.slice(at, at + 2));
  const day = Number(table.slice(at + 3, at + 5));
  return { day: dayNumber(year, month, day), approximate: year > DECREED_UNTIL };
}

/** Hijri month and day of the feasts that have them. */
const HIJRI_FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  idulfitri: [10, 1],
  iduladha: [12, 10],
  muharam: [1, 1],
  maulid: [3, 12],
  isra: [7, 27],
};

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  natal: [12, 25],
  "natal-eve": [12, 24],
  boxing: [12, 26],
  december31: [12, 31],
  newyear: [1, 1],
  hutri: [8, 17],
  tni: [10, 5],
  bhayangkara: [7, 1],
  jakarta: [6, 22],
  sumpahpemuda: [10, 28],
  harkitnas: [5, 20],
  pahlawan: [11, 10],
  buruh: [5, 1],
  kartini: [4, 21],
  hardiknas: [5, 2],
  pancasila: [6, 1],
  kesaktian: [10, 1],
  ibu: [12, 22],
  guru: [11, 25],
  santri: [10, 22],
  valentine: [2, 14],
  batik: [10, 2],
  anak: [7, 23],
  bumi: [4, 22],
  pers: [2, 9],
  halloween: [10, 31],
  independence: [7, 4],
  july4: [7, 4],
  patrick: [3, 17],
  armistice: [11, 11],
  juneteenth: [6, 19],
  women: [3, 8],
  aprilfools: [4, 1],
};

/** Days before or after Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  easter: 0,
  eastermonday: 1,
  goodfriday: -2,
  ashwednesday: -46,
  palmsunday: -7,
  ascension: 39,
};

const NTH_WEEKDAY: Readonly<Record<string, readonly [month: number, weekday: number, n: number, offset: number]>> = {
  thanksgiving: [11, 4, 4, 0],
  blackfriday: [11, 4, 4, 1],
  laborday: [9, 1, 1, 0],
  memorialday: [5, 1, -1, 0],
};

/** Year of the first one, for anniversaries that are counted: `HUT RI ke-78`. */
const FOUNDED: Readonly<Record<string, number>> = {
  hutri: 1945,
  tni: 1945,
  bhayangkara: 1946,
  jakarta: 1527,
  sumpahpemuda: 1928,
  harkitnas: 1908,
};

/** Gregorian year of a counted anniversary; 0 where it is not known. */
export function anniversaryYear(holiday: string, ordinal: number): number {
  const founded = FOUNDED[holiday];
  return founded === undefined || !(ordinal >= 1 && ordinal < 600) ? 0 : founded + ordinal;
}

/** The day of a holiday in `year`, which may be of the holiday's own calendar; null where it cannot be told. */
export function holidayDay(holiday: string, year: number): HolidayDay | null {
  const feast = HIJRI_FEASTS[holiday];
  if (feast !== undefined) return feastDay(feast, year);
  if (holiday === "nyepi") return tableDay(NYEPI, year < 1978 ? year + 78 : year);
  if (holiday === "waisak") return tableDay(WAISAK, year >= 2540 ? year - 544 : year);
  if (holiday === "imlek") return tableDay(IMLEK, year >= 2540 ? year - 551 : year);
  if (holiday === "newyear-eve") return { day: dayNumber(year - 1, 12, 31), approximate: false };
  const fixed = FIXED[holiday];
  if (fixed !== undefined) return { day: dayNumber(year, fixed[0], fixed[1]), approximate: false };
  const offset = FROM_EASTER[holiday];
  if (offset !== undefined) return { day: easter(year) + offset, approximate: false };
  const nth = NTH_WEEKDAY[holiday];
  if (nth !== undefined) return { day: nthWeekday(year, nth[0], nth[1], nth[2]) + nth[3], approximate: false };
  return null;
}

function feastDay([month, day]: readonly [number, number], year: number): HolidayDay | null {
  if (year < 1600) return hijriDay(year, month, day);
  // A Hijri year is eleven days short of ours: the feast may fall twice in a year, and then the first is meant.
  const guess = Math.floor((year - 622) * 1.0307) - 1;
  for (let hijri = guess; hijri <= guess + 3; hijri++) {
    const found = hijriDay(hijri, month, day);
    if (civil(found.day).year === year) return found;
  }
  return null;
}

/** `2023-04-22`. */
export function holidayValue(found: HolidayDay): string {
  const { year, month, day } = civil(found.day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
