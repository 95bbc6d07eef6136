// What was decided of one mention, for every occurrence of its words.

import type { MentionType, Span } from "../../analysis/index";
import { readFrontMatter } from "../../analysis/text/frontMatter";
import { findAliases, type KnownNames, knownNames } from "../../annotations/index";
import type { ArticleRecord, OpenArticle } from "../../corpus/index";
import { type Desk, pointedAt, stringsOf } from "./desk";
import type { Draft, Wanted } from "./draft";
import { affirm, assignedTo, decisionsAt } from "./mentions";
import { annotateStrings } from "./strings";

export type Scope = "article" | "corpus";

export async function annotateAll(
  desk: Desk,
  draft: Draft,
  article: OpenArticle,
  span: Span,
  scope: Scope,
): Promise<string> {
  const at = rejectedAt(article, span) ?? pointedOrMention(desk, article, span);
  const words = article.text.slice(at.start, at.end);
  if (at.kind !== "reject" && decisionsAt(article, at).length === 0) {
    affirm(desk, draft, article, at, at.type, at.entity);
  }
  let count = 0;
  const uris = scope === "article" ? [article.uri] : [...desk.snapshot.entities.records.keys()];
  const wordsOf = wholeWords(words);
  for (const uri of uris) {
    const text = uri === article.uri ? article.text : await desk.readText(uri);
    if (text === null || !text.includes(words) || !desk.place(uri)) continue;
    const found = occurrences(text, words, wordsOf).filter(({ start }) => uri !== article.uri || start !== at.start);
    if (found.length === 0) continue;
    count += await decideIn(desk, draft, uri, uri === article.uri ? article : null, text, found, at);
  }
  const s = stringsOf(desk);
  const what = at.kind === "reject" ? s.rejected(words) : s.retyped(words, whatIs(desk, at));
  return s.more(what, count);
}

interface Example extends Span {
  readonly kind: "name" | "reject";
  readonly type: MentionType;
  readonly entity: string | null;
}

function pointedOrMention(desk: Desk, article: OpenArticle, span: Span): Example {
  const at = pointedAt(desk, article, span);
  const { type } = article.analysis.mentions[at.mention]!;
  return { start: at.start, end: at.end, kind: "name", type, entity: assignedTo(at) };
}

/** What a name was said to be: the entity, or a kind of one. */
export function whatIs(
  { known, language }: Pick<Desk, "known" | "language">,
  { type, entity }: Pick<Example, "type" | "entity">,
): string {
  return entity === null ? annotateStrings[language].typeAs[type] : (known.dossiers.get(entity)?.name ?? entity);
}

/** A rejected span, which is no mention any more. */
function rejectedAt(article: OpenArticle, span: Span): Example | null {
  const last = decisionsAt(article, span).at(-1);
  return last?.kind === "reject" ? { ...span, kind: "reject", type: last.type ?? "PER", entity: null } : null;
}

/** Spans that `span` touches of which readers say that they are no names, the shortest first. */
export function rejectedNear(article: OpenArticle, span: Span): Example[] {
  const found = new Map<string, Example>();
  for (const { start, end, decision } of article.decided?.anchored ?? []) {
    if (decision.kind !== "reject" || end < span.start || start > span.end) continue;
    const example = rejectedAt(article, { start, end });
    if (example) found.set(`${start} ${end}`, example);
  }
  return [...found.values()].sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Decides about `found` where nobody did and no longer name stands in the way. The number of decisions. */
async function decideIn(
  desk: Desk,
  draft: Draft,
  uri: string,
  given: OpenArticle | null,
  text: string,
  found: readonly Span[],
  { kind, type, entity }: Example,
): Promise<number> {
  const record = desk.snapshot.article(uri);
  const hasDecisions = desk.place(uri)!.store.annotations(desk.place(uri)!.article).decisions.length > 0;
  const article = given ?? (hasDecisions || record?.length !== text.length ? await desk.readArticle(uri) : null);
  const mentions = spansOf(article?.record ?? record!);
  let count = 0;
  for (const span of found) {
    if (article && article.text !== text) break;
    if (article && decisionsAt(article, span).length > 0) continue;
    const same = mentions.find(({ start, end }) => start === span.start && end === span.end);
    const isInTheWay = mentions.some(
      ({ start, end }) => start < span.end && end > span.start && (start < span.start || end > span.end),
    );
    if (isInTheWay || (kind === "reject" && !same)) continue;
    const wanted: Wanted =
      kind === "reject"
        ? { kind: "reject", type: same!.type }
        : { kind: !same ? "add" : same.type === type ? "accept" : "retype", type, entity };
    draft.decide({ uri, text }, span, wanted);
    count++;
  }
  return count;
}

function spansOf({ mentions, entities }: ArticleRecord): (Span & { readonly type: MentionType })[] {
  const { count, start, end, entity } = mentions;
  return Array.from({ length: count }, (_, m) => ({
    start: start[m]!,
    end: end[m]!,
    type: entities[entity[m]!]!.type,
  }));
}

const wholeWords = (words: string): KnownNames | null => knownNames([{ id: "words", type: "PER", name: words }]);

/** Where `words` stand as whole words in the article's own text, same case. */
function occurrences(text: string, words: string, names: KnownNames | null): Span[] {
  const { bodyStart } = readFrontMatter(text);
  return (names ? findAliases(text, bodyStart, names) : []).filter(
    ({ start, end }) => text.slice(start, end) === words,
  );
}
