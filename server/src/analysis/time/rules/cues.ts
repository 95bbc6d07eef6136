// Whether the clause around an expression speaks of the future: `akan`, `dijadwalkan`, `will`, `expected`.
import { Is } from "../lexicon";
import type { Scan } from "../scan";

/** A clause is not looked at further than this many tokens away. */
const REACH = 40;

const BOUNDARY = 2;
const SPEECH = 3;

/**
 * 1 when a future cue governs the expression on tokens `first` to `end`, -1 for a past one, 0 for none. The nearest cue to
 * the left in the clause decides; one to the right counts only where nothing on the left does.
 */
export function tense(s: Scan, first: number, end: number): -1 | 0 | 1 {
  const cued = clauseTense(s, first, end);
  // `by Friday` ahead of nothing else that tells the tense.
  return cued === 0 && s.lower(first - 1) === "by" && !/(?:ed|en)$/.test(s.lower(first - 2)) ? 1 : cued;
}

function clauseTense(s: Scan, first: number, end: number): -1 | 0 | 1 {
  const sentence = s.sentenceOf(first);
  const begin = Math.max(s.sentenceFirst(sentence), first - REACH);
  const limit = Math.min(s.sentenceFirst(sentence + 1), end + REACH);
  let relative = false;
  let words = 0;
  for (let t = first - 1; t >= begin; t--) {
    if (s.word(t)) words++;
    const entry = s.entry(t);
    if (!(entry.is & Is.Cue) || isName(s, t)) continue;
    if (entry.cue === SPEECH && s.is(t - 1, Is.Cue) && s.entry(t - 1).cue === 1) return 1;
    if (entry.cue === SPEECH) return s.indonesian || words < 7 ? -1 : 0;
    if (entry.cue === BOUNDARY) {
      relative = entry.text === "past" && words > 1;
      break;
    }
    return entry.cue === 1 ? 1 : -1;
  }
  if (relative || (words > 2 && verbBefore(s, begin, first))) return 0;
  for (let t = end; t < limit; t++) {
    const entry = s.entry(t);
    if (!(entry.is & Is.Cue) || isName(s, t)) continue;
    if (entry.cue === BOUNDARY || entry.cue === SPEECH) return 0;
    return entry.cue === 1 ? 1 : -1;
  }
  return 0;
}

/** Capitalised words that are cues in lower case only: `May`, `Set`. */
function isName(s: Scan, t: number): boolean {
  return s.capital(t) && !s.sentenceStart(t) && s.is(t, Is.Month | Is.Weekday);
}

/** Whether a verb stands before the expression in its clause, which then governs it. */
function verbBefore(s: Scan, begin: number, first: number): boolean {
  for (let t = first - 1; t >= begin; t--) {
    if (s.is(t, Is.Cue) && s.entry(t).cue === BOUNDARY) return false;
    const word = s.lower(t);
    if (word === ",") return false;
    if (!s.lowerCase(t) || word.length < 5) continue;
    if (s.indonesian ? /^(?:di|me[mnrlywp]|ber|ter)/.test(word) : word.endsWith("ed")) return true;
  }
  return false;
}
