// The server without articles: how long it takes to start, and what it holds.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { LanguageServer } from "./languageServer.mjs";
import { quantile } from "./statistics.mjs";

const STARTS = 5;
/** Milliseconds in which memory settles. */
const SETTLE = 1000;

const median = (values) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/**
 * @param {string} base an empty folder
 * @param {string} text an article
 * @returns medians over a few starts, in milliseconds: to the answer of `initialize`, and from opening the first article to its
 *   colours (a model that loads lazily loads then); `idle`: resident bytes before any article
 */
export async function measureEmpty(base, text) {
  const folder = join(base, "nothing");
  const cache = join(base, "nothing-cache");
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const uri = pathToFileURL(join(folder, "first.news")).href;
  const initialize = [];
  const firstColours = [];
  let idle;
  for (let i = 0; i < STARTS; i++) {
    const server = await LanguageServer.start({ folder, cache });
    initialize.push(server.initialized);
    await server.indexed(0);
    if (i === 0) {
      await delay(SETTLE);
      idle = server.memory.now()?.resident;
    }
    const opened = performance.now();
    server.open(uri, text);
    const { arrived } = await server.request("textDocument/semanticTokens/full", { textDocument: { uri } });
    firstColours.push(arrived - opened);
    await server.stop();
  }
  return { initialize: median(initialize), firstColours: median(firstColours), idle };
}
