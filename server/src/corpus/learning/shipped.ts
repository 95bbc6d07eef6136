// What the product ships for learning: the models to start from, and annotated articles that they were made with.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { LanguageId, MentionType } from "../../analysis/index";
import type { TaughtArticle } from "../../analysis/learning";

export interface Textbook {
  /** Articles that the model was trained on: learning them along keeps what it knows. */
  readonly replay: readonly TaughtArticle[];
  /** Articles that it was not trained on: what it knows of news at large. */
  readonly check: readonly TaughtArticle[];
}

/** A line of the file: an article, its names as start, end and type (UTF-16 code units), and what it is for. */
export interface TextbookLine {
  readonly use: "replay" | "check";
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number, type: MentionType])[];
}

/** @throws Error when the product's own file is missing or damaged */
export function readTextbook(models: string, language: LanguageId): Textbook {
  const lines = readFileSync(path.join(models, `${language}.textbook.jsonl`), "utf8")
    .trim()
    .split("\n");
  const articles = lines.map((line) => JSON.parse(line) as TextbookLine);
  const of = (wanted: TextbookLine["use"]): TaughtArticle[] =>
    articles
      .filter(({ use }) => use === wanted)
      .map(({ text, names }) => ({
        text,
        names: names.map(([start, end, type]) => ({ start, end, type })),
        decided: null,
      }));
  return { replay: of("replay"), check: of("check") };
}

/** What a learnt model starts from: the hash of the shipped weights and lists, SHA-256 in hexadecimal. @throws Error when they are missing */
export function baseHash(models: string, language: LanguageId): string {
  const hash = createHash("sha256");
  for (const extension of ["names", "gazetteer"])
    hash.update(readFileSync(path.join(models, `${language}.${extension}`)));
  return hash.digest("hex");
}
