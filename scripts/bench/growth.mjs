// How figures grow with the corpus and with the article: the only ones that the gate looks at.
import { EDIT_GROWTH, GROWTH } from "./bars.mjs";
import { FEATURES } from "./queries.mjs";

/** What ten times as much may cost, carried over to `factor` times as much. */
const allowedFor = (limit, factor) => limit ** Math.log10(factor);

function compare(what, [from, to], [before, after], limit) {
  const ratio = after / before;
  const allowed = allowedFor(limit, to / from);
  // A figure that is missing has not stayed within the limit.
  return { what, from, to, ratio, allowed, met: ratio <= allowed };
}

/** Means of two lists over what both have: a list that ran out of time is shorter. */
function sharedMeans(before, after) {
  const count = Math.min(before.length, after.length);
  const mean = (list) => list.slice(0, count).reduce((sum, one) => sum + one, 0) / count;
  return [mean(before), mean(after)];
}

/** What grows with the number of articles, and its times in a unit of its own, of the same questions at every size. */
const BY_ARTICLES = {
  "index time": (size) => [size.index.best],
  ...Object.fromEntries(FEATURES.map((feature) => [`${feature} time`, (size) => size.queries[feature].best])),
  "workspace symbols time": (size) => size.symbols.best,
  "edit time in the longest article": (size) => [size.edits.at(-1).p50],
};

/** Ratios between neighbouring sizes of the corpus, and at each size between the two lengths of edited articles. */
export function growthOf(sizes) {
  const rows = [];
  for (let i = 1; i < sizes.length; i++) {
    const [small, large] = [sizes[i - 1], sizes[i]];
    for (const [what, times] of Object.entries(BY_ARTICLES)) {
      rows.push(
        compare(`${what}, articles`, [small.articles, large.articles], sharedMeans(times(small), times(large)), GROWTH),
      );
    }
  }
  for (const { articles, edits } of sizes) {
    const [short, long] = edits;
    const what = `edit time beside ${articles.toLocaleString("en")} articles, words`;
    rows.push(compare(what, [short.words, long.words], [short.p50, long.p50], EDIT_GROWTH));
  }
  return rows;
}
