// Completion of names that the articles know: on request, for the words before the cursor.
import { fold, type MentionType, type Span } from "../analysis/index";
import { canonicalName, type OpenArticle, type Snapshot, typeOfKey } from "../corpus/index";

export interface Completion {
  readonly name: string;
  readonly type: MentionType;
  /** The canonical name, when `name` is an alias. */
  readonly canonical?: string;
  /** What the name replaces: the words before the cursor that it begins with. */
  readonly replace: Span;
}

export const MAX_COMPLETIONS = 50;
/** Words before the cursor that may be the beginning of a name. */
const MAX_WORDS = 5;
/** UTF-16 code units before the cursor that are looked at. */
const REACH = 200;

interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly folded: string;
  /** Articles that have this spelling. */
  readonly count: number;
}

/**
 * Names that go on from the words before `offset`, the longest beginning that any name has: those that begin with it, then those with a later word that
 * does, each the most frequent first, at most {@link MAX_COMPLETIONS}. After no word, the most frequent names.
 */
export function completions(snapshot: Snapshot, article: OpenArticle, offset: number): Completion[] {
  const typed = namesBeingTyped(article, offset);
  const candidates = allNames(snapshot).filter(({ name, count }) => count > 1 || !typed.has(name));
  for (const start of prefixStarts(article.text, offset)) {
    const prefix = fold(article.text.slice(start, offset));
    const inner = ` ${prefix}`;
    const ranked = candidates
      .flatMap((candidate) => {
        if (candidate.folded === prefix) return [];
        if (candidate.folded.startsWith(prefix)) return [{ candidate, rank: 0 }];
        return prefix && candidate.folded.includes(inner) ? [{ candidate, rank: 1 }] : [];
      })
      .sort((a, b) => a.rank - b.rank || b.candidate.count - a.candidate.count || order(a.candidate, b.candidate));
    const seen = new Set<string>();
    const found: Completion[] = [];
    for (const { candidate } of ranked) {
      if (found.length >= MAX_COMPLETIONS) break;
      const { key, name } = candidate;
      const type = typeOfKey(key);
      if (seen.has(`${type} ${name}`)) continue;
      seen.add(`${type} ${name}`);
      const canonical = canonicalName(snapshot.entities, key);
      found.push({ name, type, replace: { start, end: offset }, ...(canonical === name ? {} : { canonical }) });
    }
    if (found.length > 0) return found;
  }
  return [];
}

const order = (a: Candidate, b: Candidate): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1;

function allNames(snapshot: Snapshot): Candidate[] {
  const names: Candidate[] = [];
  for (const key of snapshot.entities.keys()) {
    for (const [name, count] of snapshot.entities.spellings(key)) names.push({ key, name, folded: fold(name), count });
  }
  return names;
}

/** Names of the article that hold the cursor, and stand nowhere else in it: what the reader has not finished. */
function namesBeingTyped({ text, analysis }: OpenArticle, offset: number): Set<string> {
  const holds = (span: Span): boolean => span.start < offset && span.end >= offset;
  const typed = new Set(analysis.mentions.filter(holds).map(({ start, end }) => text.slice(start, end)));
  if (typed.size > 0) {
    for (const mention of analysis.mentions) if (!holds(mention)) typed.delete(text.slice(mention.start, mention.end));
  }
  return typed;
}

/** Where a name that goes on at `offset` may have begun, the farthest first: word starts of its line, or the offset itself after no word. */
function prefixStarts(text: string, offset: number): number[] {
  const line = text
    .slice(Math.max(0, offset - REACH), offset)
    .split(/[\r\n]/)
    .pop()!;
  if (!/[\p{L}\p{N}][-'’.]?$/u.test(line)) return [offset];
  const words = line.matchAll(/(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]/gu);
  return [...words].slice(-MAX_WORDS).map(({ index }) => offset - line.length + index);
}
