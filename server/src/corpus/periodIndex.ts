// Days, weeks, months, years to the articles that name them.
import { appended } from "./members";
import { periodOf } from "./period";
import type { ArticleRecord } from "./record";

/** Most articles name a period once: one list for each index stands for all of these. */
const ALONE: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, t) => [t]);

export class PeriodIndex {
  /** Key of the period to article URI to the indices of its timexes. */
  readonly #periods = new Map<string, Map<string, readonly number[]>>();

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
      articles.set(record.uri, before ? appended(before, t) : (ALONE[t] ?? [t]));
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

  /** Takes `record` for `before`, the record of the same article: what an edit left as it was costs nothing. */
  replace(before: ArticleRecord, record: ArticleRecord): void {
    const { timexes } = before;
    const isSame =
      timexes.length === record.timexes.length && record.timexes.every(({ value }, t) => value === timexes[t]!.value);
    if (isSame) return;
    this.remove(before);
    this.add(record);
  }

  /** Article URI to the indices of its timexes that name exactly the period with `key`, not a part of it; ascending. */
  on(key: string): ReadonlyMap<string, readonly number[]> {
    return this.#periods.get(key) ?? NOWHERE;
  }
}

const NOWHERE: ReadonlyMap<string, readonly number[]> = new Map();
