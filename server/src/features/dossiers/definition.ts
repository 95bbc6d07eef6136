// Definition and references in a file of dossiers: from an id to its record, from a name to the articles.
import type { Snapshot } from "../../corpus/index";
import type { Jump } from "../definition";
import { introductionOf } from "../introduction";
import { mentionsOf } from "../mentions";
import { alone, type PlacesIn } from "../target";
import { type DossierText, recordPlace } from "./file";
import { entityOfDossier, entityOfId, type FoundRecord, recordOfId } from "./match";
import { type DossierTarget, dossierTargetAt } from "./target";

/**
 * Of an id under `sameAs` or `distinctFrom`: the record that has it, else the introduction of the entity in the articles. Of a record's own names
 * and id: the introduction; the record itself where no article names it.
 */
export function dossierDefinition(
  snapshot: Snapshot,
  files: readonly DossierText[],
  file: DossierText,
  offset: number,
): Jump | null {
  const target = dossierTargetAt(file, offset);
  const entity = target && entityAt(snapshot, files, file, target);
  if (!target || !entity) return null;
  const origin = { uri: file.uri, start: target.span.start, end: target.span.end };
  const introduction = entity.key === null ? null : introductionOf(snapshot, entity.key);
  const record = entity.found && recordPlace(entity.found.file.uri, entity.found.record);
  const place =
    isReference(target) && !isOwn(entity.found, target) ? (record ?? introduction) : (introduction ?? record);
  return place && { origin, target: place };
}

/** Every mention of the entity in the articles; with `includeDeclaration` its record first. */
export function dossierReferences(
  snapshot: Snapshot,
  files: readonly DossierText[],
  file: DossierText,
  offset: number,
  includeDeclaration: boolean,
): readonly PlacesIn[] {
  const target = dossierTargetAt(file, offset);
  const entity = target && entityAt(snapshot, files, file, target);
  if (!entity) return [];
  const mentions = entity.key === null ? [] : mentionsOf(snapshot, entity.key);
  return includeDeclaration && entity.found
    ? [alone(recordPlace(entity.found.file.uri, entity.found.record)), ...mentions]
    : mentions;
}

export interface EntityAt {
  /** Null where no article names it. */
  readonly key: string | null;
  /** Null where it has no record. */
  readonly found: FoundRecord | null;
}

/** The entity that the value at `target` names: the record's own, or the one that an id stands for. Null for what names none. */
export function entityAt(
  snapshot: Snapshot,
  files: readonly DossierText[],
  file: DossierText,
  target: DossierTarget,
): EntityAt | null {
  const { record, path, part, text } = target;
  if (!record || part === "key" || path.length !== 1) return null;
  if (isReference(target)) {
    const key = entityOfId(snapshot, files, text!);
    const found = recordOfId(files, text!);
    return key === null && !found ? null : { key, found };
  }
  return ["id", "name", "aliases"].includes(path[0]!)
    ? { key: entityOfDossier(snapshot, record), found: { file, record } }
    : null;
}

const isReference = ({ path }: DossierTarget): boolean => path[0] === "sameAs" || path[0] === "distinctFrom";

/** Whether the id leads back to the record that it stands in. */
const isOwn = (found: FoundRecord | null, { record }: DossierTarget): boolean => found?.record === record;
