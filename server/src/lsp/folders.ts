// Workspace folders and their settings.

import { type CorpusFolder, normalizeUri, toPath } from "../corpus/index";
import type { DisplayLanguage } from "../features/index";
import type { Connection, WorkspaceFolder } from "./protocol";
import { DEFAULTS, type FolderSettings, readSettings } from "./settings";

interface Folder {
  readonly uri: string;
  readonly name: string;
  settings: FolderSettings;
}

export class Folders {
  readonly #connection: Connection;
  #folders: Folder[] = [];
  #fallback: FolderSettings = DEFAULTS;
  #locale = "en";

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `locale` is the editor's, for the display language `auto`. */
  initialize(folders: readonly WorkspaceFolder[], locale: string | undefined): void {
    this.#locale = locale ?? "en";
    this.change(folders, []);
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((folder) => normalizeUri(folder.uri)));
    this.#folders = this.#folders.filter((folder) => !gone.has(folder.uri));
    for (const { uri, name } of added) {
      const normal = normalizeUri(uri).replace(/\/$/, "");
      if (normal.startsWith("file:") && !this.#folders.some((folder) => folder.uri === normal)) {
        this.#folders.push({ uri: normal, name, settings: DEFAULTS });
      }
    }
  }

  /** Asks the client for the settings of every folder, and of none, for documents outside. */
  async pull(): Promise<void> {
    const scopes: (string | undefined)[] = [undefined, ...this.#folders.map((folder) => folder.uri)];
    const items = scopes.flatMap((scopeUri) =>
      ["newsmark", "files.encoding"].map((section) => ({ section, ...(scopeUri ? { scopeUri } : {}) })),
    );
    let values: unknown[];
    try {
      values = (await this.#connection.workspace.getConfiguration(items)) as unknown[];
    } catch (error) {
      this.#connection.console.warn(`settings could not be read, the ones before stay: ${String(error)}`);
      return;
    }
    this.#fallback = this.#read(values[0], values[1], this.#fallback);
    this.#folders.forEach((folder, i) => {
      folder.settings = this.#read(values[2 * i + 2], values[2 * i + 3], folder.settings);
    });
  }

  /** Takes settings that a client pushed without being asked; they hold for all folders. */
  push(settings: unknown): void {
    const section = (settings as { newsmark?: unknown } | null)?.newsmark;
    this.#fallback = this.#read(section, undefined, this.#fallback);
    for (const folder of this.#folders) folder.settings = this.#read(section, undefined, folder.settings);
  }

  #read(section: unknown, encoding: unknown, before: FolderSettings): FolderSettings {
    return readSettings(section, encoding, before, (message) => this.#connection.console.warn(message));
  }

  /** Settings of documents outside of all folders. */
  get fallback(): FolderSettings {
    return this.#fallback;
  }

  get corpusFolders(): CorpusFolder[] {
    return this.#folders.map(({ uri, name, settings }) => ({ uri, name, path: toPath(uri), settings }));
  }

  settingsFor(uri: string): FolderSettings {
    return this.#folders.find((folder) => uri.startsWith(`${folder.uri}/`))?.settings ?? this.#fallback;
  }

  displayLanguage(uri: string): DisplayLanguage {
    const chosen = this.settingsFor(uri).displayLanguage;
    if (chosen !== "auto") return chosen;
    return this.#locale.toLowerCase().startsWith("id") ? "id" : "en";
  }
}
