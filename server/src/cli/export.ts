// `newsmark export`: annotated articles as files of another tool's format.
import { lstat, mkdir, realpath } from "node:fs/promises";
import path from "node:path";
import type { AnalyzeOptions, Span } from "../analysis/index";
import type { Dossier } from "../annotations/index";
import { canonicalName, entityIds, writeWhole } from "../corpus/index";
import { type AnnotatedText, FORMAT_NAMES, type FormatFile, formats, type TextMention } from "../formats/index";
import { calendarDay, ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { counted } from "./counted";
import { shippedModels } from "./models";
import { toOutput } from "./output";
import { complain, indexOf, type ReadArticle, readArticles, reportFailures } from "./read";
import { commonFolder } from "./timeml";

export async function exportArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    to: { type: "string" },
    out: { type: "string" },
    lang: { type: "string", default: "auto" },
    published: { type: "string" },
    machine: { type: "boolean", default: false },
  });
  if (values.to === undefined) throw new UsageError(`no --to FORMAT given: one of ${FORMAT_NAMES.join(", ")}`);
  const format = formats[oneOf("to", values.to, FORMAT_NAMES)];
  if (!values.out) throw new UsageError("no --out DIR given");
  const language = oneOf("lang", values.lang, ["auto", "id", "en"]);
  if (positionals.length === 0) throw new UsageError("no PATH given");

  const options: AnalyzeOptions = {
    language,
    models: shippedModels(),
    ...(values.published ? { published: calendarDay("published", values.published) } : {}),
  };
  const { articles, failures, notes, dossiers } = await readArticles(positionals, options, values.machine);
  const left: string[] = [];
  const written = format.write(annotatedTexts(articles, dossiers, left));
  const { files } = written;
  left.push(...written.left);
  failures.push(...(articles.length > 0 ? await writeBelow(values.out, files) : []));
  for (const note of written.notes ?? []) complain("export", note);
  for (const line of left) complain("export", `left out: ${line}`);
  reportFailures("export", failures, notes);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}

/** The articles with entities of all of them together, named by their paths below the folder that they have in common. */
function annotatedTexts(
  articles: readonly ReadArticle[],
  dossiers: ReadonlyMap<string, Dossier>,
  left: string[],
): AnnotatedText[] {
  const index = indexOf(articles, dossiers);
  const ids = entityIds(index);
  const names = new Map([...ids].map(([key, id]) => [id, canonicalName(index, key)]));
  const folder = commonFolder(articles.map(({ doc }) => path.resolve(doc)));
  // The same article named twice is one article.
  const unique = new Map(articles.map((article) => [path.resolve(article.doc), article]));
  return [...unique].map(([file, article]): AnnotatedText => {
    const { text, analysis, decided } = article;
    const name = path.relative(folder, file).split(path.sep).join("/");
    const { mentions } = toOutput(article, index, ids);
    const notes = notesOf(article);
    const decisions = new Map(decided?.anchored.map(({ decision }) => [decision.id, decision]));
    const texts = mentions.map(({ start, end, entity, confidence }, m): TextMention => {
      const decision = decisions.get(decided?.decidedBy[m] ?? "");
      const note = [...(decision?.note ? [decision.note] : []), ...notes.take({ start, end })].join("\n");
      return {
        start,
        end,
        type: analysis.mentions[m]!.type,
        entity,
        confidence,
        source: analysis.mentions[m]!.source,
        ...(note ? { note } : {}),
        ...(decision?.creator ? { creator: decision.creator } : {}),
      };
    });
    if (notes.left > 0) left.push(`${name}: ${counted(notes.left, "note")} where no name is`);
    return {
      name,
      text,
      language: analysis.language,
      ...(analysis.published ? { published: analysis.published.value } : {}),
      names,
      mentions: texts,
      timexes: analysis.timexes,
    };
  });
}

/** Notes of the article's readers by the span that they are about; each is given once. */
function notesOf({ decided }: ReadArticle): { take(span: Span): string[]; readonly left: number } {
  const bySpan = new Map<string, string[]>();
  for (const { start, end, decision } of decided?.notes ?? []) {
    if (!decision.note) continue;
    const key = `${start} ${end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), decision.note]);
  }
  return {
    take({ start, end }) {
      const notes = bySpan.get(`${start} ${end}`) ?? [];
      bySpan.delete(`${start} ${end}`);
      return notes;
    },
    get left() {
      return [...bySpan.values()].reduce((sum, notes) => sum + notes.length, 0);
    },
  };
}

/** Writes `files` below the folder `out`, which is made; a link below it is not followed. Returns what failed, `path: why`. */
async function writeBelow(out: string, files: readonly FormatFile[]): Promise<string[]> {
  const failures: string[] = [];
  const failed = (file: string, error: unknown): void => {
    failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  };
  let root: string;
  try {
    await mkdir(out, { recursive: true });
    root = await realpath(out);
  } catch (error) {
    failed(out, error);
    return failures;
  }
  for (const { path: relative, content } of files) {
    const shown = path.join(out, relative);
    try {
      let at = root;
      const parts = relative.split("/");
      for (const [i, part] of parts.entries()) {
        at = path.join(at, part);
        const info = await lstat(at).catch(() => null);
        if (info?.isSymbolicLink()) throw new Error(`${part} is a link; nothing is written through it`);
        if (!info && i < parts.length - 1) await mkdir(at);
      }
      await writeWhole(at, content);
    } catch (error) {
      failed(shown, error);
    }
  }
  return failures;
}
