// The words of time of one language, compiled from its tables into one map from first token to the phrases it may begin.
import type { TimexMod } from "../types";
import type { Unit } from "./expression";

/** What a phrase can be. A phrase may be several things at once. */
export enum Is {
  Month = 1 << 0,
  Weekday = 1 << 1,
  Unit = 1 << 2,
  Number = 1 << 3,
  Ordinal = 1 << 4,
  Part = 1 << 5,
  Past = 1 << 6,
  Next = 1 << 7,
  This = 1 << 8,
  /** `kemarin`, `tadi malam`: a number of days from the reference. */
  DayShift = 1 << 9,
  Mod = 1 << 10,
  Every = 1 << 11,
  Reference = 1 << 12,
  Holiday = 1 << 13,
  /** A noun before the thing it names: `tanggal`, `bulan`, `abad`. */
  Head = 1 << 14,
  Zone = 1 << 15,
  ClockHead = 1 << 16,
  Period = 1 << 17,
  Season = 1 << 18,
  /** Stands between the ends of a range or the items of a list. */
  Link = 1 << 19,
  Preposition = 1 << 20,
  Guard = 1 << 21,
  Cue = 1 << 22,
  LunarMonth = 1 << 23,
  Approx = 1 << 24,
  /** `ago`, `lalu` after a quantity. */
  Ago = 1 << 25,
  /** `lagi`, `mendatang`, `from now` after a quantity. */
  Hence = 1 << 26,
  /** `terakhir`, `ke depan` after a quantity; `the past`, `the next` before one. */
  Span = 1 << 27,
  Meridiem = 1 << 28,
  Times = 1 << 29,
  /** `kemudian`, `sebelumnya`, `later` after a quantity; `hari itu` alone. */
  Anaphor = 1 << 30,
}

export enum Head {
  Day = 1,
  Date = 2,
  Month = 3,
  Year = 4,
  Fiscal = 5,
  Century = 6,
  Decade = 7,
  Week = 8,
}

/** What guards keep the rules away from: see `rules/lookalikes.ts`. */
export enum Guard {
  /** The phrase itself: `Jumat Agung`. */
  Phrase = 1,
  /** A place, body or work named after it: `Jalan 17 Agustus`. */
  Name = 2,
  /** A person's name after it: `Pak Jumat`. */
  Person = 3,
  /** A number after it: `Nomor 11 Tahun 2020`. */
  Number = 4,
  /** Money after it: `Rp 2.500`. */
  Money = 5,
  /** An age after it: `berusia 35 tahun`. */
  Age = 6,
  /** The title of a work after it: `novel 1984`. */
  Work = 7,
}

/** A phrase of the lexicon. Numbers are 0 and strings empty where a phrase is not of that kind. */
export interface Entry {
  readonly tokens: readonly string[];
  is: number;
  /** Month, lunar month or season number; direction of an anaphor, cue or span; multiplier of a tens word. */
  month: number;
  weekday: number;
  unit: Unit | 0;
  /** Units that the word stands for: `dua windu` is two times eight years; `sepekan` holds 1 in `number`. */
  scale: number;
  number: number;
  ordinal: number;
  part: string;
  mod: TimexMod | "";
  shift: number;
  head: number;
  guard: number;
  cue: number;
  anaphor: number;
  lunar: number;
  zone: number;
  text: string;
  /** A name or common word too: needs more evidence when it stands alone. */
  ambiguous: boolean;
  /** Upper case only: `Sat`, `Mar`. */
  cased: boolean;
}

export interface Lexicon {
  readonly context: ContextWords;
  readonly entries: readonly Entry[];
  /** Indexes into `entries` of the phrases that begin with a token, longest first. */
  readonly first: ReadonlyMap<string, readonly number[]>;
  /** A bit for each {@link filterKey} of a first token: most words of a text are in no table, and this tells so at once. */
  readonly filter: Uint32Array;
  /** The same for the phrases on which a rule may begin. */
  readonly triggers: Uint32Array;
}

/** 15 bits of a token's first two code units and its length. */
export function filterKey(token: string): number {
  const second = token.length > 1 ? token.charCodeAt(1) & 31 : 0;
  return ((token.charCodeAt(0) & 31) << 10) | (second << 5) | (token.length & 31);
}

const NOTHING: Omit<Entry, "tokens"> = {
  is: 0,
  month: 0,
  weekday: 0,
  unit: 0,
  scale: 1,
  number: 0,
  ordinal: 0,
  part: "",
  mod: "",
  shift: 0,
  head: 0,
  guard: 0,
  cue: 0,
  anaphor: 0,
  lunar: 0,
  zone: 0,
  text: "",
  ambiguous: false,
  cased: false,
};

export const NO_ENTRY: Entry = { tokens: [], ...NOTHING };

/** What a table says about a phrase. */
export type Meaning = Partial<Omit<Entry, "tokens">>;

/** Rows of `[phrases separated by "|", meaning]`; a phrase is tokens separated by spaces. */
export type WordTable = readonly (readonly [phrases: string, meaning: Meaning])[];

/** Words, lower case, that stand beside temporal expressions and their look-alikes. */
export interface ContextWords {
  /** Nouns that a number before them counts: `2000 orang`. */
  readonly counted: ReadonlySet<string>;
  /** Indonesian: words before a bare year, `pemilu 2024`; English: nouns after one, `2024 elections`. */
  readonly yearNouns: ReadonlySet<string>;
  /** Words that make the number after them an amount and no year. */
  readonly quantifiers: ReadonlySet<string>;
  /** Prepositions that let even a number below 1500 be a year. */
  readonly oldYearAfter: ReadonlySet<string>;
  /** Nouns whose years are an age: `pria 45 tahun`. */
  readonly persons: ReadonlySet<string>;
  /** Nouns before the name of a month: `inflasi Juni`. */
  readonly monthly: ReadonlySet<string>;
  /** Words after which an ambiguous name is a month: `in May`. */
  readonly monthPrepositions: ReadonlySet<string>;
  /** Words before `ke depan` as a direction in space. */
  readonly motion: ReadonlySet<string>;
  /** Multipliers and units after a number. */
  readonly scales: ReadonlySet<string>;
  /** Words between `berusia` and the age. */
  readonly ageFillers: ReadonlySet<string>;
  /** Prepositions before an end. */
  readonly until: ReadonlySet<string>;
}

/** All that a language tells about time. */
export interface TimeWords {
  readonly tables: readonly WordTable[];
  readonly context: ContextWords;
}

/** Compiles tables; `triggers` are the kinds of phrases, as bits of {@link Is}, on which a rule may begin. A phrase told twice is both things. Reduplications and apostrophes get their spelling variants. */
export function compile({ tables, context }: TimeWords, triggers: number): Lexicon {
  const byKey = new Map<string, Entry>();
  for (const table of tables) {
    for (const [phrases, meaning] of table) {
      for (const phrase of phrases.split("|")) {
        for (const variant of variants(phrase)) add(byKey, variant, meaning);
      }
    }
  }
  const entries: Entry[] = [NO_ENTRY, ...byKey.values()];
  const first = new Map<string, number[]>();
  const filter = new Uint32Array(1 << 10);
  const triggerFilter = new Uint32Array(1 << 10);
  for (let i = 1; i < entries.length; i++) {
    const head = entries[i]!.tokens[0]!;
    const list = first.get(head);
    if (list) list.push(i);
    else first.set(head, [i]);
    const key = filterKey(head);
    filter[key >> 5]! |= 1 << (key & 31);
    if (entries[i]!.is & triggers) triggerFilter[key >> 5]! |= 1 << (key & 31);
  }
  for (const list of first.values()) list.sort((a, b) => entries[b]!.tokens.length - entries[a]!.tokens.length);
  return { context, entries, first, filter, triggers: triggerFilter };
}

function add(byKey: Map<string, Entry>, phrase: string, meaning: Meaning): void {
  const entry = byKey.get(phrase);
  if (!entry) {
    byKey.set(phrase, { tokens: phrase.split(" "), ...NOTHING, ...meaning });
    return;
  }
  Object.assign(entry, meaning, { is: entry.is | (meaning.is ?? 0) });
}

/** `baru-baru ini` is one token and a word, or in a capitalised `Baru-baru ini` three tokens and a word. */
function variants(phrase: string): string[] {
  const result = [phrase];
  const dash = phrase.indexOf("-");
  if (dash > 0 && phrase[dash - 1] !== " ") result.push(phrase.replace(/(\p{L})-(?=\p{L})/gu, "$1 - "));
  if (phrase.includes("'")) for (const form of [...result]) result.push(form.replaceAll("'", "’"));
  return result;
}
