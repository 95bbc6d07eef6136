// An averaged structured perceptron with a margin, general weights and a set for each domain.
import { LABELS, mayBegin, mayEnd, OUTSIDE, PREDECESSORS } from "./labels";
import type { Sentence } from "./sentences";
import type { TrainOptions } from "./train";

/** `weights[0]` is general, `weights[1 + d]` domain d's own, if there are any; transitions likewise. */
export interface Weights {
  readonly weights: readonly Float32Array[];
  readonly transitions: readonly Float32Array[];
}

export class Perceptron implements Weights {
  readonly weights: Float32Array[];
  readonly transitions: Float32Array[];
  readonly #weightSums: Float32Array[];
  readonly #transitionSums: Float32Array[];
  #clock = 1;

  constructor(rows: number, domains: number) {
    const make = (size: number): Float32Array[] => Array.from({ length: domains + 1 }, () => new Float32Array(size));
    this.weights = make(rows * LABELS);
    this.#weightSums = make(rows * LABELS);
    this.transitions = make(LABELS * LABELS);
    this.#transitionSums = make(LABELS * LABELS);
  }

  /** `dropMajority`: share of the sentences that are shown without the features of the first pass. */
  train(sentences: readonly Sentence[], options: TrainOptions, dropMajority: number, round: string): void {
    const random = mulberry32(options.seed);
    const order = sentences.map((_, i) => i);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      let mistakes = 0;
      for (const i of order) {
        const sentence = sentences[i]!;
        const withMajority = sentence.majorityRows.length > 0 && random() >= dropMajority;
        const guess = decode(sentence, this, withMajority, options.margin);
        mistakes += this.#update(sentence, guess, withMajority);
        this.#clock++;
      }
      options.onEpoch?.(round, epoch, mistakes);
    }
  }

  #update(sentence: Sentence, guess: Uint8Array, withMajority: boolean): number {
    const { gold, length, active } = sentence;
    let mistakes = 0;
    for (let i = 0; i < length; i++) {
      const right = gold[i]!;
      const wrong = guess[i]!;
      if (active[i] && right !== wrong) {
        mistakes++;
        this.#move(sentence.rows, sentence.begin[i]!, sentence.begin[i + 1]!, right, wrong, sentence.domain);
        if (withMajority)
          this.#move(
            sentence.majorityRows,
            sentence.majorityBegin[i]!,
            sentence.majorityBegin[i + 1]!,
            right,
            wrong,
            sentence.domain,
          );
      }
    }
    // A sentence stands between tokens that are outside.
    for (let i = 0; i <= length; i++) {
      const rightStep = (i > 0 ? gold[i - 1]! : OUTSIDE) * LABELS + (i < length ? gold[i]! : OUTSIDE);
      const wrongStep = (i > 0 ? guess[i - 1]! : OUTSIDE) * LABELS + (i < length ? guess[i]! : OUTSIDE);
      if (rightStep === wrongStep) continue;
      for (const d of [0, sentence.domain + 1]) {
        this.transitions[d]![rightStep]! += 1;
        this.#transitionSums[d]![rightStep]! += this.#clock;
        this.transitions[d]![wrongStep]! -= 1;
        this.#transitionSums[d]![wrongStep]! -= this.#clock;
      }
    }
    return mistakes;
  }

  #move(rows: Int32Array, from: number, to: number, right: number, wrong: number, domain: number): void {
    for (const d of [0, domain + 1]) {
      const weights = this.weights[d]!;
      const sums = this.#weightSums[d]!;
      for (let r = from; r < to; r++) {
        const base = rows[r]! * LABELS;
        weights[base + right]! += 1;
        sums[base + right]! += this.#clock;
        weights[base + wrong]! -= 1;
        sums[base + wrong]! -= this.#clock;
      }
    }
  }

  add(other: Weights, share: number): void {
    this.weights.forEach((weights, d) => {
      for (let i = 0; i < weights.length; i++) weights[i]! += share * other.weights[d]![i]!;
    });
    this.transitions.forEach((steps, d) => {
      for (let i = 0; i < steps.length; i++) steps[i]! += share * other.transitions[d]![i]!;
    });
  }

  averaged(): Weights {
    const average = (now: readonly Float32Array[], sums: readonly Float32Array[]): Float32Array[] =>
      now.map((weights, d) => weights.map((w, i) => w - sums[d]![i]! / this.#clock));
    return {
      weights: average(this.weights, this.#weightSums),
      transitions: average(this.transitions, this.#transitionSums),
    };
  }
}

const NEVER = -1e9;

/** Viterbi over one sentence. Tokens that are not active are outside. Wrong labels are favoured by `margin`. */
export function decode(sentence: Sentence, model: Weights, withMajority: boolean, margin = 0): Uint8Array {
  const { length, active, rows, begin, majorityRows, majorityBegin, domain } = sentence;
  const general = model.weights[0]!;
  const own = model.weights[domain + 1];
  const stepGeneral = model.transitions[0]!;
  const stepOwn = model.transitions[domain + 1];
  const steps = stepOwn ? Float64Array.from(stepGeneral, (step, i) => step + stepOwn[i]!) : stepGeneral;
  const back = new Uint8Array(length * LABELS);
  let previous = new Float64Array(LABELS).fill(NEVER);
  let current = new Float64Array(LABELS);
  const scores = new Float64Array(LABELS);
  for (let i = 0; i < length; i++) {
    if (active[i]) {
      scores.fill(0);
      addRows(scores, rows, begin[i]!, begin[i + 1]!, general, own);
      if (withMajority) addRows(scores, majorityRows, majorityBegin[i]!, majorityBegin[i + 1]!, general, own);
      scores[sentence.gold[i]!]! -= margin;
    } else {
      scores.fill(NEVER);
      scores[OUTSIDE] = 0;
    }
    for (let l = 0; l < LABELS; l++) {
      let best = NEVER;
      let from = 0;
      if (i === 0) {
        if (mayBegin(l)) best = steps[OUTSIDE * LABELS + l]!;
      } else if (scores[l]! > NEVER) {
        const predecessors = PREDECESSORS[l]!;
        for (let k = 0; k < predecessors.length; k++) {
          const p = predecessors[k]!;
          const score = previous[p]! + steps[p * LABELS + l]!;
          if (score > best) {
            best = score;
            from = p;
          }
        }
      }
      current[l] = best + scores[l]!;
      back[i * LABELS + l] = from;
    }
    [previous, current] = [current, previous];
  }
  const atEnd = (l: number): number => previous[l]! + steps[l * LABELS + OUTSIDE]!;
  let best: number = OUTSIDE;
  for (let l = 0; l < LABELS; l++) if (mayEnd(l) && atEnd(l) > atEnd(best)) best = l;
  const labels = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = best;
    best = back[i * LABELS + best]!;
  }
  return labels;
}

function addRows(
  scores: Float64Array,
  rows: Int32Array,
  from: number,
  to: number,
  general: Float32Array,
  own: Float32Array | undefined,
): void {
  for (let r = from; r < to; r++) {
    const base = rows[r]! * LABELS;
    if (own) for (let l = 0; l < LABELS; l++) scores[l]! += general[base + l]! + own[base + l]!;
    else for (let l = 0; l < LABELS; l++) scores[l]! += general[base + l]!;
  }
}

/** The generator mulberry32: 32 bits of state, uniform in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
