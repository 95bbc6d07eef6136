// Bundles the extension client, the language server and the command line into dist/. The libraries for YAML and for comparing texts, which few sessions need, are files beside them.
// `node esbuild.js [--watch] [--dev]`
const esbuild = require("esbuild");
const { readFileSync } = require("node:fs");

const watch = process.argv.includes("--watch");
const dev = watch || process.argv.includes("--dev");

/** `yaml.js` in dist/ in the place of the YAML library, read when something of it is first used. */
const yamlWhenNeeded = {
  name: "yaml-when-needed",
  setup(build) {
    const names = Object.keys(require("yaml")).join(" ");
    build.onResolve({ filter: /^\.\/yaml\.js$/, namespace: "yaml" }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: "yaml", namespace: "yaml" }));
    build.onLoad({ filter: /.*/, namespace: "yaml" }, () => ({
      contents: `for (const name of ${JSON.stringify(names)}.split(" "))
        Object.defineProperty(exports, name, { enumerable: true, get: () => require("./yaml.js")[name] });`,
    }));
  },
};

/** `fast-diff.js` in the place of the library that compares texts, read when an annotated article was edited outside of the editor. */
const diffWhenNeeded = {
  name: "diff-when-needed",
  setup(build) {
    const { INSERT, EQUAL, DELETE } = require("fast-diff");
    build.onResolve({ filter: /^\.\/fast-diff\.js$/, namespace: "diff" }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^fast-diff$/ }, () => ({ path: "fast-diff", namespace: "diff" }));
    build.onLoad({ filter: /.*/, namespace: "diff" }, () => ({
      contents: `module.exports = Object.assign((...args) => require("./fast-diff.js")(...args), ${JSON.stringify({ INSERT, EQUAL, DELETE })});`,
    }));
  },
};

/**
 * `vscode-jsonrpc` without what TypeScript wrote into each of its files: exports as plain values rather than a getter each, and modules as they
 * are rather than copied by helpers.
 */
const plainModules = {
  name: "plain-modules",
  setup(build) {
    build.onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, "utf8")
        .replace(/Object\.defineProperty\(exports, "(\w+)", \{ .*return ([\w.]+); \} \}\);/g, "exports.$1 = $2;")
        .replace(/__importStar\(require\(("[^"]+")\)\)/g, "require($1)")
        .replace(
          /__exportStar\(require\(("[^"]+")\), exports\)/g,
          "Object.assign(exports, { ...require($1), ...exports })",
        )
        .replace(/^var __(?:createBinding|setModuleDefault|importStar|exportStar) = [\s\S]*?^\}.*;$/gm, "");
      if (/__(?:createBinding|importStar|exportStar)\b/.test(contents))
        throw new Error(`${path} is written in another way now.`);
      return { contents };
    });
  },
};

const plugins = [yamlWhenNeeded, diffWhenNeeded, plainModules];

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: !dev,
  charset: "utf8",
  sourcemap: dev ? "linked" : false,
  // The ES module builds tree-shake better than the UMD ones, which confuse bundlers.
  mainFields: ["module", "main"],
  // ES modules that ask for their own URL get it in the CommonJS bundle, too.
  define: { "import.meta.url": "bundleUrl" },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  logLevel: "warning",
};

const builds = [
  { entryPoints: { client: "client/src/extension.ts" }, external: ["vscode"] },
  { entryPoints: { "newsmark-server": "server/src/node.ts" }, plugins },
  { entryPoints: { "newsmark-worker": "server/src/corpus/worker.ts" }, plugins },
  { entryPoints: { "newsmark-learner": "server/src/corpus/learning/learningWorker.ts" }, plugins },
  { entryPoints: { newsmark: "server/src/cli/main.ts" }, plugins },
  { entryPoints: { yaml: require.resolve("yaml"), "fast-diff": require.resolve("fast-diff") } },
].map((build) => ({ ...common, ...build, outdir: "dist" }));

async function main() {
  if (watch) {
    for (const build of builds) await (await esbuild.context(build)).watch();
    console.log("watching");
    return;
  }
  await Promise.all(builds.map((build) => esbuild.build(build)));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
