// Days, weeks, months, years to the articles that name them.
import { periodOf } from "./period";
import type { ArticleRecord } from "./record";

export class PeriodIndex {
  /** Key of the period to article URI to the index of its timex, or the indices, where they are several. */
  readonly #periods = new Map<string, Map<string, number | number[]>>();

  add(record: ArticleRecord): void {
    record.timexes.forEach((timex, t) => {
      const key = periodOf(timex.value)?.key;
      if (key === undefined) return;
      let articles = this.#periods.get(key);
      if (!articles) {
        articles = new Map();
        this.#periods.set(key, articles);
      }
      const before = articles.get(record.uri);
      if (before === undefined) articles.set(record.uri, t);
      else if (typeof before === "number") articles.set(record.uri, [before, t]);
      else before.push(t);
    });
  }

  remove(record: ArticleRecord): void {
    for (const timex of record.timexes) {
      const key = periodOf(timex.value)?.key;
      const articles = key === undefined ? undefined : this.#periods.get(key);
      if (!articles) continue;
      articles.delete(record.uri);
      if (articles.size === 0) this.#periods.delete(key!);
    }
  }

  /** Article URI to the indices of its timexes that name exactly the period with `key`, not a part of it. */
  on(key: string): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, readonly number[]>();
    for (const [uri, t] of this.#periods.get(key) ?? []) found.set(uri, typeof t === "number" ? [t] : t);
    return found;
  }
}
