import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { activeExtension, at, has, hoverAt, open, placesAt, tokensOf, until } from "../helpers";

suite("Restricted Mode", () => {
  test("articles of a folder that is not trusted are read like any other", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await activeExtension();
    const document = await open("muatan.berita");
    await until(
      "tokens",
      () => tokensOf(document),
      (tokens) => has(tokens, "Ratna Wulandari", "person"),
    );
    const position = at(document, "Wulandari", 2);
    assert.match(await hoverAt(document, position), /Ratna Wulandari/);
    await until(
      "the introduction in another article",
      () => placesAt("Definition", document, position),
      (places) => places.includes("dermaga.news:Ratna Wulandari"),
    );
  });
});
