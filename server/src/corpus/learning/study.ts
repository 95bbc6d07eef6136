// A new model out of lessons, and what it is worth: on lessons that it did not see, and on news at large.
import { analyze, type LanguageId, languages, type NameModel } from "../../analysis/index";
import {
  addTallies,
  f1,
  loadLearntModel,
  NO_TALLY,
  type OwnNames,
  ownNames,
  retrain,
  type Tally,
  type TaughtArticle,
  tally,
} from "../../analysis/learning";
import type { ReaderLesson } from "./lessons";
import type { Textbook } from "./shipped";

export interface BeforeAfter {
  readonly before: Tally;
  readonly after: Tally;
  readonly articles: number;
}

export interface Study {
  readonly language: LanguageId;
  readonly articles: number;
  readonly decisions: number;
  /** The new model, learnt from all lessons. */
  readonly weights: Uint8Array;
  readonly names: OwnNames;
  /** Each article judged by a model that learnt from the others, at the spans that the reader decided about; null with one article alone. */
  readonly heldOut: BeforeAfter | null;
  /** Articles of the product's own that neither model has learnt from. */
  readonly general: BeforeAfter;
}

/** Parts that are held out in turn: an article a part where there are fewer. */
const FOLDS = 4;
/** Points of F1 on news at large that a model may lose. */
const MOST_LOST = 1.5;

export type Verdict = "better" | "same" | "worse" | "untested";

/** Whether to take the model. */
export function verdictOf({ heldOut, general }: Pick<Study, "heldOut" | "general">): Verdict {
  if (f1(general.before) - f1(general.after) > MOST_LOST) return "worse";
  if (!heldOut || heldOut.before.true === 0) return "untested";
  const gain = f1(heldOut.after) - f1(heldOut.before);
  return gain > 0.05 ? "better" : gain < -0.05 ? "worse" : "same";
}

/** `own`: names that the reader keeps besides, in dossiers. Deterministic. `onProgress` gets the share that is done; what it throws stops the study. */
export function study(
  language: LanguageId,
  lessons: readonly ReaderLesson[],
  { replay, check }: Textbook,
  base: NameModel,
  own: OwnNames,
  onProgress: (share: number) => void = () => {},
): Study {
  const folds = lessons.length < 2 ? 0 : Math.min(FOLDS, lessons.length);
  let round = 0;
  const learn = (from: readonly ReaderLesson[], more: OwnNames): { weights: Uint8Array; names: OwnNames } => {
    const weights = retrain(base, language, from, replay, {
      onProgress: (share) => onProgress((round + share) / (folds + 1)),
    });
    round++;
    return { weights, names: joinNames(ownNames(from), more) };
  };
  const load = ({ weights, names }: { weights: Uint8Array; names: OwnNames }): NameModel =>
    loadLearntModel(languages[language], base, weights, names);
  const judge = (articles: readonly TaughtArticle[], model: NameModel): Tally =>
    articles
      .map((article) => tally(article, analyze(article.text, { language, models: { [language]: model } }).mentions))
      .reduce(addTallies, NO_TALLY);

  let before = NO_TALLY;
  let after = NO_TALLY;
  for (let fold = 0; fold < folds; fold++) {
    const held = lessons.filter((_, i) => i % folds === fold);
    // Dossiers may have been written while the held-out articles were read: their names would be no test.
    const model = load(
      learn(
        lessons.filter((_, i) => i % folds !== fold),
        {},
      ),
    );
    before = addTallies(before, judge(held, base));
    after = addTallies(after, judge(held, model));
  }
  const heldOut = folds > 0 ? { before, after, articles: lessons.length } : null;
  const learnt = learn(lessons, own);
  const general = { before: judge(check, base), after: judge(check, load(learnt)), articles: check.length };
  const decisions = lessons.reduce((sum, lesson) => sum + lesson.decisions, 0);
  return { language, articles: lessons.length, decisions, ...learnt, heldOut, general };
}

function joinNames(a: OwnNames, b: OwnNames): OwnNames {
  const types = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof OwnNames)[];
  return Object.fromEntries(types.map((type) => [type, [...new Set([...(a[type] ?? []), ...(b[type] ?? [])])].sort()]));
}
