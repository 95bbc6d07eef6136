// The parts of an article: headline, dateline, section titles, byline.
import type { LanguagePack } from "../languages/types";
import type { Span, Structure } from "../types";
import type { Block } from "./blocks";
import type { FrontMatter } from "./frontMatter";
import { Case, isGlued, TokenKind, type Tokens } from "./tokens";

/** UTF-16 code units. A headline or section title is shorter than this. */
const MAX_HEADLINE = 220;
const MAX_SECTION = 90;
const MAX_DATELINE = 90;

const DASHES = new Set(["-", "–", "—", "―", "--"]);

/** Finds the parts of the article whose lines are `blocks`. */
export function readStructure(blocks: readonly Block[], frontMatter: FrontMatter, pack: LanguagePack): Structure {
  let headline: Span | null = null;
  let dateline: Span | null = null;
  let byline: Span | null = null;
  const sections: Span[] = [];
  let bodySeen = false;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    const span = trimmed(block);
    if (!span) continue;
    if (!byline && isLabelled(block, pack.bylineLabels)) {
      byline = span;
      continue;
    }
    if (isLabelled(block, pack.dateLabels) || (bodySeen && isAside(block, pack.asideLabels))) continue;
    if (!bodySeen && !dateline) {
      const found = datelineOf(block);
      if (found) dateline = { start: block.start + found.start, end: block.start + found.end };
    }
    const title = !dateline?.start || dateline.start !== span.start ? isTitle(block) : false;
    if (!headline && !bodySeen && title && span.end - span.start <= MAX_HEADLINE && b < blocks.length - 1) {
      headline = span;
    } else if (bodySeen && title && b < blocks.length - 1 && span.end - span.start <= MAX_SECTION && isHeading(block)) {
      sections.push(span);
    } else if (!title) {
      bodySeen = true;
    }
  }
  return {
    frontMatter: frontMatter.span,
    meta: frontMatter.meta,
    headline,
    dateline,
    sections,
    byline,
    signature: signatureOf(blocks),
    bodyStart: frontMatter.bodyStart,
  };
}

function trimmed(block: Block): Span | null {
  const { tokens } = block;
  if (tokens.count === 0) return null;
  return { start: block.start + tokens.start[0]!, end: block.start + tokens.end[tokens.count - 1]! };
}

/** A line that could be a title: it does not end like a sentence. */
function isTitle(block: Block): boolean {
  const { lower, count } = block.tokens;
  let last = count - 1;
  while (last > 0 && ['"', "”", "’", "'", ")"].includes(lower[last]!)) last--;
  return ![".", ",", ";", ":", "…"].includes(lower[last]!);
}

/** A section title starts with a capital and has at least two words, none of them a list bullet. */
function isHeading({ tokens }: Block): boolean {
  if (tokens.kind[0] !== TokenKind.Word || tokens.casing[0] === Case.Lower) return false;
  return tokens.count >= 2;
}

/** Whether the line is no part of the story: `Baca juga: …`, `Editor: …`. */
function isAside({ tokens: { lower, count } }: Block, labels: ReadonlySet<string>): boolean {
  return count > 2 && labels.has(lower[0]!) && (lower[1] === ":" || lower[2] === ":");
}

/** Whether the line begins with one of `labels`, followed by a colon, or by a capital after `by`. */
export function isLabelled({ tokens }: Block, labels: ReadonlySet<string>): boolean {
  if (tokens.count < 2 || !labels.has(tokens.lower[0]!)) return false;
  if (tokens.lower[1] === ":") return true;
  return (
    tokens.lower[0] === "by" && tokens.casing[0] !== Case.Lower && tokens.count <= 12 && tokens.casing[1] === Case.Title
  );
}

/**
 * The dateline at the beginning of a line: outlets and places before a dash, at most {@link MAX_DATELINE} code units:
 * `KABAR.ID, JAKARTA –`, `Jakarta, Kabar Pagi --`, `SURABAYA (ANTARA) -`. Offsets relative to the block; null if there is none.
 */
export function datelineOf({ tokens }: { tokens: Tokens }): Span | null {
  const { count, lower, casing, kind, start, end } = tokens;
  let capitals = 0;
  for (let t = 0; t < count && start[t]! <= MAX_DATELINE; t++) {
    if (DASHES.has(lower[t]!)) {
      const spaced = !isGlued(tokens, t) || (t + 1 < count && !isGlued(tokens, t + 1));
      if (!spaced) continue;
      if (capitals === 0 || t + 1 >= count) return null;
      return { start: start[0]!, end: end[t - 1]! };
    }
    if (kind[t] === TokenKind.Word || kind[t] === TokenKind.Mixed) {
      const isDomain = lower[t]!.includes(".");
      if (casing[t] === Case.Lower && !isDomain) return null;
      capitals++;
    } else if (kind[t] === TokenKind.Punct && ![",", "(", ")", "/", ".", ":", ";"].includes(lower[t]!)) {
      return null;
    }
  }
  return null;
}

/** UTF-16 code units between the parentheses of a signature. */
const MAX_SIGNATURE = 24;

/** `(rdk/fjr)`, `(CC-01)`, `(ANT/A-3)` at the end of one of the last lines: no space, and not an acronym or a name alone. */
function signatureOf(blocks: readonly Block[]): Span | null {
  for (const block of blocks.slice(-3)) {
    const text = block.tokens.text.trimEnd();
    if (!text.endsWith(")")) continue;
    const open = text.lastIndexOf("(");
    const inner = text.slice(open + 1, -1);
    if (open < 0 || inner.length > MAX_SIGNATURE || !/^[\p{L}\d/*-]+$/u.test(inner) || !/[/*-]/.test(inner)) continue;
    // A day such as `(13/9)` is told, not signed.
    if (!/\p{L}/u.test(inner)) continue;
    return { start: block.start + open, end: block.start + text.length };
  }
  return null;
}
