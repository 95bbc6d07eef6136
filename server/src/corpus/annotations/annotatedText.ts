// The texts that decisions were made on, read where an answer waits for them.
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { withLineFeeds } from "../../annotations/index";
import { textHash } from "./textHash";

/** The text with `hash` that the workspace `folder` (absolute) keeps, `\n` line ends; null where there is none. Never throws. */
export function readAnnotatedText(folder: string, hash: string): string | null {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  try {
    const file = path.join(folder, ".newsmark", "texts", `${hash}.txt`);
    if (!lstatSync(file).isFile()) return null;
    const real = path.relative(realpathSync(folder), realpathSync(file));
    if (real.startsWith("..") || path.isAbsolute(real)) return null;
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(file));
    return textHash(text) === hash ? withLineFeeds(text) : null;
  } catch {
    return null;
  }
}
