// Where things are: the checkout, its outputs, and the per-user cache that clones share.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const isWindows = process.platform === "win32";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Absolute path of something inside the checkout. */
export const inRoot = (...parts) => join(root, ...parts);

/** The folder that holds what may be fetched again: never inside the workspace or the checkout. */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, "newsmark");
  if (isWindows) return join(process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "newsmark", "cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "newsmark");
  return join(homedir(), ".cache", "newsmark");
}

/**
 * Finds a program on PATH without starting it.
 * @param {string} name without extension; on Windows the extensions of PATHEXT are tried
 * @returns {string | undefined} its absolute path
 */
export function onPath(name) {
  const extensions = isWindows ? (process.env.PATHEXT ?? ".EXE;.CMD;.BAT").split(";") : [""];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    // The folders that npm puts in front hold the tools of this checkout, not those of the machine.
    if (!folder || folder.includes("node_modules")) continue;
    for (const extension of extensions) {
      const file = join(folder, name + extension);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}
