import { describe, expect, test } from "vitest";
import { DEFAULTS, readSettings } from "../../server/src/lsp/settings";

function read(section: unknown, before = DEFAULTS, encoding?: unknown) {
  const complaints: string[] = [];
  const settings = readSettings(section, encoding, before, (message) => complaints.push(message));
  return { settings, complaints };
}

describe("settings", () => {
  test("are taken over", () => {
    const section = {
      files: { include: ["**/*.md"], exclude: ["arsip/**"], detect: false, maxSizeMB: 1.5 },
      language: "en",
      display: { language: "id" },
      codeLens: { enabled: false },
      inlayHints: { dates: false },
      annotations: { creator: " Ani " },
      diagnostics: {
        "weekday-mismatch": "hint",
        "spelling-variant": "off",
        "undefined-acronym": "warning",
        "name-not-introduced": "information",
      },
    };
    expect(read(section)).toEqual({
      settings: {
        files: section.files,
        language: "en",
        displayLanguage: "id",
        codeLens: false,
        inlayHints: section.inlayHints,
        creator: "Ani",
        diagnostics: section.diagnostics,
      },
      complaints: [],
    });
  });

  test.each([undefined, null, {}, { files: {} }, { files: null, display: 3 }, [], "x"])(
    "that lack stay as they were: %j",
    (section) => {
      const before = { ...DEFAULTS, language: "en" as const };
      expect(read(section, before)).toEqual({ settings: before, complaints: [] });
    },
  );

  test.each([
    ["files.include", { files: { include: "**/*.md" } }],
    ["files.include", { files: { include: [3] } }],
    ["files.include", { files: { include: [""] } }],
    ["files.exclude", { files: { exclude: {} } }],
    ["files.detect", { files: { detect: "yes" } }],
    ["files.maxSizeMB", { files: { maxSizeMB: "5" } }],
    ["files.maxSizeMB", { files: { maxSizeMB: -1 } }],
    ["files.maxSizeMB", { files: { maxSizeMB: 1e9 } }],
    ["files.maxSizeMB", { files: { maxSizeMB: Number.NaN } }],
    ["language", { language: "fr" }],
    ["display.language", { display: { language: 1 } }],
    ["codeLens.enabled", { codeLens: { enabled: "yes" } }],
    ["inlayHints.dates", { inlayHints: { dates: 1 } }],
    ["diagnostics.weekday-mismatch", { diagnostics: { "weekday-mismatch": "error" } }],
    ["diagnostics.weekday-mismatch", { diagnostics: { "weekday-mismatch": true } }],
  ])("%s of the wrong kind keeps the last good one and says so", (name, section) => {
    const before = read({
      files: { include: ["a"], exclude: ["b"], detect: false, maxSizeMB: 2 },
      language: "id",
      display: { language: "id" },
    }).settings;
    const { settings, complaints } = read(section, before);
    expect(settings).toEqual(before);
    expect(complaints).toEqual([expect.stringMatching(new RegExp(`^newsmark\\.${name}: .*the value before stays$`))]);
  });

  test("one of the wrong kind does not spoil the others", () => {
    const { settings, complaints } = read({ files: { detect: 3, maxSizeMB: 9 }, language: "en" });
    expect(settings).toMatchObject({ files: { detect: true, maxSizeMB: 9 }, language: "en" });
    expect(complaints).toHaveLength(1);
  });

  test.each([
    ["utf8", undefined],
    ["utf16le", "utf-16le"],
    ["windows1252", "windows-1252"],
    ["iso88591", "iso-8859-1"],
    ["gbk", "gbk"],
    ["klingon", undefined],
    [3, undefined],
    ["toString", undefined],
    ["constructor", undefined],
  ])("files.encoding %j is %j", (value, label) => {
    const { encoding } = read({}, DEFAULTS, value).settings.files;
    expect(encoding).toBe(label);
    if (label) expect(() => new TextDecoder(label)).not.toThrow();
  });
});
