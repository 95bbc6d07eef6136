// Two people at one article in git: one edits it, both annotate it, the branches are merged.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/analysis/index";
import {
  Anchoring,
  type Decision,
  NO_ANNOTATIONS,
  overlay,
  readAnnotations,
  withDecisions,
  writeAnnotations,
} from "../../server/src/annotations/index";
import { folderWith } from "../support/folder";
import { anchored, decider, hashOf, spanOf } from "./support";

const BEFORE = `Putin Tiba di Pyongyang

PYONGYANG, Kabar Pagi - Presiden Rusia Vladimir Putin tiba di Pyongyang, Rabu (19/6/2024).
Putin disambut Kim Jong Un di bandara, kata Dewan Keamanan Rusia.
Keduanya lalu menuju istana di tepi sungai.
`;
/** The editor's clone: a paragraph more, a typo mended, a name replaced, a sentence reworded. */
const AFTER = BEFORE.replace(
  "Putin disambut",
  "Menurut kantor berita setempat, hujan turun sejak pagi.\nPutin disambut",
)
  .replace("Vladimir Putin", "Vladimirr Putin")
  .replace("di tepi sungai", "di tengah kota Sochi")
  .replace("Kim Jong Un di bandara", "Choe Son Hui di bandara");

const ARTICLE = "a.news";
const LINES = ".newsmark/annotations/a.news.jsonl";

function repository(): { folder: string; git: (...args: string[]) => string } {
  const folder = folderWith({
    [ARTICLE]: BEFORE,
    ".gitattributes": ".newsmark/annotations/**/*.jsonl merge=union\n",
    [LINES]: "",
  });
  const git = (...args: string[]): string =>
    execFileSync(
      "git",
      [
        "-c",
        "user.name=Ani",
        "-c",
        "user.email=ani@example.org",
        "-c",
        "core.autocrlf=false",
        "-c",
        "commit.gpgsign=false",
        ...args,
      ],
      { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
    );
  git("init", "--quiet", "--initial-branch=main");
  return { folder, git };
}

test("what both decided is there after the merge, at the right places", () => {
  const { folder, git } = repository();
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  const annotate = (decisions: readonly Decision[]): void => {
    const file = path.join(folder, LINES);
    writeFileSync(file, writeAnnotations(withDecisions(readAnnotations(readFileSync(file)), decisions)));
  };
  const ani = decider(BEFORE, "Ani");
  const budi = decider(AFTER, "Budi", "2024-05-02T08:00:00.000Z");
  const first = ani(spanOf(BEFORE, "Rusia"), { kind: "accept", type: "LOC" });
  annotate([first]);
  commit("The article and a first decision");

  git("checkout", "--quiet", "-b", "annotated");
  const putin = ani(spanOf(BEFORE, "Vladimir Putin"), { entity: "per:vladimir-putin" });
  const kim = ani(spanOf(BEFORE, "Kim Jong Un"), { entity: "per:kim-jong-un" });
  const nested = ani(spanOf(BEFORE, "Rusia", 1), { type: "LOC" });
  const wrong = ani(spanOf(BEFORE, "Kabar Pagi"), { kind: "retype", type: "EVT" });
  annotate([putin, kim, nested, wrong]);
  commit("Annotate");

  git("checkout", "--quiet", "main");
  writeFileSync(path.join(folder, ARTICLE), AFTER);
  const sochi = budi(spanOf(AFTER, "Sochi"), { type: "LOC" });
  const right = budi(spanOf(AFTER, "Kabar Pagi"), { kind: "accept", type: "ORG" });
  annotate([sochi, right]);
  commit("Edit and annotate");
  git("merge", "--quiet", "--no-edit", "annotated");

  const text = readFileSync(path.join(folder, ARTICLE), "utf8");
  expect(text).toBe(AFTER);
  const file = readAnnotations(readFileSync(path.join(folder, LINES)));
  expect(file.problems).toEqual([]);
  expect(file.decisions.map(({ id }) => id).sort()).toEqual(
    [first, putin, kim, nested, wrong, sochi, right].map(({ id }) => id).sort(),
  );

  const texts = new Map([BEFORE, AFTER].map((one) => [hashOf(one), one]));
  const anchoring = new Anchoring(text);
  const found = file.decisions.map((decision) => ({
    decision,
    place: anchoring.anchor(decision, texts.get(decision.target.hash!) ?? null),
  }));
  const orphans = found.filter(({ place }) => place.how === "orphan").map(({ decision }) => decision.id);
  expect(orphans).toEqual([kim.id]);
  const decisions = found.flatMap(({ decision, place }) => (place.how === "orphan" ? [] : [anchored(decision, place)]));
  const result = overlay(text, analyze(text), decisions);
  const human = result.analysis.mentions
    .filter(({ source }) => source === "human")
    .map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
  expect(human).toEqual(["Kabar Pagi ORG", "Rusia LOC", "Vladimirr Putin PER", "Rusia LOC", "Sochi LOC"]);
  expect(result.contradictions).toMatchObject([{ winner: { id: right.id }, losers: [{ id: wrong.id }] }]);
});

describe("a union of lines", () => {
  test("in any order, with lines twice, reads as one file", () => {
    const make = decider(BEFORE);
    const decisions = ["Rusia", "Vladimir Putin", "Kim Jong Un", "Pyongyang"].map((surface) =>
      make(spanOf(BEFORE, surface)),
    );
    const lines = new TextDecoder()
      .decode(writeAnnotations(withDecisions(NO_ANNOTATIONS, decisions)))
      .trim()
      .split("\n");
    for (const union of [
      lines,
      [...lines].reverse(),
      [...lines.slice(1), ...lines],
      [lines[2]!, ...lines, lines[2]!],
    ]) {
      const file = readAnnotations(new TextEncoder().encode(union.join("\n")));
      expect(file.decisions).toEqual(decisions);
      expect(file.contradictions).toEqual([]);
    }
  });
});
