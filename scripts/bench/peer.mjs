// `node peer.mjs FOLDER NAME`: runs the peer NAME, installed in FOLDER, over the texts on standard input (a JSON array), prints its rate.
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";

const [folder, name] = process.argv.slice(2);
const load = createRequire(join(folder, "package.json"));

const WARM_UP = 0.2;

/** Each gives the number of names or dates that the package finds in a text. */
const finders = {
  compromise() {
    const nlp = load("compromise");
    return (article) => nlp(article).topics().length;
  },
  "wink-nlp"() {
    const nlp = load("wink-nlp")(load("wink-eng-lite-web-model"));
    return (article) => nlp.readDoc(article).entities().out().length;
  },
  "chrono-node"() {
    const chrono = load("chrono-node");
    return (article) => chrono.parse(article).length;
  },
};

const articles = JSON.parse(await text(process.stdin));
const find = finders[name]();
const warm = Math.floor(articles.length * WARM_UP);
for (const article of articles.slice(0, warm)) find(article);
const started = performance.now();
let found = 0;
for (const article of articles.slice(warm)) found += find(article);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ articlesPerSecond: (articles.length - warm) / seconds, found }));
