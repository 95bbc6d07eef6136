// Calendar days to the articles that name them.
import type { ArticleRecord } from "./record";

/** The `YYYY-MM-DD` that a TIMEX3 value begins with, or null: a month, a week, a duration has none. */
export function dayOf(value: string): string | null {
  return /^\d{4}-\d\d-\d\d(?=$|T)/.test(value) ? value.slice(0, 10) : null;
}

export class DayIndex {
  /** Day to article URI to the indices of its timexes. */
  readonly #days = new Map<string, Map<string, number[]>>();

  add(record: ArticleRecord): void {
    record.timexes.forEach((timex, t) => {
      const day = dayOf(timex.value);
      if (!day) return;
      let articles = this.#days.get(day);
      if (!articles) {
        articles = new Map();
        this.#days.set(day, articles);
      }
      const list = articles.get(record.uri);
      if (list) list.push(t);
      else articles.set(record.uri, [t]);
    });
  }

  remove(record: ArticleRecord): void {
    for (const timex of record.timexes) {
      const day = dayOf(timex.value);
      const articles = day ? this.#days.get(day) : undefined;
      if (!articles) continue;
      articles.delete(record.uri);
      if (articles.size === 0) this.#days.delete(day!);
    }
  }

  /** Article URI to the indices of its timexes on `day`. */
  on(day: string): ReadonlyMap<string, readonly number[]> {
    return this.#days.get(day) ?? new Map();
  }
}
