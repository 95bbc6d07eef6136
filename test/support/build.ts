// Bundles the product once before the tests, which run the bundles that ship.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export default function build(): void {
  const root = resolve(import.meta.dirname, "../..");
  const { status, stderr, error } = spawnSync(process.execPath, ["esbuild.js"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the build failed: ${error?.message ?? stderr}`);
}
