import type { Span } from "../analysis/index";
export declare class EditMap {
  #private;
  /** Both texts with the same kind of line ends. */
  constructor(before: string, after: string);
  /**
   * Where `span` of the old text is in the new one, or null where less than three quarters of it survive, or not within one line. Letters
   * that were typed right at its edge, so that they make one word with it, belong to it.
   */
  toNew(span: Span): Span | null;
  /** UTF-16 code units of `span` of the new text that stood in the old one. */
  known(span: Span): number;
  /** Offset of the new text that is nearest to `offset` of the old one. */
  near(offset: number): number;
}
