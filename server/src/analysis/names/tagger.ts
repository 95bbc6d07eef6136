// The trained tagger: scores each token, decodes each sentence, looks at the whole article once more.
import type { LanguagePack } from "../languages/types";
import type { ArticleText, NameSpan } from "./article";
import { type Evidence, Majority, readEvidence } from "./evidence";
import { contextFeatures, MAX_FEATURES, majorityFeatures, WORD_OFFSETS, wordFeatures } from "./features";
import { type Gazetteer, readGazetteer } from "./gazetteer";
import { LABELS, mayBegin, mayEnd, OUTSIDE, Position, PREDECESSORS, positionOf, typeOf } from "./labels";
import { readModel, type TaggerWeights } from "./model";
import { Flag, readView, type View } from "./view";
import { type Word, WordTable } from "./words";

/** A tagger for one language. Keeps what it learnt about single words between articles; results do not depend on it. */
export interface NameModel {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  readonly weights: TaggerWeights;
  /** Summed weights of a word at each offset. */
  readonly vectors: WeakMap<Word, (Int32Array | undefined)[]>;
}

/** Reads a model from its files' bytes. @throws Error when they are none. */
export function loadNameModel(pack: LanguagePack, gazetteer: Uint8Array, weights: Uint8Array): NameModel {
  const lists = readGazetteer(gazetteer);
  return { words: new WordTable(pack, lists), gazetteer: lists, weights: readModel(weights), vectors: new WeakMap() };
}

/** Views of an article's blocks. */
export function readViews(article: ArticleText, words: WordTable, gazetteer: Gazetteer): View[] {
  const { headline, sections } = article.structure;
  const titles = headline ? [headline, ...sections] : sections;
  return article.blocks.map((block) => {
    const end = block.start + block.tokens.text.length;
    return readView(
      block,
      words,
      gazetteer,
      titles.some((span) => span.start >= block.start && span.start < end),
    );
  });
}

const NEVER = -1_000_000_000;
const features = new Int32Array(MAX_FEATURES);

/** Names of the article: sorted by start, not overlapping. */
export function tagByModel(article: ArticleText, model: NameModel): NameSpan[] {
  const views = readViews(article, model.words, model.gazetteer);
  const evidence = readEvidence(views);
  const emissions = views.map((view) => scoreView(view, evidence, model));
  const majority = new Majority();
  const labels = views.map((view, v) => decodeView(view, emissions[v]!, model.weights));
  for (const [v, view] of views.entries()) majority.add(view, labels[v]!);
  const names: NameSpan[] = [];
  views.forEach((view, v) => {
    const scores = emissions[v]!;
    if (!addMajority(view, scores, majority, model.weights)) return;
    collect(article, v, view, decodeView(view, scores, model.weights), scores, model.weights, names);
  });
  return names;
}

/** Scores of the labels of each active token, `LABELS` a token. */
function scoreView(view: View, evidence: Evidence, model: NameModel): Int32Array {
  const { weights } = model;
  const scores = new Int32Array(view.count * LABELS);
  for (let s = 0; s + 1 < view.sentences.length; s++) {
    const from = view.sentences[s]!;
    const to = view.sentences[s + 1]!;
    for (let t = from; t < to; t++) {
      if (!(view.flags[t]! & Flag.Active)) continue;
      const base = t * LABELS;
      for (const offset of WORD_OFFSETS) {
        const at = t + offset;
        if (at < from || at >= to) continue;
        const vector = wordVector(view.words[at]!, offset, model);
        for (let l = 0; l < LABELS; l++) scores[base + l]! += vector[l]!;
      }
      addFeatures(scores, base, contextFeatures(view, t, from, to, evidence, features), weights);
    }
  }
  return scores;
}

function wordVector(word: Word, offset: number, model: NameModel): Int32Array {
  let vectors = model.vectors.get(word);
  if (!vectors) {
    vectors = new Array<Int32Array | undefined>(WORD_OFFSETS.length);
    model.vectors.set(word, vectors);
  }
  let vector = vectors[offset + 3];
  if (!vector) {
    vector = new Int32Array(LABELS);
    addFeatures(vector, 0, wordFeatures(word, offset, features), model.weights);
    vectors[offset + 3] = vector;
  }
  return vector;
}

function addFeatures(scores: Int32Array, base: number, count: number, weights: TaggerWeights): void {
  const { rows } = weights;
  for (let i = 0; i < count; i++) {
    const row = weights.row(features[i]!);
    if (row < 0) continue;
    const from = row * LABELS;
    for (let l = 0; l < LABELS; l++) scores[base + l]! += rows[from + l]!;
  }
}

/** Adds what the first pass decided elsewhere; false when the block holds nothing to label. */
function addMajority(view: View, scores: Int32Array, majority: Majority, weights: TaggerWeights): boolean {
  let active = false;
  for (let t = 0; t < view.count; t++) {
    if (!(view.flags[t]! & Flag.Active)) continue;
    active = true;
    addFeatures(scores, t * LABELS, majorityFeatures(view, t, majority, features), weights);
  }
  return active;
}

/** Best labels of each sentence (Viterbi). Runs of tokens that cannot be part of a name are passed over. */
function decodeView(view: View, scores: Int32Array, weights: TaggerWeights): Uint8Array {
  const labels = new Uint8Array(view.count);
  for (let s = 0; s + 1 < view.sentences.length; s++) {
    const to = view.sentences[s + 1]!;
    let t = view.sentences[s]!;
    while (t < to) {
      if (!(view.flags[t]! & Flag.Active)) {
        t++;
        continue;
      }
      let end = t;
      while (end < to && view.flags[end]! & Flag.Active) end++;
      // A stretch of active tokens stands between tokens that are outside.
      viterbi(scores, t, end, weights.transitions, labels);
      t = end;
    }
  }
  return labels;
}

let back = new Uint8Array(0);
let previous = new Int32Array(LABELS);
let current = new Int32Array(LABELS);

function viterbi(scores: Int32Array, from: number, to: number, transitions: Int16Array, labels: Uint8Array): void {
  const length = to - from;
  if (back.length < length * LABELS) back = new Uint8Array(length * LABELS * 2);
  for (let i = 0; i < length; i++) {
    const base = (from + i) * LABELS;
    for (let l = 0; l < LABELS; l++) {
      let best = NEVER;
      let step = 0;
      if (i === 0) {
        if (mayBegin(l)) best = transitions[OUTSIDE * LABELS + l]!;
      } else {
        const predecessors = PREDECESSORS[l]!;
        for (let k = 0; k < predecessors.length; k++) {
          const p = predecessors[k]!;
          const score = previous[p]! + transitions[p * LABELS + l]!;
          if (score > best) {
            best = score;
            step = p;
          }
        }
      }
      current[l] = best === NEVER ? NEVER : best + scores[base + l]!;
      back[i * LABELS + l] = step;
    }
    const swap = previous;
    previous = current;
    current = swap;
  }
  let best: number = OUTSIDE;
  for (let l = 0; l < LABELS; l++) {
    if (
      mayEnd(l) &&
      previous[l]! + transitions[l * LABELS + OUTSIDE]! > previous[best]! + transitions[best * LABELS + OUTSIDE]!
    )
      best = l;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[from + i] = best;
    best = back[i * LABELS + best]!;
  }
}

function collect(
  article: ArticleText,
  v: number,
  view: View,
  labels: Uint8Array,
  scores: Int32Array,
  weights: TaggerWeights,
  names: NameSpan[],
): void {
  const block = article.blocks[v]!;
  const { tokens } = block;
  for (let t = 0; t < view.count; t++) {
    const first = labels[t]!;
    if (first === OUTSIDE) continue;
    let last = t;
    while (
      positionOf(labels[last]!) !== Position.Last &&
      positionOf(labels[last]!) !== Position.Unit &&
      last + 1 < view.count
    )
      last++;
    let margin = Number.POSITIVE_INFINITY;
    for (let i = t; i <= last; i++)
      margin = Math.min(margin, marginAt(labels, scores, i, view.count, weights.transitions));
    const { slope, offset } = weights.calibration;
    names.push({
      start: block.start + tokens.start[t]!,
      end: block.start + tokens.end[last]!,
      type: typeOf(first),
      confidence: 1 / (1 + Math.exp(-(slope * margin + offset))),
      source: "model",
    });
    t = last;
  }
}

/** How much better the chosen label of a token is than the best other one, its neighbours' labels kept. */
function marginAt(labels: Uint8Array, scores: Int32Array, t: number, count: number, transitions: Int16Array): number {
  const chosen = labels[t]!;
  const before = t > 0 ? labels[t - 1]! : OUTSIDE;
  const after = t + 1 < count ? labels[t + 1]! : OUTSIDE;
  const score = (l: number): number =>
    scores[t * LABELS + l]! + transitions[before * LABELS + l]! + transitions[l * LABELS + after]!;
  let best = NEVER;
  for (let l = 0; l < LABELS; l++) if (l !== chosen) best = Math.max(best, score(l));
  return score(chosen) - best;
}
