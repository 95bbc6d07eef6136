import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Decision, inverse, type Operation } from "../../server/src/annotations/index";
import { AnnotationStore, gitUser, textHash } from "../../server/src/corpus/index";
import { decider, spanOf } from "../annotations/support";
import { folderWith } from "../support/folder";

const TEXT = "Retno tiba di Palu 😀.\r\nRetno pulang.\r\n";
const LINE_FEEDS = TEXT.replaceAll("\r\n", "\n");
const HASH = textHash(TEXT);

const operation = (decision: Decision, article = "a/satu.news"): Operation => ({
  label: "",
  changes: [{ kind: "decision", article, before: null, after: decision }],
});

const retno = (): Decision => decider(TEXT)(spanOf(TEXT, "Retno"));
const palu = (): Decision => decider(TEXT, "Budi")(spanOf(TEXT, "Palu"), { type: "LOC" });

async function storeIn(folder: string, problems: string[] = []): Promise<AnnotationStore> {
  const store = new AnnotationStore(folder, ({ path: file, line, message }) =>
    problems.push(`${file}:${line ?? ""} ${message}`),
  );
  await store.load();
  return store;
}

const LINES = ".newsmark/annotations/a/satu.news.jsonl";
const textFile = `.newsmark/texts/${HASH}.txt`;
const has = (folder: string, name: string): boolean => existsSync(path.join(folder, name));
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("the decisions of a workspace folder", () => {
  test("are there again after a restart, with the text that they were made on", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    const change = await store.apply(operation(retno()), [TEXT]);
    expect([...change.articles]).toEqual(["a/satu.news"]);
    const again = await storeIn(folder);
    expect([...again.articles()]).toEqual(["a/satu.news"]);
    expect(again.annotations("a/satu.news").decisions).toEqual([retno()]);
    expect(await again.annotatedText(HASH)).toBe(LINE_FEEDS);
    expect(read(folder, ".newsmark/.gitattributes")).toContain("merge=union");
  });

  test("leave no temporary files and no lock", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await Promise.all([store.apply(operation(retno()), [TEXT]), store.apply(operation(palu()), [TEXT])]);
    expect(store.annotations("a/satu.news").decisions).toHaveLength(2);
    const files = readdirSync(path.join(folder, ".newsmark"), { recursive: true }) as string[];
    expect(files.filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  test("are kept of an article with a name as long as its line file's may be", async () => {
    const store = await storeIn(folderWith());
    const article = `${"x".repeat(244)}.news`;
    await store.apply(operation(retno(), article), [TEXT]);
    expect(store.annotations(article).decisions).toHaveLength(1);
  });

  test("undone, take their text with them; redone, bring it back", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await store.apply(operation(retno()), [TEXT]);
    await store.apply(inverse(operation(retno())));
    expect(has(folder, LINES)).toBe(false);
    expect(has(folder, textFile)).toBe(false);
    expect([...store.articles()]).toEqual([]);
    await store.apply(operation(retno()));
    expect(has(folder, LINES)).toBe(true);
    expect(read(folder, textFile)).toBe(LINE_FEEDS);
  });

  test("keep a text as long as a line of any article needs it", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await store.apply(operation(retno()), [TEXT]);
    await store.apply(operation(palu(), "b.news"), [TEXT]);
    await store.apply(inverse(operation(retno())));
    expect(has(folder, textFile)).toBe(true);
  });

  test("of two processes that write at once are all kept", async () => {
    const folder = folderWith();
    const [one, two] = await Promise.all([storeIn(folder), storeIn(folder)]);
    await Promise.all([one.apply(operation(retno()), [TEXT]), two.apply(operation(palu()), [TEXT])]);
    const ids = (await storeIn(folder)).annotations("a/satu.news").decisions.map(({ id }) => id);
    expect(ids.sort()).toEqual([palu().id, retno().id].sort());
  });

  test("go on where a process died holding the lock", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    const lock = lockOf(folder);
    writeFileSync(lock, "");
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    await store.apply(operation(retno()), [TEXT]);
    expect(has(folder, LINES)).toBe(true);
  });

  test("that somebody else changed are read again, and what the store wrote itself is no change", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await store.apply(operation(retno()), [TEXT]);
    const file = path.join(folder, LINES);
    expect((await store.refresh(file))!.articles.size).toBe(0);
    writeFileSync(file, "");
    expect([...(await store.refresh(file))!.articles]).toEqual(["a/satu.news"]);
    expect(store.annotations("a/satu.news").decisions).toEqual([]);
    expect(await store.refresh(path.join(folder, "a/satu.news"))).toBeNull();
  });

  test("are gone when their folder is", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await store.apply(operation(retno()), [TEXT]);
    rmSync(path.join(folder, ".newsmark"), { recursive: true });
    expect([...(await store.refresh(path.join(folder, ".newsmark")))!.articles]).toEqual(["a/satu.news"]);
    expect([...store.articles()]).toEqual([]);
  });

  test("move with their article, to what is there already", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await store.apply(operation(retno()), [TEXT]);
    await store.apply(operation(palu(), "b.news"), [TEXT]);
    const { articles } = await store.move("a/satu.news", "b.news");
    expect([...articles].sort()).toEqual(["a/satu.news", "b.news"]);
    expect(has(folder, LINES)).toBe(false);
    expect((await storeIn(folder)).annotations("b.news").decisions).toHaveLength(2);
  });

  test("keep a corrupt line as it is and report it with its number", async () => {
    const folder = folderWith({ [LINES]: '{"half":\n' });
    const problems: string[] = [];
    const store = await storeIn(folder, problems);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${LINES}:1 `);
    await store.apply(operation(retno()), [TEXT]);
    expect(read(folder, LINES).split("\n")[0]).toBe('{"half":');
    expect(read(folder, LINES).split("\n")).toHaveLength(3);
  });

  test("are not anchored on a text that is not what its name tells", async () => {
    const folder = folderWith({ [textFile]: "something else" });
    const problems: string[] = [];
    const store = await storeIn(folder, problems);
    expect(await store.annotatedText(HASH)).toBeNull();
    expect(await store.annotatedText("../../etc/passwd")).toBeNull();
    expect(problems[0]).toContain(textFile);
  });
});

describe("nothing is written or read outside of the workspace folder", () => {
  test("by an article's path", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    await expect(store.apply(operation(retno(), "../outside.news"), [TEXT])).rejects.toThrow("no path inside");
    expect(existsSync(path.join(folder, "..", "outside.news.jsonl"))).toBe(false);
  });

  test.each([".newsmark", ".newsmark/annotations"])("through a link at %s", async (link) => {
    const outside = folderWith({ "annotations/a/satu.news.jsonl": "[]\n", "a/satu.news.jsonl": "[]\n" });
    const folder = folderWith();
    mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
    symlinkSync(outside, path.join(folder, link));
    const store = await storeIn(folder);
    expect([...store.articles()]).toEqual([]);
    await expect(store.apply(operation(retno()), [TEXT])).rejects.toThrow("leads out of the workspace");
    expect(readdirSync(outside).sort()).toEqual(["a", "annotations"]);
  });

  test("through a link to nothing", async () => {
    const outside = folderWith();
    const folder = folderWith({ ".newsmark/annotations/a/x.txt": "" });
    symlinkSync(path.join(outside, "new"), path.join(folder, LINES));
    const store = await storeIn(folder);
    await expect(store.apply(operation(retno()), [TEXT])).rejects.toThrow("link to nothing");
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe("the dossiers of a workspace folder", () => {
  const put: Operation = {
    label: "",
    changes: [{ kind: "dossier", before: null, after: { id: "per:retno", type: "PER", name: "Retno" } }],
  };

  test("are written, and taken back", async () => {
    const folder = folderWith();
    const store = await storeIn(folder);
    expect((await store.apply(put)).dossiers).toBe(true);
    expect((await storeIn(folder)).dossiers.dossiers).toEqual([{ id: "per:retno", type: "PER", name: "Retno" }]);
    await store.apply(inverse(put));
    expect(store.dossiers.dossiers).toEqual([]);
  });

  test("that are in another encoding than UTF-8 are left as they are", async () => {
    const folder = folderWith({ ".newsmark/entities.yaml": "" });
    const file = path.join(folder, ".newsmark/entities.yaml");
    const latin1 = Buffer.from("entities:\n  - id: per:jose\n    type: PER\n    name: José\n", "latin1");
    writeFileSync(file, latin1);
    const store = await storeIn(folder);
    await expect(store.apply(put)).rejects.toThrow("entities.yaml cannot be read");
    expect(readFileSync(file)).toEqual(latin1);
  });

  test("that are no YAML are left as they are", async () => {
    const folder = folderWith({ ".newsmark/entities.yaml": "entities: [" });
    const problems: string[] = [];
    const store = await storeIn(folder, problems);
    expect(problems[0]).toContain(".newsmark/entities.yaml:1");
    await expect(store.apply(put)).rejects.toThrow("entities.yaml has errors");
    expect(read(folder, ".newsmark/entities.yaml")).toBe("entities: [");
  });
});

test("annotations are by git's user", async () => {
  const folder = folderWith();
  execFileSync("git", ["init", "-q", folder]);
  execFileSync("git", ["-C", folder, "config", "user.name", "Siti Aminah"]);
  expect(await gitUser(folder)).toBe("Siti Aminah");
});

const lockOf = (folder: string): string =>
  path.join(tmpdir(), `newsmark-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}.lock`);
