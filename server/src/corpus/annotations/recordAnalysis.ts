// A machine's record as the analysis it was made of, as far as decisions are laid over that: what is kept is not analysed again.
import { type Analysis, fold, type LocalEntity, type Mention, type Problem } from "../../analysis/index";
import { readFrontMatter } from "../../analysis/text/frontMatter";
import { type ArticleRecord, type EntityRecord, mentionSource, mentionType } from "../record";

const COUNTRY = "LOC =";

/** `record` is the machine's own, of exactly this `text`. Of the structure only headline, title and the body's start are told. */
export function analysisOf(record: ArticleRecord, text: string, problems: readonly Problem[]): Analysis {
  const { count, start, end, entity, confidence } = record.mentions;
  const mentions = Array.from(
    { length: count },
    (_, m): Mention => ({
      start: start[m]!,
      end: end[m]!,
      type: mentionType(record, m),
      entity: entity[m]!,
      confidence: confidence[m]! / 100,
      source: mentionSource(record, m),
    }),
  );
  return {
    language: record.language,
    published: record.published,
    structure: {
      frontMatter: null,
      meta: { title: record.title },
      headline: record.headline,
      dateline: null,
      sections: [],
      byline: null,
      signature: null,
      bodyStart: text.startsWith("---") ? readFrontMatter(text).bodyStart : 0,
    },
    mentions,
    timexes: record.timexes,
    entities: record.entities.map(entityOf),
    problems,
  };
}

function entityOf({ type, name, aliases, roles, introduction, keys, defined }: EntityRecord): LocalEntity {
  const country = keys.strong?.startsWith(COUNTRY) ? keys.strong.slice(COUNTRY.length) : null;
  const short = new Set(defined);
  return {
    type,
    name,
    aliases,
    roles,
    introduction,
    ...(country ? { country } : {}),
    // The record has them folded: as the article writes them.
    defined: [name, ...aliases].filter((spelling) => short.has(fold(spelling))),
  };
}
