// Names known from lists, as fingerprints: phrases by type, and how often a word stands where in the names of a type.
// Only hashes are kept: a look-up can err once in thousands, and no list can be read back.
import { hashString, mix } from "./hash";
import { tableMemory } from "./memory";

/** Kinds of lists. */
export const LISTS = ["PER", "LOC", "ORG"] as const;
export const MAX_PHRASE = 6;

/** Where a word stands in a listed name. */
export const WordPlace = { Sole: 0, First: 1, Middle: 2, Last: 3 } as const;
const PLACES = 4;
/** Counters of a word: places x lists, 2 bits each: none, 1-2, 3-12, more. */
export const COUNTERS = LISTS.length * PLACES;
/** Besides, how a word is cased in running text: 0 unknown, 1 mostly lower case, 2 either, 3 mostly capitalised. */
const CASE_SHIFT = COUNTERS * 2;

export interface Gazetteer {
  /** Bits of the lists that hold the phrase with this hash; 0 for none. */
  phrase(hash: number): number;
  /** Packed counters of the word with this hash, 0 when unknown: 2 bits a counter, the case class on top. */
  word(hash: number): number;
}

export const counterOf = (packed: number, counter: number): number => (packed >>> (counter * 2)) & 3;
export const caseClassOf = (packed: number): number => (packed >>> CASE_SHIFT) & 3;

/** Hash of a phrase from the hashes of its lower-cased words. */
export const extendPhrase = (hash: number, wordHash: number): number => mix(hash, wordHash);
export const wordHash = (lower: string): number => hashString(lower);

export class GazetteerBuilder {
  readonly #phrases = new Map<number, number>();
  readonly #words = new Map<number, Uint32Array>();
  readonly #cases = new Map<number, number>();

  /** Adds a listed name, tokenized and lower-cased. */
  add(list: number, words: readonly string[]): void {
    if (words.length === 0) return;
    const hashes = words.map(wordHash);
    if (words.length <= MAX_PHRASE) {
      const hash = hashes.reduce(extendPhrase, 0);
      this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | (1 << list));
    }
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

  /** Words that are in one name only and have no case class are left out: they tell little and cost most. */
  build(): Uint8Array {
    const words = new Map<number, number>();
    for (const [hash, counts] of this.#words) {
      const total = counts.reduce((a, b) => a + b, 0);
      if (total < 2 && !this.#cases.has(hash)) continue;
      let packed = 0;
      counts.forEach((n, counter) => {
        packed |= (n === 0 ? 0 : n <= 2 ? 1 : n <= 12 ? 2 : 3) << (counter * 2);
      });
      words.set(hash, packed);
    }
    for (const [hash, cased] of this.#cases) words.set(hash, (words.get(hash) ?? 0) | (cased << CASE_SHIFT));
    return encode(this.#phrases, words);
  }
}

const MAGIC = 0x4e4d475a; // "NMGZ"

/**
 * Layout, little-endian: magic, bits of the phrase table, bits of the word table; the phrase table as 16-bit slots (13 bits of the hash, 3 list
 * bits); the word table as 16-bit fingerprints, then 32-bit counters. Both are open-addressed with linear probing; 0 is empty.
 */
function encode(phrases: ReadonlyMap<number, number>, words: ReadonlyMap<number, number>): Uint8Array {
  const phraseBits = tableBits(phrases.size);
  const wordBits = tableBits(words.size);
  const phraseSlots = new Uint16Array(1 << phraseBits);
  for (const [hash, lists] of sorted(phrases)) {
    let slot = hash >>> (32 - phraseBits);
    while (phraseSlots[slot] !== 0) slot = (slot + 1) & (phraseSlots.length - 1);
    phraseSlots[slot] = phrasePrint(hash) | lists;
  }
  const prints = new Uint16Array(1 << wordBits);
  const counters = new Uint32Array(1 << wordBits);
  for (const [hash, packed] of sorted(words)) {
    let slot = hash >>> (32 - wordBits);
    while (prints[slot] !== 0) slot = (slot + 1) & (prints.length - 1);
    prints[slot] = wordPrint(hash);
    counters[slot] = packed;
  }
  const bytes = new Uint8Array(12 + phraseSlots.byteLength + prints.byteLength + counters.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, phraseBits, true);
  view.setUint32(8, wordBits, true);
  bytes.set(new Uint8Array(phraseSlots.buffer), 12);
  bytes.set(new Uint8Array(prints.buffer), 12 + phraseSlots.byteLength);
  bytes.set(new Uint8Array(counters.buffer), 12 + phraseSlots.byteLength + prints.byteLength);
  return bytes;
}

const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort((a, b) => a[0] - b[0]);
const tableBits = (size: number): number => Math.max(4, Math.ceil(Math.log2(Math.max(1, size) / 0.8)));
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
  const phraseBits = view.getUint32(4, true);
  const wordBits = view.getUint32(8, true);
  const memory = tableMemory(bytes.byteLength - 12);
  new Uint8Array(memory).set(bytes.subarray(12));
  const phraseSlots = new Uint16Array(memory, 0, 1 << phraseBits);
  const prints = new Uint16Array(memory, phraseSlots.byteLength, 1 << wordBits);
  const counters = new Uint32Array(memory, phraseSlots.byteLength + prints.byteLength, 1 << wordBits);
  return new TableGazetteer({ phraseSlots, prints, counters });
}

export class TableGazetteer implements Gazetteer {
  readonly tables: GazetteerTables;
  readonly #phraseShift: number;
  readonly #wordShift: number;

  constructor(tables: GazetteerTables) {
    this.tables = tables;
    this.#phraseShift = 32 - Math.log2(tables.phraseSlots.length);
    this.#wordShift = 32 - Math.log2(tables.prints.length);
  }

  phrase(hash: number): number {
    const { phraseSlots } = this.tables;
    const print = phrasePrint(hash);
    let slot = hash >>> this.#phraseShift;
    for (let value = phraseSlots[slot]!; value !== 0; value = phraseSlots[slot]!) {
      if ((value & 0xfff8) === print) return value & 7;
      slot = (slot + 1) & (phraseSlots.length - 1);
    }
    return 0;
  }

  word(hash: number): number {
    const { prints, counters } = this.tables;
    const print = wordPrint(hash);
    let slot = hash >>> this.#wordShift;
    for (let value = prints[slot]!; value !== 0; value = prints[slot]!) {
      if (value === print) return counters[slot]!;
      slot = (slot + 1) & (prints.length - 1);
    }
    return 0;
  }
}
