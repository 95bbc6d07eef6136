// Which entity a name names: this is …, same as …, not the same as …
import type { MentionType, Span } from "../../analysis/index";
import { type Dossier, notSameAs as distinctFrom, isSecond, merged } from "../../annotations/index";
import { idOfKey, type OpenArticle } from "../../corpus/index";
import { CannotAnnotateError, type Desk, type Pointed, pointedAt, stringsOf } from "./desk";
import type { Draft } from "./draft";
import { newRecord, recordOf, recordWithId } from "./entities";
import { affirm, selected } from "./mentions";

/** An id, or the name of an entity that is to be new. */
export type Chosen = { readonly id: string } | { readonly newName: string };

/** Articles in which decisions say what names alone cannot. */
const MAX_ARTICLES = 500;

/** The record that a reader chose, written where it is not kept yet. */
function keep(desk: Desk, draft: Draft, chosen: Chosen, type: MentionType, uri: string): Dossier {
  if ("newName" in chosen) {
    const name = chosen.newName.trim().replace(/\s+/g, " ");
    if (name === "") throw new CannotAnnotateError(stringsOf(desk).noEntity);
    const dossier = newRecord(desk, draft, type, name);
    draft.putDossier(dossier, uri);
    return dossier;
  }
  const { dossier, isKept } = recordWithId(desk, draft, chosen.id);
  if (!isKept) draft.putDossier(dossier, uri);
  return dossier;
}

export async function assignEntity(
  desk: Desk,
  draft: Draft,
  article: OpenArticle,
  span: Span,
  chosen: Chosen,
): Promise<string> {
  const at = pointedAt(desk, article, span);
  const { type } = article.analysis.mentions[at.mention]!;
  const dossier = keep(desk, draft, chosen, type, article.uri);
  await spread(desk, draft, chosen, article.uri);
  affirm(desk, draft, article, at, dossier.type, dossier.id);
  return stringsOf(desk).assigned(at.text, dossier.name);
}

export async function addMention(
  desk: Desk,
  draft: Draft,
  article: OpenArticle,
  span: Span,
  type: MentionType,
  chosen: Chosen | undefined,
): Promise<string> {
  const s = stringsOf(desk);
  const words = selected(desk, article, span);
  const text = article.text.slice(words.start, words.end);
  const dossier = chosen ? keep(desk, draft, chosen, type, article.uri) : null;
  if (chosen) await spread(desk, draft, chosen, article.uri);
  affirm(desk, draft, article, words, dossier?.type ?? type, dossier?.id ?? null);
  return s.added(text, s.typeAs[dossier?.type ?? type]);
}

/** A machine's entity that no name tells from others gets decisions in its articles, so that it stays one with its new record. */
async function spread(desk: Desk, draft: Draft, chosen: Chosen, except: string): Promise<void> {
  if ("newName" in chosen) return;
  const { key, spreads, dossier } = recordWithId(desk, draft, chosen.id);
  if (key === undefined || (spreads && !isSecond(dossier.id)) || idOfKey(key) !== null) return;
  await decideAll(desk, draft, key, dossier, except);
}

/** Says in every article that names the entity with `key` that it is `dossier`. */
async function decideAll(
  desk: Desk,
  draft: Draft,
  key: string,
  dossier: Dossier,
  except: string | null,
): Promise<void> {
  const uris = new Set(desk.snapshot.entities.appearances(key).map(({ record }) => record.uri));
  for (const uri of [...uris].slice(0, MAX_ARTICLES)) {
    const article = uri === except || !desk.place(uri) ? null : await desk.readArticle(uri);
    if (!article) continue;
    const { entities, mentions } = article.analysis;
    for (const [e, { introduction }] of entities.entries()) {
      if (desk.snapshot.entities.resolve(article.record, e) !== key) continue;
      affirm(desk, draft, article, mentions[introduction]!, dossier.type, dossier.id);
    }
  }
}

/** Makes one record of two: the chosen one's, unless only the other is kept. */
export async function sameAs(desk: Desk, draft: Draft, article: OpenArticle, span: Span, id: string): Promise<string> {
  const s = stringsOf(desk);
  const at = pointedAt(desk, article, span);
  const here = { ...recordOf(desk, draft, at.key), key: at.key };
  const there = recordWithId(desk, draft, id);
  if (here.dossier.id === there.dossier.id) throw new CannotAnnotateError(s.alreadySame);
  const isHereFirst = (here.isKept && !there.isKept) || (isSecond(there.dossier.id) && !isSecond(here.dossier.id));
  const [kept, other] = isHereFirst ? [here, there] : [there, here];
  const isNamed = other.isKept || other.spreads;
  draft.putDossier(isNamed ? withRecord(kept.dossier, other.dossier) : kept.dossier, article.uri);
  if (other.isKept) draft.removeDossier(other.dossier.id, article.uri);
  // A single word may be others' name as well: what it means is decided where it stands, and nowhere else.
  if (!isNamed && other.key !== undefined) await decideAll(desk, draft, other.key, kept.dossier, null);
  if (!kept.isKept && !kept.spreads && kept.key !== undefined) {
    await decideAll(desk, draft, kept.key, kept.dossier, null);
  }
  return s.same(here.dossier.name, there.dossier.name);
}

/** The one record of two; the name of a second entity of one name stays the first one's. */
const withRecord = (kept: Dossier, other: Dossier): Dossier => {
  const { aliases: _, ...rest } = other;
  return merged(kept, isSecond(other.id) ? { ...rest, name: kept.name } : other);
};

/** Keeps two apart; what this article names by it is someone else, if it was taken for the other one. */
export function notSameAs(desk: Desk, draft: Draft, article: OpenArticle, span: Span, id: string): string {
  const s = stringsOf(desk);
  const at = pointedAt(desk, article, span);
  const here = recordOf(desk, draft, at.key);
  const other = recordWithId(desk, draft, id).dossier;
  if (here.dossier.id !== other.id) {
    draft.putDossier(distinctFrom(here.dossier, other.id), article.uri);
    draft.putDossier(distinctFrom(other, here.dossier.id), article.uri);
    return s.notSame(at.text, other.name);
  }
  const local = article.analysis.entities[at.entity]!;
  const own = newRecord(desk, draft, local.type, local.name, true);
  draft.putDossier(distinctFrom(own, other.id), article.uri);
  draft.putDossier(distinctFrom(other, own.id), article.uri);
  for (const [m, mention] of article.analysis.mentions.entries()) {
    if (isSameHere(desk, at, m)) affirm(desk, draft, article, mention, local.type, own.id);
  }
  return s.notSame(at.text, other.name);
}

/** Whether the `m`th mention of the article names what `at` does. */
function isSameHere({ snapshot }: Desk, { article, entity, key }: Pointed, m: number): boolean {
  const other = article.analysis.mentions[m]!.entity;
  return other === entity || snapshot.entities.resolve(article.record, other) === key;
}
