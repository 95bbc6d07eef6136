// What awaits a reader: uncertain names, what two annotators disagree about, decisions that have lost their place.
import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import * as vscode from "vscode";
import { decisionsOf, fileOf, forgetEverything, linesOf, openAt, run, waitForToken } from "../decisions";
import { activeExtension, at, hoverAt, inWorkspace, open, until } from "../helpers";
import { withReader } from "../reader";

/** What is selected, as `file:text`. */
function selected(): string {
  const { document, selection } = vscode.window.activeTextEditor!;
  return `${basename(document.uri.path)}:${document.getText(selection)}`;
}

const lenses = async (document: vscode.TextDocument): Promise<vscode.Command[]> =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri)).flatMap(
    ({ command }) => command ?? [],
  );

/** Another annotator's line about the same words. */
async function another(article: string, kind: string, type: string): Promise<void> {
  const [own] = linesOf(article);
  const line = {
    ...own!,
    id: "urn:uuid:00000000-0000-4000-8000-000000000001",
    creator: { type: "Person", name: "Budi Hartono" },
    created: new Date(Date.parse(own!.created) + 1000).toISOString(),
    body: { type: "TextualBody", value: type, purpose: "tagging" },
    newsmark: { ...own!.newsmark, decision: kind },
  };
  await appendFile(fileOf(article), `${JSON.stringify(line)}\n`);
}

suite("Names to review", () => {
  suiteSetup(activeExtension);
  teardown(forgetEverything);

  test("are gone through forwards and backwards, from article to article", async () => {
    const places = ["dermaga.news:Gede Suardana", "ferry.article:Helen Marsh", "muatan.berita:Ratna Wulandari"];
    for (const place of places) {
      const [article, name] = place.split(":") as [string, string];
      const document = await openAt(article, name);
      await run("accept");
      await another(article, "reject", "PER");
      await waitForToken("what readers disagree about", document, name, (found) => found.length === 0);
    }
    await open("dermaga.news");
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0);
    /** Where a command leads to, time and again; what it asks is left open. */
    const walk = async (command: string, steps: number): Promise<string[]> => {
      const found: string[] = [];
      for (let step = 0; step < steps; step++) {
        await withReader(
          () => undefined,
          () => run(command),
        );
        found.push(selected());
      }
      return found;
    };
    assert.deepEqual(await walk("nextToReview", 4), [...places, places[0]]);
    assert.deepEqual(await walk("previousToReview", 3), [...places].reverse());
    // What is decided awaits nobody.
    await withReader(
      () => "person",
      () => run("reviewDisagreements"),
    );
    const asked = await withReader(
      () => undefined,
      () => run("nextToReview"),
    );
    assert.deepEqual(asked, [{ title: "Nothing is left to review.", items: [], detail: "" }]);
  });
});

suite("Two annotators", () => {
  suiteSetup(activeExtension);
  setup(async () => {
    const document = await openAt("dermaga.news", "Gede Suardana");
    await run("accept");
    await another("dermaga.news", "reject", "PER");
    await waitForToken("no name, as the later one says", document, "Gede Suardana", (found) => found.length === 0);
  });
  teardown(forgetEverything);

  test("who disagree are gone through, and a reviewer decides", async () => {
    const document = await open("dermaga.news");
    const asked = await withReader(
      () => "person",
      () => run("reviewDisagreements"),
    );
    assert.equal(asked.length, 1);
    assert.equal(asked[0]!.title, "1 of 1: what is “Gede Suardana”?");
    const [now, other, skip] = asked[0]!.items;
    assert.match(now!, /^no name \| Budi Hartono, \d{4}-\d\d-\d\d, holds now$/);
    assert.match(other!, /^person \| .*\d{4}-\d\d-\d\d$/);
    assert.deepEqual([skip, asked[0]!.items.length], ["Skip", 3]);
    assert.equal(selected(), "dermaga.news:Gede Suardana");
    await waitForToken(
      "the name",
      document,
      "Gede Suardana",
      ([token]) => token?.modifiers.includes("confirmed") ?? false,
    );
    const none = await withReader(
      () => undefined,
      () => run("reviewDisagreements"),
    );
    assert.deepEqual(none, [{ title: "The annotators do not disagree about anything.", items: [], detail: "" }]);
    await run("undoAnnotation");
    await waitForToken("no name again", document, "Gede Suardana", (found) => found.length === 0);
  });

  test("who disagree are skipped, or left for another day", async () => {
    const before = readFileSync(fileOf("dermaga.news"), "utf8");
    await withReader(
      () => "Skip",
      () => run("reviewDisagreements"),
    );
    await withReader(
      () => undefined,
      () => run("reviewDisagreements"),
    );
    assert.equal(readFileSync(fileOf("dermaga.news"), "utf8"), before);
  });

  test("who disagree are among what the next name to review leads to", async () => {
    const document = await open("dermaga.news");
    const lens = await until(
      "the count over the headline",
      async () => (await lenses(document)).find(({ title }) => title.includes("to review")),
      Boolean,
    );
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0);
    let [asked] = await withReader(
      () => "person",
      () => vscode.commands.executeCommand(lens!.command),
    );
    // Uncertain names may come before.
    for (let steps = 0; !asked && steps < 5; steps++) {
      [asked] = await withReader(
        () => "person",
        () => run("nextToReview"),
      );
    }
    assert.equal(asked!.title, "Readers disagree: what is “Gede Suardana”?");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
  });
});

suite("Annotations without a place", () => {
  const FILE = "dermaga.news";
  let text = "";
  suiteSetup(async () => {
    await activeExtension();
    text = readFileSync(inWorkspace(FILE).fsPath, "utf8");
  });
  setup(async () => {
    await openAt(FILE, "Gede Suardana");
    await run("accept");
  });
  teardown(async () => {
    await writeFile(inWorkspace(FILE).fsPath, text);
    await forgetEverything();
    const document = await open(FILE);
    await until("the article as it was", () => document.getText() === text);
  });

  /** Changes the article outside of the editor, and waits until the view has something. */
  async function lose(change: (before: string) => string): Promise<vscode.TextDocument> {
    const after = change(text);
    await writeFile(inWorkspace(FILE).fsPath, after);
    const document = await open(FILE);
    await until("the changed article", () => document.getText() === after);
    await until("the count over the headline", async () =>
      (await lenses(document)).some(({ title }) => title === "1 decision has lost its place"),
    );
    return document;
  }

  /** Selects the nth entry of the view (from 1), as the arrow keys and Enter do, until `isDone` tells that the view has it. */
  async function choose(nth: number, isDone: () => boolean | Thenable<boolean>): Promise<void> {
    await until(`entry ${nth} of the view`, async () => {
      await vscode.commands.executeCommand("newsmark.orphans.focus");
      await vscode.commands.executeCommand("list.focusFirst");
      for (let i = 1; i < nth; i++) await vscode.commands.executeCommand("list.focusDown");
      await vscode.commands.executeCommand("list.select");
      return isDone();
    });
  }

  const MOVED = "Wali Kota Mataram Gede Suardana yang hadir pada acara itu";
  const elsewhere = (before: string) =>
    `${before.replace(MOVED, "para tamu yang hadir")}\nSehari kemudian Gede Suardana pulang.\n`;

  test("are led to by the line over the headline; the place that comes nearest is shown, and taken", async () => {
    const document = await lose(elsewhere);
    const lens = (await lenses(document)).find(({ title }) => title.includes("lost its place"))!;
    await vscode.commands.executeCommand(lens.command);
    await choose(3, () => selected() === `${FILE}:Gede Suardana`);
    await until("the decision at its new place", async () => {
      await run("takeCandidate");
      return (await hoverAt(document, at(document, "Gede Suardana"))).includes("confirmed by");
    });
    assert.deepEqual(decisionsOf(FILE), ["accept Gede Suardana"]);
    await until("nothing without a place", async () =>
      (await lenses(document)).every(({ title }) => !title.includes("lost its place")),
    );
    await run("undoAnnotation");
    await until("the decision without a place again", async () =>
      (await lenses(document)).some(({ title }) => title.includes("lost its place")),
    );
  });

  test("are dropped", async () => {
    const document = await lose((before) => before.replace(MOVED, "para tamu yang hadir"));
    await choose(2, async () => {
      await run("dropOrphan");
      return decisionsOf(FILE).length === 0;
    });
    assert.ok((await lenses(document)).every(({ title }) => !title.includes("lost its place")));
    await run("undoAnnotation");
    assert.deepEqual(decisionsOf(FILE), ["accept Gede Suardana"]);
  });

  test("are put where the reader selects", async () => {
    const document = await lose((before) => before.replace("Gede Suardana", "G. Swardhana"));
    const editor = await vscode.window.showTextDocument(document);
    const start = at(document, "G. Swardhana").translate(0, -2);
    let told: string | undefined;
    await choose(2, async () => {
      editor.selection = new vscode.Selection(start, start);
      const [asked] = await withReader(
        () => undefined,
        () => run("placeOrphan"),
      );
      told = asked?.title;
      return told !== undefined;
    });
    assert.match(told!, /select its new place first/);
    editor.selection = new vscode.Selection(start, start.translate(0, "G. Swardhana".length));
    await choose(2, async () => {
      await run("placeOrphan");
      return decisionsOf(FILE)[0]?.endsWith("G. Swardhana") ?? false;
    });
    await waitForToken("the confirmed name", document, "G. Swardhana", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
  });
});
