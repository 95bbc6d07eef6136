// References: every mention of the entity, or every expression of the same day, month or year, across articles. Highlights: those in this article.
import type { Timex } from "../analysis/index";
import { type ArticleRecord, periodOf, type Snapshot, timexSpans } from "../corpus/index";
import type { DossierText } from "./dossiers/file";
import { recordOfEntity } from "./dossiers/match";
import { introductionOf } from "./introduction";
import { mentionsOf } from "./mentions";
import { dateAt, mentionPlace, nameAt, type Place, spanPlace } from "./target";

/**
 * Ordered by path, then by place; the record in the dossiers, where there is one, before all. Without `includeDeclaration` the record is left out, or the
 * introduction where there is no record.
 */
export function references(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  includeDeclaration: boolean,
  dossiers: readonly DossierText[] = [],
): Place[] {
  const name = nameAt(snapshot, uri, offset);
  if (name) {
    const places = mentionsOf(snapshot, name.key).flatMap((found) => found.places);
    const dossier = recordOfEntity(snapshot, dossiers, name.key);
    if (dossier) return includeDeclaration ? [dossier, ...places] : places;
    if (includeDeclaration) return places;
    const introduction = introductionOf(snapshot, name.key);
    return places.filter((place) => place.uri !== introduction?.uri || place.start !== introduction.start);
  }
  const date = dateAt(snapshot, uri, offset);
  if (!date) return [];
  const period = periodOf(date.timex.value);
  if (!period) return sameIn(date.record, (timex) => timex.value === date.timex.value);
  return [...snapshot.periods.on(period.key)]
    .map(([other, timexes]) => ({ record: snapshot.article(other)!, timexes }))
    .sort(({ record: a }, { record: b }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .flatMap(({ record, timexes }) => timexSpans(record, timexes).map((span) => spanPlace(record, span)));
}

/** Mentions of the same entity, or expressions of the same day, month or year, in this article. */
export function highlights(snapshot: Snapshot, uri: string, offset: number): Place[] {
  const name = nameAt(snapshot, uri, offset);
  if (name) {
    const { record, key } = name;
    const same = record.entities.map((_, e) => e === name.entity || snapshot.entities.resolve(record, e) === key);
    const places: Place[] = [];
    for (let m = 0; m < record.mentions.count; m++)
      if (same[record.mentions.entity[m]!]) places.push(mentionPlace(record, m));
    return places;
  }
  const date = dateAt(snapshot, uri, offset);
  if (!date) return [];
  const key = periodOf(date.timex.value)?.key ?? date.timex.value;
  return sameIn(date.record, ({ value }) => (periodOf(value)?.key ?? value) === key);
}

const sameIn = (record: ArticleRecord, isSame: (timex: Timex) => boolean): Place[] =>
  record.timexes.filter(isSame).map((timex) => spanPlace(record, timex));
