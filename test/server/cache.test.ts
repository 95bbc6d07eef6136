import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i}.news`,
      HARBOUR_ID.repeat(3).replaceAll("Makassar", `Makassar${i % 50}`),
    ]),
  );

const HOVER = positionOf(HARBOUR_ID, "Ratna", 1);

/** What a server answers of names that all articles share. */
async function answers(server: Server, folder: string): Promise<unknown> {
  const uri = pathToFileURL(path.join(folder, "0.news")).href;
  await server.open(uri, many(1)["0.news"]!);
  return {
    hover: await server.hoverText(uri, HOVER),
    references: await server.at<unknown[]>("references", uri, HOVER, { context: { includeDeclaration: true } }),
    symbols: await server.request("workspace/symbol", { query: "Makassar" }),
  };
}

const written = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".segment"));

describe("a server that starts again", () => {
  test("after it was killed while it read has the answers of one that was not", async () => {
    const folder = folderWith(many(400));
    const cache = folderWith();
    const killed = await Server.startUnindexed({ folders: [folder], cache, capabilities: FULL });
    await until(
      "a report",
      () => killed.progress.map(({ value }) => value.kind),
      (kinds) => kinds.includes("report"),
    );
    killed.process.kill("SIGKILL");
    await killed.exited;
    const again = await Server.start({ folders: [folder], cache });
    const cold = await Server.start({ folders: [folder] });
    expect(await again.indexed()).toBe(400);
    expect(await answers(again, folder)).toEqual(await answers(cold, folder));
  });

  test("after it was killed again and again, beside a window that goes on, has all answers of the disk as it is now", async () => {
    const folder = folderWith(many(400));
    const cache = folderWith();
    const steady = await Server.startUnindexed({ folders: [folder], cache });
    for (const pause of [50, 250, 450, 650, 850]) {
      const killed = await Server.startUnindexed({ folders: [folder], cache });
      await new Promise((done) => setTimeout(done, pause));
      killed.process.kill("SIGKILL");
      await killed.exited;
      const name = `${pause}.news`;
      writeFileSync(path.join(folder, name), HARBOUR_ID.replaceAll("Ratna", "Ratih"));
      await steady.watched({ uri: pathToFileURL(path.join(folder, name)).href, type: 2 });
    }
    const again = await Server.start({ folders: [folder], cache });
    const cold = await Server.start({ folders: [folder] });
    expect(await again.indexed()).toBe(403);
    const expected = await answers(cold, folder);
    expect(await answers(again, folder)).toEqual(expected);
    await until(
      "the other window",
      () => steady.symbols("Ratih Wulandari"),
      ([name]) => name === "Ratih Wulandari",
    );
    expect(await answers(steady, folder)).toEqual(expected);
  });

  test("beside another one on the same folder and cache answers as that does", async () => {
    const folder = folderWith(many(120));
    const cache = folderWith();
    const [a, b] = await Promise.all([
      Server.start({ folders: [folder], cache }),
      Server.start({ folders: [folder], cache }),
    ]);
    expect(await answers(a, folder)).toEqual(await answers(b, folder));
    expect(await a.shutdown()).toBe(0);
    expect(await b.shutdown()).toBe(0);
    const third = await Server.start({ folders: [folder], cache });
    expect(await answers(third, folder)).toEqual(await answers(await Server.start({ folders: [folder] }), folder));
  });
});

describe("what a server keeps", () => {
  test("lies in the folder that the client names, never in the workspace", async () => {
    const folder = folderWith(many(3));
    const cachePath = folderWith();
    const initialize = { initializationOptions: { cachePath } };
    const server = await Server.start({ folders: [folder], initialize });
    expect(await server.shutdown()).toBe(0);
    expect(written(cachePath)).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(["0.news", "1.news", "2.news"]);
  });

  test("is forgotten when the reader clears the cache, and all articles are analysed again", async () => {
    const folder = folderWith(many(60));
    const cache = folderWith();
    const server = await Server.start({ folders: [folder], cache });
    const before = written(cache);
    expect(before.length).toBeGreaterThan(0);
    expect(await server.request("newsmark/clearCache")).toEqual({ articles: 60 });
    expect(written(cache).length).toBeGreaterThan(0);
    expect(written(cache)).not.toEqual(before);
  });

  test("hides no change under the same size and time from the command that reads all articles again", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID });
    const file = path.join(folder, "a.news");
    const time = new Date(Date.now() - 3_600_000);
    utimesSync(file, time, time);
    const server = await Server.start({ folders: [folder] });
    writeFileSync(file, HARBOUR_ID.replaceAll("Ratna", "Ratih"));
    utimesSync(file, time, time);
    await server.reindex();
    expect(await server.symbols("Ratih Wulandari")).toEqual(["Ratih Wulandari"]);
  });
});
