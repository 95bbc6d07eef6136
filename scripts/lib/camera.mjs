// Pictures of Newsmark in the served VS Code.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { temporaryFolder } from "./editor.mjs";
import { inRoot } from "./paths.mjs";
import { Complaint } from "./processes.mjs";
import { startServer } from "./server.mjs";

const SIZE = { width: 1400, height: 900 };
const SIDEBAR_PX = 230;
const WAIT_MS = 60_000;
const STILL_MS = 500;

export const THEMES = {
  dark: "Dark Modern",
  light: "Light Modern",
  "hc-dark": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
};

/** Only the article, the list of articles, and nothing that moves. */
const TIDY = {
  "window.commandCenter": false,
  "window.title": "Newsmark",
  "workbench.layoutControl.enabled": false,
  "workbench.editor.empty.hint": "hidden",
  "editor.cursorBlinking": "solid",
  "editor.renderLineHighlight": "none",
  "editor.stickyScroll.enabled": false,
  "breadcrumbs.enabled": false,
  // The language's own default would win over a setting for all languages.
  "[news]": { "editor.occurrencesHighlight": "off" },
};

/** What can be opened on a word: the command that opens it, and what then appears. */
const WIDGETS = {
  hover: { command: "editor.action.showHover", appears: ".monaco-hover:not(.hidden) .hover-contents" },
  bulb: { command: "editor.action.quickFix", appears: ".action-widget .monaco-list-row" },
  menu: {
    command: "editor.action.showContextMenu",
    appears: ".monaco-menu-container, .context-view.monaco-menu-container",
  },
};

/** The word's place in a file: a line from 1, or the first line that has it. */
export function placeOf(text, at) {
  const [, lineText, word] = /^(?:(\d+):)?(.+)$/s.exec(at) ?? [];
  const lines = text.split(/\r\n|[\r\n]/);
  const line = lineText ? Number(lineText) - 1 : lines.findIndex((content) => content.includes(word));
  const character = lines[line]?.indexOf(word) ?? -1;
  if (character < 0) throw new Complaint(`The file has no "${word}"${lineText ? ` on line ${lineText}` : ""}.`);
  return { line, character: character + Math.min(1, word.length - 1) };
}

async function until(what, isDone) {
  const deadline = Date.now() + WAIT_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Complaint(`Waited a minute for ${what}.`);
    await delay(50);
  }
}

/** Drags the edge of the side bar; there is no setting for its width. */
async function narrowSidebar(page) {
  const sidebar = await page.locator("#workbench\\.parts\\.sidebar").boundingBox();
  if (!sidebar) return;
  const y = sidebar.y + sidebar.height / 2;
  await page.mouse.move(sidebar.x + sidebar.width, y);
  await page.mouse.down();
  await page.mouse.move(sidebar.x + SIDEBAR_PX, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(SIZE.width - 40, SIZE.height - 60);
}

/** Two pictures in a row that are the same: nothing loads any more. */
async function stillPicture(page) {
  let picture;
  await until("the window to come to rest", async () => {
    const before = picture;
    await delay(STILL_MS);
    picture = await page.screenshot();
    return before?.equals(picture);
  });
  return picture;
}

/**
 * Takes a picture of a file in a window of 1400 x 900.
 * @param {{ host: object, browser: import("playwright-core").Browser, folder: string, file: string,
 *   theme: keyof typeof THEMES, widget?: keyof typeof WIDGETS, at?: string }} options absolute paths; `at`: `LINE:WORD` or `WORD`
 * @returns {Promise<Buffer>} PNG
 */
export async function takePicture({ host, browser, folder, file, theme, widget, at }) {
  const temporary = temporaryFolder();
  const ready = join(temporary, "ready");
  const place = widget ? { ...placeOf(readFileSync(file, "utf8"), at), command: WIDGETS[widget].command } : {};
  const server = await startServer(host, {
    data: join(temporary, "data"),
    settings: { ...TIDY, "workbench.colorTheme": THEMES[theme] },
    env: { NEWSMARK_POSE: JSON.stringify({ file, ...place, ready }) },
  });
  const context = await browser.newContext({ viewport: SIZE });
  try {
    const page = await context.newPage();
    await page.exposeFunction("codeAutomationLog", () => {});
    await page.exposeFunction("codeAutomationExit", () => {});
    const extension = server.remote(inRoot());
    const extensionTestsPath = server.remote(inRoot("scripts", "lib", "pose.cjs"));
    await page.goto(server.address(folder, { extensionDevelopmentPath: extension, extensionTestsPath }));
    await page.locator(".monaco-workbench .part.sidebar").waitFor();
    await narrowSidebar(page);
    await until("the article in the editor", () => existsSync(ready));
    const problem = readFileSync(ready, "utf8");
    if (problem) throw new Complaint(`No picture of ${file}: ${problem}`);
    if (widget) await page.locator(WIDGETS[widget].appears).first().waitFor();
    return await stillPicture(page);
  } finally {
    await context.close();
    await server.stop();
  }
}
