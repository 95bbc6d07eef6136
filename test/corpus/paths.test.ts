import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, displayPath, folderOf, normalizeUri, toUri } from "../../server/src/corpus/index";

const folder = (path: string, name: string) => ({ uri: toUri(path), path, name, settings: DEFAULT_SETTINGS });
const berita = folder("/home/berita", "berita");
const arsip = folder("/home/berita/arsip", "arsip");

describe("folders", () => {
  test("hold what is below them, the innermost first", () => {
    expect(folderOf([berita, arsip], toUri("/home/berita/a.news"))).toBe(berita);
    expect(folderOf([berita, arsip], toUri("/home/berita/arsip/a.news"))).toBe(arsip);
    expect(folderOf([arsip, berita], toUri("/home/berita/arsip/a.news"))).toBe(arsip);
  });

  test("do not hold what only begins like them", () => {
    expect(folderOf([berita], toUri("/home/berita-lama/a.news"))).toBeUndefined();
    expect(folderOf([berita], "untitled:a")).toBeUndefined();
  });
});

describe("paths for display", () => {
  test.each([
    ["one folder", [berita], "/home/berita/mei/a.news", "mei/a.news"],
    ["several folders", [berita, folder("/home/lain", "lain")], "/home/lain/a.news", "lain/a.news"],
    ["spaces and percent signs", [berita], "/home/berita/50% naik/é.news", "50% naik/é.news"],
    ["outside all folders", [berita], "/tmp/a.news", "a.news"],
  ])("%s", (_, folders, path, expected) => {
    expect(displayPath(folders, toUri(path))).toBe(expected);
  });
});

test("one file has one URI, however a client encodes it", () => {
  expect(normalizeUri("file:///home/berita/50%25/%C3%A9%20(a).news")).toBe(toUri("/home/berita/50%/é (a).news"));
  expect(normalizeUri("file:///c%3A/berita/a.news")).toBe(normalizeUri("file:///c:/berita/a.news"));
});
