// Learning from corrections, as far as no dialog waits for a person: the commands answer where there is nothing to learn from, and go back.
import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { activeExtension, inWorkspace } from "../helpers";

const model = () => inWorkspace(".newsmark/model").fsPath;

suite("learning", () => {
  suiteSetup(activeExtension);
  teardown(() => rm(model(), { recursive: true, force: true }));

  test("the commands are in the palette", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ["newsmark.train", "newsmark.revertModel"]) assert.ok(commands.includes(command), command);
  });

  test("nothing is kept where nothing was decided", async () => {
    await vscode.commands.executeCommand("newsmark.train");
    assert.equal(existsSync(model()), false);
  });

  test("going back removes the folder's own model", async () => {
    await mkdir(model(), { recursive: true });
    await writeFile(`${model()}/manifest.json`, "{}");
    await vscode.commands.executeCommand("newsmark.revertModel");
    assert.equal(existsSync(`${model()}/manifest.json`), false);
  });
});
