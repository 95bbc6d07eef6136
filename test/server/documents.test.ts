import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const uriIn = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;

const article = (person: string): string =>
  `Rapat dimulai\n\nJAKARTA, Kabar Pagi - Gubernur Jawa Barat ${person} tiba di Jakarta, Rabu (13/3/2024).\n\n"Kami siap," kata ${person}.\n`;

/** Waits until the server knows exactly those of `people` that `known` names. */
const untilKnown = (server: Server, people: readonly string[], known: readonly string[]) =>
  until(
    `${known.join(", ") || "nobody"} known`,
    async () => {
      const found: string[] = [];
      for (const person of people) if ((await server.symbols(person)).includes(person)) found.push(person);
      return found;
    },
    (found) => found.join() === known.join(),
  );

const BUDI = "Budi Santoso";
const SITI = "Siti Aminah";
const HASAN = "Hasan Basri";
const ALL = [BUDI, SITI, HASAN];

describe("an open document", () => {
  test("answers from what the editor shows, after every edit", async () => {
    const folder = folderWith({ "a.news": article(BUDI) });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, article(BUDI));
    expect(await server.symbols(BUDI)).toEqual([BUDI]);
    await server.change(uri, article(SITI));
    expect([await server.symbols(BUDI), await server.symbols(SITI)]).toEqual([[], [SITI]]);
    const { line, character } = positionOf(article(SITI), SITI);
    await server.edit(uri, [
      { range: { start: { line, character }, end: { line, character: character + SITI.length } }, text: HASAN },
    ]);
    expect(await server.hoverText(uri, { line, character: character + 2 })).toContain(HASAN);
  });

  test("closed unsaved leaves what is on the disk", async () => {
    const folder = folderWith({
      "a.news": article(BUDI),
      "b.txt": `${HARBOUR_ID}\nKata Gubernur Jawa Barat ${HASAN}, hujan turun.\n`,
    });
    const server = await Server.start({ folders: [folder] });
    await server.open(uriIn(folder, "a.news"), article(SITI));
    await server.open(uriIn(folder, "b.txt"), HARBOUR_ID, "plaintext");
    await untilKnown(server, ALL, [SITI]);
    await server.close(uriIn(folder, "a.news"));
    await server.close(uriIn(folder, "b.txt"));
    await untilKnown(server, ALL, [BUDI, HASAN]);
  });

  test("wins over the disk, whatever happens there", async () => {
    const folder = folderWith({ "a.news": article(BUDI) });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, article(SITI));
    writeFileSync(path.join(folder, "a.news"), article(HASAN));
    await server.watched({ uri, type: 2 });
    await server.reindex();
    await untilKnown(server, ALL, [SITI]);
    rmSync(path.join(folder, "a.news"));
    await server.watched({ uri, type: 3 });
    await server.reindex();
    await untilKnown(server, ALL, [SITI]);
    await server.close(uri);
    await untilKnown(server, ALL, []);
  });

  test("that is no article any more hides the file until it is closed", async () => {
    const folder = folderWith({ "b.txt": HARBOUR_ID });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "b.txt");
    await server.open(uri, "susu, roti, telur\n", "plaintext");
    await server.reindex();
    expect(await server.symbols("Ratna Wulandari")).toEqual([]);
    await server.close(uri);
    await until(
      "the file",
      () => server.symbols("Ratna Wulandari"),
      (names) => names.length === 1,
    );
  });

  test("has references in closed ones, with places in their text", async () => {
    const folder = folderWith({ "a.news": article(BUDI), "b.news": `🎉\r\n${article(BUDI).replaceAll("\n", "\r\n")}` });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "a.news");
    await server.open(uri, article(BUDI));
    const places = await server.at<{ uri: string; range: { start: object } }[]>(
      "references",
      uri,
      positionOf(article(BUDI), BUDI, 2),
      {
        context: { includeDeclaration: true },
      },
    );
    expect(places.map((place) => [path.basename(place.uri), place.range.start])).toEqual([
      ["a.news", positionOf(article(BUDI), BUDI)],
      ["a.news", positionOf(article(BUDI), `kata ${BUDI}`, 5)],
      ["b.news", { ...positionOf(article(BUDI), BUDI), line: 3 }],
      ["b.news", { ...positionOf(article(BUDI), `kata ${BUDI}`, 5), line: 5 }],
    ]);
  });

  test("in plain text has no answers of its own, but counts", async () => {
    const folder = folderWith({ "b.txt": HARBOUR_ID });
    const server = await Server.start({ folders: [folder] });
    const uri = uriIn(folder, "b.txt");
    await server.open(uri, HARBOUR_ID, "plaintext");
    expect(await server.hoverText(uri, positionOf(HARBOUR_ID, "Ratna", 1))).toBeNull();
    expect(await server.symbols("Ratna Wulandari")).toEqual(["Ratna Wulandari"]);
  });
});

describe("the disk", () => {
  test("a file that is created, changed, renamed and deleted is noticed", async () => {
    const folder = folderWith();
    const server = await Server.start({ folders: [folder] });
    const [first, second] = [path.join(folder, "a.news"), path.join(folder, "b.news")];
    writeFileSync(first, article(BUDI));
    await server.watched({ uri: uriIn(folder, "a.news"), type: 1 });
    await untilKnown(server, ALL, [BUDI]);
    writeFileSync(first, article(SITI));
    await server.watched({ uri: uriIn(folder, "a.news"), type: 2 });
    await untilKnown(server, ALL, [SITI]);
    renameSync(first, second);
    await server.watched({ uri: uriIn(folder, "a.news"), type: 3 }, { uri: uriIn(folder, "b.news"), type: 1 });
    await until(
      "one article",
      () => server.request<{ location: { uri: string } }[]>("workspace/symbol", { query: SITI }),
      ([symbol]) => symbol?.location.uri === uriIn(folder, "b.news"),
    );
    rmSync(second);
    await server.watched({ uri: uriIn(folder, "b.news"), type: 3 });
    await untilKnown(server, ALL, []);
  });

  test("a folder that is created, renamed and deleted is noticed", async () => {
    const folder = folderWith({ "lain.news": article(HASAN) });
    const server = await Server.start({ folders: [folder] });
    mkdirSync(path.join(folder, "mei/dalam"), { recursive: true });
    writeFileSync(path.join(folder, "mei/a.news"), article(BUDI));
    writeFileSync(path.join(folder, "mei/dalam/b.news"), article(SITI));
    await server.watched({ uri: uriIn(folder, "mei"), type: 1 });
    await untilKnown(server, ALL, ALL);
    renameSync(path.join(folder, "mei"), path.join(folder, "juni"));
    await server.watched({ uri: uriIn(folder, "mei"), type: 3 }, { uri: uriIn(folder, "juni"), type: 1 });
    await until(
      "the new path",
      () => server.request<{ location: { uri: string } }[]>("workspace/symbol", { query: SITI }),
      (found) => found.length === 1 && found[0]!.location.uri === uriIn(folder, "juni/dalam/b.news"),
    );
    rmSync(path.join(folder, "juni"), { recursive: true });
    await server.watched({ uri: uriIn(folder, "juni"), type: 3 });
    await untilKnown(server, ALL, [HASAN]);
  });

  test("names with spaces, percent signs and other scripts are found", async () => {
    const names = ["50% naik (a) #1.news", "berita é.news", "新聞.news", "a&b;c='d'.news"];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, article(BUDI)])));
    const server = await Server.start({ folders: [folder] });
    expect(await server.indexed()).toBe(names.length);
    const uri = uriIn(folder, names[0]!);
    await server.open(uri, article(SITI));
    await untilKnown(server, ALL, [BUDI, SITI]);
    for (const name of names) {
      rmSync(path.join(folder, name));
      await server.watched({ uri: uriIn(folder, name), type: 3 });
    }
    await server.close(uri);
    await untilKnown(server, ALL, []);
  });
});

describe("several folders", () => {
  test("are one archive, come and go", async () => {
    const [one, two] = [
      folderWith({ "a.news": article(BUDI) }),
      folderWith({ "a.news": article(BUDI), "b.news": article(SITI) }),
    ];
    const server = await Server.start({ folders: [one, two], capabilities: FULL });
    const uri = uriIn(one, "a.news");
    await server.open(uri, article(BUDI));
    const count = async (): Promise<number> =>
      (
        await server.at<unknown[]>("references", uri, positionOf(article(BUDI), BUDI, 2), {
          context: { includeDeclaration: true },
        })
      ).length;
    expect(await count()).toBe(4);
    const folder = { uri: pathToFileURL(two).href, name: "two" };
    await server.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [folder] } });
    await until("the second folder gone", count, (n) => n === 2);
    await untilKnown(server, ALL, [BUDI]);
    await server.notify("workspace/didChangeWorkspaceFolders", { event: { added: [folder], removed: [] } });
    await until("the second folder back", count, (n) => n === 4);
  });
});

describe("plain text that reads like an article", () => {
  const REQUIREMENTS =
    "# What the server needs to run in production, and not more than that.\nrequests==2.31.0\nnumpy>=1.26\n".repeat(8);

  async function detectedIn(
    settings: object,
    ...files: [name: string, text: string, language: string][]
  ): Promise<string[]> {
    const folder = folderWith();
    const server = await Server.start({ folders: [folder], capabilities: FULL, settings: { newsmark: settings } });
    for (const [name, text, language] of files) await server.open(uriIn(folder, name), text, language);
    await server.symbols("");
    return server.detected.map((uri) => path.basename(uri));
  }

  test("is told to the client, a list of requirements is not", async () => {
    expect(
      await detectedIn(
        {},
        ["a.txt", HARBOUR_ID, "plaintext"],
        ["requirements.txt", REQUIREMENTS, "plaintext"],
        ["b.news", HARBOUR_ID, "news"],
        ["c.md", HARBOUR_ID, "markdown"],
      ),
    ).toEqual(["a.txt"]);
  });

  test("is not when detection is off", async () => {
    expect(await detectedIn({ files: { detect: false } }, ["a.txt", HARBOUR_ID, "plaintext"])).toEqual([]);
  });

  test("is told at once when detection is switched on", async () => {
    const folder = folderWith();
    const server = await Server.start({
      folders: [folder],
      capabilities: FULL,
      settings: { newsmark: { files: { detect: false } } },
    });
    await server.open(uriIn(folder, "a.txt"), HARBOUR_ID, "plaintext");
    server.settings = { newsmark: { files: { detect: true } } };
    await server.notify("workspace/didChangeConfiguration", { settings: null });
    await until(
      "the article",
      () => server.detected,
      (uris) => uris.length === 1,
    );
    await server.reindex();
    expect(server.detected).toHaveLength(1);
  });

  test("waits for the settings: a document that opens first is not judged by the defaults", async () => {
    const folder = folderWith();
    const server = await Server.startUnindexed({
      folders: [folder],
      capabilities: FULL,
      settings: { newsmark: { files: { detect: false } } },
    });
    await server.open(uriIn(folder, "a.txt"), HARBOUR_ID, "plaintext");
    await server.indexed();
    expect(server.detected).toEqual([]);
    expect(await server.symbols("Ratna Wulandari")).toEqual([]);
  });

  test("is not in an excluded folder", async () => {
    expect(await detectedIn({ files: { exclude: ["arsip/**"] } }, ["arsip/a.txt", HARBOUR_ID, "plaintext"])).toEqual(
      [],
    );
  });
});
