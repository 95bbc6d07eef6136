// `npm run eval:learning`: what learning from a reader's corrections brings. A simulated reader corrects articles of a domain that the training
// corpus has nothing of, until enough names are corrected; the figures are of articles that the reader did not see, and of the old articles.
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Analysis, analyze, type LanguageId, loadNameModel, type NameModel } from "../server/src/analysis/index";
import { languages } from "../server/src/analysis/languages/index";
import { loadLearntModel, ownNames, retrain, type TaughtArticle } from "../server/src/analysis/learning";
import { type Anchored, type DecisionKind, decide, overlay, readLesson } from "../server/src/annotations/index";
import { readTextbook } from "../server/src/corpus/learning/shipped";
import { ALL_TYPES, format, type Judged, score } from "./src/judge";
import { f1 } from "./src/prepare";
import { splitOf } from "./src/setup";
import { type GoldSpan, type GoldText, readOwnCorpus } from "./src/texts";

/** Names that the reader corrects. */
const CORRECTED = 200;
const FOLDS = 4;

type Span = Pick<GoldSpan, "start" | "end" | "type">;
type Correction = Span & { readonly kind: DecisionKind };

/** What a language is measured with, and the model that the reader starts from. */
interface Setting {
  readonly language: LanguageId;
  readonly base: NameModel;
  /** Articles of the old domains, learnt along. */
  readonly replay: readonly TaughtArticle[];
}

const root = process.cwd();
const read = (file: string): Uint8Array => readFileSync(path.join(root, file));

const annotate = (language: LanguageId, text: string, model: NameModel): Analysis =>
  analyze(text, { language, models: { [language]: model } });
const figure = (judged: readonly Judged[]): string => f1(score(judged, ALL_TYPES).ALL!).toFixed(1);
const figures = (judged: readonly Judged[]): string => format(score(judged, ALL_TYPES));
const learn = ({ language, base, replay }: Setting, articles: readonly TaughtArticle[]): NameModel =>
  loadLearntModel(languages[language], base, retrain(base, language, articles, replay), ownNames(articles));

/** What a reader who knows the names does to what the machine found. A name with wrong borders is one correction: the right one is added. */
function corrections(text: GoldText, found: readonly Span[]): Correction[] {
  const missed = text.spans.flatMap((span): Correction[] => {
    const machine = found.find((name) => name.start === span.start && name.end === span.end);
    return machine?.type === span.type ? [] : [{ ...span, kind: machine ? "retype" : "add" }];
  });
  const extra = found
    .filter((name) => !text.spans.some((span) => span.start < name.end && name.start < span.end))
    .map(({ start, end, type }): Correction => ({ start, end, type, kind: "reject" }));
  return [...missed, ...extra].sort((a, b) => a.start - b.start);
}

/** The first of `texts`, of each every `every`-th fault corrected, until `limit` names are. */
function correct(
  { language, base }: Setting,
  texts: readonly GoldText[],
  limit: number,
  every: number,
): { articles: TaughtArticle[]; count: number } {
  const articles: TaughtArticle[] = [];
  let count = 0;
  for (const { name, text, spans } of texts) {
    if (count >= limit) break;
    const analysis = annotate(language, text, base);
    const made = corrections({ name, text, spans }, analysis.mentions)
      .filter((_, i) => i % every === 0)
      .slice(0, limit - count);
    count += made.length;
    const decisions = made.map((span, i): Anchored => {
      const { start, end, kind, type } = span;
      const decision = { id: `urn:${i}`, kind, type, creator: "", created: "", source: name, text, hash: "", span };
      return { start, end, decision: decide(decision) };
    });
    const rejected = made.filter(({ kind }) => kind === "reject");
    articles.push({ text, ...readLesson(text, overlay(text, analysis, decisions), rejected) });
  }
  return { articles, count };
}

for (const language of ["id", "en"] as const) measure(language);

function measure(language: LanguageId): void {
  const base = loadNameModel(
    languages[language],
    read(`models/${language}.gazetteer`),
    read(`models/${language}.names`),
  );
  const setting: Setting = { language, base, replay: readTextbook(path.join(root, "models"), language).replay };
  const own = readOwnCorpus(path.join(root, "training/corpus", language));
  const test = own.filter(({ name }) => splitOf(name) === "test");
  const dev = own.filter(({ name }) => splitOf(name) === "dev");
  const fresh = readOwnCorpus(path.join(root, "training/learning", language));
  const judge = (texts: readonly GoldText[], model: NameModel): Judged[] =>
    texts.map((text) => ({ text, names: annotate(language, text.text, model).mentions }));

  console.log(
    `${language}: new domain: ${fresh.length} articles, ${fresh.reduce((sum, { spans }) => sum + spans.length, 0)} names`,
  );
  console.log(`  before          ${figures(judge(fresh, base))}`);
  console.log(
    `old articles: ${test.length} of the test split, never trained on; ${dev.length} of the development split, which the shipped model saw`,
  );
  console.log(`  test, before    ${figures(judge(test, base))}`);
  for (const every of [1, 2]) {
    const { articles, count } = correct(setting, fresh, CORRECTED, every);
    const faults = every === 1 ? "all faults" : "every second fault";
    console.log(`${faults} of an article corrected, ${count} names in the first ${articles.length} articles:`);
    const started = performance.now();
    const model = learn(setting, articles);
    const seconds = (performance.now() - started) / 1000;
    const later = fresh.slice(articles.length);
    if (later.length > 0)
      console.log(`  later ${later.length} articles  ${figure(judge(later, base))} -> ${figures(judge(later, model))}`);
    console.log(`  old test        ${figure(judge(test, base))} -> ${figures(judge(test, model))}`);
    console.log(`  old development ${figure(judge(dev, base))} -> ${figures(judge(dev, model))}`);
    console.log(`  learnt in ${seconds.toFixed(1)} s`);
    const before: Judged[] = [];
    const after: Judged[] = [];
    const corrected: number[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const held = fresh.filter((_, i) => i % FOLDS === fold);
      const rest = fresh.filter((_, i) => i % FOLDS !== fold);
      before.push(...judge(held, base));
      const taught = correct(setting, rest, CORRECTED, every);
      after.push(...judge(held, learn(setting, taught.articles)));
      corrected.push(taught.count);
    }
    console.log(`  each quarter held out in turn, ${corrected.join(", ")} names corrected in the others:`);
    console.log(`                  ${figure(before)} -> ${figures(after)}`);
  }
}
