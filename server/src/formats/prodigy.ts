// Prodigy JSONL: a task a line with its own tokens; spans sit on token borders, `token_end` is inclusive. Offsets are code points.
// https://prodi.gy/docs/api-interfaces#spans
import type { AnnotatedText, Format } from "./document";
import { numberOf, objectsOf, shown, stringOf, toLine } from "./json";
import { attributesOf, headOf, readAttributes, readDocuments } from "./jsonl";
import { labelOf } from "./labels";
import { offsetsIn } from "./offsets";
import { annotated, type LabelledSpan, spansOf } from "./spans";
import { Tally } from "./tally";
import { coveringTokens, tokensOver } from "./tokens";

export const prodigy: Format = {
  write: (texts) => ({ files: [{ path: "prodigy.jsonl", content: texts.map(task).join("") }], left: [] }),

  read(files, texts = [], options = {}) {
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    const unit = options.offsets && options.offsets !== "auto" ? options.offsets : "codepoints";
    readDocuments(files, texts, tally, (where, head, object) => {
      const answer = stringOf(object.answer) ?? "accept";
      if (answer !== "accept") {
        tally.tell(`${where}: answered ${JSON.stringify(answer)}: left out`);
        return;
      }
      const { toUtf16 } = offsetsIn(head.text, unit);
      const spans: LabelledSpan[] = [];
      const annotator = stringOf(object._annotator_id) ?? stringOf(object._session_id);
      for (const item of objectsOf(object.spans)) {
        const start = toUtf16(numberOf(item.start));
        const end = toUtf16(numberOf(item.end));
        const label = labelOf(stringOf(item.label) ?? "");
        if (!label) tally.count(`${shown(item.label)} is no type of name or time`);
        else if (start === null || end === null || start >= end)
          tally.add(`${where}: no span of the text: ${shown(item.start)} to ${shown(item.end)}`);
        else {
          const attributes = readAttributes(item);
          spans.push({ start, end, label, ...attributes, creator: attributes.creator ?? annotator });
        }
      }
      result.push(annotated(head, spans));
    });
    return { texts: result, ...tally.problems() };
  },
};

function task(annotatedText: AnnotatedText): string {
  const { text, language } = annotatedText;
  const { fromUtf16 } = offsetsIn(text, "codepoints");
  const spans = spansOf(annotatedText);
  const tokens = coveringTokens(text, language, spans);
  return toLine({
    text,
    meta: headOf(annotatedText),
    tokens: tokens.map(({ start, end, ws }, id) => ({
      text: text.slice(start, end),
      start: fromUtf16(start),
      end: fromUtf16(end),
      id,
      ws,
    })),
    spans: spans.map((span) => {
      const { first, last } = tokensOver(tokens, span)!;
      return {
        start: fromUtf16(span.start),
        end: fromUtf16(span.end),
        token_start: first,
        token_end: last,
        label: span.label,
        ...attributesOf(span),
      };
    }),
    answer: "accept",
  });
}
