// The .vsix: everything is bundled, so no dependency goes along.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "./checkout.mjs";
import { inRoot } from "./paths.mjs";
import { Complaint, runNode } from "./processes.mjs";

const MAX_MB = 8;

/** File name of the package of this version. */
export function packageName() {
  const { name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return `${name}-${version}.vsix`;
}

/**
 * Builds and packages the extension.
 * @param {string} file where to write it
 * @returns {Promise<number>} its size in bytes
 * @throws {Complaint} when vsce refuses, or the package is larger than 8 MB
 */
export async function makePackage(file) {
  await build();
  const vsce = inRoot("node_modules", "@vscode", "vsce", "vsce");
  // Without a repository links of the README stay as they are.
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  const { code, output } = await runNode([vsce, "package", ...options, "--out", file], { quiet: true });
  if (code !== 0) throw new Complaint(`Packaging failed.\n${output.trim()}`);
  const bytes = statSync(file).size;
  if (bytes > MAX_MB * 1e6) throw new Complaint(`${join(file)} has ${bytes} bytes; it must stay below ${MAX_MB} MB.`);
  return bytes;
}
