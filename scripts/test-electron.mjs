// `npm run test:electron`: the editor suites in a desktop VS Code, the one VSCODE_PATH names or one that is downloaded.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, ensureDependencies } from "./lib/checkout.mjs";
import { bundleSuites, prepareSuite, readResults } from "./lib/editor.mjs";
import { inRoot, onPath } from "./lib/paths.mjs";
import { Complaint, cleanEnvironment, main, run } from "./lib/processes.mjs";
import { QUIET } from "./lib/server.mjs";

function tellDownload(error) {
  throw new Complaint(`VS Code could not be downloaded (${error.message}): name an installed one in VSCODE_PATH.`);
}

/** The command that starts VS Code: under a virtual screen where there is no other. */
async function desktop() {
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  const executable = process.env.VSCODE_PATH ?? (await downloadAndUnzipVSCode().catch(tellDownload));
  const needsScreen = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!needsScreen) return [executable];
  const xvfb = onPath("xvfb-run");
  if (!xvfb)
    throw new Complaint("There is no screen here and no xvfb-run: install xvfb (Debian: apt-get install xvfb).");
  return [xvfb, "-a", executable];
}

async function runDesktopSuite([command, ...before], suite) {
  const { data, workspace, results, env } = prepareSuite(suite);
  const user = join(data, "User");
  mkdirSync(user, { recursive: true });
  const settings = { ...QUIET, "security.workspace.trust.startupPrompt": "never" };
  writeFileSync(join(user, "settings.json"), JSON.stringify(settings));
  // Not the library's runTests: it always passes --disable-workspace-trust.
  const args = [
    ...[workspace, "--user-data-dir", data, "--extensions-dir", join(data, "extensions")],
    ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome", "--skip-release-notes"],
    ...(suite === "restricted" ? [] : ["--disable-workspace-trust"]),
    `--extensionDevelopmentPath=${inRoot()}`,
    `--extensionTestsPath=${inRoot("out", "editor", "index.js")}`,
  ];
  const { code, output } = await run(command, [...before, ...args], {
    env: { ...cleanEnvironment(), ...env },
    quiet: true,
  });
  const totals = readResults(results);
  if (!totals) throw new Complaint(`VS Code ended with code ${code} and no results.\n${output.trim()}`);
  return totals;
}

await main(async () => {
  await ensureDependencies();
  await build();
  await bundleSuites();
  const command = await desktop();
  let passed = 0;
  let failed = 0;
  for (const suite of ["main", "restricted"]) {
    const totals = await runDesktopSuite(command, suite);
    for (const { title, message } of totals.failures) console.log(`✗ ${title}\n  ${message.replaceAll("\n", "\n  ")}`);
    passed += totals.passed;
    failed += totals.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
