// Where in a file of dossiers somebody is typing. Goes by lines and their indentation, since what is being typed is rarely YAML yet.
import type { Span } from "../../analysis/index";

export interface TypingPlace {
  /**
   * What the cursor is in, outermost first: names of fields, and `-` for an item of a list. `["entities", "-", "aliases", "-"]` is an alias.
   */
  readonly path: readonly string[];
  /** `key`: where a field's name, or an item, may begin; `value`: behind `field:`. */
  readonly part: "key" | "value";
  /** What has been typed of it. */
  readonly word: Span;
  /** Column of the word, or of the dash that is to stand before it. */
  readonly column: number;
  /** The item has no dash yet. */
  readonly needsDash: boolean;
  /** Nothing is between the colon and the cursor. */
  readonly needsSpace: boolean;
  /** Inside `[ ]` or `{ }` of one line. */
  readonly isFlow: boolean;
  /** Offset of the dash, or the brace, that the record begins with; null outside of records. */
  readonly record: number | null;
  /** Names of the fields above in the same record or role. */
  readonly siblings: readonly string[];
}

interface Line {
  readonly start: number;
  readonly dashes: readonly number[];
  /** Column of what follows the dashes. */
  readonly column: number;
  readonly key: string | null;
  /** What follows the key, or all where there is none. */
  readonly rest: string;
}

const DASHES = /^( *)((?:- +)*)/;
const KEY = /^([A-Za-z]\w*):(?=\s|$)/;

/** Null in comments, in texts of several lines, and where nothing of a dossier can stand. */
export function typingPlace(text: string, offset: number): TypingPlace | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const head = text.slice(start, offset);
  if (/^\s*#|\s#/.test(head)) return null;
  const line = readLine(head, start);
  const above = parentsOf(text, line);
  if (!above) return null;
  const base = { record: above.record, siblings: above.siblings, needsDash: above.isItem, isFlow: false };
  const inline = line.dashes.map(() => "-");
  const path = [...above.path, ...inline];
  const ownRecord = isRecord(path) && inline.length > 0 ? start + line.dashes[0]! : above.record;
  if (line.key === null) {
    const begin = start + line.column;
    if (/^[[{]/.test(line.rest)) return inFlow(line.rest, begin, path, ownRecord);
    return {
      ...base,
      record: ownRecord,
      path,
      part: "key",
      word: { start: begin, end: offset },
      column: line.column,
      needsSpace: false,
    };
  }
  const value = line.rest.trimStart();
  const begin = offset - value.length;
  const inField = [...path, line.key];
  if (/^[[{]/.test(value)) return inFlow(value, begin, inField, ownRecord);
  if (/^[|>&*!]/.test(value)) return null;
  return {
    ...base,
    record: ownRecord,
    needsDash: false,
    path: inField,
    part: "value",
    word: { start: begin, end: offset },
    column: line.column,
    needsSpace: line.rest === "",
  };
}

const isRecord = (path: readonly string[]): boolean =>
  path.length === 1 || (path[0] === "entities" && path.length === 2);

function readLine(text: string, start: number): Line {
  const [, indent, dashes] = DASHES.exec(text)!;
  const column = indent!.length + dashes!.length;
  const at: number[] = [];
  for (let i = indent!.length; i < column; i++) if (text[i] === "-") at.push(i);
  const content = text.slice(column);
  const key = KEY.exec(content);
  return { start, dashes: at, column, key: key?.[1] ?? null, rest: key ? content.slice(key[0].length) : content };
}

interface Above {
  readonly path: readonly string[];
  readonly record: number | null;
  readonly siblings: readonly string[];
  /** The line stands where the items above it have their dashes. */
  readonly isItem: boolean;
}

/** What the lines above put around `line`; null where it goes on a text that began there. */
function parentsOf(text: string, line: Line): Above | null {
  const path: string[] = [];
  const siblings: string[] = [];
  let record: number | null = null;
  let limit = line.dashes[0] ?? line.column;
  /** A list may stand right under its field, not further in. */
  let wantsKey = line.dashes.length > 0;
  let isItem = false;
  for (let end = line.start - 1; end >= 0 && (limit > 0 || wantsKey || path.length === 0); ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const above = text.slice(start, end).replace(/\r$/, "");
    end = start - 1;
    if (/^\s*(?:#|$)/.test(above) || /^(?:---|\.\.\.)/.test(above)) continue;
    const { dashes, column, key, rest } = readLine(above, start);
    const isEmpty = /^\s*(?:#|$)/.test(rest);
    if (column < limit || (wantsKey && column === limit && dashes.length === 0)) {
      if (!isEmpty) {
        // A plain text, or one that `|` began, goes on in lines further in.
        if (dashes.length === 0 || column < limit) return null;
      } else if (key !== null) {
        path.unshift(key);
        limit = column;
        wantsKey = false;
      }
    } else if (column === limit && key !== null && path.length === 0 && !wantsKey) siblings.push(key);
    for (const dash of [...dashes].reverse()) {
      if (dash < limit) {
        path.unshift("-");
        record = start + dash;
        limit = dash;
        wantsKey = true;
      } else if (dash === limit && path.length === 0 && !wantsKey) {
        isItem = true;
        wantsKey = true;
      }
    }
  }
  return { path, siblings, isItem, record: path.includes("-") ? record : null };
}

/** Inside of brackets and braces that begin at `begin` and are not closed before the cursor. */
function inFlow(text: string, begin: number, outer: readonly string[], outerRecord: number | null): TypingPlace | null {
  const path: string[] = [...outer];
  const open: { readonly bracket: string; readonly depth: number; siblings: string[] }[] = [];
  let record = outerRecord;
  let word = 0;
  let part: TypingPlace["part"] = "key";
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const top = open[open.length - 1];
    if (quote) {
      if (char === quote) quote = "";
    } else if ((char === '"' || char === "'") && text.slice(word, i).trim() === "") quote = char;
    else if (char === "[" || char === "{") {
      open.push({ bracket: char, depth: path.length, siblings: [] });
      if (char === "[") path.push("-");
      else if (isRecord(path)) record = begin + i;
      part = "key";
      word = i + 1;
    } else if (char === "]" || char === "}") {
      if (!top) return null;
      path.length = top.depth;
      open.pop();
      part = "value";
      word = i + 1;
    } else if (char === "," && top) {
      path.length = top.depth + (top.bracket === "[" ? 1 : 0);
      part = "key";
      word = i + 1;
    } else if (char === ":" && top?.bracket === "{" && /^\s?$/.test(text[i + 1] ?? "") && part === "key") {
      const key = text.slice(word, i).trim();
      path.push(key);
      top.siblings.push(key);
      part = "value";
      word = i + 1;
    }
  }
  const top = open[open.length - 1];
  if (!top || quote) return null;
  const typed = text.slice(word).trimStart();
  const start = begin + text.length - typed.length;
  return {
    path,
    part,
    word: { start, end: begin + text.length },
    column: 0,
    needsDash: false,
    needsSpace: part === "value" && text.endsWith(":"),
    isFlow: true,
    record,
    siblings: top.siblings,
  };
}
