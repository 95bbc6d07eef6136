// A tagger that a reader's corrections made out of a shipped one: other weights, and the reader's own names on top of the lists.
import type { LanguagePack } from "../languages/types";
import { tokenize } from "../text/tokens";
import type { MentionType } from "../types";
import { extendPhrase, type Gazetteer, LISTS, MAX_PHRASE, wordHash } from "./gazetteer";
import { readModel, type TaggerWeights } from "./model";
import type { NameModel } from "./tagger";
import { WordTable } from "./words";

/** Names that a reader gave, by type. */
export type OwnNames = Readonly<Partial<Record<MentionType, readonly string[]>>>;

/** Times as many features as a shipped model has: as much as a long life of corrections could bring. */
const MOST_FEATURES = 2_000_000;

/**
 * The model with `weights`, as `retrain` gives them, and the reader's `names`. What comes from a workspace is checked: sizes and numbers.
 * @throws Error when the bytes are no model
 */
export function loadLearntModel(pack: LanguagePack, base: NameModel, weights: Uint8Array, names: OwnNames): NameModel {
  const gazetteer = withNames(base.gazetteer, names);
  return { words: new WordTable(pack, gazetteer), gazetteer, weights: checked(readModel(weights)) };
}

function checked(weights: TaggerWeights): TaggerWeights {
  const { slope, offset } = weights.calibration;
  if (!Number.isFinite(slope) || !Number.isFinite(offset) || slope < 0)
    throw new Error("name model has no calibration");
  if (weights.features > MOST_FEATURES) throw new Error("name model is too large");
  return weights;
}

/** Adds the names as phrases. How often a word stands where in names is left as it is: one reader's names say little about it. */
export function withNames(base: Gazetteer, names: OwnNames): Gazetteer {
  const phrases = new Map<number, number>();
  for (const [list, type] of LISTS.entries()) {
    for (const name of names[type] ?? []) {
      const words = tokenize(name).lower;
      if (words.length === 0 || words.length > MAX_PHRASE) continue;
      const hash = words.map(wordHash).reduce(extendPhrase, 0);
      phrases.set(hash, (phrases.get(hash) ?? 0) | (1 << list));
    }
  }
  if (phrases.size === 0) return base;
  return { phrase: (hash) => base.phrase(hash) | (phrases.get(hash) ?? 0), word: (hash) => base.word(hash) };
}
