// What awaits a reader: uncertain names, what readers disagree about, decisions that have lost their place.
import type { Span } from "../../analysis/index";
import type { Candidate, Contradiction, Decision } from "../../annotations/index";
import {
  type ArticleRecord,
  type DecisionPlace,
  findDecisions,
  lineStartsOf,
  mentionSource,
  type OpenArticle,
} from "../../corpus/index";
import { UNCERTAIN_BELOW } from "../nameHover";
import { type DisplayLanguage, strings } from "../strings";
import { CannotAnnotateError, type Desk, stringsOf } from "./desk";
import { Draft, type Plan } from "./draft";
import { ownAt } from "./mentions";
import { annotateStrings } from "./strings";

export interface Review extends Span {
  readonly uri: string;
  readonly reason: "uncertain" | "contradiction";
  readonly message: string;
}

/** Disagreements of a file that no reviewer has settled. */
function openContradictions({ store, article }: Pick<DecisionPlace, "store" | "article">): Contradiction[] {
  return store.annotations(article).contradictions.flatMap(unsettled);
}

function unsettled({ winner, losers }: Contradiction): Contradiction[] {
  const { settles } = winner.unknown.fields.newsmark ?? {};
  const settled = new Set(Array.isArray(settles) ? settles : []);
  const left = losers.filter(({ id }) => !settled.has(id));
  return left.length > 0 ? [{ winner, losers: left }] : [];
}

/** Disagreements about an article: those in its file, and those about one place of texts that were not the same. Each with its place. */
export function contradictionsIn(article: OpenArticle, place: DecisionPlace | null): (Contradiction & Span)[] {
  const { decided } = article;
  if (!decided || !place) return [];
  const spans = new Map(decided.anchored.map(({ decision, start, end }) => [decision.id, { start, end }]));
  const found = new Map<string, Contradiction & Span>();
  for (const one of [...openContradictions(place), ...decided.contradictions.flatMap(unsettled)]) {
    const span = spans.get(one.winner.id);
    const before = found.get(one.winner.id);
    const losers = new Map([...(before?.losers ?? []), ...one.losers].map((loser) => [loser.id, loser]));
    if (span) found.set(one.winner.id, { winner: one.winner, losers: [...losers.values()], ...span });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Names that are uncertain and undecided, in text order. */
export function uncertainIn(record: ArticleRecord): number[] {
  const found: number[] = [];
  for (let m = 0; m < record.mentions.count; m++) {
    if (record.mentions.confidence[m]! < UNCERTAIN_BELOW && mentionSource(record, m) !== "human") found.push(m);
  }
  return found;
}

/** All that awaits a reader in one article, in text order. */
async function reviewsIn(desk: Desk, uri: string): Promise<Review[]> {
  const record = desk.snapshot.article(uri);
  if (!record) return [];
  const s = stringsOf(desk);
  const place = desk.place(uri);
  const uncertain = uncertainIn(record);
  const asks = place !== null && mayDisagree(place);
  if (uncertain.length === 0 && !asks) return [];
  const text = await desk.readText(uri);
  if (text === null) return [];
  const reviews: Review[] = uncertain.map((m) => {
    const span = { start: record.mentions.start[m]!, end: record.mentions.end[m]! };
    const { type } = record.entities[record.mentions.entity[m]!]!;
    const message = s.uncertain(text.slice(span.start, span.end), s.typeAs[type]);
    return { uri, ...span, reason: "uncertain", message };
  });
  const article = asks ? await desk.readArticle(uri) : null;
  for (const { start, end } of article ? contradictionsIn(article, place) : []) {
    reviews.push({ uri, start, end, reason: "contradiction", message: s.contradiction(text.slice(start, end)) });
  }
  return reviews.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The next place to look at after (or before) `offset`, then in the articles that follow by path, round about; null where there is none. */
export async function nextToReview(
  desk: Desk,
  uri: string,
  offset: number,
  backwards: boolean,
): Promise<Review | null> {
  const here = await reviewsIn(desk, uri);
  const beyond = backwards
    ? here.filter(({ start }) => start < offset).reverse()
    : here.filter(({ start }) => start >= offset);
  if (beyond[0]) return beyond[0];
  const order = [...desk.snapshot.entities.records.values()]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.uri < b.uri ? -1 : 1))
    .map((record) => record.uri);
  if (backwards) order.reverse();
  const at = order.indexOf(uri);
  for (const other of [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]) {
    const found = await reviewsIn(desk, other);
    const first = backwards ? found[found.length - 1] : found[0];
    if (first) return first;
  }
  const rest = backwards
    ? here.filter(({ start }) => start > offset).reverse()
    : here.filter(({ start }) => start < offset);
  return rest[0] ?? null;
}

/** What a decision says: `person Joko Widodo`, `no name`. */
export function decisionLabel(desk: Pick<Desk, "known" | "language">, { kind, type, entity, note }: Decision): string {
  const s = annotateStrings[desk.language];
  if (kind === "reject") return s.noName;
  if (kind === "note") return `${s.note}: ${note ?? ""}`;
  const name = entity === null ? null : (desk.known.dossiers.get(entity)?.name ?? entity);
  const what = type === null ? null : strings[desk.language].types[type];
  return [what, name].filter((part) => part !== null).join(" ");
}

export interface OrphanAt {
  readonly uri: string;
  readonly article: string;
  readonly exists: boolean;
  readonly decision: Decision;
  readonly label: string;
  readonly candidates: readonly (Candidate & Around)[];
  readonly lines: { readonly lineStarts: Uint32Array };
}

interface Around {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const NO_LINES = Uint32Array.of(0);

/** UTF-16 code units shown on either side of a candidate. */
const AROUND = 32;

/** Decisions that have lost their place, by article path. `uris`: the articles that have decisions. */
export async function orphans(desk: Desk, uris: Iterable<string>): Promise<OrphanAt[]> {
  const found: OrphanAt[] = [];
  for (const uri of [...uris].sort()) {
    const place = desk.place(uri);
    if (!place) continue;
    const { decisions } = place.store.annotations(place.article);
    const text = await desk.readText(uri);
    const annotatedText = (hash: string): string | null => desk.annotatedText(uri, hash);
    const lost =
      text === null
        ? decisions.map((decision) => ({ decision, candidates: [] }))
        : findDecisions(text, { decisions, annotatedText }).orphans;
    const lineStarts = text === null || lost.length === 0 ? NO_LINES : lineStartsOf(text);
    for (const { decision, candidates } of lost) {
      found.push({
        uri,
        article: place.article,
        exists: text !== null,
        decision,
        label: decisionLabel(desk, decision),
        lines: { lineStarts },
        candidates: candidates.map((candidate) => ({ ...candidate, ...around(text!, candidate) })),
      });
    }
  }
  return found;
}

const around = (text: string, { start, end }: Span): Around => ({
  text: text.slice(start, end),
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, end + AROUND),
});

/** Puts the decision `id` at `span`, or drops it. @throws CannotAnnotateError */
export async function resolveOrphan(desk: Desk, uri: string, id: string, span: Span | null): Promise<Plan> {
  const s = stringsOf(desk);
  const place = desk.place(uri);
  const decision = place?.store.annotations(place.article).decisions.find((one) => one.id === id);
  if (!decision) throw new CannotAnnotateError(s.noDecision);
  const draft = new Draft(desk);
  const { exact } = decision.target;
  if (!span) {
    draft.replace({ uri, text: "" }, decision, null);
    return draft.finish(s.dropped(exact));
  }
  const article = await desk.readArticle(uri);
  if (!article) throw new CannotAnnotateError(s.noArticle);
  draft.move(article, decision, span);
  return draft.finish(s.placed(exact));
}

export interface DisagreementAt extends Span {
  readonly uri: string;
  readonly article: string;
  readonly text: string;
  readonly record: ArticleRecord;
  /** The first one counts now. */
  readonly opinions: readonly { readonly decision: Decision; readonly label: string }[];
}

/** What readers disagree about, by article path. */
export async function disagreements(desk: Desk, uris: Iterable<string>): Promise<DisagreementAt[]> {
  const found: DisagreementAt[] = [];
  for (const uri of [...uris].sort()) {
    const place = desk.place(uri);
    if (!place || !mayDisagree(place)) continue;
    const article = await desk.readArticle(uri);
    for (const { winner, losers, start, end } of article ? contradictionsIn(article, place) : []) {
      found.push({
        uri,
        article: place.article,
        text: article!.text.slice(start, end),
        record: article!.record,
        start,
        end,
        opinions: [winner, ...losers].map((decision) => ({ decision, label: decisionLabel(desk, decision) })),
      });
    }
  }
  return found;
}

/** Two decisions at least, of which two may be about one place. */
function mayDisagree({ store, article }: DecisionPlace): boolean {
  const file = store.annotations(article);
  return file.contradictions.length > 0 || new Set(file.decisions.map(({ target }) => target.hash)).size > 1;
}

/** Writes that the reader agrees with the opinion `id`, in the knowledge of the others. @throws CannotAnnotateError */
export async function decideDisagreement(desk: Desk, uri: string, id: string): Promise<Plan> {
  const s = stringsOf(desk);
  const place = desk.place(uri);
  const article = place && (await desk.readArticle(uri));
  const contradiction = article
    ? contradictionsIn(article, place).find(({ winner, losers }) => [winner, ...losers].some((one) => one.id === id))
    : undefined;
  if (!article || !contradiction) throw new CannotAnnotateError(s.noDecision);
  const { winner, losers, start, end } = contradiction;
  const all = [winner, ...losers];
  const chosen = all.find((one) => one.id === id)!;
  const own = ownAt(desk, article, { start, end });
  const draft = new Draft(desk);
  draft.decide(
    article,
    { start, end },
    {
      kind: chosen.kind,
      type: chosen.type,
      entity: chosen.entity,
      settles: all.filter((one) => one !== own && one !== chosen).map((one) => one.id),
    },
    own,
  );
  return draft.finish(s.settled(article.text.slice(start, end)));
}

/** What is left to do in an article, as a code lens tells it. */
export interface ReviewLens {
  readonly title: string;
  readonly of: "review" | "orphans";
}

/** Empty where nothing is left to do. */
export function reviewLens(article: OpenArticle, place: DecisionPlace | null, language: DisplayLanguage): ReviewLens[] {
  const s = annotateStrings[language];
  const count = uncertainIn(article.record).length + contradictionsIn(article, place).length;
  const lost = article.decided?.orphans.length ?? 0;
  return [
    ...(count > 0 ? [{ title: s.toReview(count), of: "review" as const }] : []),
    ...(lost > 0 ? [{ title: s.orphaned(lost), of: "orphans" as const }] : []),
  ];
}
