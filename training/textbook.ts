// `node scripts/run-ts.mjs training/textbook.ts`: writes models/{id,en}.textbook.jsonl, the articles that readers' models are trained and checked with besides
// the readers' own. Half of the own training articles, and the own test articles, which no model is trained on.
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { TextbookLine } from "../server/src/corpus/learning/shipped";
import { splitOf } from "./src/setup";
import { readOwnCorpus } from "./src/texts";

/** Articles to learn along: fewer forget more, more learn the new a little worse. */
const REPLAY = 160;
const CHECK = 30;

const root = process.cwd();
for (const language of ["id", "en"]) {
  const own = readOwnCorpus(path.join(root, "training/corpus", language));
  const every = <T>(items: readonly T[], wanted: number): T[] => {
    const step = Math.max(1, items.length / wanted);
    return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  };
  const lines = [
    ...every(
      own.filter(({ name }) => splitOf(name) === "train"),
      REPLAY,
    ).map((text) => ({ use: "replay", text })),
    ...every(
      own.filter(({ name }) => splitOf(name) === "test"),
      CHECK,
    ).map((text) => ({ use: "check", text })),
  ].map(({ use, text }): string => {
    const names = text.spans.map(({ start, end, type }) => [start, end, type] as const);
    return JSON.stringify({ use: use as TextbookLine["use"], text: text.text, names } satisfies TextbookLine);
  });
  const file = `models/${language}.textbook.jsonl`;
  writeFileSync(path.join(root, file), `${lines.join("\n")}\n`);
  console.log(`${file}: ${lines.length} articles`);
}
