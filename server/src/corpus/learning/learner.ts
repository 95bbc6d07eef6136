// Learning in a thread of its own.
import { Worker } from "node:worker_threads";
import type { LearningJob, Learnt } from "./learn";
import type { FromLearner } from "./learnerProtocol";

export interface LearningListener {
  readonly warn: (message: string) => void;
  readonly onProgress: (share: number) => void;
}

/** A thread that runs out of this many megabytes dies alone. */
const MEMORY_MB = 3072;

/**
 * Runs `job` in a thread: `script` is its bundle. Null when the signal aborts, and the thread is gone then. Nothing is written to the disk.
 * @throws Error when the thread dies, or what it does fails
 */
export async function startLearning(
  script: string,
  job: LearningJob,
  { warn, onProgress }: LearningListener,
  signal: AbortSignal,
): Promise<readonly Learnt[] | null> {
  if (signal.aborted) return null;
  const worker = new Worker(script, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => resolve(null), { once: true });
      worker.on("message", (message: FromLearner) => {
        if ("warning" in message) warn(message.warning);
        else if ("progress" in message) onProgress(message.progress);
        else if ("learnt" in message) resolve(message.learnt);
        else reject(new Error(message.failure));
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`the learning thread ended (${code})`)));
    });
  } finally {
    await worker.terminate();
  }
}
