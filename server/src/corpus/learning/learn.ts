// Learns from what readers decided in a workspace folder: reads the lessons, and studies each language that has some.
import { type LanguageId, languages, type MentionType, type NameModel } from "../../analysis/index";
import type { OwnNames } from "../../analysis/learning";
import type { Dossier } from "../../annotations/index";
import { AnnotationStore } from "../annotations/annotationStore";
import type { Files } from "../files";
import { modelsIn } from "../models";
import type { CorpusSettings } from "../settings";
import { readLessons } from "./lessons";
import { baseHash, readTextbook } from "./shipped";
import { type Study, study } from "./study";

export interface LearningJob {
  /** Absolute path of the workspace folder. */
  readonly folder: string;
  /** Folder of the shipped models. */
  readonly models: string;
  readonly settings: CorpusSettings;
}

/** A study with the model that it started from, see `baseHash`. */
export interface Learnt extends Study {
  readonly base: string;
}

/** Share of the time that reading takes, about. */
const READING = 0.05;

/** Nothing is written. Resolves with a study a language that has lessons. @throws Error when the shipped models cannot be read */
export async function learn(
  { folder, models, settings }: LearningJob,
  files: Files,
  report: (message: string) => void,
  onProgress: (share: number) => void,
): Promise<Learnt[]> {
  const store = new AnnotationStore(folder, ({ path, line, message }) =>
    report(`${path}${line === null ? "" : `:${line}`}: ${message}`),
  );
  await store.load();
  const shipped = modelsIn(models, report);
  const lessons = await readLessons(store, files, settings, shipped, report);
  const total = lessons.length;
  const own = namesOf(store.dossiers.dossiers);
  const learnt: Learnt[] = [];
  let done = 0;
  for (const language of Object.keys(languages) as LanguageId[]) {
    const mine = lessons.filter((lesson) => lesson.language === language);
    const base: NameModel | undefined = shipped[language];
    if (mine.length === 0 || !base) continue;
    const before = done;
    done += mine.length;
    const progress = (share: number): void =>
      onProgress(READING + ((1 - READING) * (before + share * mine.length)) / total);
    const result = study(language, mine, readTextbook(models, language), base, own, progress);
    learnt.push({ ...result, base: baseHash(models, language) });
  }
  return learnt;
}

function namesOf(dossiers: readonly Dossier[]): OwnNames {
  const names: Partial<Record<MentionType, string[]>> = {};
  for (const { type, name, aliases } of dossiers) names[type] = [...(names[type] ?? []), name, ...(aliases ?? [])];
  return names;
}
