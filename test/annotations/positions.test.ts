import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, Positions, withLineFeeds } from "../../server/src/annotations/index";
import { anyText } from "../support/arbitraries";
import { expectLinear } from "../support/growth";

describe("positions are code points of the text with line feeds", () => {
  test.each([
    ["plain", "Jokowi tiba", "tiba", 7],
    ["an emoji before", "😀 Jokowi", "Jokowi", 2],
    ["a family of emoji before", "👨‍👩‍👧 Jokowi", "Jokowi", 6],
    ["a combining mark before", "e\u0301 Jokowi", "Jokowi", 3],
    ["CRLF before", "a\r\nb\r\nJokowi", "Jokowi", 4],
    ["a lone CR before", "a\rJokowi", "Jokowi", 2],
    ["a lone high surrogate before", "\ud800 Jokowi", "Jokowi", 2],
    ["a lone low surrogate before", "\udc00\udc00 Jokowi", "Jokowi", 3],
    ["a low surrogate before a high one", "\udc00\ud800 Jokowi", "Jokowi", 3],
  ])("%s", (_, text, surface, position) => {
    const positions = new Positions(text);
    const offset = text.indexOf(surface);
    expect(positions.toPosition(offset)).toBe(position);
    expect(positions.toOffset(position)).toBe(offset);
  });

  test("a span that cuts a pair grows over it", () => {
    const positions = new Positions("a😀b😀c");
    expect(positions.spanToPositions({ start: 2, end: 5 })).toEqual({ start: 1, end: 4 });
    expect(positions.spanToOffsets({ start: 1, end: 4 })).toEqual({ start: 1, end: 6 });
  });

  test("what lies outside is clamped", () => {
    const positions = new Positions("a😀");
    expect([-1, 9, Number.NaN, Number.POSITIVE_INFINITY].map((one) => positions.toPosition(one))).toEqual([0, 2, 0, 2]);
    expect([-1, 9, Number.NaN, Number.POSITIVE_INFINITY].map((one) => positions.toOffset(one))).toEqual([0, 3, 0, 3]);
  });
});

test("property: positions are those of the code points, there and back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const positions = new Positions(text);
      const points = [...withLineFeeds(text)];
      for (let position = 0; position <= points.length; position++) {
        const offset = positions.toOffset(position);
        expect(positions.toPosition(offset)).toBe(position);
        expect([...withLineFeeds(text.slice(0, offset))]).toHaveLength(position);
      }
      for (let offset = 0; offset <= text.length; offset++) {
        const back = positions.toOffset(positions.toPosition(offset));
        expect(back - offset === 0 || back - offset === 1).toBe(true);
      }
      expect(positions.toOffset(points.length)).toBe(text.length);
    }),
  );
});

test("positions take linear time", () => {
  expectLinear(
    (text) => {
      const positions = new Positions(text);
      for (let i = 0; i < text.length; i += 100) positions.toOffset(positions.toPosition(i));
    },
    (n) => "😀 Jokowi\r\n".repeat(n * 100),
    10,
  );
});

test("decisions about every name of a text take time in line with its length", () => {
  expectLinear(
    (text) => {
      for (let start = text.indexOf("Putin"); start >= 0; start = text.indexOf("Putin", start + 1)) {
        const span = { start, end: start + 5 };
        decide({ id: "x", kind: "accept", creator: "", created: "", source: "a.news", text, hash: "", span });
      }
    },
    (n) => "Menurut Putin 😀 itu penting.\r\n".repeat(n),
    500,
  );
});
