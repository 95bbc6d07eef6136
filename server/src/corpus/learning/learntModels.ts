// The models that readers trained in a workspace folder, in memory.
import { type LanguageId, languages, type NameModels } from "../../analysis/index";
import { loadLearntModel, type OwnNames } from "../../analysis/learning";
import { modelsBy } from "../models";

/** A learnt model as files hold it, and as worker threads get it. */
export interface ModelParts {
  readonly weights: Uint8Array;
  readonly names: OwnNames;
}

/** What a workspace folder has instead of shipped models. */
export interface FolderModel {
  /** Tells apart what different models made. */
  readonly stamp: string;
  readonly parts: Readonly<Partial<Record<LanguageId, ModelParts>>>;
  /** The shipped models with these in their places. */
  readonly models: NameModels;
}

/** The shipped models with `parts` in their places. What cannot be loaded goes to `report` and leaves the shipped one. */
export function withParts(
  shipped: NameModels,
  parts: FolderModel["parts"],
  report: (language: LanguageId, reason: string) => void,
): NameModels {
  return modelsBy((language) => {
    const base = shipped[language];
    const own = parts[language];
    if (!base || !own) return base;
    try {
      return loadLearntModel(languages[language], base, own.weights, own.names);
    } catch (error) {
      report(language, error instanceof Error ? error.message : String(error));
      return base;
    }
  });
}
