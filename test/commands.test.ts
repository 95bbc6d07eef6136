// What a reader can do in the editor: each command is run by a test there.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  contributes: { commands: { command: string }[]; keybindings: { command: string; mac: string; when: string }[] };
};

test("every command is run by a test in the editor", () => {
  const folder = path.join(root, "test/editor/main");
  const sources = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const isRun = (command: string): boolean => sources.includes(`"${command.replace("newsmark.", "")}"`);
  const left = contributes.commands.map(({ command }) => command).filter((command) => !isRun(command));
  // What an entry of the view does when it is selected.
  expect(left).toEqual(["newsmark.showCandidate"]);
});

test("keys work in articles alone, but for the one of the view's entries, and have one of their own on a Mac", () => {
  const [inView, ...others] = [...contributes.keybindings].reverse();
  expect(inView).toMatchObject({
    command: "newsmark.dropOrphan",
    when: "focusedView == newsmark.orphans && listFocus && !inputFocus",
  });
  for (const { command, mac, when } of others) {
    expect([command, when]).toEqual([command, "editorTextFocus && editorLangId == news"]);
    expect(mac).toMatch(/^ctrl\+alt\+/);
  }
});
