// Packages that somebody could take instead, on the same English articles. They live in the user's cache, never in the product.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, inRoot } from "../lib/paths.mjs";
import { Complaint, npm, start } from "../lib/processes.mjs";

const VERSIONS = {
  compromise: "14.17.0",
  "wink-nlp": "2.4.0",
  "wink-eng-lite-web-model": "1.8.1",
  "chrono-node": "2.10.3",
};

/** What is measured, by the package that does it. */
export const PEERS = {
  compromise: "names",
  "wink-nlp": "dates, numbers, parts of speech (its model has no names)",
  "chrono-node": "dates",
};

async function install() {
  const folder = join(cacheFolder(), "bench-peers", Object.values(VERSIONS).join("_"));
  const done = join(folder, "installed");
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  console.error("Installing the peers…");
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(["install", ...options, ...packages], folder, "Installing the peers");
  writeFileSync(done, "");
  return folder;
}

async function measure(folder, name, texts) {
  const { child, stop } = start(process.execPath, [inRoot("scripts", "bench", "peer.mjs"), folder, name], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(texts));
  const code = await new Promise((resolve) => child.once("close", resolve));
  await stop();
  if (code !== 0) throw new Complaint(`The peer ${name} ended with code ${code}.`);
  return JSON.parse(output);
}

/**
 * @param {string[]} texts
 * @returns {Promise<{ name: string, finds: string, articlesPerSecond: number, found: number }[]>} rates behind a warm-up, without start
 */
export async function measurePeers(texts) {
  const folder = await install();
  const figures = [];
  for (const [name, finds] of Object.entries(PEERS))
    figures.push({ name, finds, ...(await measure(folder, name, texts)) });
  return figures;
}
