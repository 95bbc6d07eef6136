// One block under the eyes of the rules: its tokens, and for each the longest phrase of the lexicon that begins there.

import { Case, isGlued, TokenKind, type Tokens } from "../text/tokens";
import type { LanguageId } from "../types";
import { type ContextWords, type Entry, filterKey, Is, type Lexicon, NO_ENTRY } from "./lexicon";

/** Pseudo-class of digits, beside those of {@link Is}. */
export const DIGITS = 1 << 31;

/** Longest phrase of the lexicon that begins at token `t`, as an index into its entries; 0 for none. */
function lookUp(lexicon: Lexicon, tokens: Tokens, t: number): number {
  const word = tokens.lower[t]!;
  const key = filterKey(word);
  if (!(lexicon.filter[key >> 5]! & (1 << (key & 31)))) return 0;
  const candidates = lexicon.first.get(word);
  if (candidates === undefined) return 0;
  const { lower, count } = tokens;
  for (const id of candidates) {
    const entry = lexicon.entries[id]!;
    const wanted = entry.tokens;
    let i = 1;
    while (i < wanted.length && t + i < count && lower[t + i] === wanted[i]) i++;
    if (i === wanted.length && !(entry.cased && tokens.casing[t] === Case.Lower)) return id;
  }
  return 0;
}

const OPENING = "([\"“‘'«";

export class Scan {
  readonly tokens: Tokens;
  readonly sentences: Uint32Array;
  readonly lexicon: Lexicon;
  readonly language: LanguageId;
  readonly count: number;
  /** Index of each token's entry plus 1, 0 where it was not looked up yet. */
  private readonly ids: Uint16Array;

  constructor(tokens: Tokens, sentences: Uint32Array, lexicon: Lexicon, language: LanguageId) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.lexicon = lexicon;
    this.language = language;
    this.count = tokens.count;
    this.ids = new Uint16Array(tokens.count);
  }

  get indonesian(): boolean {
    return this.language === "id";
  }

  get context(): ContextWords {
    return this.lexicon.context;
  }

  entry(t: number): Entry {
    if (t < 0 || t >= this.count) return NO_ENTRY;
    let id = this.ids[t]!;
    if (id === 0) {
      id = lookUp(this.lexicon, this.tokens, t) + 1;
      this.ids[t] = id;
    }
    return this.lexicon.entries[id - 1]!;
  }

  /** The unit of time at `t`, also where a longer phrase hides it: the `hari` of `beberapa hari ini`. */
  unitEntry(t: number): Entry {
    const entry = this.entry(t);
    if (entry.is & Is.Unit || entry === NO_ENTRY) return entry.is & Is.Unit ? entry : NO_ENTRY;
    for (const id of this.lexicon.first.get(this.lower(t)) ?? []) {
      const shorter = this.lexicon.entries[id]!;
      if (shorter.is & Is.Unit && shorter.tokens.length === 1) return shorter;
    }
    return NO_ENTRY;
  }

  is(t: number, bits: number): boolean {
    return (this.entry(t).is & bits) !== 0;
  }

  /** What `t` is where a rule may begin on it, as bits of {@link Is}, with {@link DIGITS} for numbers and `FY2023`; else 0. */
  classes(t: number): number {
    const kind = this.tokens.kind[t];
    if (kind === TokenKind.Number) return this.entry(t).is | DIGITS;
    const word = this.tokens.lower[t]!;
    if (kind === TokenKind.Mixed && word.startsWith("fy")) return DIGITS;
    const key = filterKey(word);
    if (!(this.lexicon.triggers[key >> 5]! & (1 << (key & 31)))) return 0;
    return (word === "the" || word === "a" || word === "an") && !this.nounFollows(t) ? 0 : this.entry(t).is;
  }

  /** Whether what follows an English article may be temporal. */
  private nounFollows(t: number): boolean {
    if (this.entry(t).tokens.length > 1) return true;
    const next = t + 1;
    const word = this.lower(next);
    return word === "'" || word === "’" || word === "‘" || (next < this.count && this.classes(next) !== 0);
  }

  /** First token after the phrase at `t`. */
  after(t: number): number {
    return t + Math.max(1, this.entry(t).tokens.length);
  }

  lower(t: number): string {
    return t >= 0 && t < this.count ? this.tokens.lower[t]! : "";
  }

  /** Whether `t` follows its predecessor without a space. */
  glued(t: number): boolean {
    return t < this.count && isGlued(this.tokens, t);
  }

  word(t: number): boolean {
    return t >= 0 && t < this.count && this.tokens.kind[t] === TokenKind.Word;
  }

  /** Whether `t` is a word that begins with a capital. */
  capital(t: number): boolean {
    if (!this.word(t)) return false;
    const casing = this.tokens.casing[t];
    return casing === Case.Title || casing === Case.Upper || casing === Case.Mixed;
  }

  lowerCase(t: number): boolean {
    return this.word(t) && this.tokens.casing[t] === Case.Lower;
  }

  /** Whether `t` begins a sentence, or follows an opening quote or parenthesis that does. */
  sentenceStart(t: number): boolean {
    if (t === 0) return true;
    const s = this.sentenceOf(t);
    const first = this.sentences[s] ?? 0;
    if (first === t) return true;
    return t - first === 1 && this.tokens.kind[first] === TokenKind.Punct;
  }

  /** Index of the sentence that holds `t`. */
  sentenceOf(t: number): number {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.sentences[mid]! <= t) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** First token of sentence `s`; the number of tokens past the last. */
  sentenceFirst(s: number): number {
    return s < this.sentences.length ? this.sentences[s]! : this.count;
  }

  /** Number of digits of the number token at `t`; 0 when it is none. */
  digits(t: number): number {
    return t >= 0 && t < this.count && this.tokens.kind[t] === TokenKind.Number
      ? this.tokens.end[t]! - this.tokens.start[t]!
      : 0;
  }

  /** Value of the ASCII digits at `t`, NaN when it is no number or not ASCII. */
  value(t: number): number {
    const width = this.digits(t);
    return width > 0 && width < 10 ? Number(this.tokens.lower[t]) : Number.NaN;
  }

  /** Whether `t` is a number that continues nothing: not the `30` of `14.30`, the `2` of `3-2`, the `78` of `ke-78`. */
  freeLeft(t: number): boolean {
    if (!this.glued(t)) return true;
    const previous = this.lower(t - 1);
    if (previous.length !== 1) return false;
    if (OPENING.includes(previous)) return true;
    if (".,:".includes(previous)) return !(this.glued(t - 1) && this.digits(t - 2) > 0);
    if ("/-–—".includes(previous)) return !(this.glued(t - 1) && this.alphanumeric(t - 2));
    return false;
  }

  /** Whether the number at `t` goes on in no glued decimals, parts or letters. */
  freeRight(t: number): boolean {
    const next = t + 1;
    if (!this.glued(next)) return true;
    if (this.alphanumeric(next)) return false;
    const char = this.lower(next);
    if (char === "%" || char === "°" || char === "$" || char === "€") return false;
    if (".,:/-–—".includes(char) && char.length === 1) return !(this.glued(next + 1) && this.digits(next + 1) > 0);
    return true;
  }

  private alphanumeric(t: number): boolean {
    return t >= 0 && t < this.count && this.tokens.kind[t] !== TokenKind.Punct;
  }

  /** Whether tokens `t` and `t + 1` are glued to each other by the character `char` at `t`. */
  gluedBy(t: number, char: string): boolean {
    return this.lower(t) === char && this.glued(t) && this.glued(t + 1);
  }
}
