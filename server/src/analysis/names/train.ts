// Trains the tagger: an averaged structured perceptron (Collins 2002) with domain adaptation by feature copies (Daumé 2007).
// Deterministic for the same examples and options. Pure: no files, no clock.

import { Evidence } from "./evidence";
import { decode, Perceptron } from "./perceptron";
import { addMajorityFeatures, buildSentences, countFeatures, FeatureIndex } from "./sentences";
import type { View } from "./view";

/** An article to learn from: its blocks as the tagger sees them, and the right label of every token. */
export interface Example {
  readonly views: readonly View[];
  readonly labels: readonly Uint8Array[];
  /** Index of the annotation scheme the labels follow. */
  readonly domain: number;
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
    model.train(sentences, { ...options, seed: options.seed + run }, 0.5, `run ${run + 1}`);
    total.add(model.averaged(), 1 / options.runs);
  }
  return { hashes: index.hashes(), weights: total.weights, transitions: total.transitions };
}
