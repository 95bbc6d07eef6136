// Samples of a query asked at several places, in one round or more.
import { summary } from "./statistics.mjs";

const isEmpty = (result) => result === null || (Array.isArray(result) && result.length === 0);

export class Samples {
  /** Milliseconds by place. */
  #first = [];
  #best = [];
  #answered = 0;

  /** Adds what the query at `place`, counted from 0, took. Only the first time counts for the quantiles: later answers may be remembered. */
  add(place, { ms, result }) {
    if (this.#first[place] === undefined) {
      this.#first[place] = ms;
      this.#best[place] = ms;
      if (!isEmpty(result)) this.#answered++;
    } else {
      this.#best[place] = Math.min(this.#best[place], ms);
    }
  }

  /** Number of places. */
  get count() {
    return this.#first.length;
  }

  /**
   * Milliseconds. `best`: by place, the fastest answer, which other load on the machine disturbs least; `answered`: share of answers
   * that are not empty.
   */
  get figures() {
    return { ...summary(this.#first), best: this.#best, answered: this.#answered / this.count };
  }
}
