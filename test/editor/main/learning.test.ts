// Learning from corrections: what the reader is told before the new model is kept, and the way back.
import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { forgetEverything, openAt, run } from "../decisions";
import { activeExtension, inWorkspace } from "../helpers";
import { withReader } from "../reader";

const model = () => existsSync(inWorkspace(".newsmark/model/manifest.json").fsPath);

suite("Learning from corrections", () => {
  suiteSetup(activeExtension);
  teardown(forgetEverything);

  test("nothing is learnt where nothing was decided", async () => {
    const told = await withReader(
      () => undefined,
      () => run("train"),
    );
    assert.match(told[0]!.title, /nothing to learn from yet/);
    assert.equal(model(), false);
  });

  test("the new model is told about, kept when the reader says so, and left again with one command", async () => {
    await openAt("dermaga.news", "Gede Suardana");
    await run("accept");
    const [asked] = await withReader(
      () => undefined,
      () => run("train"),
    );
    assert.equal(asked!.title, "Keep the model learnt from your corrections?");
    assert.deepEqual(asked!.items, ["Keep the New Model"]);
    assert.match(asked!.detail, /^Indonesian: learnt from 1 decision in 1 article\.\n/);
    assert.match(asked!.detail, /Decide about names in more articles to have it tested\.\n/);
    assert.match(asked!.detail, /News at large: F1 \d+\.\d → \d+\.\d\.$/);
    assert.equal(model(), false, "kept although the reader did not say so");

    const [, kept] = await withReader(
      ({ items }) => items.find((item) => item === "Keep the New Model"),
      () => run("train"),
    );
    assert.match(kept!.title, /the new model is kept beside your dossiers/);
    assert.deepEqual(kept!.items, ["Go Back"]);
    assert.equal(model(), true);

    const back = async () =>
      (
        await withReader(
          () => undefined,
          () => run("revertModel"),
        )
      )[0]!.title;
    assert.match(await back(), /back to the shipped model/);
    assert.equal(model(), false);
    assert.match(await back(), /no model of its own/);
  });

  test("the message that tells of the new model takes it back", async () => {
    await openAt("dermaga.news", "Gede Suardana");
    await run("accept");
    await withReader(
      ({ items }) => items[0],
      () => run("train"),
    );
    assert.equal(model(), false);
  });

  test("a model that cannot be read is removed, too", async () => {
    await mkdir(inWorkspace(".newsmark/model").fsPath, { recursive: true });
    await writeFile(inWorkspace(".newsmark/model/manifest.json").fsPath, "{}");
    await withReader(
      () => undefined,
      () => run("revertModel"),
    );
    assert.equal(model(), false);
  });
});
