// What main thread and learning thread say to each other. The thread gets a `LearningJob` as its data.
import type { Learnt } from "./learn";

export type FromLearner =
  | { readonly warning: string }
  /** Share of the work that is done. */
  | { readonly progress: number }
  | { readonly learnt: readonly Learnt[] }
  | { readonly failure: string };
