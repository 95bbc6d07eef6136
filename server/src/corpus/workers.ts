// Worker threads that analyse files. A file on which a worker dies or hangs is given up; a new worker goes on with the rest.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { NameModels } from "../analysis/index";
import type { Dossier } from "../annotations/index";
import { type FileJob, type Outcome, unreadable } from "./fileJob";
import { type SharedModels, sharedModels } from "./models";
import type { Batch, FromWorker, SentModels, WorkerSetup } from "./workerProtocol";

export interface WorkerOptions {
  /** Path of the worker's bundle. */
  readonly script: string;
  /** Is told why there are no workers. */
  readonly warn: (message: string) => void;
  /** Milliseconds that a small file may take. */
  readonly patience?: number;
  /** Models that readers trained, by stamp; for jobs that ask for one. */
  readonly learnt?: SentModels;
  /** What readers keep of entities; for jobs that ask for it. */
  readonly dossiers?: readonly Dossier[];
}

/** No worker could start; the work is for the main thread. */
export class NoWorkersError extends Error {
  override readonly name = "NoWorkersError";
}

/** One core is the editor's when it needs it: more threads than this gain little. */
const MAX_WORKERS = 2;
const PATIENCE = 20_000;
/** Milliseconds more for each megabyte: analysis takes time in proportion to the text. */
const PATIENCE_A_MEGABYTE = 10_000;
/** Files and bytes of a batch: some tens of milliseconds of work, so that all workers end together and cancelling is quick. */
const BATCH_FILES = 16;
const BATCH_BYTES = 256 * 1024;
/** Fewer files than this are not worth a second worker's start. */
const FILES_A_WORKER = 48;
/** A worker that runs out of this many megabytes dies alone. */
const MEMORY_MB = 2048;
/** Most of what a worker makes is garbage with the article: more room for it would gain nothing. */
const YOUNG_MB = 8;
/** Starts that may fail in a row, while others worked. */
const MAX_FAILED_STARTS = 3;

/**
 * Analyses `jobs` in about their order, and calls `take` for each as it is done. Resolves when all are, or the signal aborts.
 * @throws NoWorkersError when no worker can start; jobs that were not taken are not done then.
 */
export async function runInWorkers(
  jobs: readonly FileJob[],
  options: WorkerOptions,
  models: NameModels,
  take: (job: FileJob, outcome: Outcome) => void,
  signal?: AbortSignal,
): Promise<void> {
  const shared = await sharedModels(models);
  const wanted = Math.ceil(jobs.length / FILES_A_WORKER);
  const count = Math.max(1, Math.min(MAX_WORKERS, availableParallelism(), wanted));
  const queue = new JobQueue(jobs);
  const results = await Promise.allSettled(
    Array.from({ length: count }, () => serveQueue(queue, () => new Thread(options, shared, signal), take, signal)),
  );
  // What a failed worker left is in the queue: done, if another one took it.
  const failure = results.find((result) => result.status === "rejected");
  if (failure && !queue.isEmpty && !signal?.aborted) throw failure.reason;
}

class JobQueue {
  readonly #jobs: readonly FileJob[];
  readonly #again: FileJob[] = [];
  #next = 0;

  constructor(jobs: readonly FileJob[]) {
    this.#jobs = jobs;
  }

  get isEmpty(): boolean {
    return this.#again.length === 0 && this.#next === this.#jobs.length;
  }

  batch(): FileJob[] {
    const batch: FileJob[] = [];
    let bytes = 0;
    while (batch.length < BATCH_FILES && bytes < BATCH_BYTES && !this.isEmpty) {
      const job = this.#again.pop() ?? this.#jobs[this.#next++]!;
      batch.push(job);
      bytes += job.size;
    }
    return batch;
  }

  putBack(jobs: readonly FileJob[]): void {
    this.#again.push(...jobs.slice().reverse());
  }
}

async function serveQueue(
  queue: JobQueue,
  start: () => Thread,
  take: (job: FileJob, outcome: Outcome) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let thread: Thread | null = null;
  let failedStarts = 0;
  try {
    while (!signal?.aborted) {
      const batch = queue.batch();
      if (batch.length === 0) return;
      thread ??= start();
      const answer = await thread.run(batch);
      if (signal?.aborted) return;
      if (answer.kind === "done") {
        failedStarts = 0;
        batch.forEach((job, i) => {
          take(job, answer.outcomes[i]!);
        });
        continue;
      }
      thread.end();
      thread = null;
      if (answer.kind === "notStarted") {
        queue.putBack(batch);
        if (++failedStarts === MAX_FAILED_STARTS) throw new NoWorkersError(answer.reason);
        continue;
      }
      take(batch[answer.at]!, unreadable(`the analysis ${answer.reason}: skipped`));
      queue.putBack(batch.filter((_, i) => i !== answer.at));
    }
  } finally {
    thread?.end();
  }
}

type Answer =
  | { readonly kind: "done"; readonly outcomes: readonly Outcome[] }
  /** `at`: index of the file in the batch. */
  | { readonly kind: "died"; readonly at: number; readonly reason: string }
  | { readonly kind: "notStarted"; readonly reason: string };

class Thread {
  readonly #options: WorkerOptions;
  readonly #current = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | null = null;
  #ready = false;
  #failure: string | null = null;
  #settle: ((answer: Answer) => void) | null = null;

  constructor(options: WorkerOptions, models: SharedModels, signal: AbortSignal | undefined) {
    this.#options = options;
    const setup: WorkerSetup = {
      models,
      current: this.#current.buffer as SharedArrayBuffer,
      learnt: options.learnt ?? {},
      dossiers: options.dossiers ?? [],
    };
    try {
      this.#worker = new Worker(options.script, {
        workerData: setup,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      });
    } catch (error) {
      this.#fail(String(error));
      return;
    }
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    this.#worker.on("error", (error) => this.#fail(`failed (${error.message})`));
    this.#worker.on("exit", () => this.#fail("failed"));
    signal?.addEventListener("abort", () => this.end(), { once: true });
  }

  run(jobs: readonly FileJob[]): Promise<Answer> {
    return new Promise((resolve) => {
      Atomics.store(this.#current, 0, 0);
      const watch = this.#watch(jobs);
      this.#settle = (answer) => {
        clearInterval(watch);
        this.#settle = null;
        resolve(answer);
      };
      if (this.#failure !== null) this.#fail(this.#failure);
      else this.#worker?.postMessage({ jobs } satisfies Batch);
    });
  }

  end(): void {
    this.#fail("ended");
    void this.#worker?.terminate();
  }

  /** Looks whether the worker gets on. */
  #watch(jobs: readonly FileJob[]): NodeJS.Timeout {
    const patience = this.#options.patience ?? PATIENCE;
    let at = -1;
    let since = 0;
    return setInterval(
      () => {
        const now = performance.now();
        const current = Atomics.load(this.#current, 0);
        if (current !== at) {
          at = current;
          since = now;
        } else if (now - since > patience + (jobs[at]!.size / 1e6) * PATIENCE_A_MEGABYTE) {
          this.#fail("takes too long");
        }
      },
      Math.min(1000, patience / 4),
    );
  }

  #hear(message: FromWorker): void {
    if ("ready" in message) this.#ready = true;
    else this.#settle?.({ kind: "done", outcomes: message.outcomes });
  }

  #fail(reason: string): void {
    this.#failure ??= reason;
    if (this.#ready) this.#settle?.({ kind: "died", at: Atomics.load(this.#current, 0), reason: this.#failure });
    else this.#settle?.({ kind: "notStarted", reason: this.#failure });
  }
}
