/** `length` UTF-16 code units that stand at `from` in the old text and at `to` in the new one. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}
/** Blocks that two texts have in common, in the order of both. Time grows with the texts, up to a constant, whatever they are. */
export declare function commonBlocks(before: string, after: string): Block[];
