import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/analysis/index";
import { readFrontMatter } from "../../../server/src/analysis/text/frontMatter";

describe("front matter", () => {
  test("gives the known keys as text", () => {
    const text = "---\ntitle: Rapat Dimulai\nauthor: Ani\nlanguage: id\nrating: 5\n---\nIsi berita.\n";
    const { meta, span, bodyStart, problem } = readFrontMatter(text);
    expect(meta).toEqual({ title: "Rapat Dimulai", author: "Ani", language: "id" });
    expect(text.slice(span!.start, span!.end)).toBe(text.slice(0, text.lastIndexOf("---") + 3));
    expect(text.slice(bodyStart)).toBe("Isi berita.\n");
    expect(problem).toBeNull();
  });

  test.each(["2024-05-12", '"2024-05-12"', "2024-05-12T10:00:00Z"])("a day stays a day: %s", (day) => {
    expect(readFrontMatter(`---\npublished: ${day}\n---\n`).meta.published).toMatch(/^2024-05-12/);
  });

  test("a year alone is text, too", () => {
    expect(readFrontMatter("---\npublished: 2024\n---\n").meta.published).toBe("2024");
  });

  test("may end the file, and have Windows line ends", () => {
    expect(readFrontMatter("---\r\ntitle: A\r\n---").meta).toEqual({ title: "A" });
    const crlf = "---\r\ntitle: A\r\n---\r\nIsi.";
    expect(crlf.slice(readFrontMatter(crlf).bodyStart)).toBe("Isi.");
  });

  test("may be empty", () => {
    const { meta, problem, span } = readFrontMatter("---\n---\nIsi.");
    expect({ meta, problem, span }).toEqual({ meta: {}, problem: null, span: { start: 0, end: 7 } });
  });

  test.each([
    ["an article that begins with a divider only", "---\nIsi berita.\n"],
    ["a divider further down", "Judul\n---\nisi: a\n---\n"],
    ["a longer divider", "-----\ntitle: A\n-----\n"],
    ["no text", ""],
  ])("is not %s", (_, text) => {
    expect(readFrontMatter(text)).toEqual({ span: null, meta: {}, bodyStart: 0, problem: null });
  });

  test.each([
    ["a list", "- a\n- b"],
    ["a word", "kata"],
    ["a nested title", "title:\n  id: a"],
    ["nothing", "title:"],
  ])("that is %s has no known keys", (_, yaml) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`).meta).toEqual({});
  });

  test.each([
    ["broken YAML", "title: [a, b\nx: }"],
    ["tabs", "title:\n\t- a"],
    ["a duplicate key", "title: a\ntitle: b"],
    ["an unknown alias", "title: *a"],
    [
      "an alias bomb",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij".replace(/./g, (key, i: number) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(",")}]\n`)}`,
    ],
  ])("%s is a problem, and the article goes on below it", (_, yaml) => {
    const text = `---\n${yaml}\n---\nRapat Dimulai\n\nJAKARTA - Rapat dimulai di Jakarta kemarin.\n`;
    const started = performance.now();
    const { problems, structure } = analyze(text);
    expect(problems.map(({ code }) => code)).toEqual(["front-matter"]);
    expect(text.slice(structure.headline!.start, structure.headline!.end)).toBe("Rapat Dimulai");
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("keys of objects do not leak in", () => {
    expect(readFrontMatter("---\n__proto__:\n  title: A\nconstructor: b\n---\n").meta).toEqual({});
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
