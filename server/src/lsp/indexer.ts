// Runs the indexing of the corpus in the background, one run at a time, with progress that can be cancelled.
import type { Corpus } from "../corpus/index";
import type { Connection, WorkDoneProgress } from "./connection";

export class Indexer {
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #showsProgress: () => boolean;
  #abort: AbortController | null = null;
  #running: Promise<number> = Promise.resolve(0);

  constructor(connection: Connection, corpus: Corpus, showsProgress: () => boolean) {
    this.#connection = connection;
    this.#corpus = corpus;
    this.#showsProgress = showsProgress;
  }

  /**
   * Starts anew; a run that is under way stops. `trustTimes`: see the corpus. Resolves with the number of articles; never rejects.
   */
  start(title: string, trustTimes: boolean): Promise<number> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = this.#running.then(() => this.#run(title, abort, trustTimes));
    return this.#running;
  }

  /** Resolves when nothing is being indexed. */
  get idle(): Promise<number> {
    return this.#running;
  }

  stop(): void {
    this.#abort?.abort();
  }

  /** Stops a run that is under way. Resolves when it has ended. */
  async halt(): Promise<void> {
    this.stop();
    await this.#running;
  }

  async #run(title: string, abort: AbortController, trustTimes: boolean): Promise<number> {
    if (abort.signal.aborted) return this.#corpus.entities.records.size;
    const started = performance.now();
    const progress = await this.#progress(title, abort);
    let shown = 0;
    try {
      const articles = await this.#corpus.index({
        signal: abort.signal,
        trustTimes,
        onProgress: ({ done, total }) => {
          const now = performance.now();
          if (now - shown < 200) return;
          shown = now;
          const rate = Math.round(done / Math.max(0.001, (now - started) / 1000));
          progress?.report(total ? (100 * done) / total : 100, `${done} / ${total} · ${rate}/s`);
        },
      });
      const seconds = (performance.now() - started) / 1000;
      const state = abort.signal.aborted ? "stopped" : "done";
      this.#connection.console.info(`indexing ${state}: ${articles} articles, ${seconds.toFixed(2)} s`);
      return articles;
    } catch (error) {
      this.#connection.console.error(
        `indexing failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return this.#corpus.entities.records.size;
    } finally {
      progress?.done();
    }
  }

  async #progress(title: string, abort: AbortController): Promise<WorkDoneProgress | null> {
    if (!this.#showsProgress()) return null;
    try {
      const progress = await this.#connection.window.createWorkDoneProgress();
      progress.begin(title, true);
      progress.token.onCancellationRequested(() => abort.abort());
      return progress;
    } catch {
      return null;
    }
  }
}
