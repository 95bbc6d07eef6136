// The browser that shows the served VS Code: found on the machine, never downloaded.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { onPath } from "./paths.mjs";
import { atEnd, Complaint } from "./processes.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const USUAL = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
];

/**
 * @returns {string} path of a Chromium-like browser
 * @throws {Complaint} when the machine has none, or CHROMIUM_PATH names nothing
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Complaint(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  for (const name of NAMES) {
    const found = onPath(name);
    if (found) return found;
  }
  const usual = USUAL.find((file) => existsSync(file));
  if (usual) return usual;
  throw new Complaint(
    "Chromium was not found: install Chromium or Google Chrome (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.",
  );
}

/**
 * Starts Chromium without a window.
 * @returns {Promise<import("playwright-core").Browser>} closed when the script ends
 */
export async function launchChromium() {
  const executablePath = findChromium();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    // `main` ends the browser with everything else.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd(() => browser.close());
  return browser;
}
