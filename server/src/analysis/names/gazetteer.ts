// Names known from lists, as fingerprints: phrases by type, and how often a word stands where in the names of a type.
// Only hashes are kept: a look-up can err once in thousands, and no list can be read back.
import { hashString, mix } from "./hash";
import { tableMemory } from "./memory";

/** Kinds of lists. */
export const LISTS = ["PER", "LOC", "ORG", "EVT"] as const;
const EVENTS = 1 << LISTS.indexOf("EVT");
/** Lists whose words are counted: the first ones. */
const COUNTED = 3;
export const MAX_PHRASE = 6;

/** Where a word stands in a listed name. */
export const WordPlace = { Sole: 0, First: 1, Middle: 2, Last: 3 } as const;
const PLACES = 4;
/** Counters of a word: places x counted lists, 2 bits each: none, 1-2, 3-12, more. */
export const COUNTERS = COUNTED * PLACES;
/** Besides, how a word is cased in running text: 0 unknown, 1 mostly lower case, 2 either, 3 mostly capitalised. */
const CASE_SHIFT = COUNTERS * 2;
/** And which kind of everyday word it is, 0 for none: `KINDS` at most. */
const KIND_SHIFT = CASE_SHIFT + 2;
export const KINDS = 63;

export interface Gazetteer {
  /** Bits of the lists that hold the phrase with this hash; 0 for none. */
  phrase(hash: number): number;
  /** Packed counters of the word with this hash, 0 when unknown: 2 bits a counter, the case class and the kind on top. */
  word(hash: number): number;
}

export const counterOf = (packed: number, counter: number): number => (packed >>> (counter * 2)) & 3;
export const caseClassOf = (packed: number): number => (packed >>> CASE_SHIFT) & 3;
export const kindOf = (packed: number): number => packed >>> KIND_SHIFT;
/** Hash of a phrase from the hashes of its lower-cased words. */
export const extendPhrase = (hash: number, wordHash: number): number => mix(hash, wordHash);
export const wordHash = (lower: string): number => hashString(lower);

export class GazetteerBuilder {
  readonly #phrases = new Map<number, number>();
  readonly #words = new Map<number, Uint32Array>();
  readonly #cases = new Map<number, number>();
  readonly #kinds = new Map<number, number>();

  /** Adds a listed name, tokenized and lower-cased. */
  add(list: number, words: readonly string[]): void {
    if (words.length === 0) return;
    const hashes = words.map(wordHash);
    if (words.length <= MAX_PHRASE) {
      const hash = hashes.reduce(extendPhrase, 0);
      this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | (1 << list));
    }
    if (list >= COUNTED) return;
    hashes.forEach((hash, i) => {
      let counts = this.#words.get(hash);
      if (!counts) {
        counts = new Uint32Array(COUNTERS);
        this.#words.set(hash, counts);
      }
      const place =
        words.length === 1
          ? WordPlace.Sole
          : i === 0
            ? WordPlace.First
            : i === words.length - 1
              ? WordPlace.Last
              : WordPlace.Middle;
      counts[list * PLACES + place]!++;
    });
  }

  /** Tells how a word is cased away from sentence starts: times capitalised, times in lower case. */
  addCase(lower: string, capitalised: number, lowered: number): void {
    const share = capitalised / (capitalised + lowered);
    this.#cases.set(wordHash(lower), share < 0.2 ? 1 : share < 0.8 ? 2 : 3);
  }

  /** Tells which kind of everyday word it is, 1 to {@link KINDS}. */
  addKind(lower: string, kind: number): void {
    this.#kinds.set(wordHash(lower), kind);
  }

  /** Words that are in one name only and have neither case class nor kind are left out: they tell little and cost most. */
  build(): Uint8Array {
    const words = new Map<number, number>();
    for (const [hash, counts] of this.#words) {
      const total = counts.reduce((a, b) => a + b, 0);
      if (total < 2 && !this.#cases.has(hash) && !this.#kinds.has(hash)) continue;
      let packed = 0;
      counts.forEach((n, counter) => {
        packed |= (n === 0 ? 0 : n <= 2 ? 1 : n <= 12 ? 2 : 3) << (counter * 2);
      });
      words.set(hash, packed);
    }
    for (const [hash, cased] of this.#cases) words.set(hash, (words.get(hash) ?? 0) | (cased << CASE_SHIFT));
    for (const [hash, kind] of this.#kinds) words.set(hash, ((words.get(hash) ?? 0) | (kind << KIND_SHIFT)) >>> 0);
    return encode(this.#phrases, words);
  }
}

const MAGIC = 0x4e4d475a; // "NMGZ"

/**
 * Layout, little-endian: magic, slots of the phrase table, slots of the word table (both even); the phrase table as 16-bit slots (13 bits of the
 * hash, 3 list bits); the word table as 16-bit fingerprints, then 32-bit counters. Both are open-addressed with linear probing; 0 is empty.
 */
function encode(phrases: ReadonlyMap<number, number>, words: ReadonlyMap<number, number>): Uint8Array {
  const phraseSlots = new Uint16Array(slotsFor(phrases.size));
  for (const [hash, lists] of sorted(phrases)) {
    let slot = slotOf(hash, phraseSlots.length);
    while (phraseSlots[slot] !== 0) slot = slot + 1 < phraseSlots.length ? slot + 1 : 0;
    phraseSlots[slot] = phrasePrint(hash) | listCode(lists);
  }
  const prints = new Uint16Array(slotsFor(words.size));
  const counters = new Uint32Array(prints.length);
  for (const [hash, packed] of sorted(words)) {
    let slot = slotOf(hash, prints.length);
    while (prints[slot] !== 0) slot = slot + 1 < prints.length ? slot + 1 : 0;
    prints[slot] = wordPrint(hash);
    counters[slot] = packed;
  }
  const bytes = new Uint8Array(12 + phraseSlots.byteLength + prints.byteLength + counters.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, phraseSlots.length, true);
  view.setUint32(8, prints.length, true);
  bytes.set(new Uint8Array(phraseSlots.buffer), 12);
  bytes.set(new Uint8Array(prints.buffer), 12 + phraseSlots.byteLength);
  bytes.set(new Uint8Array(counters.buffer), 12 + phraseSlots.byteLength + prints.byteLength);
  return bytes;
}

const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort((a, b) => a[0] - b[0]);
/** Three of four slots are taken: a look-up ends after a few steps. Even, so that what follows is aligned. */
const slotsFor = (size: number): number => 2 * Math.ceil(Math.max(16, (size * 4) / 3) / 2);
const slotOf = (hash: number, slots: number): number => Math.floor((hash >>> 0) * (slots / 2 ** 32));
/** Three bits for the lists of a phrase: those of people, places and organisations, of which nothing is in all three; 7 for events. */
const listCode = (lists: number): number => (lists & EVENTS ? 7 : lists === 7 ? 6 : lists);
const listsOf = (code: number): number => (code === 7 ? EVENTS : code);
const phrasePrint = (hash: number): number => ((hash & 0x1fff) << 3) & 0xffff;
const wordPrint = (hash: number): number => hash & 0xffff || 1;

/** What a gazetteer looks things up in: plain data. */
export interface GazetteerTables {
  readonly phraseSlots: Uint16Array;
  readonly prints: Uint16Array;
  readonly counters: Uint32Array;
}

/** Reads what {@link GazetteerBuilder.build} wrote. @throws Error when the bytes are no gazetteer. */
export function readGazetteer(bytes: Uint8Array): TableGazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC) throw new Error("not a gazetteer");
  const phraseCount = view.getUint32(4, true);
  const wordCount = view.getUint32(8, true);
  if (phraseCount === 0 || wordCount === 0 || bytes.byteLength < 12 + phraseCount * 2 + wordCount * 6)
    throw new Error("gazetteer is cut short");
  const memory = tableMemory(bytes.byteLength - 12);
  new Uint8Array(memory).set(bytes.subarray(12));
  const phraseSlots = new Uint16Array(memory, 0, phraseCount);
  const prints = new Uint16Array(memory, phraseSlots.byteLength, wordCount);
  const counters = new Uint32Array(memory, phraseSlots.byteLength + prints.byteLength, wordCount);
  return new TableGazetteer({ phraseSlots, prints, counters });
}

export class TableGazetteer implements Gazetteer {
  readonly tables: GazetteerTables;

  constructor(tables: GazetteerTables) {
    this.tables = tables;
  }

  phrase(hash: number): number {
    const { phraseSlots } = this.tables;
    const print = phrasePrint(hash);
    let slot = slotOf(hash, phraseSlots.length);
    for (let value = phraseSlots[slot]!; value !== 0; value = phraseSlots[slot]!) {
      if ((value & 0xfff8) === print) return listsOf(value & 7);
      slot = slot + 1 < phraseSlots.length ? slot + 1 : 0;
    }
    return 0;
  }

  word(hash: number): number {
    const { prints, counters } = this.tables;
    const print = wordPrint(hash);
    let slot = slotOf(hash, prints.length);
    for (let value = prints[slot]!; value !== 0; value = prints[slot]!) {
      if (value === print) return counters[slot]!;
      slot = slot + 1 < prints.length ? slot + 1 : 0;
    }
    return 0;
  }
}
