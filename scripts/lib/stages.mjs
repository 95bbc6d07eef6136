// The stages of `npm test`. Each returns { passed, failed } and prints only what went wrong.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "./checkout.mjs";
import { findChromium, launchChromium } from "./chromium.mjs";
import { bundleSuites, runSuite, temporaryFolder } from "./editor.mjs";
import { ensureHost } from "./host.mjs";
import { makePackage } from "./package.mjs";
import { inRoot, root } from "./paths.mjs";
import { runNode } from "./processes.mjs";

/** @typedef {{ passed: number, failed: number }} Totals */

const MODULES = inRoot("node_modules");
const tool = (...parts) => join(MODULES, ...parts);
const check = (isRight) => ({ passed: isRight ? 1 : 0, failed: isRight ? 0 : 1 });

/** Sum of totals. */
export const sum = (all) => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.reduce((total, one) => total + one.failed, 0),
});

async function quietCheck(args) {
  const { code, output } = await runNode(args, { quiet: true });
  if (code !== 0) console.log(output.trim());
  return check(code === 0);
}

export const types = () => quietCheck([tool("typescript", "bin", "tsc"), "-b"]);

export const lint = () => quietCheck([tool("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."]);

export async function bundles() {
  await build();
  return check(true);
}

/** Everything that needs no editor: units, features, the server over stdio. Skipped tests count as failed. */
export async function unit() {
  const report = join(temporaryFolder(), "report.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runNode([tool("vitest", "vitest.mjs"), "run", ...reporters], { quiet: true });
  if (code !== 0) console.log(output.trim());
  if (!existsSync(report)) return check(false);
  const results = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = results.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const skipped = results.numPendingTests + results.numTodoTests;
  if (skipped > 0) console.log(`${skipped} tests were skipped.`);
  const failed = results.numFailedTests + unloaded.length + skipped;
  // An error outside of any test fails the run and no test.
  return { passed: results.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The TextMate grammar on the marked texts of test/grammar; a file is a test. */
export async function grammar() {
  const folder = inRoot("test", "grammar");
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => /\.(news|article|berita)$/.test(file))
    .map((file) => relative(root, join(folder, file)).replaceAll("\\", "/"));
  const reports = temporaryFolder();
  const args = [tool("vscode-tmgrammar-test", "dist", "unit.js"), "--compact", "--xunit-report", reports, ...files];
  const { code, output } = await runNode(args, { quiet: true });
  if (code !== 0) console.log(output.trim());
  const isRed = (report) => /<(failure|error)\b/.test(readFileSync(join(reports, report), "utf8"));
  const failed = readdirSync(reports).filter(isRed).length;
  return { passed: files.length - failed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The editor suites in the served VS Code: trusted, in Restricted Mode, and with the packaged extension. */
export async function editor({ grep } = {}) {
  findChromium();
  const host = await ensureHost();
  const browser = await launchChromium();
  await bundleSuites();
  const vsix = join(temporaryFolder(), "newsmark.vsix");
  const totals = [];
  for (const suite of ["main", "restricted", "packaged"]) {
    if (suite === "packaged") await makePackage(vsix);
    const result = await runSuite({ host, browser, suite, grep, ...(suite === "packaged" ? { vsix } : {}) });
    for (const { title, message } of result.failures) console.log(`✗ ${title}\n  ${message.replaceAll("\n", "\n  ")}`);
    totals.push(result);
  }
  await browser.close();
  return sum(totals);
}
