// What a check finds in an article whose names the test marks itself, among others that are marked so, too.
import { analyze } from "../../server/src/analysis/index";
import { EntityIndex, PeriodIndex, type Snapshot, toRecord } from "../../server/src/corpus/index";
import {
  DEFAULT_LEVELS,
  type DiagnosticCode,
  type DisplayLanguage,
  diagnostics,
} from "../../server/src/features/index";
import { resolved } from "./tagged";

export interface PlainFinding {
  readonly text: string;
  readonly message: string;
  /** What stands there after each fix. */
  readonly fixed: readonly string[];
}

/** A snapshot of articles with marked names, `[Vladimir Putin|PER]`; the URIs are `file:///0`, `file:///1` … */
export function snapshotOf(articles: readonly string[]): Snapshot {
  const entities = new EntityIndex();
  const periods = new PeriodIndex();
  const texts = new Map<string, string>();
  articles.forEach((source, i) => {
    const { text, mentions, entities: found } = resolved(source);
    const analysis = { ...analyze(text, { language: "id" }), mentions, entities: found };
    const record = toRecord(`file:///${i}`, String(i), text, analysis);
    texts.set(record.uri, text);
    entities.add(record);
    periods.add(record);
  });
  return {
    entities,
    periods,
    article: (uri) => entities.records.get(uri),
    text: (uri) => texts.get(uri) ?? null,
  };
}

/** Findings of `code` alone in the last of `articles`, in the order of its text. */
export function findingsOf(
  code: DiagnosticCode,
  articles: readonly string[],
  language: DisplayLanguage = "en",
): PlainFinding[] {
  const snapshot = snapshotOf(articles);
  const uri = `file:///${articles.length - 1}`;
  const text = snapshot.text(uri)!;
  return diagnostics(snapshot, uri, language, { ...DEFAULT_LEVELS, [code]: "warning" })
    .filter((finding) => finding.code === code)
    .map(({ start, end, message, fixes }) => ({
      text: text.slice(start, end),
      message,
      fixed: fixes.map(({ edits }) => edits.map(({ newText }) => newText).join()),
    }));
}
