// Entities across articles against gold clusters. The bars are those of the design: with given mentions, so that errors of the tagger do not
// count; what the tagger's mentions give is printed beside.
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { foundRecord, givenRecord, goldArticles, resolvedPairs } from "./support/goldEntities";
import { MODELS } from "./support/models";
import { bCubedScores, type Scores } from "./support/scores";

const root = path.resolve(import.meta.dirname, "..");

/** B-cubed in percent. */
const SETS = [
  ...["", "second", "third", "fourth"].flatMap((batch) => {
    const [name, folder] = batch ? [`, ${batch} batch`, `-${batch}`] : ["", ""];
    return [
      {
        name: `shared names${name}`,
        folder: `test/fixtures/entities/shared${folder}`,
        given: { precision: 95, f1: 92 },
      },
      {
        name: `ordinary news${name}`,
        folder: `test/fixtures/entities/ordinary${folder}`,
        given: { precision: 95, f1: 95 },
      },
    ];
  }),
  { name: "seeds", folder: "../shared/seeds", given: { precision: 97, f1: 97 } },
].filter(({ folder }) => existsSync(path.join(root, folder)));

const shown = ({ precision, recall, f1 }: Scores): string =>
  `precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, F1 ${f1.toFixed(1)}`;

describe.each(SETS)("entities of $name", ({ name, folder, given }) => {
  const articles = goldArticles(path.join(root, folder));

  test("the gold fits the texts", () => {
    for (const { text, mentions } of articles)
      for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  test("with given mentions", () => {
    const pairs = resolvedPairs(articles, articles.map(givenRecord));
    const scores = bCubedScores(pairs.map(({ gold, id }) => [gold, id] as const));
    console.info(`${name}, given mentions: ${shown(scores)}`);
    expect(pairs).toHaveLength(articles.reduce((sum, { mentions }) => sum + mentions.length, 0));
    expect(scores.precision).toBeGreaterThanOrEqual(given.precision);
    expect(scores.f1).toBeGreaterThanOrEqual(given.f1);
  });

  test("with the tagger's mentions", () => {
    const pairs = resolvedPairs(
      articles,
      articles.map((article) => foundRecord(article, MODELS)),
    );
    const scores = bCubedScores(pairs.map(({ gold, id }) => [gold, id] as const));
    console.info(`${name}, the tagger's mentions: ${shown(scores)}`);
    expect(pairs.length).toBeGreaterThan(0);
  });
});
