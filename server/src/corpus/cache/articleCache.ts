// What was computed of articles, kept on the user's disk outside of all workspaces: a folder for each workspace folder.
import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { FolderCache } from "./folderCache";

/** Workspace folders that nobody opened for so long are forgotten. */
const UNUSED = 90 * 86_400_000;
/** Bytes of all workspace folders together; the ones opened longest ago go first. */
const MAX_BYTES = 2e9;

/** Where an operating system has what programs keep for a user and can make again. */
export function defaultCacheFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  if (environment.XDG_CACHE_HOME) return path.join(environment.XDG_CACHE_HOME, "newsmark", "index");
  if (platform === "win32") {
    return path.join(environment.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "newsmark", "index");
  }
  return path.join(home, ...(platform === "darwin" ? ["Library", "Caches"] : [".cache"]), "newsmark", "index");
}

export class ArticleCache {
  readonly #root: string | null;
  readonly #folders = new Map<string, Promise<FolderCache>>();

  /** `root`: absolute path, of the cache alone; null to keep everything in memory. */
  constructor(root: string | null) {
    this.#root = root;
  }

  /** The cache of the workspace folder with `uri`, read from the disk when it is first asked for. */
  folder(uri: string): Promise<FolderCache> {
    let folder = this.#folders.get(uri);
    if (!folder) {
      const cache = new FolderCache(this.#root === null ? null : path.join(this.#root, folderName(uri)));
      folder = cache.load().then(() => cache);
      this.#folders.set(uri, folder);
    }
    return folder;
  }

  /** Writes what waits, and removes what is too old or too much. Never rejects. */
  async tidy(): Promise<void> {
    for (const folder of this.#folders.values()) await (await folder).tidy();
    if (this.#root !== null)
      await collect(this.#root, new Set([...this.#folders.keys()].map(folderName))).catch(() => {});
  }

  /** Writes what waits. Never rejects. */
  async write(): Promise<void> {
    for (const folder of this.#folders.values()) await (await folder).write();
  }

  /** Removes everything, of all workspaces. @throws Error when the file system refuses */
  async clear(): Promise<void> {
    for (const loading of this.#folders.values()) {
      const folder = await loading;
      await folder.write();
      folder.forget();
    }
    const root = this.#root;
    if (root === null) return;
    // Somebody may have pointed it at a folder that holds more than the cache.
    for (const name of (await readdir(root).catch(() => [])).filter(isFolderName)) {
      await rm(path.join(root, name), { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

/** Removes folders of `root` that are not `own` and were not used for long, or are too much together. */
async function collect(root: string, own: ReadonlySet<string>): Promise<void> {
  const others: { folder: string; used: number; bytes: number }[] = [];
  let total = 0;
  for (const name of await readdir(root)) {
    const folder = path.join(root, name);
    const info = await stat(folder);
    if (!info.isDirectory() || !isFolderName(name)) continue;
    let bytes = 0;
    for (const file of await readdir(folder)) bytes += (await stat(path.join(folder, file))).size;
    total += bytes;
    if (!own.has(name)) others.push({ folder, used: info.mtimeMs, bytes });
  }
  others.sort((a, b) => a.used - b.used);
  for (const { folder, used, bytes } of others) {
    if (total <= MAX_BYTES && Date.now() - used < UNUSED) continue;
    await rm(folder, { recursive: true, force: true });
    total -= bytes;
  }
}

const folderName = (uri: string): string => createHash("sha256").update(uri).digest("hex").slice(0, 32);
const isFolderName = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);
