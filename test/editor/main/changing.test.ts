// Articles that change: in the editor, unsaved, and on the disk behind its back.
import * as assert from "node:assert/strict";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import * as vscode from "vscode";
import {
  activeExtension,
  append,
  at,
  has,
  inWorkspace,
  open,
  placesAt,
  revertAll,
  tokensOf,
  until,
  workspaceSymbols,
} from "../helpers";

const article = (person: string) => `---
published: 2024-03-22
---
Perusahaan Bima Membeli Kapal Baru

BIMA, Harian Selat - Direktur PT Samudra Bima, ${person}, membeli dua kapal baru, Jumat (22/3/2024).

"Kapal itu akan berlayar bulan depan," kata ${person}.
`;

/** Names of the files that introduce a person, by the workspace symbols of that very name. */
async function filesWith(person: string): Promise<string[]> {
  const symbols = await workspaceSymbols(person);
  return symbols.filter(({ name }) => name === person).map(({ location }) => basename(location.uri.path));
}

suite("Articles that change", () => {
  suiteSetup(activeExtension);
  teardown(revertAll);

  test("an edit updates the tokens and counts before it is saved", async () => {
    const document = await open("muatan.berita");
    const references = () => placesAt("Reference", document, at(document, "Wulandari", 2));
    await until("the references", references, (all) => all.length === 5);
    await append(document, "\nBupati Siti Aminah bertemu Ratna Wulandari di Surabaya.\n");
    const line = at(document, "Siti Aminah").line;
    await until(
      "tokens in the new line",
      () => tokensOf(document),
      (tokens) => has(tokens, "Siti Aminah", "person", line) && has(tokens, "Surabaya", "place", line),
    );
    await until("a sixth reference", references, (all) => all.length === 6);
    await until(
      "the new person",
      () => filesWith("Siti Aminah"),
      (files) => files.includes("muatan.berita"),
    );
    await revertAll();
    await until("five references again", references, (all) => all.length === 5);
    await until(
      "the new person gone",
      () => filesWith("Siti Aminah"),
      (files) => files.length === 0,
    );
  });

  test("an older state of an article, as git shows it, is no article of its own", async () => {
    const document = await open("muatan.berita");
    const references = () => placesAt("Reference", document, at(document, "Wulandari", 2));
    const before = await until("the references", references, (all) => all.length === 5);
    const text = document.getText();
    const provider = vscode.workspace.registerTextDocumentContentProvider("older", {
      provideTextDocumentContent: () => text,
    });
    try {
      const older = await vscode.workspace.openTextDocument(document.uri.with({ scheme: "older" }));
      assert.equal(older.languageId, "news");
      assert.deepEqual(await references(), before);
    } finally {
      provider.dispose();
    }
  });

  test("text put before a name moves its token", async () => {
    const document = await open("ferry.article");
    const before = await until(
      "tokens",
      () => tokensOf(document),
      (tokens) => has(tokens, "Helen Marsh", "person"),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(5).range.start, "An added line.\n\n");
    assert.ok(await vscode.workspace.applyEdit(edit));
    const line = before.find((token) => token.text === "Helen Marsh")!.line;
    await until(
      "the token two lines below",
      () => tokensOf(document),
      (tokens) => has(tokens, "Helen Marsh", "person", line + 2),
    );
  });

  test("a file created, changed, renamed and deleted on the disk is noticed", async () => {
    const first = inWorkspace("kapal.news").fsPath;
    const second = inWorkspace("kapal-bima.news").fsPath;
    await writeFile(first, article("Bagus Prasetyo"));
    await until(
      "the person of a new file",
      () => filesWith("Bagus Prasetyo"),
      (files) => files.includes("kapal.news"),
    );
    await writeFile(first, article("Lina Marlina"));
    await until(
      "the other person of the changed file",
      async () => [await filesWith("Lina Marlina"), await filesWith("Bagus Prasetyo")],
      ([now, gone]) => now!.includes("kapal.news") && gone!.length === 0,
    );
    await rename(first, second);
    await until(
      "the person in the renamed file alone",
      () => filesWith("Lina Marlina"),
      (files) => files.length > 0 && files.every((file) => file === "kapal-bima.news"),
    );
    await rm(second);
    await until(
      "nobody of the deleted file",
      () => filesWith("Lina Marlina"),
      (files) => files.length === 0,
    );
  });
});
