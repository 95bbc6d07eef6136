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
