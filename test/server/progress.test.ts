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

const kinds = (server: Server): string[] => server.progress.map(({ value }) => value.kind);

describe("indexing", () => {
  test("shows its progress from begin to end", async () => {
    const server = await Server.start({ folders: [folderWith(many(200))], capabilities: FULL });
    await until(
      "the end",
      () => kinds(server),
      (all) => all.includes("end"),
    );
    expect(kinds(server)[0]).toBe("begin");
    expect(kinds(server).at(-1)).toBe("end");
    expect(
      kinds(server)
        .slice(1, -1)
        .every((kind) => kind === "report"),
    ).toBe(true);
    expect(
      server.progress
        .filter(({ value }) => value.kind === "report")
        .every(({ value }) => /^\d+ \/ 200 · \d+\/s$/.test(value.message!)),
    ).toBe(true);
  });

  test("can be cancelled, and answers from what is there", async () => {
    const folder = folderWith(many(800));
    const server = await Server.startUnindexed({ folders: [folder], capabilities: FULL });
    await until(
      "a first report",
      () => kinds(server),
      (all) => all.includes("report"),
    );
    await server.notify("window/workDoneProgress/cancel", { token: server.progress[0]!.token });
    const articles = await server.indexed();
    expect(articles).toBeLessThan(800);
    expect(articles).toBeGreaterThan(0);
    expect(await server.symbols("Ratna Wulandari")).toEqual(["Ratna Wulandari"]);
    await until(
      "the end",
      () => kinds(server),
      (all) => all.at(-1) === "end",
    );
    expect(server.log.join()).toContain("indexing stopped");
  });

  test("lets requests through meanwhile", async () => {
    const server = await Server.startUnindexed({ folders: [folderWith(many(800))], capabilities: FULL });
    await until(
      "the beginning",
      () => kinds(server),
      (all) => all.includes("begin"),
    );
    await server.open("untitled:Untitled-1", HARBOUR_ID);
    expect(await server.hoverText("untitled:Untitled-1", positionOf(HARBOUR_ID, "Ratna", 1))).toContain(
      "Ratna Wulandari",
    );
    expect(kinds(server)).not.toContain("end");
  });

  test("starts again when it is asked to, and the last run counts", async () => {
    const server = await Server.startUnindexed({ folders: [folderWith(many(300))], capabilities: FULL });
    const counts = await Promise.all([server.reindex(), server.reindex(), server.reindex(), server.indexed()]);
    expect(counts[2]).toBe(300);
    expect(counts[3]).toBe(300);
  });
});
