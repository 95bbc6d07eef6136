// What a reader sees in an open article: colours, hovers, the outline, wrapped lines.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { activeExtension, at, documentSymbols, has, hoverAt, open, tokensIn, tokensOf, until } from "../helpers";

suite("Reading an article", () => {
  suiteSetup(activeExtension);

  test("names and dates have semantic tokens of their types", async () => {
    const document = await open("dermaga.news");
    const tokens = await until(
      "a person among the tokens",
      () => tokensOf(document),
      (all) => has(all, "Ratna Wulandari", "person"),
    );
    assert.ok(has(tokens, "Badan Pengelola Dermaga", "organization"), JSON.stringify(tokens));
    assert.ok(has(tokens, "Pelabuhan Lembar", "place"), JSON.stringify(tokens));
    assert.ok(
      tokens.some((token) => token.type === "date" && token.text.includes("14/3/2024")),
      JSON.stringify(tokens),
    );
  });

  test("the tokens of a range are those of the document in that range", async () => {
    const document = await open("dermaga.news");
    const line = at(document, '"Antrean').line;
    const all = await until(
      "tokens on the second paragraph",
      () => tokensOf(document),
      (tokens) => has(tokens, "Wulandari", "person", line),
    );
    const range = document.lineAt(line).range;
    assert.deepEqual(
      await tokensIn(document, range),
      all.filter((token) => token.line === line),
    );
  });

  test("an English article is read, too", async () => {
    const document = await open("ferry.article");
    assert.equal(document.languageId, "news");
    await until(
      "tokens of an English article",
      () => tokensOf(document),
      (tokens) => has(tokens, "Helen Marsh", "person") && has(tokens, "1 June 2024", "date"),
    );
  });

  test("a hover on a surname tells who that is, in which role, in how many articles", async () => {
    const document = await open("muatan.berita");
    const hover = await until(
      "the hover over both articles",
      () => hoverAt(document, at(document, "Wulandari", 2)),
      (text) => text.includes("5 mentions in 2 articles"),
    );
    assert.match(hover, /Ratna Wulandari/);
    assert.match(hover, /person/);
    assert.match(hover, /Kepala Badan Pengelola Dermaga/);
    assert.match(hover, /14 Mar 2024/);
    assert.match(hover, /20 Mar 2024/);
  });

  test("a hover on a date tells the day and how it was found", async () => {
    const muatan = await open("muatan.berita");
    const relative = await until("the hover of a relative date", () => hoverAt(muatan, at(muatan, "Senin lalu")));
    assert.match(relative, /Monday, 18 March 2024/);
    assert.match(relative, /Senin lalu/);
    const dermaga = await open("dermaga.news");
    assert.match(await hoverAt(dermaga, at(dermaga, "14/3/2024")), /Thursday, 14 March 2024/);
  });

  test("a hover on a plain word stays away", async () => {
    const document = await open("muatan.berita");
    await until("the hover of a name", () => hoverAt(document, at(document, "Wulandari")));
    assert.equal(await hoverAt(document, at(document, "sopir")), "");
  });

  test("the outline has the headline and the people", async () => {
    const document = await open("dermaga.news");
    const symbols = await until(
      "the outline",
      () => documentSymbols(document),
      (all) => all.some((symbol) => symbol.name.includes("Ratna Wulandari")),
    );
    assert.ok(symbols.some((symbol) => symbol.name.includes("Dermaga Baru Lembar Mulai Melayani Kapal Feri")));
  });

  test("prose is wrapped and coloured by default", () => {
    const editor = vscode.workspace.getConfiguration("editor", { languageId: "news" });
    assert.equal(editor.get("wordWrap"), "bounded");
    assert.equal(editor.get("semanticHighlighting.enabled"), true);
    assert.equal(editor.get("minimap.enabled"), false);
  });

  test("every command of the manifest runs something", async () => {
    const { packageJSON } = await activeExtension();
    const known = new Set(await vscode.commands.getCommands(true));
    const declared: { command: string }[] = packageJSON.contributes.commands ?? [];
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});
