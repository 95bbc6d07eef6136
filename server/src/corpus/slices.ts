// Long work in slices, so that requests get their turn in between.

/** Milliseconds of work at a time. */
const SLICE = 8;

export class Slices {
  #start = performance.now();

  /** Lets others run when a slice has passed. True when it did. */
  async yielded(): Promise<boolean> {
    if (performance.now() - this.#start < SLICE) return false;
    await new Promise((resolve) => setImmediate(resolve));
    this.#start = performance.now();
    return true;
  }
}
