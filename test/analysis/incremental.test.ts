// What is reused after an edit never shows: the analysis is that of the text as it is, from scratch.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnalyzeOptions, analyze, analyzeIncrementally, type Reuse } from "../../server/src/analysis/index";
import { PIECES } from "../support/arbitraries";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { MODELS } from "../support/models";

const sample = (name: string): string => readFileSync(path.resolve(import.meta.dirname, "../../samples", name), "utf8");

const ARTICLES: Readonly<Record<string, string>> = {
  Indonesian: HARBOUR_ID,
  English: HARBOUR_EN,
  "Indonesian with front matter": sample("gunung-wolobara-meletus.news"),
  "English of another country": sample("whitcombe-defends-lobster-deal.news"),
  "Indonesian with Windows line ends": sample("festival-film-kota-lama.news").replaceAll("\n", "\r\n"),
  "English with emoji": HARBOUR_EN.replaceAll(" the ", " the 👩‍🚒 ").replaceAll("\n", "\r\n"),
};

type Change =
  | { readonly kind: "edit"; readonly at: number; readonly length: number; readonly text: string }
  /** Says at the very top what language it is, or when it appeared. */
  | { readonly kind: "top"; readonly text: string }
  /** Takes a line end away, or puts one in. */
  | { readonly kind: "join" | "split"; readonly at: number }
  /** Puts a line, or two letters, a second time somewhere else. */
  | { readonly kind: "copy" | "halfSurrogate"; readonly at: number; readonly to: number };

type Action = Change | { readonly kind: "undo" } | { readonly kind: "redo" };

const TOPS = [
  "---\nlanguage: en\n---\n",
  "---\nlanguage: id\npublished: 2024-02-29\n---\n",
  "---\r\ntitle: Vladimir Putin\r\n---\r\n",
  "Tanggal: 13 September 2023\n\n",
];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      at: place,
      length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 80 })),
      text: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("top" as const), text: fc.constantFrom(...TOPS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("join" as const, "split" as const), at: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("copy" as const, "halfSurrogate" as const), at: place, to: place }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Action>({ kind: "undo" }, { kind: "redo" }) },
);

/** The nth line end from the place on, `\r\n` as one; null behind the last. */
function lineEnd(text: string, from: number): { start: number; end: number } | null {
  const start = text.slice(from).search(/\r?\n/);
  if (start < 0) return null;
  return { start: from + start, end: from + start + (text[from + start] === "\r" ? 2 : 1) };
}

function edited(text: string, does: Change): string {
  if (does.kind === "top") return does.text + text;
  const at = Math.floor(does.at * text.length);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  switch (does.kind) {
    case "edit":
      return text.slice(0, at) + does.text + text.slice(Math.min(text.length, at + does.length));
    case "split":
      return `${text.slice(0, at)}${eol}${text.slice(at)}`;
    case "join": {
      const found = lineEnd(text, at);
      return found ? text.slice(0, found.start) + text.slice(found.end) : text;
    }
    case "copy": {
      const from = lineEnd(text, at)?.end ?? 0;
      const line = text.slice(from, lineEnd(text, from)?.end);
      const to = lineEnd(text, Math.floor(does.to * text.length))?.end ?? text.length;
      return text.slice(0, to) + line + text.slice(to);
    }
    case "halfSurrogate": {
      const to = Math.floor(does.to * text.length);
      return text.slice(0, to) + "👍"[at % 2] + text.slice(to);
    }
  }
}

/** Edits done and undone, as an editor keeps them. */
class History {
  readonly #done: string[];
  readonly #undone: string[] = [];

  constructor(text: string) {
    this.#done = [text];
  }

  get text(): string {
    return this.#done.at(-1)!;
  }

  apply(does: Action): void {
    if (does.kind === "undo") {
      if (this.#done.length > 1) this.#undone.push(this.#done.pop()!);
    } else if (does.kind === "redo") {
      const text = this.#undone.pop();
      if (text !== undefined) this.#done.push(text);
    } else {
      this.#done.push(edited(this.text, does));
      this.#undone.length = 0;
    }
  }

  /** All versions from the last back to the first, then forwards again. */
  *thereAndBack(): Generator<string> {
    yield* [...this.#done].reverse();
    yield* this.#done;
  }
}

const RUNS = 5;
const ACTIONS = 40;

describe.each(Object.entries(ARTICLES))("an article that is %s", (_, start) => {
  test.each<[string, AnalyzeOptions]>([
    ["the models", { models: MODELS, fileName: "2024-05-17-a.news" }],
    ["rules", {}],
  ])("is analysed with %s, after every edit, undo and redo, as if it were new", (_, options) => {
    let versions = 0;
    fc.assert(
      fc.property(fc.array(action, { minLength: ACTIONS, maxLength: ACTIONS }), (actions) => {
        const history = new History(start);
        let reuse: Reuse = analyzeIncrementally(start, options, null).reuse;
        const verify = (text: string): void => {
          const next = analyzeIncrementally(text, options, reuse);
          reuse = next.reuse;
          versions++;
          expect(next.analysis).toEqual(analyze(text, options));
        };
        for (const does of actions) {
          history.apply(does);
          verify(history.text);
        }
        for (const text of history.thereAndBack()) verify(text);
      }),
      { seed: 81, numRuns: RUNS },
    );
    expect(versions).toBeGreaterThan(RUNS * ACTIONS);
  });
});
