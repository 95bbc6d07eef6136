// Ten times the article takes ten times as long, for everything that looks at all of its dates.
import { test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { EntityIndex, PeriodIndex, type Snapshot, toRecord } from "../../server/src/corpus/index";
import { weekdayMismatch } from "../../server/src/features/diagnostics/weekdayMismatch";
import { inlayHints } from "../../server/src/features/index";
import { toTimeML } from "../../server/src/formats/index";
import { expectLinear } from "../support/growth";

const URI = "file:///a.news";
const article = (n: number): string =>
  `Rapat digelar Rabu, 13 September 2023.\n${"Pada Rabu lalu, Senin (13/9/2023), 3-5 Mei, pukul 10.00 WIB.\n".repeat(n)}`;

/** Analyses each text once, so that only what comes after is measured. */
function analysed() {
  const known = new Map<string, ReturnType<typeof build>>();
  const build = (text: string) => {
    const analysis = analyze(text, { language: "id" });
    const record = toRecord(URI, "a.news", text, analysis);
    const snapshot: Snapshot = {
      entities: new EntityIndex(),
      periods: new PeriodIndex(),
      article: () => record,
      text: () => text,
    };
    return { analysis, record, snapshot };
  };
  return (text: string) => {
    const found = known.get(text) ?? build(text);
    known.set(text, found);
    return found;
  };
}

test("inlay hints", () => {
  const of = analysed();
  expectLinear((text) => void inlayHints(of(text).snapshot, URI, "id"), article, 200);
});

test("weekdays that are not their dates'", () => {
  const of = analysed();
  const run = (text: string): void => {
    const { snapshot, record } = of(text);
    weekdayMismatch.find({ snapshot, record, text, language: "id" });
  };
  expectLinear(run, article, 200);
});

test("TimeML", () => {
  const of = analysed();
  expectLinear((text) => void toTimeML({ doc: "a", text, analysis: of(text).analysis }), article, 200);
});
