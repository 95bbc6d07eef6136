// What the interface says, in the reader's language. Two tables of one shape: a string that one lacks does not compile.

export type DisplayLanguage = "en" | "id";

const en = {
  types: { PER: "person", ORG: "organisation", LOC: "place", EVT: "event" },
  typesPlural: { PER: "people", ORG: "organisations", LOC: "places", EVT: "events" },
  date: "date",
  dates: "dates",
  time: "time",
  duration: "duration",
  repeated: "repeated",
  mentions: (n: number, m: number): string =>
    `${n} ${n === 1 ? "mention" : "mentions"} in ${m} ${m === 1 ? "article" : "articles"}`,
  also: "also",
  oftenWith: "often with",
  uncertain: "uncertain",
  indexing: "Reading articles",
  training: "Learning from your corrections",
  headline: "Headline",
  vague: { PAST_REF: "some time in the past", PRESENT_REF: "the present", FUTURE_REF: "some time in the future" },
  century: (n: number): string => `the ${ordinal(n)} century`,
  decade: (n: number): string => `the ${n}s`,
  beforeChrist: (year: number): string => `${year} BC`,
  /** `year` is empty where the text tells none. */
  quarter: (q: number, year: string): string => `quarter ${q}${year && ` of ${year}`}`,
  half: (h: number, year: string): string => `${h === 1 ? "first" : "second"} half${year && ` of ${year}`}`,
  dayOfMonth: (day: number): string => `the ${ordinal(day)}`,
  week: (w: number, year: string): string => `week ${w} of ${year}`,
  weekend: "weekend",
  fiscalYear: (year: string): string => `fiscal year ${year}`,
  every: "every",
  units: {
    Y: ["year", "years"],
    M: ["month", "months"],
    W: ["week", "weeks"],
    D: ["day", "days"],
    TH: ["hour", "hours"],
    TM: ["minute", "minutes"],
    TS: ["second", "seconds"],
    WE: ["weekend", "weekends"],
    Q: ["quarter", "quarters"],
    H: ["half-year", "half-years"],
    DE: ["decade", "decades"],
    CE: ["century", "centuries"],
  },
  some: "some",
  dayParts: { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night" },
  seasons: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" },
};

export type Strings = typeof en;

const id: Strings = {
  types: { PER: "orang", ORG: "organisasi", LOC: "tempat", EVT: "peristiwa" },
  typesPlural: { PER: "orang", ORG: "organisasi", LOC: "tempat", EVT: "peristiwa" },
  date: "tanggal",
  dates: "tanggal",
  time: "waktu",
  duration: "lama waktu",
  repeated: "berulang",
  mentions: (n, m) => `${n} penyebutan dalam ${m} artikel`,
  also: "juga",
  oftenWith: "sering bersama",
  uncertain: "belum pasti",
  indexing: "Membaca artikel",
  training: "Belajar dari koreksi Anda",
  headline: "Judul",
  vague: { PAST_REF: "suatu waktu di masa lalu", PRESENT_REF: "masa kini", FUTURE_REF: "suatu waktu di masa depan" },
  century: (n) => `abad ke-${n}`,
  decade: (n) => `${n}-an`,
  beforeChrist: (year) => `${year} SM`,
  quarter: (q, year) => `kuartal ${q}${year && ` ${year}`}`,
  half: (h, year) => `paruh ${h === 1 ? "pertama" : "kedua"}${year && ` ${year}`}`,
  dayOfMonth: (day) => `tanggal ${day}`,
  week: (w, year) => `pekan ${w} tahun ${year}`,
  weekend: "akhir pekan",
  fiscalYear: (year) => `tahun anggaran ${year}`,
  every: "setiap",
  units: {
    Y: ["tahun", "tahun"],
    M: ["bulan", "bulan"],
    W: ["pekan", "pekan"],
    D: ["hari", "hari"],
    TH: ["jam", "jam"],
    TM: ["menit", "menit"],
    TS: ["detik", "detik"],
    WE: ["akhir pekan", "akhir pekan"],
    Q: ["kuartal", "kuartal"],
    H: ["paruh tahun", "paruh tahun"],
    DE: ["dekade", "dekade"],
    CE: ["abad", "abad"],
  },
  some: "beberapa",
  dayParts: { MO: "pagi", MI: "tengah hari", AF: "siang atau sore", EV: "petang", NI: "malam" },
  seasons: { SP: "musim semi", SU: "musim panas", FA: "musim gugur", WI: "musim dingin" },
};

export const strings: Readonly<Record<DisplayLanguage, Strings>> = { en, id };

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${tail}`;
}
