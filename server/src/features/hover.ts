// Hover: on a name inside a date or a date inside a name, both are told; the narrower first.
import type { Snapshot } from "../corpus/index";
import type { Card } from "./card";
import { dateHover } from "./dateHover";
import { nameHover } from "./nameHover";
import type { DisplayLanguage } from "./strings";

/** Editors cut long hovers; more lines than this are never shown. */
export const MAX_LINES = 15;

/** Cards for what stands at `offset`, at most {@link MAX_LINES} lines together; empty where nothing does. */
export function hover(snapshot: Snapshot, uri: string, offset: number, language: DisplayLanguage): Card[] {
  const cards = [nameHover(snapshot, uri, offset, language), dateHover(snapshot, uri, offset, language)].filter(
    (card) => card !== null,
  );
  cards.sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
  let left = MAX_LINES;
  return cards.map((card) => {
    const lines = card.lines.slice(0, left);
    left -= lines.length;
    return { place: card.place, lines };
  });
}
