// TimeML on the command line: a single article is printed, several are files in a folder, for XML has one document a file.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../corpus/index";
import { TIMEML_EXTENSION, toTimeML } from "../formats/index";
import { UsageError } from "./arguments";
import { complain, type ReadArticle } from "./read";

/**
 * Prints the article, or writes each to `out` under its path below the folder that all have in common, `.tml` behind its name. Returns what could
 * not be written, `path: why`; what XML cannot hold is replaced and told on standard error.
 * @throws UsageError for several articles without `out`.
 */
export async function writeTimeML(articles: readonly ReadArticle[], out: string | null): Promise<string[]> {
  if (out === null && articles.length > 1) {
    throw new UsageError(
      `${articles.length} articles are as many TimeML documents: name a folder for them with --out DIR`,
    );
  }
  const failures: string[] = [];
  const folder = commonFolder(articles.map(({ doc }) => path.resolve(doc)));
  for (const article of articles) {
    const { xml, replaced } = toTimeML(article);
    if (replaced > 0) {
      complain("annotate", `${article.doc}: ${replaced} characters that XML cannot hold became U+FFFD`);
    }
    if (out === null) {
      process.stdout.write(xml);
      continue;
    }
    const file = path.join(out, path.relative(folder, path.resolve(article.doc)) + TIMEML_EXTENSION);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, xml);
    } catch (error) {
      failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failures;
}

/** The innermost folder that holds all `files`, which are absolute. */
export function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0] ?? "");
  for (const file of files)
    while (!holds(folder, file) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return folder;
}

const holds = (folder: string, file: string): boolean => path.relative(folder, file).split(path.sep)[0] !== "..";
