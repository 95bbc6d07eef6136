// spaCy JSONL: a line is what `Doc.to_json` gives and `Doc.from_json` takes, with its own tokens. Offsets are code points.
// `ents` must not overlap and holds the longest spans; the span group `sc`, spaCy's usual key, holds all. https://spacy.io/api/doc#to_json
import type { LanguageId, Span } from "../analysis/index";
import type { AnnotatedText, Format } from "./document";
import { isObject, type JsonObject, numberOf, objectsOf, shown, stringOf, toLine } from "./json";
import { attributesOf, headOf, readAttributes, readDocuments } from "./jsonl";
import { labelOf } from "./labels";
import { offsetsIn } from "./offsets";
import { annotated, type LabelledSpan, spansOf, withoutOverlaps } from "./spans";
import { Tally } from "./tally";
import { sentencesOf } from "./tokens";

/** spaCy's own name of the group that its span categoriser reads. */
const GROUP = "sc";

export const spacy: Format = {
  write(texts) {
    const tally = new Tally();
    const content = texts.map((text) => document(text, tally)).join("");
    return { files: [{ path: "spacy.jsonl", content }], left: tally.lines() };
  },

  read(files, texts = [], options = {}) {
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    const unit = options.offsets && options.offsets !== "auto" ? options.offsets : "codepoints";
    readDocuments(files, texts, tally, (where, head, object) => {
      const { toUtf16 } = offsetsIn(head.text, unit);
      const spans = new Map<string, LabelledSpan>();
      for (const item of spansIn(object)) {
        const start = toUtf16(numberOf(item.start));
        const end = toUtf16(numberOf(item.end));
        const label = labelOf(stringOf(item.label) ?? "");
        if (!label) tally.count(`${shown(item.label)} is no type of name or time`);
        else if (start === null || end === null || start >= end)
          tally.add(`${where}: no span of the text: ${shown(item.start)} to ${shown(item.end)}`);
        else {
          const entity = stringOf(item.kb_id) || undefined;
          const span = { start, end, label, ...readAttributes(item), entity };
          // `ents` repeats what is in the group.
          spans.set(JSON.stringify(span), span);
        }
      }
      result.push(annotated(head, [...spans.values()]));
    });
    return { texts: result, ...tally.problems() };
  },
};

/** Spans of `ents` and of every group; the bare `spans` or `entities` of older JSONL, `[start, end, label]`, too. */
function spansIn(object: JsonObject): JsonObject[] {
  const groups = isObject(object.spans) ? Object.values(object.spans) : [object.spans];
  const triples = (Array.isArray(object.entities) ? object.entities : []).map((item: unknown) =>
    Array.isArray(item) ? { start: item[0] as unknown, end: item[1] as unknown, label: item[2] as unknown } : item,
  );
  return [...objectsOf(object.ents), ...groups.flatMap(objectsOf), ...objectsOf(triples)];
}

function document(annotatedText: AnnotatedText, tally: Tally): string {
  const { text, language } = annotatedText;
  const { fromUtf16 } = offsetsIn(text, "codepoints");
  const spans = spansOf(annotatedText).flatMap((span) => {
    const { start, end } = withoutSpace(text, span);
    if (start !== span.start || end !== span.end) tally.span(annotatedText, span, "the whitespace around it");
    return start < end ? [{ ...span, start, end }] : [];
  });
  // spaCy's schema takes strings and whole numbers only, and `Doc.from_json` wants `kb_id` of every span in a group.
  const written = (span: LabelledSpan) => {
    const { entity, confidence, ...rest } = attributesOf(span);
    return { start: fromUtf16(span.start), end: fromUtf16(span.end), label: span.label, kb_id: entity ?? "", ...rest };
  };
  for (const span of spans) tally.attributes(span, ["entity", "note", "source", "value", "mod", "creator"]);
  return toLine({
    text,
    ents: withoutOverlaps(spans).kept.map(written),
    spans: { [GROUP]: spans.map(written) },
    tokens: tokensFor(text, language, spans).map(({ start, end }, id) => ({
      id,
      start: fromUtf16(start),
      end: fromUtf16(end),
    })),
    meta: headOf(annotatedText),
  });
}

/** What Python's `str.isspace` takes for white space. */
const SPACE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these separators are white space there.
  /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function withoutSpace(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text[from]!)) from++;
  while (to > from && SPACE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/**
 * Tokens as `Doc.from_json` makes them again out of words and text (spaCy's `get_words_and_spaces`): a space behind a word is the word's, and what
 * white space is left before the next one is one token. No border of `spans` is in white space.
 */
function tokensFor(text: string, language: LanguageId | undefined, spans: readonly Span[]): Span[] {
  const borders = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const tokens: Span[] = [];
  let at = 0;
  const word = (start: number, end: number): void => {
    const from = tokens.length > 0 && at < start && text[at] === " " ? at + 1 : at;
    if (from < start) tokens.push({ start: from, end: start });
    tokens.push({ start, end });
    at = end;
  };
  /** Between two tokens of the product there may be signs that are no space to Python: they are words there. */
  const fill = (until: number): void => {
    for (let start = at; start < until; start++) {
      if (SPACE.test(text[start]!)) continue;
      let end = start + 1;
      while (end < until && !SPACE.test(text[end]!) && !borders.has(end)) end++;
      word(start, end);
      start = end - 1;
    }
  };
  for (const sentence of sentencesOf(text, language, spans)) {
    for (const { start, end } of sentence) {
      fill(start);
      word(start, end);
    }
  }
  fill(text.length);
  const rest = tokens.length > 0 && text[at] === " " ? at + 1 : at;
  if (rest < text.length) tokens.push({ start: rest, end: text.length });
  return tokens;
}
