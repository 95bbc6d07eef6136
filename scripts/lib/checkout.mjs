// The checkout made ready: its dependencies installed and its bundles built, each only when needed.
import { readFileSync } from "node:fs";
import { inRoot, root } from "./paths.mjs";
import { Complaint, npm, runNode } from "./processes.mjs";

const MIN_NODE = 20;

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lockfile asks for. npm writes its own record of what it installed
 * (node_modules/.package-lock.json) as the last step, so an interrupted installation has none.
 */
function isInstalled() {
  const wanted = packagesOf(inRoot("package-lock.json"));
  const installed = packagesOf(inRoot("node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const present = installed[path];
    // Optional packages are those of other platforms.
    return present ? present.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

/** Installs the dependencies when the lockfile asks for others than are there. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < MIN_NODE) {
    throw new Complaint(
      `Newsmark needs Node.js ${MIN_NODE} or newer; this is ${process.version} (https://nodejs.org).`,
    );
  }
  if (isInstalled()) return;
  console.log("Installing dependencies…");
  // Only platform packages and plain JavaScript: nothing here needs an install script.
  const args = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  await npm(args, root, "Installing the dependencies");
}

/**
 * Bundles client, server and command line into dist/.
 * @throws {Complaint} with what the bundler says
 */
export async function build() {
  const { code, output } = await runNode([inRoot("esbuild.js")], { quiet: true });
  if (code !== 0) throw new Complaint(`The build failed.\n${output.trim()}`);
}
