// Diagnostics: what an article gets wrong. One file a code; a new one is a file, a line in CHECKS, and its setting in package.json.
import type { Snapshot } from "../../corpus/index";
import type { DisplayLanguage } from "../strings";
import { nameNotIntroduced } from "./nameNotIntroduced";
import { spellingVariant } from "./spellingVariant";
import type { Check, DiagnosticLevel, Finding } from "./types";
import { undefinedAcronym } from "./undefinedAcronym";
import { weekdayMismatch } from "./weekdayMismatch";

export { DIAGNOSTIC_LEVELS, type DiagnosticLevel, type Finding, type Fix } from "./types";

/** Every code with its check. */
const CHECKS = {
  "weekday-mismatch": weekdayMismatch,
  "spelling-variant": spellingVariant,
  "undefined-acronym": undefinedAcronym,
  "name-not-introduced": nameNotIntroduced,
} as const satisfies Readonly<Record<string, Check>>;

export type DiagnosticCode = keyof typeof CHECKS;
export const DIAGNOSTIC_CODES = Object.keys(CHECKS) as readonly DiagnosticCode[];

/** How loud each code is. */
export type DiagnosticLevels = Readonly<Record<DiagnosticCode, DiagnosticLevel>>;

export const DEFAULT_LEVELS = Object.fromEntries(
  DIAGNOSTIC_CODES.map((code) => [code, CHECKS[code].defaultLevel]),
) as DiagnosticLevels;

export interface Diagnostic extends Finding {
  readonly code: DiagnosticCode;
  readonly level: Exclude<DiagnosticLevel, "off">;
}

/** Diagnostics of the article in the order of the text; none for an article that is unknown or whose text has changed. */
export function diagnostics(
  snapshot: Snapshot,
  uri: string,
  language: DisplayLanguage,
  levels: DiagnosticLevels = DEFAULT_LEVELS,
): Diagnostic[] {
  const record = snapshot.article(uri);
  const text = snapshot.text(uri);
  if (!record || text === null) return [];
  const found = DIAGNOSTIC_CODES.flatMap((code): Diagnostic[] => {
    const level = levels[code];
    if (level === "off") return [];
    return CHECKS[code].find({ snapshot, record, text, language }).map((finding) => ({ ...finding, code, level }));
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
