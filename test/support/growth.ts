// How much longer ten times as much takes. Ratios hold on any machine, milliseconds do not.
import { expect } from "vitest";

/** Ten times the text may take this much longer: memory management has its share, a quadratic algorithm takes a hundred times. */
const LINEAR = 20;

const ATTEMPTS = 6;
/** Milliseconds after which a run is not repeated. */
const ENOUGH = 500;

/**
 * Fails unless `run` takes about ten times as long for ten times as much text. `text(n)` makes a text of about `n` times some unit.
 * The small text is read ten times over, so that both sides leave as much garbage. A busy machine only ever adds time, so that the best
 * of several attempts counts.
 */
export function expectLinear(
  run: (text: string) => void,
  text: (n: number) => string,
  n: number,
  limit = LINEAR,
): void {
  const small = flat(text(n));
  const large = flat(text(10 * n));
  const ratios: number[] = [];
  for (let i = 0; i < ATTEMPTS; i++) {
    const tenSmall = best(() => {
      for (let round = 0; round < 10; round++) run(small);
    });
    const ratio = (10 * best(() => run(large))) / tenSmall;
    if (ratio <= limit) return;
    ratios.push(ratio);
  }
  expect(Math.min(...ratios)).toBeLessThanOrEqual(limit);
}

/** Milliseconds of the quickest of three runs, or of fewer when they are slow. */
function best(run: () => void): number {
  const begin = performance.now();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && performance.now() - begin < ENOUGH; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The same text in one piece: a repeated or joined string is only put together when it is first read. */
const flat = (text: string): string => new TextDecoder("utf-16le").decode(Buffer.from(text, "utf16le"));
