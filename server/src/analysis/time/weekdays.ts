// Names of weekdays as they stand in a text: where one is, and what another one would look like in its place.
import { ENGLISH_WEEKDAYS } from "../languages/en/time";
import { INDONESIAN_WEEKDAYS } from "../languages/id/time";
import type { LanguageId, Span } from "../types";

export interface WeekdayWord extends Span {
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
}

/** Spellings of each weekday from Monday, the full one first; without the ones that a full stop ends. */
const SPELLINGS: Readonly<Record<LanguageId, readonly (readonly string[])[]>> = {
  id: INDONESIAN_WEEKDAYS.map(alternatives),
  en: ENGLISH_WEEKDAYS.map(alternatives),
};

function alternatives(phrases: string): string[] {
  return phrases.split("|").filter((phrase) => !phrase.includes(" "));
}

const byWord = (language: LanguageId): ReadonlyMap<string, number> =>
  new Map(SPELLINGS[language].flatMap((spellings, i) => spellings.map((word): [string, number] => [word, i + 1])));

const WEEKDAYS: Readonly<Record<LanguageId, ReadonlyMap<string, number>>> = { id: byWord("id"), en: byWord("en") };

/** The first name of a weekday in `text`, which is in `language`; null where there is none. Offsets are UTF-16 code units. */
export function findWeekday(text: string, language: LanguageId): WeekdayWord | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)) {
    const weekday = WEEKDAYS[language].get(word.toLowerCase().replace("’", "'"));
    if (weekday !== undefined) return { start: index, end: index + word.length, weekday };
  }
  return null;
}

/** The name of `weekday` (Monday 1) spelled as `word` is: in full or short, in capitals or not. */
export function weekdayLike(weekday: number, word: string, language: LanguageId): string {
  const [full, short] = SPELLINGS[language][weekday - 1]!;
  const lower = word.toLowerCase();
  const isShort =
    short !== undefined && SPELLINGS[language].some(([name]) => name !== lower && name!.startsWith(lower));
  const name = isShort && full!.startsWith(short) ? short : full!;
  if (word.length > 1 && word === word.toUpperCase()) return name.toUpperCase();
  return word[0] === lower[0] ? name : name[0]!.toUpperCase() + name.slice(1);
}
