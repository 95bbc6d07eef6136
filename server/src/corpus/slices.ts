// Long work in slices, so that requests get their turn in between.

/** Milliseconds of work at a time. */
const SLICE = 8;
/** Turns of the event loop that a request takes: it is read and answered, and what answers it is written. */
const TURNS = 3;

export class Slices {
  #start = performance.now();

  /** Lets others run when a slice has passed. True when it did. */
  async yielded(): Promise<boolean> {
    if (performance.now() - this.#start < SLICE) return false;
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.#start = performance.now();
    return true;
  }
}
