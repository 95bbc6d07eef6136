// Requests, notifications and settings that client and server share. Plain data and names: no code of either side.
export * from "./annotation";

/** Language id of articles. */
export const NEWS_LANGUAGE = "news";

/** Settings as the editor keeps them, section `newsmark`. The server validates what arrives. */
export interface NewsmarkSettings {
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly detect: boolean;
    readonly maxSizeMB: number;
  };
  readonly language: "auto" | "id" | "en";
  readonly display: { readonly language: "auto" | "id" | "en" };
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly dates: boolean };
  readonly annotations: { readonly creator: string };
  /** How loud each code is. */
  readonly diagnostics: Readonly<Record<DiagnosticCode, "off" | "hint" | "information" | "warning">>;
}

/** Codes of the diagnostics, each with a setting. */
export type DiagnosticCode = "weekday-mismatch" | "spelling-variant" | "undefined-acronym" | "name-not-introduced";

/** What the client tells when it starts the server. */
export interface InitializationOptions {
  /** The client switches a document's language on {@link DETECTED}. */
  readonly detection?: boolean;
  /** Command of the client that shows the symbols of the document; a code lens runs it. */
  readonly symbolsCommand?: string;
  /** The client has the commands `newsmark.accept`, `newsmark.assignEntity` and so on, each with a {@link Place} as its argument; code actions run them. */
  readonly annotationCommands?: boolean;
  /** Another extension checks and completes dossiers by their JSON schema; the server leaves that to it. */
  readonly dossierSchema?: boolean;
  /** Folder for what is kept of articles between sessions, instead of the user's cache folder. */
  readonly cachePath?: string;
}

/** Server to client: a plain-text document reads like an article. */
export const DETECTED = "newsmark/detected";
export interface DetectedParams {
  readonly uri: string;
}

/** Client to server: read all articles again. Answers with the number of articles. */
export const REINDEX = "newsmark/reindex";
export interface ReindexResult {
  readonly articles: number;
}

/** Client to server: forget what is kept on the disk of articles, and analyse all of them again. Answers with their number. */
export const CLEAR_CACHE = "newsmark/clearCache";

/**
 * Client to server: learn from what readers decided in a workspace folder. Answers, after seconds to a minute, with what the new model is worth;
 * nothing is kept yet. Null when it was cancelled.
 */
export const TRAIN = "newsmark/train";
/** `folder`: URI of the workspace folder; null for the one that has decisions, if only one has. */
export interface FolderParams {
  readonly folder: string | null;
}
export interface TrainResult {
  readonly folder: string;
  /** A report a language; empty where nothing is decided. */
  readonly reports: readonly TrainReport[];
}
export interface TrainReport {
  readonly language: "id" | "en";
  readonly articles: number;
  readonly decisions: number;
  /** F1 at the names that readers decided on, in articles that the model did not learn from, 0 to 100; null where there is one article alone. */
  readonly heldOut: { readonly before: number; readonly after: number; readonly names: number } | null;
  /** F1 on articles of the product's own. */
  readonly general: { readonly before: number; readonly after: number; readonly names: number };
  readonly verdict: "better" | "same" | "worse" | "untested";
}

/** Client to server: keep the model that was learnt last in this folder, and find names by it from now on. Answers when it is kept: true; false where there is none. */
export const TAKE_MODEL = "newsmark/takeModel";

/** Client to server: go back to the shipped model. Answers whether there was another one. */
export const REVERT_MODEL = "newsmark/revertModel";

/** Client to server: how far the index is. Answers when nothing is left to read. */
export const INDEXED = "newsmark/indexed";
