// One file from bytes to a packed record. Runs in worker threads, and on the main thread where these cannot start.
import { createHash } from "node:crypto";
import { analyze, type NameModels, readsLikeArticle } from "../analysis/index";
import { decode } from "./decode";
import { pack } from "./packed";
import { fileName, toUri } from "./paths";
import { toRecord } from "./record";
import { type CorpusSettings, isJudged } from "./settings";

/** A file that is to be read. */
export interface FileJob {
  /** Absolute. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly language: CorpusSettings["language"];
  /** WHATWG label. */
  readonly encoding: string | undefined;
  /** Hash of the bytes that are known already: a file that has them still is not analysed again. */
  readonly known: string | null;
}

/** What became of it. */
export type Outcome =
  | { readonly kind: "same" }
  /** `packed`: see `pack`. */
  | { readonly kind: "article"; readonly hash: string; readonly packed: Uint8Array }
  /** A text that does not read like an article. */
  | { readonly kind: "other"; readonly hash: string }
  | { readonly kind: "unreadable"; readonly message: string };

/** Never throws. */
export function runJob(job: FileJob, read: (path: string) => Uint8Array, models: NameModels): Outcome {
  try {
    return fromBytes(job, read(job.path), models);
  } catch (error) {
    return unreadable(error);
  }
}

/** As {@link runJob}, for bytes that were read already. @throws NotTextError for binary data. */
export function fromBytes(job: FileJob, bytes: Uint8Array, models: NameModels): Outcome {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  if (hash === job.known) return { kind: "same" };
  const { text } = decode(bytes, job.encoding);
  const uri = toUri(job.path);
  const analysis = analyze(text, { language: job.language, fileName: fileName(uri), models });
  if (isJudged(job.path) && !readsLikeArticle(text, analysis)) return { kind: "other", hash };
  return { kind: "article", hash, packed: pack(toRecord(uri, "", text, analysis), analysis.problems) };
}

export const unreadable = (error: unknown): Outcome => ({
  kind: "unreadable",
  message: error instanceof Error ? error.message : String(error),
});
