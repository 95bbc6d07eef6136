// Small builders for the word tables of the languages.
import { Is, type Meaning, type WordTable } from "../time/lexicon";
import type { TimexMod } from "../types";

type Row = readonly [phrases: string, meaning: Meaning];
type PartRow = readonly [phrases: string, code: string, mod: TimexMod | ""];

/** The words of a list. */
export const words = (list: string): ReadonlySet<string> => new Set(list === "" ? [] : list.split(" "));

/** A row for each of `items`, numbered from 1; `suffix` goes after every phrase. */
export function numbered(items: readonly string[], meaning: (n: number) => Meaning, suffix = ""): WordTable {
  return items.map(
    (phrases, i): Row => [
      phrases
        .split("|")
        .map((phrase) => phrase + suffix)
        .join("|"),
      meaning(i + 1),
    ],
  );
}

/** Parts of the day that follow a day: `Selasa malam`. */
export function dayParts(parts: readonly PartRow[]): WordTable {
  return parts.map(([phrases, part, mod]): Row => [phrases, { is: Is.Part, part, mod }]);
}

/** Parts of the day with a word that ties them to a day: `tadi *`, `this *`. */
export function shiftedParts(parts: readonly PartRow[], frames: readonly string[], shift: number): WordTable {
  return parts.flatMap(([phrases, part, mod]) =>
    frames.map(
      (frame): Row => [
        phrases
          .split("|")
          .map((phrase) => frame.replace("*", phrase))
          .join("|"),
        { is: Is.DayShift, shift, part, mod },
      ],
    ),
  );
}
