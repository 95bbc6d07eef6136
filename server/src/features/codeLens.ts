// The line over the headline: how many people, organisations, places, events and days the article names.
import { MENTION_TYPES, type Span } from "../analysis/index";
import type { OpenArticle } from "../corpus/index";
import { type DisplayLanguage, strings } from "./strings";

export interface Lens {
  /** The headline, else the first line. */
  readonly span: Span;
  readonly title: string;
}

/** The article's line, or null when it names nothing. An entity counts once, and so does a day, a month, a year. */
export function articleLens({ text, analysis }: OpenArticle, language: DisplayLanguage): Lens | null {
  const s = strings[language];
  const entities = new Set(analysis.mentions.map((mention) => mention.entity));
  const dates = new Set(
    analysis.timexes
      .filter(({ type, value }) => (type === "DATE" || type === "TIME") && !value.endsWith("_REF"))
      .map(({ value }) => value.split("T", 1)[0]!),
  );
  const counts = MENTION_TYPES.map((type) => {
    const count = analysis.entities.filter((entity, e) => entity.type === type && entities.has(e)).length;
    return { count, one: s.types[type], several: s.typesPlural[type] };
  });
  const title = [...counts, { count: dates.size, one: s.date, several: s.dates }]
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }) => `${count} ${count === 1 ? one : several}`)
    .join(" · ");
  if (!title) return null;
  const { headline, bodyStart } = analysis.structure;
  return { span: headline ?? firstLine(text, bodyStart), title };
}

function firstLine(text: string, from: number): Span {
  let start = from;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  let end = start;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return { start, end };
}
