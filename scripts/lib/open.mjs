// Showing something to a person: an installed VS Code, or their browser.
import { inRoot, isWindows, onPath } from "./paths.mjs";
import { launch } from "./processes.mjs";

const MS = 60_000;

/** Whether a program that hands over to another one ended well. What it handed over to stays. */
function handsOver(command, args) {
  const child = launch(command, args, { stdio: "ignore", windowsHide: true });
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), MS);
    late.unref();
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

/**
 * Opens a window of the installed VS Code with this checkout's extension.
 * @param {string} code path of the `code` command
 * @returns {Promise<boolean>} false when it refuses, as it does for root
 */
export async function openWithCode(code, folder) {
  const opened = await handsOver(code, [`--extensionDevelopmentPath=${inRoot()}`, folder]);
  console.log(opened ? `VS Code opens ${folder} with Newsmark.` : `${code} could not open a window.`);
  return opened;
}

/** Opens the person's browser; false when there is none. */
export async function openInBrowser(address) {
  if (isWindows) return handsOver("rundll32", ["url.dll,FileProtocolHandler", address]);
  const opener = onPath(process.platform === "darwin" ? "open" : "xdg-open");
  return opener !== undefined && handsOver(opener, [address]);
}
