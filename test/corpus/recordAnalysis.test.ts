import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import { analysisOf } from "../../server/src/corpus/annotations/recordAnalysis";
import { pack, problemsOf } from "../../server/src/corpus/packed";
import { PackedRecord } from "../../server/src/corpus/packedRecord";
import { toRecord } from "../../server/src/corpus/record";

const samples = path.resolve(import.meta.dirname, "../../samples");
const files = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(?:news|txt|berita)$/.test(name),
);

test.each(files)("%s: what is kept of an article is as good to lay decisions over as its analysis", (name) => {
  const text = readFileSync(path.join(samples, name), "utf8");
  const uri = `file:///${encodeURIComponent(name)}`;
  const analysis = analyze(text, { fileName: name });
  const machine = pack(toRecord(uri, "", text, analysis), analysis.problems);
  const kept = analysisOf(new PackedRecord(uri, "", machine), text, problemsOf(machine));
  expect(pack(toRecord(uri, "", text, kept), kept.problems)).toEqual(machine);
  expect(kept.structure.bodyStart).toBe(analysis.structure.bodyStart);
  expect(kept.entities.map(({ defined }) => [...defined].sort())).toEqual(
    analysis.entities.map(({ defined }) => [...defined].sort()),
  );
});
