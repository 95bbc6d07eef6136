import * as assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { activeExtension, at, has, hoverAt, open, tokensOf, until } from "../helpers";

suite("The package", () => {
  test("the installed extension reads articles", async () => {
    const extension = await activeExtension();
    // An installed extension lies in a folder of its name and version.
    assert.match(extension.extensionPath, /newsmark\.newsmark-\d+\.\d+\.\d+$/);
    const document = await open("muatan.berita");
    await until(
      "tokens",
      () => tokensOf(document),
      (tokens) => has(tokens, "Ratna Wulandari", "person"),
    );
    assert.match(await hoverAt(document, at(document, "Wulandari", 2)), /Ratna Wulandari/);
  });

  test("nothing but the product is inside", async () => {
    const { extensionPath } = await activeExtension();
    const surplus = ["node_modules", "server", "client", "test", "training", "samples", "scripts", "out"];
    assert.deepEqual(
      readdirSync(extensionPath).filter((name) => surplus.includes(name)),
      [],
    );
    assert.deepEqual(
      readdirSync(join(extensionPath, "dist")).filter((name) => !/\.(js|bin|json)$/.test(name)),
      [],
    );
  });
});
