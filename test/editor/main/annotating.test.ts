// The reader's decisions about one name: commands of the palette, keys and light bulb, their effect, and undo.
import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import * as vscode from "vscode";
import {
  decisionsOf,
  fileOf,
  home,
  linesOf,
  offers,
  openAt,
  run,
  select,
  undoEverything,
  waitForToken,
} from "../decisions";
import { activeExtension, append, at, documentSymbols, hoverAt, inWorkspace, open, until } from "../helpers";
import { withReader } from "../reader";

suite("The reader's decisions", () => {
  suiteSetup(activeExtension);
  teardown(undoEverything);
  suiteTeardown(() => rm(home(), { recursive: true, force: true }));

  test("a name that is accepted is confirmed, in a file beside the articles, until it is undone", async () => {
    const document = await open("muatan.berita");
    await waitForToken("the name", document, "Ratna Wulandari", (found) => found.length === 1);
    select(document, "Ratna Wulandari");
    await run("accept");
    await waitForToken("a confirmed name", document, "Ratna Wulandari", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
    const [line] = linesOf("muatan.berita");
    assert.equal(line!.type, "Annotation");
    assert.equal((line!.newsmark as { decision: string }).decision, "accept");
    await run("undoAnnotation");
    await waitForToken("a name that nobody confirmed", document, "Ratna Wulandari", ([token]) =>
      Boolean(token && !token.modifiers.includes("confirmed")),
    );
    assert.deepEqual(linesOf("muatan.berita"), []);
    await run("redoAnnotation");
    await waitForToken("a confirmed name again", document, "Ratna Wulandari", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
  });

  test("a name that is rejected is no name any more", async () => {
    const document = await open("dermaga.news");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    select(document, "Gede Suardana");
    assert.ok((await documentSymbols(document)).some(({ name }) => name === "Gede Suardana"));
    await run("reject");
    await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
    const isInOutline = async () => (await documentSymbols(document)).some(({ name }) => name === "Gede Suardana");
    await until("the outline without it", isInOutline, (isThere) => !isThere);
    await run("undoAnnotation");
    await until("the outline with it", isInOutline);
    await waitForToken("the name again", document, "Gede Suardana", (found) => found.length === 1);
  });

  test("a name gets another type", async () => {
    const document = await open("ferry.article");
    await waitForToken("the name", document, "Helen Marsh", (found) => found.length === 1);
    select(document, "Helen Marsh");
    const asked = await withReader(
      () => "organisation",
      () => run("setType"),
    );
    assert.deepEqual(asked, [
      { title: "Helen Marsh", items: ["organisation", "place", "event"], detail: "What is it?" },
    ]);
    await waitForToken("an organisation", document, "Helen Marsh", ([token]) => token?.type === "organization");
    assert.deepEqual(decisionsOf("ferry.article"), ["retype Helen Marsh"]);
    await run("undoAnnotation");
    await waitForToken("a person again", document, "Helen Marsh", ([token]) => token?.type === "person");
    await run("redoAnnotation");
    await waitForToken("an organisation again", document, "Helen Marsh", ([token]) => token?.type === "organization");
  });

  test("words that were missed become a name, and none again", async () => {
    const document = await openAt("laporan.txt", "Yusuf Lamadike");
    select(document, "nelayan ", true);
    await withReader(
      () => "organisation",
      () => run("addMention"),
    );
    const isMarked = (found: { type: string }[]) => found.length === 1 && found[0]!.type === "organization";
    await waitForToken("the name", document, "nelayan", isMarked);
    assert.deepEqual(decisionsOf("laporan.txt"), ["add nelayan"]);
    await run("undoAnnotation");
    await waitForToken("no name", document, "nelayan", (found) => found.length === 0);
    await run("redoAnnotation");
    await waitForToken("the name again", document, "nelayan", isMarked);
    // What a reader added alone is just no longer there.
    select(document, "nelayan");
    await run("reject");
    await waitForToken("no name at last", document, "nelayan", (found) => found.length === 0);
    assert.deepEqual(decisionsOf("laporan.txt"), []);
  });

  test("selected words that are no name yet are marked by the command that changes types, too", async () => {
    const document = await openAt("laporan.txt", "Yusuf Lamadike");
    select(document, "badai", true);
    await withReader(
      () => "event",
      () => run("setType"),
    );
    await waitForToken("the event", document, "badai", ([token]) => token?.type === "newsEvent");
  });

  test("a name grows and shrinks to the selection", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    select(document, "Wali Kota Mataram Gede Suardana", true);
    const [which] = await withReader(
      () => "Gede",
      () => run("resizeMention"),
    );
    assert.deepEqual(which!.items, ["Mataram | place", "Gede Suardana | person"]);
    const words = "Wali Kota Mataram Gede Suardana";
    await waitForToken("the longer name", document, words, ([token]) => token?.type === "person");
    assert.deepEqual(decisionsOf("dermaga.news"), ["add Wali Kota Mataram Gede Suardana", "reject Gede Suardana"]);
    select(document, "Suardana", true);
    await withReader(
      () => words,
      () => run("resizeMention"),
    );
    await waitForToken("the shorter name", document, "Suardana", ([token]) => token?.type === "person");
    await run("undoAnnotation");
    await waitForToken("the longer one", document, words, (found) => found.length === 1);
    await run("undoAnnotation");
    await waitForToken("the name as it was", document, "Gede Suardana", (found) => found.length === 1);
  });

  test("of names inside of each other, the reader is asked which one is meant", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    await run("accept");
    select(document, "Wali Kota Mataram Gede Suardana", true);
    await withReader(
      () => "event",
      () => run("addMention"),
    );
    await waitForToken("the long one", document, "Wali Kota Mataram Gede Suardana", (found) => found.length === 1);
    select(document, "Gede Suardana");
    const [which] = await withReader(
      () => undefined,
      () => run("reject"),
    );
    assert.deepEqual(which, {
      title: "Which name?",
      items: ["Gede Suardana | person", "Wali Kota Mataram Gede Suardana | event"],
      detail: "",
    });
    assert.equal(decisionsOf("dermaga.news").length, 2);
  });

  test("where there is no name, the reader is told how to mark one", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    select(document, "nakhoda");
    const asked = await withReader(
      () => undefined,
      () => run("accept"),
    );
    assert.match(asked[0]!.title, /no name here.*Mark or Change Type/);
  });

  test("the light bulb offers what can be said of a name, and does it", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    const name = "“Gede Suardana”";
    const actions = await until(
      "actions",
      () => offers(document),
      (found) => found.length >= 10,
    );
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => !title.startsWith("Accept")),
      [
        `${name} is no name`,
        `${name} is an organisation`,
        `${name} is a place`,
        `${name} is an event`,
        `${name} is …`,
        "Gede Suardana is the same as …",
        "Gede Suardana is not the same as …",
        `Every ${name} in this article is a person`,
        `Every ${name} in all articles is a person`,
      ],
    );
    const { command } = actions.find(({ title }) => title.endsWith("is no name"))!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
  });

  test("a note is in the hover, as plain text, until it is emptied", async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    const [box] = await withReader(
      () => "Sejak *2021*, lihat [arsip](command:x)",
      () => run("addNote"),
    );
    assert.equal(box!.title, "Note on “Gede Suardana”");
    const hover = () => hoverAt(document, at(document, "Gede Suardana"));
    const card = await until("the note", hover, (text) => text.includes("Sejak"));
    assert.ok(!card.includes("(command:x)"), card);
    assert.deepEqual(decisionsOf("dermaga.news"), ["note Gede Suardana"]);
    const [again] = await withReader(
      () => "",
      () => run("addNote"),
    );
    assert.equal(again!.detail, "Sejak *2021*, lihat [arsip](command:x)");
    await until("no note", hover, (text) => !text.includes("Sejak"));
    await run("undoAnnotation");
    await until("the note again", hover, (text) => text.includes("Sejak"));
  });

  test("a decision follows its words through edits", async () => {
    const document = await open("dermaga.news");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    select(document, "Gede Suardana");
    await run("reject");
    await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(7).range.start, "Kalimat baru di depan.\n\n");
    assert.ok(await vscode.workspace.applyEdit(edit));
    await append(document, "\nWali Kota Gede Suardana pulang ke Mataram.\n");
    await waitForToken("the second one alone", document, "Gede Suardana", (found) => found.length === 1);
  });

  test("an article that is renamed in the editor keeps its decisions", async () => {
    const document = await open("muatan.berita");
    await waitForToken("the name", document, "Ratna Wulandari", (found) => found.length === 1);
    select(document, "Ratna Wulandari");
    await run("accept");
    await until("the decision", () => linesOf("muatan.berita").length === 1);
    const rename = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace(from), inWorkspace(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    /** The lines are written under the one name before they go under the other. */
    const areUnder = (now: string, before: string) => linesOf(now).length === 1 && !existsSync(fileOf(before));
    await rename("muatan.berita", "jeruk.berita");
    try {
      await until("the decision under the new name", () => areUnder("jeruk.berita", "muatan.berita"));
      const renamed = await open("jeruk.berita");
      await waitForToken("a confirmed name", renamed, "Ratna Wulandari", ([token]) =>
        Boolean(token?.modifiers.includes("confirmed")),
      );
    } finally {
      await rename("jeruk.berita", "muatan.berita");
    }
    await until("the decision under the old name", () => areUnder("muatan.berita", "jeruk.berita"));
    await waitForToken("the name", await open("muatan.berita"), "Ratna Wulandari", (found) => found.length === 1);
  });
});
