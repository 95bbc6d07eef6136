// The settings of hints and diagnostics are written in package.json, in the server and in the table of codes: they agree.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { DIAGNOSTIC_CODES, DIAGNOSTIC_LEVELS } from "../../server/src/features/index";
import { DEFAULTS } from "../../server/src/lsp/settings";

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8")) as {
  contributes: { configuration: { properties: Record<string, { default: unknown; enum?: string[] }> } };
};
const { properties } = manifest.contributes.configuration;

test("every code of a diagnostic has its setting, and every setting a code", () => {
  const codes = Object.keys(properties).flatMap((name) => /^newsmark\.diagnostics\.(.*)$/.exec(name)?.[1] ?? []);
  expect(codes.sort()).toEqual([...DIAGNOSTIC_CODES].sort());
  for (const code of DIAGNOSTIC_CODES) {
    const property = properties[`newsmark.diagnostics.${code}`]!;
    expect([code, property.default]).toEqual([code, DEFAULTS.diagnostics[code]]);
    expect(property.enum).toEqual([...DIAGNOSTIC_LEVELS]);
  }
});

test("inlay hints are on by default", () => {
  expect(properties["newsmark.inlayHints.dates"]!.default).toBe(DEFAULTS.inlayHints.dates);
  expect(DEFAULTS.inlayHints.dates).toBe(true);
});
