// What the tagger sees of one block: words, capitalised runs, list matches, and which tokens can be part of a name at all.
import type { BlockText } from "../text/blocks";
import { Case, isGlued, TokenKind } from "../text/tokens";
import { caseClassOf, extendPhrase, type Gazetteer, LISTS, MAX_PHRASE } from "./gazetteer";
import { mix } from "./hash";
import { Cue, type Word, type WordTable } from "./words";

/** Flags of a token. */
export const Flag = {
  /** First word of a sentence, opening quotes and brackets passed over. */
  SentenceStart: 1 << 0,
  /** Right after an opening quote. */
  QuoteStart: 1 << 1,
  /** The sentence is mostly capitalised: a headline, a list, shouting. */
  Shouting: 1 << 2,
  InParentheses: 1 << 3,
  Glued: 1 << 4,
  /** The token may be part of a name; all others are outside without asking the model. */
  Active: 1 << 5,
  Capital: 1 << 6,
  /** First line of the article, or a section title. */
  Title: 1 << 7,
  /** Capitalised by its place alone, as far as one can tell: an everyday word that begins a sentence, a weekday, a month. */
  Everyday: 1 << 8,
} as const;

export interface View {
  readonly count: number;
  readonly words: readonly Word[];
  /** The words' hashes. */
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
  /** Tokens with {@link Flag.Capital}. */
  readonly capitals: Uint32Array;
  /** First token of each sentence, then the count. */
  readonly sentences: Uint32Array;
  /** First and last token of the capitalised run that a token is in; itself when in none. */
  readonly runFrom: Uint32Array;
  readonly runTo: Uint32Array;
  /** Hash of the words of the run that a token is in. */
  readonly runHash: Int32Array;
  /** For each list, 2 bits a token: 0 none, 1 begins, 2 inside, 3 alone; the lists packed. */
  readonly listed: Uint8Array;
}

const OPENERS = new Set(['"', "“", "‘", "'", "(", "[", "«", "-", "–", "—", "•", "*"]);

/** Reads the view of a block. Depends on the block, the words' own knowledge and `isTitle` alone. */
export function readView(block: BlockText, table: WordTable, gazetteer: Gazetteer, isTitle: boolean): View {
  const { tokens } = block;
  const { count, lower, kind, casing } = tokens;
  const words = new Array<Word>(count);
  const flags = new Uint16Array(count);
  for (let t = 0; t < count; t++) {
    words[t] = table.get(tokens, t);
    if (
      (kind[t] === TokenKind.Word || kind[t] === TokenKind.Mixed) &&
      (casing[t] !== Case.Lower || words[t]!.cues & Cue.Domain)
    ) {
      flags[t]! |= Flag.Capital;
    }
    if (isGlued(tokens, t)) flags[t]! |= Flag.Glued;
    if (isTitle) flags[t]! |= Flag.Title;
  }
  markSentences(block, flags);
  let depth = 0;
  for (let t = 0; t < count; t++) {
    if (lower[t] === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) flags[t]! |= Flag.InParentheses;
    if (lower[t] === "(") depth++;
    if (t > 0 && (lower[t - 1] === '"' || lower[t - 1] === "“")) flags[t]! |= Flag.QuoteStart;
  }
  for (let t = 0; t < count; t++)
    if (flags[t]! & Flag.Capital && isEveryday(words[t]!, flags[t]!)) flags[t]! |= Flag.Everyday;
  const inRun = (t: number): boolean => (flags[t]! & (Flag.Capital | Flag.Everyday)) === Flag.Capital;
  const runFrom = new Uint32Array(count);
  const runTo = new Uint32Array(count);
  const runHash = new Int32Array(count);
  for (let t = 0; t < count; ) {
    runFrom[t] = runTo[t] = t;
    runHash[t] = mix(0, words[t]!.hash);
    if (!inRun(t)) {
      t++;
      continue;
    }
    let end = t;
    for (;;) {
      if (end + 1 < count && inRun(end + 1)) end++;
      else if (end + 2 < count && lower[end + 1] === "-" && inRun(end + 2) && isGlued(tokens, end + 1)) end += 2;
      else break;
    }
    let hash = 0;
    for (let i = t; i <= end; i++) hash = mix(hash, words[i]!.hash);
    for (let i = t; i <= end; i++) {
      runFrom[i] = t;
      runTo[i] = end;
      runHash[i] = hash;
    }
    t = end + 1;
  }
  const sentences = new Uint32Array(block.sentences.length + 1);
  sentences.set(block.sentences);
  sentences[block.sentences.length] = count;
  const view: View = {
    count,
    words,
    hashes: Int32Array.from(words, ({ hash }) => hash),
    flags,
    capitals: Uint32Array.from(words.keys()).filter((t) => flags[t]! & Flag.Capital),
    sentences,
    runFrom,
    runTo,
    runHash,
    listed: matchLists(words, flags, gazetteer),
  };
  activate(view);
  return view;
}

function isEveryday(word: Word, flag: number): boolean {
  if (word.cues & Cue.Calendar) return true;
  const forced = flag & (Flag.SentenceStart | Flag.QuoteStart | Flag.Shouting | Flag.Title);
  return forced !== 0 && ((word.cues & Cue.FunctionWord) !== 0 || caseClassOf(word.listed) === 1);
}

function markSentences(block: BlockText, flags: Uint16Array): void {
  const { tokens, sentences } = block;
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1] ?? tokens.count;
    let first = from;
    while (first < to - 1 && (OPENERS.has(tokens.lower[first]!) || tokens.kind[first] === TokenKind.Number)) first++;
    flags[first]! |= Flag.SentenceStart;
    let capitals = 0;
    let letters = 0;
    for (let t = from; t < to; t++) {
      if (tokens.kind[t] !== TokenKind.Word) continue;
      letters++;
      if (flags[t]! & Flag.Capital) capitals++;
    }
    if (letters >= 4 && capitals / letters > 0.7) for (let t = from; t < to; t++) flags[t]! |= Flag.Shouting;
  }
}

/** Greedy longest match of capitalised phrases in the lists. */
function matchLists(words: readonly Word[], flags: Uint16Array, gazetteer: Gazetteer): Uint8Array {
  const listed = new Uint8Array(words.length);
  const until = LISTS.map(() => 0);
  const longest = LISTS.map(() => 0);
  for (let t = 0; t < words.length; t++) {
    if (!(flags[t]! & Flag.Capital)) continue;
    longest.fill(0);
    let hash = 0;
    for (let n = 1; n <= MAX_PHRASE && t + n <= words.length; n++) {
      hash = extendPhrase(hash, words[t + n - 1]!.hash);
      if (!(flags[t + n - 1]! & Flag.Capital)) continue;
      const lists = gazetteer.phrase(hash);
      for (let list = 0; lists >> list; list++) if (lists & (1 << list)) longest[list] = n;
    }
    for (let list = 0; list < LISTS.length; list++) {
      const n = longest[list]!;
      if (n === 0 || t < until[list]!) continue;
      until[list] = t + n;
      for (let i = 0; i < n; i++) listed[t + i]! |= (n === 1 ? 3 : i === 0 ? 1 : 2) << (list * 2);
    }
  }
  return listed;
}

/** A lower-case word belongs to a name only if it is known to: `bin`, `dan`, or from the lists. */
const mayBelong = (word: Word): boolean =>
  word.casing !== Case.Lower || (word.cues & (Cue.Inside | Cue.FunctionWord)) !== 0 || (word.listed & 0xffffff) !== 0;

/** A name is made of capitalised words and what stands close to one; in text without capitals, of anything. */
function activate(view: View): void {
  const { count, flags, sentences } = view;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    let capitals = 0;
    for (let t = from; t < to; t++) if (flags[t]! & Flag.Capital) capitals++;
    if (capitals <= 1 && to - from >= 4) {
      // All in lower case but the first word, perhaps: whatever the lists know may be a name.
      for (let t = from; t < to; t++)
        if (view.words[t]!.listed & 0xffffff || flags[t]! & Flag.Capital) flags[t]! |= Flag.Active;
    }
  }
  for (let t = 0; t < count; t++) {
    if (flags[t]! & Flag.Capital) {
      for (let i = Math.max(0, t - 2); i <= Math.min(count - 1, t + 2); i++)
        if (mayBelong(view.words[i]!)) flags[i]! |= Flag.Active;
    }
  }
}
