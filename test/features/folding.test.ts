import { describe, expect, test } from "vitest";
import { folds } from "../../server/src/features/index";
import { uriOf, workspace } from "../support/workspace";

/** Each fold as its kind and its first and last line. */
async function foldsOf(source: string, eol: "\n" | "\r\n" = "\n"): Promise<string[]> {
  const { corpus, fixture } = await workspace(source, { eol });
  const { name, text } = fixture.files[0]!;
  return folds(corpus.openDocument(uriOf(name), text, true)!).map(({ kind, start, end }) => {
    const lines = text.slice(start, end).split(eol);
    return `${kind}: ${lines[0]} … ${lines[lines.length - 1]}`;
  });
}

const ARTICLE = `
  --- a.news
  ---
  title: Pelabuhan
  ---
  Pelabuhan Dibuka

  KENDARI, Harian Selat - Menteri Perhubungan Ratna Wulandari membuka pelabuhan.

  Dua Tahun Menunggu

  "Kami siap," kata Wulandari kepada para nelayan.

  Syaratnya tiga:
  1. kapal terdaftar;

  2. awak kapal bersertifikat;
  3. muatan tercatat.
  Semua berlaku mulai besok.

  Kapal dari Makassar

  Menurut dia, kapal akan tiba besok.
  - Hari pertama gratis.
  - Hari kedua separuh harga.

`;

describe("folding", () => {
  test.each(["\n", "\r\n"] as const)(
    "takes front matter, sections to the next one, and lists, with line ends %j",
    async (eol) => {
      expect(await foldsOf(ARTICLE, eol)).toEqual([
        "frontMatter: --- … ---",
        "section: Dua Tahun Menunggu … Semua berlaku mulai besok.",
        "list: 1. kapal terdaftar; … 3. muatan tercatat.",
        "section: Kapal dari Makassar … - Hari kedua separuh harga.",
        "list: - Hari pertama gratis. … - Hari kedua separuh harga.",
      ]);
    },
  );

  test("takes no dateline, quotation or number for a list", async () => {
    expect(
      await foldsOf(`
        JAKARTA – Hujan turun pada pagi hari.
        "Kami siap," kata dia.
        13 orang datang.
        5.000 rumah terendam.
        -5 derajat pada malam hari.
      `),
    ).toEqual([]);
  });

  test("of nothing is none", async () => {
    expect(await foldsOf("--- a.news\n")).toEqual([]);
  });
});
