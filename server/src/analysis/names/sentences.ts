// Training articles as sentences of feature rows.
import { type Evidence, Majority } from "./evidence";
import { contextFeatures, MAX_FEATURES, majorityFeatures, WORD_OFFSETS, wordFeatures } from "./features";
import type { Example } from "./train";
import { Flag, type View } from "./view";

/** A sentence to learn from: its right labels, and the rows of its features. */
export interface Sentence {
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

/** Feature hashes to rows. */
export class FeatureIndex {
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

export function countFeatures(examples: readonly Example[], evidence: readonly Evidence[], index: FeatureIndex): void {
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

export function buildSentences(
  examples: readonly Example[],
  evidence: readonly Evidence[],
  index: FeatureIndex,
): Sentence[] {
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

export function addMajorityFeatures(
  examples: readonly Example[],
  sentences: readonly Sentence[],
  firstPass: readonly (readonly Uint8Array[])[],
  index: FeatureIndex,
): void {
  const majorities = examples.map((example, document) => {
    const majority = new Majority(example.views);
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
