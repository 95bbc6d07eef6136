import type { Span } from "../analysis/index";
import { type Candidate } from "./quote";
import type { Decision } from "./types";

export type { Candidate } from "./quote";
/** A place (UTF-16 code units of the present text) and the step that found it; or none, with what comes nearest, the best first. */
export type Anchor =
  | (Span & {
      readonly how: "diff" | "quote" | "alike";
    })
  | {
      readonly how: "orphan";
      readonly candidates: readonly Candidate[];
    };
/** Where `decision` belongs in `presentText`. `annotatedText` is the text that it was made on, null where that is lost. */
export declare function anchor(decision: Decision, annotatedText: string | null, presentText: string): Anchor;
/** The anchoring of many decisions in one text, which compares the texts once. */
export declare class Anchoring {
  #private;
  constructor(presentText: string);
  anchor({ target }: Decision, annotatedText: string | null): Anchor;
}
