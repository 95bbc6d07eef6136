// Where a decision's span is in the present text: by what survives of the annotated text, else by its quote, else nowhere.
import type { Span } from "../analysis/index";
import { EditMap } from "./editMap";
import { Positions, withLineFeeds } from "./positions";
import { type Candidate, findAlike, findExact, standsWithout } from "./quote";
import type { Decision, Target } from "./types";

export type { Candidate } from "./quote";

/** A place (UTF-16 code units of the present text) and the step that found it; or none, with what comes nearest, the best first. */
export type Anchor =
  | (Span & { readonly how: "diff" | "quote" | "alike" })
  | { readonly how: "orphan"; readonly candidates: readonly Candidate[] };

/** Least mean likeness of the context of an exact quote; least likeness of quote and context where the quote has changed. */
const CONTEXT_OF_EXACT = 0.5;
const QUOTE_OF_ALIKE = 0.75;
const CONTEXT_OF_ALIKE = 0.75;
/** Where the annotated text is lost: context that is proof enough for a quote which stands elsewhere nearer to where it was. */
const CONTEXT_OF_DISTANT = 0.75;
/** A place that stood in the annotated text to this share, somewhere else, is another one. */
const ELSEWHERE = 0.75;

const MAX_CANDIDATES = 5;

/** Where `decision` belongs in `presentText`. `annotatedText` is the text that it was made on, null where that is lost. */
export function anchor(decision: Decision, annotatedText: string | null, presentText: string): Anchor {
  return new Anchoring(presentText).anchor(decision, annotatedText);
}

/** The anchoring of many decisions in one text, which compares the texts once. */
export class Anchoring {
  readonly #present: string;
  readonly #positions: Positions;
  readonly #plainPositions: Positions;
  readonly #annotated = new Map<string, AnnotatedText>();
  /** Offsets of the present text are those of the plain one. */
  readonly #isPlain: boolean;

  constructor(presentText: string) {
    this.#present = withLineFeeds(presentText);
    this.#isPlain = this.#present === presentText;
    this.#positions = new Positions(presentText);
    this.#plainPositions = this.#isPlain ? this.#positions : new Positions(this.#present);
  }

  anchor({ target }: Decision, annotatedText: string | null): Anchor {
    const annotated = annotatedText === null ? null : this.#readAnnotated(annotatedText);
    const span = annotated && spanIn(annotated, target);
    const survivor = span && annotated.edits.toNew(span);
    if (survivor) return { how: "diff", ...this.#inPresent(survivor) };

    const expected =
      span && annotated ? annotated.edits.near(span.start) : this.#plainPositions.toOffset(target.start ?? 0);
    const isElsewhere = (place: Span): boolean =>
      span !== null && annotated !== null && annotated.edits.known(place) >= ELSEWHERE * (place.end - place.start);
    const exact = findExact(this.#present, target, expected);
    const isGone = span === null && standsWithout(this.#present, target, exact);
    const ownExact = isGone ? [] : exact.filter((place) => !isElsewhere(place));
    const quoted = only(ownExact, CONTEXT_OF_EXACT, target.start === null ? -1 : expected);
    const isTrusted = (place: Candidate): boolean =>
      span !== null ||
      place.context >= CONTEXT_OF_DISTANT ||
      (target.start !== null &&
        exact.every(({ start }) => Math.abs(start - expected) >= Math.abs(place.start - expected)));
    if (quoted && isTrusted(quoted)) return { how: "quote", ...this.#inPresent(quoted) };

    const alike = findAlike(this.#present, target, expected);
    const ownAlike = alike.filter(
      (place) => !isElsewhere(place) && place.quote >= QUOTE_OF_ALIKE && place.context >= CONTEXT_OF_ALIKE,
    );
    const changed = ownExact.some(({ context }) => context >= CONTEXT_OF_EXACT) ? null : only(ownAlike, 0, -1);
    if (changed) return { how: "alike", ...this.#inPresent(changed) };

    const candidates = [...exact, ...alike]
      .sort((a, b) => b.quote + b.context - a.quote - a.context)
      .slice(0, MAX_CANDIDATES)
      .map((candidate) => ({ ...candidate, ...this.#inPresent(candidate) }));
    return { how: "orphan", candidates };
  }

  #readAnnotated(text: string): AnnotatedText {
    let read = this.#annotated.get(text);
    if (!read) {
      const plain = withLineFeeds(text);
      read = { text: plain, positions: new Positions(plain), edits: new EditMap(plain, this.#present) };
      this.#annotated.set(text, read);
    }
    return read;
  }

  /** From offsets of the text with line feeds to those of the text as it is. */
  #inPresent({ start, end }: Span): Span {
    if (this.#isPlain) return { start, end };
    return this.#positions.spanToOffsets(this.#plainPositions.spanToPositions({ start, end }));
  }
}

interface AnnotatedText {
  readonly text: string;
  readonly positions: Positions;
  readonly edits: EditMap;
}

/**
 * The annotated span in the annotated text, UTF-16 code units: where the quote stands at its position in code points, as the standard
 * demands, or in UTF-16 code units, as several tools write; null where neither fits.
 */
function spanIn({ text, positions }: AnnotatedText, { start, end, exact }: Target): Span | null {
  if (start === null || end === null) return null;
  const spans = [positions.spanToOffsets({ start, end }), { start, end }];
  return spans.find((span) => text.slice(span.start, span.end) === exact) ?? null;
}

/**
 * The best place, if its context is good enough and no other one is as good; of equals, the one right at `expected`. Places are sorted, the best
 * first.
 */
function only(places: readonly Candidate[], leastContext: number, expected: number): Candidate | null {
  const [best, second] = places;
  if (!best || best.context < leastContext) return null;
  if (!second || second.quote + second.context < best.quote + best.context) return best;
  const equals = places.filter((place) => place.quote + place.context === best.quote + best.context);
  return equals.find(({ start }) => start === expected) ?? null;
}
