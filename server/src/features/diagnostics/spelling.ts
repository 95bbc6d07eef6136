// How two spellings of a name differ: only differences that a slip of the hand or the keyboard makes.
import { fold } from "../../analysis/index";

/**
 * `diacritic`: the letters are the same without their marks. `doubled`: one letter stands once against twice in a row. `letter`: one letter is another, missing or
 * too many, inside the word.
 */
export type Slip = "diacritic" | "doubled" | "letter";

/** Letters that the word which differs has at least, in both spellings. */
export const MIN_LETTERS = 6;

/**
 * The slip that tells two names apart, or null when they are equal or differ by more. Names of several words must agree in all words but one. A first or
 * a replaced last letter is no slip: `Gambia` and `Zambia`, `Yulianto` and `Yulianti` are two.
 */
export function slipBetween(a: string, b: string): Slip | null {
  const wordsA = fold(a).split(" ");
  const wordsB = fold(b).split(" ");
  if (wordsA.length !== wordsB.length) return null;
  const differing = wordsA.flatMap((word, w) => (word === wordsB[w] ? [] : [w]));
  if (differing.length === 0) return isDiacritic(a, b) ? "diacritic" : null;
  if (differing.length > 1) return null;
  const [one, other] = [wordsA[differing[0]!]!, wordsB[differing[0]!]!];
  if (Math.min(one.length, other.length) < MIN_LETTERS || !/^\p{L}+$/u.test(one) || !/^\p{L}+$/u.test(other))
    return null;
  return wordSlip(one, other);
}

/** Names that fold alike and have as many letters, one of them with another mark. Case, hyphens and apostrophes do not count. */
function isDiacritic(a: string, b: string): boolean {
  const lettersOf = (name: string): string[] => [...name.normalize("NFC").toLowerCase()];
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one.length !== other.length) return false;
  let letters = 0;
  let differences = 0;
  for (let i = 0; i < one.length; i++) {
    if (/\p{L}/u.test(one[i]!)) letters++;
    if (one[i] === other[i]) continue;
    if (!/\p{L}/u.test(one[i]!) || !/\p{L}/u.test(other[i]!)) return false;
    differences++;
  }
  return differences === 1 && letters >= MIN_LETTERS;
}

function wordSlip(a: string, b: string): Slip | null {
  if (Math.abs(a.length - b.length) > 1) return null;
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  if (same === 0) return null;
  if (a.length === b.length) {
    return same < a.length - 1 && a.slice(same + 1) === b.slice(same + 1) ? "letter" : null;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.slice(same) !== long.slice(same + 1)) return null;
  return long[same] === long[same - 1] ? "doubled" : "letter";
}

/** Folded names that {@link slipBetween} tells from `folded` by a doubled letter alone. */
export function doublings(folded: string): string[] {
  const found = new Set<string>();
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === " ") continue;
    found.add(`${folded.slice(0, i)}${folded[i]}${folded.slice(i)}`);
    if (folded[i] === folded[i + 1]) found.add(folded.slice(0, i) + folded.slice(i + 1));
  }
  return [...found];
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

/** Folded names one letter away, inside the words that are long enough; those with a doubled letter, too. About 50 for each letter. */
export function neighbours(folded: string): string[] {
  const found = new Set<string>();
  let at = 0;
  for (const word of folded.split(" ")) {
    const end = at + word.length;
    if (word.length >= MIN_LETTERS) {
      for (let i = at + 1; i <= end; i++) {
        const before = folded.slice(0, i);
        if (i < end) found.add(before + folded.slice(i + 1));
        for (const letter of ALPHABET) {
          found.add(before + letter + folded.slice(i));
          if (i < end - 1) found.add(before + letter + folded.slice(i + 1));
        }
      }
    }
    at = end + 1;
  }
  found.delete(folded);
  return [...found];
}
