// How much text a process of `newsmark annotate --stdin` gets through.
import { performance } from "node:perf_hooks";
import { inRoot } from "../lib/paths.mjs";
import { Complaint, start } from "../lib/processes.mjs";

/** Share of the articles after whose answers the steady rate begins. */
const WARM_UP = 0.2;

/** Words, numbers and marks: about what a tokeniser makes of a text. */
export const countTokens = (text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;

const rates = (texts, seconds) => ({
  articles: texts.length,
  seconds,
  articlesPerSecond: texts.length / seconds,
  tokensPerSecond: texts.reduce((sum, text) => sum + countTokens(text), 0) / seconds,
  megabytesPerSecond: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 / seconds,
});

/**
 * Annotates `texts` in one process: names, dates and entities, JSON in and out.
 * @returns rates of the whole process, and of the steady part behind the first answers
 * @throws {Complaint} when it fails or loses articles
 */
export async function measureAnnotate(texts) {
  const started = performance.now();
  const { child, stop } = start(process.execPath, [inRoot("dist", "newsmark.js"), "annotate", "--stdin"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const warmUp = Math.floor(texts.length * WARM_UP);
  let answers = 0;
  let warm = null;
  let lastAt = 0;
  child.stdout.on("data", (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answers++;
    lastAt = performance.now();
    if (!warm && answers >= warmUp) warm = { at: lastAt, answers };
  });
  child.stdin.on("error", () => {});
  for (const [doc, text] of texts.entries()) child.stdin.write(`${JSON.stringify({ doc: String(doc), text })}\n`);
  child.stdin.end();
  const code = await new Promise((resolve) => child.once("close", resolve));
  const ended = performance.now();
  await stop();
  if (code !== 0 || answers !== texts.length) {
    throw new Complaint(`newsmark annotate ended with code ${code} after ${answers} of ${texts.length} articles.`);
  }
  return {
    process: rates(texts, (ended - started) / 1000),
    steady: rates(texts.slice(warm.answers), (lastAt - warm.at) / 1000),
  };
}
