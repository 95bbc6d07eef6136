// Annotated texts as the trainer takes them: through the product's own tokenizer.
import type { LanguagePack } from "../../server/src/analysis/languages/types";
import type { ArticleText, NameSpan } from "../../server/src/analysis/names/article";
import type { Gazetteer } from "../../server/src/analysis/names/gazetteer";
import { label, OUTSIDE, Position } from "../../server/src/analysis/names/labels";
import { readViews } from "../../server/src/analysis/names/tagger";
import type { Example } from "../../server/src/analysis/names/train";
import type { WordTable } from "../../server/src/analysis/names/words";
import { type Block, forEachLine, readBlock } from "../../server/src/analysis/text/blocks";
import { readFrontMatter } from "../../server/src/analysis/text/frontMatter";
import { readStructure } from "../../server/src/analysis/text/structure";
import type { GoldSpan, GoldText } from "./texts";

/** The article as the tagger sees it. `plain`: lines are sentences of a corpus without headlines or datelines. */
export function readArticleText(text: string, pack: LanguagePack, plain: boolean): ArticleText {
  const frontMatter = readFrontMatter(text);
  const blocks: Block[] = [];
  forEachLine(text, frontMatter.bodyStart, (start, end) => {
    const block = readBlock(text.slice(start, end), pack.abbreviations);
    if (block.tokens.count > 0) blocks.push({ ...block, start });
  });
  const structure = readStructure(blocks, frontMatter, pack);
  return {
    text,
    blocks,
    pack,
    structure: plain ? { ...structure, headline: null, sections: [], dateline: null } : structure,
  };
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

function labelBlock(block: Block, spans: readonly GoldSpan[]): Uint8Array {
  const { tokens } = block;
  const labels = new Uint8Array(tokens.count).fill(OUTSIDE);
  const blockEnd = block.start + tokens.text.length;
  for (const span of spans) {
    if (span.end <= block.start || span.start >= blockEnd) continue;
    let first = 0;
    while (first < tokens.count && block.start + tokens.end[first]! <= span.start) first++;
    let last = first;
    while (last + 1 < tokens.count && block.start + tokens.start[last + 1]! < span.end) last++;
    if (first >= tokens.count) continue;
    for (let t = first; t <= last; t++) {
      const position =
        first === last ? Position.Unit : t === first ? Position.Begin : t === last ? Position.Last : Position.Inside;
      labels[t] = label(span.type, position);
    }
  }
  return repair(labels);
}

/** Overlapping gold leaves broken sequences: what does not follow becomes outside. */
function repair(labels: Uint8Array): Uint8Array {
  for (let t = 0; t < labels.length; t++) {
    const l = labels[t]!;
    if (l === OUTSIDE) continue;
    const open = t > 0 && labels[t - 1]! !== OUTSIDE && ((labels[t - 1]! - 1) & 3) <= Position.Inside;
    const position = (l - 1) & 3;
    if (!open && (position === Position.Inside || position === Position.Last)) labels[t] = OUTSIDE;
  }
  return labels;
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
