// The part of YAML that front matter is written in: `key: value` lines with plain, quoted, folded and literal values. Lists and nested
// values are skipped. A whole YAML parser would be half as large as the rest of the analysis.

export interface KeyValues {
  /** Text by key, as written: `007` stays `007`. Without keys whose value is empty, `null`, true, false, a list or nested. */
  readonly values: ReadonlyMap<string, string>;
  /** What is wrong first; what could be read is read all the same. */
  readonly problem: string | null;
}

interface Scalar {
  readonly text: string | null;
  readonly problem?: string;
}

const NOTHING: Scalar = { text: null };

/** Reads the lines of a block of front matter. Never throws; takes time in proportion to the text. */
export function readKeyValues(yaml: string): KeyValues {
  const lines = yaml.split(/\r\n?|\n/);
  const values = new Map<string, string>();
  const keys = new Set<string>();
  let problem: string | null = null;
  const report = (line: number, message: string): void => {
    problem ??= `line ${line + 1} of the front matter: ${message}`;
  };
  let base = -1;
  for (let i = 0; i < lines.length; ) {
    const at = i++;
    const line = lines[at]!;
    if (isBlank(line)) continue;
    if (line.trimStart().startsWith("#")) continue;
    const indent = indentOf(line);
    if (base < 0) base = indent;
    const entry = indent === base ? splitEntry(line.slice(indent)) : null;
    if (!entry) {
      // A list or a text that is all there is has no keys, and nothing is wrong with it.
      if (keys.size > 0 || line[indent] === "\t") report(at, "not `key: value`");
      else return { values, problem };
      continue;
    }
    while (i < lines.length && belongs(lines[i]!, base, entry.rest === "")) i++;
    const scalar = readValue(entry.rest, lines.slice(at + 1, i), base);
    if (scalar.problem) report(at, scalar.problem);
    if (keys.has(entry.key)) report(at, `\`${entry.key}\` stands there twice`);
    else if (scalar.text !== null) values.set(entry.key, scalar.text);
    keys.add(entry.key);
  }
  return { values, problem };
}

const isBlank = (line: string): boolean => line.trim() === "";

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === " ") indent++;
  return indent;
}

/** Whether a line goes on with the value above: it is indented more, or a list that is not. */
function belongs(line: string, base: number, mayBeList: boolean): boolean {
  const indent = indentOf(line);
  return (
    isBlank(line) || indent > base || line[indent] === "\t" || (mayBeList && indent === base && isItem(line.trim()))
  );
}

const isItem = (line: string): boolean => line === "-" || line.startsWith("- ");

function splitEntry(line: string): { readonly key: string; readonly rest: string } | null {
  if (isItem(line)) return null;
  let colon: number;
  let key: string;
  if (line[0] === '"' || line[0] === "'") {
    const quoted = readQuoted(line);
    if (!quoted) return null;
    key = quoted.text;
    colon = quoted.end;
    while (line[colon] === " ") colon++;
    if (line[colon] !== ":") return null;
  } else {
    colon = colonAt(line);
    if (colon <= 0 || /^[[{?&*!|>%@`,#]/.test(line)) return null;
    key = line.slice(0, colon).trim();
  }
  return { key, rest: withoutComment(line.slice(colon + 1)).trim() };
}

/** Where a colon ends a key; -1 without one. */
function colonAt(line: string): number {
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) {
    if (at + 1 === line.length || line[at + 1] === " " || line[at + 1] === "\t") return at;
  }
  return -1;
}

/** A comment needs white space before it. In quotation marks it is none: these are read before. */
function withoutComment(text: string): string {
  const trimmed = text.trimStart();
  if (trimmed[0] === '"' || trimmed[0] === "'" || trimmed[0] === "[" || trimmed[0] === "{") return text;
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1)) {
    if (at === 0 || text[at - 1] === " " || text[at - 1] === "\t") return text.slice(0, at);
  }
  return text;
}

function readValue(first: string, more: readonly string[], base: number): Scalar {
  if (more.some((line) => !isBlank(line) && line[indentOf(line)] === "\t" && indentOf(line) <= base)) {
    return { text: null, problem: "a tab cannot indent" };
  }
  let value = first;
  let isText = false;
  while (value[0] === "&" || value[0] === "!") {
    const space = value.search(/\s/);
    const word = space < 0 ? value : value.slice(0, space);
    isText ||= word === "!" || word === "!!str";
    value = space < 0 ? "" : value.slice(space).trim();
  }
  if (value === "") {
    const next = more.findIndex((line) => !isBlank(line) && !line.trimStart().startsWith("#"));
    if (next < 0) return isText ? { text: "" } : NOTHING;
    const line = more[next]!.trim();
    if (isItem(line) || splitEntry(line)) return NOTHING;
    return readValue(withoutComment(line).trim(), more.slice(next + 1), base);
  }
  const rest = more.map((line) => line.trim());
  switch (value[0]) {
    case "*":
      return { text: null, problem: "aliases are not read" };
    case "|":
    case ">":
      return readBlock(value, more);
    case "[":
    case "{":
      return { ...NOTHING, ...problemOfFlow([value, ...rest].join("\n")) };
    case '"':
    case "'": {
      const quoted = readQuoted([value, ...rest].join("\n"));
      if (!quoted) return { text: null, problem: "a quotation mark is not closed" };
      const after = quoted.after.trim();
      return after === "" || after[0] === "#"
        ? { text: quoted.text }
        : { text: quoted.text, problem: "text after the closing quotation mark" };
    }
    case "@":
    case "`":
    case "%":
    case ",":
    case "]":
    case "}":
      return { text: null, problem: `a value that begins with ${value[0]} needs quotation marks` };
  }
  return readPlain(value, rest, isText);
}

function readPlain(value: string, rest: readonly string[], isText: boolean): Scalar {
  const parts = [value];
  for (const line of rest) {
    if (line[0] === "#") break;
    const part = withoutComment(line).trim();
    parts.push(part);
    if (part !== line) break;
  }
  const text = folded(parts).trim();
  if (!isText && /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text)) return NOTHING;
  const hasColon = parts.some((part) => colonAt(part) >= 0);
  return hasColon ? { text, problem: "a value with a colon and a space needs quotation marks" } : { text };
}

/** Lines as one text: a line end is a space, an empty line a line end. */
function folded(lines: readonly string[]): string {
  let text = lines[0] ?? "";
  let empty = 0;
  for (const line of lines.slice(1)) {
    if (line === "") {
      empty++;
      continue;
    }
    text += (empty > 0 ? "\n".repeat(empty) : " ") + line;
    empty = 0;
  }
  return text + "\n".repeat(empty);
}

/** `|` keeps line ends, `>` folds lines; `-` drops and `+` keeps the line ends at the end; a digit tells the indentation, which is looked for here. */
function readBlock(header: string, lines: readonly string[]): Scalar {
  if (!/^[|>][-+1-9]{0,2}$/.test(header)) return { text: null, problem: "text after | or >" };
  const indents = lines.filter((line) => !isBlank(line)).map(indentOf);
  const indent = indents.length === 0 ? 0 : indents[0]!;
  const content = lines.map((line) => (isBlank(line) ? "" : line.slice(Math.min(indent, indentOf(line)))));
  while (content.length > 0 && content.at(-1) === "") content.pop();
  if (content.length === 0) return NOTHING;
  const isFolded = header[0] === ">" && !content.some((line) => /^\s/.test(line));
  const text = isFolded ? folded(content) : content.join("\n");
  return { text: header.includes("-") ? text : `${text}\n` };
}

/** A flow collection is not read, but has to end. */
function problemOfFlow(text: string): { readonly problem?: string } {
  const open: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const before = text[i - 1] ?? "";
    const begins = /[\s,[{:]/.test(before);
    if ((character === '"' || character === "'") && begins) {
      const quoted = readQuoted(text, i);
      if (!quoted) return { problem: "a quotation mark is not closed" };
      i = quoted.end - 1;
    } else if (character === "[" || character === "{") open.push(character === "[" ? "]" : "}");
    else if (character === "]" || character === "}") {
      if (open.pop() !== character) return { problem: `${character} without its beginning` };
      if (open.length === 0) {
        const after = text.slice(i + 1).trim();
        return after === "" || after[0] === "#" ? {} : { problem: `text after ${character}` };
      }
    } else if (character === "*" && begins) return { problem: "aliases are not read" };
  }
  return { problem: `${open.at(-1) ?? "]"} is missing` };
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ "0": "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
  ...{ " ": " ", '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\u00a0", L: "\u2028", P: "\u2029" },
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The quoted text that begins at `from`; `end` after the closing mark, `after` what follows. Null when it does not close. */
function readQuoted(text: string, from = 0): { text: string; end: number; after: string } | null {
  const mark = text[from]!;
  const lines: string[] = [];
  let line = "";
  for (let i = from + 1; i < text.length; i++) {
    const character = text[i]!;
    if (character === mark) {
      if (mark === "'" && text[i + 1] === "'") {
        line += "'";
        i++;
        continue;
      }
      lines.push(line);
      return { text: folded(lines), end: i + 1, after: text.slice(i + 1) };
    }
    if (character === "\n") {
      lines.push(line.trimEnd());
      line = "";
    } else if (character === "\\" && mark === '"') {
      const escaped = text[++i] ?? "";
      const digits = HEX_DIGITS[escaped];
      const code = digits ? Number.parseInt(text.slice(i + 1, i + 1 + digits), 16) : Number.NaN;
      if (code <= 0x10ffff) {
        line += String.fromCodePoint(code);
        i += digits!;
      } else line += ESCAPES[escaped] ?? escaped;
    } else line += character;
  }
  return null;
}
