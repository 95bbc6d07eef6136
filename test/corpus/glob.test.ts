import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { readGlob } from "../../server/src/corpus/glob";
import { expectLinear } from "../support/growth";

const matches = (pattern: string, path: string, { dot = false, coversBelow = false } = {}): boolean =>
  readGlob(pattern, { dot, coversBelow }).matches(path);

const NAMES = ["a", "b", "ab", "a.news", "b.txt", ".git", ".a.news", "ba"];
const SEGMENTS = [
  "a",
  "b",
  "*",
  "**",
  "a*",
  "*b",
  "?",
  "a?",
  "*.{news,txt}",
  "{a,b}",
  "[ab]",
  "*.*",
  ".git",
  "{a,{b,ab}}",
];

describe("a pattern", () => {
  test.each([
    ["**/*.{news,txt}", "a.news", true],
    ["**/*.{news,txt}", "2024/05/a.txt", true],
    ["**/*.{news,txt}", "a.md", false],
    ["**/*.{news,txt}", ".a.news", false],
    ["**/*.{news,txt}", ".git/a.news", false],
    ["*.news", "2024/a.news", false],
    ["berita", "berita/2024/a.news", true],
    ["./berita/", "berita/a.news", true],
    ["berita/**", "berita/2024/a.news", true],
    ["berita/*", "berita/2024/a.news", false],
    ["**/[0-9][0-9]-*.news", "x/07-a.news", true],
    ["**/[!0-9]*", "7.news", false],
    ["a{b", "a{b", true],
    ["[a", "[a", true],
    ["", "a", false],
  ])("%s and %s: %s", (pattern, path, is) => {
    expect(matches(pattern, path)).toBe(is);
  });

  test("that excludes a folder excludes what is below it", () => {
    const options = { dot: true, coversBelow: true };
    expect(matches("**/node_modules/**", "x/node_modules/y/a.news", options)).toBe(true);
    expect(matches("**/node_modules", "x/node_modules/y/a.news", options)).toBe(true);
    expect(matches("arsip*", "arsip-2020/a.news", options)).toBe(true);
    expect(matches("**/.git/**", ".git/a.news", options)).toBe(true);
    expect(matches("arsip", "x/arsip.news", options)).toBe(false);
  });

  test("tells which folders need no look", () => {
    const excluded = readGlob("**/node_modules/**", { dot: true, coversBelow: true });
    expect(excluded.coversFolder("x/node_modules")).toBe(true);
    expect(excluded.coversFolder("x")).toBe(false);
    const included = readGlob("berita/*/*.news", { dot: false, coversBelow: false });
    expect(["berita", "berita/2024", "lain", "berita/2024/05"].map((path) => included.leadsInto(path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  const path = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
  const pattern = fc
    .array(fc.constantFrom(...SEGMENTS), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("/"));

  test("matches what picomatch matches", () => {
    // Of `a/**` and `a*/**` picomatch lets one match `a` itself, the other not.
    const decided = pattern.filter((glob) => !glob.endsWith("/**"));
    fc.assert(
      fc.property(decided, path, fc.boolean(), (glob, file, dot) => {
        const names = file.split("/");
        const expected = names.some((_, n) => picomatch.isMatch(names.slice(0, n + 1).join("/"), glob, { dot }));
        if (matches(glob, file, { dot, coversBelow: true }) !== expected) {
          expect({ glob, file, dot, matches: !expected }).toEqual({ glob, file, dot, matches: expected });
        }
      }),
      { seed: 71, numRuns: 5000 },
    );
  });

  test("prunes no folder that holds a match, and covers none that holds something else", () => {
    fc.assert(
      fc.property(pattern, path, fc.boolean(), (glob, file, coversBelow) => {
        const read = readGlob(glob, { dot: coversBelow, coversBelow });
        const names = file.split("/");
        for (let n = 1; n < names.length; n++) {
          const folder = names.slice(0, n).join("/");
          if (read.matches(file)) expect([glob, folder, read.leadsInto(folder)]).toEqual([glob, folder, true]);
          else if (coversBelow) expect([glob, folder, read.coversFolder(folder)]).toEqual([glob, folder, false]);
        }
      }),
      { seed: 72, numRuns: 5000 },
    );
  });

  test.each(["a*", "*a", "**/", "*/", "{", "{a,b}", "?", "[a-z]", "["])("of many %s ends in time", (unit) => {
    expectLinear(
      (name) => readGlob(`${unit.repeat(20)}z`, { dot: false, coversBelow: true }).matches(name),
      (n) => "a".repeat(n),
      500,
      30,
    );
    expect(() => matches(unit.repeat(2000), "a/a/a")).not.toThrow();
  });
});
