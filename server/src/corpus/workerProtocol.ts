// What main thread and worker threads say to each other.
import type { Dossier } from "../annotations/index";
import type { FileJob, Outcome } from "./fileJob";
import type { FolderModel } from "./learning/learntModels";

export interface WorkerSetup {
  /** Folder of the trained models. */
  readonly models: string;
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

/** From the worker: it has started, has something to tell, or is done with a batch, an outcome a job. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly warning: string }
  | { readonly outcomes: readonly Outcome[] };
