// Who or what a name is: this is …, the same as …, not the same as …, in all articles at once.
import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import * as vscode from "vscode";
import { decisionsOf, dossiersFile, home, openAt, run, undoEverything, waitForToken } from "../decisions";
import { activeExtension, at, hoverAt, placesAt, until, workspaceSymbols } from "../helpers";
import { withReader } from "../reader";

const dossiers = () => (existsSync(dossiersFile()) ? readFileSync(dossiersFile(), "utf8") : "");

suite("Who a name is", () => {
  suiteSetup(activeExtension);
  teardown(undoEverything);
  suiteTeardown(() => rm(home(), { recursive: true, force: true }));

  test("is chosen from a list, in which what is typed finds entities before it makes a new one", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    const [list] = await withReader(
      () => ({ typed: "wulan", pick: "Ratna Wulandari" }),
      () => run("assignEntity"),
    );
    assert.equal(list!.title, "“Gede Suardana” is …");
    assert.match(list!.items[0]!, /^Gede Suardana \| /);
    assert.equal(list!.items.at(-1), "New: Gede Suardana");
    const card = () => hoverAt(document, at(document, "Gede Suardana"));
    await until("the other person's card", card, (text) => text.includes("**Ratna Wulandari** · person"));
    await run("undoAnnotation");
    await until("the own card", card, (text) => text.includes("**Gede Suardana** · person"));
  });

  test("is somebody new, whom search and hover know, until it is undone", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    await withReader(
      () => ({ typed: "Made Suardana", pick: "New: Made Suardana" }),
      () => run("assignEntity"),
    );
    await waitForToken("a confirmed name", document, "Gede Suardana", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
    assert.match(dossiers(), /^ {4}name: Made Suardana$/m);
    await until(
      "the person in the search",
      () => workspaceSymbols("Made Suardana"),
      (symbols) => symbols.some(({ name }) => name === "Made Suardana"),
    );
    await run("undoAnnotation");
    assert.equal(dossiers(), "");
    await until(
      "nobody of that name",
      () => workspaceSymbols("Made Suardana"),
      (symbols) => symbols.every(({ name }) => name !== "Made Suardana"),
    );
  });

  test("two are one in all articles, and two again", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    const references = () => placesAt("Reference", document, at(document, "Gede Suardana"));
    const before = await until("the references", references, (all) => all.length > 0);
    const [list, told] = await withReader(
      ({ items }) => (items.includes("Undo") ? undefined : { typed: "marsh", pick: "Helen Marsh" }),
      () => run("sameAs"),
    );
    assert.equal(list!.title, "Gede Suardana is the same as …");
    assert.ok(!list!.items.some((item) => item.startsWith("Gede Suardana") || item.startsWith("New")));
    assert.deepEqual(told!.items, ["Undo"]);
    await until(
      "the mentions of both",
      references,
      (all) => all.includes("ferry.article:Helen Marsh") && all.includes("dermaga.news:Gede Suardana"),
    );
    assert.match(dossiers(), /name: Helen Marsh\n {4}aliases:\n {6}- Gede Suardana/);
    assert.deepEqual(await placesAt("Definition", document, at(document, "Gede Suardana")), [
      "entities.yaml:Helen Marsh",
    ]);
    const records = await vscode.workspace.openTextDocument(dossiersFile());
    assert.match(await hoverAt(records, at(records, "Gede Suardana")), /\*\*Helen Marsh\*\* · person/);
    assert.deepEqual(await placesAt("Definition", records, at(records, "per:helen-marsh")), [
      "dermaga.news:Gede Suardana",
    ]);
    await run("undoAnnotation");
    await until("the references of before", references, (all) => all.join() === before.join());
    assert.equal(dossiers(), "");
    await run("redoAnnotation");
    await until("the mentions of both again", references, (all) => all.includes("ferry.article:Helen Marsh"));
  });

  test("one is two: this article's is somebody else", async () => {
    const document = await openAt("muatan.berita", "Ratna Wulandari");
    const references = () => placesAt("Reference", document, at(document, "Ratna Wulandari"));
    await until("all references", references, (all) => all.length === 5);
    const [list] = await withReader(
      ({ items }) => (items.includes("Undo") ? undefined : "Ratna Wulandari"),
      () => run("notSameAs"),
    );
    assert.equal(list!.title, "“Ratna Wulandari” is not …");
    assert.match(list!.items[0]!, /^Ratna Wulandari \| what it counts as now · /);
    await until(
      "the article's own references",
      references,
      (all) => all.length > 0 && all.every((place) => !place.startsWith("dermaga")),
    );
    assert.match(dossiers(), /distinctFrom:/);
    await run("undoAnnotation");
    await until("all references again", references, (all) => all.length === 5);
    assert.deepEqual(decisionsOf("muatan.berita"), []);
  });

  test("two that are not the same are told apart in their records", async () => {
    await openAt("dermaga.news", "Gede Suardana");
    await withReader(
      ({ items }) => (items.includes("Undo") ? undefined : "Helen Marsh"),
      () => run("notSameAs"),
    );
    assert.match(dossiers(), /id: per:gede-suardana[\s\S]*distinctFrom:\n {6}- per:helen-marsh/);
    assert.match(dossiers(), /id: per:helen-marsh[\s\S]*distinctFrom:\n {6}- per:gede-suardana/);
  });
});
