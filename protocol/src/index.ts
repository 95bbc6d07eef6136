// Requests, notifications and settings that client and server share. Plain data and names: no code of either side.

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
}

/** What the client tells when it starts the server. */
export interface InitializationOptions {
  /** The client switches a document's language on {@link DETECTED}. */
  readonly detection?: boolean;
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

/** Client to server: how far the index is. Answers when nothing is left to read. */
export const INDEXED = "newsmark/indexed";
