// The trained tagger: scores each token, decodes each sentence, looks at the whole article once more.
import type { LanguagePack } from "../languages/types";
import { type ArticleText, type NameSpan, titleBlocks } from "./article";
import { decodeView, readNames } from "./decode";
import { Evidence, Majority } from "./evidence";
import { type Gazetteer, type GazetteerTables, readGazetteer, TableGazetteer } from "./gazetteer";
import { readModel, type TaggerWeights } from "./model";
import { addMajority, scoreView } from "./score";
import { readView, type View } from "./view";
import { WordTable } from "./words";

/** A tagger for one language. Keeps what it learnt about single words between articles; results do not depend on it. */
export interface NameModel {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  readonly weights: TaggerWeights;
}

/** What of a model never changes: plain data, which threads share. */
export interface NameTables {
  readonly gazetteer: GazetteerTables;
  readonly weights: TaggerWeights;
}

/** Null for a model with a reader's own names, which are no tables. */
export const tablesOf = ({ gazetteer, weights }: NameModel): NameTables | null =>
  gazetteer instanceof TableGazetteer ? { gazetteer: gazetteer.tables, weights } : null;

/** A model of its own over tables that others read, too. */
export function modelOver(pack: LanguagePack, { gazetteer, weights }: NameTables): NameModel {
  const lists = new TableGazetteer(gazetteer);
  return { words: new WordTable(pack, lists), gazetteer: lists, weights };
}

/** Reads a model from its files' bytes. @throws Error when they are none. */
export function loadNameModel(pack: LanguagePack, gazetteer: Uint8Array, weights: Uint8Array): NameModel {
  return modelOver(pack, { gazetteer: readGazetteer(gazetteer).tables, weights: readModel(weights) });
}

/**
 * What the tagger keeps of a line between two versions of an article. The signatures tell what the rest of the article said about the line's
 * words; while they stay, so does what was made of the line.
 */
export interface NameMemo {
  model?: NameModel;
  view?: View;
  evidence?: number | undefined;
  scores?: Int32Array;
  labels?: Uint8Array;
  majority?: number | undefined;
  names?: readonly NameSpan[];
}

/** Memos of a line, apart for the headline or a section title that reads the same. */
export interface LineMemos {
  readonly body: NameMemo;
  readonly title: NameMemo;
}

/** Views of an article's blocks. */
export function readViews(article: ArticleText, words: WordTable, gazetteer: Gazetteer): View[] {
  const titles = titleBlocks(article);
  return article.blocks.map((block, b) => readView(block, words, gazetteer, titles[b]!));
}

/** Names of the article: sorted by start, not overlapping. The same with or without the article's memos. */
export function tagByModel(article: ArticleText, model: NameModel): NameSpan[] {
  const { weights } = model;
  const titles = titleBlocks(article);
  const memos = article.blocks.map((block, b) => {
    const memo = article.memos?.[b]?.[titles[b] ? "title" : "body"] ?? {};
    if (memo.model !== model) {
      memo.model = model;
      memo.view = readView(block, model.words, model.gazetteer, titles[b]!);
      memo.evidence = undefined;
    }
    return memo;
  });
  const views = memos.map((memo) => memo.view!);

  const evidence = new Evidence(views);
  const labels = memos.map((memo) => {
    const signature = evidence.signature(memo.view!);
    if (memo.evidence !== signature) {
      memo.evidence = signature;
      memo.scores = scoreView(memo.view!, evidence, weights);
      memo.labels = decodeView(memo.view!, memo.scores, weights);
      memo.majority = undefined;
    }
    return memo.labels!;
  });

  const majority = new Majority(views);
  for (const [b, view] of views.entries()) majority.add(view, labels[b]!);
  const names: NameSpan[] = [];
  for (const [b, memo] of memos.entries()) {
    const view = views[b]!;
    const block = article.blocks[b]!;
    const signature = majority.signature(view);
    if (memo.majority !== signature || !memo.names) {
      const scores = memo.scores!.slice();
      addMajority(view, scores, majority, weights);
      memo.names = readNames(block, view, decodeView(view, scores, weights), scores, weights);
      memo.majority = signature;
    }
    for (const { start, end, type, confidence, source } of memo.names)
      names.push({ start: block.start + start, end: block.start + end, type, confidence, source });
  }
  return names;
}
