// Names of an article. Imports nothing from entities/, time/ or above the analysis.
import type { ArticleText, NameSpan } from "./article";
import { tagByRules } from "./rules";

export type { ArticleText, NameSpan } from "./article";

/** Names of the article: sorted by start, not overlapping, spans exact. */
export function tagNames(article: ArticleText): NameSpan[] {
  return tagByRules(article);
}
