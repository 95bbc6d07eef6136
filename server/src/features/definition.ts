// Definition: of a name, its record in the dossiers, or else where the archive introduces it; of a date, the explicit expression it leans on.
import type { Snapshot } from "../corpus/index";
import type { DossierText } from "./dossiers/file";
import { recordOfEntity } from "./dossiers/match";
import { introductionOf } from "./introduction";
import { leansOn } from "./leansOn";
import { dateAt, mentionPlace, nameAt, type Place, spanPlace } from "./target";

export interface Jump {
  /** The name or date that was asked about. */
  readonly origin: Place;
  readonly target: Place;
}

/** On the introduction itself, that introduction; the editor then offers the references. */
export function definition(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  dossiers: readonly DossierText[] = [],
): Jump | null {
  const name = nameAt(snapshot, uri, offset);
  if (name) {
    const target = recordOfEntity(snapshot, dossiers, name.key) ?? introductionOf(snapshot, name.key);
    return target ? { origin: mentionPlace(name.record, name.mention), target } : null;
  }
  const date = dateAt(snapshot, uri, offset);
  if (!date) return null;
  const origin = spanPlace(date.record, date.timex);
  const base = leansOn(date.record, snapshot.text(date.record.uri), date.timex);
  return { origin, target: base ? spanPlace(date.record, base) : origin };
}

/** Declaration: the first mention of the entity in this article. */
export function declaration(snapshot: Snapshot, uri: string, offset: number): Jump | null {
  const name = nameAt(snapshot, uri, offset);
  if (!name) return null;
  const { record, entity, key } = name;
  for (let m = 0; m < record.mentions.count; m++) {
    const other = record.mentions.entity[m]!;
    if (other === entity || snapshot.entities.resolve(record, other) === key) {
      return { origin: mentionPlace(record, name.mention), target: mentionPlace(record, m) };
    }
  }
  return null;
}
