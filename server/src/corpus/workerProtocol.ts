// What main thread and worker threads say to each other.
import type { Dossier } from "../annotations/index";
import type { FileJob, Outcome } from "./fileJob";
import type { FolderModel } from "./learning/learntModels";
import type { SharedModels } from "./models";

export interface WorkerSetup {
  readonly models: SharedModels;
  /** One Int32 that both see: the index in the batch of the file that the worker is at. */
  readonly current: SharedArrayBuffer;
  /** Models that readers trained, by stamp. */
  readonly learnt: SentModels;
  /** What readers keep of entities. */
  readonly dossiers: readonly Dossier[];
}

export type SentModels = Readonly<Record<string, FolderModel["parts"]>>;

/** To the worker. */
export interface Batch {
  readonly jobs: readonly FileJob[];
}

/** From the worker: it has started, or is done with a batch, an outcome a job. */
export type FromWorker = { readonly ready: true } | { readonly outcomes: readonly Outcome[] };
