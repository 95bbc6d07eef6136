// What readers decided of one article, where its present text has it.
import { type Decision, type PlacedDecisions, placeDecisions } from "../../annotations/index";
import type { AnnotationStore } from "./annotationStore";
import { textHash } from "./textHash";

/**
 * The decisions about `article`, a path from the store's folder, anchored in its present `text`; `decisions` instead of those that hold.
 * Reads the annotated texts from the disk. Never rejects.
 */
export async function decidedIn(
  store: AnnotationStore,
  article: string,
  text: string,
  decisions: readonly Decision[] = store.annotations(article).decisions,
): Promise<PlacedDecisions> {
  if (decisions.length === 0) return { anchored: [], orphans: [] };
  const present = textHash(text);
  const texts = new Map<string, string | null>();
  for (const { target } of decisions) {
    if (target.hash === null || texts.has(target.hash)) continue;
    texts.set(target.hash, target.hash === present ? text : await store.annotatedText(target.hash));
  }
  return placeDecisions(decisions, (hash) => texts.get(hash) ?? null, text);
}
