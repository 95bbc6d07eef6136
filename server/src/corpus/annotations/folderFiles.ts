// Files of one folder that the product writes: whole or not at all, never through a link that leads out, one process at a time.
import { createHash } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, realpath, rm, stat, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole } from "../writeWhole";

/** Larger files are not read: nobody annotates so much by hand. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Milliseconds until a lock counts as left behind by a process that died, and between two tries. */
const STALE = 10_000;
const RETRY = 20;

/** A file that is there and cannot be used: a folder, a link out of the workspace, too large, not permitted. */
export class UnusableFileError extends Error {
  override readonly name = "UnusableFileError";
}

export class FolderFiles {
  /** Absolute, without a separator at the end. */
  readonly root: string;

  constructor(root: string) {
    this.root = path.resolve(root);
  }

  /** Absolute path of `name`, `/` between its parts. @throws UnusableFileError for a name that leads out of the folder */
  path(name: string): string {
    const parts = name.split("/");
    const isBad = (part: string): boolean => part === "" || part === "." || part === ".." || /[\0\\:]/.test(part);
    // On Windows alone a backslash or a colon means something in a path.
    if (parts.some((part) => (path.sep === "\\" ? isBad(part) : /^(?:|\.|\.\.)$/.test(part) || part.includes("\0")))) {
      throw new UnusableFileError(`${JSON.stringify(name)} is no path inside the folder`);
    }
    return path.join(this.root, ...parts);
  }

  /** Bytes of a file, null where there is none. @throws UnusableFileError */
  async read(name: string): Promise<Uint8Array | null> {
    const file = this.path(name);
    try {
      const info = await stat(file);
      if (!info.isFile()) throw new UnusableFileError(`${name} is no file`);
      if (info.size > MAX_BYTES) throw new UnusableFileError(`${name} is larger than ${MAX_BYTES / 1024 / 1024} MB`);
      await this.#confine(file);
      return await readFile(file);
    } catch (error) {
      if (isMissing(error)) return null;
      throw usable(error, name);
    }
  }

  /** Names of the files below the folder `name` that end in `suffix`, sorted. Links are not followed. Never rejects. */
  async list(name: string, suffix: string): Promise<string[]> {
    const found: string[] = [];
    const walk = async (folder: string): Promise<void> => {
      const entries = await readdir(path.join(this.root, ...folder.split("/")), { withFileTypes: true }).catch(
        () => [],
      );
      for (const entry of entries) {
        const child = `${folder}/${entry.name}`;
        if (entry.isDirectory()) await walk(child);
        else if (entry.isFile() && entry.name.endsWith(suffix)) found.push(child);
      }
    };
    const info = await lstat(this.path(name)).catch(() => null);
    if (info?.isDirectory()) await walk(name);
    return found.sort();
  }

  /** Writes a file whole: a reader sees the old bytes or the new ones, also after a power cut. @throws UnusableFileError */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const file = this.path(name);
    try {
      await this.#confine(path.dirname(file));
      await mkdir(path.dirname(file), { recursive: true });
      await this.#confine(file);
      await writeWhole(file, bytes, { durable: true });
    } catch (error) {
      throw usable(error, name);
    }
  }

  /** Removes a file; one that is not there is no error. @throws UnusableFileError */
  async remove(name: string): Promise<void> {
    const file = this.path(name);
    try {
      await this.#confine(path.dirname(file));
      await rm(file, { force: true });
    } catch (error) {
      throw usable(error, name);
    }
  }

  /**
   * Runs `work` while no other process holds the folder. A process that died holding it is waited for no longer than {@link STALE}; where no lock
   * can be made, the work is done without.
   */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const lock = path.join(
      tmpdir(),
      `newsmark-${createHash("sha256").update(this.root).digest("hex").slice(0, 32)}.lock`,
    );
    const until = Date.now() + STALE;
    let held = false;
    while (!held) {
      try {
        await (await open(lock, "wx")).close();
        held = true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") break;
        const info = await stat(lock).catch(() => null);
        const isStale = info !== null && Date.now() - info.mtimeMs > STALE;
        if (isStale || Date.now() > until) await unlink(lock).catch(() => {});
        else await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    }
    try {
      return await work();
    } finally {
      if (held) await unlink(lock).catch(() => {});
    }
  }

  /** @throws UnusableFileError when what exists of `file` is a link, or below one, that leads out of the folder */
  async #confine(file: string): Promise<void> {
    const root = await realpath(this.root);
    for (let existing = file; ; existing = path.dirname(existing)) {
      let real: string;
      try {
        real = await realpath(existing);
      } catch (error) {
        if (!isMissing(error)) throw error;
        // A link to nothing would be written through.
        if ((await lstat(existing).catch(() => null))?.isSymbolicLink()) {
          throw new UnusableFileError(`${path.relative(this.root, existing)} is a link to nothing`);
        }
        continue;
      }
      const relative = path.relative(root, real);
      if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
        throw new UnusableFileError(`${path.relative(this.root, file)} leads out of the workspace folder`);
      }
      return;
    }
  }
}

const isMissing = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
};

const usable = (error: unknown, name: string): UnusableFileError =>
  error instanceof UnusableFileError
    ? error
    : new UnusableFileError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
