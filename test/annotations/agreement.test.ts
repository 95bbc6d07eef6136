import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MENTION_TYPES } from "../../server/src/analysis/index";
import { agreement, type JudgedArticle, type JudgedName, tokensOf } from "../../server/src/annotations/index";
import { expectLinear } from "../support/growth";
import { tagged } from "../support/tagged";

/** An article with the names that each of two annotators marks, `[Putin|PER]`. */
function judged(a: string, b: string, article = "a.news"): JudgedArticle {
  const [mine, theirs] = [tagged(a), tagged(b)];
  expect(mine.text).toBe(theirs.text);
  const names = (marks: typeof mine): JudgedName[] =>
    marks.names.map(({ start, end, type }) => ({ start, end, type, entity: null }));
  return {
    article,
    tokens: tokensOf(mine.text),
    a: { names: names(mine), rejected: [] },
    b: { names: names(theirs), rejected: [] },
  };
}

/** `kind words: what A says; what B says` by disagreement. */
function told(articles: readonly JudgedArticle[], text: string): string[] {
  const shown = (opinion: JudgedName | "rejected" | null): string =>
    opinion === null
      ? "nothing"
      : opinion === "rejected"
        ? "no name"
        : `${opinion.type} ${text.slice(opinion.start, opinion.end)}`;
  return agreement(articles).disagreements.map(
    ({ kind, start, end, a, b }) => `${kind} ${text.slice(start, end)}: ${shown(a)}; ${shown(b)}`,
  );
}

describe("two annotators of ten words", () => {
  const A = "[Joko Widodo|PER] tiba di [Bali|LOC] bersama Ketua [KPK|ORG] hari ini";
  const B = "Joko [Widodo|PER] tiba di [Bali|ORG] bersama Ketua [KPK|ORG] hari ini";
  const article = judged(A, B);
  const result = agreement([article]);

  test("agree as far as F1 of names says", () => {
    expect(result.tokens).toBe(10);
    expect(result.byType.PER).toMatchObject({ a: 1, b: 1, both: 0, f1: 0 });
    expect(result.byType.ORG).toMatchObject({ a: 1, b: 2, both: 1, f1: 2 / 3 });
    expect(result.byType.LOC).toMatchObject({ a: 1, b: 0, both: 0, f1: 0 });
    expect(result.all).toMatchObject({ a: 3, b: 3, both: 1, f1: 1 / 3 });
  });

  test("agree as far as kappa of words says, worked out by hand", () => {
    // PER: po = 9/10, pe = .2 × .1 + .8 × .9 = .74, kappa = .16 / .26.
    expect(result.byType.PER.kappa).toBeCloseTo(8 / 13, 12);
    // ORG: po = 9/10, pe = .1 × .2 + .9 × .8 = .74.
    expect(result.byType.ORG.kappa).toBeCloseTo(8 / 13, 12);
    // LOC: po = 9/10, pe = .1 × 0 + .9 × 1 = .9: no better than chance.
    expect(result.byType.LOC.kappa).toBe(0);
    // All: po = 8/10, pe = .2 × .1 + .1 × 0 + .1 × .2 + .6 × .7 = .46, kappa = .34 / .54.
    expect(result.all.kappa).toBeCloseTo(17 / 27, 12);
  });

  test("have no score where neither has a name", () => {
    expect(result.byType.EVT).toEqual({ a: 0, b: 0, both: 0, f1: null, kappa: null });
  });

  test("differ where the list says", () => {
    expect(told([article], tagged(A).text)).toEqual([
      "borders Joko Widodo: PER Joko Widodo; PER Widodo",
      "type Bali: LOC Bali; ORG Bali",
    ]);
  });
});

describe("disagreements", () => {
  test("tell a decision that it is no name from no decision", () => {
    const article = judged("[Kabar Pagi|ORG] dan [Bali|LOC]", "Kabar Pagi dan Bali");
    const rejecting = { ...article, b: { names: [], rejected: [{ start: 0, end: 10 }] } };
    expect(told([rejecting], "Kabar Pagi dan Bali")).toEqual([
      "missing Kabar Pagi: ORG Kabar Pagi; no name",
      "missing Bali: LOC Bali; nothing",
    ]);
  });

  test("tell the same name of two entities, which are no disagreement about the name", () => {
    const { article, tokens } = judged("[Budi|PER]", "[Budi|PER]");
    const of = (entity: string | null) => ({
      names: [{ start: 0, end: 4, type: "PER" as const, entity }],
      rejected: [],
    });
    const result = agreement([{ article, tokens, a: of("per:budi-a"), b: of("per:budi-b") }]);
    expect(result.all.f1).toBe(1);
    expect(result.disagreements).toMatchObject([{ kind: "entity", start: 0, end: 4 }]);
    expect(agreement([{ article, tokens, a: of("per:budi-a"), b: of(null) }]).disagreements).toEqual([]);
  });

  test("pair each name with the one that shares most with it", () => {
    const text = "Dewan Keamanan Rusia";
    const { article, tokens } = judged(text, text);
    const name = (start: number, end: number, type: JudgedName["type"]) => ({ start, end, type, entity: null });
    const a = { names: [name(0, 20, "ORG"), name(15, 20, "LOC")], rejected: [] };
    const b = { names: [name(0, 14, "ORG"), name(15, 20, "ORG")], rejected: [] };
    expect(told([{ article, tokens, a, b }], text)).toEqual([
      "borders Dewan Keamanan Rusia: ORG Dewan Keamanan Rusia; ORG Dewan Keamanan",
      "type Rusia: LOC Rusia; ORG Rusia",
    ]);
  });

  test("come by article, then by place", () => {
    const second = judged("[Bali|LOC] dan [Ani|PER]", "Bali dan [Ani|ORG]", "b.news");
    const first = judged("Bali", "[Bali|LOC]", "a.news");
    expect(agreement([second, first]).disagreements.map(({ article, start }) => [article, start])).toEqual([
      ["b.news", 0],
      ["b.news", 9],
      ["a.news", 0],
    ]);
  });
});

describe("properties", () => {
  const TEXT = "Joko Widodo tiba di Bali bersama Ketua KPK hari ini";
  const tokens = tokensOf(TEXT);
  const names = fc.array(
    fc.record({ first: fc.nat(9), length: fc.nat(3), type: fc.constantFrom(...MENTION_TYPES) }).map(
      ({ first, length, type }): JudgedName => ({
        start: tokens[first]!.start,
        end: tokens[Math.min(9, first + length)]!.end,
        type,
        entity: null,
      }),
    ),
    { maxLength: 6 },
  );
  const of = (a: JudgedName[], b: JudgedName[]) =>
    agreement([{ article: "a", tokens, a: { names: a, rejected: [] }, b: { names: b, rejected: [] } }]);

  test("whoever agrees with himself agrees wholly", () => {
    fc.assert(
      fc.property(names, (mine) => {
        const { all, byType, disagreements } = of(mine, [...mine].reverse());
        expect(disagreements).toEqual([]);
        for (const { a, b, both, f1, kappa } of [all, ...Object.values(byType)]) {
          expect([both, both]).toEqual([a, b]);
          expect(f1 ?? 1).toBe(1);
          expect(kappa ?? 1).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  test("either order gives the same scores, and every name that is not shared is in one disagreement", () => {
    fc.assert(
      fc.property(names, names, (mine, theirs) => {
        const forwards = of(mine, theirs);
        const backwards = of(theirs, mine);
        expect(backwards.all.f1).toBe(forwards.all.f1);
        expect(backwards.all.kappa).toBe(forwards.all.kappa);
        expect(backwards.disagreements.length).toBe(forwards.disagreements.length);
        const { a, b, both } = forwards.all;
        const inList = forwards.disagreements.flatMap((one) => [one.a, one.b]).filter((one) => one !== null);
        expect(inList.length).toBe(a + b - 2 * both);
        if (forwards.all.kappa !== null) expect(forwards.all.kappa).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("time grows with the article", () => {
  const sentence = "Kata [Budi Santoso|PER] di [Jakarta|LOC], hujan turun. ";
  const marks = tagged(sentence);
  expectLinear(
    (text) => {
      const names = Array.from({ length: text.length / marks.text.length }, (_, i) =>
        marks.names.map(({ start, end, type }) => ({
          start: start + i * marks.text.length,
          end: end + i * marks.text.length,
          type,
          entity: null,
        })),
      ).flat();
      const a = { names, rejected: [] };
      const b = { names: names.map((name) => ({ ...name, end: name.end - 1 })), rejected: [] };
      agreement([{ article: "a", tokens: tokensOf(text), a, b }]);
    },
    (n) => marks.text.repeat(n),
    100,
  );
});
