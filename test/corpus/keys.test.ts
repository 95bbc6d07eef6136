import { describe, expect, test } from "vitest";
import { recordOf } from "../support/records";

const keys = (line: string) => recordOf("a.news", line).entities[0]!.keys;

describe("the keys of an entity", () => {
  test.each([
    ["PER Vladimir Putin", "PER vladimir putin"],
    ["PER Kim Jong-Un", "PER kim jong un"],
    ["ORG Partai Golkar", "ORG partai golkar"],
    ["LOC Jakarta", "LOC jakarta"],
    ["LOC Korut", "LOC =KP"],
    ["LOC AS", "LOC =US"],
    ["ORG Mahkamah Agung Amerika Serikat", "ORG mahkamah agung =US"],
    ["ORG Mahkamah Agung AS", "ORG mahkamah agung =US"],
    ["ORG Mahkamah Agung RI", "ORG mahkamah agung"],
    ["ORG Bank Indonesia", "ORG bank indonesia"],
    ["LOC Jalan Jenderal Sudirman", "LOC jalan sudirman"],
    ["LOC Jl. Sudirman", "LOC jalan sudirman"],
    ["EVT Pemilu 2024", "EVT pemilu 2024"],
    ["EVT SEA Games", "EVT sea games"],
  ])("%s stands for one thing everywhere", (line, strong) => {
    expect(keys(line)).toEqual({ strong, weak: [] });
  });

  test.each([
    ["PER Jokowi", ["PER jokowi"]],
    ["ORG KPK", ["ORG kpk"]],
    ["ORG Golkar", ["ORG golkar"]],
    ["ORG DPR RI", ["ORG dpr"]],
    ["LOC NTT", ["LOC ntt"]],
    ["EVT PON", ["EVT pon"]],
  ])("%s may be short for several", (line, weak) => {
    expect(keys(line)).toEqual({ strong: null, weak });
  });

  test("a full name brings its short forms along", () => {
    expect(keys("ORG Komisi Pemberantasan Korupsi = KPK")).toEqual({
      strong: "ORG komisi pemberantasan korupsi",
      weak: ["ORG kpk"],
    });
    expect(keys("PER Joko Widodo = Jokowi, Joko, JOKO WIDODO").weak).toEqual(["PER joko", "PER jokowi"]);
  });

  test("a body that every town has brings no short form along", () => {
    expect(keys("ORG Polres Ngawi = Polres").weak).toEqual([]);
    expect(keys("ORG PSS Sleman = PSS").weak).toEqual(["ORG pss"]);
  });

  test("a longer name of a person brings the shorter one along", () => {
    expect(keys("PER Sri Mulyani Indrawati = Sri Mulyani").weak).toEqual(["PER sri mulyani"]);
  });
});
