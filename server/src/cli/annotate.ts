// `newsmark annotate`: names and dates of articles, one JSON a line, a table, or TimeML.
import { type AnalyzeOptions, analyze, type LanguageId } from "../analysis/index";
import { EntityIndex, entityIds, toRecord } from "../corpus/index";
import { calendarDay, ExitCode, isCalendarDay, oneOf, readArguments, UsageError } from "./arguments";
import { linesOf } from "./lines";
import { shippedModels } from "./models";
import { type OutputArticle, toOutput, toTable } from "./output";
import { complain, indexOf, readArticles, reportFailures } from "./read";
import { writeTimeML } from "./timeml";

const FORMATS = ["jsonl", "table", "timeml"] as const;
const LANGUAGES = ["auto", "id", "en"] as const;

export async function annotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: "string", default: "jsonl" },
    lang: { type: "string", default: "auto" },
    published: { type: "string" },
    out: { type: "string" },
    machine: { type: "boolean", default: false },
    stdin: { type: "boolean", default: false },
  });
  const format = oneOf("format", values.format, FORMATS);
  if (values.out !== undefined && format !== "timeml") throw new UsageError("--out goes with --format timeml");
  const options: AnalyzeOptions = {
    models: shippedModels(),
    language: oneOf("lang", values.lang, LANGUAGES),
    ...(values.published ? { published: calendarDay("published", values.published) } : {}),
  };
  const print = (article: OutputArticle): void => {
    const line = format === "table" ? toTable(article) : JSON.stringify(article);
    if (line) process.stdout.write(`${line}\n`);
  };
  if (values.stdin) {
    if (positionals.length > 0) throw new UsageError("--stdin takes no PATH");
    if (format === "timeml") throw new UsageError("--stdin answers a line an article: jsonl or table, not timeml");
    return annotateStream(options, print);
  }
  if (positionals.length === 0) throw new UsageError("no PATH given (or --stdin)");
  const { articles, failures, notes, dossiers } = await readArticles(positionals, options, values.machine);
  if (format === "timeml") {
    failures.push(...(await writeTimeML(articles, values.out ?? null)));
    reportFailures("annotate", failures, notes);
    return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
  }
  const index = indexOf(articles, dossiers);
  const ids = entityIds(index);
  for (const article of articles) print(toOutput(article, index, ids));
  reportFailures("annotate", failures, notes);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}

/** `{"doc","text","published"?,"lang"?}` a line in, an article a line out, in order; a line that is none of these answers `{"doc","line","error"}`. */
async function annotateStream(options: AnalyzeOptions, print: (article: OutputArticle) => void): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    const input = readLine(line);
    if ("error" in input) {
      failed = true;
      complain("annotate", `line ${number}: ${input.error}`);
      process.stdout.write(`${JSON.stringify({ doc: input.doc, line: number, error: input.error })}\n`);
      continue;
    }
    const { doc, text, published, lang } = input;
    const analysis = analyze(text, {
      ...options,
      ...(published ? { published } : {}),
      ...(lang ? { language: lang } : {}),
    });
    const record = toRecord(`stdin:${number}`, doc, text, analysis);
    const index = new EntityIndex();
    index.add(record);
    print(toOutput({ doc, text, analysis, decided: null, record }, index, entityIds(index)));
  }
  return failed ? ExitCode.Usage : ExitCode.Done;
}

interface StreamLine {
  readonly doc: string;
  readonly text: string;
  readonly published?: string;
  readonly lang?: LanguageId;
}

interface BadLine {
  /** Null where the line does not tell. */
  readonly doc: string | null;
  readonly error: string;
}

/** The parsed line, or what is wrong with it. */
function readLine(line: string): StreamLine | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { doc: null, error: error instanceof Error ? error.message : String(error) };
  }
  const { doc: named, text, published, lang } = (value ?? {}) as Record<string, unknown>;
  const doc = typeof named === "string" ? named : typeof named === "number" ? String(named) : "";
  const bad = (error: string): BadLine => ({ doc: doc || null, error });
  if (typeof text !== "string") return bad('no "text"');
  if (published !== undefined && published !== null && (typeof published !== "string" || !isCalendarDay(published))) {
    return bad('"published" is no day as YYYY-MM-DD');
  }
  if (lang !== undefined && lang !== null && !LANGUAGES.some((known) => known === lang)) {
    return bad(`"lang" is none of ${LANGUAGES.join(", ")}`);
  }
  return {
    doc,
    text,
    ...(typeof published === "string" ? { published } : {}),
    ...(lang === "id" || lang === "en" ? { lang } : {}),
  };
}
