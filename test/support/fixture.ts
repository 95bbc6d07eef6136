// Articles written inside a test, with marks: `--- name.news` begins a file, `|` is the cursor, `[[ ]]` an expected target.
// A mark that an article needs as text is escaped with a backslash.

export interface FixtureFile {
  readonly name: string;
  /** Without the marks. */
  readonly text: string;
  /** Ranges between `[[` and `]]`, UTF-16 code units. */
  readonly targets: readonly { readonly start: number; readonly end: number }[];
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  readonly cursor: { readonly file: string; readonly offset: number } | null;
}

export interface FixtureOptions {
  /** Line ends of the files; `\n` without. */
  readonly eol?: "\n" | "\r\n";
}

/** Reads a fixture. Common indentation is taken off; a fixture without a `--- name` line is one file `article.news`. */
export function parseFixture(source: string, { eol = "\n" }: FixtureOptions = {}): Fixture {
  const files: FixtureFile[] = [];
  let cursor: Fixture["cursor"] = null;
  for (const { name, lines } of split(dedent(source))) {
    const file = unmark(lines.join(eol));
    if (file.cursor !== null) {
      if (cursor) throw new Error("a fixture has one cursor");
      cursor = { file: name, offset: file.cursor };
    }
    files.push({ name, text: file.text, targets: file.targets });
  }
  return { files, cursor };
}

function split(lines: readonly string[]): { name: string; lines: string[] }[] {
  const parts: { name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const header = /^--- (\S.*)$/.exec(line);
    if (header) parts.push({ name: header[1]!.trim(), lines: [] });
    else {
      if (parts.length === 0) parts.push({ name: "article.news", lines: [] });
      parts[parts.length - 1]!.lines.push(line);
    }
  }
  return parts;
}

/** The lines without their common indentation, and without the empty ones that a template literal begins and ends with. */
export function dedent(source: string): string[] {
  const lines = source.split("\n");
  if (lines[0]!.trim() === "") lines.shift();
  if (lines.length > 0 && lines[lines.length - 1]!.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}

function unmark(source: string): { text: string; cursor: number | null; targets: { start: number; end: number }[] } {
  let text = "";
  let cursor: number | null = null;
  const targets: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const pair = source.slice(i, i + 2);
    if (/^\\[|[\]\\]/.test(pair)) {
      text += pair[1];
      i++;
    } else if (pair === "[[") {
      open.push(text.length);
      i++;
    } else if (pair === "]]") {
      const start = open.pop();
      if (start === undefined) throw new Error("]] without [[");
      targets.push({ start, end: text.length });
      i++;
    } else if (source[i] === "|") {
      if (cursor !== null) throw new Error("a fixture has one cursor");
      cursor = text.length;
    } else {
      text += source[i];
    }
  }
  if (open.length > 0) throw new Error("[[ without ]]");
  return { text, cursor, targets: targets.sort((a, b) => a.start - b.start) };
}
