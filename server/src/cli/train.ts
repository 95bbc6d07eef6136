// `newsmark train`: learns from what readers decided in a workspace, tells what it is worth, and keeps the model there if they say so.
import { stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { f1, type Tally } from "../analysis/learning";
import {
  type BeforeAfter,
  DEFAULT_SETTINGS,
  diskFiles,
  type Learnt,
  learn,
  revertModel,
  takeModel,
  UnusableFileError,
  verdictOf,
} from "../corpus/index";
import { ExitCode, oneOf, readArguments, UsageError } from "./arguments";
import { shippedFolder } from "./models";

const LANGUAGES = { id: "Indonesian", en: "English" } as const;
/** Milliseconds between two lines of progress, where they do not overwrite each other. */
const PROGRESS_EVERY = 5000;

export async function train(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    on: { type: "string" },
    lang: { type: "string", default: "auto" },
    "dry-run": { type: "boolean", default: false },
    yes: { type: "boolean", default: false },
    revert: { type: "boolean", default: false },
  });
  if (!values.on) throw new UsageError("no --on WORKSPACE given");
  if (positionals.length > 0)
    throw new UsageError(`no PATH is taken, ${JSON.stringify(positionals[0])} is one too many`);
  if (values["dry-run"] && values.yes) throw new UsageError("--dry-run and --yes exclude each other");
  if (values.revert && (values["dry-run"] || values.yes)) throw new UsageError("--revert goes alone");
  const language = oneOf("lang", values.lang, ["auto", "id", "en"]);
  const folder = path.resolve(values.on);
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    console.error(`newsmark train: ${values.on}: no such folder`);
    return ExitCode.Usage;
  }
  try {
    if (values.revert) return await revert(folder);
    const learnt = await learn(
      { folder, models: shippedFolder(), settings: { ...DEFAULT_SETTINGS, language } },
      diskFiles,
      (message) => console.error(`newsmark train: ${message}`),
      progress(),
    );
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    if (learnt.length === 0) {
      console.error(`newsmark train: nothing is decided about names in ${path.join(values.on, ".newsmark")}`);
      return ExitCode.Usage;
    }
    for (const one of learnt) for (const line of describe(one)) process.stdout.write(`${line}\n`);
    return await offer(folder, learnt, values);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    console.error(`newsmark train: ${error.message}`);
    return ExitCode.Usage;
  }
}

async function revert(folder: string): Promise<number> {
  const was = await revertModel(folder);
  process.stdout.write(was ? "back to the shipped model\n" : "there is no model of your own\n");
  return ExitCode.Done;
}

async function offer(
  folder: string,
  learnt: readonly Learnt[],
  given: { yes?: boolean; "dry-run"?: boolean },
): Promise<number> {
  if (given["dry-run"]) return ExitCode.Done;
  const isWorse = learnt.some((one) => verdictOf(one) === "worse");
  if (given.yes && isWorse) {
    process.stdout.write("not kept: it is worse\n");
    return ExitCode.Findings;
  }
  if (!given.yes && !(await confirm(isWorse))) {
    process.stdout.write("not kept\n");
    return ExitCode.Done;
  }
  await takeModel(folder, learnt, new Date().toISOString());
  process.stdout.write(`kept in ${path.join(folder, ".newsmark", "model")}; --revert goes back to the shipped model\n`);
  return ExitCode.Done;
}

/** Asks the person at the terminal; where there is none, the answer is no. */
async function confirm(isWorse: boolean): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error("newsmark train: --yes keeps the model");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(isWorse ? "It is worse. Keep it all the same? [y/N] " : "Keep it? [y/N] ");
    return /^(?:y|yes|ya)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

/** Tells of the share that is done, on standard error. */
function progress(): (share: number) => void {
  let told = Date.now();
  return (share) => {
    const percent = `${Math.round(100 * share)} %`;
    if (process.stderr.isTTY) process.stderr.write(`\rlearning ${percent} `);
    else if (Date.now() - told > PROGRESS_EVERY) {
      told = Date.now();
      process.stderr.write(`learning ${percent}\n`);
    }
  };
}

const VERDICTS = {
  better: "better: worth keeping",
  same: "no better, no worse",
  worse: "worse: not worth keeping",
  untested: "untested: decide about names in two articles or more to have it tested",
} as const;

/** What a reader is told before the model is taken. */
function describe(learnt: Learnt): string[] {
  const { language, articles, decisions, heldOut, general } = learnt;
  return [
    `${LANGUAGES[language]}: learnt from ${decisions} decisions in ${articles} ${articles === 1 ? "article" : "articles"}`,
    ...(heldOut ? [`  names you decided on, each article held out in turn: ${change(heldOut)}`] : []),
    `  ${general.articles} articles of news at large: ${change(general)}`,
    `  ${VERDICTS[verdictOf(learnt)]}`,
  ];
}

const change = ({ before, after }: BeforeAfter): string => `F1 ${figure(before)} -> ${figure(after)}`;
const figure = (tally: Tally): string => `${f1(tally).toFixed(1)} (${tally.right} right of ${tally.true})`;
