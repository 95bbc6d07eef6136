// Entry of a worker thread: reads and analyses files, a batch at a time. What main thread and worker say is in workerProtocol.ts.
import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { known } from "./annotations/known";
import { runJob } from "./fileJob";
import { withParts } from "./learning/learntModels";
import { modelsOver } from "./models";
import type { Batch, FromWorker, WorkerSetup } from "./workerProtocol";

const port = parentPort!;
// Who asks while articles are read gets an answer first. On Linux a thread has a priority of its own; elsewhere this would be the whole process's.
if (process.platform === "linux") {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is lower already, or this is not allowed here.
  }
}
const setup = workerData as WorkerSetup;
const current = new Int32Array(setup.current);
const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
const shipped = modelsOver(setup.models);
const learnt = new Map(
  Object.entries(setup.learnt).map(([stamp, parts]) => [
    stamp,
    // The main thread has told what is wrong with one.
    withParts(shipped, parts, () => {}),
  ]),
);

const dossiers = known([setup.dossiers]);

port.on("message", ({ jobs }: Batch) => {
  const outcomes = jobs.map((job, i) => {
    Atomics.store(current, 0, i);
    return runJob(job, readFileSync, learnt.get(job.model ?? "") ?? shipped, dossiers);
  });
  // One piece of memory for the batch: a piece an article would cost the main thread more than what is in it.
  const memory = new Uint8Array(
    outcomes.reduce((sum, outcome) => sum + (outcome.kind === "article" ? outcome.packed.length : 0), 0),
  );
  let at = 0;
  const packed = outcomes.map((outcome) => {
    if (outcome.kind !== "article") return outcome;
    memory.set(outcome.packed, at);
    at += outcome.packed.length;
    return { ...outcome, packed: memory.subarray(at - outcome.packed.length, at) };
  });
  tell({ outcomes: packed }, [memory.buffer]);
});

tell({ ready: true });
