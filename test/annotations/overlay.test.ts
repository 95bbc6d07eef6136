import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze, MENTION_TYPES, type Span } from "../../server/src/analysis/index";
import {
  type Anchored,
  type DecisionInput,
  type Dossier,
  knownNames,
  type Overlaid,
  overlay,
} from "../../server/src/annotations/index";
import { newsText } from "../support/arbitraries";
import { expectLinear } from "../support/growth";
import { resolved } from "../support/tagged";
import { anchored, decider, spanOf } from "./support";

/** An analysis with the names that `source` marks, `[Putin|PER]`. */
function machine(source: string): { text: string; analysis: Analysis } {
  const { text, mentions, entities } = resolved(source);
  return { text, analysis: { ...analyze(""), mentions, entities } };
}

type Decided = [surface: string, input?: Partial<DecisionInput>, n?: number];

function laid(source: string, decided: Decided[], dossiers: Dossier[] = []): Overlaid & { text: string } {
  const { text, analysis } = machine(source);
  const make = decider(text);
  const decisions = decided.map(([surface, input, n]) => {
    const span = spanOf(text, surface, n);
    return anchored(make(span, input), span);
  });
  return { text, ...overlay(text, analysis, decisions, knownNames(dossiers)) };
}

/** `Putin PER human` by mention. */
const mentionsOf = ({ text, analysis }: Overlaid & { text: string }): string[] =>
  analysis.mentions.map(({ start, end, type, source }) => `${text.slice(start, end)} ${type} ${source}`);

/** `per:putin: Vladimir Putin, Putin` by entity. */
const entitiesOf = ({ text, analysis, entityIds }: Overlaid & { text: string }): string[] =>
  analysis.entities.map((_, e) => {
    const spellings = analysis.mentions
      .filter(({ entity }) => entity === e)
      .map(({ start, end }) => text.slice(start, end));
    return `${entityIds[e] ?? "-"}: ${spellings.join(", ")}`;
  });

const ARTICLE = `
  Presiden [Rusia|LOC] [Vladimir Putin|PER] tiba di [Pyongyang|LOC].
  [Putin|PER] disambut Kim Jong Un, kata [Dewan Keamanan Rusia|ORG].
`;

describe("a decision", () => {
  test("that adds a name gives it an entity", () => {
    const result = laid(ARTICLE, [["Kim Jong Un"]]);
    expect(mentionsOf(result)).toContain("Kim Jong Un PER human");
    expect(entitiesOf(result)).toEqual([
      "-: Rusia",
      "-: Vladimir Putin, Putin",
      "-: Pyongyang",
      "-: Kim Jong Un",
      "-: Dewan Keamanan Rusia",
    ]);
    expect(result.decidedBy.filter(Boolean)).toEqual(["urn:uuid:Ani-1"]);
  });

  test("that accepts makes it human, with the roles and group that it had", () => {
    const result = laid(ARTICLE, [["Vladimir Putin", { kind: "accept" }]]);
    expect(mentionsOf(result)).toEqual([
      "Rusia LOC rule",
      "Vladimir Putin PER human",
      "Pyongyang LOC rule",
      "Putin PER rule",
      "Dewan Keamanan Rusia ORG rule",
    ]);
    expect(result.analysis.entities[1]).toMatchObject({
      name: "Vladimir Putin",
      aliases: ["Putin"],
      introduction: 1,
      roles: [{ text: "Presiden Rusia" }],
    });
    expect(result.analysis.mentions[1]!.confidence).toBe(1);
  });

  test("that rejects takes the name away, and its entity with the last of them", () => {
    const result = laid(ARTICLE, [["Pyongyang", { kind: "reject" }]]);
    expect(entitiesOf(result)).toEqual(["-: Rusia", "-: Vladimir Putin, Putin", "-: Dewan Keamanan Rusia"]);
  });

  test("of another type makes it another entity", () => {
    const result = laid("[Barcelona|LOC] menang. Pemain [Barcelona|LOC] gembira.", [
      ["Barcelona", { kind: "retype", type: "ORG" }],
    ]);
    expect(entitiesOf(result)).toEqual(["-: Barcelona", "-: Barcelona"]);
    expect(result.analysis.entities.map(({ type }) => type)).toEqual(["ORG", "LOC"]);
  });

  test("that is a note changes no name", () => {
    const result = laid(ARTICLE, [["Pyongyang", { kind: "note", type: null, note: "periksa" }]]);
    expect(mentionsOf(result)).toHaveLength(5);
    expect(result.notes.map(({ decision }) => decision.note)).toEqual(["periksa"]);
  });

  test("that comes later wins over another about the same span, and both are told", () => {
    const result = laid(ARTICLE, [
      ["Pyongyang", { kind: "reject" }],
      ["Pyongyang", { kind: "retype", type: "ORG" }],
    ]);
    expect(mentionsOf(result)).toContain("Pyongyang ORG human");
    expect(result.contradictions).toMatchObject([{ winner: { kind: "retype" }, losers: [{ kind: "reject" }] }]);
  });

  test("outside of the text is passed over", () => {
    const { text, analysis } = machine(ARTICLE);
    const decision = decider(text)(spanOf(text, "Putin"));
    const outside: Anchored[] = [
      { decision, start: -3, end: 2 },
      { decision, start: 5, end: 5 },
      { decision, start: 5, end: 1e9 },
    ];
    expect(overlay(text, analysis, outside).analysis.mentions).toEqual(analysis.mentions);
  });
});

describe("human and machine's spans", () => {
  test("nest where their types differ", () => {
    const result = laid(ARTICLE, [["Rusia", { type: "LOC" }, 1]]);
    expect(mentionsOf(result).slice(-2)).toEqual(["Dewan Keamanan Rusia ORG rule", "Rusia LOC human"]);
    expect(entitiesOf(result)).toContain("-: Rusia, Rusia");
  });

  test.each<[string, string, Decided]>([
    ["a longer one of the reader's", "Keamanan Rusia|[Keamanan|ORG] Rusia", ["Keamanan Rusia", { type: "ORG" }]],
    ["a shorter one of the same type", "Putin|[Presiden Putin|PER]", ["Putin"]],
    ["one that crosses", "Putin tiba|Presiden [Vladimir Putin|PER] tiba", ["Putin tiba"]],
  ])("%s takes the machine's away", (_, source, decided) => {
    const [name, article] = [source.slice(0, source.indexOf("|")), source.slice(source.indexOf("|") + 1)];
    expect(mentionsOf(laid(article, [decided])).map((one) => one.replace(/ \w+ \w+$/, ""))).toEqual([name]);
  });

  test("of readers nest and overlap as they like", () => {
    const result = laid("Menteri Luar Negeri Rusia Sergei Lavrov", [
      ["Luar Negeri Rusia", { type: "ORG" }],
      ["Rusia", { type: "LOC" }],
      ["Rusia Sergei", { type: "EVT" }],
    ]);
    expect(mentionsOf(result)).toEqual(["Luar Negeri Rusia ORG human", "Rusia Sergei EVT human", "Rusia LOC human"]);
  });
});

describe("entities", () => {
  test("an added full name takes in the short one that the machine knew", () => {
    const result = laid("Vladimir Putin tiba. [Putin|PER] disambut.", [["Vladimir Putin"]]);
    expect(entitiesOf(result)).toEqual(["-: Vladimir Putin, Putin"]);
    expect(result.analysis.entities[0]!.name).toBe("Vladimir Putin");
  });

  test("an added short name goes to the full one before it", () => {
    expect(
      entitiesOf(laid("[Kim Jong Un|PER] dan [Kim Yo Jong|PER]. Kim diam.", [["Kim diam".slice(0, 3), {}, 2]])),
    ).toEqual(["-: Kim Jong Un", "-: Kim Yo Jong, Kim"]);
  });

  test("an added country is the one under its other name", () => {
    expect(entitiesOf(laid("[Korea Utara|LOC] diam. Korut diam.", [["Korut", { type: "LOC" }]]))).toEqual([
      "-: Korea Utara, Korut",
    ]);
  });

  test("what a reader says of one mention holds for its group", () => {
    expect(entitiesOf(laid(ARTICLE, [["Putin", { kind: "accept", entity: "per:putin" }, 1]]))).toContain(
      "per:putin: Vladimir Putin, Putin",
    );
  });

  test("what a reader says of two mentions splits the group", () => {
    const result = laid("[Budi|PER] tiba. [Budi|PER] pergi. [Budi|PER] pulang.", [
      ["Budi", { kind: "accept", entity: "per:budi-a" }],
      ["Budi", { kind: "accept", entity: "per:budi-b" }, 1],
    ]);
    expect(entitiesOf(result)).toEqual(["per:budi-a: Budi", "per:budi-b: Budi, Budi"]);
  });

  test("what a reader says of two groups ties them", () => {
    const result = laid("[Joko Widodo|PER] tiba. [Jokowi|PER] pulang.", [
      ["Joko Widodo", { kind: "accept", entity: "per:joko-widodo" }],
      ["Jokowi", { kind: "accept", entity: "per:joko-widodo" }],
    ]);
    expect(entitiesOf(result)).toEqual(["per:joko-widodo: Joko Widodo, Jokowi"]);
    expect(result.analysis.entities[0]).toMatchObject({ name: "Joko Widodo", aliases: ["Jokowi"] });
  });
});

describe("an alias of a dossier", () => {
  const jokowi: Dossier = { id: "per:joko-widodo", type: "PER", name: "Joko Widodo", aliases: ["Jokowi", "Pak Lurah"] };

  test("is found wherever it stands as whole words", () => {
    const result = laid("Kata Pak Lurah, PAK LURAH dan Pak Lurahan. [Jokowi|PER] pulang.", [], [jokowi]);
    expect(mentionsOf(result)).toEqual(["Pak Lurah PER rule", "PAK LURAH PER rule", "Jokowi PER rule"]);
    expect(entitiesOf(result)).toEqual(["per:joko-widodo: Pak Lurah, PAK LURAH, Jokowi"]);
  });

  test("ties what the machine held apart", () => {
    expect(entitiesOf(laid("[Joko Widodo|PER] tiba. [Jokowi|PER] pulang.", [], [jokowi]))).toEqual([
      "per:joko-widodo: Joko Widodo, Jokowi",
    ]);
  });

  test("gives way to a rejection and to a longer name", () => {
    const result = laid(
      "Pak Lurah pergi. Warung [Pak Lurah Tua|ORG] tutup.",
      [["Pak Lurah", { kind: "reject" }]],
      [jokowi],
    );
    expect(mentionsOf(result)).toEqual(["Pak Lurah Tua ORG rule"]);
  });

  test("gives way to what a reader says of a mention", () => {
    expect(
      entitiesOf(laid("[Jokowi|PER] tiba.", [["Jokowi", { kind: "accept", entity: "per:jokowi-lain" }]], [jokowi])),
    ).toEqual(["per:jokowi-lain: Jokowi"]);
  });

  test("and an id that was merged into another name the same entity", () => {
    const merged: Dossier = { ...jokowi, sameAs: ["per:mulyono"] };
    expect(
      entitiesOf(laid("[Mulyono|PER] tiba. [Jokowi|PER] pulang.", [["Mulyono", { entity: "per:mulyono" }]], [merged])),
    ).toEqual(["per:joko-widodo: Mulyono, Jokowi"]);
    const own: Dossier = { id: "per:mulyono", type: "PER", name: "Mulyono" };
    expect(entitiesOf(laid("[Mulyono|PER] tiba.", [["Mulyono", { entity: "per:mulyono" }]], [merged, own]))).toEqual([
      "per:mulyono: Mulyono",
    ]);
  });

  test("of two entities of one type ties to neither; of two types, to the one of the mention", () => {
    const club: Dossier = { id: "org:barcelona", type: "ORG", name: "Barcelona" };
    const city: Dossier = { id: "loc:barcelona", type: "LOC", name: "Barcelona" };
    const other: Dossier = { id: "org:barcelona-sc", type: "ORG", name: "Barcelona" };
    const text = "[Barcelona|ORG] menang di [Barcelona|LOC], kata warga Barcelona.";
    expect(entitiesOf(laid(text, [], [club, city]))).toEqual(["org:barcelona: Barcelona", "loc:barcelona: Barcelona"]);
    expect(entitiesOf(laid(text, [], [club, other]))).toEqual(["-: Barcelona", "-: Barcelona"]);
  });
});

describe("properties", () => {
  const anyDecision = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 20 }),
    kind: fc.constantFrom<DecisionInput["kind"]>("add", "accept", "retype", "reject", "note"),
    type: fc.constantFrom(...MENTION_TYPES),
    entity: fc.option(fc.constantFrom("per:a", "org:b", "Q1")),
    onMention: fc.boolean(),
  });
  const dossiers = knownNames([
    { id: "per:putin", type: "PER", name: "Vladimir Putin", aliases: ["Putin"] },
    { id: "loc:jakarta", type: "LOC", name: "Jakarta", aliases: ["JAKARTA", "漢字"] },
  ]);

  test("the result is an analysis: sorted, numbered by first mention, every entity named and introduced; human decisions hold", () => {
    fc.assert(
      fc.property(newsText, fc.array(anyDecision, { maxLength: 8 }), fc.boolean(), (text, wanted, known) => {
        const analysis = analyze(text);
        const make = decider(text);
        const decisions = wanted.map(({ at, length, onMention, ...input }): Anchored => {
          const start = at % text.length;
          const mention = analysis.mentions[at % Math.max(1, analysis.mentions.length)];
          const span: Span = onMention && mention ? mention : { start, end: Math.min(text.length, start + 1 + length) };
          return anchored(make(span, input), span);
        });
        const result = overlay(text, analysis, decisions, known ? dossiers : null);
        const { mentions, entities } = result.analysis;
        const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
        expect(mentions).toEqual(sorted);
        expect(result.entityIds).toHaveLength(entities.length);
        expect(result.decidedBy).toHaveLength(mentions.length);
        expect([...new Set(mentions.map(({ entity }) => entity))]).toEqual(entities.map((_, e) => e));
        entities.forEach((entity, e) => {
          const introduction = mentions[entity.introduction]!;
          expect(introduction.entity).toBe(e);
          const spellings = new Set(mentions.filter((m) => m.entity === e).map((m) => text.slice(m.start, m.end)));
          expect(spellings).toEqual(new Set([entity.name, ...entity.aliases]));
        });
        for (const { entity, type } of mentions) expect(entities[entity]!.type).toBe(type);
        const latest = new Map(
          decisions.filter(({ decision }) => decision.kind !== "note").map((one) => [`${one.start} ${one.end}`, one]),
        );
        for (const [span, { decision }] of latest) {
          const found = mentions.filter((m) => `${m.start} ${m.end}` === span);
          if (decision.kind === "reject") expect(found).toEqual([]);
          else expect(found).toMatchObject([{ type: decision.type, source: "human", confidence: 1 }]);
          if (decision.entity && found[0]) expect(result.entityIds[found[0].entity]).toBe(decision.entity);
        }
      }),
    );
  });

  test("no decision, no change", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const analysis = analyze(text);
        expect(overlay(text, analysis, []).analysis).toBe(analysis);
      }),
    );
  });
});

test("time grows with the text and the decisions", () => {
  const made = new Map<string, [Analysis, Anchored[]]>();
  expectLinear(
    (text) => {
      const [analysis, decisions] = made.get(text)!;
      overlay(text, analysis, decisions, knownNames([{ id: "per:a", type: "PER", name: "Ani", aliases: [] }]));
    },
    (n) => {
      const text = "Presiden Rusia Vladimir Putin bertemu Ani di Jakarta.\n".repeat(n * 20);
      const decision = decider(text.slice(0, 200))(spanOf(text, "Putin"));
      const decisions = [...text.matchAll(/Putin/g)].map(
        ({ index }, i): Anchored => ({ decision: { ...decision, id: `urn:${i}` }, start: index, end: index + 5 }),
      );
      made.set(text, [analyze(text), decisions]);
      return text;
    },
    10,
  );
});
