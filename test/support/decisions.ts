// Decisions on the disk for tests of whole commands.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type Decision,
  type DecisionInput,
  decide,
  NO_ANNOTATIONS,
  readAnnotations,
  withDecisions,
  writeAnnotations,
} from "../../server/src/annotations/index";
import { textHash } from "../../server/src/corpus/index";

export const linesOf = (folder: string, article: string): string =>
  path.join(folder, ".newsmark/annotations", `${article}.jsonl`);

/** Decides about the first place of `surface` in the article as it is on the disk, and keeps line and text as the product does. */
export function decideOnDisk(
  folder: string,
  article: string,
  surface: string,
  input: Partial<DecisionInput> & { readonly n?: number } = {},
): Decision {
  const text = readFileSync(path.join(folder, article), "utf8");
  let start = text.indexOf(surface);
  for (let i = 0; i < (input.n ?? 0); i++) start = text.indexOf(surface, start + 1);
  if (start < 0) throw new Error(`no ${surface} in ${article}`);
  const before = decisionsOnDisk(folder, article);
  const creator = input.creator ?? "Ani";
  const decision = decide({
    id: `urn:uuid:${creator}-${article}-${before.length + 1}`,
    kind: "add",
    type: input.kind === "note" ? null : "PER",
    creator,
    created: new Date(Date.UTC(2024, 4, 1, 8, before.length)).toISOString(),
    source: article,
    text,
    hash: textHash(text),
    span: { start, end: start + surface.length },
    ...input,
  });
  write(
    linesOf(folder, article),
    writeAnnotations(withDecisions({ ...NO_ANNOTATIONS, ...fileOf(folder, article) }, [decision])),
  );
  write(path.join(folder, ".newsmark/texts", `${textHash(text)}.txt`), text.replace(/\r\n?/g, "\n"));
  return decision;
}

/** All decisions about the article, those that were overruled, too. */
export const decisionsOnDisk = (folder: string, article: string): Decision[] =>
  fileOf(folder, article).lines.flatMap(({ decision }) => decision ?? []);

function fileOf(folder: string, article: string) {
  try {
    return readAnnotations(readFileSync(linesOf(folder, article)));
  } catch {
    return NO_ANNOTATIONS;
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
