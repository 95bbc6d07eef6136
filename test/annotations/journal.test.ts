import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnnotationFile,
  applyDecisions,
  articlesOf,
  type Change,
  type Decision,
  EMPTY_JOURNAL,
  inverse,
  type Journal,
  NO_ANNOTATIONS,
  type Operation,
  record,
  redo,
  undo,
} from "../../server/src/annotations/index";
import { decider, spanOf } from "./support";

const TEXT = "Presiden Rusia Vladimir Putin tiba di Pyongyang.";
const make = decider(TEXT);
const [rusia, putin, kota] = ["Rusia", "Putin", "Pyongyang"].map((surface) => make(spanOf(TEXT, surface))) as [
  Decision,
  Decision,
  Decision,
];

const change = (before: Decision | null, after: Decision | null, article = "a.news"): Change => ({
  kind: "decision",
  article,
  before,
  after,
});
const operation = (...changes: Change[]): Operation => ({ label: "x", changes });
const idsOf = (file: AnnotationFile): string[] => file.lines.map(({ decision }) => decision!.id);

describe("undo and redo", () => {
  test("of nothing is nothing", () => {
    expect(undo(EMPTY_JOURNAL)).toBeNull();
    expect(redo(EMPTY_JOURNAL)).toBeNull();
    expect(record(EMPTY_JOURNAL, operation())).toBe(EMPTY_JOURNAL);
  });

  test("of a bulk operation over articles is one step", () => {
    const bulk = operation(change(null, rusia), change(null, putin), change(null, kota, "b.news"));
    expect(articlesOf(bulk)).toEqual(["a.news", "b.news"]);
    const after = applyDecisions(NO_ANNOTATIONS, "a.news", bulk);
    expect(idsOf(after)).toEqual([rusia.id, putin.id]);
    const back = undo(record(EMPTY_JOURNAL, bulk))!;
    expect(idsOf(applyDecisions(after, "a.news", back.operation))).toEqual([]);
    expect(redo(back.journal)!.operation).toBe(bulk);
  });

  test("of a changed decision brings the old one back in its place", () => {
    const edited = { ...rusia, note: "periksa" };
    const file = applyDecisions(NO_ANNOTATIONS, "a.news", operation(change(null, rusia), change(null, putin)));
    const step = operation(change(rusia, edited));
    const after = applyDecisions(file, "a.news", step);
    expect(after.decisions).toContainEqual(edited);
    expect(applyDecisions(after, "a.news", inverse(step))).toEqual(file);
  });

  test("leaves what others wrote meanwhile", () => {
    const step = operation(change(null, rusia));
    const file = applyDecisions(NO_ANNOTATIONS, "a.news", operation(change(null, putin)));
    expect(idsOf(applyDecisions(file, "a.news", inverse(step)))).toEqual([putin.id]);
    expect(applyDecisions(file, "b.news", step)).toBe(file);
  });

  test("a new operation ends what could be redone", () => {
    const { journal } = undo(record(EMPTY_JOURNAL, operation(change(null, rusia))))!;
    expect(redo(record(journal, operation(change(null, putin))))).toBeNull();
  });

  test("forgets the oldest of very many", () => {
    let journal: Journal = EMPTY_JOURNAL;
    for (let i = 0; i < 600; i++) journal = record(journal, { ...operation(change(null, rusia)), label: `${i}` });
    expect(journal.done).toHaveLength(500);
    expect(undo(journal)!.operation.label).toBe("599");
  });
});

test("property: all undone, the file is as it was; all redone, as it became", () => {
  const decisions = [rusia, putin, kota];
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), { maxLength: 10 }), (wanted) => {
      let file: AnnotationFile = NO_ANNOTATIONS;
      let journal: Journal = EMPTY_JOURNAL;
      for (const choices of wanted) {
        const changes: Change[] = [];
        let next = file;
        for (const choice of choices) {
          const { id } = decisions[choice % 3]!;
          const before = next.decisions.find((one) => one.id === id) ?? null;
          const after = choice < 3 ? { ...decisions[choice]!, note: `${changes.length} ${journal.done.length}` } : null;
          if (!before && !after) continue;
          const one = change(before, after);
          changes.push(one);
          next = applyDecisions(next, "a.news", operation(one));
        }
        const step = operation(...changes);
        file = applyDecisions(file, "a.news", step);
        expect(file.decisions).toEqual(next.decisions);
        journal = record(journal, step);
      }
      const final = file.decisions;
      for (let step = undo(journal); step; step = undo(step.journal)) {
        journal = step.journal;
        file = applyDecisions(file, "a.news", step.operation);
      }
      expect(file.decisions).toEqual([]);
      for (let step = redo(journal); step; step = redo(step.journal)) {
        file = applyDecisions(file, "a.news", step.operation);
      }
      expect(file.decisions).toEqual(final);
    }),
  );
});
