// Learning from decisions over the connection: train, take the model, go back.
import {
  type FolderParams,
  REVERT_MODEL,
  TAKE_MODEL,
  TRAIN,
  type TrainReport,
  type TrainResult,
} from "../../../protocol/src/index";
import type { NameModels } from "../analysis/index";
import { f1 } from "../analysis/learning";
import {
  type BeforeAfter,
  type CorpusFolder,
  type FolderModel,
  type LearningListener,
  type Learnt,
  MANIFEST,
  normalizeUri,
  revertModel,
  takeModel,
  UnusableFileError,
  verdictOf,
} from "../corpus/index";
import { strings } from "../features/index";
import type { Connection } from "./connection";
import type { Folders } from "./folders";
import { LSPErrorCodes, ResponseError } from "./protocol";

/** How the platform learns and reads what was learnt. */
export interface Learning {
  /** See `startLearning`. */
  start(folder: CorpusFolder, listener: LearningListener, signal: AbortSignal): Promise<readonly Learnt[] | null>;
  /** See `readFolderModel`. */
  read(folder: string, shipped: NameModels, before: FolderModel | null): Promise<FolderModel | null>;
}

export interface LearningContext {
  readonly folders: Folders;
  readonly learning: Learning;
  readonly shipped: NameModels;
  readonly showsProgress: () => boolean;
  /** URIs of the folders in which something is decided. */
  readonly decided: () => readonly string[];
  /** Reads models and articles again. */
  readonly reload: () => Promise<unknown>;
}

/** The models of the workspace folders. */
export class FolderModels {
  readonly #connection: Connection;
  readonly #context: LearningContext;
  /** What was learnt and not taken yet, by folder. */
  readonly #learnt = new Map<string, readonly Learnt[]>();
  readonly #models = new Map<string, FolderModel | null>();
  #running: AbortController | null = null;

  constructor(connection: Connection, context: LearningContext) {
    this.#connection = connection;
    this.#context = context;
    connection.onRequest(TRAIN, ({ folder }: FolderParams) => this.#train(folder));
    connection.onRequest(TAKE_MODEL, ({ folder }: FolderParams) => this.#take(folder));
    connection.onRequest(REVERT_MODEL, ({ folder }: FolderParams) => this.#revert(folder));
  }

  /** The folders, each with its own model where it has one. Never rejects. */
  load(folders: readonly CorpusFolder[]): Promise<CorpusFolder[]> {
    const { learning, shipped } = this.#context;
    return Promise.all(
      folders.map(async (folder) => {
        const model = await learning.read(folder.path, shipped, this.#models.get(folder.uri) ?? null);
        this.#models.set(folder.uri, model);
        return { ...folder, model };
      }),
    );
  }

  /** Whether a change on the disk at `path` (absolute) is one of a folder's model. */
  concerns(path: string): boolean {
    const normal = path.replaceAll("\\", "/");
    return this.#context.folders.corpusFolders.some((folder) => {
      const home = folder.path.replaceAll("\\", "/");
      return normal === `${home}/${MANIFEST}` || normal === `${home}/.newsmark/model`;
    });
  }

  /** Ends a training that is under way. */
  stop(): void {
    this.#running?.abort();
  }

  async #train(uri: string | null): Promise<TrainResult | null> {
    const folder = this.#folder(uri, this.#context.decided());
    if (this.#running) throw failure("a training is under way");
    const abort = new AbortController();
    this.#running = abort;
    const title = strings[this.#context.folders.displayLanguage(`${folder.uri}/`)].training;
    const progress = await this.#progress(title, abort);
    try {
      const listener: LearningListener = {
        warn: (message) => this.#connection.console.warn(message),
        onProgress: (share) => progress?.report(100 * share, ""),
      };
      const learnt = await this.#context.learning.start(folder, listener, abort.signal);
      if (!learnt) return null;
      this.#learnt.set(folder.uri, learnt);
      return { folder: folder.uri, reports: learnt.map(toReport) };
    } catch (error) {
      throw failure(error instanceof Error ? error.message : String(error));
    } finally {
      this.#running = null;
      progress?.done();
    }
  }

  async #take(uri: string | null): Promise<boolean> {
    const folder = this.#folder(uri, [...this.#learnt.keys()]);
    const learnt = this.#learnt.get(folder.uri);
    if (!learnt || learnt.length === 0) return false;
    await usable(() => takeModel(folder.path, learnt, new Date().toISOString()));
    this.#learnt.delete(folder.uri);
    void this.#context.reload();
    return true;
  }

  async #revert(uri: string | null): Promise<boolean> {
    const folder = this.#folder(uri, this.#context.decided());
    const was = await usable(() => revertModel(folder.path));
    if (was) void this.#context.reload();
    return was;
  }

  /** @throws ResponseError when it is not clear which folder is meant */
  #folder(uri: string | null, likely: readonly string[]): CorpusFolder {
    const folders = this.#context.folders.corpusFolders;
    const wanted = uri === null ? null : normalizeUri(uri).replace(/\/$/, "");
    const candidates = wanted === null ? folders.filter((folder) => likely.includes(folder.uri)) : [];
    const found = wanted === null ? (candidates[0] ?? folders[0]) : folders.find((folder) => folder.uri === wanted);
    if (!found || candidates.length > 1) throw failure("which workspace folder is meant?");
    return found;
  }

  async #progress(title: string, abort: AbortController): ReturnType<typeof startProgress> {
    return this.#context.showsProgress() ? startProgress(this.#connection, title, abort) : null;
  }
}

async function startProgress(connection: Connection, title: string, abort: AbortController) {
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(title, true);
    progress.token.onCancellationRequested(() => abort.abort());
    return progress;
  } catch {
    return null;
  }
}

async function usable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnusableFileError) throw failure(error.message);
    throw error;
  }
}

const failure = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);

function toReport(learnt: Learnt): TrainReport {
  const { language, articles, decisions, heldOut, general } = learnt;
  const figures = ({ before, after }: BeforeAfter) => ({ before: f1(before), after: f1(after), names: before.true });
  return {
    language,
    articles,
    decisions,
    heldOut: heldOut && figures(heldOut),
    general: figures(general),
    verdict: verdictOf(learnt),
  };
}
