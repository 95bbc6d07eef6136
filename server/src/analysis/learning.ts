// The door of learning: articles with their right names in, the bytes of a model out. As pure as the rest of the analysis.
import { languages } from "./languages/index";
import type { LanguagePack } from "./languages/types";
import { type AdaptOptions, adapt } from "./names/adapt";
import type { ArticleText } from "./names/article";
import type { LabelledSpan } from "./names/labelling";
import { exampleOf } from "./names/lesson";
import { packRows } from "./names/model";
import type { NameModel } from "./names/tagger";
import { type Block, forEachLine, readBlock } from "./text/blocks";
import { readFrontMatter } from "./text/frontMatter";
import { readStructure } from "./text/structure";
import type { LanguageId, Span } from "./types";

/** An article to learn from; spans in UTF-16 code units. */
export interface TaughtArticle {
  readonly text: string;
  /** Its names, not overlapping. */
  readonly names: readonly LabelledSpan[];
  /** The spans that somebody looked at. What is not near one is not learnt from; null for the whole article. */
  readonly decided: readonly Span[] | null;
}

export interface LearningOptions {
  /** Called now and then with the share of the work that is done; throwing stops the training. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Chosen by `npm run eval:learning`: larger margins learn the new names a little better and forget more of the old; more epochs change
 * nothing.
 */
const OPTIONS: Omit<AdaptOptions, "onProgress"> = {
  epochs: 10,
  minCount: 2,
  margin: 1,
  step: 1 / 150,
  folds: 4,
  seed: 1,
};

/**
 * Weights that go on from those of `base`, as bytes that `loadNameModel` reads. `articles` teach what is new, `replay` keeps what is old: articles that `base` was
 * trained on, without which it forgets. The same input gives the same bytes.
 */
export function retrain(
  base: NameModel,
  language: LanguageId,
  articles: readonly TaughtArticle[],
  replay: readonly TaughtArticle[],
  { onProgress }: LearningOptions = {},
): Uint8Array {
  const pack = languages[language];
  const examples = [...articles, ...replay].map(({ text, names, decided }) =>
    exampleOf(readArticle(text, pack), names, decided, base),
  );
  const adapted = adapt(base.weights, examples, { ...OPTIONS, ...(onProgress ? { onProgress } : {}) });
  return packRows(adapted.hashes, adapted.rows, adapted.transitions, base.weights.calibration);
}

/** The article as the tagger sees it. */
export function readArticle(text: string, pack: LanguagePack): ArticleText {
  const frontMatter = readFrontMatter(text);
  const blocks: Block[] = [];
  forEachLine(text, frontMatter.bodyStart, (start, end) => {
    const block = readBlock(text.slice(start, end), pack.abbreviations);
    if (block.tokens.count > 0) blocks.push({ ...block, start });
  });
  return { text, blocks, pack, structure: readStructure(blocks, frontMatter, pack) };
}
