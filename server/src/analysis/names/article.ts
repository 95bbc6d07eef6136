// What the name tagger sees of an article.
import type { LanguagePack } from "../languages/types";
import type { Block } from "../text/blocks";
import type { MentionSource, MentionType, Span, Structure } from "../types";

export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly structure: Structure;
  readonly pack: LanguagePack;
}

/** A name found in the text, before it is tied to an entity. */
export interface NameSpan extends Span {
  readonly type: MentionType;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: MentionSource;
}
