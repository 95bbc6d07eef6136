// Files in memory, so that tests of the corpus need no disk.
import path from "node:path";
import picomatch from "picomatch";
import type { Files } from "../../server/src/corpus/index";

/** A disk that a test writes to. Paths are absolute and POSIX. */
export class MemoryFiles implements Files {
  readonly #contents = new Map<string, Uint8Array>();
  /** Paths whose reading fails, as that of a file without permission does. */
  readonly unreadable = new Set<string>();
  /** Paths read, in order. */
  readonly reads: string[] = [];

  write(file: string, content: string | Uint8Array): void {
    this.#contents.set(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  /** Removes a file, or a folder with all that is in it. */
  remove(file: string): void {
    for (const known of [...this.#contents.keys()]) {
      if (known === file || known.startsWith(`${file}/`)) this.#contents.delete(known);
    }
  }

  rename(from: string, to: string): void {
    for (const [known, content] of [...this.#contents]) {
      if (known !== from && !known.startsWith(`${from}/`)) continue;
      this.#contents.delete(known);
      this.#contents.set(to + known.slice(from.length), content);
    }
  }

  list: Files["list"] = async (folder, settings, below = folder) =>
    [...this.#contents.keys()].filter((file) => file.startsWith(`${below}/`) && this.includes(folder, file, settings));

  includes: Files["includes"] = (folder, file, settings) => {
    const relative = path.posix.relative(folder, file);
    if (relative === "" || relative.startsWith("../")) return false;
    return picomatch.isMatch(relative, [...settings.include], { ignore: [...settings.exclude] });
  };

  read: Files["read"] = async (file) => this.readSync(file);

  readSync: Files["readSync"] = (file) => {
    this.reads.push(file);
    const content = this.#contents.get(file);
    if (!content || this.unreadable.has(file)) throw new Error(`cannot read ${file}`);
    return content;
  };

  stat: Files["stat"] = async (_folder, file) => {
    const content = this.#contents.get(file);
    return content ? { size: content.length, modified: 0 } : null;
  };

  statAll: Files["statAll"] = (folder, files) => Promise.all(files.map((file) => this.stat(folder, file)));
}
