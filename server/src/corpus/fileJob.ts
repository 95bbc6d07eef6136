// One file from bytes to a packed record. Runs in worker threads, and on the main thread where these cannot start.
import { createHash } from "node:crypto";
import { type Analysis, analyze, type NameModels, readsLikeArticle } from "../analysis/index";
import { type Decision, findAliases } from "../annotations/index";
import { readAnnotatedText } from "./annotations/annotatedText";
import { decidedKeys, type Known } from "./annotations/known";
import { layOver } from "./annotations/layOver";
import { analysisOf } from "./annotations/recordAnalysis";
import { decode } from "./decode";
import { pack, problemsOf } from "./packed";
import { PackedRecord } from "./packedRecord";
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
  /** Stamp of the readers' own model that finds its names; null for the shipped one. */
  readonly model?: string | null;
  /** What readers decided about it; null where that cannot change anything. */
  readonly decided: DecidedJob | null;
}

export interface DecidedJob {
  /** Absolute path of the workspace folder, which keeps the texts that the decisions were made on. */
  readonly folder: string;
  readonly decisions: readonly Decision[];
  /** Lays over whatever the text holds. */
  readonly always: boolean;
  /** The machine's record of the bytes that are known already, packed; null where there is none. */
  readonly machine: Uint8Array | null;
}

/** What became of it. */
export type Outcome =
  | ({ readonly kind: "same" } & Laid)
  /** `packed`: see `pack`. */
  | ({ readonly kind: "article"; readonly hash: string; readonly packed: Uint8Array } & Laid)
  /** A text that does not read like an article. */
  | { readonly kind: "other"; readonly hash: string }
  | { readonly kind: "unreadable"; readonly message: string };

interface Laid {
  /** The article's record with the decisions in it, packed; null where the machine's own counts. */
  readonly laid: Uint8Array | null;
}

/** Never throws. */
export function runJob(job: FileJob, read: (path: string) => Uint8Array, models: NameModels, known: Known): Outcome {
  try {
    return fromBytes(job, read(job.path), models, known);
  } catch (error) {
    return unreadable(error);
  }
}

/** As {@link runJob}, for bytes that were read already. @throws NotTextError for binary data. */
export function fromBytes(job: FileJob, bytes: Uint8Array, models: NameModels, known: Known): Outcome {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const isSame = hash === job.known;
  if (isSame && !job.decided) return { kind: "same", laid: null };
  const { text } = decode(bytes, job.encoding);
  const machine = isSame ? (job.decided?.machine ?? null) : null;
  if (isSame && !machine) return { kind: "same", laid: null };
  const isConcerned = job.decided !== null && concerns(text, job.decided, known);
  if (isSame && !isConcerned) return { kind: "same", laid: null };
  const uri = toUri(job.path);
  if (machine) {
    const kept = analysisOf(new PackedRecord(uri, "", machine), text, problemsOf(machine));
    return { kind: "same", laid: packLaid(job, text, kept, known) };
  }
  const analysis = analyze(text, { language: job.language, fileName: fileName(uri), models });
  if (isJudged(job.path) && !readsLikeArticle(text, analysis)) return { kind: "other", hash };
  const record = toRecord(uri, "", text, analysis);
  const packed = pack(record, analysis.problems);
  if (!job.decided) return { kind: "article", hash, packed, laid: null };
  const isNamed = record.entities.some(({ keys }) => keys.strong !== null && known.byKey.has(keys.strong));
  const laid = isConcerned || isNamed ? packLaid(job, text, analysis, known) : null;
  return { kind: "article", hash, packed, laid };
}

/** A cheap look whether decisions or names of dossiers may change what the machine finds. */
function concerns(text: string, { decisions, always }: DecidedJob, { names }: Known): boolean {
  if (always || decisions.length > 0) return true;
  return names !== null && findAliases(text, 0, names).length > 0;
}

function packLaid({ path, decided }: FileJob, text: string, analysis: Analysis, known: Known): Uint8Array {
  const { folder, decisions } = decided!;
  const annotatedText = (hash: string): string | null => readAnnotatedText(folder, hash);
  const { analysis: laid, entityIds } = layOver(text, analysis, { decisions, annotatedText }, known.names);
  const record = toRecord(toUri(path), "", text, laid, (entity, e) => decidedKeys(entity, entityIds[e]!, known));
  return pack(record, laid.problems);
}

export const unreadable = (error: unknown): Outcome => ({
  kind: "unreadable",
  message: error instanceof Error ? error.message : String(error),
});
