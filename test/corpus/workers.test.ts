import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { NameModels } from "../../server/src/analysis/index";
import { known } from "../../server/src/corpus/annotations/known";
import { type FileJob, type Outcome, runJob } from "../../server/src/corpus/fileJob";
import { NoWorkersError, runInWorkers, type WorkerOptions } from "../../server/src/corpus/workers";
import { HARBOUR_EN, HARBOUR_ID } from "../support/articles";
import { folderWith } from "../support/folder";
import { MODELS } from "../support/models";

const root = path.resolve(import.meta.dirname, "../..");
const SHIPPED = path.join(root, "dist/newsmark-worker.js");

function packedOf(outcome: Outcome | undefined): Uint8Array {
  if (outcome?.kind !== "article") throw new Error(`${outcome?.kind} instead of an article`);
  return outcome.packed;
}

const job = (file: string): FileJob => ({
  path: file,
  size: HARBOUR_ID.length,
  language: "auto",
  encoding: undefined,
  known: null,
  decided: null,
});

async function run(
  files: readonly string[],
  options: Partial<WorkerOptions> = {},
  signal?: AbortSignal,
  models: NameModels = MODELS,
) {
  const outcomes = new Map<string, Outcome>();
  const warnings: string[] = [];
  await runInWorkers(
    files.map(job),
    { script: SHIPPED, warn: (message) => warnings.push(message), ...options },
    models,
    ({ path: file }, outcome) => {
      if (outcomes.has(file)) throw new Error(`${file} came twice`);
      outcomes.set(file, outcome);
    },
    signal,
  );
  return { outcomes, warnings };
}

/** A worker that dies of files named `dies`, hangs on files named `hangs`, and finds no article in any other. */
const HOSTILE = `
  const { parentPort, workerData } = require("node:worker_threads");
  const current = new Int32Array(workerData.current);
  parentPort.on("message", ({ jobs }) => {
    const outcomes = jobs.map((job, i) => {
      Atomics.store(current, 0, i);
      if (job.path.includes("dies")) process.exit(1);
      if (job.path.includes("throws")) throw new Error("broken");
      while (job.path.includes("hangs"));
      return { kind: "other", hash: job.path };
    });
    parentPort.postMessage({ outcomes });
  });
  parentPort.postMessage({ ready: true });
`;

const hostile = (): string => path.join(folderWith({ "worker.cjs": HOSTILE }), "worker.cjs");

describe("worker threads", () => {
  test("analyse every file once", async () => {
    const names = Array.from({ length: 150 }, (_, i) => `${i}.news`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, HARBOUR_ID])));
    const { outcomes, warnings } = await run(names.map((name) => path.join(folder, name)));
    expect(outcomes.size).toBe(150);
    expect(new Set([...outcomes.values()].map(({ kind }) => kind))).toEqual(new Set(["article"]));
    expect(warnings).toEqual([]);
  });

  test("name a file that cannot be read", async () => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": new Uint8Array(100) });
    const files = ["a.news", "b.news", "gone.news"].map((name) => path.join(folder, name));
    const { outcomes } = await run(files);
    expect(files.map((file) => outcomes.get(file)!.kind)).toEqual(["article", "unreadable", "unreadable"]);
  });

  test.each([
    ["with the trained models", MODELS],
    ["with one of them", { en: MODELS.en }],
    ["by rules", {}],
  ])("find what the main thread finds, %s", async (_, models) => {
    const folder = folderWith({ "a.news": HARBOUR_ID, "b.news": HARBOUR_EN });
    const files = ["a.news", "b.news"].map((name) => path.join(folder, name));
    const { outcomes } = await run(files, {}, undefined, models as NameModels);
    for (const file of files) {
      const here = runJob(job(file), readFileSync, models as NameModels, known([]));
      expect(Buffer.compare(packedOf(outcomes.get(file)), packedOf(here))).toBe(0);
    }
  });

  test("give up the file on which they die or hang, and do all others", async () => {
    const names = Array.from({ length: 60 }, (_, i) => (i === 7 ? "dies" : i === 20 ? "hangs" : `${i}`));
    const files = [...names, "throws"].map((name) => `/${name}.news`);
    const { outcomes } = await run(files, { script: hostile(), patience: 300 });
    const failed = files.filter((file) => outcomes.get(file)!.kind === "unreadable");
    expect(outcomes.size).toBe(files.length);
    expect(failed).toEqual(["/dies.news", "/hangs.news", "/throws.news"]);
    const messages = failed.map((file) => (outcomes.get(file) as { message: string }).message);
    expect(messages[0]).toBe("the analysis failed: skipped");
    expect(messages[1]).toBe("the analysis takes too long: skipped");
    expect(messages[2]).toBe("the analysis failed (broken): skipped");
  });

  test("stop at once when they are told to", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const { outcomes } = await run(["/hangs.news", "/a.news"], { script: hostile() }, stop.signal);
    expect(outcomes.size).toBe(0);
  });

  test("that cannot start say so", async () => {
    const missing = path.join(folderWith(), "no-worker.js");
    await expect(run(["/a.news"], { script: missing })).rejects.toThrow(NoWorkersError);
  });
});
