// `npm run train [-- --data FOLDER] [--language id|en]`: trains the name taggers and writes models/ and training/schemes/.
// First on the training splits alone, for honest figures and the calibration; then on the development splits, too, for what ships.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { LanguageId } from "../server/src/analysis/index";
import { languages } from "../server/src/analysis/languages/index";
import { readGazetteer } from "../server/src/analysis/names/gazetteer";
import { type Calibration, packModel, scaleOf } from "../server/src/analysis/names/model";
import { loadNameModel } from "../server/src/analysis/names/tagger";
import { type TrainedWeights, type TrainOptions, train } from "../server/src/analysis/names/train";
import { WordTable } from "../server/src/analysis/names/words";
import {
  ALL_TYPES,
  calibrate,
  format,
  PUBLIC_TYPES,
  precisionByConfidence,
  RAW_MARGINS,
  score,
  tagTexts,
  unseenRecall,
} from "./src/judge";
import { buildGazetteer } from "./src/lists";
import { toExample } from "./src/prepare";
import { type Domain, readSetup } from "./src/setup";
import type { GoldText } from "./src/texts";

const OPTIONS: Omit<TrainOptions, "domains" | "margin"> = { epochs: 15, minCount: 2, folds: 4, runs: 3, seed: 1 };
/** Chosen on the development sets. */
const MARGIN: Record<LanguageId, number> = { id: 600, en: 300 };
/** Weights that a model keeps. */
const KEEP: Record<LanguageId, number> = { id: 400_000, en: 300_000 };

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, language: { type: "string" } },
});
const root = process.cwd();
const data = path.resolve(root, values.data);

for (const language of ["id", "en"] as const) {
  if (!values.language || values.language === language) trainLanguage(language);
}

function trainLanguage(language: LanguageId): void {
  const pack = languages[language];
  const setup = readSetup(language, root, data);
  const fit = (texts: readonly (readonly GoldText[])[]): { gazetteer: Uint8Array; trained: TrainedWeights } => {
    const started = performance.now();
    const flat = setup.domains.flatMap((domain, d) => texts[d]!.map((text) => ({ text, plain: domain.plain, d })));
    const casing = flat.filter(({ d }) => !setup.domains[d]!.helper);
    const gazetteer = buildGazetteer(data, path.join(root, "training/gazetteer"), casing, pack);
    const lists = readGazetteer(gazetteer);
    const tables = { id: new WordTable(languages.id, lists), en: new WordTable(languages.en, lists) };
    const examples = flat.map(({ text, plain, d }) => {
      const domain = setup.domains[d]!.language;
      return toExample(text, d, languages[domain], tables[domain], lists, plain);
    });
    const trained = train(examples, { ...OPTIONS, margin: MARGIN[language], domains: setup.domains.length });
    console.log(
      `${language}: ${flat.length} articles, ${trained.hashes.length} features, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
    return { gazetteer, trained };
  };
  const model = (
    fitted: { gazetteer: Uint8Array; trained: TrainedWeights },
    domain: number,
    calibration: Calibration,
  ) => loadNameModel(pack, fitted.gazetteer, packModel(fitted.trained, domain, KEEP[language], calibration));

  const honest = fit(setup.domains.map((domain) => domain.train));
  const raw = tagTexts(setup.domains[0]!.dev, model(honest, 0, RAW_MARGINS), pack, false);
  const inIntegers = calibrate(raw);
  // The unit of the packed weights differs from model to model; the curve is kept in the unit of training.
  const scale = scaleOf(honest.trained, 0);
  const calibrationFor = (trained: TrainedWeights, domain: number): Calibration => ({
    slope: (inIntegers.slope * scale) / scaleOf(trained, domain),
    offset: inIntegers.offset,
  });
  report(
    language,
    "trained on the training splits",
    setup.domains,
    (domain) => model(honest, domain, calibrationFor(honest.trained, domain)),
    setup.test,
  );

  const shipped = fit(setup.domains.map((domain) => [...domain.train, ...domain.dev]));
  mkdirSync(path.join(root, "models"), { recursive: true });
  mkdirSync(path.join(root, "training/schemes"), { recursive: true });
  writeFileSync(path.join(root, `models/${language}.gazetteer`), shipped.gazetteer);
  setup.domains.forEach((domain, d) => {
    if (domain.helper) return;
    const file = d === 0 ? `models/${language}.names` : `training/schemes/${domain.name}.names`;
    const bytes = packModel(shipped.trained, d, KEEP[language], calibrationFor(shipped.trained, d));
    writeFileSync(path.join(root, file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  });
}

function report(
  language: LanguageId,
  title: string,
  domains: readonly Domain[],
  model: (domain: number) => ReturnType<typeof loadNameModel>,
  test: readonly GoldText[],
): void {
  const pack = languages[language];
  console.log(`${language}, ${title}:`);
  domains.forEach((domain, d) => {
    if (domain.helper) return;
    const types = d === 0 ? ALL_TYPES : PUBLIC_TYPES;
    console.log(
      `  ${domain.name} dev, by its scheme   ${format(score(tagTexts(domain.dev, model(d), pack, domain.plain, d > 0), types))}`,
    );
    if (d > 0)
      console.log(
        `  ${domain.name} dev, as shipped      ${format(score(tagTexts(domain.dev, model(0), pack, domain.plain), types))}`,
      );
  });
  const own = tagTexts(test, model(0), pack, false);
  console.log(`  own test                ${format(score(own, ALL_TYPES))}`);
  const known = new Set(
    domains.flatMap((domain) =>
      domain.train.flatMap((text) => text.spans.map((span) => text.text.slice(span.start, span.end).toLowerCase())),
    ),
  );
  const { found, total } = unseenRecall(own, known);
  console.log(
    `  own test, names unseen in training: recall ${((100 * found) / total).toFixed(1)} (${found} of ${total})`,
  );
  for (const threshold of [0.6, 0.7, 0.8]) {
    const { above, below, share } = precisionByConfidence(own, threshold);
    console.log(
      `  own test, precision at confidence >= ${threshold}: ${(100 * above).toFixed(1)}, below: ${(100 * below).toFixed(1)} (${(100 * share).toFixed(1)} % of the names)`,
    );
  }
}
