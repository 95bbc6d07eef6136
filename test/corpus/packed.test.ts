import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { type ArticleRecord, toRecord } from "../../server/src/corpus/index";
import { pack, problemsOf } from "../../server/src/corpus/packed";
import { PackedRecord } from "../../server/src/corpus/packedRecord";
import { anyText } from "../support/arbitraries";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { MODELS } from "../support/models";

/** All that features read of a record. */
const parts = (record: ArticleRecord) => ({
  uri: record.uri,
  path: record.path,
  language: record.language,
  published: record.published,
  headline: record.headline,
  title: record.title,
  length: record.length,
  lineStarts: record.lineStarts,
  mentions: record.mentions,
  entities: record.entities,
  timexes: record.timexes,
});

const recordOf = (text: string): ArticleRecord =>
  toRecord("file:///a.news", "a.news", text, analyze(text, { models: MODELS, fileName: "2024-05-01 a.news" }));

const again = (record: ArticleRecord): ArticleRecord => new PackedRecord(record.uri, record.path, pack(record, []));

describe("a packed record", () => {
  test.each([
    ["an Indonesian article", HARBOUR_ID],
    ["an English article", HARBOUR_EN],
    ["front matter", `---\ntitle: “Judul” 👍\npublished: 2024-01-02\n---\n${HARBOUR_ID}`],
    ["a weekday that is wrong", "JAKARTA - Rapat itu berlangsung pada Senin, 13 September 2023. Rabu lalu hujan."],
    ["nothing", ""],
    ["letters of all kinds", "Ахмат Кадыров tiba di “Grozny”. 金正恩 bertemu Ñoño. \ud800"],
  ])("is as it was: %s", (_, text) => {
    const record = recordOf(text);
    expect(parts(again(record))).toEqual(parts(record));
  });

  test("is as it was, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = recordOf(text);
        expect(parts(again(record))).toEqual(parts(record));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("takes less memory than its text", () => {
    expect(pack(recordOf(HARBOUR_ID), []).length).toBeLessThan(HARBOUR_ID.length * 2);
  });

  test("keeps what the analysis could not do", () => {
    const problems = [
      { code: "front-matter", message: "no end" },
      { code: "internal", message: "names: “oops”" },
    ] as const;
    expect(problemsOf(pack(recordOf(HARBOUR_ID), problems))).toEqual(problems);
    expect(problemsOf(pack(recordOf(""), []))).toEqual([]);
  });

  test("is the same also after so many others that it was forgotten meanwhile", () => {
    const record = recordOf(HARBOUR_ID);
    const packed = pack(record, []);
    const records = Array.from({ length: 5000 }, (_, i) => new PackedRecord(`file:///${i}.news`, `${i}.news`, packed));
    for (const one of records) one.settle();
    for (const round of [1, 2]) {
      for (const { entities, mentions, title } of records)
        if (entities.length !== record.entities.length || mentions.count !== record.mentions.count || title === "")
          throw new Error(`round ${round}`);
    }
    expect(records[0]!.entities).toEqual(record.entities);
    expect(records[0]!.mentions).toEqual(record.mentions);
  });

  test("that is cut off anywhere throws, and never hangs", () => {
    const packed = pack(recordOf(HARBOUR_ID), []);
    for (let length = 0; length < packed.length; length += 7) {
      try {
        parts(new PackedRecord("file:///a.news", "a.news", packed.slice(0, length)));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});
