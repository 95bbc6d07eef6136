// Words of a file found again in the text that they came from.
import type { Span } from "../analysis/index";

/** How far a word may be from the one before it: what a corpus may have dropped between them, in UTF-16 code units. */
const REACH = 400;

/** What the Penn Treebank writes for brackets and quotes. */
const PENN: Readonly<Record<string, string>> = {
  "-LRB-": "(",
  "-RRB-": ")",
  "-LSB-": "[",
  "-RSB-": "]",
  "-LCB-": "{",
  "-RCB-": "}",
  "``": '"',
  "''": '"',
};

/** Spans of `words` in `text`, in order; null for one that is not there. Time grows linearly with both. */
export function findWords(text: string, words: readonly string[]): (Span | null)[] {
  let at = 0;
  return words.map((word) => {
    const found = find(word) ?? (Object.hasOwn(PENN, word) ? find(PENN[word]!) : null);
    if (found) at = found.end;
    return found;
  });

  function find(word: string): Span | null {
    if (word === "") return null;
    let start = at;
    while (start < text.length && isSpace(text, start)) start++;
    if (!same(text, start, word)) {
      const window = text.slice(start, start + REACH + word.length);
      const offset = window.indexOf(word);
      if (offset < 0) return null;
      start += offset;
    }
    return { start, end: start + word.length };
  }
}

/** Takes spans of `own` to `given`, which has the same characters but for whitespace; null when it has not. A span of whitespace becomes empty. */
export function alignBlanks(own: string, given: string): ((start: number, end: number) => Span) | null {
  const places = new Uint32Array(own.length);
  let at = 0;
  for (let i = 0; i < own.length; i++) {
    if (isSpace(own, i)) continue;
    while (at < given.length && isSpace(given, at)) at++;
    if (own[i] !== given[at] && own[i] !== "\ufffd") return null;
    places[i] = at++;
  }
  for (; at < given.length; at++) if (!isSpace(given, at)) return null;
  return (start, end) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(own, from)) from++;
    while (to > from && isSpace(own, to - 1)) to--;
    return from < to ? { start: places[from]!, end: places[to - 1]! + 1 } : { start: 0, end: 0 };
  };
}

/** Blanks as the tokenizer knows them: they are in no token. */
const BLANK = /[\s\p{Zs}\p{Cc}\u200b-\u200f\u2060\ufeff\u00ad]/u;
const isSpace = (text: string, at: number): boolean => BLANK.test(text[at]!);

/** Whether `word` stands at `start`; a code unit that UTF-8 cannot hold is U+FFFD in it. */
function same(text: string, start: number, word: string): boolean {
  if (text.startsWith(word, start)) return true;
  if (!word.includes("\ufffd")) return false;
  for (let i = 0; i < word.length; i++) if (text[start + i] !== word[i] && word[i] !== "\ufffd") return false;
  return true;
}
