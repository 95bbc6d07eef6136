import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/src/analysis/index";
import { type Anchor, anchor, type Decision, shiftAll, track } from "../../server/src/annotations/index";
import { anyEdit, anyText, applied, scaled } from "../support/arbitraries";
import { expectLinear } from "../support/growth";
import { decider, spanOf } from "./support";

const TEXT = `Presiden Rusia Vladimir Putin tiba di Pyongyang, Rabu pagi.
Putin disambut Kim Jong Un di bandara. Keduanya lalu menuju istana.
Menurut Kim, pertemuan itu penting bagi Korea Utara.`;

/** What the decision about `surface` is after the text became `present`. */
function after(surface: string, present: string, { n = 0, lost = false, text = TEXT } = {}): string {
  const found = anchor(decider(text)(spanOf(text, surface, n)), lost ? null : text, present);
  return found.how === "orphan" ? "orphan" : `${found.how} ${present.slice(found.start, found.end)} ${found.start}`;
}

describe("by what survives of the annotated text", () => {
  test.each([
    ["the same text", "Putin", TEXT, "diff Putin 24"],
    ["a paragraph before", "Putin", `Kabar.\n${TEXT}`, "diff Putin 31"],
    ["a letter twice", "Pyongyang", TEXT.replace("Pyongyang", "Pyonggyang"), "diff Pyonggyang 38"],
    ["a letter more at the end", "Pyongyang", TEXT.replace("Pyongyang", "Pyongyangg"), "diff Pyongyangg 38"],
    ["another first letter", "Pyongyang", TEXT.replace("Pyongyang", "Byongyang"), "diff Byongyang 38"],
    ["an emoji right behind it", "Pyongyang", TEXT.replace("Pyongyang", "Pyongyang😀"), "diff Pyongyang 38"],
    [
      "a word put into the name",
      "Vladimir Putin",
      TEXT.replace("Vladimir Putin", "Vladimir V. Putin"),
      "diff Vladimir V. Putin 15",
    ],
    ["CRLF", "Kim Jong Un", TEXT.replaceAll("\n", "\r\n"), "diff Kim Jong Un 76"],
    ["CRLF and an emoji before", "Kim Jong Un", `😀${TEXT}`.replaceAll("\n", "\r\n"), "diff Kim Jong Un 78"],
    ["the name gone", "Pyongyang", TEXT.replace("Pyongyang", "kota"), "orphan"],
    ["the name broken over two paragraphs", "Kim Jong Un", TEXT.replace("Kim Jong Un", "Kim Jong\n\nUn"), "orphan"],
    ["nothing left", "Putin", "", "orphan"],
  ])("%s", (_, surface, present, expected) => {
    expect(after(surface, present)).toBe(expected);
  });

  test("a name that is gone is not found in another place where it stood before", () => {
    const present = TEXT.replace("Putin disambut", "Tamu itu disambut");
    expect(after("Putin", present, { n: 1 })).toBe("orphan");
    expect(anchor(decider(TEXT)(spanOf(TEXT, "Putin", 1)), TEXT, present)).toMatchObject({
      how: "orphan",
      candidates: [{ start: 24, end: 29, quote: 1 }],
    });
  });

  test("the first of two sentences that begin alike goes without the second's name being taken for its own", () => {
    const text = "Putin pergi ke Sochi.\nPutin pulang ke Moskwa.";
    expect(after("Putin", "Putin pulang ke Moskwa.", { text })).toBe("orphan");
    expect(after("Putin", "Putin pulang ke Moskwa.", { text, n: 1 })).toBe("diff Putin 0");
  });
});

describe("by its quote", () => {
  const [first, second, third] = TEXT.split("\n") as [string, string, string];

  test("in a paragraph that was moved", () => {
    expect(after("Pyongyang", `${second}\n${third}\n${first}`)).toBe("quote Pyongyang 159");
  });

  test("where the annotated text is lost, in the best context", () => {
    expect(after("Putin", `Kabar pagi.\n${TEXT}`, { n: 1, lost: true })).toBe("quote Putin 72");
    expect(after("Kim", TEXT, { n: 1, lost: true })).toBe("quote Kim 136");
    expect(after("Vladimir Putin", TEXT.replace("Vladimir", "Vladimr"), { lost: true })).toBe("alike Vladimr Putin 15");
  });

  test("not in another context", () => {
    expect(after("Pyongyang", "Hujan turun di Pyongyang sejak kemarin sore.", { lost: true })).toBe("orphan");
    expect(after("Kim", "Kimia dan fisika diajarkan.", { lost: true, text: "Kim dan fisika diajarkan." })).toBe(
      "orphan",
    );
  });

  test("where the annotated text is lost, not in another place while its own surroundings stand without it", () => {
    const gone = TEXT.replace("Putin disambut", "Tamu itu disambut");
    expect(after("Putin", gone, { n: 1, lost: true })).toBe("orphan");
    const text = "Menurut Kim, hujan turun di Sochi.\nMenurut Kim, hujan reda di Moskwa.";
    expect(after("Kim", text.replace("Kim", "Lee"), { text, lost: true })).toBe("orphan");
    expect(after("Kim", text.replace("Kim", "Lee"), { text, n: 1, lost: true })).toBe("quote Kim 43");
  });

  test("where the annotated text is lost, far from its place in a context that is clearly its own only", () => {
    const text = "Utusan Rusia tiba di Pyongyang kemarin pagi.\nHari ini utusan Rusia tiba di Moskwa lagi.";
    const reworded = text.replace("Utusan Rusia tiba di Pyongyang kemarin", "Wakil Rusia mendarat di sana dini hari");
    expect(after("Rusia", reworded, { text, lost: true })).toBe("orphan");
  });

  test("not between two places that are equally good", () => {
    expect(after("Pyongyang", `${first}\n${second}\n${first}\n${second}`.slice(1), { lost: true })).toBe("orphan");
  });

  test("at its position, of two that are equally good", () => {
    const text = Array.from({ length: 6 }, () => "Ani pergi ke pasar bersama Budi dan pulang sore hari.").join("\n");
    expect(after("Budi", text, { text, n: 3, lost: true })).toBe(`quote Budi ${spanOf(text, "Budi", 3).start}`);
  });
});

describe("a position in UTF-16 code units, as other tools write it", () => {
  test("is found by the quote", () => {
    const text = "😀😀 Putin dan Putin dan Putin";
    const span = spanOf(text, "Putin", 1);
    const decision = decider(text)(span);
    const wrong: Decision = { ...decision, target: { ...decision.target, ...span } };
    expect(anchor(wrong, text, `x ${text}`)).toEqual({ how: "diff", start: span.start + 2, end: span.end + 2 });
  });
});

describe("edits of an open buffer", () => {
  const shifted = (
    text: string,
    surface: string,
    ...edits: [start: number, end: number, text: string][]
  ): string | null => {
    let present = text;
    for (const [start, end, inserted] of edits) present = applied(present, { start, end, text: inserted });
    const span = shiftAll(
      track(spanOf(text, surface)),
      edits.map(([start, end, inserted]) => ({ start, end, text: inserted })),
    );
    return span && present.slice(span.start, span.end);
  };

  test.each<[string, string | null, [number, number, string][]]>([
    ["before", "Putin", [[0, 0, "Kabar: "]]],
    ["right before", "Putin", [[9, 9, "x"]]],
    ["right behind", "Putin", [[14, 14, "x"]]],
    ["inside", "Puttin", [[12, 12, "t"]]],
    ["a letter replaced", "Pxtin", [[10, 11, "x"]]],
    ["the whole name replaced", null, [[9, 14, "Kim"]]],
    [
      "letter by letter deleted",
      null,
      [
        [13, 14, ""],
        [12, 13, ""],
        [11, 12, ""],
      ],
    ],
    ["over its beginning", "utin", [[7, 10, "y"]]],
    ["over everything", null, [[0, 19, ""]]],
  ])("%s", (_, expected, edits) => {
    expect(shifted("Presiden Putin tiba", "Putin", ...edits)).toBe(expected);
  });
});

describe("properties", () => {
  const anySpan = (text: string, a: number, b: number): Span => {
    const start = a % text.length;
    return { start, end: Math.min(text.length, start + 1 + (b % 12)) };
  };
  const spanOfAnchor = (found: Anchor): Span[] => (found.how === "orphan" ? [...found.candidates] : [found]);

  test("any two texts: a place inside the present one, or none", () => {
    fc.assert(
      fc.property(anyText.filter(Boolean), anyText, fc.nat(), fc.nat(), fc.boolean(), (text, present, a, b, lost) => {
        const decision = decider(text)(anySpan(text, a, b));
        for (const { start, end } of spanOfAnchor(anchor(decision, lost ? null : text, present))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(present.length);
        }
      }),
    );
  });

  test("an edit that leaves the span's line alone leaves the span where it is", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `Baris ke-${i} memuat nama Budi Santoso di tengah kalimat.`);
    const text = lines.join("\n");
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), fc.nat({ max: 29 }), (edits, n) => {
        const span = spanOf(text, "Budi Santoso", n);
        const line = { start: text.lastIndexOf("\n", span.start) + 1, end: text.indexOf("\n", span.start) };
        if (line.end < 0) line.end = text.length;
        const tail = edits.reduce(
          (part, edit) => applied(part, scaled(part, edit)),
          text.slice(Math.min(line.end + 1, text.length)),
        );
        const present = text.slice(0, Math.min(line.end + 1, text.length)) + tail;
        expect(anchor(decider(text)(span), text, present)).toEqual({ how: "diff", ...span });
      }),
    );
  });

  test("the same text in other line ends holds the same span", () => {
    fc.assert(
      fc.property(anyText.filter(Boolean), fc.nat(), fc.nat(), (source, a, b) => {
        const text = source.replace(/\r/g, "");
        if (!text) return;
        const span = anySpan(text, a, b);
        const present = text.replaceAll("\n", "\r\n");
        const found = anchor(decider(text)(span), text, present);
        if (found.how === "orphan") throw new Error("orphan");
        const decision = decider(text)(span);
        expect(present.slice(found.start, found.end).replaceAll("\r\n", "\n")).toContain(decision.target.exact);
      }),
    );
  });
});

describe("time grows with the text", () => {
  const sentence = (i: number): string => `Kalimat nomor ${i} menyebut Budi Santoso dan Jakarta. `;

  test.each<[string, (i: number) => string]>([
    ["an edit in every line", (i) => `${sentence(i)}\n`],
    ["one line", sentence],
    ["words without end", (i) => `kata${i} `],
    ["letters", () => "ab"],
  ])("%s", (_, piece) => {
    const decision = decider(sentence(3))(spanOf(sentence(3), "Budi"));
    expectLinear(
      (text) => anchor(decision, text, text.replace(/[37]/g, "x ").replace(/ba/g, "aab")),
      (n) => Array.from({ length: n * 100 }, (_, i) => piece(i)).join(""),
      10,
    );
  });
});
