// `newsmark export`: annotated articles as files of another tool's format.
import { lstat, mkdir, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import { canonicalName, EntityIndex, entityIds } from "../corpus/index";
import { type AnnotatedText, FORMAT_NAMES, type FormatFile, formats } from "../formats/index";
import { calendarDay, ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedModels } from "./models";
import { toOutput } from "./output";
import { type ReadArticle, readArticles, reportFailures } from "./read";
import { commonFolder } from "./timeml";

export async function exportArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    to: { type: "string" },
    out: { type: "string" },
    lang: { type: "string", default: "auto" },
    published: { type: "string" },
  });
  if (values.to === undefined) throw new UsageError(`no --to FORMAT given: one of ${FORMAT_NAMES.join(", ")}`);
  const format = formats[oneOf("to", values.to, FORMAT_NAMES)];
  if (!values.out) throw new UsageError("no --out DIR given");
  const language = oneOf("lang", values.lang, ["auto", "id", "en"]);
  if (positionals.length === 0) throw new UsageError("no PATH given");

  const { articles, failures } = await readArticles(positionals, {
    language,
    models: shippedModels(),
    ...(values.published ? { published: calendarDay("published", values.published) } : {}),
  });
  const { files, left, notes = [] } = format.write(annotatedTexts(articles));
  failures.push(...(articles.length > 0 ? await writeBelow(values.out, files) : []));
  for (const note of notes) console.error(`newsmark export: ${note}`);
  for (const line of left) console.error(`newsmark export: left out: ${line}`);
  reportFailures("export", failures);
  return failures.length > 0 ? ExitCode.Usage : ExitCode.Done;
}

/** The articles with entities of all of them together, named by their paths below the folder that they have in common. */
function annotatedTexts(articles: readonly ReadArticle[]): AnnotatedText[] {
  const index = new EntityIndex();
  for (const { record } of articles) index.add(record);
  const ids = entityIds(index);
  const names = new Map([...ids].map(([key, id]) => [id, canonicalName(index, key)]));
  const folder = commonFolder(articles.map(({ doc }) => path.resolve(doc)));
  // The same article named twice is one article.
  const unique = new Map(articles.map((article) => [path.resolve(article.doc), article]));
  return [...unique].map(([file, { doc, text, analysis, record }]): AnnotatedText => {
    const { mentions } = toOutput(doc, text, analysis, record, index, ids);
    return {
      name: path.relative(folder, file).split(path.sep).join("/"),
      text,
      language: analysis.language,
      ...(analysis.published ? { published: analysis.published.value } : {}),
      names,
      mentions: mentions.map(({ start, end, entity, confidence }, m) => ({
        start,
        end,
        type: analysis.mentions[m]!.type,
        entity,
        confidence,
        source: analysis.mentions[m]!.source,
      })),
      timexes: analysis.timexes,
    };
  });
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
      await writeFile(at, content, "utf8");
    } catch (error) {
      failed(shown, error);
    }
  }
  return failures;
}
