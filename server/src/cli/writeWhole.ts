// A file that is written whole or not at all.
import { randomBytes } from "node:crypto";
import { rename, unlink, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes `content` in the place of what is at `file`, which stays where that fails. @throws what the file system throws */
export async function writeWhole(file: string, content: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.newsmark-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, content, { encoding: "utf8", flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}
