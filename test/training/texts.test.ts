import { describe, expect, test } from "vitest";
import { joinTokens, readMarkup } from "../../training/src/texts";

describe("the corpus' markup", () => {
  test("gives the text without marks, and the spans in it", () => {
    const { text, spans } = readMarkup("a", "Menteri [Retno Marsudi|PER retno] ke [Pyongyang|LOC] \\[sic\\].");
    expect(text).toBe("Menteri Retno Marsudi ke Pyongyang [sic].");
    expect(spans).toEqual([
      { start: 8, end: 21, type: "PER", entity: "retno" },
      { start: 25, end: 34, type: "LOC" },
    ]);
  });

  test.each(["a [b", "a] b", "[Rusia|PLACE]", "[|PER]"])("refuses %s", (source) => {
    expect(() => readMarkup("bad.news", source)).toThrow("bad.news");
  });
});

describe("joining a column corpus' tokens", () => {
  const token = (form: string, tag = "O") => ({ form, tag });

  test("puts spaces where print has them", () => {
    const { text, spans } = joinTokens(
      [
        token('"'),
        token("Saya"),
        token('"'),
        token(","),
        token("kata"),
        token("Ketua"),
        token("KPK", "B-ORG"),
        token("("),
        token("12/9"),
        token(")"),
        token("."),
      ],
      "",
    );
    expect(text).toBe('"Saya", kata Ketua KPK (12/9).');
    expect(spans).toEqual([{ start: 19, end: 22, type: "ORG" }]);
  });

  test("two names side by side stay two", () => {
    const { spans } = joinTokens(
      [token("Vladimir", "B-PERSON"), token("Putin", "I-PERSON"), token("Rusia", "B-PLACE")],
      "",
    );
    expect(spans.map(({ start, end, type }) => [start, end, type])).toEqual([
      [0, 14, "PER"],
      [15, 20, "LOC"],
    ]);
  });
});
