// The trained models as files beside the bundle, each read when an article of its language is first met, and what threads share of them.
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type LanguageId,
  languages,
  loadNameModel,
  modelOver,
  type NameModel,
  type NameModels,
  type NameTables,
  tablesOf,
} from "../analysis/index";

/** Models of `folder`. One that is missing or damaged goes to `report`, once, and its language is tagged by rules. */
export function modelsIn(folder: string, report: (message: string) => void): NameModels {
  return modelsBy((language) => {
    try {
      const read = (extension: string): Uint8Array => readFileSync(path.join(folder, `${language}.${extension}`));
      return loadNameModel(languages[language], read("gazetteer"), read("names"));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report(`the name model for ${JSON.stringify(language)} could not be read, names are found by rules: ${reason}`);
      return undefined;
    }
  });
}

/** Models that `load` gives, each when it is first asked for, and once. */
export function modelsBy(load: (language: LanguageId) => NameModel | undefined): NameModels {
  const loaded = new Map<LanguageId, NameModel | undefined>();
  const get = (language: LanguageId): NameModel | undefined => {
    if (!loaded.has(language)) loaded.set(language, load(language));
    return loaded.get(language);
  };
  return {
    get id() {
      return get("id");
    },
    get en() {
      return get("en");
    },
  } as NameModels;
}

export type SharedModels = Partial<Record<LanguageId, NameTables>>;

/** What another thread needs for the same models. Reads those that were not read yet, and lets others run in between. */
export async function sharedModels(models: NameModels): Promise<SharedModels> {
  const shared: SharedModels = {};
  for (const language of Object.keys(languages) as LanguageId[]) {
    const model = models[language];
    const tables = model && tablesOf(model);
    if (tables) shared[language] = tables;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return shared;
}

/** The models of a thread that got {@link sharedModels}. */
export function modelsOver(shared: SharedModels): NameModels {
  const models: { -readonly [language in LanguageId]?: NameModel } = {};
  for (const [language, tables] of Object.entries(shared) as [LanguageId, NameTables][]) {
    models[language] = modelOver(languages[language], tables);
  }
  return models;
}
