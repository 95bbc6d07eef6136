// Words of kinship beside a person's name, and who bears another's name by it.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import type { Group } from "./group";

/** UTF-16 code units beside a name in which a word of kinship tells of it: `his sisters, Governor Anita Rahman and Senator …`. */
const BEFORE = 80;
const BEHIND = 40;

/** Whether a word of kinship tells of the name, before it or behind it. */
export const isRelative = (text: string, { start, end }: NameSpan): boolean =>
  holdsAny(clauseBefore(text, start), people.kin) || holdsAny(apposition(text, end), people.kin);

/** Whether a word behind the name tells that it is a woman's: `Kim Yo Jong, sister of …`. */
export const isToldWoman = (text: string, { end }: NameSpan): boolean => holdsAny(apposition(text, end), people.women);

/** Whether the name is a woman's by its title. */
export const hasWomansTitle = (text: string, { start }: NameSpan): boolean =>
  /\b(?:mrs|ms|madam|nyonya|ny)\.? $/i.test(text.slice(Math.max(0, start - 8), start));

const clauseBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - BEFORE), start)
    .split(/[.;:!?"“”\n]/)
    .at(-1)!;

/** What stands between a comma at `end` and the next. */
function apposition(text: string, end: number): string {
  return text[end] === "," ? text.slice(end + 1, end + BEHIND).split(/[,.;:!?"“”\n]/)[0]! : "";
}

const holdsAny = (clause: string, words: ReadonlySet<string>): boolean =>
  clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.has(word.replace(/(?:nya|s)$/, "")));

/** Women by the words of their husbands' full names, which they may bear: `Siti Aminah, the widow of Hasan Basri` is `Mrs. Basri`. */
export function wivesOf(
  text: string,
  names: readonly NameSpan[],
  wordsOf: (m: number) => readonly string[],
  groupOf: readonly (Group | null)[],
): Map<string, Group> {
  const wives = new Map<string, Group>();
  let last = -1;
  for (let m = 0; m < names.length; m++) {
    if (names[m]!.type !== "PER") continue;
    const wife = groupOf[last];
    if (wife && groupOf[m] && names[m]!.start - names[last]!.end <= BEFORE)
      if (/^, (?:the )?(?:wife|widow|istri|janda)\b[^.;\n]*$/.test(text.slice(names[last]!.end, names[m]!.start)))
        for (const word of wordsOf(m)) wives.set(word, wife);
    last = m;
  }
  return wives;
}
