// Feature templates. A feature is a 32-bit hash; a missing one weighs nothing.

import type { Evidence, Majority } from "./evidence";
import { COUNTERS, caseClassOf, counterOf, kindOf, LISTS } from "./gazetteer";
import { mix } from "./hash";
import { Flag, type View } from "./view";
import { CUES, type Word } from "./words";

/** Offsets at which a word's own features count. */
export const WORD_OFFSETS = [-3, -2, -1, 0, 1, 2, 3] as const;
export const MAX_FEATURES = 160;

const NO_WORD = 0x5bd1e995;

/** Features of a word standing at `offset` from the token that is labelled; returns how many. Depends on the word alone. */
export function wordFeatures(word: Word, offset: number, out: Int32Array): number {
  const base = 1000 + (offset + 3) * 100;
  let n = 0;
  for (let cue = 0; cue < CUES; cue++) if (word.cues & (1 << cue)) out[n++] = mix(base, cue);
  if (offset === -3 || offset === 3) return n;
  out[n++] = mix(base + 1, word.hash);
  out[n++] = mix(base + 2, word.shape);
  if (kindOf(word.listed)) out[n++] = mix(base + 9, kindOf(word.listed));
  if (offset >= -1 && offset <= 1 && word.listed) {
    for (let counter = 0; counter < COUNTERS; counter++) {
      const count = counterOf(word.listed, counter);
      if (count) out[n++] = mix(base + 3, counter * 4 + count);
    }
    const cased = caseClassOf(word.listed);
    out[n++] = mix(base + 4, cased);
    if (offset === 0) out[n++] = mix(base + 5, mix(word.listed & 0xffffff, 1));
  }
  if (offset === 0) {
    out[n++] = mix(base + 6, word.rawHash);
    for (let i = 0; i < word.affixes.length; i++) out[n++] = mix(base + 10 + i, word.affixes[i]!);
    out[n++] = mix(base + 7, word.casing * 8 + word.kind);
    out[n++] = mix(base + 8, 0);
  }
  return n;
}

/** Features of the token `t` in its sentence and article; returns how many. */
export function contextFeatures(
  view: View,
  t: number,
  sentenceFrom: number,
  sentenceTo: number,
  evidence: Evidence,
  out: Int32Array,
): number {
  const { words, flags, runFrom, runTo, listed } = view;
  const inside = (i: number): boolean => i >= sentenceFrom && i < sentenceTo;
  const hashAt = (i: number): number => (inside(i) ? words[i]!.hash : NO_WORD);
  const shapeAt = (i: number): number => (inside(i) ? words[i]!.shape : NO_WORD);
  const kindAt = (i: number): number => (inside(i) ? kindOf(words[i]!.listed) : 0);
  const word = words[t]!;
  const w0 = word.hash;
  const s0 = word.shape;
  const w1 = hashAt(t + 1);
  const wp = hashAt(t - 1);
  const s1 = shapeAt(t + 1);
  const sp = shapeAt(t - 1);
  const sp2 = shapeAt(t - 2);
  let n = 0;
  out[n++] = mix(1, mix(wp, w0));
  out[n++] = mix(2, mix(w0, w1));
  out[n++] = mix(3, mix(wp, s0));
  out[n++] = mix(4, mix(w1, s0));
  out[n++] = mix(5, mix(mix(hashAt(t - 2), wp), s0));
  out[n++] = mix(6, mix(sp, s0));
  out[n++] = mix(7, mix(s0, s1));
  out[n++] = mix(8, mix(mix(sp, s0), s1));
  out[n++] = mix(9, mix(mix(sp2, sp), s0));
  out[n++] = mix(10, mix(mix(s0, s1), shapeAt(t + 2)));
  out[n++] = mix(11, mix(mix(w1, hashAt(t + 2)), s0));

  const flag = flags[t]!;
  const place =
    flag & (Flag.SentenceStart | Flag.QuoteStart | Flag.Shouting | Flag.InParentheses | Flag.Glued | Flag.Title);
  out[n++] = mix(20, mix(place, word.casing));
  out[n++] = mix(21, mix(place, caseClassOf(word.listed)));
  for (let offset = -1; offset <= 1; offset++) {
    const lists = inside(t + offset) ? listed[t + offset]! : 0;
    if (lists) {
      out[n++] = mix(22 + offset, lists);
      for (let list = 0; list < LISTS.length; list++) {
        const match = (lists >> (list * 2)) & 3;
        if (match) out[n++] = mix(26 + offset, list * 4 + match);
      }
    }
  }

  const everyday = (i: number): number => (inside(i) ? (flags[i]! & (Flag.Capital | Flag.Everyday)) >> 6 : 0);
  out[n++] = mix(45, mix(everyday(t), mix(everyday(t - 1), everyday(t + 1))));
  if (word.cues) {
    out[n++] = mix(46, mix(word.cues, t > 0 ? words[t - 1]!.cues : 0));
    out[n++] = mix(47, mix(word.cues, mix(s1, inside(t + 1) ? words[t + 1]!.cues : 0)));
  }
  if (flag & Flag.Capital) {
    const from = runFrom[t]!;
    const to = runTo[t]!;
    const length = to - from + 1;
    const at = Math.min(t - from, 3) * 4 + Math.min(to - t, 3);
    const before = hashAt(from - 1);
    const after = hashAt(to + 1);
    out[n++] = mix(30, words[from]!.hash);
    out[n++] = mix(31, words[to]!.hash);
    out[n++] = mix(32, before);
    out[n++] = mix(33, after);
    out[n++] = mix(34, at);
    out[n++] = mix(35, mix(Math.min(length, 6), at));
    out[n++] = mix(36, mix(before, at));
    out[n++] = mix(37, mix(after, at));
    out[n++] = mix(38, mix(words[from]!.cues, Math.min(t - from, 3)));
    out[n++] = mix(39, mix(words[to]!.cues, Math.min(to - t, 3)));
    if (from > 0) out[n++] = mix(40, mix(words[from - 1]!.cues, at));
    if (to + 1 < view.count) out[n++] = mix(41, mix(words[to + 1]!.cues, at));
    out[n++] = mix(42, mix(place, at));
    const kindBefore = kindAt(from - 1);
    const kindAfter = kindAt(to + 1);
    if (kindBefore) out[n++] = mix(70, mix(kindBefore, at));
    if (kindAfter) out[n++] = mix(71, mix(kindAfter, at));
  }
  const kind = kindAt(t);
  if (kind || kindAt(t + 1)) out[n++] = mix(72, mix(kind, mix(s0, kindAt(t + 1))));
  if (kind || kindAt(t - 1)) out[n++] = mix(73, mix(kind, mix(s0, kindAt(t - 1))));
  if (kind) out[n++] = mix(74, mix(kind, place));
  if (t > 0) out[n++] = mix(43, mix(words[t - 1]!.cues, s0));
  if (t > 1) out[n++] = mix(44, mix(words[t - 2]!.cues, mix(words[t - 1]!.cues, s0)));

  const shown = flag & Flag.Capital ? evidence.of(w0) : -1;
  if (shown >= 0) {
    const cased = shown & 15;
    const seen = shown >> 4;
    out[n++] = mix(50, cased);
    out[n++] = mix(51, mix(cased, place));
    for (let bit = 0; bit < 8; bit++) if (seen & (1 << bit)) out[n++] = mix(52, bit);
    out[n++] = mix(53, mix(seen, word.casing));
  }
  return n;
}

/** Features from what a first pass decided elsewhere in the article; returns how many. */
export function majorityFeatures(view: View, t: number, majority: Majority, out: Int32Array): number {
  let n = 0;
  if (!(view.flags[t]! & Flag.Capital)) return 0;
  const word = view.words[t]!;
  const label = majority.label(word.hash);
  out[n++] = mix(60, label);
  out[n++] = mix(61, mix(label, view.flags[t]! & (Flag.SentenceStart | Flag.Shouting | Flag.Title)));
  out[n++] = mix(
    62,
    mix(majority.run(view, t), Math.min(t - view.runFrom[t]!, 3) * 4 + Math.min(view.runTo[t]! - t, 3)),
  );
  if (t > 0 && view.flags[t - 1]! & Flag.Capital)
    out[n++] = mix(63, mix(majority.label(view.words[t - 1]!.hash), label));
  if (t + 1 < view.count && view.flags[t + 1]! & Flag.Capital)
    out[n++] = mix(64, mix(majority.label(view.words[t + 1]!.hash), label));
  return n;
}
