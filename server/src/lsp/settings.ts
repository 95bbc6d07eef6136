// Settings of a folder: asked from the client, validated, the last good value kept for each.
import { type CorpusSettings, DEFAULT_SETTINGS } from "../corpus/index";
import { DEFAULT_LEVELS, DIAGNOSTIC_CODES, DIAGNOSTIC_LEVELS, type DiagnosticLevels } from "../features/index";
import { isBoolean, list, number, oneOf, type Shape, text } from "./shapes";

export interface FolderSettings extends CorpusSettings {
  readonly displayLanguage: "auto" | "id" | "en";
  /** Whether a line over the headline tells what the article names. */
  readonly codeLens: boolean;
  /** Whether the day stands behind a relative date. */
  readonly inlayHints: { readonly dates: boolean };
  readonly diagnostics: DiagnosticLevels;
  /** Who annotations are by; empty for git's user. */
  readonly creator: string;
}

export const DEFAULTS: FolderSettings = {
  ...DEFAULT_SETTINGS,
  displayLanguage: "auto",
  codeLens: true,
  inlayHints: { dates: true },
  diagnostics: DEFAULT_LEVELS,
  creator: "",
};

const patterns = list(text(1, 1000));
const language = oneOf("auto", "id", "en");
const level = oneOf(...DIAGNOSTIC_LEVELS);

/** UTF-16 code units of a wrong value that a complaint repeats. */
const MAX_SHOWN = 80;

/** VS Code's `files.encoding` values that WHATWG names otherwise; the others agree or are unknown and fall back to detection. */
const ENCODINGS: Readonly<Record<string, string>> = {
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  windows1252: "windows-1252",
  iso88591: "iso-8859-1",
  windows1250: "windows-1250",
  windows1251: "windows-1251",
  windows1256: "windows-1256",
  shiftjis: "shift_jis",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  gbk: "gbk",
  gb18030: "gb18030",
  big5hkscs: "big5",
};

/**
 * Merges what a client sends for the sections `newsmark` and `files.encoding` over `before`. A value of the wrong kind keeps the one before; its
 * name and what is wrong go to `report`.
 */
export function readSettings(
  section: unknown,
  encoding: unknown,
  before: FolderSettings,
  report: (message: string) => void,
): FolderSettings {
  const value = <T>(path: string, isRight: Shape, kept: T): T => {
    let at: unknown = section;
    for (const part of path.split(".")) {
      at = at !== null && typeof at === "object" ? (at as Record<string, unknown>)[part] : undefined;
    }
    if (at === undefined || at === null) return kept;
    if (isRight(at)) return at as T;
    const shown = String(JSON.stringify(at)).slice(0, MAX_SHOWN);
    report(`newsmark.${path}: ${shown} is no value for it; the value before stays`);
    return kept;
  };
  const label = typeof encoding === "string" && Object.hasOwn(ENCODINGS, encoding) ? ENCODINGS[encoding] : undefined;
  return {
    files: {
      include: value("files.include", patterns, before.files.include),
      exclude: value("files.exclude", patterns, before.files.exclude),
      detect: value("files.detect", isBoolean, before.files.detect),
      maxSizeMB: value("files.maxSizeMB", number(0.01, 500), before.files.maxSizeMB),
      ...(label ? { encoding: label } : {}),
    },
    language: value("language", language, before.language),
    displayLanguage: value("display.language", language, before.displayLanguage),
    codeLens: value("codeLens.enabled", isBoolean, before.codeLens),
    inlayHints: { dates: value("inlayHints.dates", isBoolean, before.inlayHints.dates) },
    creator: value("annotations.creator", text(0, 200), before.creator).trim(),
    diagnostics: Object.fromEntries(
      DIAGNOSTIC_CODES.map((code) => [code, value(`diagnostics.${code}`, level, before.diagnostics[code])]),
    ) as DiagnosticLevels,
  };
}
