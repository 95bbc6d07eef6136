import { describe, expect, test } from "vitest";
import type { PlacesIn } from "../../server/src/features/index";
import { toLocations, toRange } from "../../server/src/lsp/convert";
import { JsonList } from "../../server/src/lsp/json";

const lines = { lineStarts: Uint32Array.from([0, 10, 200]) };
const file = (uri: string, ...starts: number[]): PlacesIn => ({
  uri,
  record: null,
  spans: starts.map((start) => ({ start, end: start + 7 })),
});
const locations = (files: readonly PlacesIn[]): unknown =>
  JSON.parse(JSON.stringify(toLocations(files, ({ uri }) => (uri === "gone" ? null : lines))));

describe("locations", () => {
  test("are every place of every file, in order, whatever its URI is made of", () => {
    const files = [
      file("file:///arsip/a.news", 0, 12, 199),
      file("gone", 3),
      file("none"),
      file('untitled:"b" \\ 🎉 é.news', 205),
    ];
    expect(locations(files)).toEqual(
      [files[0]!, files[3]!].flatMap(({ uri, spans }) => spans.map((span) => ({ uri, range: toRange(lines, span) }))),
    );
  });

  test("of nothing are an empty list", () => expect(locations([])).toEqual([]));

  test("of a name in thousands of articles are all there", () => {
    const files = Array.from({ length: 3000 }, (_, i) => file(`file:///arsip/é${i}.news`, i, i + 100));
    const list = locations(files) as { uri: string }[];
    expect(list).toHaveLength(6000);
    expect(list.at(-1)).toEqual({ uri: "file:///arsip/é2999.news", range: toRange(lines, { start: 3099, end: 3106 }) });
  });
});

test("a list that is asked for twice is the same", () => {
  const list = new JsonList();
  list.add("1");
  expect([JSON.stringify(list), JSON.stringify(list)]).toEqual(["[1]", "[1]"]);
  list.add("2");
  expect(JSON.stringify(list)).toBe("[1,2]");
});
