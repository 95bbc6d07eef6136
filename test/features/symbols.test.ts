import { describe, expect, test } from "vitest";
import { type DocumentSymbolNode, documentSymbols, workspaceSymbols } from "../../server/src/features/index";
import { MAX_SYMBOLS } from "../../server/src/features/symbols";
import { show } from "../support/check";
import { uriOf, workspace } from "../support/workspace";

const outline = (nodes: readonly DocumentSymbolNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${"  ".repeat(depth)}${node.name}${node.detail ? ` (${node.detail})` : ""}`,
    ...outline(node.children, depth + 1),
  ]);

async function symbolsOf(source: string) {
  const { corpus, fixture, textOf } = await workspace(source);
  const { name } = fixture.files[0]!;
  const article = corpus.openDocument(uriOf(name), textOf(name), true)!;
  return { article, nodes: documentSymbols(article, "en"), text: textOf(name) };
}

describe("document symbols", () => {
  const ARTICLE = `
    Pelabuhan Dibuka

    KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari membuka pelabuhan pada 13 September 2023.

    Dua Tahun Menunggu

    "Kami siap," kata Wulandari kepada para nelayan di Kendari.

    Menurut dia, kapal dari Makassar akan tiba besok.
  `;

  test("are headline, sections and entities by type", async () => {
    const { nodes } = await symbolsOf(ARTICLE);
    const lines = outline(nodes);
    expect(lines.slice(0, 4)).toEqual([
      "Pelabuhan Dibuka",
      "Dua Tahun Menunggu",
      "people (1)",
      "  Ratna Wulandari (2×)",
    ]);
    expect(lines).toContain("  13 September 2023 (Wednesday, 13 September 2023)");
    expect(lines).toContain("  Makassar (1×)");
  });

  test("tell dates in words, where these are not what stands in the text", async () => {
    const { nodes } = await symbolsOf(
      "KENDARI - Rapat berlangsung dua pekan sejak Rabu, 13 September 2023, setiap Jumat, hingga akhir Juli 2024, kata dia pada May 2023.",
    );
    const dates = nodes.find(({ name }) => name === "dates")!.children.map(({ name, detail }) => [name, detail]);
    expect(dates).toContainEqual(["dua pekan", "2 weeks"]);
    expect(dates).toContainEqual(["setiap Jumat", "Friday"]);
    expect(dates.map(([, detail]) => detail ?? "").join()).not.toMatch(/\d{4}-\d\d|XXXX|P\d/);
  });

  test("lie inside the article, the selection inside the range, children inside their parent", async () => {
    const { nodes, text } = await symbolsOf(`---\ntitle: A\n---\n${ARTICLE}`);
    const verify = (node: DocumentSymbolNode, parent: { start: number; end: number }): void => {
      expect(node.range.start).toBeGreaterThanOrEqual(parent.start);
      expect(node.range.end).toBeLessThanOrEqual(parent.end);
      expect(node.selection.start).toBeGreaterThanOrEqual(node.range.start);
      expect(node.selection.end).toBeLessThanOrEqual(node.range.end);
      for (const child of node.children) verify(child, node.range);
    };
    for (const node of nodes) verify(node, { start: 0, end: text.length });
  });

  test("of nothing are none", async () => {
    expect((await symbolsOf("--- a.news\n")).nodes).toEqual([]);
  });
});

describe("workspace symbols", () => {
  const ARCHIVE = `
    --- a.news
    Hakim Mahkamah Konstitusi (MK) memanggil lima saksi.
    --- b.news
    Juru bicara MK tidak menjawab. Gubernur Jawa Barat Budi Santoso tiba di Bandung.
    --- c.news
    Pelatih Budi Hartono marah di Bandung.
    --- d.news
    Ia pulang dari Tiongkok (RRT) kemarin.
  `;

  async function search(query: string) {
    const space = await workspace(ARCHIVE);
    return workspaceSymbols(space.corpus, query).map(({ place, ...rest }) => ({ ...rest, place: show(space, place) }));
  }

  test("find an entity by its name, at its introduction", async () => {
    expect(await search("Mahkamah")).toEqual([
      { name: "Mahkamah Konstitusi", kind: "ORG", place: expect.stringMatching(/^a\.news:6 “Mahkamah Konstitusi”$/) },
    ]);
  });

  test("find it by an alias, with the name as container", async () => {
    expect(await search("rrt")).toEqual([expect.objectContaining({ name: "RRT", container: "Tiongkok", kind: "LOC" })]);
  });

  test("find everybody with these letters in order, the better match first", async () => {
    const names = (await search("budi")).map(({ name }) => name);
    expect(names.slice(0, 2).sort()).toEqual(["Budi Hartono", "Budi Santoso"]);
    expect((await search("bdsnt")).map(({ name }) => name)).toEqual(["Budi Santoso"]);
    expect((await search("BUDI SANTOSO")).map(({ name }) => name)).toEqual(["Budi Santoso"]);
  });

  test("find nothing where there is nothing", async () => {
    expect(await search("zzz")).toEqual([]);
    expect(await search("Santoso Budi")).toEqual([]);
  });

  test("without a query are all of them", async () => {
    expect((await search("")).length).toBeGreaterThanOrEqual(5);
  });

  test("are no more than an editor can show", async () => {
    const people = Array.from(
      { length: 400 },
      (_, i) =>
        `Kata Gubernur Aceh Budi${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10) % 10]}${"uvwxyz"[Math.floor(i / 100)]} Santoso, hujan turun.`,
    );
    const { corpus } = await workspace(`--- a.news\n${people.join("\n")}`);
    expect(workspaceSymbols(corpus, "")).toHaveLength(MAX_SYMBOLS);
  });
});
