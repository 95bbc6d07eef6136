import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/analysis/index";
import { HARBOUR_EN, HARBOUR_ID } from "../../support/articles";

describe("the language of an article", () => {
  test("is told by its words", () => {
    expect(analyze(HARBOUR_ID).language).toBe("id");
    expect(analyze(HARBOUR_EN).language).toBe("en");
  });

  test("is told by the setting first", () => {
    expect(analyze(HARBOUR_ID, { language: "en" }).language).toBe("en");
    expect(analyze("---\nlanguage: id\n---\nThe end.", { language: "en" }).language).toBe("en");
  });

  test.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["English", "en"],
    ["ID", "id"],
    ["id_ID", "id"],
  ])("is told by front matter next: %s", (stated, expected) => {
    const text = expected === "en" ? HARBOUR_ID : HARBOUR_EN;
    expect(analyze(`---\nlanguage: ${stated}\n---\n${text}`).language).toBe(expected);
  });

  test("front matter in a language that is not known is passed over", () => {
    expect(analyze(`---\nlanguage: fr\n---\n${HARBOUR_EN}`).language).toBe("en");
  });

  test("is told by the words, whatever their case", () => {
    expect(analyze(HARBOUR_EN.toUpperCase()).language).toBe("en");
  });

  test("an Indonesian article that quotes English stays Indonesian", () => {
    expect(analyze(`${HARBOUR_ID}\n“We have been waiting for this for the last ten years,” katanya.`).language).toBe(
      "id",
    );
  });

  test("is Indonesian where nothing tells", () => {
    expect(analyze("").language).toBe("id");
    expect(analyze("12345").language).toBe("id");
  });
});
