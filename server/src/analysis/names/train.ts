// Trains the tagger: an averaged structured perceptron (Collins 2002) with domain adaptation by feature copies (Daumé 2007).
// Deterministic for the same examples and options. Pure: no files, no clock.

import { Evidence, Majority } from "./evidence";
import { contextFeatures, MAX_FEATURES, majorityFeatures, WORD_OFFSETS, wordFeatures } from "./features";
import { LABELS, mayBegin, mayEnd, OUTSIDE, PREDECESSORS } from "./labels";
import { Flag, type View } from "./view";

/** An article to learn from: its blocks as the tagger sees them, and the right label of every token. */
export interface Example {
  readonly views: readonly View[];
  readonly labels: readonly Uint8Array[];
  /** Index of the annotation scheme the labels follow. */
  readonly domain: number;
  /** How often the article is shown per epoch; a fraction is a chance. */
  readonly weight?: number;
}

export interface TrainOptions {
  readonly domains: number;
  readonly epochs: number;
  /** Features seen less often are dropped. */
  readonly minCount: number;
  /** Folds for the first-pass labels that the second pass learns from. */
  readonly folds: number;
  /** Score by which the right label must lead, or the weights still move; in units of one update. */
  readonly margin: number;
  /** Models whose mean is taken. */
  readonly runs: number;
  readonly seed: number;
  /** Called after each epoch; throwing stops the training. */
  readonly onEpoch?: (round: string, epoch: number, mistakes: number) => void;
}

/** Weights by feature hash: `LABELS` numbers each, general and one set a domain. */
export interface TrainedWeights {
  readonly hashes: Int32Array;
  /** `weights[0]` is general, `weights[1 + d]` the domain's own; row r of feature r. */
  readonly weights: readonly Float32Array[];
  /** The same for label transitions, `LABELS * LABELS`, previous label first. */
  readonly transitions: readonly Float32Array[];
}

interface Sentence {
  readonly domain: number;
  readonly document: number;
  readonly length: number;
  readonly gold: Uint8Array;
  /** 1 where the model decides. */
  readonly active: Uint8Array;
  /** Feature rows of token i: rows[begin[i]] to rows[begin[i + 1]]. */
  rows: Int32Array;
  begin: Uint32Array;
  majorityRows: Int32Array;
  majorityBegin: Uint32Array;
  readonly view: View;
  readonly from: number;
}

export function train(examples: readonly Example[], options: TrainOptions): TrainedWeights {
  const evidence = examples.map((example) => new Evidence(example.views));
  const index = new FeatureIndex();
  countFeatures(examples, evidence, index);
  index.prune(options.minCount);
  const sentences = buildSentences(examples, evidence, index);

  // First-pass labels for every article from a model that has not seen it.
  const firstPass = examples.map((example) => example.views.map((view) => new Uint8Array(view.count)));
  for (let fold = 0; fold < options.folds; fold++) {
    const inFold = (document: number): boolean => document % options.folds === fold;
    const model = new Perceptron(index.size, options.domains);
    model.train(
      sentences.filter((s) => !inFold(s.document)),
      examples,
      { ...options, epochs: Math.max(3, Math.round(options.epochs / 2)) },
      0,
      `fold ${fold + 1}`,
    );
    const averaged = model.averaged();
    for (const sentence of sentences) {
      if (!inFold(sentence.document)) continue;
      const labels = decode(sentence, averaged, false);
      const views = examples[sentence.document]!.views;
      firstPass[sentence.document]![views.indexOf(sentence.view)]!.set(labels, sentence.from);
    }
  }
  addMajorityFeatures(examples, sentences, firstPass, index);
  // The mean of several runs over differently shuffled sentences varies less than each.
  const total = new Perceptron(index.size, options.domains);
  for (let run = 0; run < options.runs; run++) {
    const model = new Perceptron(index.size, options.domains);
    model.train(sentences, examples, { ...options, seed: options.seed + run }, 0.5, `run ${run + 1}`);
    total.add(model.averaged(), 1 / options.runs);
  }
  return { hashes: index.hashes(), weights: total.weights, transitions: total.transitions };
}

/** Feature hashes to rows. */
class FeatureIndex {
  #rows = new Map<number, number>();
  #counts = new Map<number, number>();
  #frozen = false;

  count(hash: number): void {
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
  }

  prune(minCount: number): void {
    for (const [hash, count] of this.#counts) if (count >= minCount) this.#rows.set(hash, this.#rows.size);
    this.#counts.clear();
    this.#frozen = true;
  }

  row(hash: number): number {
    return this.#rows.get(hash) ?? -1;
  }

  rowOrNew(hash: number): number {
    let row = this.#rows.get(hash);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(hash, row);
    }
    return row;
  }

  get size(): number {
    if (!this.#frozen) throw new Error("count first");
    return this.#rows.size;
  }

  hashes(): Int32Array {
    return Int32Array.from(this.#rows.keys());
  }
}

const buffer = new Int32Array(MAX_FEATURES * 8);

/** All features of a token but those of the first pass; returns how many are in {@link buffer}. */
function tokenFeatures(view: View, t: number, from: number, to: number, evidence: Evidence): number {
  let n = 0;
  for (const offset of WORD_OFFSETS) {
    const at = t + offset;
    if (at >= from && at < to) n += wordFeatures(view.words[at]!, offset, buffer.subarray(n));
  }
  return n + contextFeatures(view, t, from, to, evidence, buffer.subarray(n));
}

function countFeatures(examples: readonly Example[], evidence: readonly Evidence[], index: FeatureIndex): void {
  examples.forEach((example, document) => {
    for (const view of example.views) {
      for (let s = 0; s + 1 < view.sentences.length; s++) {
        const from = view.sentences[s]!;
        const to = view.sentences[s + 1]!;
        for (let t = from; t < to; t++) {
          if (!(view.flags[t]! & Flag.Active)) continue;
          const n = tokenFeatures(view, t, from, to, evidence[document]!);
          for (let i = 0; i < n; i++) index.count(buffer[i]!);
        }
      }
    }
  });
}

function buildSentences(examples: readonly Example[], evidence: readonly Evidence[], index: FeatureIndex): Sentence[] {
  const sentences: Sentence[] = [];
  examples.forEach((example, document) => {
    example.views.forEach((view, v) => {
      for (let s = 0; s + 1 < view.sentences.length; s++) {
        const from = view.sentences[s]!;
        const to = view.sentences[s + 1]!;
        const length = to - from;
        const active = new Uint8Array(length);
        const begin = new Uint32Array(length + 1);
        const rows: number[] = [];
        for (let t = from; t < to; t++) {
          if (view.flags[t]! & Flag.Active) {
            active[t - from] = 1;
            const n = tokenFeatures(view, t, from, to, evidence[document]!);
            for (let i = 0; i < n; i++) {
              const row = index.row(buffer[i]!);
              if (row >= 0) rows.push(row);
            }
          }
          begin[t - from + 1] = rows.length;
        }
        if (!active.includes(1)) continue;
        sentences.push({
          domain: example.domain,
          document,
          length,
          gold: example.labels[v]!.slice(from, to),
          active,
          rows: Int32Array.from(rows),
          begin,
          majorityRows: new Int32Array(0),
          majorityBegin: new Uint32Array(length + 1),
          view,
          from,
        });
      }
    });
  });
  return sentences;
}

function addMajorityFeatures(
  examples: readonly Example[],
  sentences: readonly Sentence[],
  firstPass: readonly (readonly Uint8Array[])[],
  index: FeatureIndex,
): void {
  const majorities = examples.map((example, document) => {
    const majority = new Majority();
    for (const [v, view] of example.views.entries()) majority.add(view, firstPass[document]![v]!);
    return majority;
  });
  for (const sentence of sentences) {
    const rows: number[] = [];
    for (let i = 0; i < sentence.length; i++) {
      if (sentence.active[i]) {
        const n = majorityFeatures(sentence.view, sentence.from + i, majorities[sentence.document]!, buffer);
        for (let f = 0; f < n; f++) rows.push(index.rowOrNew(buffer[f]!));
      }
      sentence.majorityBegin[i + 1] = rows.length;
    }
    sentence.majorityRows = Int32Array.from(rows);
  }
}

interface Weights {
  readonly weights: readonly Float32Array[];
  readonly transitions: readonly Float32Array[];
}

class Perceptron implements Weights {
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
  train(
    sentences: readonly Sentence[],
    examples: readonly Example[],
    options: TrainOptions,
    dropMajority: number,
    round: string,
  ): void {
    const random = mulberry32(options.seed);
    const order = sentences.map((_, i) => i);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      let mistakes = 0;
      for (const i of order) {
        const sentence = sentences[i]!;
        const weight = examples[sentence.document]!.weight ?? 1;
        if (weight < 1 && random() >= weight) continue;
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
function decode(sentence: Sentence, model: Weights, withMajority: boolean, margin = 0): Uint8Array {
  const { length, active, rows, begin, majorityRows, majorityBegin, domain } = sentence;
  const general = model.weights[0]!;
  const own = model.weights[domain + 1]!;
  const stepGeneral = model.transitions[0]!;
  const stepOwn = model.transitions[domain + 1]!;
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
        if (mayBegin(l)) best = stepGeneral[OUTSIDE * LABELS + l]! + stepOwn[OUTSIDE * LABELS + l]!;
      } else if (scores[l]! > NEVER) {
        const predecessors = PREDECESSORS[l]!;
        for (let k = 0; k < predecessors.length; k++) {
          const p = predecessors[k]!;
          const score = previous[p]! + stepGeneral[p * LABELS + l]! + stepOwn[p * LABELS + l]!;
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
  const atEnd = (l: number): number =>
    previous[l]! + stepGeneral[l * LABELS + OUTSIDE]! + stepOwn[l * LABELS + OUTSIDE]!;
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
  own: Float32Array,
): void {
  for (let r = from; r < to; r++) {
    const base = rows[r]! * LABELS;
    for (let l = 0; l < LABELS; l++) scores[l]! += general[base + l]! + own[base + l]!;
  }
}

/** The generator mulberry32: 32 bits of state, uniform in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
