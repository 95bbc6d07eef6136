// `npm test`: every test, in the real editor too. `npm test -- unit lint` runs only these stages,
// `npm test -- editor --grep hover` only the editor tests with that in their title.
import { ensureDependencies } from "./lib/checkout.mjs";
import { parseOptions } from "./lib/options.mjs";
import { Complaint, main } from "./lib/processes.mjs";

await main(async () => {
  const { values, rest } = parseOptions(["grep"]);
  try {
    await ensureDependencies();
  } catch (error) {
    console.log(error instanceof Complaint ? error.message : error);
    console.log("0 passed, 1 failed");
    return 1;
  }
  const { sum, types, lint, bundles, unit, grammar, editor } = await import("./lib/stages.mjs");
  const stages = { types, lint, build: bundles, unit, grammar, editor };
  const unknown = rest.find((name) => !(name in stages));
  if (unknown) throw new Complaint(`There is no stage ${unknown}; the stages are ${Object.keys(stages).join(", ")}.`);
  const all = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (rest.length > 0 && !rest.includes(name)) continue;
    const start = Date.now();
    let totals;
    try {
      totals = await stage(values);
    } catch (error) {
      console.log(error instanceof Complaint ? error.message : error);
      totals = { passed: 0, failed: 1 };
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${name.padEnd(8)} ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
    all.push(totals);
  }
  const { passed, failed } = sum(all);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
