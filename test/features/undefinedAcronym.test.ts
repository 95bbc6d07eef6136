import { describe, expect, test } from "vitest";
import { findingsOf } from "../support/findings";

const acronyms = (...articles: string[]) => findingsOf("undefined-acronym", articles);

const BARE = "Menurut [BPDX|ORG], dua kapal bersandar. [BPDX|ORG] menambah jadwal.";

describe("undefined-acronym", () => {
  test("finds one that the article never expands, where it stands first", () => {
    expect(acronyms(BARE)).toEqual([
      { text: "BPDX", message: "This article never says what “BPDX” stands for.", fixed: [] },
    ]);
  });

  test("has the expansion of another article, and puts it in", () => {
    const other = "Kepala [Badan Pengelola Dermaga|ORG] ([BPDX|ORG]) tiba di [Kendari|LOC].";
    expect(acronyms(other, BARE)).toEqual([
      {
        text: "BPDX",
        message: "This article never says what “BPDX” stands for; other articles have “Badan Pengelola Dermaga”.",
        fixed: ["Badan Pengelola Dermaga (BPDX)"],
      },
    ]);
  });

  test("speaks the reader's language", () => {
    expect(findingsOf("undefined-acronym", [BARE], "id")[0]!.message).toBe(
      "Artikel ini tidak menjelaskan kepanjangan “BPDX”.",
    );
  });

  test("finds one that stands in a dateline first, where it stands next", () => {
    expect(acronyms("[KENDARI|LOC], [BPDX|ORG] - Kapal tiba.\n\nMenurut [BPDX|ORG], hujan turun.")).toHaveLength(1);
  });

  test("finds one at the beginning of a sentence with a dash", () => {
    expect(acronyms("[BPDX|ORG] membuka dermaga - yang ketiga - di [Kendari|LOC].")).toHaveLength(1);
  });

  test.each([
    ["one that is expanded here", "Kepala [Badan Pengelola Dermaga|ORG] ([BPDX|ORG]) tiba. Menurut [BPDX|ORG], ya."],
    ["one whose words stand here", "Kepala [Badan Pengelola Dermaga|ORG] tiba. Menurut [BPD|ORG], kapal bersandar."],
    ["one that everybody knows", "Menurut [KPK|ORG], dua orang ditahan. Menurut [NATO|ORG], tidak."],
    ["a country", "Menurut [USA|LOC], kapal bersandar."],
    ["a dateline", "[BIMA|LOC], [BPDX|ORG] - Dua kapal bersandar pada pagi hari.\n\nHujan turun."],
    ["a dateline with a domain", "[KABAR.com|ORG], [BIMA|LOC] – Dua kapal bersandar pada pagi hari.\n\nHujan turun."],
    ["a headline in capitals", "MENURUT [BPDX|ORG] KAPAL TIBA\n\nDua kapal bersandar pada pagi hari."],
    ["two capitals", "Menurut [BP|ORG], kapal bersandar."],
    ["a word in capitals", "Menurut [PERHUTANI|ORG], kapal bersandar."],
    ["a person", "Menurut [BPDX|PER], kapal bersandar."],
    ["nothing", ""],
  ])("leaves alone %s", (_, article) => expect(acronyms(article)).toEqual([]));
});
