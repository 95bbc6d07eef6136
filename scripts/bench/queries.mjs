// How long hover, definition, references and workspace symbols take, alone and while the server reads the articles again.
import { performance } from "node:perf_hooks";
import { between, pick } from "./random.mjs";
import { Samples } from "./samples.mjs";

export const FEATURES = ["hover", "definition", "references"];

/** Places asked before measuring, so that the compiler is done with what every session runs. */
const WARM_UP = 30;
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
 * Asks every feature at every place, one request at a time, in several rounds.
 * @param {number} budget milliseconds after which it stops with fewer samples
 */
export async function measureQueries(server, places, budget) {
  for (const place of places.slice(0, WARM_UP)) for (const feature of FEATURES) await ask(server, feature, place);
  const samples = samplesOfAll();
  const end = performance.now() + budget;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < places.length && performance.now() < end; i++) {
      for (const feature of FEATURES) samples[feature].add(i, await ask(server, feature, places[i]));
    }
  }
  return figuresOfAll(samples);
}

/** The same in one round while the server reads all articles again, as often as it takes for a sample a place. */
export async function measureQueriesWhileIndexing(server, places, budget) {
  const samples = samplesOfAll();
  const end = performance.now() + budget;
  let runs = 0;
  let i = 0;
  const wantsMore = () => i < places.length && performance.now() < end;
  while (wantsMore()) {
    let isRunning = true;
    const run = server.reindex().finally(() => {
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
  const symbols = (query) => server.timed("workspace/symbol", { query });
  for (const query of queries.slice(0, SYMBOL_WARM_UP)) await symbols(query);
  const samples = new Samples();
  const end = performance.now() + budget;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < queries.length && performance.now() < end; i++) samples.add(i, await symbols(queries[i]));
  }
  return samples.figures;
}
