// Rename: one spelling of one entity, in all articles. Its other spellings stay.
import type { Span } from "../analysis/index";
import type { Snapshot } from "../corpus/index";
import { mentionsOf } from "./mentions";
import type { DisplayLanguage } from "./strings";
import { mentionPlace, nameAt, type Place } from "./target";

export const renameStrings = {
  en: {
    notAName: "A name is at least one character, all on one line.",
    renameTo: (from: string, to: string): string => `Rename “${from}” to “${to}”`,
    preview: "No article changes before “Apply”",
  },
  id: {
    notAName: "Nama paling sedikit satu huruf, dalam satu baris.",
    renameTo: (from: string, to: string): string => `Ganti nama “${from}” menjadi “${to}”`,
    preview: "Tidak ada artikel yang berubah sebelum “Apply”",
  },
} satisfies Record<DisplayLanguage, object>;

export interface Renamable {
  readonly place: Place;
  /** The name as written there. */
  readonly spelling: string;
}

/** The name at `offset`, or null where there is none to rename. */
export function renamable(snapshot: Snapshot, uri: string, offset: number): Renamable | null {
  const target = nameAt(snapshot, uri, offset);
  const text = target && snapshot.text(uri);
  if (!target || !text) return null;
  const place = mentionPlace(target.record, target.mention);
  return { place, spelling: text.slice(place.start, place.end) };
}

/**
 * Every mention of the entity at `offset` that is written exactly as there, ordered by path, then by place; no two overlap. An article whose text is no longer
 * the one that was analysed is left out.
 */
export function renames(snapshot: Snapshot, uri: string, offset: number): Place[] {
  const target = nameAt(snapshot, uri, offset);
  const wanted = renamable(snapshot, uri, offset)?.spelling;
  if (!target || !wanted) return [];
  const places: Place[] = [];
  for (const { uri: file, spans } of mentionsOf(snapshot, target.key)) {
    const candidates: readonly Span[] = spans.filter(({ start, end }) => end - start === wanted.length);
    const text = candidates.length > 0 ? snapshot.text(file) : null;
    if (text === null) continue;
    let free = 0;
    for (const { start, end } of candidates) {
      if (start < free || text.slice(start, end) !== wanted) continue;
      places.push({ uri: file, start, end });
      free = end;
    }
  }
  return places;
}

/** `name` without white space around it; null when nothing is left, or it would break the line. */
export function validName(name: string): string | null {
  const trimmed = name.trim();
  return trimmed === "" || /[\p{Cc}\u2028\u2029]/u.test(trimmed) ? null : trimmed;
}
