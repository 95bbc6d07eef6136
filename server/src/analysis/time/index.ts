// Temporal expressions: found in each block by rules over its tokens, then resolved over the whole article.
// `match.ts` runs the rules of `rules/`, one file a family; `lexicon.ts` compiles the word tables of `languages/`;
// `article.ts` and `resolve.ts` give values. Imports nothing but `text/`, `languages/` and the types of the analysis.
import { ENGLISH_TIME } from "../languages/en/time";
import { INDONESIAN_TIME } from "../languages/id/time";
import type { Block, BlockText } from "../text/blocks";
import { readBlock } from "../text/blocks";
import type { LanguageId, Timex } from "../types";
import { resolveArticle } from "./article";
import { dayNumber, isDate, isoDate, parseIsoDate } from "./calendar";
import { compile, type Lexicon } from "./lexicon";
import { type BlockTimexes, match, TRIGGERS } from "./match";

export type { BlockTimexes } from "./match";

const LEXICONS: Readonly<Record<LanguageId, Lexicon>> = {
  id: compile(INDONESIAN_TIME, TRIGGERS.id),
  en: compile(ENGLISH_TIME, TRIGGERS.en),
};

const NO_ABBREVIATIONS: ReadonlySet<string> = new Set();

/** Timexes of one block, unresolved; depends on the block and language alone, so callers may cache it per line. */
export function matchBlock(block: BlockText, language: LanguageId): BlockTimexes {
  return match(block, LEXICONS[language], language);
}

/**
 * Values for all blocks of an article in order; `matches[i]` belongs to `blocks[i]`. `published` is `YYYY-MM-DD` or null
 * where it is not known. Spans are offsets into the article, sorted by start, never overlapping one another. Never throws.
 */
export function resolveTimexes(
  blocks: readonly Block[],
  matches: readonly BlockTimexes[],
  context: { language: LanguageId; published: string | null },
): Timex[] {
  return resolveArticle(blocks, matches, parseIsoDate(context.published));
}

/**
 * A complete calendar date written in `text` (`Tanggal: 13 September 2023`, `13/9/2023`, ISO with or without time), as
 * `YYYY-MM-DD`; the first one where there are several; null where there is none. In Indonesian numeric dates are day first.
 */
export function readDate(text: string, language: LanguageId): string | null {
  const iso = parseIsoDate(text.trim());
  if (iso !== null) return isoDate(iso);
  const line = text.length > MAX_DATE_LINE ? text.slice(0, MAX_DATE_LINE) : text;
  for (const { expression } of matchBlock(readBlock(line, NO_ABBREVIATIONS), language)) {
    const { base } = expression;
    if (base.kind === "calendar" && isDate(base.year, base.month, base.day) && base.year > 0) {
      return isoDate(dayNumber(base.year, base.month, base.day));
    }
  }
  return null;
}

/** Longer texts are no dates: what comes after is not read. UTF-16 code units. */
const MAX_DATE_LINE = 400;
