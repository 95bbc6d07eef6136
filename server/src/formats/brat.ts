// brat standoff: `.txt`, `.ann` and `annotation.conf`. Offsets are code points, of which `\r\n` has two. https://brat.nlplab.org/standoff.html
import { MENTION_TYPES, type Span } from "../analysis/index";
import type { AnnotatedText, Format, FormatFile, NamedText, ReadOptions } from "./document";
import { fromIri, toIri } from "./iri";
import { labelOf } from "./labels";
import { fileEach, sameText, TextsByName, withoutExtension } from "./names";
import { offsetsIn } from "./offsets";
import { annotated, type LabelledSpan, spansOf, TIMEX_TYPES } from "./spans";
import { Tally } from "./tally";

const SOURCES = ["model", "rule", "human"];

export const brat: Format = {
  write(texts) {
    const tally = new Tally();
    const values = new Set<string>();
    const mods = new Set<string>();
    for (const { timexes } of texts) {
      for (const { value, mod } of timexes) {
        if (value && isWord(value)) values.add(value);
        if (mod && isWord(mod)) mods.add(mod);
      }
    }
    const files = [
      ...fileEach(texts, ".txt", ({ text }) => text),
      ...fileEach(texts, ".ann", (text) => writeAnnotations(text, tally)),
      { path: "annotation.conf", content: configuration(values, mods) },
    ];
    return { files, left: tally.lines() };
  },

  read(files, texts = [], options = {}) {
    const known = new TextsByName(texts);
    const contents = new Map(files.map(({ path, content }) => [path, content]));
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    for (const file of files) {
      if (!file.path.endsWith(".ann")) continue;
      const name = withoutExtension(file.path);
      const own = contents.get(`${name}.txt`);
      const given = known.get(name);
      if (own === undefined && !given) {
        tally.add(`${file.path}: no text: neither ${name}.txt nor an article of that name`);
        continue;
      }
      const text = own === undefined ? given!.text : sameText(own, given);
      result.push(readAnnotations(file, { name: given?.name ?? name, text }, options, tally));
    }
    return { texts: result, ...tally.problems() };
  },
};

/** A word of an `.ann` line: brat splits at spaces and knows no escape. */
const isWord = (value: string): boolean => /^[^\s|,]+$/.test(value);

/** What ends a line in brat, which reads its files with Python's `codecs`. */
const LINE_END =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these separators are line ends there.
  /[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]/;

/** `value` on one line. */
const oneLine = (value: string): string => value.split(LINE_END).join(" ").replaceAll("\t", " ");

function writeAnnotations(annotatedText: AnnotatedText, tally: Tally): string {
  const { text, names } = annotatedText;
  const { fromUtf16 } = offsetsIn(text, "codepoints");
  const lines: string[] = [];
  const ofEntity = new Map<string, string[]>();
  let attributes = 0;
  let references = 0;
  let notes = 0;
  let t = 0;
  const attribute = (id: string, name: string, value: string | undefined): void => {
    if (value === undefined) return;
    if (isWord(value)) lines.push(`A${++attributes}\t${name} ${id} ${value}`);
    else tally.count(`${name} with spaces`);
  };
  for (const span of spansOf(annotatedText)) {
    const pieces = withoutLineEnds(text, span);
    if (pieces.length === 0) {
      tally.span(annotatedText, span, "a span of line ends alone");
      continue;
    }
    if (pieces[0]!.start !== span.start || pieces[pieces.length - 1]!.end !== span.end)
      tally.span(annotatedText, span, "the line ends around it");
    const id = `T${++t}`;
    const offsets = pieces.map(({ start, end }) => `${fromUtf16(start)} ${fromUtf16(end)}`).join(";");
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
    lines.push(`${id}\t${span.label} ${offsets}\t${words}`);
    attribute(id, "Source", span.source);
    attribute(id, "Value", span.value);
    attribute(id, "Mod", span.mod);
    if (span.entity) {
      const shown = oneLine(names?.get(span.entity) ?? words);
      lines.push(`N${++references}\tReference ${id} ${toIri(span.entity)}\t${shown}`);
      const same = ofEntity.get(span.entity);
      if (same) same.push(id);
      else ofEntity.set(span.entity, [id]);
    }
    if (span.note) {
      if (oneLine(span.note) !== span.note) tally.count("line ends and tabs of a note");
      lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(span.note)}`);
    }
    tally.attributes(span, ["entity", "note", "source", "value", "mod"]);
  }
  for (const ids of ofEntity.values()) if (ids.length > 1) lines.push(`*\tEquiv ${ids.join(" ")}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** The span's parts on each line that it covers; brat shows a line at a time. */
function withoutLineEnds(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !LINE_END.test(text[at]!)) continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

/** Labels, and every value that an attribute has in this collection: brat shows no other. */
function configuration(values: ReadonlySet<string>, mods: ReadonlySet<string>): string {
  const ofNames = `Arg:${MENTION_TYPES.join("|")}`;
  const ofTimes = `Arg:${TIMEX_TYPES.join("|")}`;
  return [
    "[entities]",
    ...MENTION_TYPES,
    ...TIMEX_TYPES,
    "",
    "[relations]",
    `Equiv\tArg1:${MENTION_TYPES.join("|")}, Arg2:${MENTION_TYPES.join("|")}, <REL-TYPE>:symmetric-transitive`,
    "",
    "[events]",
    "",
    "[attributes]",
    `Source\t${ofNames}, Value:${SOURCES.join("|")}`,
    ...(values.size > 0 ? [`Value\t${ofTimes}, Value:${[...values].sort().join("|")}`] : []),
    ...(mods.size > 0 ? [`Mod\t${ofTimes}, Value:${[...mods].sort().join("|")}`] : []),
    "",
  ].join("\n");
}

type Draft = { -readonly [K in keyof LabelledSpan]: LabelledSpan[K] };

function readAnnotations(file: FormatFile, target: NamedText, options: ReadOptions, tally: Tally): AnnotatedText {
  const { name, text } = target;
  const unit = options.offsets && options.offsets !== "auto" ? options.offsets : "codepoints";
  const { toUtf16 } = offsetsIn(text, unit);
  const spans = new Map<string, Draft>();
  const lines = file.content.split("\n").map((line) => line.replace(/\r$/, "").split("\t"));
  for (const [i, [id = "", body = ""]] of lines.entries()) {
    if (!id.startsWith("T")) continue;
    const where = `${file.path}:${i + 1}`;
    const space = body.indexOf(" ");
    const label = labelOf(body.slice(0, Math.max(space, 0)));
    if (!label) {
      tally.count(`${JSON.stringify(body.slice(0, Math.max(space, 0)))} is no type of name or time`);
      continue;
    }
    const pieces = body
      .slice(space + 1)
      .split(";")
      .map((piece) =>
        piece
          .trim()
          .split(/\s+/)
          .map((offset) => (/^\d+$/.test(offset) ? toUtf16(Number(offset)) : null)),
      );
    const valid = pieces.every(([start, end]) => start != null && end != null && start < end);
    if (!valid || pieces.length === 0) {
      tally.add(`${where}: no span of the text: ${body}`);
      continue;
    }
    const start = pieces.reduce((least, [from]) => Math.min(least, from!), text.length);
    const end = pieces.reduce((most, [, to]) => Math.max(most, to!), 0);
    const gaps = pieces.slice(1).map(([from], p) => text.slice(pieces[p]![1]!, from!));
    if (gaps.some((gap) => oneLine(gap).trim() !== ""))
      tally.tell(`${where}: the words between the parts of ${id} belong to it now`);
    spans.set(id, { start, end, label });
  }
  const names = readAbout(lines, spans, tally);
  return annotated({ name, text, ...(names.size > 0 ? { names } : {}) }, [...spans.values()]);
}

/** Lines that say something of a span: references, notes, attributes, sameness. Returns names by entity. */
function readAbout(
  lines: readonly (readonly string[])[],
  spans: ReadonlyMap<string, Draft>,
  tally: Tally,
): Map<string, string> {
  const names = new Map<string, string>();
  const groups: string[][] = [];
  for (const [id = "", body = "", rest] of lines) {
    const [kind, of = "", ...words] = body.split(" ");
    const span = spans.get(of);
    if (id.startsWith("N") && kind === "Reference") {
      if (!span) continue;
      if (span.entity) {
        tally.count("further reference");
        continue;
      }
      span.entity = fromIri(words.join(" "));
      if (rest?.trim() && !names.has(span.entity)) names.set(span.entity, rest.trim());
    } else if (id.startsWith("#")) {
      if (span && rest) span.note = span.note ? `${span.note}\n${rest}` : rest;
    } else if (id.startsWith("A") || id.startsWith("M")) {
      if (!span) continue;
      const value = words.join(" ");
      if (kind === "Source") span.source = value;
      else if (kind === "Value") span.value = value;
      else if (kind === "Mod") span.mod = value;
      else tally.count(`attribute ${kind}`);
    } else if (id === "*" && kind === "Equiv") {
      groups.push([of, ...words]);
    } else if (id.startsWith("R") || id.startsWith("E")) {
      tally.count(id.startsWith("R") ? "relation" : "event");
    }
  }
  groups.forEach((ids, g) => {
    const members = ids.flatMap((id) => spans.get(id) ?? []);
    const entity = members.find((span) => span.entity)?.entity ?? `equiv:${g + 1}`;
    for (const span of members) span.entity ??= entity;
  });
  return names;
}
