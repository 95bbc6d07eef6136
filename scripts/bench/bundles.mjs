// Sizes of what is shipped.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot, root } from "../lib/paths.mjs";

/** Bytes by path relative to the checkout: the bundles, and models where there are any. */
export function measureBundles() {
  const sizes = {};
  for (const folder of [inRoot("dist"), inRoot("models")]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true }).sort()) {
      const file = join(folder, name);
      const info = statSync(file);
      if (info.isFile() && !/\.(map|md)$/.test(name)) sizes[relative(root, file).replaceAll("\\", "/")] = info.size;
    }
  }
  return sizes;
}
