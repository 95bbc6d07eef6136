import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MarkupKind } from "vscode-languageserver-protocol";
import { bold, type Card, italic, plain } from "../../server/src/features/card";
import { escapeMarkdown, toMarkup } from "../../server/src/lsp/markup";
import { anyText } from "../support/arbitraries";
import { uriOf, workspace } from "../support/workspace";

/** Undoes what a CommonMark renderer undoes in text: backslash escapes and entities. */
const rendered = (markdown: string): string =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** Characters that Markdown or HTML could read, not preceded by a backslash. */
const bare = (markdown: string): RegExpMatchArray | null =>
  markdown.replace(/\\[!-/:-@[-`{-~]/g, "").match(/[`*_{}[\]()<>!|~#]|&(?!amp;|lt;|gt;)|https?:|www\./);

describe("escaping", () => {
  test.each([
    "[klik](command:workbench.action.quit)",
    "![x](https://example.com/a.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**tebal** _miring_ `kode`",
    "# Judul",
    "- daftar",
    "1. daftar",
    "> kutipan",
    "| a | b |",
    "&lt;b&gt; &#60;",
    "https://example.com",
    "www.example.com",
    "a@example.com",
    "$(sync~spin)",
    "\\[x](y)",
    "---",
    "~~coret~~",
    "$x$",
  ])("leaves nothing to interpret in %j", (text) => {
    const escaped = escapeMarkdown(text);
    expect(bare(escaped)).toBeNull();
    expect(rendered(escaped)).toBe(text);
  });

  test("shows any text as written", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(bare(escaped)).toBeNull();
        expect(rendered(escaped)).toBe(text);
      }),
      { seed: 61, numRuns: 300 },
    );
  });
});

describe("a card", () => {
  const place = { uri: uriOf("a.news"), start: 0, end: 4 };
  const card = (...lines: Card["lines"]): Card => ({ place, lines });

  async function markup(cards: readonly Card[], kind: MarkupKind = MarkupKind.Markdown): Promise<string> {
    const { corpus } = await workspace(
      "--- a.news\nGubernur Jawa Barat Budi Santoso tiba di Jakarta.\n--- dengan (kurung) & spasi.news\nHujan.",
    );
    return toMarkup(corpus, cards, kind).value;
  }

  test("has its styles and hard line ends", async () => {
    expect(await markup([card([bold("Budi"), plain(" · orang")], [italic("dua")])])).toBe("**Budi** · orang  \n*dua*");
  });

  test("is parted from the next by a rule", async () => {
    expect(await markup([card([plain("satu")]), card([plain("dua")])])).toBe("satu\n\n---\n\ndua");
  });

  test("keeps stars away from white space", async () => {
    expect(await markup([card([bold(" Budi ")], [bold("  ")], [bold("")])])).toBe(" **Budi**   \n   \n");
  });

  test("links to the place, with line and column", async () => {
    const link = { uri: uriOf("a.news"), start: 20, end: 32 };
    expect(await markup([card([{ text: "a:1", link }])])).toBe(`[a\\:1](${uriOf("a.news")}#L1,21)`);
  });

  test("a link cannot be broken out of by the file's name", async () => {
    const uri = uriOf("dengan (kurung) & spasi.news");
    const value = await markup([card([{ text: "x](y", link: { uri, start: 0, end: 1 } }])]);
    expect(value).toMatch(/^\[x\\\]\\\(y\]\([^()\s<>]+\)$/);
    const target = /\(([^()]+)\)$/.exec(value)![1]!.replace(/#L.*$/, "");
    expect(decodeURIComponent(target)).toBe(decodeURIComponent(uri));
  });

  test("is plain for clients without Markdown", async () => {
    const link = { uri: uriOf("a.news"), start: 20, end: 32 };
    expect(await markup([card([bold("*Budi*")], [{ text: "a", link }])], MarkupKind.PlainText)).toBe("*Budi*\na");
  });

  test("a line stays one line, whatever the text", async () => {
    for (const kind of [MarkupKind.Markdown, MarkupKind.PlainText] as const) {
      const value = await markup([card([plain("a\n\n# b\r\nc\u2028d\u202ee\0f")])], kind);
      expect(value).not.toMatch(/[\r\n\u2028\u202e\0]/);
    }
  });
});
