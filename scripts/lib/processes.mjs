// Starting programs and ending them: nothing that a script started outlives it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isWindows, onPath, root } from "./paths.mjs";

/** A problem that one sentence explains; `main` prints the sentence and no stack. */
export class Complaint extends Error {}

const cleanups = new Set();
let ending;

/**
 * Registers what must happen before the script ends, however it ends.
 * @param {() => void | Promise<void>} cleanup
 * @returns {() => Promise<void>} runs it now, once
 */
export function atEnd(cleanup) {
  const once = async () => {
    if (cleanups.delete(once)) await cleanup();
  };
  cleanups.add(once);
  return once;
}

function cleanUp() {
  ending ??= (async () => {
    for (const cleanup of [...cleanups].reverse()) {
      try {
        await cleanup();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  })();
  return ending;
}

/** npm starts scripts through a shell that passes no signal on: when npm is ended alone, so is the script. */
function watchNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void cleanUp().then(() => process.exit(143));
  }, 500).unref();
}

/**
 * Runs a script's body, ends everything it started, and sets the exit code: what the body returns (default 0),
 * 1 when it throws, 128 + n after signal n.
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => void cleanUp().then(() => process.exit(code)));
  }
  watchNpm();
  let code = 1;
  try {
    code = (await body()) ?? 0;
  } catch (error) {
    if (!ending) console.error(error instanceof Complaint ? error.message : error);
  }
  // After a signal its own handler exits.
  if (ending) return;
  await cleanUp();
  process.exit(code);
}

/** This process's environment without what a VS Code terminal adds, which would lead another VS Code astray. */
export function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}

/** Quotes for cmd.exe, which alone can start `.cmd` files. */
const quoted = (argument) => `"${argument.replaceAll('"', '""')}"`;

/** `spawn`, which on Windows cannot start `.cmd` files by itself. */
export function launch(command, args, options) {
  if (isWindows && /\.(cmd|bat)$/i.test(command)) {
    const line = [command, ...args].map(quoted).join(" ");
    return spawn("cmd.exe", ["/d", "/s", "/c", `"${line}"`], { ...options, windowsVerbatimArguments: true });
  }
  return spawn(command, args, options);
}

/** Ends a child of `start` and everything below it. */
function killTree(child) {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}

/**
 * Starts a program that stays, in a process group of its own so that its whole tree can be ended.
 * @returns {{ child: import("node:child_process").ChildProcess, stop: () => Promise<void> }}
 */
export function start(command, args, options = {}) {
  if (ending) throw new Complaint(`${command} is not started: the script is ending.`);
  const child = launch(command, args, { ...options, detached: !isWindows, windowsHide: true });
  const gone = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  });
  const last = () => killTree(child);
  process.on("exit", last);
  const stop = atEnd(async () => {
    killTree(child);
    await gone;
    process.off("exit", last);
  });
  return { child, stop };
}

/**
 * Runs a program to its end and then ends whatever it left running. Its output goes to the terminal, or into the
 * result when `quiet`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 */
export async function run(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
  const { child, stop } = start(command, args, {
    cwd,
    env: { ...env, ...plain },
    stdio: ["ignore", quiet ? "pipe" : 1, quiet ? "pipe" : 2],
  });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => (output += text));
  child.stderr?.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve(127);
    });
    // What it left behind would keep its pipes open.
    child.once("exit", () => void stop());
    child.once("close", (status) => resolve(status ?? 1));
  });
  return { code, output };
}

/** `node` with a script of this checkout's dependencies. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** npm as a program with arguments: by its JavaScript file where that is known, which needs no shell on Windows. */
function npmCommand() {
  const beside = [
    process.env.npm_execpath,
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  if (beside) return { command: process.execPath, before: [beside] };
  const npm = onPath("npm");
  if (!npm)
    throw new Complaint("npm was not found: install Node.js 20 or newer together with npm (https://nodejs.org).");
  return { command: npm, before: [] };
}

/**
 * Runs npm quietly.
 * @throws {Complaint} with npm's last lines when it fails
 */
export async function npm(args, cwd, what) {
  const { command, before } = npmCommand();
  const { code, output } = await run(command, [...before, ...args], { cwd, quiet: true });
  if (code !== 0) {
    const errors = output.split("\n").filter((line) => /error|ERR!/.test(line));
    throw new Complaint(`${what} failed: npm ${args[0]} ended with code ${code}.\n${errors.slice(0, 8).join("\n")}`);
  }
}
