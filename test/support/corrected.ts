// A reader who corrects articles of a domain that the shipped model does not know: e-sports on the north coast of Java.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyze, type MentionType } from "../../server/src/analysis/index";
import {
  type Decision,
  type DecisionKind,
  decide,
  NO_ANNOTATIONS,
  withDecisions,
  writeAnnotations,
} from "../../server/src/annotations/index";
import { textHash } from "../../server/src/corpus/annotations/textHash";
import { type GoldText, readMarkup } from "../../training/src/texts";
import { MODELS } from "./models";

const FOLDER = path.resolve(import.meta.dirname, "../../training/learning/id");

/** Articles with their right names, in the order of publication. */
export const UNKNOWN_DOMAIN: readonly GoldText[] = readdirSync(FOLDER)
  .sort()
  .map((file) => readMarkup(file, readFileSync(path.join(FOLDER, file), "utf8").replace(/^---\n.*?\n---\n/s, "")));

/** The decisions of a reader who corrects all that the shipped model gets wrong in an article. */
export function correctionsOf({ name, text, spans }: GoldText): Decision[] {
  const found = analyze(text, { language: "id", models: MODELS }).mentions;
  const made: { start: number; end: number; type: MentionType; kind: DecisionKind }[] = [];
  for (const span of spans) {
    const machine = found.find(({ start, end }) => start === span.start && end === span.end);
    if (machine?.type !== span.type) made.push({ ...span, kind: machine ? "retype" : "add" });
  }
  for (const { start, end, type } of found) {
    if (!spans.some((span) => span.start < end && start < span.end)) made.push({ start, end, type, kind: "reject" });
  }
  const created = "2024-07-01T00:00:00Z";
  return made.map(({ kind, type, ...span }, i) =>
    decide({
      id: `urn:uuid:${name}-${i}`,
      kind,
      type,
      creator: "Ani",
      created,
      source: name,
      text,
      hash: textHash(text),
      span,
    }),
  );
}

/** Files of a workspace in which the reader corrected `articles`, by relative path. */
export function correctedWorkspace(articles: readonly GoldText[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (const article of articles) {
    files[article.name] = article.text;
    const lines = writeAnnotations(withDecisions(NO_ANNOTATIONS, correctionsOf(article)));
    files[`.newsmark/annotations/${article.name}.jsonl`] = lines;
    files[`.newsmark/texts/${textHash(article.text)}.txt`] = article.text;
  }
  return files;
}
