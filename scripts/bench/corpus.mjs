// A corpus on the disk: a folder a month, as archives are kept.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeArticle } from "./article.mjs";
import { makeWorld } from "./world.mjs";

export class BenchCorpus {
  /** Number of articles on the disk. */
  count = 0;
  /** Their UTF-8 bytes. */
  bytes = 0;
  #seed;
  #world;
  #made = new Set();

  /** An empty corpus in `folder`, an absolute path. The same seed makes the same articles. */
  constructor(seed, folder) {
    this.folder = folder;
    this.#seed = seed;
    this.#world = makeWorld(seed);
    mkdirSync(folder, { recursive: true });
  }

  /** Article `index` as `makeArticle` gives it, whether it is on the disk or not. */
  article(index, words) {
    return makeArticle(this.#world, this.#seed, index, words);
  }

  uri(path) {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Writes articles until there are `count`. */
  growTo(count) {
    for (; this.count < count; this.count++) {
      const { path, text } = this.article(this.count);
      const file = join(this.folder, path);
      if (!this.#made.has(dirname(file))) {
        mkdirSync(dirname(file), { recursive: true });
        this.#made.add(dirname(file));
      }
      const content = Buffer.from(text);
      writeFileSync(file, content);
      this.bytes += content.length;
    }
  }
}
