// The entities that a reader chooses from, and the names at a place.
import type { MentionType, Span } from "../../analysis/index";
import type { Known } from "../../corpus/index";
import { canonicalName, lettersOf, type OpenArticle, type Snapshot, typeOfKey } from "../../corpus/index";
import { fuzzyScore } from "../symbols";
import { type Pointed, pointed } from "./desk";
import { idOf } from "./entities";

export interface Choice {
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  /** A role, aliases, the record's description. May be empty. */
  readonly detail: string;
  readonly articles: number;
  readonly mentions: number;
  readonly hasDossier: boolean;
}

interface Candidate {
  /** Null for a record that no article names. */
  readonly key: string | null;
  readonly id: string | null;
  readonly score: number;
  readonly articles: number;
}

/** Aliases in a detail. */
const MAX_ALIASES = 3;

/**
 * Entities whose name or alias holds the letters of `query` in order, the best first; without a query those of the article first, by how often
 * it names them, then those in most articles. At most `limit`.
 */
export function entityChoices(
  snapshot: Snapshot,
  known: Known,
  uri: string,
  query: string,
  limit: number,
  type?: MentionType,
): Choice[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const letters = lettersOf(wanted);
  const here = mentionsHere(snapshot, uri);
  const candidates: Candidate[] = [];
  const named = new Set<string>();
  for (const { key, articles, spellings } of snapshot.entities.nameTable()) {
    if (type && typeOfKey(key) !== type) continue;
    const dossier = snapshot.entities.dossierOf(key);
    if (dossier) named.add(dossier.id);
    let score: number | null = null;
    for (const { lower, letters: has } of spellings) {
      if ((has & letters) !== letters) continue;
      const own = fuzzyScore(lower, wanted);
      if (own !== null && (score === null || own > score)) score = own;
    }
    if (score === null) continue;
    const isHere = here.get(key) ?? 0;
    candidates.push({ key, id: null, articles, score: wanted ? score + (isHere > 0 ? 1 : 0) : isHere });
  }
  for (const { id, type: own, name, aliases = [] } of known.dossiers.values()) {
    if (named.has(id) || (type && own !== type)) continue;
    const scores = [name, ...aliases].flatMap((one) => fuzzyScore(one.toLowerCase(), wanted) ?? []);
    if (scores.length > 0) candidates.push({ key: null, id, articles: 0, score: wanted ? Math.max(...scores) : 0 });
  }
  candidates.sort((a, b) => b.score - a.score || b.articles - a.articles || (nameOf(a) < nameOf(b) ? -1 : 1));
  return candidates.slice(0, limit).map((candidate) => toChoice(snapshot, known, candidate));
}

const nameOf = ({ key, id }: Candidate): string => key ?? id!;

/** Mentions in the article by entity. */
function mentionsHere(snapshot: Snapshot, uri: string): Map<string, number> {
  const here = new Map<string, number>();
  const record = snapshot.article(uri);
  for (const [e, { mentions }] of (record?.entities ?? []).entries()) {
    const key = snapshot.entities.resolve(record!, e);
    here.set(key, (here.get(key) ?? 0) + mentions);
  }
  return here;
}

function toChoice(snapshot: Snapshot, known: Known, { key, id }: Candidate): Choice {
  const { entities } = snapshot;
  const dossier = key === null ? known.dossiers.get(id!) : entities.dossierOf(key);
  const all = key === null ? [] : entities.appearances(key);
  const name = dossier?.name ?? canonicalName(entities, key!);
  const role = all.flatMap(({ roles }) => roles.map(({ text }) => text))[0];
  const spellings = new Set([...(dossier?.aliases ?? []), ...all.flatMap((appearance) => appearance.spellings)]);
  spellings.delete(name);
  const detail =
    dossier?.description ?? dossier?.roles?.at(-1)?.title ?? role ?? [...spellings].slice(0, MAX_ALIASES).join(", ");
  return {
    id: dossier?.id ?? idOf(entities, key!),
    type: dossier?.type ?? typeOfKey(key!),
    name,
    detail,
    articles: new Set(all.map(({ node }) => node)).size,
    mentions: all.reduce((sum, { mentions }) => sum + mentions, 0),
    hasDossier: dossier !== undefined,
  };
}

export interface MentionAt extends Pointed {
  readonly type: MentionType;
  readonly id: string;
  readonly name: string;
  readonly decided: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly notes: readonly string[];
}

/** The mentions that `span` touches, its ends included where it is empty; the shortest first. */
export function mentionsAt(snapshot: Snapshot, article: OpenArticle, span: Span): MentionAt[] {
  const { mentions } = article.analysis;
  const isEmpty = span.start === span.end;
  const found: MentionAt[] = [];
  for (const [m, { start, end, type, confidence, source }] of mentions.entries()) {
    if (start > span.end) break;
    if (isEmpty ? end < span.start : start >= span.end || end <= span.start) continue;
    const at = pointed({ snapshot }, article, m);
    const notes = (article.decided?.notes ?? [])
      .filter((note) => note.start === start && note.end === end)
      .flatMap(({ decision }) => decision.note ?? []);
    found.push({
      ...at,
      type,
      id: idOf(snapshot.entities, at.key),
      name: canonicalName(snapshot.entities, at.key),
      decided: source === "human",
      confidence,
      notes,
    });
  }
  // A cursor between two names is on the one that goes on.
  const goesOn = (at: MentionAt): number => (isEmpty && at.end === span.start ? 1 : 0);
  return found.sort((a, b) => goesOn(a) - goesOn(b) || a.end - a.start - (b.end - b.start));
}
