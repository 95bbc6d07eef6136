// Decisions about every occurrence of a name, here and in all articles, each one step to undo.
import * as assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import * as vscode from "vscode";
import { decisionsOf, home, offers, openAt, run, select, undoEverything, waitForToken } from "../decisions";
import { activeExtension, until } from "../helpers";
import { withReader } from "../reader";

const articles = ["dermaga.news", "muatan.berita", "ferry.article", "laporan.txt"];
const everyDecision = () => articles.flatMap((article) => decisionsOf(article).map((one) => `${article}: ${one}`));

suite("Decisions about every occurrence", () => {
  suiteSetup(activeExtension);
  teardown(undoEverything);
  suiteTeardown(() => rm(home(), { recursive: true, force: true }));

  test("a name that was missed is marked once, then in the whole article, in one step", async () => {
    const document = await openAt("laporan.txt", "Yusuf Lamadike");
    select(document, "nelayan", true);
    await run("addMention", undefined, "ORG");
    const isOrganisation = ({ type }: { type: string }) => type === "organization";
    await waitForToken("the first", document, "nelayan", (found) => found.length === 1 && found.every(isOrganisation));
    select(document, "nelayan");
    const [scope, told] = await withReader(
      ({ items }) => items.find((item) => item.includes("this article")),
      () => run("annotateAll"),
    );
    assert.deepEqual(scope, {
      title: "Decide every “nelayan” like this one …",
      items: ["in this article", "in all articles"],
      detail: "",
    });
    assert.deepEqual(told, { title: "“nelayan” is an organisation, 1 more time", items: ["Undo"], detail: "" });
    await waitForToken("both", document, "nelayan", (found) => found.length === 2 && found.every(isOrganisation));
    await run("undoAnnotation");
    await waitForToken("the first alone", document, "nelayan", (found) => found.length === 1);
    await run("redoAnnotation");
    await waitForToken("both again", document, "nelayan", (found) => found.length === 2);
  });

  test("the message about many decisions takes them back", async () => {
    await openAt("muatan.berita", "Ratna Wulandari");
    await withReader(
      ({ items }) => (items.includes("Undo") ? "Undo" : "in all articles"),
      () => run("annotateAll"),
    );
    await until("no decision", everyDecision, (all) => all.length === 0);
  });

  test("what is no name is none in any article, open or closed", async () => {
    const document = await openAt("muatan.berita", "Ratna Wulandari");
    await run("reject");
    await waitForToken("no name", document, "Ratna Wulandari", (found) => found.length === 0);
    const [scope, told] = await withReader(
      ({ items }) => items.find((item) => item.includes("all articles")),
      () => run("annotateAll"),
    );
    assert.equal(scope!.title, "No “Ratna Wulandari” is a name …");
    assert.equal(told!.title, "Rejected “Ratna Wulandari”, 1 more time");
    assert.deepEqual(everyDecision(), [
      "dermaga.news: reject Ratna Wulandari",
      "muatan.berita: reject Ratna Wulandari",
    ]);
    const other = await openAt("dermaga.news", "Gede Suardana");
    await waitForToken("no name there", other, "Ratna Wulandari", (found) => found.length === 0);
    await run("undoAnnotation");
    await waitForToken("the name there again", other, "Ratna Wulandari", (found) => found.length === 1);
    assert.deepEqual(everyDecision(), ["muatan.berita: reject Ratna Wulandari"]);
  });

  test("the light bulb rejects a rejected name elsewhere, too, and tells what it did", async () => {
    const document = await openAt("muatan.berita", "Ratna Wulandari");
    await run("reject");
    const actions = await until(
      "offers on what is no name",
      () => offers(document),
      (found) => found.some(({ title }) => title.startsWith("No ")),
    );
    const { command } = actions.find(({ title }) => title === "No “Ratna Wulandari” in all articles is a name")!;
    const told = await withReader(
      () => undefined,
      () => vscode.commands.executeCommand(command!.command, ...command!.arguments!),
    );
    assert.deepEqual(told, [{ title: "Rejected “Ratna Wulandari”, 1 more time", items: ["Undo"], detail: "" }]);
    assert.equal(everyDecision().length, 2);
  });
});
