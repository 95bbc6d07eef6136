// Two people, each with a clone: one edits articles, both annotate them, git merges.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, type Span } from "../../server/src/analysis/index";
import { type Decision, type DecisionInput, decide } from "../../server/src/annotations/index";
import { AnnotationStore, articleDecisions, findDecisions, layOver, textHash } from "../../server/src/corpus/index";
import { folderWith } from "../support/folder";
import { type Git, gitIn } from "../support/git";
import { goldArticles } from "../support/goldEntities";
import { EDITS } from "../support/textEdits";

interface Clone {
  readonly folder: string;
  readonly git: Git;
  /** Decides about the places, with the store, on the articles as they are in the clone. */
  annotate(
    places: readonly (Partial<DecisionInput> & { readonly article: string; readonly span: Span })[],
  ): Promise<Decision[]>;
  commit(message: string): void;
}

/** A clone of Ani's and one of Budi's, with the same `files` in both. */
function clones(files: Readonly<Record<string, string>>): { ani: Clone; budi: Clone; merge(into: Clone): void } {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`ani/${name}`, text])));
  const clone = (name: string, minutes: number): Clone => {
    const root = path.join(folder, name.toLowerCase());
    const git = gitIn(root, name);
    let n = 0;
    return {
      folder: root,
      git,
      async annotate(places) {
        const store = new AnnotationStore(root);
        await store.load();
        const texts = new Map<string, string>();
        const decisions = places.map(({ article, span, ...input }): Decision => {
          const text = texts.get(article) ?? readFileSync(path.join(root, article), "utf8");
          texts.set(article, text);
          return decide({
            id: `urn:uuid:${name}-${++n}`,
            kind: "add",
            type: "PER",
            creator: name,
            created: new Date(Date.UTC(2024, 4, 1, 8, minutes, n)).toISOString(),
            source: article,
            text,
            hash: textHash(text),
            span,
            ...input,
          });
        });
        const changes = decisions.map((after) => ({
          kind: "decision" as const,
          article: after.target.source,
          before: null,
          after,
        }));
        await store.apply({ label: "Annotate", changes }, texts.values());
        return decisions;
      },
      commit(message) {
        git("add", "--all");
        git("commit", "--quiet", "--message", message);
      },
    };
  };
  const ani = clone("Ani", 0);
  ani.git("init", "--quiet");
  ani.commit("Articles");
  ani.git("clone", "--quiet", ".", "../budi");
  const budi = clone("Budi", 30);
  const merge = (into: Clone): void => {
    into.git("pull", "--quiet", "--no-edit", into === ani ? "../budi" : "../ani", "main");
  };
  return { ani, budi, merge };
}

const spanOf = (text: string, surface: string, n = 0): Span => {
  let start = text.indexOf(surface);
  for (let i = 0; i < n; i++) start = text.indexOf(surface, start + 1);
  return { start, end: start + surface.length };
};

const BEFORE = `Putin Tiba di Pyongyang

PYONGYANG, Kabar Pagi - Presiden Rusia Vladimir Putin tiba di Pyongyang, Rabu (19/6/2024).
Putin disambut Kim Jong Un di bandara, kata Dewan Keamanan Rusia.
Keduanya lalu menuju istana di tepi sungai.
`;
const AFTER = BEFORE.replace(
  "Putin disambut",
  "Menurut kantor berita setempat, hujan turun sejak pagi.\nPutin disambut",
)
  .replace("Vladimir Putin", "Vladimirr Putin")
  .replace("di tepi sungai", "di tengah kota Sochi")
  .replace("Kim Jong Un di bandara", "Choe Son Hui di bandara");

describe("an article that one edits and both annotate", () => {
  test("has both people's decisions after the merge, at their places, with what they do not agree about", async () => {
    const { ani, budi, merge } = clones({ "arsip/a.news": BEFORE });
    const article = "arsip/a.news";
    const [putin, kim, nested, wrong] = await ani.annotate([
      { article, span: spanOf(BEFORE, "Vladimir Putin"), entity: "per:vladimir-putin" },
      { article, span: spanOf(BEFORE, "Kim Jong Un"), entity: "per:kim-jong-un" },
      { article, span: spanOf(BEFORE, "Rusia", 1), type: "LOC" },
      { article, span: spanOf(BEFORE, "Kabar Pagi"), kind: "retype", type: "EVT" },
    ]);
    ani.commit("Annotate");
    writeFileSync(path.join(budi.folder, article), AFTER);
    const [sochi, right] = await budi.annotate([
      { article, span: spanOf(AFTER, "Sochi"), type: "LOC" },
      { article, span: spanOf(AFTER, "Kabar Pagi"), kind: "accept", type: "ORG" },
    ]);
    budi.commit("Edit and annotate");
    for (const clone of [ani, budi]) merge(clone);

    expect(readFileSync(path.join(ani.folder, ".newsmark/.gitattributes"), "utf8")).toContain("merge=union");
    for (const { folder, git } of [ani, budi]) {
      expect(git("status", "--porcelain")).toBe("");
      const problems: unknown[] = [];
      const store = new AnnotationStore(folder, (problem) => problems.push(problem));
      await store.load();
      expect(problems).toEqual([]);
      const all = store.annotations(article).lines.map(({ decision }) => decision!.id);
      expect(all.sort()).toEqual([putin, kim, nested, wrong, sochi, right].map((one) => one!.id).sort());

      const text = readFileSync(path.join(folder, article), "utf8");
      expect(text).toBe(AFTER);
      const laid = layOver(text, analyze(text), await articleDecisions(store, article), null);
      expect(laid.orphans.map(({ decision }) => decision.id)).toEqual([kim!.id]);
      expect(laid.contradictions).toMatchObject([{ winner: { id: right!.id }, losers: [{ id: wrong!.id }] }]);
      const human = laid.analysis.mentions
        .filter(({ source }) => source === "human")
        .map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
      expect(human).toEqual(["Kabar Pagi ORG", "Vladimirr Putin PER", "Rusia LOC", "Sochi LOC"]);
    }
  });

  test("has both people's decisions of the same span of the same text", async () => {
    const article = "a.news";
    const { ani, budi, merge } = clones({ [article]: BEFORE });
    const span = spanOf(BEFORE, "Kim Jong Un");
    await ani.annotate([{ article, span, entity: "per:kim-jong-un" }]);
    ani.commit("Annotate");
    await budi.annotate([{ article, span, kind: "reject" }]);
    budi.commit("Annotate");
    merge(ani);
    const store = new AnnotationStore(ani.folder);
    await store.load();
    const { lines, decisions, contradictions } = store.annotations(article);
    expect(lines).toHaveLength(2);
    expect(decisions.map(({ creator }) => creator)).toEqual(["Budi"]);
    expect(contradictions).toMatchObject([{ winner: { creator: "Budi" }, losers: [{ creator: "Ani" }] }]);
  });
});

/** Mentions of each article that are tried in each edit: the disk is slow. */
const EVERY = 11;

test.each(Object.keys(EDITS))("articles edited on one clone and annotated on the other: %s", async (edit) => {
  const root = path.resolve(import.meta.dirname, "../..");
  const tried = goldArticles(path.join(root, "test/fixtures/entities/shared")).flatMap((article, a) =>
    article.mentions.flatMap((mention, m) => {
      const edited = (a + m) % EVERY === 0 ? EDITS[edit]!(article, mention, m) : null;
      return edited && edited.text !== article.text ? [{ name: `${a}-${m}.news`, article, mention, edited }] : [];
    }),
  );
  const { ani, budi, merge } = clones(Object.fromEntries(tried.map(({ name, article }) => [name, article.text])));
  for (const { name, edited } of tried) writeFileSync(path.join(ani.folder, name), edited.text);
  ani.commit("Edit");
  await budi.annotate(tried.map(({ name, mention }) => ({ article: name, span: mention, type: mention.type })));
  budi.commit("Annotate");
  merge(ani);
  const store = new AnnotationStore(ani.folder);
  await store.load();
  let [wrong, orphaned] = [0, 0];
  for (const { name, edited } of tried) {
    const text = readFileSync(path.join(ani.folder, name), "utf8");
    const { anchored, orphans } = findDecisions(text, await articleDecisions(store, name));
    expect(anchored.length + orphans.length).toBe(1);
    const [place] = anchored;
    if (place && (place.start !== edited.truth?.start || place.end !== edited.truth.end)) wrong++;
    if (!place && edited.truth) orphaned++;
  }
  const percent = (n: number): string => `${((100 * n) / tried.length).toFixed(1)} %`;
  console.info(`merged, ${edit}: ${tried.length} tried, ${percent(wrong)} wrong, ${percent(orphaned)} orphaned`);
  expect(tried.length).toBeGreaterThan(25);
  // One of so few is more than a hundredth of them.
  expect(wrong).toBeLessThanOrEqual(Math.max(1, tried.length / 100));
});
