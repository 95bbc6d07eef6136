import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { NO_TALLY, ownNames, retrain, type TaughtArticle } from "../../server/src/analysis/learning";
import { type Learnt, MANIFEST, readFolderModel, revertModel, takeModel } from "../../server/src/corpus/index";
import { baseHash } from "../../server/src/corpus/learning/shipped";
import { UNKNOWN_DOMAIN } from "../support/corrected";
import { folderWith } from "../support/folder";
import { MODELS } from "../support/models";

const SHIPPED = { folder: path.resolve(import.meta.dirname, "../../models"), models: MODELS };
const TEXT = "Karang Merah menang atas Sotong Squad di Juwana.";
const lessons = UNKNOWN_DOMAIN.slice(0, 6).map(
  ({ text, spans }): TaughtArticle => ({ text, names: spans, decided: null }),
);
const figures = { before: NO_TALLY, after: NO_TALLY, articles: 1 };
const LEARNT: Learnt = {
  language: "id",
  articles: 6,
  decisions: 90,
  weights: retrain(MODELS.id!, "id", lessons, []),
  names: ownNames(lessons),
  heldOut: null,
  general: figures,
  base: baseHash(SHIPPED.folder, "id"),
};

async function kept(learnt: Learnt = LEARNT): Promise<string> {
  const folder = folderWith();
  await takeModel(folder, [learnt], "2024-07-01T00:00:00Z");
  return folder;
}

async function readIn(folder: string) {
  const problems: string[] = [];
  const model = await readFolderModel(folder, SHIPPED, (message) => problems.push(message.replace(`${folder}/`, "")));
  return { model, problems };
}

const weightsIn = (folder: string): string => {
  const home = path.join(folder, ".newsmark/model");
  return path.join(home, readdirSync(home).find((name) => name.endsWith(".names"))!);
};

describe("a workspace folder's own model", () => {
  test("finds names in place of the shipped one, which stays for other languages", async () => {
    const { model, problems } = await readIn(await kept());
    expect(problems).toEqual([]);
    const { mentions } = analyze(TEXT, { language: "id", models: model!.models });
    expect(mentions.map(({ start, end, type }) => `${TEXT.slice(start, end)} ${type}`)).toEqual([
      "Karang Merah ORG",
      "Sotong Squad ORG",
      "Juwana LOC",
    ]);
    expect(model!.models.en).toBe(MODELS.en);
  });

  test("is told from another by its stamp, and read once as long as it is the same", async () => {
    const folder = await kept();
    const first = await readFolderModel(folder, SHIPPED, () => {});
    expect(await readFolderModel(folder, SHIPPED, () => {}, first)).toBe(first);
    await takeModel(folder, [{ ...LEARNT, names: {} }], "2024-07-02T00:00:00Z");
    const second = await readFolderModel(folder, SHIPPED, () => {}, first);
    expect(second!.stamp).not.toBe(first!.stamp);
    expect(readdirSync(path.join(folder, ".newsmark/model")).length).toBe(2);
  });

  test("is gone after going back, with its files", async () => {
    const folder = await kept();
    expect(await revertModel(folder)).toBe(true);
    expect(readdirSync(path.join(folder, ".newsmark/model"))).toEqual([]);
    expect(await readIn(folder)).toEqual({ model: null, problems: [] });
    expect(await revertModel(folder)).toBe(false);
  });

  test("that another version of the product made is not used, and said so", async () => {
    const { model, problems } = await readIn(await kept({ ...LEARNT, base: "0".repeat(64) }));
    expect(model).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/id-[0-9a-f]{12}\.names: made for another version of Newsmark/);
  });

  test.each([
    [
      "weights cut short",
      (folder: string) => writeFileSync(weightsIn(folder), readFileSync(weightsIn(folder)).subarray(0, 900)),
    ],
    ["weights that are something else", (folder: string) => writeFileSync(weightsIn(folder), "halo")],
    ["a manifest that is no JSON", (folder: string) => writeFileSync(path.join(folder, MANIFEST), "{")],
    ["a manifest that is a list", (folder: string) => writeFileSync(path.join(folder, MANIFEST), "[null]")],
    ["a manifest that is null", (folder: string) => writeFileSync(path.join(folder, MANIFEST), "null")],
    ["a manifest of the future", (folder: string) => writeFileSync(path.join(folder, MANIFEST), '{"version":2}')],
    [
      "a manifest that points out of its folder",
      (folder: string) => {
        const file = path.join(folder, MANIFEST);
        writeFileSync(file, readFileSync(file, "utf8").replace(/"id-[0-9a-f]{12}\.names"/, '"../../../etc/passwd"'));
      },
    ],
  ])("is not used when damaged: %s", async (_, damage) => {
    const folder = await kept();
    damage(folder);
    const { model, problems } = await readIn(folder);
    expect(model).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^\.newsmark\/model\/(?:manifest\.json|id-[0-9a-f]{12}\.names): .*; names are found by the shipped model$/s,
    );
  });

  test("is not read through a link that leads out of the workspace", async () => {
    const outside = await kept();
    const folder = folderWith({ "a.news": TEXT });
    mkdirSync(path.join(folder, ".newsmark"));
    symlinkSync(path.join(outside, ".newsmark/model"), path.join(folder, ".newsmark/model"));
    const { model, problems } = await readIn(folder);
    expect(model).toBeNull();
    expect(problems[0]).toMatch(/leads out of the workspace folder/);
  });
});
