// WebAnno TSV 3.3, which INCEpTION reads and writes: a token a line under its sentence. Offsets are UTF-16 code units.
// https://inception-project.github.io/releases/latest/docs/user-guide.html#sect_formats_webannotsv3
import type { Span } from "../analysis/index";
import type { AnnotatedText, Format, FormatFile, NamedText } from "./document";
import { labelOf } from "./labels";
import { fileEach, sameText, TextsByName, withoutExtension } from "./names";
import { annotated, spansOf } from "./spans";
import { Tally } from "./tally";
import { sentencesOf, tokensOver } from "./tokens";

const FORMAT = "#FORMAT=WebAnno TSV 3.3";
const LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

export const webanno: Format = {
  write(texts) {
    const tally = new Tally();
    const files = fileEach(texts, ".tsv", (text) => writeTsv(text, tally));
    return { files, left: tally.lines() };
  },

  read(files, texts = []) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const result = files.map((file) => readTsv(file, known.get(withoutExtension(file.path)), tally));
    return { texts: result, ...tally.problems() };
  },
};

const VALUE_ESCAPES = /->|[\\[\]|_;\t\n*]/g;
const CONTROL_ESCAPES: Readonly<Record<string, string>> = { "\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b" };
const CONTROLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONTROL_ESCAPES).map(([char, letter]) => [letter, char]),
);

/** What a value may not hold as it is. */
const escapeValue = (value: string): string =>
  value.replace(VALUE_ESCAPES, (char) => `\\${CONTROL_ESCAPES[char] ?? char}`);

/** Words of the text: the backslash and controls that would end the line or the column. */
const escapeWords = (words: string): string =>
  words.replace(/[\\\t\n\f\r\b]/g, (char) => `\\${CONTROL_ESCAPES[char] ?? char}`);

const unescaped = (escaped: string): string =>
  escaped.replace(/\\([\s\S])/g, (_, char: string) => (Object.hasOwn(CONTROLS, char) ? CONTROLS[char]! : char));

function writeTsv(annotatedText: AnnotatedText, tally: Tally): string {
  const { text, language } = annotatedText;
  const spans = spansOf(annotatedText);
  const sentences = sentencesOf(text, language, spans);
  const tokens = sentences.flat();
  const cells: { identifier: string; value: string }[][] = tokens.map(() => []);
  const withIdentifier = spans.some(({ entity }) => entity !== undefined);
  let id = 0;
  const stacked = new Uint8Array(tokens.length);
  const placed = spans.flatMap((span) => {
    const over = tokensOver(tokens, span);
    if (!over) {
      tally.span(annotatedText, span, "has no token");
      return [];
    }
    if (tokens[over.first]!.start !== span.start || tokens[over.last]!.end !== span.end) {
      tally.span(annotatedText, span, "the whitespace around it");
    }
    tally.attributes(span, ["entity"]);
    for (let t = over.first; t <= over.last; t++) stacked[t] = Math.min(2, stacked[t]! + 1);
    return [{ span, ...over }];
  });
  for (const { span, first, last } of placed) {
    // An annotation of one token needs no number unless another is on the same token.
    const suffix = first === last && stacked[first] === 1 ? "" : `[${++id}]`;
    const identifier = (span.entity === undefined ? "*" : escapeValue(span.entity)) + suffix;
    for (let t = first; t <= last; t++) cells[t]!.push({ identifier, value: span.label + suffix });
  }

  let content = `${FORMAT}\n#T_SP=${LAYER}|${withIdentifier ? "identifier|" : ""}value\n\n`;
  let t = 0;
  sentences.forEach((sentence, s) => {
    const words = text.slice(sentence[0]!.start, sentence[sentence.length - 1]!.end);
    content += `\n#Text=${escapeWords(words)}\n`;
    sentence.forEach(({ start, end }, w) => {
      const cell = cells[t++]!;
      const column = (values: string[]): string => (values.length > 0 ? values.join("|") : "_");
      const columns = [
        `${s + 1}-${w + 1}`,
        `${start}-${end}`,
        escapeWords(text.slice(start, end)),
        ...(withIdentifier ? [column(cell.map(({ identifier }) => identifier))] : []),
        column(cell.map(({ value }) => value)),
      ];
      content += `${columns.join("\t")}\t\n`;
    });
  });
  return content;
}

/** Splits at `separator` where no backslash stands before it. */
function splitUnescaped(cell: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < cell.length; i++) {
    if (cell[i] === "\\") i++;
    else if (cell[i] === separator) {
      parts.push(cell.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, cell.slice(from)];
}

/** `PER[2]` as value and number; number 0 where there is none, value undefined for `*`. */
function readCell(part: string): { value: string | undefined; id: number } {
  let value = part;
  let id = 0;
  const open = part.endsWith("]") ? part.lastIndexOf("[") : -1;
  if (open >= 0 && /^\d+$/.test(part.slice(open + 1, -1))) {
    value = part.slice(0, open);
    id = Number(part.slice(open + 1, -1));
  }
  return { value: value === "*" ? undefined : unescaped(value), id };
}

/** Columns, counted from those behind the token's own three, of the layer's features. */
interface Columns {
  readonly value: number;
  readonly identifier: number;
}

/** The columns of the built-in layer; where a project annotates names in one of its own, those of the feature that has most of their types. */
function columnsIn(lines: readonly string[]): Columns {
  let column = 0;
  const own: Columns[] = [];
  for (const line of lines) {
    if (!line.startsWith("#T_")) continue;
    const [layer = "", ...features] = line.slice(line.indexOf("=") + 1).split("|");
    const columnOf = (feature: string): number =>
      features.includes(feature) ? column + features.indexOf(feature) : -1;
    if (line.startsWith("#T_SP=")) {
      if (layer === LAYER) return { value: columnOf("value"), identifier: columnOf("identifier") };
      for (const f of features.keys()) own.push({ value: column + f, identifier: columnOf("identifier") });
    }
    column += Math.max(features.length, 1);
  }
  const typed = new Uint32Array(column);
  for (const line of lines) {
    if (!TOKEN.test(line)) continue;
    const cells = line.split("\t");
    for (const { value } of own) {
      const parts = splitUnescaped(cells[3 + value] ?? "_", "|");
      if (parts.some((part) => labelOf(readCell(part).value ?? ""))) typed[value]!++;
    }
  }
  const [best] = own.sort((a, b) => typed[b.value]! - typed[a.value]!);
  return best && typed[best.value]! > 0 ? best : { value: -1, identifier: -1 };
}

/** A token of a sentence, or a part of one: `1-2`, `1-2.1`. */
const TOKEN = /^\d+-\d+(?:\.\d+)?\t/;

function readTsv(file: FormatFile, given: NamedText | undefined, tally: Tally): AnnotatedText {
  const lines = file.content
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((line) => line.replace(/\r$/, ""));
  const name = given?.name ?? withoutExtension(file.path);
  if (!lines[0]?.startsWith("#FORMAT=WebAnno TSV 3")) tally.add(`${file.path}: no WebAnno TSV 3`);
  const columns = columnsIn(lines);
  if (columns.value < 0) tally.add(`${file.path}: no layer ${LAYER} with a value, nor another one with types of names`);
  const own: { at: number; words: string }[] = [];
  const spans: (Span & { label: string | undefined; entity: string | undefined })[] = [];
  const numbered = new Map<number, number>();
  let words: string | null = null;
  for (const line of lines) {
    if (line.startsWith("#Text=")) {
      // A sentence of several lines has a line each in older versions.
      words = words === null ? unescaped(line.slice(6)) : `${words}\n${unescaped(line.slice(6))}`;
      continue;
    }
    const cells = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(cells[1] ?? "");
    if (!range || !TOKEN.test(line)) continue;
    const start = Number(range[1]);
    const end = Number(range[2]);
    if (words !== null) own.push({ at: start, words });
    words = null;
    if (columns.value < 0) continue;
    const value = cells[3 + columns.value] ?? "_";
    if (value === "_") continue;
    const identifiers = columns.identifier < 0 ? [] : splitUnescaped(cells[3 + columns.identifier] ?? "_", "|");
    splitUnescaped(value, "|").forEach((part, p) => {
      const { value: label, id } = readCell(part);
      const entity = identifiers[p] === undefined ? undefined : readCell(identifiers[p]).value;
      const earlier = id > 0 ? numbered.get(id) : undefined;
      if (earlier !== undefined) {
        spans[earlier] = { ...spans[earlier]!, end: Math.max(spans[earlier]!.end, end) };
        return;
      }
      if (id > 0) numbered.set(id, spans.length);
      spans.push({ start, end, label, entity });
    });
  }
  const text = textOf(file, own, given, tally);
  const found = spans.flatMap(({ start, end, label, entity }) => {
    const type = labelOf(label ?? "");
    if (!type) tally.count(`${JSON.stringify(label ?? "*")} is no type of name or time`);
    else if (start >= end || end > text.length) tally.add(`${file.path}: no span of the text: ${start} to ${end}`);
    else return [{ start, end, label: type, entity }];
    return [];
  });
  return annotated({ name, text }, found);
}

/** The given text if it has the sentences in their places; else the sentences in theirs, with spaces and a line end between them. */
function textOf(
  { path, content }: FormatFile,
  sentences: readonly { at: number; words: string }[],
  given: NamedText | undefined,
  tally: Tally,
): string {
  const isThere = ({ at, words }: { at: number; words: string }): boolean => {
    const there = given!.text.slice(at, at + words.length);
    return sameText(words, { name: "", text: there }) === there;
  };
  if (given && sentences.every(isThere)) return given.text;
  let text = "";
  // Blanks between sentences are fewer than the file's own characters; a place far beyond is a mistake, and no reason to fill the memory.
  let blanks = content.length;
  for (const { at, words } of sentences) {
    const gap = Math.min(at - text.length, blanks);
    if (gap > 0) text += text === "" ? " ".repeat(gap) : `\n${" ".repeat(gap - 1)}`;
    blanks -= Math.max(gap, 0);
    if (text.length !== at) tally.add(`${path}: a sentence that begins at ${at} has no room there`);
    text += words;
  }
  return text;
}
