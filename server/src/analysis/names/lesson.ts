// An article whose names somebody decided, as an example to learn from.
import type { Block } from "../text/blocks";
import type { Span } from "../types";
import type { AdaptExample } from "./adapt";
import { type ArticleText, titleBlocks } from "./article";
import { type LabelledSpan, labelBlock, tokensOf } from "./labelling";
import type { NameModel } from "./tagger";
import { readView } from "./view";

/**
 * `names` do not overlap; `decided` are the spans that somebody looked at, whether a name stands there or none, null for everything. Both in any
 * order, and inside a line each.
 */
export function exampleOf(
  article: ArticleText,
  names: readonly LabelledSpan[],
  decided: readonly Span[] | null,
  model: NameModel,
): AdaptExample {
  const titles = titleBlocks(article);
  const byStart = [...names].sort((a, b) => a.start - b.start);
  const decidedByStart = [...(decided ?? [])].sort((a, b) => a.start - b.start);
  return {
    views: article.blocks.map((block, b) => readView(block, model.words, model.gazetteer, titles[b]!)),
    domain: 0,
    labels: article.blocks.map((block) => labelBlock(block, within(byStart, block))),
    decided: article.blocks.map((block) => {
      const flags = new Uint8Array(block.tokens.count).fill(decided ? 0 : 1);
      for (const span of within(decidedByStart, block)) {
        const found = tokensOf(block, span);
        if (found) flags.fill(1, found.first, found.last + 1);
      }
      return flags;
    }),
  };
}

/** Of spans sorted by start, those that touch the block. */
function within<T extends Span>(spans: readonly T[], block: Block): T[] {
  const end = block.start + block.tokens.text.length;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < block.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!);
  return found;
}
