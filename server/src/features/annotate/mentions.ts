// What a reader does with one mention: accept, reject, another type, other borders, a new one, a note.
import type { Mention, MentionType, Span } from "../../analysis/index";
import { compareDecisions, type Decision } from "../../annotations/index";
import type { OpenArticle } from "../../corpus/index";
import { CannotAnnotateError, type Desk, type Pointed, pointedAt, stringsOf } from "./desk";
import type { Draft, Wanted } from "./draft";

/** UTF-16 code units; nobody selects so much by intention. */
const MAX_NAME = 400;

/** What readers said of exactly this span, the notes apart; the last one holds. */
export function decisionsAt({ decided }: OpenArticle, { start, end }: Span): Decision[] {
  return (decided?.anchored ?? [])
    .filter((one) => one.start === start && one.end === end && one.decision.kind !== "note")
    .map(({ decision }) => decision);
}

/** What the reader who decides now said of this span before, though another one may have said something else since. */
export function ownAt(desk: Desk, article: OpenArticle, span: Span): Decision | null {
  const all = decisionsAt(article, span);
  const place = desk.place(article.uri);
  if (all.length === 0 || !place) return null;
  const targets = new Set(all.map(placeOf));
  const own = place.store
    .annotations(place.article)
    .lines.flatMap(({ decision }) => decision ?? [])
    .filter((one) => one.creator === desk.creator && one.kind !== "note" && targets.has(placeOf(one)));
  return own.sort(compareDecisions).at(-1) ?? null;
}

const placeOf = ({ target: { hash, start, end, exact } }: Decision): string => `${hash} ${start} ${end} ${exact}`;

/** What the machine has at exactly this span. */
export function machineAt({ machine }: OpenArticle, { start, end }: Span): Mention | null {
  return machine.mentions.find((mention) => mention.start === start && mention.end === end) ?? null;
}

/** Id of the entity that a reader said the mention names, or whose record has its name; null for the machine's own. */
export const assignedTo = ({ article: { decided }, entity }: Pointed): string | null =>
  decided?.entityIds[entity] ?? null;

/** Writes that `span` is a name of `type`, and of the entity `entity` where it is not null; `add` where the machine has nothing there. */
export function affirm(
  desk: Desk,
  draft: Draft,
  article: OpenArticle,
  span: Span,
  type: MentionType,
  entity: string | null,
  settles: readonly string[] = [],
): void {
  const machine = machineAt(article, span);
  const kind = machine === null ? "add" : machine.type === type ? "accept" : "retype";
  write(desk, draft, article, span, { kind, type, entity, settles });
}

/** Writes a decision unless the same reader said the same already, or just takes it back where nothing else is there. */
function write(desk: Desk, draft: Draft, article: OpenArticle, span: Span, wanted: Wanted): void {
  const own = ownAt(desk, article, span);
  const holds = own !== null && decisionsAt(article, span).at(-1)?.id === own.id;
  const isSame =
    own?.kind === wanted.kind && own.type === (wanted.type ?? null) && own.entity === (wanted.entity ?? null);
  if (own && holds && isSame && !wanted.settles?.length) return;
  draft.decide(article, span, wanted, own);
}

export function accept(desk: Desk, draft: Draft, article: OpenArticle, span: Span): string {
  const at = pointedAt(desk, article, span);
  affirm(desk, draft, article, at, article.analysis.mentions[at.mention]!.type, assignedTo(at));
  return stringsOf(desk).accepted(at.text);
}

export function reject(desk: Desk, draft: Draft, article: OpenArticle, span: Span): string {
  const at = pointedAt(desk, article, span);
  takeAway(desk, draft, at);
  return stringsOf(desk).rejected(at.text);
}

/** Says that a mention is none; what the same reader added alone is just no longer there. */
function takeAway(desk: Desk, draft: Draft, at: Pointed): void {
  const { article, mention } = at;
  const all = decisionsAt(article, at);
  const own = ownAt(desk, article, at);
  const isOwnAlone = own !== null && all.length === 1 && own.kind === "add" && !machineAt(article, at);
  const byName = isOwnAlone && own.entity === null && assignedTo(at) !== null;
  if (isOwnAlone && !byName) draft.replace(article, own, null);
  else write(desk, draft, article, at, { kind: "reject", type: article.analysis.mentions[mention]!.type });
}

export function setType(desk: Desk, draft: Draft, article: OpenArticle, span: Span, type: MentionType): string {
  const s = stringsOf(desk);
  const at = pointedAt(desk, article, span);
  // Two types are never one entity: which one it was said to be, it is no more.
  const keeps = article.analysis.mentions[at.mention]!.type === type ? assignedTo(at) : null;
  affirm(desk, draft, article, at, type, keeps);
  return s.retyped(at.text, s.typeAs[type]);
}

export function resize(desk: Desk, draft: Draft, article: OpenArticle, span: Span, to: Span): string {
  const s = stringsOf(desk);
  const at = pointedAt(desk, article, span);
  const wanted = selected(desk, article, to);
  const { type } = article.analysis.mentions[at.mention]!;
  if (wanted.start !== at.start || wanted.end !== at.end) takeAway(desk, draft, at);
  affirm(desk, draft, article, wanted, type, assignedTo(at));
  return s.resized(at.text, article.text.slice(wanted.start, wanted.end));
}

/** The words of a selection, without white space around them. @throws CannotAnnotateError when that leaves no name */
export function selected(desk: Desk, { text, analysis }: OpenArticle, { start, end }: Span): Span {
  const s = stringsOf(desk);
  let from = Math.max(start, analysis.structure.bodyStart);
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from >= to) throw new CannotAnnotateError(s.nothingSelected);
  if (to - from > MAX_NAME || /\n\s*\n/.test(text.slice(from, to))) throw new CannotAnnotateError(s.tooLong);
  return { start: from, end: to };
}

export function note(desk: Desk, draft: Draft, article: OpenArticle, span: Span, words: string): string {
  const s = stringsOf(desk);
  const at = pointedAt(desk, article, span);
  const own = (article.decided?.notes ?? []).filter(
    ({ start, end, decision }) => start === at.start && end === at.end && decision.creator === desk.creator,
  );
  const text = words.trim();
  const [first, ...others] = own.map(({ decision }) => decision);
  for (const other of others) draft.replace(article, other, null);
  if (text === "") {
    if (first) draft.replace(article, first, null);
    return s.noteGone(at.text);
  }
  if (first?.note !== text) draft.decide(article, at, { kind: "note", note: text }, first ?? null);
  return s.noted(at.text);
}
