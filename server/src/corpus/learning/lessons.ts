// The articles of a workspace folder that readers decided something about, as lessons.
import { analyze, type LanguageId, type NameModels } from "../../analysis/index";
import type { TaughtArticle } from "../../analysis/learning";
import { knownNames, readLesson } from "../../annotations/index";
import { readAnnotatedText } from "../annotations/annotatedText";
import type { AnnotationStore } from "../annotations/annotationStore";
import { layOver } from "../annotations/layOver";
import { decode } from "../decode";
import type { Files } from "../files";
import type { CorpusSettings } from "../settings";

export interface ReaderLesson extends TaughtArticle {
  /** Path from the workspace folder, `/` between parts. */
  readonly article: string;
  readonly language: LanguageId;
  /** Decisions about names. */
  readonly decisions: number;
}

/** Articles with the most decisions are learnt from first; more than these would take minutes. */
const MOST_ARTICLES = 600;

/**
 * Reads the lessons of `store`, sorted by path: articles as they are now, or as they were annotated where they are gone. `models` are the
 * shipped ones: what they find counts where nobody decided. Articles that cannot be read go to `report`.
 */
export async function readLessons(
  store: AnnotationStore,
  files: Files,
  settings: CorpusSettings,
  models: NameModels,
  report: (message: string) => void,
): Promise<ReaderLesson[]> {
  const known = knownNames(store.dossiers.dossiers);
  const lessons: ReaderLesson[] = [];
  const articles = [...store.articles()]
    .map((article) => ({ article, decisions: store.annotations(article).decisions }))
    .filter(({ decisions }) => decisions.some(({ kind }) => kind !== "note"))
    .sort((a, b) => b.decisions.length - a.decisions.length || (a.article < b.article ? -1 : 1));
  if (articles.length > MOST_ARTICLES) {
    report(`learning from the ${MOST_ARTICLES} articles with the most decisions, of ${articles.length}`);
  }
  for (const { article, decisions } of articles.slice(0, MOST_ARTICLES)) {
    const annotatedText = (hash: string): string | null => readAnnotatedText(store.folder, hash);
    const text =
      (await readPresent(store.folder, article, files, settings)) ??
      annotatedText(decisions[decisions.length - 1]!.target.hash ?? "");
    if (text === null) {
      report(`${article}: neither the article nor the text that was annotated is there`);
      continue;
    }
    const analysis = analyze(text, { language: settings.language, fileName: article, models });
    const decided = layOver(text, analysis, { decisions, annotatedText }, known);
    const about = decided.anchored.filter(({ decision }) => decision.kind !== "note");
    if (about.length === 0) continue;
    const rejected = about.filter(({ decision }) => decision.kind === "reject");
    lessons.push({
      article,
      language: analysis.language,
      decisions: about.length,
      text,
      ...readLesson(text, decided, rejected),
    });
  }
  return lessons.sort((a, b) => (a.article < b.article ? -1 : 1));
}

async function readPresent(
  folder: string,
  article: string,
  files: Files,
  settings: CorpusSettings,
): Promise<string | null> {
  const path = `${folder}/${article}`;
  try {
    const info = await files.stat(folder, path);
    if (!info || info.size > settings.files.maxSizeMB * 1024 * 1024) return null;
    return decode(await files.read(path), settings.files.encoding).text;
  } catch {
    return null;
  }
}
