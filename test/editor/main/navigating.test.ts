// From one article to the others: definition, declaration, references, highlights, workspace symbols.
import * as assert from "node:assert/strict";
import { basename } from "node:path";
import * as vscode from "vscode";
import { activeExtension, at, open, placesAt, until, workspaceSymbols } from "../helpers";

const everywhere = [
  "dermaga.news:Ratna Wulandari",
  "dermaga.news:Wulandari",
  "dermaga.news:Wulandari",
  "muatan.berita:Ratna Wulandari",
  "muatan.berita:Wulandari",
];

suite("Going across articles", () => {
  suiteSetup(activeExtension);

  test("F12 on a surname leads to the introduction in another article", async () => {
    const document = await open("muatan.berita");
    const places = await until(
      "a definition outside of this article",
      () => placesAt("Definition", document, at(document, "Wulandari", 2)),
      (all) => all.some((place) => !place.startsWith("muatan")),
    );
    assert.deepEqual(places, ["dermaga.news:Ratna Wulandari"]);
  });

  test("F12 on the introduction stays there", async () => {
    const document = await open("dermaga.news");
    const places = await until(
      "a definition",
      () => placesAt("Definition", document, at(document, "Ratna")),
      (all) => all.length > 0,
    );
    assert.deepEqual(places, ["dermaga.news:Ratna Wulandari"]);
  });

  test("F12 moves the cursor to the other article", async () => {
    const document = await open("muatan.berita");
    const editor = vscode.window.activeTextEditor!;
    const position = at(document, "Wulandari", 2);
    await until(
      "a definition",
      () => placesAt("Definition", document, position),
      (all) => all.length > 0,
    );
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand("editor.action.revealDefinition");
    const target = await until(
      "the cursor in the other article",
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith("/dermaga.news") ?? false,
    );
    const word = target!.document.lineAt(target!.selection.active.line).text.slice(target!.selection.active.character);
    assert.match(word, /^Ratna Wulandari/);
  });

  test("the declaration is the first mention of this article", async () => {
    const document = await open("muatan.berita");
    const places = await until(
      "a declaration",
      () => placesAt("Declaration", document, at(document, "Wulandari", 2)),
      (all) => all.length > 0,
    );
    assert.deepEqual(places, ["muatan.berita:Ratna Wulandari"]);
  });

  test("references are all mentions in all articles, closed ones too", async () => {
    const document = await open("muatan.berita");
    const places = await until(
      "references in both articles",
      () => placesAt("Reference", document, at(document, "Wulandari", 2)),
      (all) => all.length >= everywhere.length,
    );
    assert.deepEqual(places, everywhere);
  });

  test("highlights are the mentions of this article", async () => {
    const document = await open("muatan.berita");
    const highlights = await until(
      "highlights",
      () =>
        vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
          "vscode.executeDocumentHighlights",
          document.uri,
          at(document, "Wulandari", 2),
        ),
      (all) => all !== undefined && all.length > 0,
    );
    const texts = highlights!.map((highlight) => document.getText(highlight.range));
    assert.deepEqual(texts.sort(), ["Ratna Wulandari", "Wulandari"]);
  });

  test("workspace symbols find a person by a part of the name", async () => {
    const symbols = await until(
      "a symbol of the person",
      () => workspaceSymbols("wulandari"),
      (all) => all.some((symbol) => symbol.name === "Ratna Wulandari"),
    );
    const symbol = symbols.find(({ name }) => name === "Ratna Wulandari")!;
    assert.equal(basename(symbol.location.uri.path), "dermaga.news");
  });
});
