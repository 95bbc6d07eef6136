// The samples against their gold annotation. The floors are a little below what was measured: they rise with the product, and a change
// that loses ground shows here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../server/src/analysis/index";
import { type ArticleRecord, decode, EntityIndex, entityIds, toRecord } from "../server/src/corpus/index";
import { MODELS } from "./support/models";
import { bCubed, countMatches, f1, type GoldSpan } from "./support/scores";

const root = path.resolve(import.meta.dirname, "..");
const GOLD = path.join(root, "test/fixtures/samples-gold.jsonl");

/** F1 in percent. */
const FLOORS = {
  names: { PER: 80, ORG: 74, LOC: 80, EVT: 65, all: 79 },
  entities: 86,
  dates: { spans: 98, values: 97 },
};

interface GoldArticle {
  readonly doc: string;
  readonly published: string | null;
  readonly mentions: readonly (GoldSpan & { type: keyof typeof FLOORS.names; cluster: string })[];
  readonly timexes: readonly (GoldSpan & { type: string; value: string })[];
}

const gold = readFileSync(GOLD, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldArticle);

const textOf = (doc: string): string => decode(readFileSync(path.join(root, "samples", doc))).text;

describe("the gold annotation", () => {
  test("is there for every sample", () => {
    expect(existsSync(GOLD)).toBe(true);
    const samples = readdirSync(path.join(root, "samples")).filter(
      (name) => !name.endsWith(".md") && !name.startsWith("."),
    );
    expect(gold.map(({ doc }) => doc).sort()).toEqual(samples.sort());
  });

  test.each(gold.map((article) => [article.doc, article] as const))(
    "of %s fits the text",
    (doc, { mentions, timexes }) => {
      const text = textOf(doc);
      for (const { start, end, text: surface } of [...mentions, ...timexes])
        expect(text.slice(start, end)).toBe(surface);
    },
  );
});

describe("on the samples", () => {
  const analyses = new Map<string, ReturnType<typeof analyze>>();
  const records = new Map<string, ArticleRecord>();
  const index = new EntityIndex();

  beforeAll(() => {
    for (const { doc } of gold) {
      const text = textOf(doc);
      const analysis = analyze(text, { fileName: doc, models: MODELS });
      const record = toRecord(`file:///samples/${doc}`, doc, text, analysis);
      analyses.set(doc, analysis);
      records.set(doc, record);
      index.add(record);
    }
  });

  const spanOf = ({ start, end }: { start: number; end: number }, doc: string): string => `${doc} ${start} ${end}`;

  test.each(["PER", "ORG", "LOC", "EVT", "all"] as const)("names of type %s are found", (type) => {
    const wanted = gold.flatMap(({ doc, mentions }) =>
      mentions.filter((m) => type === "all" || m.type === type).map((m) => `${spanOf(m, doc)} ${m.type}`),
    );
    const found = [...analyses].flatMap(([doc, { mentions }]) =>
      mentions.filter((m) => type === "all" || m.type === type).map((m) => `${spanOf(m, doc)} ${m.type}`),
    );
    expect(f1(countMatches(wanted, found))).toBeGreaterThanOrEqual(FLOORS.names[type]);
  });

  test("mentions of one entity are tied together, across articles", () => {
    const ids = entityIds(index);
    const pairs = gold.flatMap(({ doc, mentions }) => {
      const record = records.get(doc)!;
      const found = new Map(analyses.get(doc)!.mentions.map((mention) => [spanOf(mention, doc), mention]));
      return mentions.flatMap((mention) => {
        const own = found.get(spanOf(mention, doc));
        return own ? [[mention.cluster, ids.get(index.resolve(record, own.entity))!] as const] : [];
      });
    });
    expect(bCubed(pairs)).toBeGreaterThanOrEqual(FLOORS.entities);
  });

  test("dates are found", () => {
    const wanted = gold.flatMap(({ doc, timexes }) => timexes.map((timex) => spanOf(timex, doc)));
    const found = [...analyses].flatMap(([doc, { timexes }]) => timexes.map((timex) => spanOf(timex, doc)));
    expect(f1(countMatches(wanted, found))).toBeGreaterThanOrEqual(FLOORS.dates.spans);
  });

  test("dates have their values", () => {
    const wanted = gold.flatMap(({ doc, timexes }) => timexes.map((timex) => `${spanOf(timex, doc)} ${timex.value}`));
    const found = [...analyses].flatMap(([doc, { timexes }]) =>
      timexes.map((timex) => `${spanOf(timex, doc)} ${timex.value}`),
    );
    expect(f1(countMatches(wanted, found))).toBeGreaterThanOrEqual(FLOORS.dates.values);
  });

  test.each(gold.map((article) => [article.doc, article.published] as const))(
    "%s was published when it says",
    (doc, published) => {
      expect(analyses.get(doc)!.published?.value ?? null).toBe(published);
    },
  );
});
