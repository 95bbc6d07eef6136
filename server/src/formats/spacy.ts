// spaCy JSONL: a line is what `Doc.to_json` gives and `Doc.from_json` takes, with its own tokens. Offsets are code points.
// `ents` must not overlap and holds the longest spans; the span group `sc`, spaCy's usual key, holds all. https://spacy.io/api/doc#to_json
import type { AnnotatedText, Format } from "./document";
import { isObject, type JsonObject, numberOf, objectsOf, shown, stringOf, toLine } from "./json";
import { attributesOf, headOf, readAttributes, readDocuments } from "./jsonl";
import { labelOf } from "./labels";
import { offsetsIn } from "./offsets";
import { annotated, type LabelledSpan, spansOf, withoutOverlaps } from "./spans";
import { Tally } from "./tally";
import { coveringTokens } from "./tokens";

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
  const spans = spansOf(annotatedText);
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
    tokens: coveringTokens(text, language, spans).map(({ start, end }, id) => ({
      id,
      start: fromUtf16(start),
      end: fromUtf16(end),
    })),
    meta: headOf(annotatedText),
  });
}
