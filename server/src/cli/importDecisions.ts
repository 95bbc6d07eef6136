// Names of a foreign document as decisions about an article.
import type { Analysis, MentionType, Span } from "../analysis/index";
import { type Anchored, Anchoring, type Decision, decide, NOTHING_UNKNOWN } from "../annotations/index";
import { textHash } from "../corpus/index";
import { type AnnotatedText, type QuotedMention, uuidOf } from "../formats/index";
import { inArticle, type WorkspaceArticle } from "./importArticles";

export interface ForeignDocument {
  readonly annotated: AnnotatedText;
  readonly unplaced: readonly QuotedMention[];
  readonly article: WorkspaceArticle;
  /** Of the article as it is, without decisions. */
  readonly analysis: Analysis;
  /** All decisions about the article that are there already, where its text has them, those that hold last; and the ids of all. */
  readonly existing: readonly Anchored[];
  readonly existingIds: ReadonlySet<string>;
  /** Of a name that the file gives no creator. */
  readonly creator: string;
  /** The readers' id of a foreign entity, or null. */
  readonly entityOf: (foreign: string, type: MentionType) => string | null;
}

export interface ImportedDecisions {
  /** Those that are new. Their spans have a place in the article, but for the orphans. */
  readonly decisions: readonly Decision[];
  readonly orphans: readonly Decision[];
  /** How many names were decided in the same way already. */
  readonly known: number;
  /** How many say something else than a decision that is there, which wins. */
  readonly contradicting: number;
  /** Entities that are of another type here: names whose entity is left out. */
  readonly mistyped: number;
  /** The text that the decisions were made on. */
  readonly text: string;
}

/**
 * Turns every name into a decision: `accept` where the machine has it, `retype` where it has it of another type, `add` otherwise. Ids depend on
 * what is decided, not on when. No time is given, so that a decision which is there counts as the later one, and wins.
 */
export function importDecisions(document: ForeignDocument): ImportedDecisions {
  const { annotated, unplaced, article, analysis, existing, existingIds, creator, entityOf } = document;
  const align = inArticle(annotated.text, article);
  const text = align ? article.text : annotated.text;
  const hash = textHash(text);
  const anchoring = new Anchoring(article.text);
  const machine = new Map(analysis.mentions.map((mention) => [spanKey(mention), mention.type]));
  const there = new Set(existing.map((one) => saying(one, one.decision)));
  const aboutNames = existing.filter(({ decision }) => decision.kind !== "note");
  const decidedAs = new Map(aboutNames.map((one) => [spanKey(one), one.decision]));
  const ids = new Set(existingIds);

  const decisions: Decision[] = [];
  const orphans: Decision[] = [];
  let [known, contradicting, mistyped] = [0, 0, 0];
  const take = (draft: Decision, place: Span | null): void => {
    const machineType = place ? machine.get(spanKey(place)) : undefined;
    const kind = machineType === undefined ? "add" : machineType === draft.type ? "accept" : "retype";
    const { target, type, entity, note } = draft;
    const content = [
      target.source,
      target.hash,
      target.start,
      target.end,
      target.exact,
      type,
      entity,
      note,
      draft.creator,
    ];
    const decision: Decision = { ...draft, kind, id: `urn:uuid:${uuidOf(JSON.stringify(content))}` };
    if (ids.has(decision.id) || (place && there.has(saying(place, decision)))) {
      known++;
      return;
    }
    ids.add(decision.id);
    const before = place ? decidedAs.get(spanKey(place)) : undefined;
    if (before && (before.kind === "reject" || before.type !== type)) contradicting++;
    decisions.push(decision);
    if (!place) orphans.push(decision);
  };
  const about = (mention: Pick<QuotedMention, "type" | "entity" | "note" | "creator">) => {
    const entity = mention.entity === undefined ? null : entityOf(mention.entity, mention.type);
    if (mention.entity !== undefined && entity === null) mistyped++;
    return {
      id: "",
      kind: "add" as const,
      type: mention.type,
      entity,
      note: mention.note ?? null,
      creator: mention.creator ?? creator,
      created: "",
    };
  };

  for (const { start, end, ...mention } of annotated.mentions) {
    const span = align ? align(start, end) : { start, end };
    if (span.start >= span.end) continue;
    const draft = decide({ ...about(mention), source: article.name, text, hash, span });
    const found = align ? null : anchoring.anchor(draft, text);
    take(draft, align ? span : found && found.how !== "orphan" ? found : null);
  }
  for (const { exact, prefix, suffix, position, ...mention } of unplaced) {
    const target = { source: article.name, exact, prefix, suffix, hash: null };
    const draft: Decision = {
      ...about(mention),
      target: { ...target, start: position?.start ?? null, end: position?.end ?? null },
      unknown: NOTHING_UNKNOWN,
    };
    const found = anchoring.anchor(draft, null);
    take(draft, found.how === "orphan" ? null : found);
  }
  return { decisions, orphans, known, contradicting, mistyped, text };
}

const spanKey = ({ start, end }: Span): string => `${start} ${end}`;

/** What a decision says of its place, and who says it. */
const saying = (place: Span, { kind, type, entity, note, creator }: Decision): string =>
  JSON.stringify([
    place.start,
    place.end,
    kind === "reject" || kind === "note" ? kind : "name",
    type,
    entity,
    note,
    creator,
  ]);
