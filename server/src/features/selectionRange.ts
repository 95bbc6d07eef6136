// Selection ranges: from the word to the document, each step a part of an article that a reader would name.
import { languages, type Mention, readBlock, type Span } from "../analysis/index";
import type { OpenArticle } from "../corpus/index";

/** UTF-16 code units between a name and a role that still belong together: `Putin, yang juga merupakan Sekretaris`. */
const MAX_ROLE_GAP = 24;

/** Word, name or date, name with its role, sentence, paragraph, body, document: spans around `offset`, each larger than the one before and holding it. */
export function selectionRanges(article: OpenArticle, offset: number): Span[] {
  const { text, analysis } = article;
  const { frontMatter, bodyStart } = analysis.structure;
  const whole: Span = { start: 0, end: text.length };
  const inFrontMatter = frontMatter !== null && offset < bodyStart;
  const body = inFrontMatter ? frontMatter : trimmed(text, { start: bodyStart, end: text.length });
  const paragraph = lineAt(text, offset);
  const { word, sentence } = inFrontMatter ? { word: null, sentence: null } : partsOf(article, paragraph, offset);
  const holds = (span: Span): boolean => span.start <= offset && span.end >= offset;
  const named = [...analysis.mentions, ...analysis.timexes].filter(holds);
  const roles = sentence ? rolesAt(article, sentence, offset) : [];
  const steps = [...named, ...roles].sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const step of [word, ...steps, sentence, trimmed(text, paragraph), body, whole]) {
    const last = chain[chain.length - 1];
    if (!step || !holds(step) || (step.start === step.end && step !== whole)) continue;
    if (last && (step.start > last.start || step.end < last.end || step.end - step.start === last.end - last.start))
      continue;
    chain.push({ start: step.start, end: step.end });
  }
  return chain;
}

/** The word and the sentence at `offset` of a line. A word that begins there wins over one that ends there. */
function partsOf(article: OpenArticle, line: Span, offset: number): { word: Span | null; sentence: Span | null } {
  const { tokens, sentences } = readBlock(
    article.text.slice(line.start, line.end),
    languages[article.analysis.language].abbreviations,
  );
  const at = offset - line.start;
  let word: Span | null = null;
  for (let t = 0; t < tokens.count && tokens.start[t]! <= at; t++) {
    if (tokens.end[t]! >= at) word = { start: line.start + tokens.start[t]!, end: line.start + tokens.end[t]! };
  }
  let sentence: Span | null = null;
  for (let s = 0; s < sentences.length; s++) {
    const next = s + 1 < sentences.length ? sentences[s + 1]! : tokens.count;
    const start = tokens.start[sentences[s]!]!;
    if (sentence && start > at) break;
    sentence = { start: line.start + start, end: line.start + tokens.end[next - 1]! };
  }
  return { word, sentence };
}

/** Roles of the sentence's names, alone and together with the name they stand beside. */
function rolesAt({ analysis }: OpenArticle, sentence: Span, offset: number): Span[] {
  const isInside = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end;
  const mentions = analysis.mentions.filter(isInside);
  const found: Span[] = [];
  for (const e of new Set(mentions.map((mention) => mention.entity))) {
    for (const role of analysis.entities[e]!.roles.filter(isInside)) {
      const beside = closest(
        mentions.filter((mention) => mention.entity === e),
        role,
      );
      if (role.start <= offset && role.end >= offset) found.push(role);
      if (beside && gap(beside, role) <= MAX_ROLE_GAP) {
        found.push({ start: Math.min(beside.start, role.start), end: Math.max(beside.end, role.end) });
      }
    }
  }
  return found.filter((span) => span.start <= offset && span.end >= offset);
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function closest(mentions: readonly Mention[], role: Span): Mention | null {
  let best: Mention | null = null;
  for (const mention of mentions) if (!best || gap(mention, role) < gap(best, role)) best = mention;
  return best;
}

function lineAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return { start, end };
}

const isLineEnd = (text: string, i: number): boolean => text[i] === "\n" || text[i] === "\r";

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
