import { type Block, forEachLine, readBlock } from "../../../server/src/analysis/text/blocks";
import { matchBlock, resolveTimexes } from "../../../server/src/analysis/time";
import type { LanguageId, Timex } from "../../../server/src/analysis/types";

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "jl",
  "no",
  "tgl",
  "dr",
  "prof",
  "mr",
  "mrs",
  "sept",
  "jan",
  "dec",
]);

/** The blocks of a text, one for each line. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  forEachLine(text, 0, (start, end) => {
    blocks.push({ ...readBlock(text.slice(start, end), ABBREVIATIONS), start });
  });
  return blocks;
}

/** All expressions of a text. */
export function timexes(text: string, language: LanguageId = "id", published: string | null = null): Timex[] {
  const blocks = blocksOf(text);
  return resolveTimexes(
    blocks,
    blocks.map((block) => matchBlock(block, language)),
    { language, published },
  );
}
