// What a check of an article says.
import type { Span } from "../../analysis/index";
import type { ArticleRecord, Snapshot } from "../../corpus/index";
import type { DisplayLanguage } from "../strings";

/** How loud a diagnostic is; the setting `newsmark.diagnostics.<code>`. */
export const DIAGNOSTIC_LEVELS = ["off", "hint", "information", "warning"] as const;
export type DiagnosticLevel = (typeof DIAGNOSTIC_LEVELS)[number];

/** A change that sets right what a diagnostic tells. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** Offsets are UTF-16 code units. */
export interface Finding extends Span {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface CheckContext {
  readonly snapshot: Snapshot;
  readonly record: ArticleRecord;
  readonly text: string;
  /** Of the messages. */
  readonly language: DisplayLanguage;
}

/** What a code looks for. Linear in the length of the article; never throws. */
export interface Check {
  readonly defaultLevel: DiagnosticLevel;
  readonly find: (context: CheckContext) => Finding[];
}
