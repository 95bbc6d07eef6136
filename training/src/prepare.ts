// Annotated texts as the trainer takes them: through the product's own tokenizer.

import type { LanguagePack } from "../../server/src/analysis/languages/types";
import { readArticle } from "../../server/src/analysis/learning";
import type { ArticleText, NameSpan } from "../../server/src/analysis/names/article";
import type { Gazetteer } from "../../server/src/analysis/names/gazetteer";
import { labelBlock } from "../../server/src/analysis/names/labelling";
import { readViews } from "../../server/src/analysis/names/tagger";
import type { Example } from "../../server/src/analysis/names/train";
import type { WordTable } from "../../server/src/analysis/names/words";
import type { GoldSpan, GoldText } from "./texts";

/** The article as the tagger sees it. `plain`: lines are sentences of a corpus without headlines or datelines. */
export function readArticleText(text: string, pack: LanguagePack, plain: boolean): ArticleText {
  const article = readArticle(text, pack);
  if (!plain) return article;
  return { ...article, structure: { ...article.structure, headline: null, sections: [], dateline: null } };
}

/** A training example; spans that end inside a token are widened to it. */
export function toExample(
  gold: GoldText,
  domain: number,
  pack: LanguagePack,
  words: WordTable,
  gazetteer: Gazetteer,
  plain: boolean,
): Example {
  const article = readArticleText(gold.text, pack, plain);
  const views = readViews(article, words, gazetteer);
  const labels = article.blocks.map((block) => labelBlock(block, gold.spans));
  return { views, labels, domain };
}

export interface Score {
  tp: number;
  gold: number;
  predicted: number;
}

export const f1 = ({ tp, gold, predicted }: Score): number =>
  gold + predicted === 0 ? 0 : (200 * tp) / (gold + predicted);

/** Adds the strict matches (span and type) of one text. Types outside `types` count on neither side. */
export function addScore(
  score: Score,
  gold: readonly GoldSpan[],
  predicted: readonly (NameSpan | GoldSpan)[],
  types: ReadonlySet<string>,
): void {
  const key = (span: { start: number; end: number; type: string }): string => `${span.start}:${span.end}:${span.type}`;
  const wanted = new Set(gold.filter((span) => types.has(span.type)).map(key));
  for (const span of predicted) {
    if (!types.has(span.type)) continue;
    score.predicted++;
    if (wanted.has(key(span))) score.tp++;
  }
  score.gold += wanted.size;
}
