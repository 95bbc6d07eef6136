// Runs one suite inside VS Code, whichever way that VS Code was started, and writes the results to a file.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** Longer than several waits of a test, so that the wait that fails can say what it waited for. */
const TEST_MS = 60_000;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the suite with npm test or npm run test:electron`);
  return value;
}

/**
 * Entry point that VS Code calls. Environment: NEWSMARK_SUITE (folder below this one), NEWSMARK_RESULTS (file to write
 * `{passed, failed, failures: [{title, message}]}` to), NEWSMARK_GREP (optional part of a test's title).
 * Rejects when a test fails, which ends VS Code with a failure.
 */
export async function run(): Promise<void> {
  const folder = join(__dirname, required("NEWSMARK_SUITE"));
  const mocha = new Mocha({ ui: "tdd", timeout: TEST_MS, reporter: "min", color: false });
  if (process.env.NEWSMARK_GREP) mocha.fgrep(process.env.NEWSMARK_GREP);
  for (const file of readdirSync(folder).sort()) if (file.endsWith(".test.js")) mocha.addFile(join(folder, file));

  const failures: { title: string; message: string }[] = [];
  let passed = 0;
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", () => {
        passed++;
      })
      .on("fail", (test, error) => {
        failures.push({ title: test.fullTitle(), message: error?.stack ?? String(error) });
      });
  });
  // A suite without tests proves nothing.
  if (passed + failures.length === 0 && !process.env.NEWSMARK_GREP)
    failures.push({ title: folder, message: "no tests ran" });
  writeFileSync(required("NEWSMARK_RESULTS"), JSON.stringify({ passed, failed: failures.length, failures }));
  if (failures.length > 0) throw new Error(failures.map(({ title, message }) => `${title}\n${message}`).join("\n\n"));
}
