// Where an article tells the day it was published.
import type { LanguagePack } from "../languages/types";
import { readDate } from "../time/index";
import type { AnalyzeOptions, Published, Structure } from "../types";
import type { Block } from "./blocks";
import { isLabelled } from "./structure";

/** Lines from the top, and as many from the bottom, that may hold a `Tanggal:` line. */
const LABEL_LINES = 12;

/**
 * Publication date, in this order: given by the caller, front matter, a `Tanggal:` / `Date:` line, the dateline, a date in the file
 * name. Null where none of them tells.
 */
export function readPublished(
  text: string,
  blocks: readonly Block[],
  structure: Structure,
  pack: LanguagePack,
  options: AnalyzeOptions,
): Published | null {
  if (options.published) return { value: options.published, source: "given" };
  if (structure.meta.published) {
    const value = readDate(structure.meta.published, pack.id);
    if (value) return { value, source: "frontMatter" };
  }
  for (let b = 0; b < Math.min(LABEL_LINES, blocks.length); b++) {
    const block = blocks[b]!;
    if (!isLabelled(block, pack.dateLabels)) continue;
    const value = readDate(block.tokens.text.slice(block.tokens.end[1]), pack.id);
    if (value)
      return { value, source: "dateLine", span: { start: block.start, end: block.start + block.tokens.text.length } };
  }
  if (structure.dateline) {
    const value = readDate(text.slice(structure.dateline.start, structure.dateline.end), pack.id);
    if (value) return { value, source: "dateline", span: structure.dateline };
  }
  const named = options.fileName ? dateInFileName(options.fileName) : null;
  return named ? { value: named, source: "fileName" } : null;
}

/** `2024-05-17-banjir.txt`, `banjir_20240517.txt` -> `2024-05-17`. */
export function dateInFileName(fileName: string): string | null {
  const match = /(?:^|\D)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?:\D|$)/.exec(fileName);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const value = `${year}-${month}-${day}`;
  return date.toISOString().slice(0, 10) === value ? value : null;
}
