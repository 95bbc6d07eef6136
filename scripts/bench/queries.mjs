// How long hover, definition, references and workspace symbols take, alone and while the server reads the articles again.
import { performance } from "node:perf_hooks";
import { between, pick } from "./random.mjs";
import { Samples } from "./samples.mjs";

export const FEATURES = ["hover", "definition", "references"];

/** Places asked before measuring, so that the compiler is done with what every session runs. */
const WARM_UP = 30;
/** Share of the budget that the warm-up may take. */
const WARM_UP_SHARE = 0.3;
const ROUNDS = 3;
const SYMBOL_QUERIES = 40;
const SYMBOL_WARM_UP = 5;

const samplesOfAll = () => Object.fromEntries(FEATURES.map((feature) => [feature, new Samples()]));
const figuresOfAll = (samples) => Object.fromEntries(FEATURES.map((feature) => [feature, samples[feature].figures]));

function ask(server, feature, place) {
  const more = feature === "references" ? { context: { includeDeclaration: true } } : {};
  return server.timed(`textDocument/${feature}`, { ...place, ...more });
}

/**
 * Asks `questions` one at a time in several rounds, behind a warm-up. Stops after `budget` milliseconds with fewer samples; where the
 * warm-up takes that long already, its first answer is the only sample.
 * @template T, A
 * @param {(question: T) => Promise<A>} ask
 * @param {(i: number, answer: A) => void} add
 */
async function inRounds(questions, warmUp, budget, ask, add) {
  const start = performance.now();
  const isOver = (share) => performance.now() > start + share * budget;
  const first = await ask(questions[0]);
  for (let i = 1; i < warmUp && !isOver(WARM_UP_SHARE); i++) await ask(questions[i]);
  if (isOver(1)) return add(0, first);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < questions.length && !isOver(1); i++) add(i, await ask(questions[i]));
  }
}

/**
 * Asks every feature at every place. `slowest`: milliseconds of the slowest answer of all, those of the warm-up with it: what a reader waits for who asks
 * about a name for the first time.
 * @param {number} budget milliseconds after which it stops with fewer samples
 */
export async function measureQueries(server, places, budget) {
  const samples = samplesOfAll();
  const slowest = {};
  const askAll = async (place) => {
    const answers = {};
    for (const feature of FEATURES) {
      answers[feature] = await ask(server, feature, place);
      slowest[feature] = Math.max(slowest[feature] ?? 0, answers[feature].ms);
    }
    return answers;
  };
  await inRounds(places, WARM_UP, budget, askAll, (i, answers) => {
    for (const feature of FEATURES) samples[feature].add(i, answers[feature]);
  });
  const figures = figuresOfAll(samples);
  return Object.fromEntries(FEATURES.map((feature) => [feature, { ...figures[feature], slowest: slowest[feature] }]));
}

/** The same in one round while the server analyses all articles again, as often as it takes for a sample a place. */
export async function measureQueriesWhileIndexing(server, places, budget) {
  const samples = samplesOfAll();
  const end = performance.now() + budget;
  let runs = 0;
  let i = 0;
  const wantsMore = () => i < places.length && performance.now() < end;
  while (wantsMore()) {
    let isRunning = true;
    const run = server.analyseAgain().finally(() => {
      isRunning = false;
    });
    // A rejection counts where it is awaited.
    run.catch(() => {});
    runs++;
    for (; isRunning && wantsMore(); i++) {
      for (const feature of FEATURES) samples[feature].add(i, await ask(server, feature, places[i]));
    }
    await run;
  }
  return { ...figuresOfAll(samples), runs };
}

/** The beginning of a name or its initials, as somebody types them. */
function symbolQuery(next, { text, spans }) {
  const { start, end } = pick(
    next,
    spans.filter((span) => span.kind !== "date"),
  );
  const name = text.slice(start, end);
  const initials = name.replace(/[^\p{Lu}]/gu, "").toLowerCase();
  return next() < 0.25 && initials.length > 1 ? initials : name.slice(0, between(next, 2, 6));
}

export async function measureSymbols(server, next, documents, budget) {
  const queries = Array.from({ length: SYMBOL_QUERIES }, () => symbolQuery(next, pick(next, documents)));
  const samples = new Samples();
  const symbols = (query) => server.timed("workspace/symbol", { query });
  await inRounds(queries, SYMBOL_WARM_UP, budget, symbols, (i, answer) => samples.add(i, answer));
  return samples.figures;
}
