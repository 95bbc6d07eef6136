// Scores of the labels of each token: weights of its features summed, those of single words kept per word.

import type { Evidence, Majority } from "./evidence";
import { contextFeatures, MAX_FEATURES, majorityFeatures, WORD_OFFSETS, wordFeatures } from "./features";
import { LABELS } from "./labels";
import type { TaggerWeights } from "./model";
import { Flag, type View } from "./view";
import type { Word, WordSums } from "./words";

const features = new Int32Array(MAX_FEATURES);

/** Scores of the labels of each active token, `LABELS` a token. */
export function scoreView(view: View, evidence: Evidence, weights: TaggerWeights): Int32Array {
  const { words, flags, sentences } = view;
  const scores = new Int32Array(view.count * LABELS);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    for (let t = from; t < to; t++) {
      if (!(flags[t]! & Flag.Active)) continue;
      const base = t * LABELS;
      for (let o = 0; o < WORD_OFFSETS.length; o++) {
        const at = t + WORD_OFFSETS[o]!;
        if (at < from || at >= to) continue;
        const sums = words[at]!.sums ?? noSums(words[at]!);
        const bit = 1 << o;
        if (!(sums.ready & bit)) sumUp(words[at]!, sums, o, weights);
        if (!(sums.filled & bit)) continue;
        const own = sums.weights;
        const first = o * LABELS;
        for (let l = 0; l < LABELS; l++) scores[base + l]! += own[first + l]!;
      }
      addFeatures(scores, base, contextFeatures(view, t, from, to, evidence, features), weights);
    }
  }
  return scores;
}

function noSums(word: Word): WordSums {
  word.sums = { weights: newWeights(), ready: 0, filled: 0 };
  return word.sums;
}

/** Weights a word. */
const WEIGHTS = WORD_OFFSETS.length * LABELS;
/** Memory for the weights of so many words at a time: a piece for each would cost more, and leave holes that are never given back. */
const WORDS = 1024;
let piece = new Int32Array();
let used = 0;

function newWeights(): Int32Array {
  if (used === piece.length) {
    piece = new Int32Array(WEIGHTS * WORDS);
    used = 0;
  }
  used += WEIGHTS;
  return piece.subarray(used - WEIGHTS, used);
}

/** Sums the weights of a word's own features at an offset; most words have none at the outer ones. */
function sumUp(word: Word, sums: WordSums, o: number, weights: TaggerWeights): void {
  const from = o * LABELS;
  addFeatures(sums.weights, from, wordFeatures(word, WORD_OFFSETS[o]!, features), weights);
  sums.ready |= 1 << o;
  for (let l = 0; l < LABELS; l++) if (sums.weights[from + l] !== 0) sums.filled |= 1 << o;
}

/** Adds what a first pass decided elsewhere in the article. */
export function addMajority(view: View, scores: Int32Array, majority: Majority, weights: TaggerWeights): void {
  for (const t of view.capitals)
    addFeatures(scores, t * LABELS, majorityFeatures(view, t, majority, features), weights);
}

function addFeatures(scores: Int32Array, base: number, count: number, weights: TaggerWeights): void {
  const { cells, slots, shift } = weights;
  const last = slots.length - 2;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    let at = (hash >>> shift) * 2;
    let place = slots[at + 1]!;
    while (place >= 0 && slots[at] !== hash) {
      at = at < last ? at + 2 : 0;
      place = slots[at + 1]!;
    }
    if (place < 0) continue;
    const end = place + 2 * cells[place]!;
    for (let c = place + 1; c <= end; c += 2) scores[base + cells[c]!]! += cells[c + 1]!;
  }
}
