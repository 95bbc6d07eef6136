// The records of entities that a reader keeps, as `entities.yaml` holds them.
import type { MentionType, Span } from "../analysis/index";
import type { DossierReason } from "./dossierMessages";

/** A role with the time that the entity held it; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DossierRole {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a reader keeps of an entity. Absent fields are not in the file. */
export interface Dossier {
  /** `per:vladimir-putin`, or any other name without white space. */
  readonly id: string;
  readonly type: MentionType;
  /** Canonical name. */
  readonly name: string;
  /** Other names. */
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** `Q` and a number. */
  readonly wikidata?: string;
  readonly roles?: readonly DossierRole[];
  readonly notes?: string;
  /** Other ids that name this entity: of records that were merged into it, of entities that the machine told apart. */
  readonly sameAs?: readonly string[];
  /** Ids of entities that this one is not, though their names may be alike. */
  readonly distinctFrom?: readonly string[];
}

/** In the order in which they are written. */
export const DOSSIER_FIELDS = [
  "id",
  "type",
  "name",
  "aliases",
  "description",
  "wikidata",
  "roles",
  "notes",
  "sameAs",
  "distinctFrom",
] as const satisfies readonly (keyof Dossier)[];

export const ROLE_FIELDS = ["title", "from", "to"] as const satisfies readonly (keyof DossierRole)[];

export type DossierProblemCode =
  | "yaml"
  | "wrong-kind"
  | "missing-field"
  | "unknown-type"
  | "bad-id"
  | "duplicate-id"
  | "bad-wikidata"
  | "bad-date"
  | "distinct-from-itself"
  | "same-and-distinct"
  | "ambiguous-alias"
  | "newer-version";

/** Offsets are UTF-16 code units; line and column are one-based, as in a compiler's messages. */
export interface DossierProblem extends Span {
  readonly code: DossierProblemCode;
  readonly severity: "error" | "warning";
  /** In English. */
  readonly message: string;
  /** What {@link message} was made of, for another language. */
  readonly reason: DossierReason;
  readonly values: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** Where a record and its fields stand. */
export interface DossierPlace {
  readonly id: string;
  readonly record: Span;
  /** Of the values, by field. */
  readonly fields: Readonly<Partial<Record<keyof Dossier, Span>>>;
}

export interface DossierFile {
  readonly dossiers: readonly Dossier[];
  /** As {@link dossiers}. */
  readonly places: readonly DossierPlace[];
  readonly problems: readonly DossierProblem[];
}

/** Of the files that this version writes. */
export const DOSSIER_VERSION = 1;
