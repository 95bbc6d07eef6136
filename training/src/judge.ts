// Figures of a tagger on annotated texts, and the calibration of its confidence.
import type { MentionType } from "../../server/src/analysis/index";
import type { LanguagePack } from "../../server/src/analysis/languages/types";
import type { NameSpan } from "../../server/src/analysis/names/article";
import type { Calibration } from "../../server/src/analysis/names/model";
import { type NameModel, tagByModel } from "../../server/src/analysis/names/tagger";
import { trimNames } from "../../server/src/analysis/names/trim";
import { addScore, f1, readArticleText, type Score } from "./prepare";
import type { GoldText } from "./texts";

export const ALL_TYPES: readonly MentionType[] = ["PER", "ORG", "LOC", "EVT"];
export const PUBLIC_TYPES: readonly MentionType[] = ["PER", "ORG", "LOC"];

export interface Judged {
  readonly text: GoldText;
  readonly names: readonly NameSpan[];
}

/** Names as readers get them, or with `raw` as another corpus' habits have them. */
export function tagTexts(
  texts: readonly GoldText[],
  model: NameModel,
  pack: LanguagePack,
  plain: boolean,
  raw = false,
): Judged[] {
  return texts.map((text) => {
    const names = tagByModel(readArticleText(text.text, pack, plain), model);
    return { text, names: raw ? names : trimNames(text.text, names, pack) };
  });
}

/** Strict scores (span and type) over all and per type. */
export function score(judged: readonly Judged[], types: readonly MentionType[]): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const [name, wanted] of [["ALL", types] as const, ...types.map((type) => [type, [type]] as const)]) {
    const total: Score = { tp: 0, gold: 0, predicted: 0 };
    for (const { text, names } of judged) addScore(total, text.spans, names, new Set(wanted));
    scores[name] = total;
  }
  return scores;
}

/** `F1 89.8 (P 89.9 R 89.6)  PER 86.7  ORG 85.1 ...` */
export function format(scores: Record<string, Score>): string {
  const { ALL, ...rest } = scores;
  const percent = (a: number, b: number): string => (b === 0 ? "-" : ((100 * a) / b).toFixed(1));
  const types = Object.entries(rest).map(([type, value]) => `${type} ${f1(value).toFixed(1)}`);
  return `F1 ${f1(ALL!).toFixed(1)} (P ${percent(ALL!.tp, ALL!.predicted)} R ${percent(ALL!.tp, ALL!.gold)})  ${types.join("  ")}`;
}

/** Recall of the gold names whose words, lower-cased, are not a name in `known`. */
export function unseenRecall(judged: readonly Judged[], known: ReadonlySet<string>): { found: number; total: number } {
  let found = 0;
  let total = 0;
  for (const { text, names } of judged) {
    const keys = new Set(names.map((name) => `${name.start}:${name.end}:${name.type}`));
    for (const span of text.spans) {
      if (known.has(text.text.slice(span.start, span.end).toLowerCase())) continue;
      total++;
      if (keys.has(`${span.start}:${span.end}:${span.type}`)) found++;
    }
  }
  return { found, total };
}

/** Precision of the names whose confidence is at least `threshold`, and of the others. */
export function precisionByConfidence(
  judged: readonly Judged[],
  threshold: number,
): { above: number; below: number; share: number } {
  const counts = [0, 0, 0, 0];
  for (const { text, names } of judged) {
    const keys = new Set(text.spans.map((span) => `${span.start}:${span.end}:${span.type}`));
    for (const name of names) {
      const right = keys.has(`${name.start}:${name.end}:${name.type}`) ? 1 : 0;
      counts[(name.confidence >= threshold ? 0 : 2) + right]!++;
    }
  }
  const [wrongAbove, rightAbove, wrongBelow, rightBelow] = counts as [number, number, number, number];
  return {
    above: rightAbove / (rightAbove + wrongAbove || 1),
    below: rightBelow / (rightBelow + wrongBelow || 1),
    share: (rightBelow + wrongBelow) / (rightAbove + wrongAbove + rightBelow + wrongBelow || 1),
  };
}

/**
 * Fits a logistic curve (Platt 1999) from margins to correctness by Newton's method. `judged` must carry raw margins as confidences:
 * tagged with {@link RAW_MARGINS}.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const samples: [number, number][] = [];
  for (const { text, names } of judged) {
    const keys = new Set(text.spans.map((span) => `${span.start}:${span.end}:${span.type}`));
    for (const name of names) {
      const margin = -Math.log(1 / Math.min(Math.max(name.confidence, 1e-12), 1 - 1e-12) - 1) / RAW_SLOPE;
      samples.push([margin / MARGIN_UNIT, keys.has(`${name.start}:${name.end}:${name.type}`) ? 1 : 0]);
    }
  }
  let slope = 0;
  let offset = 1;
  for (let round = 0; round < 50; round++) {
    let gs = 0;
    let go = 0;
    let hss = 1e-6;
    let hso = 0;
    let hoo = 1e-6;
    for (const [x, y] of samples) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const w = p * (1 - p);
      gs += (y - p) * x;
      go += y - p;
      hss += w * x * x;
      hso += w * x;
      hoo += w;
    }
    const det = hss * hoo - hso * hso;
    if (Math.abs(det) < 1e-12) break;
    slope += (hoo * gs - hso * go) / det;
    offset += (hss * go - hso * gs) / det;
  }
  return { slope: slope / MARGIN_UNIT, offset };
}

const RAW_SLOPE = 1e-4;
const MARGIN_UNIT = 1000;
/** Under this calibration a confidence is a margin in disguise. */
export const RAW_MARGINS: Calibration = { slope: RAW_SLOPE, offset: 0 };
