// What the product has set itself: one bar a figure.

const KB = 1000;
const MB = 1000 * KB;

/** Articles that the bars for queries, memory and warm start speak of. */
export const BAR_ARTICLES = 10_000;

/** @typedef {{ limit: number, isLeast?: boolean, articles?: number }} Bar
 *  A figure may be at most `limit`, at least with `isLeast`. `articles`: what the bar holds for. */

const query = (limit) => ({ limit, articles: BAR_ARTICLES });

/** @type {Record<string, Bar>} milliseconds, bytes or a second's worth */
export const BARS = {
  initialize: { limit: 200 },
  indexRate: { limit: 600, isLeast: true },
  warmStart: query(1500),
  memory: query(150 * MB),
  queryP50: query(3),
  queryP99: query(15),
  queryWhileIndexing: query(50),
  editP50: { limit: 8 },
  editP99: { limit: 30 },
  tokens: { limit: 250_000, isLeast: true },
  megabytes: { limit: 10, isLeast: true },
  serverBundle: { limit: 500 * KB },
  clientBundle: { limit: 600 * KB },
};

/** Ten times the articles may take this much more time. */
export const GROWTH = 12;
/** An article ten times as long may take this much more time an edit. */
export const EDIT_GROWTH = 15;

/** Whether `figure` meets `bar`. A figure that is unknown does not. */
export const meets = (bar, figure) => (bar.isLeast ? figure >= bar.limit : figure <= bar.limit);
