// What an action needs of the rest: the articles, what readers decided already, and who decides now.
import type { Span } from "../../analysis/index";
import type { DecisionPlace, Known, OpenArticle, Snapshot } from "../../corpus/index";
import type { DisplayLanguage } from "../strings";
import { type AnnotateStrings, annotateStrings } from "./strings";

export interface Desk {
  readonly snapshot: Snapshot;
  readonly known: Known;
  readonly language: DisplayLanguage;
  /** Name of the annotator. */
  readonly creator: string;
  /** ISO 8601. */
  readonly now: string;
  /** A new IRI: `urn:uuid:…`. */
  newId(): string;
  /** Where decisions about an article are kept; null outside of all folders. */
  place(uri: string): DecisionPlace | null;
  /** Folders with their stores. */
  readonly homes: readonly Pick<DecisionPlace, "store" | "folder">[];
  /** A text that decisions about the article were made on, `\n` line ends; null where it is lost. */
  annotatedText(uri: string, hash: string): string | null;
  /** An article with its analysis and decisions; null where there is none. */
  readArticle(uri: string): Promise<OpenArticle | null>;
  /** The present text of an article; null where there is none. */
  readText(uri: string): Promise<string | null>;
}

/** What a reader wants cannot be done; the message is for the reader. */
export class CannotAnnotateError extends Error {
  override readonly name = "CannotAnnotateError";
}

export const stringsOf = ({ language }: Desk): AnnotateStrings => annotateStrings[language];

/** A name that a reader points at. */
export interface Pointed extends Span {
  readonly article: OpenArticle;
  readonly text: string;
  /** Index into the mentions of analysis and record. */
  readonly mention: number;
  /** Index into the entities. */
  readonly entity: number;
  /** Key across articles. */
  readonly key: string;
}

/** The mention whose span is `span`, else the shortest one that holds it. @throws CannotAnnotateError where there is none */
export function pointedAt(desk: Desk, article: OpenArticle, span: Span): Pointed {
  const { mentions } = article.analysis;
  let best = -1;
  const length = (m: number): number => mentions[m]!.end - mentions[m]!.start;
  for (let m = 0; m < mentions.length && mentions[m]!.start <= span.start; m++) {
    const { start, end } = mentions[m]!;
    if (end < span.end) continue;
    if (start === span.start && end === span.end) {
      best = m;
      break;
    }
    if (best < 0 || length(m) < length(best)) best = m;
  }
  if (best < 0) throw new CannotAnnotateError(stringsOf(desk).noMention);
  return pointed(desk, article, best);
}

export function pointed({ snapshot }: Pick<Desk, "snapshot">, article: OpenArticle, mention: number): Pointed {
  const { start, end, entity } = article.analysis.mentions[mention]!;
  const key = snapshot.entities.resolve(article.record, entity);
  return { article, start, end, text: article.text.slice(start, end), mention, entity, key };
}
