// What readers decided, for articles that the command line names: the `.newsmark/` above each.
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Analysis, NameModels } from "../analysis/index";
import { type Dossier, textHashes } from "../annotations/index";
import {
  AnnotationStore,
  articleDecisions,
  type Decided,
  decidedKeys,
  diskFiles,
  type FolderModel,
  type Known,
  known,
  layOver,
  readFolderModel,
  textHash,
  type toRecord,
} from "../corpus/index";
import { shippedFolder } from "./models";

interface Workspace {
  readonly store: AnnotationStore;
  readonly known: Known;
  /** What readers trained there. */
  readonly model: FolderModel | null;
}

export interface LaidOver {
  readonly analysis: Analysis;
  readonly decided: Decided;
  /** Keys of the analysis' entities. */
  readonly keysOf: Parameters<typeof toRecord>[4];
}

export class Workspaces {
  /** What could not be read, `path:line: why`. */
  readonly failures: string[] = [];
  /** What is as well without, and why. */
  readonly notes: string[] = [];
  readonly #shipped: NameModels;
  readonly #byFolder = new Map<string, Promise<Workspace | null>>();
  readonly #dossiers: (readonly Dossier[])[] = [];
  readonly #gone = new Map<AnnotationStore, Promise<ReadonlyMap<string, string>>>();

  /** `shipped`: the models of the product. */
  constructor(shipped: NameModels) {
    this.#shipped = shipped;
  }

  /** The models that find the names of `file`: those of the nearest `.newsmark/` above it, else the shipped ones. */
  async modelsFor(file: string): Promise<NameModels> {
    const workspace = await this.#above(path.dirname(path.resolve(file)));
    return workspace?.model?.models ?? this.#shipped;
  }

  /** The records that readers keep in the workspaces that were asked for, by id. */
  dossiers(): ReadonlyMap<string, Dossier> {
    return known(this.#dossiers).dossiers;
  }

  /** Lays the decisions of the nearest `.newsmark/` above `file` over its analysis; null where there is none. */
  async layOver(file: string, text: string, analysis: Analysis): Promise<LaidOver | null> {
    const absolute = path.resolve(file);
    const workspace = await this.#above(path.dirname(absolute));
    if (!workspace) return null;
    const { store } = workspace;
    const article = path.relative(store.folder, absolute).split(path.sep).join("/");
    const kept = isDecided(store, article) ? article : ((await this.#movedFrom(store, text)) ?? article);
    const decided = layOver(text, analysis, await articleDecisions(store, kept), workspace.known.names);
    const keysOf: LaidOver["keysOf"] = (entity, e) =>
      decidedKeys(entity, decided.entityIds[e] ?? null, workspace.known);
    return { analysis: decided.analysis, decided, keysOf };
  }

  /** The article that is gone from `store`'s folder and whose decisions were made on `text`: it has another name now. */
  async #movedFrom(store: AnnotationStore, text: string): Promise<string | undefined> {
    let gone = this.#gone.get(store);
    if (!gone) {
      gone = goneFrom(store);
      this.#gone.set(store, gone);
    }
    return (await gone).get(textHash(text));
  }

  #above(folder: string): Promise<Workspace | null> {
    let found = this.#byFolder.get(folder);
    if (!found) {
      found = this.#open(folder);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #open(folder: string): Promise<Workspace | null> {
    const info = await stat(path.join(folder, ".newsmark")).catch(() => null);
    const parent = path.dirname(folder);
    if (!info?.isDirectory()) return parent === folder ? null : this.#above(parent);
    const store = await openStore(folder, this.failures);
    const { dossiers } = store.dossiers;
    this.#dossiers.push(dossiers);
    const shipped = { folder: shippedFolder(), models: this.#shipped };
    const model = await readFolderModel(folder, shipped, (message) => this.notes.push(message));
    return { store, known: known([dossiers]), model };
  }
}

const isDecided = (store: AnnotationStore, article: string): boolean => store.annotations(article).lines.length > 0;

/** Articles with decisions that are no file any more, by the hashes of the texts that these were made on. */
async function goneFrom(store: AnnotationStore): Promise<ReadonlyMap<string, string>> {
  const byHash = new Map<string, string>();
  for (const article of [...store.articles()].sort()) {
    if (await diskFiles.stat(store.folder, path.join(store.folder, ...article.split("/")))) continue;
    for (const hash of textHashes(store.annotations(article))) if (!byHash.has(hash)) byHash.set(hash, article);
  }
  return byHash;
}

/** The store of the workspace `folder`, read; what is wrong in it goes to `failures`, `path:line: why`. */
export async function openStore(folder: string, failures: string[]): Promise<AnnotationStore> {
  const store = new AnnotationStore(folder, ({ path: name, line, message }) =>
    failures.push(`${path.join(folder, name)}${line === null ? "" : `:${line}`}: ${message}`),
  );
  await store.load();
  return store;
}
