// A corpus over a fixture, in memory.
import { Corpus, type CorpusSettings, DEFAULT_SETTINGS, toUri } from "../../server/src/corpus/index";
import { type Fixture, type FixtureOptions, parseFixture } from "./fixture";
import { MemoryFiles } from "./memoryFiles";

export const ROOT = "/workspace";

export const pathOf = (name: string): string => `${ROOT}/${name}`;
export const uriOf = (name: string): string => toUri(pathOf(name));

export interface Workspace {
  readonly corpus: Corpus;
  readonly files: MemoryFiles;
  readonly fixture: Fixture;
  /** What the corpus complained of, `path: message`. */
  readonly problems: readonly string[];
  /** URI and offset of the cursor. @throws Error when the fixture has none. */
  cursor(): { uri: string; offset: number };
  /** The file's text, without marks. */
  textOf(name: string): string;
}

/** Indexes the articles of `source`, their names found by rules, which no training changes; the one with the cursor is open in the editor, all others are on the disk alone. */
export async function workspace(
  source: string,
  options: FixtureOptions & { readonly settings?: CorpusSettings } = {},
): Promise<Workspace> {
  const fixture = parseFixture(source, options);
  const files = new MemoryFiles();
  const problems: string[] = [];
  const corpus = new Corpus(files, (path, message) => problems.push(`${path}: ${message}`));
  for (const { name, text } of fixture.files) files.write(pathOf(name), text);
  corpus.setFolders([
    { uri: toUri(ROOT), path: ROOT, name: "workspace", settings: options.settings ?? DEFAULT_SETTINGS },
  ]);
  await corpus.index();
  const textOf = (name: string): string => {
    const file = fixture.files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`the fixture has no ${name}`);
    return file.text;
  };
  if (fixture.cursor) corpus.openDocument(uriOf(fixture.cursor.file), textOf(fixture.cursor.file), true);
  return {
    corpus,
    files,
    fixture,
    problems,
    textOf,
    cursor() {
      if (!fixture.cursor) throw new Error("the fixture has no cursor");
      return { uri: uriOf(fixture.cursor.file), offset: fixture.cursor.offset };
    },
  };
}
