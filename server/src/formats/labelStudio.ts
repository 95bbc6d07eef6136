// Label Studio JSON: tasks with predictions, and the labelling config whose names they refer to. Offsets are code points, of which `\r\n` has two;
// exports of older versions count UTF-16. https://labelstud.io/guide/predictions and https://labelstud.io/guide/export
import type { AnnotatedText, Format, ReadOptions } from "./document";
import { isObject, type JsonObject, numberOf, objectsOf, parseJson, shown, stringOf } from "./json";
import { attributesOf, headOf, readAttributes, readHead } from "./jsonl";
import { labelOf } from "./labels";
import { sameText, TextsByName } from "./names";
import { offsetsIn } from "./offsets";
import { placeQuotes } from "./quotes";
import { annotated, LABELS, type LabelledSpan, spansOf } from "./spans";
import { Tally } from "./tally";

/** Names that results and labelling config share. */
const CONTROL = "label";
const OBJECT = "text";

export const labelStudio: Format = {
  write: (texts) => ({
    files: [
      { path: "label-studio.json", content: `[${texts.map((text) => JSON.stringify(task(text))).join(",\n")}]\n` },
      { path: "label-studio.xml", content: CONFIG },
    ],
    left: [],
  }),

  read(files, texts = [], options = {}) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    for (const { path, content } of files) {
      if (path.endsWith(".xml")) continue;
      const parsed = parseJson(content);
      if ("error" in parsed) {
        tally.add(`${path}: ${parsed.error}`);
        continue;
      }
      const tasks = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
      tasks.forEach((value: unknown, i) => {
        const item = isObject(value) ? value : {};
        const data = isObject(item.data) ? item.data : item;
        const own = textIn(data);
        if (own === undefined) {
          tally.add(`${path}: task ${i + 1}: no "data" with a "text"`);
          return;
        }
        const name = stringOf(data.doc) ?? `${path}#${i + 1}`;
        const given = known.get(name);
        const head = { name: given?.name ?? name, text: sameText(own, given), ...readHead(data) };
        result.push(annotated(head, readResults(`${path}: task ${i + 1}`, head.text, item, options, tally)));
      });
    }
    return { texts: result, ...tally.problems() };
  },
};

const CONFIG = `<View>
  <Labels name="${CONTROL}" toName="${OBJECT}">
${LABELS.map((label) => `    <Label value="${label}"/>`).join("\n")}
  </Labels>
  <Text name="${OBJECT}" value="$text"/>
</View>
`;

function task(annotatedText: AnnotatedText): object {
  const { text } = annotatedText;
  const { fromUtf16 } = offsetsIn(text, "codepoints");
  const result = spansOf(annotatedText).map((span, i) => {
    const { note, confidence, ...rest } = attributesOf(span);
    const meta = { ...(note ? { text: [note] } : {}), ...defined(rest) };
    return {
      id: `r${i + 1}`,
      from_name: CONTROL,
      to_name: OBJECT,
      type: "labels",
      value: {
        start: fromUtf16(span.start),
        end: fromUtf16(span.end),
        text: text.slice(span.start, span.end),
        labels: [span.label],
      },
      score: confidence,
      meta: Object.keys(meta).length > 0 ? meta : undefined,
    };
  });
  return { data: { text, ...headOf(annotatedText) }, predictions: [{ model_version: "newsmark", result }] };
}

const defined = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** A project may call its text otherwise: then the longest string. */
function textIn(data: JsonObject): string | undefined {
  const strings = Object.values(data).flatMap((value) => stringOf(value) ?? []);
  return stringOf(data[OBJECT]) ?? strings.sort((a, b) => b.length - a.length)[0];
}

/**
 * Of each annotator the latest annotation that was not cancelled; the first prediction where nobody annotated. Old exports say `completions`; the
 * short export, JSON-MIN, has no annotations but lists of their values, each beside the name of its control.
 */
function annotationsOf(task: JsonObject): JsonObject[] {
  if (!isObject(task.data)) {
    const values = Object.values(task).flatMap(objectsOf);
    return [{ completed_by: task.annotator, result: values.map((value) => ({ value })) }];
  }
  const decided = [...objectsOf(task.completions), ...objectsOf(task.annotations)].filter(
    ({ was_cancelled }) => was_cancelled !== true,
  );
  const latest = new Map(decided.map((one) => [annotatorOf(one), one]));
  return latest.size > 0 ? [...latest.values()] : objectsOf(task.predictions).slice(0, 1);
}

/** Whose annotation it is: an account with an address, or a number, or, in files that were made elsewhere, a name. */
function annotatorOf({ completed_by: by }: JsonObject): string | undefined {
  if (isObject(by)) return stringOf(by.email) ?? annotatorOf({ completed_by: by.id });
  return typeof by === "number" ? `annotator ${by}` : stringOf(by) || undefined;
}

function readResults(
  where: string,
  text: string,
  task: JsonObject,
  options: ReadOptions,
  tally: Tally,
): LabelledSpan[] {
  const results = annotationsOf(task).flatMap((one) =>
    objectsOf(one.result).map((item) => ({ item, annotator: annotatorOf(one) })),
  );
  const labelled = results.flatMap(({ item, annotator }) => {
    const value = isObject(item.value) ? item.value : {};
    const [first] = Array.isArray(value.labels) ? (value.labels as unknown[]) : [];
    if (first === undefined) {
      tally.count(`result of type ${shown(item.type)}`);
      return [];
    }
    const label = labelOf(stringOf(first) ?? "");
    if (!label) {
      tally.count(`${shown(first)} is no type of name or time`);
      return [];
    }
    const quote = stringOf(value.text);
    return [{ item, annotator, label, start: numberOf(value.start), end: numberOf(value.end), quote }];
  });
  const places = placeQuotes(text, labelled, options.offsets);
  return labelled.flatMap(({ item, annotator, label, start, end, quote }, i) => {
    const place = places[i];
    if (!place) {
      tally.add(`${where}: ${label} ${JSON.stringify(quote ?? null)} is not at ${start} to ${end}, whatever the unit`);
      return [];
    }
    const meta = isObject(item.meta) ? item.meta : {};
    const note = Array.isArray(meta.text) ? meta.text.filter((line) => typeof line === "string").join("\n") : undefined;
    const score = numberOf(item.score);
    const confidence = Number.isNaN(score) ? undefined : score;
    const attributes = readAttributes(meta);
    return [{ ...place, label, ...attributes, note, confidence, creator: attributes.creator ?? annotator }];
  });
}
