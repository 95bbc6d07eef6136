import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { TrainResult } from "../../protocol/src/index";
import { correctedWorkspace, UNKNOWN_DOMAIN } from "../support/corrected";
import { folderWith } from "../support/folder";
import { FULL, positionOf, Server, until } from "../support/server";

/** Milliseconds: a training takes seconds of a free core. */
const PATIENCE = 300_000;

const TEXT = "Kemarin Sotong Squad menang di Juwana, lalu Kerapu Galaksi pulang dengan kecewa bersama Zeta dan Bisu.\n";

describe("learning in the editor", () => {
  test(
    "reports, takes the model and goes back; articles are read with it at once, and answers go on meanwhile",
    async () => {
      const files = { ...correctedWorkspace(UNKNOWN_DOMAIN.slice(0, 3)), "lain.news": TEXT };
      const folder = folderWith(files);
      const server = await Server.start({
        folders: [folder],
        capabilities: FULL,
        settings: { newsmark: { language: "id" } },
      });
      const uri = pathToFileURL(path.join(folder, "lain.news")).href;
      const params = { folder: pathToFileURL(folder).href };
      await server.open(uri, TEXT);
      const squad = async (): Promise<string | null> => server.hoverText(uri, positionOf(TEXT, "Squad"));
      const before = await squad();
      expect(before).toContain("Squad** · person");

      const training = server.request("newsmark/train", params) as Promise<TrainResult>;
      let isDone = false;
      void training.then(() => {
        isDone = true;
      });
      await squad();
      expect(isDone).toBe(false);
      const { reports } = await training;
      expect(reports).toHaveLength(1);
      expect(reports[0]).toMatchObject({ language: "id", articles: 3, verdict: "better" });
      expect(await squad()).toBe(before);

      expect(await server.request("newsmark/takeModel", params)).toBe(true);
      await server.request("newsmark/indexed", undefined);
      expect(await squad()).toContain("Sotong Squad** · organisation");
      expect(readdirSync(path.join(folder, ".newsmark/model"))).toHaveLength(2);
      expect(await server.request("newsmark/takeModel", params)).toBe(false);

      expect(await server.request("newsmark/revertModel", params)).toBe(true);
      await server.request("newsmark/indexed", undefined);
      expect(await squad()).toBe(before);
      expect(await server.request("newsmark/revertModel", params)).toBe(false);
    },
    PATIENCE,
  );

  test(
    "is cancelled by the button of its progress, and keeps nothing",
    async () => {
      const folder = folderWith(correctedWorkspace(UNKNOWN_DOMAIN.slice(0, 3)));
      const server = await Server.start({ folders: [folder], capabilities: FULL });
      const params = { folder: pathToFileURL(folder).href };
      const training = server.request("newsmark/train", params);
      const isLearning = ({ value }: Server["progress"][number]): boolean =>
        (value as { title?: string }).title === "Learning from your corrections";
      await until("progress", () => server.progress.some(isLearning), Boolean);
      const { token } = server.progress.find(isLearning)!;
      await server.notify("window/workDoneProgress/cancel", { token });
      expect(await training).toBeNull();
      const hasEnded = (): boolean => server.progress.some((one) => one.token === token && one.value.kind === "end");
      await until("the end of the progress", hasEnded, Boolean);
      expect(await server.request("newsmark/takeModel", params)).toBe(false);
      expect(existsSync(path.join(folder, ".newsmark/model"))).toBe(false);
    },
    PATIENCE,
  );

  test("has no report where nothing is decided", async () => {
    const folder = folderWith({ "lain.news": TEXT });
    const server = await Server.start({ folders: [folder], capabilities: FULL });
    const result = await server.request("newsmark/train", { folder: null });
    expect(result).toEqual({ folder: pathToFileURL(folder).href, reports: [] });
    await expect(server.request("newsmark/train", { folder: "file:///elsewhere" })).rejects.toThrow(
      "which workspace folder",
    );
  });
});
