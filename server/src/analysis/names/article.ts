// What the name tagger sees of an article.
import type { LanguagePack } from "../languages/types";
import type { Block } from "../text/blocks";
import type { MentionSource, MentionType, Span, Structure } from "../types";
import type { LineMemos } from "./tagger";

export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly structure: Structure;
  readonly pack: LanguagePack;
  /** What an earlier version of the article left, an item a block. */
  readonly memos?: readonly LineMemos[];
}

/** A name found in the text, before it is tied to an entity. */
export interface NameSpan extends Span {
  readonly type: MentionType;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: MentionSource;
}

/** Whether each block is the headline or a section title. One pass: both come in the order of the text. */
export function titleBlocks({ blocks, structure }: ArticleText): boolean[] {
  const titles = structure.headline ? [structure.headline, ...structure.sections] : structure.sections;
  let next = 0;
  return blocks.map((block) => {
    const end = block.start + block.tokens.text.length;
    while (next < titles.length && titles[next]!.start < block.start) next++;
    return next < titles.length && titles[next]!.start < end;
  });
}
