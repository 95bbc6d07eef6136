// Annotated texts from the product's own corpus and from public ones, as running text with spans.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MentionType } from "../../server/src/analysis/index";

export interface GoldSpan {
  /** UTF-16 code units into the text. */
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
  readonly entity?: string;
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

const MARKUP = /\\([[\]])|\[([^[\]|]+)\|(PER|ORG|LOC|EVT)(?: ([^\]\s]+))?\]/g;

/** Reads the corpus' inline markup: `[surface|TYPE entity]`, `\[` and `\]` for brackets. @throws Error naming what is left unread. */
export function readMarkup(name: string, source: string): GoldText {
  const spans: GoldSpan[] = [];
  let text = "";
  let at = 0;
  const plain = (piece: string): void => {
    if (/[[\]]/.test(piece))
      throw new Error(
        `${name}: stray bracket near ${JSON.stringify(piece.slice(Math.max(0, piece.search(/[[\]]/) - 30)).slice(0, 80))}`,
      );
    text += piece;
  };
  for (const match of source.matchAll(MARKUP)) {
    plain(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1]) {
      text += match[1];
      continue;
    }
    const start = text.length;
    text += match[2]!;
    spans.push({ start, end: text.length, type: match[3] as MentionType, ...(match[4] ? { entity: match[4] } : {}) });
  }
  plain(source.slice(at));
  return { name, text, spans };
}

/** The own corpus' articles of a language, by file name; the front matter's `subject` line is no part of the text. */
export function readOwnCorpus(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".news"))
    .sort()
    .map((file) => readMarkup(file, readFileSync(path.join(folder, file), "utf8").replace(/^---\n.*?\n---\n/s, "")));
}

const TYPES: Readonly<Record<string, MentionType>> = {
  PER: "PER",
  PERSON: "PER",
  ORG: "ORG",
  ORGANISATION: "ORG",
  LOC: "LOC",
  PLACE: "LOC",
};

interface Token {
  readonly form: string;
  readonly tag: string;
}

/** Sentences of a column file: the token in the first column, or in the second where the first numbers it; its IOB2 tag is the first column that looks like one. */
export function readColumns(file: string): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
    if (line.startsWith("# ") && line.includes(" = ")) continue;
    if (!line.trim()) {
      if (sentence.length > 0) sentences.push(sentence);
      sentence = [];
      continue;
    }
    const columns = line.includes("\t") ? line.split("\t") : line.split(" ");
    const tag = columns.slice(1).find((column) => /^(O|[BI]-\w+)$/.test(column));
    const form = /^\d+$/.test(columns[0]!) && columns.length > 3 && line.includes("\t") ? columns[1]! : columns[0]!;
    sentence.push({ form: form.trim() || "_", tag: tag ?? "O" });
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

const NO_SPACE_BEFORE = new Set([
  ",",
  ".",
  ":",
  ";",
  "!",
  "?",
  ")",
  "]",
  "}",
  "%",
  "”",
  "’",
  "...",
  "…",
  "'s",
  "n't",
  "'re",
  "'ve",
  "'m",
  "'ll",
  "'d",
  "’s",
]);
const NO_SPACE_AFTER = new Set(["(", "[", "{", "“", "‘", "$"]);

/** Joins tokens to running text as it would be printed, with the spans of their tags. */
export function joinTokens(sentence: readonly Token[], text: string): { text: string; spans: GoldSpan[] } {
  const spans: { start: number; end: number; type: MentionType }[] = [];
  let quoteOpen = false;
  let glue = true;
  let type: MentionType | null = null;
  for (const { form, tag } of sentence) {
    let glueNext = NO_SPACE_AFTER.has(form);
    let glueBefore = NO_SPACE_BEFORE.has(form);
    if (form === '"' || form === "''" || form === "``") {
      glueNext = !quoteOpen;
      glueBefore = quoteOpen;
      quoteOpen = !quoteOpen;
    } else if (form === "/" || (form === "-" && tag.startsWith("I-"))) {
      glueNext = true;
      glueBefore = true;
    }
    const written = form === "``" || form === "''" ? '"' : form;
    if (!glue && !glueBefore) text += " ";
    const start = text.length;
    text += written;
    glue = glueNext;
    const found = TYPES[tag.slice(2)] ?? null;
    if (found && tag.startsWith("I-") && type === found) spans[spans.length - 1]!.end = text.length;
    else if (found) spans.push({ start, end: text.length, type: found });
    type = found;
  }
  return { text, spans };
}

/** A column file as articles of `size` sentences, a sentence a line. */
export function readColumnTexts(file: string, size: number): GoldText[] {
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  const sentences = readColumns(file);
  const texts: GoldText[] = [];
  for (let from = 0; from < sentences.length; from += size) {
    let text = "";
    const spans: GoldSpan[] = [];
    for (const sentence of sentences.slice(from, from + size)) {
      const joined = joinTokens(sentence, text);
      text = `${joined.text}\n`;
      spans.push(...joined.spans);
    }
    texts.push({ name: `${path.basename(file)}:${from}`, text, spans });
  }
  return texts;
}
