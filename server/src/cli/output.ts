// One article as the command line prints it.
import { type EntityIndex, mentionSource } from "../corpus/index";
import { printable } from "./printable";
import type { ReadArticle } from "./read";

export interface OutputMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly entity: string;
  readonly confidence: number;
  readonly source: string;
}

export interface OutputTimex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly mod?: string;
}

export interface OutputArticle {
  readonly doc: string;
  readonly lang: string;
  readonly published: string | null;
  readonly headline: string | null;
  readonly mentions: readonly OutputMention[];
  readonly timexes: readonly OutputTimex[];
}

/** `ids` holds the id of every entity key of `index`. Offsets are UTF-16 code units into the text. */
export function toOutput(article: ReadArticle, index: EntityIndex, ids: ReadonlyMap<string, string>): OutputArticle {
  const { doc, text, analysis, record } = article;
  const { headline } = analysis.structure;
  const idOf = record.entities.map((_, e) => ids.get(index.resolve(record, e))!);
  return {
    doc,
    lang: analysis.language,
    published: analysis.published?.value ?? null,
    headline: headline ? text.slice(headline.start, headline.end) : null,
    mentions: analysis.mentions.slice(0, record.mentions.count).map((mention, m) => ({
      start: mention.start,
      end: mention.end,
      text: text.slice(mention.start, mention.end),
      type: mention.type,
      entity: idOf[mention.entity]!,
      confidence: Math.round(mention.confidence * 100) / 100,
      source: mentionSource(record, m),
    })),
    timexes: analysis.timexes.map(({ start, end, type, value, mod }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
      ...(mod ? { mod } : {}),
    })),
  };
}

/** Tab-separated lines for people: where, what, which. */
export function toTable(article: OutputArticle): string {
  const rows = [
    ...article.mentions.map((mention) => ({ ...mention, id: mention.entity })),
    ...article.timexes.map((timex) => ({ ...timex, id: timex.mod ? `${timex.value} ${timex.mod}` : timex.value })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const cells = rows.map((row) => [article.doc, row.start, row.end, row.type, row.text, row.id].map(String));
  return cells.map((row) => row.map(printable).join("\t")).join("\n");
}
