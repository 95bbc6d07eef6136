// References: every mention of the entity, or every expression of the same day, month or year, across articles. Highlights: those in this article.
import { periodOf, type Snapshot, timexSpans } from "../corpus/index";
import type { DossierText } from "./dossiers/file";
import { recordOfEntity } from "./dossiers/match";
import { introductionOf } from "./introduction";
import { mentionsOf } from "./mentions";
import { alone, dateAt, mentionPlace, nameAt, type Place, type PlacesIn, spanPlace } from "./target";

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
): readonly PlacesIn[] {
  const name = nameAt(snapshot, uri, offset);
  if (name) {
    const mentions = mentionsOf(snapshot, name.key);
    const dossier = recordOfEntity(snapshot, dossiers, name.key);
    if (dossier) return includeDeclaration ? [alone(dossier), ...mentions] : mentions;
    const introduction = includeDeclaration ? null : introductionOf(snapshot, name.key);
    return introduction ? mentions.map((places) => without(introduction, places)) : mentions;
  }
  const date = dateAt(snapshot, uri, offset);
  if (!date) return [];
  const period = periodOf(date.timex.value);
  if (!period) {
    const { record, timex } = date;
    return [{ uri: record.uri, record, spans: record.timexes.filter(({ value }) => value === timex.value) }];
  }
  return [...snapshot.periods.on(period.key)]
    .map(([other, timexes]) => ({ record: snapshot.article(other)!, timexes }))
    .sort(({ record: a }, { record: b }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ record, timexes }) => ({ uri: record.uri, record, spans: timexSpans(record, timexes) }));
}

const without = (place: Place, places: PlacesIn): PlacesIn =>
  places.uri === place.uri ? { ...places, spans: places.spans.filter(({ start }) => start !== place.start) } : places;

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
  return date.record.timexes
    .filter(({ value }) => (periodOf(value)?.key ?? value) === key)
    .map((timex) => spanPlace(date.record, timex));
}
