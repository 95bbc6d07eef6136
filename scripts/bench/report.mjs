// Figures as rows of a table: what, figure, bar, met or not.
import { BAR_ARTICLES, BARS, meets } from "./bars.mjs";
import { FEATURES } from "./queries.mjs";
import { memoryPer10000 } from "./size.mjs";

const rounded = (value) =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const known = (format) => (value) => (Number.isFinite(value) ? format(value) : "unknown");

const ms = known((value) => `${rounded(value)} ms`);
const kilobytes = known((value) => `${rounded(value / 1000)} KB`);
const megabytes = known((value) => `${rounded(value / 1e6)} MB`);
const rate = (unit) => known((value) => `${rounded(value)} ${unit}/s`);
const share = known((value) => `${Math.round(value * 100)} %`);

function verdict(bar, value, articles) {
  const met = meets(bar, value) ? "met" : "not met";
  return bar.articles !== undefined && articles < bar.articles ? `${met} *` : met;
}

/** A row of four cells. `articles`: size of the corpus, for bars that speak of one. */
function row(what, value, format, bar, articles) {
  if (!bar) return [what, format(value), "", ""];
  return [what, format(value), `${bar.isLeast ? "≥" : "≤"} ${format(bar.limit)}`, verdict(bar, value, articles)];
}

/** Files of dist/ that a bar or a word belongs to. */
const BUNDLES = {
  "dist/client.js": { what: "dist/client.js", bar: BARS.clientBundle },
  "dist/newsmark-server.js": { what: "dist/newsmark-server.js", bar: BARS.serverBundle },
  "dist/newsmark-worker.js": { what: "dist/newsmark-worker.js, in threads of the server" },
  "dist/yaml.js": { what: "dist/yaml.js, read when there is a dossier" },
};

export function generalRows({ empty, bundles, annotate }) {
  const server = bundles["dist/newsmark-server.js"] + bundles["dist/yaml.js"];
  const both = "annotate --stdin, names + dates + JSON";
  // Both layers together are slower than either: reaching a bar shows that it is met, missing it shows nothing.
  const lowerBound = (cells) => (cells[3] === "not met" ? [...cells.slice(0, 3), "not shown"] : cells);
  return [
    row("initialize, from process start", empty.initialize, ms, BARS.initialize),
    row("open → colours, first article of a session", empty.firstColours, ms),
    ...Object.entries(bundles).map(([file, bytes]) =>
      row(BUNDLES[file]?.what ?? file, bytes, kilobytes, BUNDLES[file]?.bar),
    ),
    row("what a server may load of these: newsmark-server.js, yaml.js", server, kilobytes),
    row(`${both}, whole process`, annotate.process.articlesPerSecond, rate("articles")),
    lowerBound(row(`${both}, whole process`, annotate.process.tokensPerSecond, rate("tokens"), BARS.tokens)),
    lowerBound(row(`${both}, whole process`, annotate.process.megabytesPerSecond, rate("MB"), BARS.megabytes)),
    lowerBound(row(`${both}, behind the start`, annotate.steady.tokensPerSecond, rate("tokens"), BARS.tokens)),
    lowerBound(row(`${both}, behind the start`, annotate.steady.megabytesPerSecond, rate("MB"), BARS.megabytes)),
  ];
}

function queryRows(size) {
  const rows = [];
  for (const feature of FEATURES) {
    const { p50, p99, samples, answered, slowest } = size.queries[feature];
    rows.push(
      row(`${feature} p50 (${samples} places, ${share(answered)} answered)`, p50, ms, BARS.queryP50, size.articles),
    );
    rows.push(row(`${feature} p99`, p99, ms, BARS.queryP99, size.articles));
    rows.push(row(`${feature}, slowest of all with the first ones asked`, slowest, ms));
  }
  for (const feature of FEATURES) {
    const { p50, p99, samples } = size.whileIndexing[feature];
    rows.push(row(`${feature} while indexing p50`, p50, ms, BARS.queryWhileIndexing, size.articles));
    rows.push(
      row(`${feature} while indexing p99 (${samples} places)`, p99, ms, BARS.queryWhileIndexing, size.articles),
    );
  }
  return rows;
}

function memoryRows(size) {
  // Beside few articles the server's own needs hide theirs.
  const bar = size.articles >= BAR_ARTICLES ? BARS.memory : undefined;
  if (!size.memory) return [["memory", "unknown", "", ""]];
  const { idle, peakOfIndexing, indexed, peak, after } = size.memory;
  return [
    row("memory, server without articles", idle, megabytes),
    row("memory, peak of indexing", peakOfIndexing, megabytes),
    row("memory, indexed", indexed, megabytes),
    row("memory, peak of the session", peak, megabytes),
    row("memory, end of the session", after, megabytes),
    row("memory over the empty server, per 10,000 articles", memoryPer10000(size), megabytes, bar, size.articles),
  ];
}

function editRows({ edits }) {
  return edits.flatMap(({ words, p50, p99, agrees }, i) => {
    const isLong = i === edits.length - 1;
    const what = `edit + tokens, ${words.toLocaleString("en")} words`;
    return [
      row(`${what}, p50${agrees ? "" : " (deltas WRONG)"}`, p50, ms, isLong ? BARS.editP50 : undefined),
      row(`${what}, p99`, p99, ms, isLong ? BARS.editP99 : undefined),
    ];
  });
}

export function sizeRows(size) {
  return [
    row("cold index", size.index.articlesPerSecond, rate("articles"), BARS.indexRate, size.articles),
    row("warm start (same cache folder), from process start", size.warmStart, ms, BARS.warmStart, size.articles),
    ...memoryRows(size),
    ...queryRows(size),
    row(
      `workspace symbols p50 (${size.symbols.samples} queries, ${share(size.symbols.answered)} answered)`,
      size.symbols.p50,
      ms,
    ),
    row("workspace symbols p99", size.symbols.p99, ms),
    ...editRows(size),
  ];
}

export const growthRows = (growth) =>
  growth.map(({ what, from, to, ratio, allowed, met }) => [
    `${what}, ${from.toLocaleString("en")} → ${to.toLocaleString("en")}`,
    known((value) => `${rounded(value)}x`)(ratio),
    `≤ ${rounded(allowed)}x`,
    met ? "met" : "not met",
  ]);

export const peerRows = (peers) =>
  peers.map(({ name, finds, articlesPerSecond }) => row(`${name}, ${finds}`, articlesPerSecond, rate("articles")));

/** Prints rows of four cells below a title. */
export function printTable(title, rows) {
  const widths = [0, 1, 2].map((cell) => Math.max(...rows.map((cells) => cells[cell].length)));
  console.log(`\n${title}`);
  for (const [what, figure, bar, met] of rows) {
    console.log(
      `  ${what.padEnd(widths[0])}  ${figure.padStart(widths[1])}  ${bar.padEnd(widths[2])}  ${met}`.trimEnd(),
    );
  }
}
