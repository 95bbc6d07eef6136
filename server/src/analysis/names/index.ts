// Names of an article. Imports nothing from entities/, time/ or above the analysis.
import type { ArticleText, NameSpan } from "./article";
import { cutAtVerbs } from "./headline";
import { tagByRules } from "./rules";
import { type NameModel, tagByModel } from "./tagger";
import { trimNames } from "./trim";

export type { ArticleText, NameSpan } from "./article";
export { type LineMemos, loadNameModel, modelOver, type NameModel, type NameTables, tablesOf } from "./tagger";

/** Names of the article: sorted by start, not overlapping, spans exact. A language without a trained model is tagged by rules. */
export function tagNames(article: ArticleText, model: NameModel | undefined): NameSpan[] {
  const names = trimNames(article.text, model ? tagByModel(article, model) : tagByRules(article), article.pack);
  return cutAtVerbs(article, names);
}
