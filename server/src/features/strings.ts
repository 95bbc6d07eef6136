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
  published: "published",
  partOf: "part of",
  publicationUnknown: "the publication date is not known",
  distance: {
    same: "the day of publication",
    before: (n: number): string => `${n} ${n === 1 ? "day" : "days"} before publication`,
    after: (n: number): string => `${n} ${n === 1 ? "day" : "days"} after publication`,
  },
  sameDay: (here: number, there: number, articles: number): string =>
    `also that day: ${here} ${here === 1 ? "mention" : "mentions"} here, ${
      there === 0
        ? "none in other articles"
        : `${there} in ${articles} other ${articles === 1 ? "article" : "articles"}`
    }`,
  conflict: "the weekday named is not that date's",
  indexing: "Reading articles",
  headline: "Headline",
  cues: {
    explicit: "named in full",
    publication: "counted from the publication date",
    article: (anchor: string, line: number): string => `counted from “${anchor}” on line ${line}`,
    weekday: "decided by the weekday",
    tense: "in the future by the clause around it",
    table: "by the calendar of holidays",
    sentence: "takes its day from the sentence",
    range: "takes what it lacks from the other end of the range",
    none: "the text does not tell more",
  },
  vague: { PAST_REF: "some time in the past", PRESENT_REF: "the present", FUTURE_REF: "some time in the future" },
  century: (n: number): string => `the ${ordinal(n)} century`,
  decade: (n: number): string => `the ${n}s`,
  quarter: (q: number, year: string): string => `quarter ${q} of ${year}`,
  half: (h: number, year: string): string => `${h === 1 ? "first" : "second"} half of ${year}`,
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
  },
  some: "some",
  dayParts: { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night" },
  seasons: { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" },
  mods: {
    START: "beginning",
    MID: "middle",
    END: "end",
    APPROX: "about",
    BEFORE: "before",
    AFTER: "after",
    LESS_THAN: "less than",
    MORE_THAN: "more than",
  },
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
  published: "terbit",
  partOf: "bagian dari",
  publicationUnknown: "tanggal terbit tidak diketahui",
  distance: {
    same: "hari terbit",
    before: (n) => `${n} hari sebelum terbit`,
    after: (n) => `${n} hari setelah terbit`,
  },
  sameDay: (here, there, articles) =>
    `hari yang sama: ${here} penyebutan di sini, ${there === 0 ? "tidak ada di artikel lain" : `${there} di ${articles} artikel lain`}`,
  conflict: "hari yang disebut bukan hari tanggal itu",
  indexing: "Membaca artikel",
  headline: "Judul",
  cues: {
    explicit: "disebut lengkap",
    publication: "dihitung dari tanggal terbit",
    article: (anchor, line) => `dihitung dari “${anchor}” di baris ${line}`,
    weekday: "ditentukan oleh nama hari",
    tense: "di masa depan menurut kalimatnya",
    table: "menurut kalender hari raya",
    sentence: "harinya dari kalimat itu",
    range: "kekurangannya dari ujung rentang yang lain",
    none: "teks tidak mengatakan lebih",
  },
  vague: { PAST_REF: "suatu waktu di masa lalu", PRESENT_REF: "masa kini", FUTURE_REF: "suatu waktu di masa depan" },
  century: (n) => `abad ke-${n}`,
  decade: (n) => `${n}-an`,
  quarter: (q, year) => `kuartal ${q} ${year}`,
  half: (h, year) => `paruh ${h === 1 ? "pertama" : "kedua"} ${year}`,
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
  },
  some: "beberapa",
  dayParts: { MO: "pagi", MI: "tengah hari", AF: "siang atau sore", EV: "petang", NI: "malam" },
  seasons: { SP: "musim semi", SU: "musim panas", FA: "musim gugur", WI: "musim dingin" },
  mods: {
    START: "awal",
    MID: "pertengahan",
    END: "akhir",
    APPROX: "sekitar",
    BEFORE: "sebelum",
    AFTER: "setelah",
    LESS_THAN: "kurang dari",
    MORE_THAN: "lebih dari",
  },
};

export const strings: Readonly<Record<DisplayLanguage, Strings>> = { en, id };

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${tail}`;
}
