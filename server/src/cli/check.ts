// `newsmark check`: the diagnostics of articles, one a line, `path:line:col code message`. Lines and columns count from 1, columns in UTF-16
// code units, as editors show them.
import type { AnalyzeOptions } from "../analysis/index";
import type { Dossier } from "../annotations/index";
import { PeriodIndex, positionAt, type Snapshot } from "../corpus/index";
import {
  DEFAULT_LEVELS,
  DIAGNOSTIC_CODES,
  type DiagnosticLevels,
  type DisplayLanguage,
  diagnostics,
} from "../features/index";
import { calendarDay, ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedModels } from "./models";
import { printable } from "./printable";
import { indexOf, type ReadArticle, readArticles, reportFailures } from "./read";

/** Levels at which the checks that are off by default speak, too. */
const ALL = Object.fromEntries(
  DIAGNOSTIC_CODES.map((code) => [code, DEFAULT_LEVELS[code] === "off" ? "hint" : DEFAULT_LEVELS[code]]),
) as DiagnosticLevels;

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    lang: { type: "string", default: "auto" },
    published: { type: "string" },
    all: { type: "boolean", default: false },
    machine: { type: "boolean", default: false },
  });
  if (positionals.length === 0) throw new UsageError("no PATH given");
  const options: AnalyzeOptions = {
    models: shippedModels(),
    language: oneOf("lang", values.lang, ["auto", "id", "en"]),
    ...(values.published ? { published: calendarDay("published", values.published) } : {}),
  };
  const { articles, failures, notes, dossiers } = await readArticles(positionals, options, values.machine);
  const byUri = new Map(articles.map((article) => [article.record.uri, article]));
  const snapshot = snapshotOf(byUri, dossiers);
  const language = languageOf(process.env);
  const levels = values.all ? ALL : DEFAULT_LEVELS;
  let findings = 0;
  for (const [uri, { doc, record }] of byUri) {
    for (const { start, code, message } of diagnostics(snapshot, uri, language, levels)) {
      findings++;
      const { line, character } = positionAt(record, start);
      process.stdout.write(`${printable(`${doc}:${line + 1}:${character + 1} ${code} ${message}`)}\n`);
    }
  }
  reportFailures("check", failures, notes);
  if (failures.length > 0) return ExitCode.Usage;
  return findings > 0 ? ExitCode.Findings : ExitCode.Done;
}

function snapshotOf(articles: ReadonlyMap<string, ReadArticle>, dossiers: ReadonlyMap<string, Dossier>): Snapshot {
  const entities = indexOf([...articles.values()], dossiers);
  const periods = new PeriodIndex();
  for (const { record } of articles.values()) {
    periods.add(record);
  }
  return {
    entities,
    periods,
    article: (uri) => articles.get(uri)?.record,
    text: (uri) => articles.get(uri)?.text ?? null,
  };
}

/** The reader's language by the locale of the environment, POSIX order; English where it is neither. */
function languageOf(env: NodeJS.ProcessEnv): DisplayLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^id(?:[_.@-]|$)/i.test(locale) ? "id" : "en";
}
