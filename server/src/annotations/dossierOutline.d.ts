import type { Span } from "../analysis/index";
/** A value: a text, a list or a record. Offsets are UTF-16 code units. */
export interface OutlineNode extends Span {
  /** Of a scalar; null where there is none, or no text. */
  readonly text: string | null;
  readonly items: readonly OutlineNode[];
  readonly fields: readonly OutlineField[];
}
export interface OutlineField {
  readonly name: string;
  readonly key: Span;
  readonly value: OutlineNode | null;
}
export interface DossierOutline {
  /** Fields of the file itself. */
  readonly top: readonly OutlineField[];
  readonly records: readonly OutlineNode[];
}
/** Reads what can be read. Never throws. */
export declare function outlineDossiers(text: string): DossierOutline;
