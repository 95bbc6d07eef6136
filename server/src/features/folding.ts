// Folding: front matter, sections from a title to the next, lists.
import { forEachLine, type Span } from "../analysis/index";
import type { OpenArticle } from "../corpus/index";

export interface Fold extends Span {
  readonly kind: "frontMatter" | "section" | "list";
}

/** A list item: a bullet, a number or a letter, then text. */
const ITEM = /^[ \t]*(?:[-–*•·]|\d{1,3}[.)]|[a-z][.)])[ \t]+\S/;

/** What can be folded, ordered by start; each span goes from the line that stays visible to the last line that is hidden. */
export function folds({ text, analysis }: OpenArticle): Fold[] {
  const { frontMatter, sections, bodyStart } = analysis.structure;
  const found: Fold[] = frontMatter ? [{ ...frontMatter, kind: "frontMatter" }] : [];
  sections.forEach((section, s) => {
    const next = sections[s + 1]?.start ?? text.length;
    found.push({ start: section.start, end: lastInk(text, section.start, next), kind: "section" });
  });
  let list: Fold | null = null;
  forEachLine(text, bodyStart, (start, end) => {
    if (ITEM.test(text.slice(start, Math.min(end, start + 80)))) {
      list = { start: list?.start ?? start, end, kind: "list" };
    } else if (text.slice(start, end).trim()) {
      if (list) found.push(list);
      list = null;
    }
  });
  if (list) found.push(list);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Offset after the last code unit before `end` that is no white space, not before `start`. */
function lastInk(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return last;
}
