// Work on a document that waits until the document rests.

/** Milliseconds without a further call after which the work is done. */
const REST = 150;

/** One waiting task a document, the latest. */
export class Settle {
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** Runs `task` when nothing was asked for `uri` for a moment; the task that waited before is dropped. */
  after(uri: string, task: () => void): void {
    this.cancel(uri);
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      task();
    }, REST);
    timer.unref?.();
    this.#timers.set(uri, timer);
  }

  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }
}
