// What client and server say to each other about human decisions. Positions and ranges are the language server protocol's.

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export type MentionType = "PER" | "ORG" | "LOC" | "EVT";
export const MENTION_TYPES: readonly MentionType[] = ["PER", "ORG", "LOC", "EVT"];

/** Client to server: the mentions that a selection touches, or that the cursor is on, the shortest first. */
export const MENTIONS_AT = "newsmark/mentionsAt";
export interface MentionsAtParams extends Place {
  /** Where there is none: the words that readers said are no name. */
  readonly rejected?: boolean;
}
export interface MentionInfo extends Place {
  readonly text: string;
  readonly type: MentionType;
  /** Id of the entity: the dossier's, or `<type>:<slug>`. */
  readonly entity: string;
  /** Its canonical name. */
  readonly name: string;
  /** Whether a reader decided it. */
  readonly decided: boolean;
  /** Whether it is no name any more. */
  readonly rejected?: boolean;
  readonly confidence: number;
  readonly notes: readonly string[];
}

/** Client to server: entities to choose from, the likeliest for `query` first; those that the name at the place may mean before all when it is empty. */
export const ENTITIES = "newsmark/entities";
export interface EntitiesParams {
  readonly uri: string;
  readonly query: string;
  /** Of this type only. */
  readonly type?: MentionType;
  readonly limit: number;
}
export interface EntityChoice {
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  /** What is told of it: a role, aliases, the dossier's description. May be empty. */
  readonly detail: string;
  readonly articles: number;
  readonly mentions: number;
  /** Whether the readers keep a record of it. */
  readonly hasDossier: boolean;
}

/** Where a bulk decision reaches. */
export type Scope = "article" | "corpus";

/**
 * What a reader does. `range` is that of a mention, except for `addMention`, where it is the selection. An entity is an id, or a name for one
 * that is to be new.
 */
export type Action = Place &
  (
    | { readonly kind: "accept" | "reject" }
    | { readonly kind: "setType"; readonly type: MentionType }
    | { readonly kind: "resize"; readonly to: Range }
    | { readonly kind: "addMention"; readonly type: MentionType; readonly entity?: EntityChosen }
    | { readonly kind: "assignEntity"; readonly entity: EntityChosen }
    | { readonly kind: "sameAs" | "notSameAs"; readonly entity: string }
    /** What was decided of this mention holds for every occurrence of its words. */
    | { readonly kind: "annotateAll"; readonly scope: Scope }
    /** An empty text takes the note back. */
    | { readonly kind: "note"; readonly text: string }
  );
export type EntityChosen = { readonly id: string } | { readonly newName: string };

/** Client to server: do it. Fails with a message for the reader where it cannot be done. */
export const ANNOTATE = "newsmark/annotate";
export interface AnnotateResult {
  /** What was done, for the reader: `Rejected “Putin”`. */
  readonly label: string;
  /** Decisions and dossiers that were written. */
  readonly changes: number;
  /** Articles whose decisions they are. */
  readonly articles: number;
}
/** As a command of the server with an {@link Action} as its argument, for code actions in any editor. */
export const ANNOTATE_COMMAND = "newsmark.server.annotate";

/** Client to server: one action back, or forward again. `label` is null when there is none. */
export const UNDO_ANNOTATION = "newsmark/undoAnnotation";
export const REDO_ANNOTATION = "newsmark/redoAnnotation";
export interface StepResult {
  readonly label: string | null;
}

/** Client to server: the next place, in reading order and then in other articles, that a reader should look at; null where there is none. */
export const NEXT_TO_REVIEW = "newsmark/nextToReview";
export interface NextToReviewParams {
  readonly uri: string;
  readonly position: Position;
  readonly backwards: boolean;
}
export interface ToReview extends Place {
  readonly reason: "uncertain" | "contradiction";
  /** For the reader. */
  readonly message: string;
}

/** Client to server: decisions that have lost their place in the text. */
export const ORPHANS = "newsmark/orphans";
export interface Orphan {
  readonly id: string;
  /** URI of the article, whose file may be gone. */
  readonly uri: string;
  /** For display. */
  readonly article: string;
  readonly exists: boolean;
  readonly exact: string;
  /** Words around it in the annotated text. */
  readonly before: string;
  readonly after: string;
  /** What was decided, for the reader. */
  readonly label: string;
  readonly creator: string;
  /** ISO 8601, or empty. */
  readonly created: string;
  /** The best first; none where nothing comes near. */
  readonly candidates: readonly OrphanCandidate[];
}
export interface OrphanCandidate extends Place {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}
/** Client to server: put the decision `id` at a place, or drop it. Answers as {@link ANNOTATE}. */
export const RESOLVE_ORPHAN = "newsmark/resolveOrphan";
export interface ResolveOrphanParams {
  readonly uri: string;
  readonly id: string;
  readonly to: Range | null;
}

/** Client to server: what readers disagree about. */
export const DISAGREEMENTS = "newsmark/disagreements";
export interface Disagreement extends Place {
  readonly article: string;
  readonly text: string;
  /** At least two; the first is the one that counts now. */
  readonly opinions: readonly Opinion[];
}
export interface Opinion {
  /** Id of the decision. */
  readonly id: string;
  readonly creator: string;
  readonly created: string;
  /** What it says, for the reader: `person Joko Widodo`, `no name`. */
  readonly label: string;
}
/** Client to server: the reviewer agrees with the opinion `id`. Answers as {@link ANNOTATE}. */
export const DECIDE_DISAGREEMENT = "newsmark/decideDisagreement";
export interface DecideDisagreementParams {
  readonly uri: string;
  readonly id: string;
}

/** Server to client: decisions, orphans or disagreements are others now. */
export const ANNOTATIONS_CHANGED = "newsmark/annotationsChanged";
