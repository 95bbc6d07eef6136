// What a word is by itself: its shape, affixes, cues and list counters. Computed once per distinct word and kept.

import { countryOf } from "../languages/countries";
import type { LanguagePack } from "../languages/types";
import { Case, TokenKind, type Tokens } from "../text/tokens";
import { type Gazetteer, wordHash } from "./gazetteer";
import { hashString } from "./hash";

/** Cue classes of a word, as bits. */
export enum Cue {
  RoleHead = 1 << 0,
  RoleWord = 1 << 1,
  Honorific = 1 << 2,
  RoleLink = 1 << 3,
  OrgHead = 1 << 4,
  OrgTail = 1 << 5,
  PlaceHead = 1 << 6,
  PlaceKind = 1 << 7,
  PlacePreposition = 1 << 8,
  EventHead = 1 << 9,
  SpeechVerb = 1 << 10,
  Inside = 1 << 11,
  NotName = 1 << 12,
  FunctionWord = 1 << 13,
  Country = 1 << 14,
  Domain = 1 << 15,
  Calendar = 1 << 16,
  Demonym = 1 << 17,
  PlaceTail = 1 << 18,
  EventTail = 1 << 19,
}
export const CUES = 20;

/** Summed weights of a word's own features, `LABELS` an offset. Bit `o` of `ready`: offset `o` is summed; of `filled`: and not all zeros. */
export interface WordSums {
  readonly weights: Int32Array;
  ready: number;
  filled: number;
}

export interface Word {
  /** Of the lower-cased surface. */
  readonly hash: number;
  readonly rawHash: number;
  readonly shape: number;
  readonly casing: number;
  readonly kind: number;
  readonly cues: number;
  /** Packed gazetteer counters. */
  readonly listed: number;
  /** Hashes of prefixes and suffixes of one to four characters. */
  readonly affixes: Int32Array;
  /** Weights of the word's own features by offset, summed when first asked for; the table's model alone fills it. */
  sums: WordSums | null;
}

/** Collapsed shape: `Jakarta` -> `Xx`, `G20` -> `X9`, `NATO` -> `X`; a punctuation mark is its own shape. */
function shapeOf(surface: string, kind: number): string {
  if (kind === TokenKind.Punct) return surface;
  let shape = "";
  for (const char of surface) {
    const cls = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{Nd}/u.test(char) ? "9" : char;
    if (shape[shape.length - 1] !== cls) shape += cls;
  }
  if (kind === TokenKind.Number) shape += Math.min(surface.length, 4);
  if (shape === "X") shape += surface.length === 1 ? "1" : surface.length <= 5 ? "s" : "l";
  return shape;
}

export function describeWord(tokens: Tokens, t: number, pack: LanguagePack, gazetteer: Gazetteer): Word {
  const lower = tokens.lower[t]!;
  const surface = tokens.text.slice(tokens.start[t], tokens.end[t]);
  const kind = tokens.kind[t]!;
  const { names } = pack;
  const hash = wordHash(lower);
  let cues = 0;
  if (kind !== TokenKind.Punct && kind !== TokenKind.Number) {
    if (names.roleHeads.has(lower)) cues |= Cue.RoleHead;
    if (names.roleWords.has(lower)) cues |= Cue.RoleWord;
    if (names.honorifics.has(lower)) cues |= Cue.Honorific;
    if (names.roleLinks.has(lower)) cues |= Cue.RoleLink;
    if (names.orgHeads.has(lower)) cues |= Cue.OrgHead;
    if (names.orgTails.has(lower)) cues |= Cue.OrgTail;
    if (names.placeHeads.has(lower)) cues |= Cue.PlaceHead;
    if (names.placeKinds.has(lower)) cues |= Cue.PlaceKind;
    if (names.placePrepositions.has(lower)) cues |= Cue.PlacePreposition;
    if (names.eventHeads.has(lower)) cues |= Cue.EventHead;
    if (names.speechVerbs.has(lower)) cues |= Cue.SpeechVerb;
    if (names.inside.has(lower)) cues |= Cue.Inside;
    if (names.notNames.has(lower)) cues |= Cue.NotName;
    if (names.calendar.has(lower)) cues |= Cue.Calendar;
    if (names.placeTails.has(lower)) cues |= Cue.PlaceTail;
    if (names.eventTails.has(lower)) cues |= Cue.EventTail;
    if (names.demonyms.has(lower)) cues |= Cue.Demonym;
    if (pack.functionWords.has(lower)) cues |= Cue.FunctionWord;
    if (tokens.casing[t] !== Case.Lower && countryOf(surface)) cues |= Cue.Country;
    if (lower.length > 3 && lower.indexOf(".") > 0 && lower.indexOf(".") < lower.length - 1) cues |= Cue.Domain;
  }
  const affixes: number[] = [];
  for (let n = 1; n <= 4; n++) {
    affixes.push(hashString(lower.slice(0, n), n), hashString(lower.slice(-n), n + 8));
  }
  return {
    hash,
    rawHash: hashString(surface, 77),
    shape: hashString(shapeOf(surface, kind), 99),
    casing: tokens.casing[t]!,
    kind,
    cues,
    listed: kind === TokenKind.Word || kind === TokenKind.Mixed ? gazetteer.word(hash) : 0,
    affixes: Int32Array.from(affixes),
    sums: null,
  };
}

/** Words already described, by surface; forgets all when it has grown too large. */
export class WordTable {
  readonly #words = new Map<string, Word>();
  readonly #pack: LanguagePack;
  readonly #gazetteer: Gazetteer;

  constructor(pack: LanguagePack, gazetteer: Gazetteer) {
    this.#pack = pack;
    this.#gazetteer = gazetteer;
  }

  get(tokens: Tokens, t: number): Word {
    const surface = tokens.text.slice(tokens.start[t], tokens.end[t]);
    let word = this.#words.get(surface);
    if (!word) {
      if (this.#words.size > 60_000) this.#words.clear();
      word = describeWord(tokens, t, this.#pack, this.#gazetteer);
      this.#words.set(surface, word);
    }
    return word;
  }
}
