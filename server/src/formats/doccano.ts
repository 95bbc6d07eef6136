// doccano JSONL: `label: [[start, end, "PER"]]`, or `entities` with ids where a project has relations. Offsets are UTF-16 code units; a project
// that "counts grapheme clusters as one character" has those. https://doccano.github.io/doccano/
import type { AnnotatedText, Format } from "./document";
import { type JsonObject, numberOf, objectsOf, shown, stringOf, toLine } from "./json";
import { headOf, readDocuments } from "./jsonl";
import { labelOf } from "./labels";
import { offsetsIn } from "./offsets";
import { annotated, type LabelledSpan, spansOf } from "./spans";
import { Tally } from "./tally";

export const doccano: Format = {
  write(texts) {
    const tally = new Tally();
    const content = texts.map((annotatedText) => {
      const spans = spansOf(annotatedText);
      for (const span of spans) tally.attributes(span, []);
      const label = spans.map(({ start, end, label }) => [start, end, label]);
      return toLine({ text: annotatedText.text, label, ...headOf(annotatedText) });
    });
    return { files: [{ path: "doccano.jsonl", content: content.join("") }], left: tally.lines() };
  },

  read(files, texts = [], options = {}) {
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    const unit = options.offsets && options.offsets !== "auto" ? options.offsets : "utf16";
    readDocuments(files, texts, tally, (where, head, object) => {
      const { toUtf16 } = offsetsIn(head.text, unit);
      const spans: LabelledSpan[] = [];
      for (const { from, to, type } of entitiesOf(object)) {
        const start = toUtf16(numberOf(from));
        const end = toUtf16(numberOf(to));
        const label = labelOf(stringOf(type) ?? "");
        if (!label) tally.count(`${shown(type)} is no type of name or time`);
        else if (start === null || end === null || start >= end)
          tally.add(`${where}: no span of the text: ${shown(from)} to ${shown(to)}`);
        else spans.push({ start, end, label });
      }
      for (const _ of objectsOf(object.relations)) tally.count("relation");
      result.push(annotated(head, spans));
    });
    return { texts: result, ...tally.problems() };
  },
};

/** Triples of either form; exports of some versions say `labels`. */
function entitiesOf(object: JsonObject): { from: unknown; to: unknown; type: unknown }[] {
  const triples = [object.label, object.labels].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [
    ...objectsOf(object.entities).map(({ start_offset, end_offset, label }) => ({
      from: start_offset,
      to: end_offset,
      type: label,
    })),
    ...triples.flatMap((triple) =>
      Array.isArray(triple)
        ? [{ from: triple[0] as unknown, to: triple[1] as unknown, type: triple[2] as unknown }]
        : [],
    ),
  ];
}
