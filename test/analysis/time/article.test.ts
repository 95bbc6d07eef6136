import { describe, expect, test } from "vitest";
import { readDate } from "../../../server/src/analysis/time";
import { timexes } from "./harness";

/** Surfaces with their values. */
function values(text: string, published: string | null = null, language: "id" | "en" = "id"): [string, string][] {
  return timexes(text, language, published).map((t) => [text.slice(t.start, t.end), t.value]);
}

describe("without a publication date", () => {
  test("a weekday leans on the article's own date of that name, and tells on which", () => {
    const text = "Kapal merapat (Senin, 4/3/24).\nKetua panitia hadir.\nSejak Senin lalu dermaga ditutup.";
    const [first, second] = timexes(text, "id", null);
    expect(first).toMatchObject({ value: "2024-03-04", cue: "explicit" });
    expect(second).toMatchObject({
      value: "2024-03-04",
      cue: "article",
      anchor: { start: first!.start, end: first!.end },
    });
  });

  test("a month leans on it too", () => {
    expect(values("Panen tiba Senin (4/3/2024).\nPada bulan Oktober lalu sawah kering.")[1]).toEqual([
      "bulan Oktober lalu",
      "2023-10",
    ]);
  });

  test("a date of history does not stand in while one of the news is there", () => {
    const text = "Kota itu dibebaskan 17 Agustus 1945.\nUpacara digelar Senin (19/8/2024).\nKemarin hujan turun.";
    expect(values(text)[2]).toEqual(["Kemarin", "2024-08-18"]);
  });

  test("a date further down serves where none stands before", () => {
    expect(values("Kemarin hujan turun.\nRapat digelar Senin (19/8/2024).")[0]).toEqual(["Kemarin", "2024-08-18"]);
  });

  test("without any date it stays open", () => {
    const text =
      "Kemarin, Rabu malam, pada 5 Mei; mulai pukul 10.00 WIB, kuartal III, Juli lalu, tahun depan, hari ini.";
    expect(values(text)).toEqual([
      ["Kemarin", "PAST_REF"],
      ["Rabu malam", "XXXX-WXX-3TNI"],
      ["5 Mei", "XXXX-05-05"],
      ["pukul 10.00 WIB", "T10:00+07:00"],
      ["kuartal III", "XXXX-Q3"],
      ["Juli lalu", "XXXX-07"],
      ["tahun depan", "FUTURE_REF"],
      ["hari ini", "PRESENT_REF"],
    ]);
    expect(timexes(text, "id", null).every((t) => t.cue === "none")).toBe(true);
  });
});

describe("what decided the value", () => {
  const cue = (text: string, published = "2023-09-13"): string | undefined => timexes(text, "id", published)[0]?.cue;
  test.each([
    ["Rapat digelar 13 September 2023.", "explicit"],
    ["Rapat digelar Selasa.", "publication"],
    ["Rapat akan digelar Selasa.", "tense"],
    ["Rapat digelar Kamis (4/1).", "weekday"],
    ["Warga merayakan Idulfitri 1444 H.", "table"],
    ["Rapat berlangsung 3-5 Mei 2021.", "range"],
    ["Harga naik saat ini.", "none"],
  ])("%s %s", (text, expected) => {
    expect(cue(text, text.includes("4/1") ? "2024-01-06" : undefined)).toBe(expected);
  });

  test("a clock time takes the day of its sentence and points to it", () => {
    const found = timexes("Pada Senin, tepatnya pukul 21.00 WIB, sirene berbunyi.", "id", "2023-09-13");
    expect(found[1]).toMatchObject({ value: "2023-09-11T21:00+07:00", cue: "sentence", anchor: { start: 5, end: 10 } });
  });
});

describe("anaphors", () => {
  test("`sehari kemudian` counts from the date told before", () => {
    expect(values("Gempa mengguncang 26 Desember 2004.\nSehari kemudian bantuan tiba.", "2024-12-26")).toEqual([
      ["26 Desember 2004", "2004-12-26"],
      ["Sehari kemudian", "2004-12-27"],
    ]);
  });

  test("and is nothing where none was told", () => {
    expect(values("Hari itu hujan turun. Sehari kemudian bantuan tiba.", "2024-12-26")).toEqual([]);
  });
});

describe("holidays", () => {
  test.each([
    ["Idulfitri 1444 H", "2023-04-22"],
    ["Idul Fitri 1432 Hijriah", "2011-08-31"],
    ["1 Syawal 1427 H", "2006-10-24"],
    ["1 Syawal 1420 H", "2000-01-08"],
    ["Lebaran 2026", "2026-03-21"],
    ["Iduladha 1443 H", "2022-07-10"],
    ["1 Ramadan 1445 H", "2024-03-12"],
    ["Maulid Nabi 1446 H", "2024-09-16"],
    ["Isra Mikraj 1443 H", "2022-02-28"],
    ["Tahun Baru Islam 1445 H", "2023-07-19"],
    ["Nyepi Saka 1946", "2024-03-11"],
    ["Nyepi 2020", "2020-03-25"],
    ["Waisak 2567 BE", "2023-06-04"],
    ["Imlek 2574", "2023-01-22"],
    ["HUT ke-75 RI", "2020-08-17"],
    ["Paskah 2024", "2024-03-31"],
    ["Kenaikan Isa Almasih 2023", "2023-05-18"],
  ])("%s is %s", (expression, value) => {
    expect(values(`Warga memperingati ${expression}.`, "2024-06-01")).toEqual([[expression, value]]);
  });

  test("a day that no decree fixed is approximate", () => {
    const [later] = timexes("Warga merayakan Idulfitri 1460 H.", "id", "2024-06-01");
    expect(later?.mod).toBe("APPROX");
    expect(later?.value).toMatch(/^2038-1[01]-/);
  });

  test("the end of the sentence is not the calendar's mark", () => {
    expect(values("Warga merayakan 1 Syawal 1444 H. Bupati hadir.", "2023-04-23")).toEqual([
      ["1 Syawal 1444 H", "2023-04-22"],
    ]);
  });
});

describe("readDate", () => {
  test.each([
    ["Tanggal: 13 September 2023", "id", "2023-09-13"],
    ["Rabu, 13 September 2023 | 14:30 WIB", "id", "2023-09-13"],
    ["13/9/2023", "id", "2023-09-13"],
    ["13-09-2023 10:15", "id", "2023-09-13"],
    ["2023-09-13T14:30:00+07:00", "id", "2023-09-13"],
    ["2023-09-13", "en", "2023-09-13"],
    ["September 13, 2023", "en", "2023-09-13"],
    ["Published: Wed, 13 Sep 2023 07:30:00 GMT", "en", "2023-09-13"],
    ["13 September", "id", null],
    ["September 2023", "id", null],
    ["2023-13-40", "id", null],
    ["", "id", null],
  ] as const)("%s, %s", (text, language, expected) => {
    expect(readDate(text, language)).toBe(expected);
  });
});
