// Text files that read like articles.
import * as assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import {
  activeExtension,
  append,
  has,
  inWorkspace,
  open,
  opened,
  revertAll,
  tokensOf,
  until,
  workspaceSymbols,
} from "../helpers";

const becomesNews = (name: string) =>
  until(
    `${name} as news`,
    () => opened(name)?.languageId,
    (language) => language === "news",
  );

suite("Plain text", () => {
  suiteSetup(activeExtension);
  teardown(revertAll);

  test("an article in a .txt is indexed unopened", async () => {
    await until(
      "the person of a closed .txt",
      () => workspaceSymbols("Yusuf Lamadike"),
      (all) => all.some((symbol) => symbol.name === "Yusuf Lamadike"),
    );
  });

  test("an article opens as news by itself, a list of requirements does not", async () => {
    await open("requirements.txt");
    await open("laporan.txt");
    await becomesNews("laporan.txt");
    const article = opened("laporan.txt")!;
    await until(
      "tokens of the article",
      () => tokensOf(article),
      (tokens) => has(tokens, "Yusuf Lamadike", "person"),
    );
    assert.equal(opened("requirements.txt")!.languageId, "plaintext");
  });

  test("what is typed into a .txt counts before it is saved", async () => {
    await open("laporan.txt");
    await becomesNews("laporan.txt");
    await append(opened("laporan.txt")!, "\nBupati Siti Aminah bertemu Lamadike di Gorontalo.\n");
    await until(
      "the person of the unsaved line",
      () => workspaceSymbols("Siti Aminah"),
      (all) => all.some((symbol) => symbol.name === "Siti Aminah"),
    );
  });

  test("a reader who switched back is left alone", async () => {
    const copy = "laporan-kedua.txt";
    await writeFile(inWorkspace(copy).fsPath, await readFile(inWorkspace("laporan.txt").fsPath));
    try {
      await open("laporan.txt");
      await becomesNews("laporan.txt");
      await vscode.languages.setTextDocumentLanguage(opened("laporan.txt")!, "plaintext");
      // The copy is judged after the document that was switched back.
      await open(copy);
      await becomesNews(copy);
      assert.equal(opened("laporan.txt")!.languageId, "plaintext");
    } finally {
      await rm(inWorkspace(copy).fsPath);
    }
  });
});
