// What readers decided, for articles that the command line names: the `.newsmark/` above each.
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Analysis } from "../analysis/index";
import { type Dossier, type KnownNames, knownNames } from "../annotations/index";
import { AnnotationStore, articleDecisions, type Decided, layOver } from "../corpus/index";

interface Workspace {
  readonly store: AnnotationStore;
  readonly known: KnownNames | null;
}

export class Workspaces {
  /** What could not be read, `path:line: why`. */
  readonly failures: string[] = [];
  readonly #byFolder = new Map<string, Promise<Workspace | null>>();
  readonly #dossiers = new Map<string, Dossier>();

  /** The records that readers keep, by id, of the workspaces that were asked for. Of two with one id the first counts. */
  get dossiers(): ReadonlyMap<string, Dossier> {
    return this.#dossiers;
  }

  /** Lays the decisions of the nearest `.newsmark/` above `file` over its analysis; null where there is none. */
  async decided(file: string, text: string, analysis: Analysis): Promise<Decided | null> {
    const absolute = path.resolve(file);
    const workspace = await this.#above(path.dirname(absolute));
    if (!workspace) return null;
    const { store, known } = workspace;
    const article = path.relative(store.folder, absolute).split(path.sep).join("/");
    return layOver(text, analysis, await articleDecisions(store, article), known);
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
    for (const dossier of dossiers) if (!this.#dossiers.has(dossier.id)) this.#dossiers.set(dossier.id, dossier);
    return { store, known: knownNames(dossiers) };
  }
}

/** The store of the workspace `folder`, read; what is wrong in it goes to `failures`, `path:line: why`. */
export async function openStore(folder: string, failures: string[]): Promise<AnnotationStore> {
  const store = new AnnotationStore(folder, ({ path: name, line, message }) =>
    failures.push(`${path.join(folder, name)}${line === null ? "" : `:${line}`}: ${message}`),
  );
  await store.load();
  return store;
}
