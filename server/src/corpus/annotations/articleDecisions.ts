// The decisions about one article with the texts that they were made on, read from the disk.
import type { Decision } from "../../annotations/index";
import type { AnnotationStore } from "./annotationStore";
import type { ArticleDecisions } from "./layOver";

/** Those about `article`, a path from the store's folder: the ones that hold, or `decisions`. Never rejects. */
export async function articleDecisions(
  store: AnnotationStore,
  article: string,
  decisions: readonly Decision[] = store.annotations(article).decisions,
): Promise<ArticleDecisions> {
  const texts = new Map<string, string | null>();
  for (const { target } of decisions) {
    const { hash } = target;
    if (hash !== null && !texts.has(hash)) texts.set(hash, await store.annotatedText(hash));
  }
  return { decisions, annotatedText: (hash) => texts.get(hash) ?? null };
}
