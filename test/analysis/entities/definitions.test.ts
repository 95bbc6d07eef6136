import { describe, expect, test } from "vitest";
import { findDefinitions } from "../../../server/src/analysis/entities/definitions";
import { tagged } from "../../support/tagged";

function definitions(source: string): string[] {
  const { text, names } = tagged(source);
  const surface = (m: number) => text.slice(names[m]!.start, names[m]!.end);
  return findDefinitions(text, names).map(({ long, short }) => `${surface(short)} = ${surface(long)}`);
}

describe("a definition", () => {
  test.each([
    ["[Komisi Pemberantasan Korupsi|ORG] ([KPK|ORG])", "KPK = Komisi Pemberantasan Korupsi"],
    ["[KPK|ORG] ([Komisi Pemberantasan Korupsi|ORG])", "KPK = Komisi Pemberantasan Korupsi"],
    ["[Korea Utara|LOC] ([Korut|LOC])", "Korut = Korea Utara"],
    ["[Korut|LOC] ([Korea Utara|LOC])", "Korut = Korea Utara"],
    ["[Pakta Pertahanan Atlantik Utara|ORG] ([NATO|ORG])", "NATO = Pakta Pertahanan Atlantik Utara"],
    ["[Badan Nasional Penanggulangan Bencana|ORG] ( [BNPB|ORG] )", "BNPB = Badan Nasional Penanggulangan Bencana"],
    ["[Badan Nasional Penanggulangan Bencana|ORG]([BNPB|ORG])", "BNPB = Badan Nasional Penanggulangan Bencana"],
    ["[Muhammad Zainul Majdi|PER] ([TGB|PER]), gubernur", "TGB = Muhammad Zainul Majdi"],
    ["[Kementerian Kesehatan|ORG] ([Kemenkes|ORG])", "Kemenkes = Kementerian Kesehatan"],
    ["[Konferensi Tingkat Tinggi|EVT] ([KTT|EVT])", "KTT = Konferensi Tingkat Tinggi"],
    ["[Kelompok Dua Puluh|ORG] ([G20|ORG])", "G20 = Kelompok Dua Puluh"],
    ["[Amerika Serikat|LOC] ([AS|LOC])", "AS = Amerika Serikat"],
    ["[Batam Free Zone Authority|ORG] ([BP Batam|ORG])", "BP Batam = Batam Free Zone Authority"],
    ["[Badan Riset|ORG] ([BRIN|ORG]; lihat halaman 2)", "BRIN = Badan Riset"],
  ])("%s", (source, expected) => {
    expect(definitions(source)).toEqual([expected]);
  });

  test.each([
    ["two types", "[Kementerian Luar Negeri|ORG] ([Jakarta|LOC])"],
    ["another word in the parenthesis", "[Persib Bandung|ORG] (dulu [PSIB|ORG])"],
    ["more behind the name", "[Persib Bandung|ORG] ([PSIB|ORG] dulu)"],
    ["no parenthesis", "[Komisi Pemberantasan Korupsi|ORG], [KPK|ORG]"],
    ["two words in the parenthesis", "[Budi Santoso|PER] ([Siti Aminah|PER])"],
    ["two words that the long name lacks", "[Persib Bandung|ORG] ([PS Cimahi|ORG])"],
    ["a name with other letters", "[Persib Bandung|ORG] ([Persija|ORG])"],
    ["a word that is no short form", "[Budi Santoso|PER] ([Aminah|PER])"],
    ["another country", "[Korea Utara|LOC] ([Korsel|LOC])"],
    ["one word and one word", "[Golkar|ORG] ([PDIP|ORG])"],
    ["a party behind a name", "[Puan Maharani|PER] ([PDIP|ORG])"],
  ])("is not %s", (_, source) => {
    expect(definitions(source)).toEqual([]);
  });
});
