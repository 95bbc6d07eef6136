// Runs inside VS Code before a picture is taken: shows the file, waits until its names are coloured, opens a hover or a menu.
// It never returns, for the window would close. NEWSMARK_POSE: JSON `{file, line?, character?, command?, ready}`, line and
// character from 0; `command` opens what is to be seen there; `ready` names the file whose appearance says that the picture can be taken; it holds a problem or nothing.
const { writeFileSync } = require("node:fs");
const vscode = require("vscode");

const WAIT_MS = 30_000;

async function hasTokens(uri) {
  const tokens = await vscode.commands.executeCommand("vscode.provideDocumentSemanticTokens", uri);
  return (tokens?.data.length ?? 0) > 0;
}

async function hoverText(uri, position) {
  const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, position);
  return JSON.stringify(hovers.flatMap((hover) => hover.contents.map((content) => content.value ?? content)));
}

/** Waits for a hover that says the same twice: while articles are still read, its figures grow. */
async function settledHover(uri, position, deadline) {
  for (let before, text; !text || text === "[]" || text !== before; ) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 500));
    before = text;
    text = await hoverText(uri, position);
  }
  return true;
}

async function pose({ file, line, character, command }) {
  const uri = vscode.Uri.file(file);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const deadline = Date.now() + WAIT_MS;
  while (!(await hasTokens(uri))) {
    if (Date.now() > deadline) return `no semantic tokens in ${file} after ${WAIT_MS / 1000} s`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await vscode.commands.executeCommand("notifications.clearAll");
  if (line === undefined) return "";
  const position = new vscode.Position(line, character);
  if (!(await settledHover(uri, position, deadline))) return `no hover at line ${line + 1}`;
  const shown = vscode.window.activeTextEditor ?? editor;
  shown.selection = new vscode.Selection(position, position);
  shown.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // A menu answers when it is closed.
  void vscode.commands.executeCommand(command, { focus: "noAutoFocus" });
  return "";
}

exports.run = async () => {
  const wanted = JSON.parse(process.env.NEWSMARK_POSE);
  writeFileSync(wanted.ready, await pose(wanted).catch((error) => String(error?.stack ?? error)));
  await new Promise(() => {});
};
