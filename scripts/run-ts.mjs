// Bundles a TypeScript program of the checkout into out/ and runs it: `node scripts/run-ts.mjs training/train.ts [ARGUMENTS]`.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const [program, ...args] = process.argv.slice(2);
const outfile = path.join(root, "out", "programs", `${path.basename(program, ".ts")}.js`);
await esbuild.build({
  entryPoints: [path.join(root, program)],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  define: { "import.meta.url": "bundleUrl" },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  outfile,
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["--max-old-space-size=8192", outfile, ...args], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
