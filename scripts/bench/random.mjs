// Random numbers that are the same for the same seed on every machine.

/**
 * A generator with 32 bits of state (mulberry32, Tommy Ettinger, public domain).
 * @param {number} seed
 * @returns {() => number} numbers from 0 to 1, without 1
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed for part `index` of what `seed` makes, so that parts do not depend on each other. */
export const seedOf = (seed, index) => Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;

/** An integer from `low` to `high`, both included. */
export const between = (next, low, high) => low + Math.floor(next() * (high - low + 1));

/** One of `list`, all alike. */
export const pick = (next, list) => list[Math.floor(next() * list.length)];

/** A copy of `list` in random order (Fisher–Yates). */
export function shuffled(next, list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const other = between(next, 0, i);
    [copy[i], copy[other]] = [copy[other], copy[i]];
  }
  return copy;
}

/**
 * Draws ranks as words are drawn in a text: rank r with a weight of 1 / (r + shift) ^ exponent (Zipf–Mandelbrot).
 * @returns {(next: () => number) => number} a rank from 0 to `size` - 1
 */
export function zipf(size, { exponent = 1, shift = 1 } = {}) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += (rank + shift) ** -exponent;
    sums[rank] = sum;
  }
  return (next) => {
    const wanted = next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
