// A file that is written whole or not at all.
import { randomBytes } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import path from "node:path";

export interface WriteOptions {
  /** Also after a power cut, which takes milliseconds. */
  readonly durable?: boolean;
  /** Permissions of a file that is new. */
  readonly mode?: number;
}

/**
 * Writes `content` in the place of what is at `file`, which stays where that fails: a reader sees the old bytes or the new ones. A process that dies leaves a
 * file that ends in `.tmp`. @throws what the file system throws
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  { durable = false, mode }: WriteOptions = {},
): Promise<void> {
  // Short, for the name of `file` may be as long as a file system allows.
  const temporary = path.join(path.dirname(file), `.newsmark-${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.writeFile(content);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}
