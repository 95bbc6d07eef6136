// Scores of an annotation against a gold one.

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Counts {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
}

/** F1 in percent; 100 where nothing was to be found and nothing was. */
export function f1({ gold, predicted, right }: Counts): number {
  return gold + predicted === 0 ? 100 : (200 * right) / (gold + predicted);
}

/** Counts of one-to-one matches by equal keys. */
export function countMatches(gold: readonly string[], predicted: readonly string[]): Counts {
  const open = new Map<string, number>();
  for (const key of gold) open.set(key, (open.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of predicted) {
    const left = open.get(key) ?? 0;
    if (left > 0) {
      right++;
      open.set(key, left - 1);
    }
  }
  return { gold: gold.length, predicted: predicted.length, right };
}

/** Precision, recall and F1 in percent. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** B-cubed scores (Bagga and Baldwin 1998) of the entities of mentions that gold and prediction share. */
export function bCubedScores(pairs: readonly (readonly [gold: string, predicted: string])[]): Scores {
  if (pairs.length === 0) return { precision: 0, recall: 0, f1: 0 };
  const count = (key: (pair: readonly [string, string]) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
    return counts;
  };
  const both = count((pair) => pair.join("\0"));
  const gold = count(([a]) => a);
  const predicted = count(([, b]) => b);
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    precision += both.get(pair.join("\0"))! / predicted.get(pair[1])!;
    recall += both.get(pair.join("\0"))! / gold.get(pair[0])!;
  }
  return {
    precision: (100 * precision) / pairs.length,
    recall: (100 * recall) / pairs.length,
    f1: (200 * precision * recall) / (precision + recall) / pairs.length,
  };
}

/** B-cubed F1 in percent. */
export const bCubed = (pairs: readonly (readonly [gold: string, predicted: string])[]): number =>
  bCubedScores(pairs).f1;
