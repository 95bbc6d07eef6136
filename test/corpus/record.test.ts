import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { type ArticleRecord, mentionAt, positionAt, toRecord } from "../../server/src/corpus/index";
import { lineStartsOf } from "../../server/src/corpus/record";
import { anyText } from "../support/arbitraries";
import { HARBOUR_ID } from "../support/articles";
import { recordOf } from "../support/records";

describe("positions", () => {
  const text = "a\nbc\r\nd\re\n";

  test.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [4, 1, 2],
    [6, 2, 0],
    [8, 3, 0],
    [10, 4, 0],
  ])("offset %i is %i:%i", (offset, line, character) => {
    expect(positionAt({ lineStarts: lineStartsOf(text) }, offset)).toEqual({ line, character });
  });

  test("count UTF-16 code units", () => {
    expect(positionAt({ lineStarts: lineStartsOf("👍 Budi") }, 3)).toEqual({ line: 0, character: 3 });
  });

  test("are in lines as editors count them, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const lines = any.split(/\r\n|\r|\n/);
        const lineStarts = lineStartsOf(any);
        expect(lineStarts).toHaveLength(lines.length);
        for (const [i, line] of lines.entries()) expect(any.slice(lineStarts[i]).startsWith(line)).toBe(true);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe("the mention at an offset", () => {
  const record = recordOf("a.news", "PER Budi Santoso", "LOC Jakarta");
  // "Budi Santoso. Jakarta. "

  test.each([
    ["at its start", 0, 0],
    ["inside", 5, 0],
    ["at its end", 12, 0],
    ["behind its end", 13, -1],
    ["at the start of the next", 14, 1],
    ["at the end of the last", 21, 1],
    ["behind all", 22, -1],
    ["far behind all", 1_000_000, -1],
  ])("%s", (_, offset, expected) => {
    expect(mentionAt(record, offset)).toBe(expected);
  });

  const spans = (...pairs: [number, number][]): ArticleRecord => ({
    ...record,
    mentions: {
      ...record.mentions,
      count: pairs.length,
      start: Uint32Array.from(pairs.map(([start]) => start)),
      end: Uint32Array.from(pairs.map(([, end]) => end)),
    },
  });

  test("is the one that begins there where two touch", () => {
    expect(mentionAt(spans([0, 5], [5, 9]), 5)).toBe(1);
    expect(mentionAt(spans([0, 2], [2, 9]), 2)).toBe(1);
  });

  test("is the shortest where they nest", () => {
    expect(mentionAt(spans([0, 20], [5, 9]), 7)).toBe(1);
    expect(mentionAt(spans([0, 20], [5, 9]), 15)).toBe(0);
  });
});

describe("a record", () => {
  test("has the title of front matter, else the headline, else the first words", () => {
    const title = (text: string) => toRecord("file:///a.news", "a.news", text, analyze(text)).title;
    expect(title(`---\ntitle: Pelabuhan Kendari\n---\n${HARBOUR_ID}`)).toBe("Pelabuhan Kendari");
    expect(title(HARBOUR_ID)).toBe("Pelabuhan Baru Dibuka di Kendari");
    expect(title("Rapat itu selesai.\nLalu hujan.")).toBe("Rapat itu selesai.");
    expect(title("kata ".repeat(100))).toMatch(/^kata .{60,80}…$/);
    expect(title("x".repeat(1000)).length).toBeLessThan(100);
    expect(title("")).toBe("");
  });

  test("keeps the mentions of the analysis as they are", () => {
    const analysis = analyze(HARBOUR_ID);
    const { mentions, entities } = toRecord("file:///a.news", "a.news", HARBOUR_ID, analysis);
    expect(mentions.count).toBe(analysis.mentions.length);
    analysis.mentions.forEach((mention, m) => {
      expect({ start: mentions.start[m], end: mentions.end[m], entity: mentions.entity[m] }).toEqual({
        start: mention.start,
        end: mention.end,
        entity: mention.entity,
      });
    });
    expect(entities.map((entity) => entity.mentions).reduce((a, b) => a + b)).toBe(mentions.count);
  });
});
