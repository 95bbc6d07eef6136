// VS Code from the npm registry: installed once per user and version, shared by all clones.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cacheFolder, isWindows } from "./paths.mjs";
import { atEnd, Complaint, npm } from "./processes.mjs";

const VSCODE = "4.139.1";
const NODE_MAJOR = 24;
const DAY_MS = 24 * 60 * 60 * 1000;
const FLAGS = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];

/** Interrupted installations of long ago; those of now may belong to a run beside this one. */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (name.startsWith("installing-") && Date.now() - statSync(path).mtimeMs > DAY_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/**
 * Makes `<cache>/<key>` by `fill`, in a temporary folder that takes its place only when complete: an interrupted run
 * leaves nothing that looks finished, and of two runs at once the first wins and the second uses the first's.
 * @param {string} key
 * @param {string} what for the one line that is printed
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
async function cached(key, what, fill) {
  const cache = cacheFolder();
  const folder = join(cache, key);
  if (existsSync(folder)) return folder;
  console.log(`Fetching ${what} (once)…`);
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  const temporary = mkdtempSync(join(cache, "installing-"));
  const discard = atEnd(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  await fill(temporary);
  for (let attempt = 1; !existsSync(folder); attempt++) {
    try {
      await rename(temporary, folder);
    } catch (error) {
      // On Windows a virus scanner may hold a file for a moment.
      if (!existsSync(folder) && attempt === 10) throw error;
      await delay(100 * attempt);
    }
  }
  await discard();
  return folder;
}

async function installInto(folder, spec, what) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "newsmark-cache", private: true }));
  await npm(["install", ...FLAGS, spec], folder, what);
}

/** The executable of a Node that VS Code's server accepts: this one when it is new enough. */
async function ensureNode() {
  if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) return process.execPath;
  const platform = isWindows ? "win" : process.platform;
  const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const name = `${prefix}-${platform}-${process.arch}`;
  const folder = await cached(`node-${NODE_MAJOR}-${platform}-${process.arch}`, `Node.js ${NODE_MAJOR}`, (target) =>
    installInto(target, `${name}@${NODE_MAJOR}`, `Fetching Node.js ${NODE_MAJOR}, which VS Code's server needs,`),
  );
  const executable = join(folder, "node_modules", name, "bin", isWindows ? "node.exe" : "node");
  if (!existsSync(executable)) {
    throw new Complaint(`VS Code's server needs Node.js ${NODE_MAJOR}, and npm has none for this machine: install it.`);
  }
  return executable;
}

/**
 * VS Code's server, fetched through npm when the cache lacks it.
 * @returns {Promise<{ node: string, main: string }>} the Node executable and the script to run with it
 * @throws {Complaint} when it cannot be fetched
 */
export async function ensureHost() {
  const inside = ["node_modules", "code-server", "lib", "vscode"];
  const key = `vscode-${VSCODE}-${process.platform}-${process.arch}`;
  const folder = await cached(key, "VS Code from the npm registry, 600 MB on disk", async (target) => {
    await installInto(target, `code-server@${VSCODE}`, "Fetching VS Code");
    await npm(["install", "--omit=dev", ...FLAGS], join(target, ...inside), "Fetching VS Code's own dependencies");
  });
  return { node: await ensureNode(), main: join(folder, ...inside, "out", "server-main.js") };
}
