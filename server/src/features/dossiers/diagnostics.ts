// What is wrong in a file of dossiers, each at its place.
import type { Span } from "../../analysis/index";
import { type DossierProblemCode, dossierMessage, readDossiers } from "../../annotations/index";
import type { Snapshot } from "../../corpus/index";
import type { DisplayLanguage } from "../strings";
import { type DossierRecord, type DossierText, fieldOf } from "./file";
import { isIdOfName, keyOfArticleId, recordOfId } from "./match";
import { dossierStrings } from "./strings";

export interface DossierDiagnostic extends Span {
  readonly code: DossierProblemCode | "unknown-id";
  readonly level: "error" | "warning" | "information";
  readonly message: string;
}

export interface DossierChecks {
  /** Every file of dossiers of the window: ids of one may stand in another. */
  readonly files: readonly DossierText[];
  /** Whether all articles are read, so that an id that none has is unknown. */
  readonly isIndexed: boolean;
  /** Whether another extension checks the file against the JSON schema, and tells of what is in {@link SCHEMA_CODES} itself. */
  readonly hasSchema: boolean;
}

/** What a checker of YAML with the JSON schema sees, too. */
const SCHEMA_CODES: ReadonlySet<DossierProblemCode> = new Set([
  "yaml",
  "wrong-kind",
  "missing-field",
  "unknown-type",
  "bad-wikidata",
  "newer-version",
]);

/** In the order of the text. */
export function dossierDiagnostics(
  snapshot: Snapshot,
  file: DossierText,
  language: DisplayLanguage,
  { files, isIndexed, hasSchema }: DossierChecks,
): DossierDiagnostic[] {
  const { messages } = dossierStrings[language];
  const found = readDossiers(file.text).problems.flatMap(
    ({ start, end, code, severity, reason, values }): DossierDiagnostic[] => {
      const isTold = hasSchema && (SCHEMA_CODES.has(code) || reason === "id" || reason === "date");
      return isTold ? [] : [{ start, end, code, level: severity, message: dossierMessage(messages, reason, values) }];
    },
  );
  if (isIndexed) for (const record of file.records) found.push(...unknownIds(snapshot, files, record, language));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function unknownIds(
  snapshot: Snapshot,
  files: readonly DossierText[],
  record: DossierRecord,
  language: DisplayLanguage,
): DossierDiagnostic[] {
  return (["sameAs", "distinctFrom"] as const).flatMap((field) =>
    (fieldOf(record.node, field)?.value?.items ?? []).flatMap(({ text: id, start, end }): DossierDiagnostic[] => {
      if (id === null) return [];
      // A record that was merged into this one has left its names behind; its id is in no article any more.
      const isKnown = field === "sameAs" ? isIdOfName(record, id) || hasRecord(files, id) : recordOfId(files, id);
      if (isKnown || keyOfArticleId(snapshot, id) !== null) return [];
      return [
        {
          start,
          end,
          code: "unknown-id",
          level: "information",
          message: dossierStrings[language].unknownId(id, field),
        },
      ];
    }),
  );
}

const hasRecord = (files: readonly DossierText[], id: string): boolean =>
  files.some(({ records }) => records.some((record) => record.id === id));
