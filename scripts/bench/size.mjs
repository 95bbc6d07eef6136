// Everything that is measured on a corpus of one size.
import { mkdirSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { measureEdits } from "./edits.mjs";
import { LanguageServer } from "./languageServer.mjs";
import { randomPlaces } from "./positions.mjs";
import { measureQueries, measureQueriesWhileIndexing, measureSymbols } from "./queries.mjs";
import { random, seedOf } from "./random.mjs";

/** Articles that are open in the editor: the first ones, so that every size is asked the same. */
export const OPEN_ARTICLES = 24;
const PLACES = 300;
const PLACES_WHILE_INDEXING = 200;
/** Milliseconds after which a measure ends with fewer samples. */
const BUDGET = 30_000;
/** More cold starts of a small corpus, and the seconds that they may take together. */
const COLD_REPEATS = 3;
const COLD_BUDGET = 20;
/** Milliseconds in which memory settles. */
const SETTLE = 1000;
/** Numbers of words of the articles that are edited. */
export const EDITED_WORDS = [1000, 10_000];

/**
 * Starts a server on a new cache and waits until it has read all articles.
 * @returns {Promise<{ server: LanguageServer, places: { folder: string, cache: string }, seconds: number }>} `seconds`: from the answer of
 *   `initialize` to the last article
 */
async function coldIndex(corpus, cache) {
  mkdirSync(cache, { recursive: true });
  const places = { folder: corpus.folder, cache };
  const server = await LanguageServer.start(places);
  const begun = performance.now();
  const seconds = ((await server.indexed(corpus.count)) - begun) / 1000;
  return { server, places, seconds };
}

/** The time of a small corpus varies with whatever else runs: it is measured several times, a large one once. */
async function repeatColdIndex(corpus, cache, first) {
  let best = first;
  const repeats = Math.min(COLD_REPEATS, Math.floor(COLD_BUDGET / first));
  for (let i = 1; i <= repeats; i++) {
    const { server, seconds } = await coldIndex(corpus, `${cache}-${i}`);
    await server.stop();
    best = Math.min(best, seconds);
  }
  return { seconds: first, best, articlesPerSecond: corpus.count / first };
}

/** Opens the first articles, and waits until they are analysed: a question asked before waits for them. */
async function openSome(server, corpus) {
  const documents = Array.from({ length: OPEN_ARTICLES }, (_, index) => {
    const { path, text, spans } = corpus.article(index);
    const uri = corpus.uri(path);
    server.open(uri, text);
    return { uri, text, spans };
  });
  await server.request("textDocument/documentSymbol", { textDocument: { uri: documents.at(-1).uri } });
  return documents;
}

/** Starts a second server on the same folder and cache. Milliseconds from the start of its process until all articles are there. */
async function warmStart(places, count) {
  const started = performance.now();
  const server = await LanguageServer.start(places);
  const ms = (await server.indexed(count)) - started;
  await server.stop();
  return ms;
}

/**
 * @param {import("./corpus.mjs").BenchCorpus} corpus with the articles of this size, {@link OPEN_ARTICLES} or more
 * @param {{ seed: number, cache: string, idle: number | undefined }} options `cache`: an empty folder for what the server keeps;
 *   `idle`: resident bytes of a server without articles
 */
export async function measureSize(corpus, { seed, cache, idle }) {
  const articles = corpus.count;
  const next = random(seedOf(seed, -2));
  const { server, places, seconds } = await coldIndex(corpus, cache);
  await delay(SETTLE);
  const indexed = server.memory.now();

  const documents = await openSome(server, corpus);
  const queries = await measureQueries(server, randomPlaces(next, documents, PLACES), BUDGET);
  const symbols = await measureSymbols(server, next, documents, BUDGET);
  const whileIndexing = await measureQueriesWhileIndexing(
    server,
    randomPlaces(next, documents, PLACES_WHILE_INDEXING),
    2 * BUDGET,
  );
  const edits = [];
  for (const words of EDITED_WORDS) {
    const { text } = corpus.article(words, words);
    edits.push(await measureEdits(server, next, { uri: corpus.uri(`edited-${words}.news`), text }));
  }
  await delay(SETTLE);
  const after = server.memory.now();
  await server.stop();
  const memory = indexed &&
    after && {
      idle,
      indexed: indexed.resident,
      peakOfIndexing: indexed.peak,
      peak: after.peak,
      after: after.resident,
    };
  const warm = await warmStart(places, articles);
  const index = await repeatColdIndex(corpus, cache, seconds);
  return { articles, bytes: corpus.bytes, index, warmStart: warm, memory, queries, symbols, whileIndexing, edits };
}

/** Bytes over the empty server for every 10,000 articles; undefined where memory is unknown. */
export const memoryPer10000 = ({ articles, memory }) => memory && ((memory.indexed - memory.idle) / articles) * 10_000;
