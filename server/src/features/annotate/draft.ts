// An operation in the making: the lines and records that it writes, each once.
import type { MentionType, Span } from "../../analysis/index";
import {
  type Change,
  type Decision,
  type DecisionKind,
  type Dossier,
  decide,
  NOTHING_UNKNOWN,
  type Operation,
  timeOf,
} from "../../annotations/index";
import { type DecisionPlace, type OpenArticle, textHash } from "../../corpus/index";
import { CannotAnnotateError, type Desk, stringsOf } from "./desk";

export interface Wanted {
  readonly kind: DecisionKind;
  readonly type?: MentionType | null;
  readonly entity?: string | null;
  readonly note?: string | null;
  /** Ids of decisions that the reader has seen and decided against. */
  readonly settles?: readonly string[];
}

/** An article as far as a decision about it needs it. */
export type Text = Pick<OpenArticle, "uri" | "text">;

/** Hash and folder of texts, computed once a draft. */
interface Prepared {
  readonly hash: string;
  readonly folder: string;
  readonly source: string;
  /** When something was decided last about some words, in milliseconds. */
  readonly latest: ReadonlyMap<string, number>;
}

/** The last millisecond that a date can be. */
const LAST_TIME = 8.64e15;

export class Draft {
  readonly #desk: Desk;
  readonly #changes: Change[] = [];
  readonly #texts = new Map<string, string>();
  readonly #prepared = new Map<string, Prepared>();
  /** Records by id, as they are to be, with where they are kept. */
  readonly #dossiers = new Map<string, { readonly folder: string; before: Dossier | null; after: Dossier | null }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Decides about `span`, in the place of what the same reader decided about it before. @throws CannotAnnotateError outside of all folders */
  decide(article: Text, span: Span, wanted: Wanted, before: Decision | null = null): void {
    const { creator, now } = this.#desk;
    const { hash, folder, source, latest } = this.#prepare(article);
    // Whoever decides now decides last, though another annotator's clock may be ahead.
    const other = latest.get(article.text.slice(span.start, span.end)) ?? 0;
    const created = other < Date.parse(now) ? now : new Date(Math.min(other + 1, LAST_TIME)).toISOString();
    const made = decide({
      id: before?.id ?? this.#desk.newId(),
      kind: wanted.kind,
      type: wanted.type ?? null,
      entity: wanted.entity ?? null,
      note: wanted.note ?? null,
      creator,
      created,
      source,
      text: article.text,
      hash,
      span,
    });
    const kept = before?.unknown ?? NOTHING_UNKNOWN;
    const { settles: _, ...newsmark } = kept.fields.newsmark ?? {};
    const settles = wanted.settles && wanted.settles.length > 0 ? { settles: [...wanted.settles] } : {};
    const fields = { ...kept.fields, newsmark: { ...newsmark, ...settles } };
    const unknown = Object.keys(fields.newsmark).length > 0 ? { ...kept, fields } : kept;
    this.#texts.set(hash, article.text);
    this.#changes.push({ kind: "decision", folder, article: source, before, after: { ...made, unknown } });
  }

  /** Puts another decision in the place of one, or none. */
  replace(article: Text, before: Decision, after: Decision | null): void {
    const { hash, folder, source } = this.#prepare(article);
    if (after) this.#texts.set(hash, article.text);
    this.#changes.push({ kind: "decision", folder, article: source, before, after });
  }

  /** Puts a decision at another place of the present text; who decided, what and when stays. */
  move(article: Text, before: Decision, span: Span): void {
    const { kind, type, entity, note, creator, created, id } = before;
    const { hash, folder, source } = this.#prepare(article);
    const made = decide({ id, kind, type, entity, note, creator, created, source, text: article.text, hash, span });
    this.#texts.set(hash, article.text);
    this.#changes.push({
      kind: "decision",
      folder,
      article: source,
      before,
      after: { ...made, unknown: before.unknown },
    });
  }

  /** The record of `id`, as it is to be. */
  dossier(id: string): Dossier | null {
    const drafted = this.#dossiers.get(id);
    return drafted ? drafted.after : (this.#kept(id)?.dossier ?? null);
  }

  /** Writes a record; a new one into the folder of the article with `uri`. */
  putDossier(dossier: Dossier, uri: string): void {
    this.#change(dossier.id, dossier, uri);
  }

  removeDossier(id: string, uri: string): void {
    this.#change(id, null, uri);
  }

  /** Whether anything is written to the records of entities. */
  get touchesDossiers(): boolean {
    return this.#operationChanges().some(({ kind }) => kind === "dossier");
  }

  finish(label: string): Plan {
    const changes = this.#operationChanges();
    return { operation: { label, changes }, texts: [...this.#texts.values()] };
  }

  #operationChanges(): Change[] {
    const dossiers = [...this.#dossiers.values()].flatMap(({ folder, before, after }): Change[] =>
      JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: "dossier", folder, before, after }],
    );
    return [...dossiers, ...this.#changes];
  }

  #change(id: string, after: Dossier | null, uri: string): void {
    const drafted = this.#dossiers.get(id);
    if (drafted) {
      drafted.after = after;
      return;
    }
    const kept = this.#kept(id);
    const folder = kept?.folder ?? this.#placeOf(uri).folder;
    this.#dossiers.set(id, { folder, before: kept?.dossier ?? null, after });
  }

  #kept(id: string): { readonly folder: string; readonly dossier: Dossier } | null {
    for (const { folder, store } of this.#desk.homes) {
      const dossier = store.dossiers.dossiers.find((one) => one.id === id);
      if (dossier) return { folder, dossier };
    }
    return null;
  }

  #prepare({ uri, text }: Text): Prepared {
    let prepared = this.#prepared.get(uri);
    if (!prepared) {
      const { folder, article, store } = this.#placeOf(uri);
      const latest = new Map<string, number>();
      for (const decision of store.annotations(article).decisions) {
        const { exact } = decision.target;
        latest.set(exact, Math.max(latest.get(exact) ?? 0, timeOf(decision)));
      }
      prepared = { hash: textHash(text), folder, source: article, latest };
      this.#prepared.set(uri, prepared);
    }
    return prepared;
  }

  #placeOf(uri: string): DecisionPlace {
    const place = this.#desk.place(uri);
    if (!place) throw new CannotAnnotateError(stringsOf(this.#desk).noFolder);
    return place;
  }
}

/** What an action writes. */
export interface Plan {
  readonly operation: Operation;
  /** Texts that its decisions were made on. */
  readonly texts: readonly string[];
}
