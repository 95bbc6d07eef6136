// `npm run bench`: the shipped server, measured over stdio on corpora made from a seed.
// Options behind `--`: `--sizes 100,1000` articles, `--seed N`, `--gate` (exit 1 when something grows too fast; never for
// milliseconds), `--json FILE` writes the figures, `--no-peers` spares packages that do similar things: these are fetched once.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BAR_ARTICLES } from "./bench/bars.mjs";
import { measureBundles } from "./bench/bundles.mjs";
import { BenchCorpus } from "./bench/corpus.mjs";
import { measureEmpty } from "./bench/empty.mjs";
import { growthOf } from "./bench/growth.mjs";
import { measurePeers } from "./bench/peers.mjs";
import { generalRows, growthRows, peerRows, printTable, sizeRows } from "./bench/report.mjs";
import { measureSize, OPEN_ARTICLES } from "./bench/size.mjs";
import { measureAnnotate } from "./bench/throughput.mjs";
import { build, ensureDependencies } from "./lib/checkout.mjs";
import { parseOptions } from "./lib/options.mjs";
import { atEnd, Complaint, main } from "./lib/processes.mjs";

const DEFAULT_SIZES = "100,1000";
const MAX_SIZE = 1_000_000;
const DEFAULT_SEED = "20240619";
/** Articles of the command line's and the peers' throughput. */
const ANNOTATED = 2000;
const PEER_ARTICLES = 500;

function readOptions() {
  const { values, rest } = parseOptions(["sizes", "seed", "json"], ["gate", "no-peers"]);
  if (rest.length > 0)
    throw new Complaint(`What is ${rest[0]}? Options go behind --, as in npm run bench -- --sizes 100,1000.`);
  const sizes = (values.sizes ?? DEFAULT_SIZES).split(",").map(Number);
  const isSize = (size, i) =>
    Number.isInteger(size) && size >= OPEN_ARTICLES && size <= MAX_SIZE && (i === 0 || size > sizes[i - 1]);
  if (!sizes.every(isSize))
    throw new Complaint(`--sizes are numbers of articles, ascending, from ${OPEN_ARTICLES} to ${MAX_SIZE}.`);
  const seed = Number(values.seed ?? DEFAULT_SEED);
  if (!Number.isInteger(seed)) throw new Complaint("--seed is an integer.");
  return { sizes, seed, gate: values.gate === true, peers: values["no-peers"] !== true, json: values.json };
}

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-bench-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** English articles, which is what the peers read. */
function englishTexts(corpus, count) {
  const texts = [];
  for (let index = 0; texts.length < count; index++) {
    const { text, language } = corpus.article(index);
    if (language === "en") texts.push(text);
  }
  return texts;
}

async function comparePeers(corpus) {
  const texts = englishTexts(corpus, PEER_ARTICLES);
  const { steady } = await measureAnnotate(texts);
  const own = {
    name: "newsmark annotate --stdin",
    finds: "names + dates + JSON",
    articlesPerSecond: steady.articlesPerSecond,
  };
  return [own, ...(await measurePeers(texts))];
}

/** Without a network there are no peers, and all else is measured. */
function without(error) {
  if (!(error instanceof Complaint)) throw error;
  console.log(`\nPeers: not measured. ${error.message.split("\n")[0]}`);
}

await main(async () => {
  const options = readOptions();
  await ensureDependencies();
  await build();
  const base = temporaryFolder();
  const corpus = new BenchCorpus(options.seed, join(base, "corpus"));
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim(),
    load: loadavg()[0],
  };
  const load = `load ${machine.load.toFixed(1)}`;
  console.log(`Node ${machine.node}, ${machine.cores} cores (${machine.processor}), ${load}, seed ${options.seed}`);

  const empty = await measureEmpty(base, corpus.article(0).text);
  const texts = Array.from({ length: ANNOTATED }, (_, index) => corpus.article(index).text);
  const general = { empty, bundles: measureBundles(), annotate: await measureAnnotate(texts) };
  printTable("Without articles", generalRows(general));

  const sizes = [];
  for (const count of options.sizes) {
    corpus.growTo(count);
    const size = await measureSize(corpus, {
      seed: options.seed,
      cache: join(base, `cache-${count}`),
      idle: empty.idle,
    });
    sizes.push(size);
    const mean = (size.bytes / count / 1000).toFixed(2);
    printTable(`${count.toLocaleString("en")} articles of ${mean} KB`, sizeRows(size));
  }
  if (sizes.some(({ articles }) => articles < BAR_ARTICLES)) {
    console.log(`  * the bar is meant for ${BAR_ARTICLES.toLocaleString("en")} articles`);
  }

  const growth = growthOf(sizes);
  printTable("Growth", growthRows(growth));
  const peers = options.peers ? await comparePeers(corpus).catch(without) : undefined;
  if (peers) printTable(`Peers, ${PEER_ARTICLES} English articles, behind the start`, peerRows(peers));

  const figures = { machine, seed: options.seed, ...general, sizes, growth, ...(peers ? { peers } : {}) };
  if (options.json) writeFileSync(resolve(options.json), `${JSON.stringify(figures, null, 2)}\n`);
  return options.gate && growth.some(({ met }) => !met) ? 1 : 0;
});
