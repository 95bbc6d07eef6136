import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, type AnalyzeOptions, analyze, analyzeIncrementally } from "../../server/src/analysis/index";
import { anyText, newsText } from "../support/arbitraries";
import { HARBOUR_ID } from "../support/articles";
import { expectLinear } from "../support/growth";
import { MODELS } from "../support/models";

const options: fc.Arbitrary<AnalyzeOptions> = fc.record(
  {
    language: fc.constantFrom("auto" as const, "id" as const, "en" as const),
    published: fc.constantFrom(null, "2023-09-14", "2024-02-29"),
    fileName: fc.constantFrom("a.news", "2024-05-17-a.news"),
    models: fc.constant(MODELS),
  },
  { requiredKeys: [] },
);

/** Fails unless every span and index of the analysis is in order. */
function expectSound(text: string, analysis: Analysis): void {
  const { mentions, timexes, entities, structure, problems } = analysis;
  const inside = (span: { start: number; end: number } | null | undefined): void => {
    if (!span) return;
    expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  };
  for (const spans of [mentions, timexes]) {
    spans.forEach((span, i) => {
      inside(span);
      expect(span.end).toBeGreaterThan(span.start);
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.start);
    });
  }
  for (const { start, end, entity, confidence, type } of mentions) {
    const surface = text.slice(start, end);
    expect(surface).toBe(surface.trim());
    expect(surface).not.toMatch(/[\r\n]/);
    expect(entities[entity]!.type).toBe(type);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  for (const timex of timexes) inside(timex.anchor);
  entities.forEach((entity, e) => {
    const own = mentions.filter((mention) => mention.entity === e);
    const surfaces = new Set(own.map(({ start, end }) => text.slice(start, end)));
    expect(new Set([entity.name, ...entity.aliases])).toEqual(surfaces);
    expect(own).toContain(mentions[entity.introduction]);
    for (const role of entity.roles) expect(text.slice(role.start, role.end)).toBe(role.text);
  });
  for (const part of [
    structure.frontMatter,
    structure.headline,
    structure.dateline,
    structure.byline,
    ...structure.sections,
  ])
    inside(part);
  expect(structure.bodyStart).toBeLessThanOrEqual(text.length);
  for (const problem of problems) {
    inside(problem.span);
    expect(problem.code).not.toBe("internal");
  }
}

describe("the analysis", () => {
  test("finds names and dates of an article", () => {
    const { mentions, timexes, entities } = analyze(HARBOUR_ID);
    expect(entities.map(({ name }) => name)).toContain("Ratna Wulandari");
    expect(mentions.map(({ start, end }) => HARBOUR_ID.slice(start, end))).toContain("Makassar");
    expect(timexes.map(({ value }) => value)).toContain("2024-03-13");
  });

  test("gives the same names and dates with Windows line ends", () => {
    const surfaces = (text: string) => {
      const { mentions, timexes } = analyze(text);
      return [...mentions, ...timexes].map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
    };
    expect(surfaces(HARBOUR_ID.replaceAll("\n", "\r\n"))).toEqual(surfaces(HARBOUR_ID));
  });

  test("never throws, and its spans reproduce the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), options, (text, given) => expectSound(text, analyze(text, given))),
      { seed: 51, numRuns: 400 },
    );
  });

  test("is the same for the same text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), options, (text, given) => {
        expect(analyze(text, given)).toEqual(analyze(text, given));
      }),
      { seed: 52, numRuns: 100 },
    );
  });

  test("keeps no more of earlier versions than the lines that are still there", () => {
    let reuse = analyzeIncrementally(HARBOUR_ID, {}, null).reuse;
    const { length } = reuse.lines;
    for (let i = 0; i < 50; i++) reuse = analyzeIncrementally(`${HARBOUR_ID}baris ${i}`, {}, reuse).reuse;
    expect(reuse.lines).toHaveLength(length + 1);
  });
});

describe("ten times the text takes about ten times as long:", () => {
  const analyse = (text: string): void => {
    analyze(text, { models: MODELS });
  };

  test("articles", () => {
    expectLinear(
      analyse,
      (n) =>
        Array.from({ length: n }, (_, i) =>
          HARBOUR_ID.replaceAll("Ratna", `Ratna${"abcdefghij"[i % 10]}${i % 7}`),
        ).join("\n"),
      6,
    );
  });

  test.each([
    ["one name again and again", "Budi Santoso. "],
    ["numbers", "13 "],
    ["slashes and digits", "1/"],
    ["parentheses", "("],
    ["quotation marks", '"'],
    ["dashes", "- "],
    ["role words", "menteri "],
    ["definitions", "Komisi Abc (KA) "],
    ["empty lines", "\n"],
    ["short lines", "Budi\n"],
    ["labels", "Tanggal: "],
    ["date words", "Rabu lalu "],
    ["spaces", " "],
    ["NUL", "\0"],
  ])("%s", (_, unit) => {
    expectLinear(analyse, (n) => unit.repeat(n), Math.ceil(2_000 / unit.length), 30);
  });

  test("a line of nothing but capitalised words", () => {
    expectLinear(analyse, (n) => "Budi ".repeat(n), 1_000, 30);
  });

  test("front matter that does not end", () => {
    expectLinear(analyse, (n) => `---\n${"a: b\n".repeat(n)}`, 800, 30);
  });
});
