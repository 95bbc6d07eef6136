// The editor suite, run inside the served VS Code.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { inRoot } from "./paths.mjs";
import { atEnd } from "./processes.mjs";
import { installExtension, startServer } from "./server.mjs";

const SUITE_MS = 420_000;

/** A temporary folder that goes when the script ends. */
export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "newsmark-")));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** Bundles the suites and their runner into out/editor. */
export async function bundleSuites() {
  const { build } = await import("esbuild");
  const source = inRoot("test", "editor");
  const tests = readdirSync(source, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  rmSync(inRoot("out", "editor"), { recursive: true, force: true });
  await build({
    entryPoints: ["index.ts", ...tests].map((file) => join(source, file)),
    outdir: inRoot("out", "editor"),
    outbase: source,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    logLevel: "error",
  });
}

/**
 * What a suite needs: a copy of the fixture workspace, and an environment that tells the runner which suite to run
 * and where to write its results.
 * @param {string} suite `main`, `restricted` or `packaged`
 * @param {{ grep?: string }} options
 */
export function prepareSuite(suite, { grep = "" } = {}) {
  const folder = temporaryFolder();
  const workspace = join(folder, "workspace");
  cpSync(inRoot("test", "editor", "workspace"), workspace, { recursive: true });
  const results = join(folder, "results.json");
  const env = { NEWSMARK_SUITE: suite, NEWSMARK_RESULTS: results, NEWSMARK_GREP: grep };
  return { data: join(folder, "data"), folder, workspace, results, env };
}

/** @returns {{ passed: number, failed: number, failures: { title: string, message: string }[] } | undefined} */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** An extension that does nothing: VS Code runs tests only for an extension under development. */
function emptyExtension(folder) {
  const path = join(folder, "empty-extension");
  mkdirSync(path);
  const manifest = { name: "empty", publisher: "newsmark-test", version: "0.0.1", engines: { vscode: "*" } };
  writeFileSync(join(path, "package.json"), JSON.stringify(manifest));
  return path;
}

/**
 * Runs a suite in a fresh VS Code.
 * @param {{ host: object, browser: import("playwright-core").Browser, suite: string, grep?: string, vsix?: string }} options
 *   `vsix`: test this package, installed, rather than the checkout
 * @returns {Promise<{ passed: number, failed: number, failures: { title: string, message: string }[], output: string }>}
 *   a suite that never reports counts as one failure, told with what VS Code said
 */
export async function runSuite({ host, browser, suite, grep, vsix }) {
  const prepared = prepareSuite(suite, { grep });
  if (vsix) await installExtension(host, { data: prepared.data, vsix });
  const server = await startServer(host, {
    data: prepared.data,
    trust: suite !== "restricted",
    settings: suite === "restricted" ? { "security.workspace.trust.startupPrompt": "never" } : {},
    env: prepared.env,
  });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  let output = "";
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => (output += `page: ${error.message}\n`));
    await page.exposeFunction("codeAutomationLog", (level, args) => {
      output += `${level}: ${args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ")}\n`;
    });
    const reported = new Promise((resolve) => page.exposeFunction("codeAutomationExit", (code) => resolve(code)));
    const address = server.address(prepared.workspace, {
      extensionDevelopmentPath: server.remote(vsix ? emptyExtension(prepared.folder) : inRoot()),
      extensionTestsPath: server.remote(inRoot("out", "editor", "index.js")),
    });
    await page.goto(address);
    const timeout = new AbortController();
    const late = delay(SUITE_MS, undefined, { signal: timeout.signal }).catch(() => undefined);
    const code = await Promise.race([reported, late, server.ended]);
    timeout.abort();
    const results = readResults(prepared.results);
    if (results && (code === 0 || results.failed > 0)) return { ...results, output };
    const message = `VS Code ended the suite with ${code ?? "no answer"} and no results.\n${output}${server.log()}`;
    return { passed: results?.passed ?? 0, failed: 1, failures: [{ title: `suite ${suite}`, message }], output };
  } finally {
    await context.close();
    await server.stop();
  }
}
