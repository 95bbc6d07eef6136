// Scores to labels (Viterbi), and labels to names with their confidence.
import type { Block } from "../text/blocks";
import type { NameSpan } from "./article";
import { LABELS, mayBegin, mayEnd, OUTSIDE, Position, PREDECESSORS, positionOf, typeOf } from "./labels";
import type { TaggerWeights } from "./model";
import { Flag, type View } from "./view";

const NEVER = -1_000_000_000;

/** Best labels of each sentence (Viterbi). Runs of tokens that cannot be part of a name are passed over. */
export function decodeView(view: View, scores: Int32Array, weights: TaggerWeights): Uint8Array {
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

/** Names of a block from its final labels; offsets relative to the block. */
export function readNames(
  block: Pick<Block, "tokens">,
  view: View,
  labels: Uint8Array,
  scores: Int32Array,
  weights: TaggerWeights,
): NameSpan[] {
  const names: NameSpan[] = [];
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
      start: tokens.start[t]!,
      end: tokens.end[last]!,
      type: typeOf(first),
      confidence: 1 / (1 + Math.exp(-(slope * margin + offset))),
      source: "model",
    });
    t = last;
  }
  return names;
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
