import { describe, expect, test } from "vitest";
import { analyze, type Span } from "../../../server/src/analysis/index";
import { datelineOf } from "../../../server/src/analysis/text/structure";
import { tokenize } from "../../../server/src/analysis/text/tokens";

const LEAD = "Menteri Perhubungan membuka pelabuhan baru di Kendari pada Rabu pagi.";
const NEXT = "Pelabuhan itu akan melayani kapal dari Makassar dan Surabaya mulai bulan depan.";

function structureOf(text: string) {
  const { structure } = analyze(text);
  const at = (span: Span | null) => (span ? text.slice(span.start, span.end) : null);
  return {
    headline: at(structure.headline),
    dateline: at(structure.dateline),
    byline: at(structure.byline),
    sections: structure.sections.map(at),
  };
}

describe("datelines", () => {
  test.each([
    ["KABAR.ID, JAKARTA – Rapat dimulai.", "KABAR.ID, JAKARTA"],
    ["Jakarta, Kabar Pagi -- Rapat dimulai.", "Jakarta, Kabar Pagi"],
    ["SURABAYA (ANTARA) - Rapat dimulai.", "SURABAYA (ANTARA)"],
    ["JAKARTA, Kabar Nusantara - Rapat dimulai.", "JAKARTA, Kabar Nusantara"],
    ["kabarpagi.com - Rapat dimulai.", "kabarpagi.com"],
    ["KABARPAGI.com – Rapat dimulai.", "KABARPAGI.com"],
    ["LONDON (Reuters) - The meeting began.", "LONDON (Reuters)"],
    ["WASHINGTON, D.C. — The meeting began.", "WASHINGTON, D.C."],
    ["Jakarta, 13/9/2023 - Rapat dimulai.", "Jakarta, 13/9/2023"],
    ["BANDUNG, JABAR PAGI.ID ― Rapat dimulai.", "BANDUNG, JABAR PAGI.ID"],
    ["Jakarta - Rapat dimulai.", "Jakarta"],
  ])("%s", (line, expected) => {
    const span = datelineOf({ tokens: tokenize(line) });
    expect(span && line.slice(span.start, span.end)).toBe(expected);
  });

  test.each([
    "Rapat Rusia-Ukraina dimulai di Jakarta.",
    "Perang Rusia - yang sudah lama - belum selesai.".replace("Perang Rusia", "Perang di Rusia"),
    "“Rapat” - Dimulai",
    "- Rapat dimulai.",
    "Jakarta -",
    "1 - 2",
    "",
    `${"Jakarta ".repeat(20)}- Rapat dimulai.`,
  ])("none in %j", (line) => {
    expect(datelineOf({ tokens: tokenize(line) })).toBeNull();
  });
});

describe("structure", () => {
  test("a headline, a dateline and paragraphs", () => {
    expect(structureOf(`Pelabuhan Baru Dibuka\n\nKENDARI, Harian Selat - ${LEAD}\n\n${NEXT}\n`)).toEqual({
      headline: "Pelabuhan Baru Dibuka",
      dateline: "KENDARI, Harian Selat",
      byline: null,
      sections: [],
    });
  });

  test("a headline below front matter", () => {
    expect(structureOf(`---\nsource: Harian Selat\n---\n\nPelabuhan Baru Dibuka\n${LEAD}\n`).headline).toBe(
      "Pelabuhan Baru Dibuka",
    );
  });

  test("a headline with a question mark or in quotation marks", () => {
    expect(structureOf(`Siapa Membayar Pelabuhan?\n${LEAD}\n${NEXT}\n`).headline).toBe("Siapa Membayar Pelabuhan?");
    expect(structureOf(`“Kami Menunggu Lama”\n${LEAD}\n${NEXT}\n`).headline).toBe("“Kami Menunggu Lama”");
  });

  test("an article that begins with its lead has no headline", () => {
    expect(structureOf(`${LEAD}\n${NEXT}\n`).headline).toBeNull();
    expect(structureOf(`KENDARI - ${LEAD}\n${NEXT}\n`)).toMatchObject({ headline: null, dateline: "KENDARI" });
  });

  test("a single line is no headline", () => {
    expect(structureOf("Pelabuhan Baru Dibuka").headline).toBeNull();
  });

  test("a very long first line is no headline", () => {
    expect(structureOf(`${"Pelabuhan Baru ".repeat(20)}\n${LEAD}\n`).headline).toBeNull();
  });

  test("section titles stand between paragraphs", () => {
    const text = `Pelabuhan Baru Dibuka\n${LEAD}\nDua Tahun Menunggu\n${NEXT}\nBiaya Naik\n${NEXT}\n`;
    expect(structureOf(text).sections).toEqual(["Dua Tahun Menunggu", "Biaya Naik"]);
  });

  test("lines that lead elsewhere or tell who worked on the article are no section titles, but may be headlines", () => {
    const text =
      "Video: Kapal Kandas\n\nKENDARI - Kapal kandas pagi ini.\n\nBaca juga: Pelabuhan Dibuka\n\nEditor: Rahmat Daulay\n\nHak cipta dilindungi.\n";
    expect(structureOf(text)).toMatchObject({ headline: "Video: Kapal Kandas", sections: [] });
  });

  test("bullets, single words and the last line are no section titles", () => {
    const text = `Pelabuhan Baru Dibuka\n${LEAD}\n- Kapal Baru\nFoto\nkapal dari Makassar\n${NEXT}\nTim Redaksi\n`;
    expect(structureOf(text).sections).toEqual([]);
  });

  test.each(["Oleh: Ani Lestari", "Penulis: Ani Lestari", "Reporter : Ani Lestari"])("byline %j", (byline) => {
    expect(structureOf(`Pelabuhan Baru Dibuka\n${byline}\n${LEAD}\n${NEXT}\n`)).toMatchObject({
      headline: "Pelabuhan Baru Dibuka",
      byline,
    });
  });

  test("an English byline needs no colon", () => {
    const text =
      "---\nlanguage: en\n---\nNew Harbour Opens\nBy Jane Smith\nThe minister opened a new harbour in the town.\nIt took two years.\n";
    expect(structureOf(text)).toMatchObject({ headline: "New Harbour Opens", byline: "By Jane Smith" });
  });

  test("a sentence that begins with By is no byline", () => {
    const text =
      "---\nlanguage: en\n---\nNew Harbour Opens\nBy the time the harbour opened, the fishermen had left.\nIt took two years.\n";
    expect(structureOf(text).byline).toBeNull();
  });

  test("a line with the date is no headline", () => {
    expect(structureOf(`Tanggal: 13 September 2023\nPelabuhan Baru Dibuka\n${LEAD}\n`).headline).toBe(
      "Pelabuhan Baru Dibuka",
    );
  });

  test("Windows and old Mac line ends part lines, too", () => {
    for (const eol of ["\r\n", "\r"]) {
      expect(structureOf(["Pelabuhan Baru Dibuka", "", `KENDARI - ${LEAD}`, NEXT].join(eol))).toMatchObject({
        headline: "Pelabuhan Baru Dibuka",
        dateline: "KENDARI",
      });
    }
  });

  test("no text has no parts", () => {
    expect(structureOf("")).toEqual({ headline: null, dateline: null, byline: null, sections: [] });
  });
});

describe("signatures", () => {
  const signature = (end: string): string | null => {
    const text = `${LEAD}\n${NEXT} ${end}`;
    const span = analyze(text).structure.signature;
    return span && text.slice(span.start, span.end);
  };

  test.each(["(rdk/fjr)", "(CC-01)", "(ANT/A-3)", "(*/abc)"])("%s signs the article", (end) => {
    expect(signature(end)).toBe(end);
  });

  test.each(["(NATO)", "(13/9)", "(Rusia dan Korea Utara)", "(abc/def).", ""])("%s does not", (end) => {
    expect(signature(end)).toBeNull();
  });

  test("holds no names", () => {
    const text = `${LEAD}\nBudi Santoso setuju. (CC-01)`;
    expect(analyze(text).mentions.map(({ start, end }) => text.slice(start, end))).not.toContain("CC");
  });
});
