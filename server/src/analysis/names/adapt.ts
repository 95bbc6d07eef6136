// Continues the training of a packed model on a reader's own articles: passive-aggressive updates (Crammer et al. 2006) that start from
// the shipped weights, averaged, so that the model moves no farther than the corrections ask for.
// Deterministic for the same model, examples and options. Pure: no files, no clock.
import { Evidence } from "./evidence";
import { LABELS, OUTSIDE } from "./labels";
import type { TaggerWeights } from "./model";
import { decode, mulberry32, shuffle, type Weights } from "./perceptron";
import { addMajorityFeatures, buildSentences, countFeatures, FeatureIndex, type Sentence } from "./sentences";
import type { Example } from "./train";

/** An article of the reader's: `domain` is not used. */
export interface AdaptExample extends Example {
  /** For each block, 1 for a token whose label the reader saw to; sentences without one are not learnt from. */
  readonly decided: readonly Uint8Array[];
}

export interface AdaptOptions {
  readonly epochs: number;
  /** Features of the reader's articles that the model does not know and that are seen less often are dropped. */
  readonly minCount: number;
  /** Score by which the right labels must lead, a wrong token; in units of {@link unitOf}. */
  readonly margin: number;
  /** Largest step of an update, in units of {@link unitOf} a feature. */
  readonly step: number;
  /** Folds for the first-pass labels that the second pass learns from. */
  readonly folds: number;
  readonly seed: number;
  /** Called after each epoch, with the share of the work that is done; throwing stops the training. */
  readonly onProgress?: (share: number) => void;
}

/** Packed units in which a margin of one turns even odds into e to one: models of another scale learn alike. */
export function unitOf({ calibration: { slope } }: TaggerWeights): number {
  return slope > 0 && Number.isFinite(1 / slope) ? Math.min(1 / slope, 32_000) : 3000;
}

/** Weights with their feature hashes, in the unit of the packed model. */
export interface AdaptedWeights {
  readonly hashes: Int32Array;
  /** `LABELS` numbers a hash. */
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

export function adapt(base: TaggerWeights, examples: readonly AdaptExample[], options: AdaptOptions): AdaptedWeights {
  const evidence = examples.map((example) => new Evidence(example.views));
  const index = indexOf(base, examples, evidence, options.minCount);
  const all = buildSentences(examples, evidence, index);
  const taught = all.filter((sentence) => isDecided(examples[sentence.document]!, sentence));
  const folds = Math.min(options.folds, examples.length);
  // The first pass needs less care than what is kept.
  const epochsOfFold = Math.ceil(options.epochs / 2);
  const total = folds * epochsOfFold + options.epochs;
  let done = 0;
  const run = (sentences: readonly Sentence[], epochs: number, dropMajority: number): Weights => {
    const learner = new Learner(base, index.size);
    learner.train(sentences, { ...options, epochs }, dropMajority, () => options.onProgress?.(++done / total));
    return learner.weights();
  };

  // First-pass labels for every article from a model that has not seen it.
  const firstPass = examples.map((example) => example.views.map((view) => new Uint8Array(view.count)));
  for (let fold = 0; fold < folds; fold++) {
    const isIn = ({ document }: Sentence): boolean => document % folds === fold;
    const seen = taught.filter((sentence) => !isIn(sentence));
    const weights = run(seen, epochsOfFold, 1);
    for (const sentence of all.filter(isIn)) {
      const views = examples[sentence.document]!.views;
      const labels = decode(sentence, weights, false);
      firstPass[sentence.document]![views.indexOf(sentence.view)]!.set(labels, sentence.from);
    }
  }
  addMajorityFeatures(examples, taught, firstPass, index);
  const { weights, transitions } = run(taught, options.epochs, 0.5);
  return { hashes: index.hashes(), rows: weights[0]!, transitions: transitions[0]! };
}

/** Rows of the base model's features, in its order, then those of new ones. */
function indexOf(
  base: TaggerWeights,
  examples: readonly AdaptExample[],
  evidence: readonly Evidence[],
  minCount: number,
): FeatureIndex {
  const counts = new FeatureIndex();
  countFeatures(examples, evidence, counts);
  counts.prune(minCount);
  const index = new FeatureIndex();
  index.prune(1);
  for (const hash of hashesOf(base)) index.rowOrNew(hash);
  for (const hash of counts.hashes()) index.rowOrNew(hash);
  return index;
}

/** Each feature's hash and where its weights are, in the order of the file. */
function featuresOf({ slots }: TaggerWeights): { readonly hash: number; readonly place: number }[] {
  const features: { readonly hash: number; readonly place: number }[] = [];
  for (let at = 0; at < slots.length; at += 2) {
    if (slots[at + 1]! >= 0) features.push({ hash: slots[at]!, place: slots[at + 1]! });
  }
  return features.sort((a, b) => a.place - b.place);
}

/** Feature hashes by row. */
export function hashesOf(base: TaggerWeights): Int32Array {
  return Int32Array.from(featuresOf(base), ({ hash }) => hash);
}

function isDecided(example: AdaptExample, { view, from, length }: Sentence): boolean {
  return example.decided[example.views.indexOf(view)]!.subarray(from, from + length).includes(1);
}

/** Every so many epochs all sentences are gone through; in those between, the ones that were not learnt the last time. */
const ALL_EVERY = 3;

class Learner {
  readonly #unit: number;
  readonly #rows: Float32Array;
  readonly #rowSums: Float64Array;
  readonly #steps: Float32Array;
  readonly #stepSums: Float64Array;
  readonly #now: Weights;
  #clock = 1;

  constructor(base: TaggerWeights, size: number) {
    this.#unit = unitOf(base);
    this.#rows = new Float32Array(size * LABELS);
    const { cells } = base;
    featuresOf(base).forEach(({ place }, row) => {
      for (let k = 0; k < cells[place]!; k++) {
        this.#rows[row * LABELS + cells[place + 1 + 2 * k]!] = cells[place + 2 + 2 * k]!;
      }
    });
    this.#rowSums = new Float64Array(this.#rows.length);
    this.#steps = Float32Array.from(base.transitions);
    this.#stepSums = new Float64Array(this.#steps.length);
    this.#now = asWeights(this.#rows, this.#steps);
  }

  train(sentences: readonly Sentence[], options: AdaptOptions, dropMajority: number, onEpoch: () => void): void {
    const margin = options.margin * this.#unit;
    const step = options.step * this.#unit;
    const random = mulberry32(options.seed);
    const all = sentences.map((_, i) => i);
    let unlearnt = all;
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      const order = epoch % ALL_EVERY === 0 ? [...all] : unlearnt;
      unlearnt = [];
      shuffle(order, random);
      for (const i of order) {
        const sentence = sentences[i]!;
        const withMajority = sentence.majorityRows.length > 0 && random() >= dropMajority;
        const guess = decode(sentence, this.#now, withMajority, margin);
        if (this.#update(sentence, guess, withMajority, margin, step)) unlearnt.push(i);
        this.#clock++;
      }
      onEpoch();
    }
  }

  /** Moves gold and guess apart just far enough, at most by `largest` a feature. False when they are. */
  #update(sentence: Sentence, guess: Uint8Array, withMajority: boolean, margin: number, largest: number): boolean {
    const { gold, length } = sentence;
    let loss = 0;
    let norm = 0;
    const each = (visit: (base: number, right: number, wrong: number) => void): void => {
      for (let i = 0; i < length; i++) {
        const right = gold[i]!;
        const wrong = guess[i]!;
        if (right === wrong || !sentence.active[i]) continue;
        for (let r = sentence.begin[i]!; r < sentence.begin[i + 1]!; r++)
          visit(sentence.rows[r]! * LABELS, right, wrong);
        if (!withMajority) continue;
        for (let r = sentence.majorityBegin[i]!; r < sentence.majorityBegin[i + 1]!; r++)
          visit(sentence.majorityRows[r]! * LABELS, right, wrong);
      }
    };
    for (let i = 0; i < length; i++) if (gold[i] !== guess[i] && sentence.active[i]) loss += margin;
    each((base, right, wrong) => {
      loss += this.#rows[base + wrong]! - this.#rows[base + right]!;
      norm += 2;
    });
    const steps: [right: number, wrong: number][] = [];
    for (let i = 0; i <= length; i++) {
      const right = (i > 0 ? gold[i - 1]! : OUTSIDE) * LABELS + (i < length ? gold[i]! : OUTSIDE);
      const wrong = (i > 0 ? guess[i - 1]! : OUTSIDE) * LABELS + (i < length ? guess[i]! : OUTSIDE);
      if (right === wrong) continue;
      steps.push([right, wrong]);
      loss += this.#steps[wrong]! - this.#steps[right]!;
      norm += 2;
    }
    if (norm === 0 || loss <= 0) return false;
    const by = Math.min(largest, loss / norm);
    each((base, right, wrong) => {
      this.#rows[base + right]! += by;
      this.#rowSums[base + right]! += by * this.#clock;
      this.#rows[base + wrong]! -= by;
      this.#rowSums[base + wrong]! -= by * this.#clock;
    });
    for (const [right, wrong] of steps) {
      this.#steps[right]! += by;
      this.#stepSums[right]! += by * this.#clock;
      this.#steps[wrong]! -= by;
      this.#stepSums[wrong]! -= by * this.#clock;
    }
    return true;
  }

  /** The mean of the weights over all sentences seen. */
  weights(): Weights {
    const mean = (now: Float32Array, sums: Float64Array): Float32Array =>
      now.map((weight, i) => weight - sums[i]! / this.#clock);
    return asWeights(mean(this.#rows, this.#rowSums), mean(this.#steps, this.#stepSums));
  }
}

const asWeights = (rows: Float32Array, steps: Float32Array): Weights => ({ weights: [rows], transitions: [steps] });
