// What the whole article tells about a word: how it is cased elsewhere, beside which cues it stands, and what a first pass made of it.
import { Case } from "../text/tokens";
import { mix } from "./hash";
import { HashIndex } from "./hashIndex";
import { LABELS, OUTSIDE, typeIndexOf } from "./labels";
import { Flag, type View } from "./view";
import { Cue } from "./words";

/** Contexts in which a capitalised word was seen, as bits. */
export const Seen = {
  AfterRole: 1 << 0,
  AfterPlacePreposition: 1 << 1,
  AfterPlaceKind: 1 << 2,
  AfterOrgHead: 1 << 3,
  NearSpeech: 1 << 4,
  InParentheses: 1 << 5,
  InLongRun: 1 << 6,
  AloneInRun: 1 << 7,
} as const;

/** What an article shows about its words. */
export class Evidence {
  /** Index of a word by its hash. */
  readonly #index: HashIndex;
  /** Occurrences inside sentences, saturating. */
  readonly #capitalised: Uint16Array;
  readonly #lowered: Uint16Array;
  readonly #seen: Uint8Array;

  constructor(views: readonly View[]) {
    let tokens = 0;
    for (const view of views) tokens += view.count;
    this.#index = new HashIndex(tokens);
    this.#capitalised = new Uint16Array(tokens);
    this.#lowered = new Uint16Array(tokens);
    this.#seen = new Uint8Array(tokens);
    for (const view of views) this.#add(view);
  }

  #add(view: View): void {
    const { words, hashes, flags, count } = view;
    for (let t = 0; t < count; t++) {
      const capital = flags[t]! & Flag.Capital;
      if (!capital && words[t]!.casing !== Case.Lower) continue;
      const at = this.#index.add(hashes[t]!);
      if (!capital) {
        if (this.#lowered[at]! < 0xffff) this.#lowered[at]!++;
        continue;
      }
      const forced = flags[t]! & (Flag.SentenceStart | Flag.QuoteStart | Flag.Shouting | Flag.Title);
      if (!forced && this.#capitalised[at]! < 0xffff) this.#capitalised[at]!++;
      this.#seen[at]! |= contextOf(view, t);
    }
  }

  /** How often the word is capitalised and in lower case, in buckets, in the lower four bits; its contexts above. -1 for an unknown word. */
  of(hash: number): number {
    const at = this.#index.of(hash);
    if (at < 0) return -1;
    return (bucket(this.#capitalised[at]!) << 2) | bucket(this.#lowered[at]!) | (this.#seen[at]! << 4);
  }

  /** Equal as long as the article shows the same about the capitalised words of `view`. */
  signature(view: View): number {
    let signature = 0;
    for (const t of view.capitals) signature = mix(signature, this.of(view.hashes[t]!));
    return signature;
  }
}

/** None, one, two or three, more. */
const bucket = (n: number): number => (n === 0 ? 0 : n === 1 ? 1 : n <= 3 ? 2 : 3);

function contextOf(view: View, t: number): number {
  const { words, flags, runFrom, runTo } = view;
  const before = t > 0 ? words[t - 1]!.cues : 0;
  const runBefore = runFrom[t]! > 0 ? words[runFrom[t]! - 1]!.cues : 0;
  const runAfter = runTo[t]! + 1 < view.count ? words[runTo[t]! + 1]!.cues : 0;
  let bits = 0;
  if (before & (Cue.RoleHead | Cue.Honorific | Cue.RoleWord)) bits |= Seen.AfterRole;
  if (before & Cue.PlacePreposition) bits |= Seen.AfterPlacePreposition;
  if (before & (Cue.PlaceKind | Cue.PlaceHead)) bits |= Seen.AfterPlaceKind;
  if (before & Cue.OrgHead) bits |= Seen.AfterOrgHead;
  if ((runBefore | runAfter) & Cue.SpeechVerb) bits |= Seen.NearSpeech;
  if (flags[t]! & Flag.InParentheses) bits |= Seen.InParentheses;
  bits |= runTo[t]! > runFrom[t]! ? Seen.InLongRun : Seen.AloneInRun;
  return bits;
}

/** Choices for a run: the types, and outside of names. */
const OUTSIDE_RUN = 4;
const RUN_TYPES = 5;

/** What a first pass decided, per word and per capitalised run. */
export class Majority {
  readonly #words: Votes;
  readonly #runs: Votes;

  constructor(views: readonly View[]) {
    let capitals = 0;
    for (const view of views) capitals += view.capitals.length;
    this.#words = new Votes(capitals, LABELS);
    this.#runs = new Votes(capitals, RUN_TYPES);
  }

  /** Adds the labels of a block. */
  add(view: View, labels: Uint8Array): void {
    const { hashes, capitals, runFrom, runTo } = view;
    for (const t of capitals) {
      this.#words.add(hashes[t]!, labels[t]!);
      if (runFrom[t] === t) {
        const first = labels[t]!;
        let same = true;
        for (let i = t + 1; i <= runTo[t]!; i++) if ((labels[i] === OUTSIDE) !== (first === OUTSIDE)) same = false;
        if (same) this.#runs.add(view.runHash[t]!, first === OUTSIDE ? OUTSIDE_RUN : typeIndexOf(first));
      }
    }
  }

  /** Most frequent label of the word, and whether it has nearly all votes; -1 when unseen. */
  label(hash: number): number {
    return this.#words.top(hash);
  }

  /** Equal as long as the first pass decided the same about the capitalised words of `view`. */
  signature(view: View): number {
    let signature = 0;
    for (const t of view.capitals) signature = mix(mix(signature, this.label(view.hashes[t]!)), this.run(view, t));
    return signature;
  }

  /** Most frequent type of the run, 4 for outside; -1 when unseen. */
  run(view: View, t: number): number {
    return this.#runs.top(view.runHash[t]!);
  }
}

/** How often which of a few choices was made, by hash; saturating. */
class Votes {
  readonly #index: HashIndex;
  readonly #choices: number;
  readonly #counts: Uint16Array;

  /** For at most `capacity` different hashes. */
  constructor(capacity: number, choices: number) {
    this.#index = new HashIndex(capacity);
    this.#choices = choices;
    this.#counts = new Uint16Array(capacity * choices);
  }

  add(hash: number, choice: number): void {
    const at = this.#index.add(hash) * this.#choices + choice;
    if (this.#counts[at]! < 0xffff) this.#counts[at]!++;
  }

  /** The most frequent choice in the lower byte, 256 added when there was more than one vote and nearly all agree; -1 for an unknown hash. */
  top(hash: number): number {
    const index = this.#index.of(hash);
    if (index < 0) return -1;
    const counts = this.#counts;
    const from = index * this.#choices;
    let best = 0;
    let total = 0;
    for (let i = 0; i < this.#choices; i++) {
      total += counts[from + i]!;
      if (counts[from + i]! > counts[from + best]!) best = i;
    }
    return best + (total > 1 && counts[from + best]! >= total * 0.8 ? 256 : 0);
  }
}
