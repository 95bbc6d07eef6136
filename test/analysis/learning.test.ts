import { describe, expect, test } from "vitest";
import { analyze, languages, type NameModel } from "../../server/src/analysis/index";
import { f1, loadLearntModel, ownNames, retrain, type TaughtArticle, tally } from "../../server/src/analysis/learning";
import { UNKNOWN_DOMAIN } from "../support/corrected";
import { MODELS } from "../support/models";

const base = MODELS.id!;
const taught = UNKNOWN_DOMAIN.map(({ text, spans }): TaughtArticle => ({ text, names: spans, decided: null }));
const score = (articles: readonly TaughtArticle[], model: NameModel): number => {
  const tallies = articles.map((one) =>
    tally(one, analyze(one.text, { language: "id", models: { id: model } }).mentions),
  );
  const sum = (key: "right" | "found" | "true"): number => tallies.reduce((total, one) => total + one[key], 0);
  return f1({ right: sum("right"), found: sum("found"), true: sum("true") });
};

describe("learning from corrections", () => {
  const lessons = taught.slice(0, 10);
  const weights = retrain(base, "id", lessons, []);
  const learnt = loadLearntModel(languages.id, base, weights, ownNames(lessons));

  test("finds the names of articles that were not corrected, of names that were never seen, too", () => {
    const later = taught.slice(10);
    expect(score(later, learnt)).toBeGreaterThan(score(later, base) + 15);
    const unseen = UNKNOWN_DOMAIN.find(({ name }) => name.startsWith("032"))!;
    const names = analyze(unseen.text, { language: "id", models: { id: learnt } }).mentions;
    const types = new Map(names.map(({ start, end, type }) => [unseen.text.slice(start, end), type]));
    expect([types.get("Kuala Cyber"), types.get("Gonggong")]).toEqual(["ORG", "PER"]);
  });

  test("makes the same model of the same lessons", () => {
    expect(
      Buffer.compare(retrain(base, "id", lessons.slice(0, 2), []), retrain(base, "id", lessons.slice(0, 2), [])),
    ).toBe(0);
  });

  test("learns nothing of an article in which nothing was decided", () => {
    const untouched = loadLearntModel(
      languages.id,
      base,
      retrain(base, "id", [{ ...lessons[0]!, decided: [] }], []),
      {},
    );
    const { text } = lessons[0]!;
    const find = (model: NameModel) => analyze(text, { language: "id", models: { id: model } }).mentions;
    expect(find(untouched)).toEqual(find(base));
  });

  test("stops when its progress is told so", () => {
    const stop = (): void => {
      throw new Error("enough");
    };
    expect(() => retrain(base, "id", lessons.slice(0, 2), [], { onProgress: stop })).toThrow("enough");
  });

  test.each([0, 8, 19, 700, 5000])("of bytes that are no model is refused, %i of them", (size) => {
    const bytes = weights.slice(0, size);
    expect(() => loadLearntModel(languages.id, base, bytes, {})).toThrow();
  });

  test("of a model whose numbers are broken is refused", () => {
    const broken = weights.slice();
    new DataView(broken.buffer).setFloat32(12, Number.NaN, true);
    expect(() => loadLearntModel(languages.id, base, broken, {})).toThrow("calibration");
    const huge = weights.slice();
    new DataView(huge.buffer).setUint32(8, 0xffffffff, true);
    expect(() => loadLearntModel(languages.id, base, huge, {})).toThrow("cut short");
  });
});
