import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { modelsIn } from "../../server/src/corpus/index";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { MODELS } from "../support/models";

const SHIPPED = path.resolve(import.meta.dirname, "../../models");

describe("the trained taggers", () => {
  test("that ship are read, one for each language", () => {
    for (const text of [HARBOUR_ID, HARBOUR_EN]) {
      const { mentions, problems } = analyze(text, { models: MODELS });
      expect(problems).toEqual([]);
      expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain("Ratna Wulandari");
      expect(new Set(mentions.map(({ source }) => source))).toContain("model");
    }
  });

  test("keep nothing of an article that changes what they find in the next", () => {
    const fresh = () => modelsIn(SHIPPED, () => {});
    const used = fresh();
    analyze(HARBOUR_EN, { models: used });
    analyze(HARBOUR_ID.replaceAll("Ratna", "Kendari").replaceAll("Makassar", "Wulandari"), { models: used });
    expect(analyze(HARBOUR_ID, { models: used })).toEqual(analyze(HARBOUR_ID, { models: fresh() }));
  });

  test.each([
    ["missing", () => folderWith()],
    ["empty", () => folderWith({ "id.names": "", "id.gazetteer": "" })],
    ["cut short", () => folderWith({ "id.names": new Uint8Array(100), "id.gazetteer": new Uint8Array(100) })],
    ["something else", () => folderWith({ "id.names": HARBOUR_ID, "id.gazetteer": HARBOUR_EN })],
    [
      "half there",
      () => {
        const folder = folderWith();
        copyFileSync(path.join(SHIPPED, "id.gazetteer"), path.join(folder, "id.gazetteer"));
        writeFileSync(path.join(folder, "id.names"), new Uint8Array(5000).fill(7));
        return folder;
      },
    ],
  ])("that are %s are named once, and names are found by rules", (_, makeFolder) => {
    const complaints: string[] = [];
    const models = modelsIn(makeFolder(), (message) => complaints.push(message));
    expect(complaints).toEqual([]);
    for (let i = 0; i < 3; i++) expect(analyze(HARBOUR_ID, { models })).toEqual(analyze(HARBOUR_ID));
    expect(complaints).toEqual([expect.stringMatching(/"id" could not be read/)]);
  });
});
