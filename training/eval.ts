// `npm run eval`: figures of the shipped models. With `--scheme NAME --test FILE`, the score of a column file by that corpus' habits.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { LanguageId } from "../server/src/analysis/index";
import { languages } from "../server/src/analysis/languages/index";
import { loadNameModel, type NameModel, tagByModel } from "../server/src/analysis/names/tagger";
import { ALL_TYPES, format, PUBLIC_TYPES, precisionByConfidence, score, tagTexts } from "./src/judge";
import { f1, readArticleText } from "./src/prepare";
import { ARTICLE_SENTENCES, splitOf } from "./src/setup";
import { type GoldText, readColumnTexts, readOwnCorpus } from "./src/texts";

const SCHEMES: Readonly<Record<string, LanguageId>> = { idner: "id", nergrit: "id", ewt: "en" };

const { values } = parseArgs({
  options: {
    scheme: { type: "string" },
    test: { type: "string" },
    language: { type: "string" },
    seeds: { type: "string", default: "../shared/seeds" },
    errors: { type: "boolean", default: false },
  },
});
const root = process.cwd();

if (values.test) {
  const scheme = values.scheme ?? "own";
  const language = SCHEMES[scheme] ?? (values.language === "en" ? "en" : "id");
  if (scheme !== "own" && !SCHEMES[scheme]) {
    console.error(`no scheme ${JSON.stringify(scheme)}: ${["own", ...Object.keys(SCHEMES)].join(", ")}`);
    process.exit(2);
  }
  const texts = readColumnTexts(path.resolve(values.test), ARTICLE_SENTENCES);
  const weights = scheme === "own" ? `models/${language}.names` : `training/schemes/${scheme}.names`;
  const scores = score(
    tagTexts(texts, load(language, weights), languages[language], true, scheme !== "own"),
    PUBLIC_TYPES,
  );
  console.log(format(scores));
  console.log(`F1 ${f1(scores.ALL!).toFixed(1)}`);
} else {
  for (const language of ["id", "en"] as const) evaluate(language);
}

function load(language: LanguageId, weights: string): NameModel {
  const read = (file: string): Uint8Array => readFileSync(path.join(root, file));
  return loadNameModel(languages[language], read(`models/${language}.gazetteer`), read(weights));
}

function evaluate(language: LanguageId): void {
  const pack = languages[language];
  const started = performance.now();
  const model = load(language, `models/${language}.names`);
  const loading = performance.now() - started;
  const size = ["names", "gazetteer"].reduce(
    (sum, extension) => sum + statSync(path.join(root, `models/${language}.${extension}`)).size,
    0,
  );
  console.log(
    `${language}: ${(size / 1e6).toFixed(2)} MB, loaded in ${loading.toFixed(0)} ms, ${model.weights.features} features`,
  );
  const own = readOwnCorpus(path.join(root, "training/corpus", language));
  const judged = tagTexts(
    own.filter((text) => splitOf(text.name) === "test"),
    model,
    pack,
    false,
  );
  console.log(`  own test   ${format(score(judged, ALL_TYPES))}`);
  const { above, below, share } = precisionByConfidence(judged, 0.8);
  console.log(
    `  precision at confidence >= 0.8: ${(100 * above).toFixed(1)}, below: ${(100 * below).toFixed(1)} (${(100 * share).toFixed(1)} % of the names)`,
  );
  if (values.errors) printErrors(judged);
  const seeds = path.resolve(root, values.seeds);
  if (language === "id" && existsSync(path.join(seeds, "gold.jsonl"))) {
    console.log(`  seeds      ${format(score(tagTexts(readSeeds(seeds), model, pack, false), ALL_TYPES))}`);
  }
  console.log(
    `  ${Math.round(tokensPerSecond(own, model)).toLocaleString("en")} tokens a second on one core, tokenizer and both passes included`,
  );
}

function readSeeds(folder: string): GoldText[] {
  return readFileSync(path.join(folder, "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { doc: string; mentions: GoldText["spans"] })
    .map(({ doc, mentions }) => ({ name: doc, text: readFileSync(path.join(folder, doc), "utf8"), spans: mentions }));
}

/** Best of three runs over the whole corpus. */
function tokensPerSecond(texts: readonly GoldText[], model: NameModel): number {
  let best = 0;
  for (let run = 0; run < 3; run++) {
    let tokens = 0;
    const started = performance.now();
    for (const { text } of texts) {
      const article = readArticleText(text, languages.id, false);
      tagByModel(article, model);
      for (const block of article.blocks) tokens += block.tokens.count;
    }
    best = Math.max(best, (1000 * tokens) / (performance.now() - started));
  }
  return best;
}

function printErrors(judged: ReturnType<typeof tagTexts>): void {
  for (const { text, names } of judged) {
    const key = (span: { start: number; end: number; type: string }): string =>
      `${span.start}:${span.end}:${span.type}`;
    const gold = new Set(text.spans.map(key));
    const found = new Set(names.map(key));
    const show = (span: { start: number; end: number; type: string }): string =>
      `${span.type} ${text.text.slice(Math.max(0, span.start - 30), span.start)}[${text.text.slice(span.start, span.end)}]${text.text.slice(span.end, span.end + 25)}`.replace(
        /\n/g,
        " / ",
      );
    for (const span of text.spans) if (!found.has(key(span))) console.log(`    ${text.name} missed ${show(span)}`);
    for (const span of names) if (!gold.has(key(span))) console.log(`    ${text.name} extra  ${show(span)}`);
  }
}
