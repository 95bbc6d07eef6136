// The reader's decisions: commands of the palette, keys and light bulb, their effect in other articles, and undo.
import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import * as vscode from "vscode";
import {
  activeExtension,
  append,
  at,
  has,
  hoverAt,
  inWorkspace,
  open,
  placesAt,
  revertAll,
  tokensOf,
  until,
  workspaceSymbols,
} from "../helpers";

const home = () => inWorkspace(".newsmark").fsPath;
const fileOf = (article: string) => inWorkspace(`.newsmark/annotations/${article}.jsonl`).fsPath;
const linesOf = (article: string): Record<string, unknown>[] =>
  existsSync(fileOf(article))
    ? readFileSync(fileOf(article), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${command}`, ...args);

/** Puts the cursor on a text, or selects it whole. */
function select(document: vscode.TextDocument, text: string, whole = false, nth = 1): vscode.Range {
  const editor = vscode.window.activeTextEditor!;
  assert.equal(editor.document.uri.toString(), document.uri.toString());
  const start = at(document, text, nth).translate(0, -2);
  const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
  editor.selection = whole
    ? new vscode.Selection(range.start, range.end)
    : new vscode.Selection(range.start, range.start);
  return range;
}

const tokenOf = async (document: vscode.TextDocument, text: string) =>
  (await tokensOf(document)).filter((token) => token.text === text);

const waitForToken = (
  what: string,
  document: vscode.TextDocument,
  text: string,
  isRight: (tokens: Awaited<ReturnType<typeof tokenOf>>) => boolean,
) => until(what, () => tokenOf(document, text), isRight);

async function undoEverything(): Promise<void> {
  for (let steps = 0; steps < 30 && existsSync(home()) && annotated().length > 0; steps++) await run("undoAnnotation");
}
const annotated = (): string[] =>
  ["dermaga.news", "muatan.berita", "ferry.article", "laporan.txt"].filter((name) => existsSync(fileOf(name)));

/** Accepts the entry of a quick pick that is there, after going down. */
async function acceptPick(down = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (let i = 0; i < down; i++) await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

suite("The reader's decisions", () => {
  suiteSetup(activeExtension);
  teardown(async () => {
    await revertAll();
    await undoEverything();
  });
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
    await run("reject");
    await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
    await run("undoAnnotation");
    await waitForToken("the name again", document, "Gede Suardana", (found) => found.length === 1);
  });

  test("a name gets another type", async () => {
    const document = await open("ferry.article");
    await waitForToken("the name", document, "Helen Marsh", (found) => found.length === 1);
    select(document, "Helen Marsh");
    const changing = run("setType", undefined, "ORG");
    await changing;
    await waitForToken("an organisation", document, "Helen Marsh", ([token]) => token?.type === "organization");
  });

  test("the type is chosen from a list", async () => {
    const document = await open("ferry.article");
    await waitForToken("the name", document, "Helen Marsh", (found) => found.length === 1);
    select(document, "Helen Marsh");
    const choosing = run("setType");
    await acceptPick(1);
    await choosing;
    await waitForToken("a place", document, "Helen Marsh", ([token]) => token?.type === "place");
  });

  test("a name that was missed is marked, then everywhere", async () => {
    const document = await open("laporan.txt");
    await until(
      "the tokens",
      () => tokensOf(document),
      (tokens) => tokens.length > 0,
    );
    select(document, "nelayan", true);
    await run("addMention", undefined, "ORG");
    const isOrganisation = ({ type }: { type: string }) => type === "organization";
    await waitForToken("the first", document, "nelayan", (found) => found.length === 1 && found.every(isOrganisation));
    select(document, "nelayan");
    await run("annotateAll", undefined, "article");
    await waitForToken("both", document, "nelayan", (found) => found.length === 2 && found.every(isOrganisation));
    await run("undoAnnotation");
    await waitForToken("the first alone", document, "nelayan", (found) => found.length === 1);
  });

  test("a name grows to the selection", async () => {
    const document = await open("dermaga.news");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    select(document, "Wali Kota Mataram Gede Suardana", true);
    const growing = run("resizeMention");
    // Mataram and Gede Suardana are there: the second.
    await acceptPick(1);
    await growing;
    await until(
      "one of the two as long as the selection",
      () => tokensOf(document),
      (tokens) => tokens.some(({ text }) => text === "Wali Kota Mataram Gede Suardana"),
    );
  });

  test("two entities become one in all articles, and two again", async () => {
    const ferry = await open("ferry.article");
    const marsh = () => placesAt("Reference", ferry, at(ferry, "Helen Marsh"));
    const before = await until("the references", marsh, (all) => all.length >= 2);
    select(ferry, "Helen Marsh");
    const document = await open("dermaga.news");
    select(document, "Gede Suardana");
    const choosing = run("sameAs");
    await acceptPick();
    await choosing;
    await until("a record of the entity", () => existsSync(inWorkspace(".newsmark/entities.yaml").fsPath));
    await run("undoAnnotation");
    await until("the references of before", marsh, (all) => all.length === before.length);
  });

  test("a name is said to be somebody new, whom search and hover know", async () => {
    const document = await open("laporan.txt");
    await waitForToken("the name", document, "Yusuf Lamadike", (found) => found.length === 1);
    select(document, "Yusuf Lamadike");
    const choosing = run("assignEntity");
    await acceptPick();
    await choosing;
    await waitForToken("a confirmed name", document, "Yusuf Lamadike", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
    await until(
      "the person in the search",
      () => workspaceSymbols("Yusuf Lamadike"),
      (symbols) => symbols.some(({ name }) => name === "Yusuf Lamadike"),
    );
  });

  test("the light bulb offers what can be said of a name", async () => {
    const document = await open("dermaga.news");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    const range = select(document, "Gede Suardana");
    const actions = await until(
      "actions",
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range),
      (found) => found.length >= 8,
    );
    const reject = actions.find(({ command }) => JSON.stringify(command?.arguments ?? []).includes('"reject"'))!;
    assert.ok(reject, actions.map(({ title }) => title).join(", "));
    await vscode.commands.executeCommand(reject.command!.command, ...reject.command!.arguments!);
    await waitForToken("no name", document, "Gede Suardana", (found) => found.length === 0);
  });

  test("a note is in the hover, as plain text", async () => {
    const document = await open("dermaga.news");
    await waitForToken("the name", document, "Gede Suardana", (found) => found.length === 1);
    const range = select(document, "Gede Suardana");
    await vscode.commands.executeCommand("newsmark.accept");
    await vscode.commands.executeCommand("newsmark.server.annotate", {
      uri: document.uri.toString(),
      range: plain(range),
      kind: "note",
      text: "Sejak *2021*, lihat [arsip](command:x)",
    });
    const card = await until(
      "the note",
      () => hoverAt(document, at(document, "Gede Suardana")),
      (text) => text.includes("Sejak"),
    );
    assert.ok(!card.includes("(command:x)"), card);
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

  test("the next name to review is selected, or none is left", async () => {
    const document = await open("laporan.txt");
    await until(
      "the tokens",
      () => tokensOf(document),
      (tokens) => tokens.length > 0,
    );
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const uncertain = (await tokensOf(document)).filter(({ modifiers }) => modifiers.includes("uncertain"));
    await run("nextToReview");
    const { document: shown, selection } = vscode.window.activeTextEditor!;
    if (uncertain.length > 0) assert.equal(shown.getText(selection), uncertain[0]!.text);
    else assert.ok(shown.uri.toString() !== document.uri.toString() || selection.isEmpty);
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
    await rename("muatan.berita", "jeruk.berita");
    await until("the decision under the new name", () => linesOf("jeruk.berita").length === 1);
    assert.equal(existsSync(fileOf("muatan.berita")), false);
    const renamed = await open("jeruk.berita");
    await waitForToken("a confirmed name", renamed, "Ratna Wulandari", ([token]) =>
      Boolean(token?.modifiers.includes("confirmed")),
    );
    await rename("jeruk.berita", "muatan.berita");
    await until("the decision under the old name", () => linesOf("muatan.berita").length === 1);
    assert.ok(has(await tokensOf(await open("muatan.berita")), "Ratna Wulandari", "person"));
  });
});

/** As the protocol has it. */
const plain = ({ start, end }: vscode.Range) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
