// The door of learning: articles with their right names in, the bytes of a model out. As pure as the rest of the analysis.
import { languages } from "./languages/index";
import type { LanguagePack } from "./languages/types";
import { type AdaptOptions, adapt } from "./names/adapt";
import type { ArticleText } from "./names/article";
import type { LabelledSpan } from "./names/labelling";
import type { OwnNames } from "./names/learnt";
import { exampleOf } from "./names/lesson";
import { packRows } from "./names/model";
import type { NameModel } from "./names/tagger";
import { type Block, forEachLine, readBlock } from "./text/blocks";
import { readFrontMatter } from "./text/frontMatter";
import { readStructure } from "./text/structure";
import type { LanguageId, MentionType, Span } from "./types";

/** An article to learn from; spans in UTF-16 code units. */
export interface TaughtArticle {
  readonly text: string;
  /** Its names, not overlapping. */
  readonly names: readonly LabelledSpan[];
  /** The spans that somebody looked at. What is not near one is not learnt from; null for the whole article. */
  readonly decided: readonly Span[] | null;
}

export { loadLearntModel, type OwnNames } from "./names/learnt";

export interface LearningOptions {
  /** Called now and then with the share of the work that is done; throwing stops the training. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Chosen by `npm run eval:learning`: a margin twice as large learns the new names half a point better and forgets a point more of the old, in English three; half as many
 * epochs learn a point less, twice as many no more.
 */
const OPTIONS: Omit<AdaptOptions, "onProgress"> = {
  epochs: 10,
  minCount: 2,
  margin: 0.5,
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

/** The names that somebody decided on, for {@link loadLearntModel}: sorted, each once, at most `most` a type. Events are in no list. */
export function ownNames(articles: readonly TaughtArticle[], most = 20_000): OwnNames {
  const names: Record<Exclude<MentionType, "EVT">, Set<string>> = { PER: new Set(), ORG: new Set(), LOC: new Set() };
  for (const { text, names: spans, decided } of articles) {
    const seen = new Set(decided?.map(({ start, end }) => `${start} ${end}`));
    for (const { start, end, type } of spans) {
      if (type !== "EVT" && (!decided || seen.has(`${start} ${end}`))) names[type].add(text.slice(start, end));
    }
  }
  return Object.fromEntries(Object.entries(names).map(([type, set]) => [type, [...set].sort().slice(0, most)]));
}

/** Counts of names: of an answer, of the truth, and in both, by span and type. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly true: number;
}

export const NO_TALLY: Tally = { right: 0, found: 0, true: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  true: a.true + b.true,
});

/** Of names found and names given, 0 to 100. */
export const f1 = ({ right, found, true: given }: Tally): number =>
  found + given === 0 ? 100 : (200 * right) / (found + given);

/** Compares what a tagger found with an article's names, at the spans that somebody decided about. */
export function tally({ names, decided }: TaughtArticle, found: readonly LabelledSpan[]): Tally {
  const looked = decided && [...decided].sort((a, b) => a.start - b.start);
  const counts = (span: Span): boolean => !looked || touchesAny(looked, span);
  const given = names.filter(counts);
  const key = ({ start, end, type }: LabelledSpan): string => `${start} ${end} ${type}`;
  const right = new Set(given.map(key));
  const answers = found.filter(counts);
  return { right: answers.filter((span) => right.has(key(span))).length, found: answers.length, true: given.length };
}

/** `sorted` by start; of spans that overlap, none is much longer than a name. */
function touchesAny(sorted: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) if (sorted[i]!.end > start) return true;
  return false;
}
