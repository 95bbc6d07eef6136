// Text to tokens, by one pass over the UTF-16 code units. Linear in the text; no regular expression runs over it.

/** What a token is made of. */
export enum TokenKind {
  Word = 0,
  Number = 1,
  Mixed = 2,
  Punct = 3,
}

/** How a word is cased: `kata`, `Kata`, `KATA`, `kAta`; `None` for tokens without letters. */
export enum Case {
  None = 0,
  Lower = 1,
  Title = 2,
  Upper = 3,
  Mixed = 4,
}

/**
 * Tokens of one block of text as parallel columns. Offsets are UTF-16 code units relative to the block.
 *
 * - A word is a run of letters and marks with inner apostrophes (`Ma'ruf`, `Jum'at`); lower-case words joined by a hyphen are
 *   one (`negara-negara`), all others are split at it (`Rusia-Ukraina`, `1990-an`). A word takes digits that follow it (`G20`:
 *   kind Mixed); digits followed by letters are two tokens (`19`, `th`).
 * - Glued sentences are split where a lower-case letter meets a capitalised word of three letters or more
 *   (`DilansirAljazeera`, `selesai.Dia`); `McDonald`, `iPhone` and web domains stay whole.
 * - `U.S.` and an initial before a name (`J. Habibie`) keep their full stop.
 * - English `'s` is a token of its own. Every other character is a token.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly casing: Uint8Array;
  /** Lower-cased surface of each token. */
  readonly lower: readonly string[];
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;
const SPACE = 8;
const MARK = 16;

const classes = new Uint8Array(0x250);
for (let code = 0; code < classes.length; code++) classes[code] = classify(String.fromCharCode(code));

function classify(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return LETTER | UPPER;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return MARK;
  if (/[\s\u200b-\u200f\u2060\ufeff\u00ad]|\p{Zs}|\p{Cc}/u.test(char)) return SPACE;
  return 0;
}

/** Codes below 128 that surely end a word of ASCII letters: no letter, digit, apostrophe, hyphen or full stop. */
const endsWord = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  endsWord[code] = classes[code]! & (LETTER | DIGIT) || "'`-.".includes(String.fromCharCode(code)) ? 0 : 1;
}

/** Class bits of the code point at `i`; astral letters count as letters. */
function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 0x250) return classes[code]!;
  if (code >= 0xd800 && code < 0xe000) {
    const point = text.codePointAt(i)!;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : 0;
  }
  return classify(text[i]!);
}

const width = (text: string, i: number): number => (text.codePointAt(i)! > 0xffff ? 2 : 1);

const APOSTROPHES = new Set(["'", "’", "ʼ", "`", "‘"]);
const DOMAIN_ENDINGS = new Set(
  "com co id net org tv ac go sch web my news info io uk au us eu de fr ru cn jp sg ph th vn in".split(" "),
);

/**
 * Splits `text` into {@link Tokens}. Never throws. Time and memory grow linearly with the text.
 */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const casings: number[] = [];
  const push = (start: number, end: number, kind: TokenKind, casing: Case = Case.None): void => {
    starts.push(start);
    ends.push(end);
    kinds.push(kind);
    casings.push(casing);
  };

  const length = text.length;
  let i = 0;
  while (i < length) {
    const cls = classAt(text, i);
    if (cls & SPACE) {
      i++;
    } else if (cls & LETTER) {
      i = plainWord(i) || word(i);
    } else if (cls & DIGIT) {
      const start = i;
      while (i < length && classAt(text, i) & DIGIT) i += width(text, i);
      push(start, i, TokenKind.Number);
    } else if (
      APOSTROPHES.has(text[i]!) &&
      starts.length > 0 &&
      ends[ends.length - 1] === i &&
      (text[i + 1] === "s" || text[i + 1] === "S") &&
      !(i + 2 < length && classAt(text, i + 2) & (LETTER | DIGIT))
    ) {
      push(i, i + 2, TokenKind.Punct);
      i += 2;
    } else {
      const next = i + width(text, i);
      push(i, next, TokenKind.Punct);
      i = next;
    }
  }
  return build(text, starts, ends, kinds, casings);

  /**
   * Pushes the word at `begin` when it is of ASCII letters, in lower case but for its first, and nothing can join it; most
   * words are. Returns the offset after it, or 0 for the others.
   */
  function plainWord(begin: number): number {
    let at = begin + 1;
    let code = text.charCodeAt(begin);
    const title = code >= 65 && code <= 90;
    if (!title && !(code >= 97 && code <= 122)) return 0;
    do code = text.charCodeAt(at++);
    while (code >= 97 && code <= 122);
    at--;
    // A letter alone may be an initial; past the end the code is NaN.
    if ((title && at - begin === 1) || !(code >= 0 ? code < 128 && endsWord[code] === 1 : at === length)) return 0;
    push(begin, at, TokenKind.Word, title ? Case.Title : Case.Lower);
    return at;
  }

  /** Reads a word at `begin`, pushes it (or the words glued in it) and returns the offset after it. */
  function word(begin: number): number {
    let at = begin;
    let start = begin;
    let upper = 0;
    let letters = 0;
    let firstUpper = false;
    let mixed = false;
    const casing = (): Case => {
      if (upper === 0) return Case.Lower;
      if (upper === letters) return letters > 1 ? Case.Upper : Case.Title;
      return firstUpper && upper === 1 ? Case.Title : Case.Mixed;
    };
    for (;;) {
      const cls = at < length ? classAt(text, at) : 0;
      if (cls & LETTER) {
        const isUpper = (cls & UPPER) !== 0;
        if (isUpper && at > start && letters - upper >= 2 && gluedWordAt(start, at)) {
          push(start, at, mixed ? TokenKind.Mixed : TokenKind.Word, casing());
          start = at;
          upper = letters = 0;
          mixed = false;
        }
        if (letters === 0) firstUpper = isUpper;
        if (isUpper) upper++;
        letters++;
        at += width(text, at);
      } else if (cls & MARK) {
        at++;
      } else if (cls & DIGIT) {
        // A word may take digits only as its tail: `G20`, `Covid19`.
        mixed = true;
        while (at < length && classAt(text, at) & DIGIT) at += width(text, at);
        if (at < length && classAt(text, at) & LETTER) {
          continue;
        }
        break;
      } else if (at < length && joins(start, at, upper)) {
        at++;
      } else {
        break;
      }
    }
    at = initial(start, at, letters, upper);
    push(start, at, mixed ? TokenKind.Mixed : TokenKind.Word, casing());
    return at;
  }

  /** Whether the character at `at` (an apostrophe, hyphen or full stop) joins the word from `start` with the letter after it. */
  function joins(start: number, at: number, upper: number): boolean {
    const next = at + 1 < length ? classAt(text, at + 1) : 0;
    if (!(next & LETTER)) return false;
    const char = text[at]!;
    if (APOSTROPHES.has(char)) {
      const possessive =
        (text[at + 1] === "s" || text[at + 1] === "S") && !(at + 2 < length && classAt(text, at + 2) & LETTER);
      return !possessive && (classAt(text, at - 1) & (LETTER | MARK)) !== 0;
    }
    if (char === "-") {
      return upper === 0 && (next & UPPER) === 0 && (classAt(text, at - 1) & LETTER) !== 0;
    }
    if (char === ".") {
      let end = at + 1;
      while (end < length && classAt(text, end) & LETTER && end - at < 6) end++;
      if (!DOMAIN_ENDINGS.has(text.slice(at + 1, end).toLowerCase())) return false;
      // `selesai.In ...` is a glued sentence, `kabar.id` and `KABAR.ID` are domains.
      const upperNext = (next & UPPER) !== 0;
      return !upperNext || text.slice(at + 1, end) === text.slice(at + 1, end).toUpperCase() || upper === at - start;
    }
    return false;
  }

  /** A capitalised word of three letters or more that is glued to a word of three letters or more. */
  function gluedWordAt(start: number, at: number): boolean {
    const first = classAt(text, start);
    if (at - start < 3) return false;
    // `YouTube`, `TikTok`, `LinkedIn`: brands in camel case are short on either side; a glued word follows a long lower-case verb.
    const lowerStart = (first & UPPER) === 0;
    let end = at + 1;
    while (end < length && classAt(text, end) & LETTER && !(classAt(text, end) & UPPER)) end++;
    return end - at >= 4 && (lowerStart ? at - start >= 3 : at - start >= 7);
  }

  /** Extends a single capital over its full stop: `U.S.`, `A.M.`, or the initial in `J. Habibie`. Returns the new end. */
  function initial(start: number, at: number, letters: number, upper: number): number {
    if (letters !== 1 || upper !== 1 || at - start !== 1 || text[at] !== ".") return at;
    let end = at + 1;
    let parts = 1;
    while (end + 1 < length && classAt(text, end) & UPPER && text[end + 1] === ".") {
      end += 2;
      parts++;
    }
    if (parts > 1) return end;
    const afterSpace = text[end] === " " && end + 1 < length && (classAt(text, end + 1) & UPPER) !== 0;
    return afterSpace ? end : at;
  }
}

function build(text: string, starts: number[], ends: number[], kinds: number[], casings: number[]): Tokens {
  const count = starts.length;
  const lowered = text.toLowerCase();
  const sameLength = lowered.length === text.length;
  const lower = new Array<string>(count);
  for (let t = 0; t < count; t++) {
    const start = starts[t]!;
    const end = ends[t]!;
    lower[t] = sameLength ? lowered.slice(start, end) : text.slice(start, end).toLowerCase();
  }
  return {
    text,
    count,
    start: new Uint32Array(starts),
    end: new Uint32Array(ends),
    kind: new Uint8Array(kinds),
    casing: new Uint8Array(casings),
    lower,
  };
}

/** Surface of token `t`. */
export const surface = (tokens: Tokens, t: number): string => tokens.text.slice(tokens.start[t], tokens.end[t]);

/** Whether token `t` follows the one before it without a space. */
export const isGlued = (tokens: Tokens, t: number): boolean => t > 0 && tokens.end[t - 1] === tokens.start[t];
