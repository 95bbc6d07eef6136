// One running VS Code server, and the addresses that open a folder in it.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Complaint, cleanEnvironment, run, start } from "./processes.mjs";

const START_MS = 60_000;
/** Characters kept of what the server says. */
const LOG_LENGTH = 20_000;

/** Path of a URL, as VS Code writes files of its server: `/home/me/a%20b`, `/C:/a`. */
const urlPath = (path) => pathToFileURL(path).pathname;

/** What keeps a window quiet and like one on a desk, whoever looks at it. */
export const QUIET = {
  // As on a desk; in a browser VS Code would save a second after an edit.
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "git.openRepositoryInParentFolders": "never",
};

/**
 * The secret in the address. The server runs what its visitors ask for: only who knows the address may come, not every
 * user of this machine. It stays the same, for a browser keeps one for all servers on 127.0.0.1.
 */
function readToken(file) {
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

/**
 * Starts VS Code's server and waits until it answers.
 * @param {{ node: string, main: string }} host from `ensureHost`
 * @param {{ data: string, trust?: boolean, settings?: object, env?: NodeJS.ProcessEnv }} options
 *   `data`: folder for everything it writes; `trust`: every folder is trusted (default) or Workspace Trust asks;
 *   `settings`: user settings, laid over the quiet ones and written only when given
 * @returns {Promise<{ address: (folder: string, payload: Record<string, string>) => string,
 *   remote: (path: string) => string, stop: () => Promise<void>, log: () => string, ended: Promise<void> }>}
 *   `remote`: the vscode-remote URI of a path, which payloads need
 */
export async function startServer(host, { data, trust = true, settings, env = {} }) {
  const user = join(data, "user");
  mkdirSync(join(user, "User"), { recursive: true });
  const file = join(user, "User", "settings.json");
  if (settings) writeFileSync(file, JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const tokenFile = join(data, "token");
  const token = readToken(tokenFile);
  const flags = {
    host: "127.0.0.1",
    port: 0,
    "connection-token-file": tokenFile,
    "server-data-dir": join(data, "server"),
    "user-data-dir": user,
    "extensions-dir": join(data, "extensions"),
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  args.push("--accept-server-license-terms", "--disable-telemetry");
  // Without it the server ignores the payload that names the extension.
  args.push("--enable-smoke-test-driver");
  if (trust) args.push("--disable-workspace-trust");
  const { child, stop } = start(host.node, [host.main, ...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  let port;
  const hear = (text) => {
    log = (log + text).slice(-LOG_LENGTH);
    port ??= /Extension host agent listening on (\d+)\n/.exec(log)?.[1];
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);
  let exited = false;
  const ended = new Promise((resolve) => child.once("close", resolve)).then(() => {
    exited = true;
  });
  const deadline = Date.now() + START_MS;
  while (!port) {
    if (exited) throw new Complaint(`VS Code's server ended before it answered.\n${log.trim()}`);
    if (Date.now() > deadline) throw new Complaint(`VS Code's server did not answer within a minute.\n${log.trim()}`);
    await delay(20);
  }
  const authority = `127.0.0.1:${port}`;
  const remote = (path) => `vscode-remote://${authority}${urlPath(path)}`;
  const address = (folder, payload) => {
    const query = [`tkn=${token}`, `folder=${urlPath(folder).replaceAll("&", "%26").replaceAll("+", "%2B")}`];
    query.push(`payload=${encodeURIComponent(JSON.stringify(Object.entries({ skipWelcome: "true", ...payload })))}`);
    return `http://${authority}/?${query.join("&")}`;
  };
  return { address, remote, stop, log: () => log, ended };
}

/**
 * Installs a packaged extension into the folder that `startServer` will use with the same `data`.
 * @throws {Complaint} with what VS Code says
 */
export async function installExtension(host, { data, vsix }) {
  const folders = ["--server-data-dir", join(data, "server"), "--extensions-dir", join(data, "extensions")];
  const { code, output } = await run(host.node, [host.main, "--install-extension", vsix, ...folders], { quiet: true });
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new Complaint(`VS Code did not install ${vsix}.\n${output.trim()}`);
  }
}
