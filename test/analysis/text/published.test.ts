import { describe, expect, test } from "vitest";
import { type AnalyzeOptions, analyze } from "../../../server/src/analysis/index";
import { dateInFileName } from "../../../server/src/analysis/text/published";

const LEAD = "Menteri Perhubungan membuka pelabuhan baru di Kendari pada Rabu pagi.";

const published = (text: string, options?: AnalyzeOptions) => analyze(text, options).published;

describe("the publication date", () => {
  const everywhere = `---\npublished: 2024-02-02\n---\nJudul Berita\nTanggal: 3 Maret 2024\nKENDARI, 4/4/2024 - ${LEAD}\n`;

  test("comes from the caller first", () => {
    const options = { published: "2024-01-01", fileName: "2024-05-05-a.news" };
    expect(published(everywhere, options)).toEqual({ value: "2024-01-01", source: "given" });
  });

  test("then from front matter", () => {
    expect(published(everywhere, { fileName: "2024-05-05-a.news" })).toEqual({
      value: "2024-02-02",
      source: "frontMatter",
    });
  });

  test("then from a line that tells it", () => {
    const text = everywhere.slice(everywhere.indexOf("Judul"));
    const found = published(text, { fileName: "2024-05-05-a.news" })!;
    expect(found).toMatchObject({ value: "2024-03-03", source: "dateLine" });
    expect(text.slice(found.span!.start, found.span!.end)).toBe("Tanggal: 3 Maret 2024");
  });

  test("then from the dateline", () => {
    const text = `Judul Berita\nKENDARI, 4/4/2024 - ${LEAD}\n`;
    const found = published(text, { fileName: "2024-05-05-a.news" })!;
    expect(found).toMatchObject({ value: "2024-04-04", source: "dateline" });
    expect(text.slice(found.span!.start, found.span!.end)).toBe("KENDARI, 4/4/2024");
  });

  test("then from the file's name", () => {
    expect(published(`Judul\n${LEAD}\n`, { fileName: "2024-05-05-a.news" })).toEqual({
      value: "2024-05-05",
      source: "fileName",
    });
  });

  test("else it is not known", () => {
    expect(published(`Judul\n${LEAD}\n`, { fileName: "a.news" })).toBeNull();
    expect(published("")).toBeNull();
  });

  test("is English where the article is", () => {
    expect(
      published("---\nlanguage: en\n---\nHarbour Opens\nDate: September 13, 2023\nThe harbour has opened.\n")?.value,
    ).toBe("2023-09-13");
  });

  test.each([
    "Tanggal: 13 September 2023",
    "Tanggal : 13/9/2023",
    "Terbit: Rabu, 13 September 2023 14.30 WIB",
    "Date: 2023-09-13",
  ])("is read from %j", (line) => {
    expect(published(`Judul\n${line}\n${LEAD}\n`)?.value).toBe("2023-09-13");
  });

  test("front matter without a day falls through", () => {
    expect(published(`---\npublished: entah kapan\n---\nJudul\n${LEAD}\n`, { fileName: "20230913.news" })?.value).toBe(
      "2023-09-13",
    );
  });
});

describe("a day in a file name", () => {
  test.each([
    ["2024-05-17-banjir.txt", "2024-05-17"],
    ["banjir_20240517.txt", "2024-05-17"],
    ["banjir-2024.05.17.news", "2024-05-17"],
    ["2024_02_29.news", "2024-02-29"],
  ])("%s", (name, day) => {
    expect(dateInFileName(name)).toBe(day);
  });

  test.each([
    "2023-02-29.news",
    "2024-13-01.news",
    "2024-00-10.news",
    "banjir.news",
    "120240517.news",
    "20240517123.news",
    "18990101.news",
    "",
  ])("none in %j", (name) => {
    expect(dateInFileName(name)).toBeNull();
  });
});
