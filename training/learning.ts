// `npm run eval:learning`: what retraining on a reader's corrections brings. A simulated reader corrects articles of a domain that the training corpus
// has nothing of, until enough names are corrected; the figures are of articles that the reader did not see, and of the old test articles.
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Analysis, analyze, loadNameModel, type NameModel } from "../server/src/analysis/index";
import { languages } from "../server/src/analysis/languages/index";
import { retrain, type TaughtArticle } from "../server/src/analysis/learning";
import { type Anchored, type DecisionKind, decide, overlay, readLesson } from "../server/src/annotations/index";
import { ALL_TYPES, format, type Judged, score } from "./src/judge";
import { f1 } from "./src/prepare";
import { splitOf } from "./src/setup";
import { type GoldSpan, type GoldText, readOwnCorpus } from "./src/texts";

/** Names that the reader corrects. */
const CORRECTED = 200;
const FOLDS = 4;

const root = process.cwd();
const read = (file: string): Uint8Array => readFileSync(path.join(root, file));
const gazetteer = read("models/id.gazetteer");
const base = loadNameModel(languages.id, gazetteer, read("models/id.names"));
const load = (weights: Uint8Array): NameModel => loadNameModel(languages.id, gazetteer, weights);

const own = readOwnCorpus(path.join(root, "training/corpus/id"));
const old = own.filter(({ name }) => splitOf(name) === "test");
const oldTrain = own.filter(({ name }) => splitOf(name) === "train");
const fresh = readOwnCorpus(path.join(root, "training/learning/id"));
const REPLAY = Number(process.env.REPLAY ?? 50);
const replay: TaughtArticle[] = oldTrain.filter((_, i) => REPLAY > 0 && i % Math.round(oldTrain.length / REPLAY) === 0).map(({ text, spans }) => ({ text, names: spans, decided: null }));

const names = (text: string, model: NameModel): Analysis =>
  analyze(text, { language: "id", models: { id: model } });
const judge = (texts: readonly GoldText[], model: NameModel): Judged[] =>
  texts.map((text) => ({ text, names: names(text.text, model).mentions }));
const figure = (judged: readonly Judged[]): string => f1(score(judged, ALL_TYPES).ALL!).toFixed(1);

type Correction = GoldSpan & { kind: DecisionKind };

/** What a reader who knows the names does to what the machine found. A name with wrong borders is one correction: the right one is added. */
function corrections(text: GoldText, found: readonly GoldSpan[]): Correction[] {
  const same = (a: GoldSpan, b: GoldSpan): boolean => a.start === b.start && a.end === b.end;
  const missed = text.spans.flatMap((span): Correction[] => {
    const machine = found.find((name) => same(name, span));
    if (machine?.type === span.type) return [];
    return [{ ...span, kind: machine ? "retype" : "add" }];
  });
  const extra = found
    .filter((name) => !text.spans.some((span) => span.start < name.end && name.start < span.end))
    .map((name): Correction => ({ start: name.start, end: name.end, type: name.type, kind: "reject" }));
  return [...missed, ...extra].sort((a, b) => a.start - b.start);
}

/** The first articles of `texts`, corrected until `limit` names are; of each article every `every`-th correction is made. */
function corrected(texts: readonly GoldText[], limit: number, every: number): { articles: TaughtArticle[]; count: number } {
  const articles: TaughtArticle[] = [];
  let count = 0;
  for (const text of texts) {
    if (count >= limit) break;
    const analysis = names(text.text, base);
    const chosen = corrections(text, analysis.mentions).filter((_, i) => i % every === 0).slice(0, limit - count);
    count += chosen.length;
    const decisions = chosen.map((span, i): Anchored => ({
      start: span.start,
      end: span.end,
      decision: decide({ id: `urn:${i}`, kind: span.kind, type: span.type, creator: "", created: "", source: text.name, text: text.text, hash: "", span }),
    }));
    const lesson = readLesson(text.text, overlay(text.text, analysis, decisions), chosen.filter(({ kind }) => kind === "reject"));
    articles.push({ text: text.text, ...(process.env.ALL ? { names: lesson.names, decided: null } : lesson) });
  }
  return { articles, count };
}

console.log(`new domain: ${fresh.length} articles, ${fresh.reduce((sum, { spans }) => sum + spans.length, 0)} names`);
console.log(`  before        ${format(score(judge(fresh, base), ALL_TYPES))}`);
console.log(`old test: ${old.length} articles`);
console.log(`  before        ${format(score(judge(old, base), ALL_TYPES))}`);

for (const every of [1, 2]) {
  console.log(every === 1 ? "the reader corrects all of an article:" : "the reader corrects every second fault of an article:");
  const started = performance.now();
  const { articles, count } = corrected(fresh, CORRECTED, every);
  const model = load(retrain(base, "id", articles, replay));
  const seconds = (performance.now() - started) / 1000;
  const later = fresh.slice(articles.length);
  console.log(`  ${count} corrected names in the first ${articles.length} articles, ${seconds.toFixed(1)} s`);
  if (later.length > 4) console.log(`  later ${later.length} articles: ${figure(judge(later, base))} -> ${format(score(judge(later, model), ALL_TYPES))}`);
  console.log(`  old test: ${figure(judge(old, base))} -> ${format(score(judge(old, model), ALL_TYPES))}`);
  const before: Judged[] = [];
  const after: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = fresh.filter((_, i) => i % FOLDS === fold);
    const lessons = corrected(fresh.filter((_, i) => i % FOLDS !== fold), CORRECTED, every);
    before.push(...judge(held, base));
    after.push(...judge(held, load(retrain(base, "id", lessons.articles, replay))));
  }
  console.log(`  each quarter held out: ${figure(before)} -> ${format(score(after, ALL_TYPES))}`);
}
