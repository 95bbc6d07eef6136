// What the results of an analysis depend on besides the article.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Hash of the code and of the weights and lists in the folder `models`. What is not there counts as empty. Never rejects. */
export async function analyserVersion(code: string, models: string): Promise<string> {
  const names = (await readdir(models).catch(() => [])).filter((name) => /\.(?:names|gazetteer)$/.test(name)).sort();
  const hash = createHash("sha256");
  for (const file of [code, ...names.map((name) => path.join(models, name))]) {
    hash.update(`${path.basename(file)}\0`);
    hash.update(await readFile(file).catch(() => new Uint8Array()));
  }
  return hash.digest("hex").slice(0, 32);
}
