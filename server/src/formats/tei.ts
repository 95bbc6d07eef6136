// TEI P5: names and dates as elements in the text; they may nest, not cross. https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html
import type { Span } from "../analysis/index";
import { alignBlanks } from "./align";
import type { AnnotatedText, Format, NamedText } from "./document";
import { fromIri, toIri } from "./iri";
import { labelOf } from "./labels";
import { fileEach, sameText, TextsByName, withoutExtension } from "./names";
import { annotated, isTimex, type Label, type LabelledSpan, spansOf, withoutCrossings } from "./spans";
import { Tally } from "./tally";
import { attributesText, escapeText, FORBIDDEN, readXml, type XmlElement } from "./xml";

export const tei: Format = {
  write(texts) {
    const tally = new Tally();
    return { files: fileEach(texts, ".tei.xml", (text) => document(text, tally)), left: tally.lines() };
  },

  read(files, texts = []) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    for (const { path, content } of files) {
      const xml = readXml(content);
      if ("error" in xml) {
        tally.add(`${path}: ${xml.error}`);
        continue;
      }
      const body = ["body", "text"].map((name) => xml.elements.find((one) => one.name === name)).find(Boolean);
      if (!body) {
        tally.add(`${path}: no body`);
        continue;
      }
      const name = withoutExtension(path.replace(/\.xml$/, ""));
      const given = known.get(name);
      const own = xml.text.slice(body.start, body.end);
      const inside = xml.elements.slice(xml.elements.indexOf(body) + 1).filter(({ start }) => start < body.end);
      const spans = inside.flatMap((element) => readElement(element, body.start, tally));
      result.push(inGiven(given?.name ?? name, own, spans, given));
    }
    return { texts: result, ...tally.problems() };
  },
};

function document(annotatedText: AnnotatedText, tally: Tally): string {
  const { name, text } = annotatedText;
  const { kept, dropped } = withoutCrossings(spansOf(annotatedText));
  for (const span of dropped) tally.span(annotatedText, span, "crosses a longer one");
  const replaced = text.match(FORBIDDEN)?.length ?? 0;
  if (replaced > 0) tally.add(`${name}: ${replaced} characters that XML cannot hold became U+FFFD`);
  let body = "";
  let at = 0;
  const open: { readonly end: number; readonly tag: string }[] = [];
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && open[open.length - 1]!.end <= offset) {
      const { end, tag } = open.pop()!;
      body += `${escapeText(text.slice(at, end))}</${tag}>`;
      at = end;
    }
  };
  for (const span of kept) {
    closeUntil(span.start);
    body += escapeText(text.slice(at, span.start));
    at = span.start;
    const { tag, attributes } = elementOf(span);
    body += `<${tag}${attributesText(attributes)}>`;
    open.push({ end: span.end, tag });
    tally.attributes(span, ["entity", "confidence", "source", "value", "mod"]);
  }
  closeUntil(text.length);
  body += escapeText(text.slice(at));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<TEI xmlns="http://www.tei-c.org/ns/1.0">`,
    "<teiHeader>",
    "<fileDesc>",
    `<titleStmt><title>${escapeText(name)}</title>${responsible(kept)}</titleStmt>`,
    "<publicationStmt><p>Unpublished</p></publicationStmt>",
    "<sourceDesc><p>A news article</p></sourceDesc>",
    "</fileDesc>",
    "</teiHeader>",
    `<text><body><ab xml:space="preserve">${body}</ab></body></text>`,
    "</TEI>",
    "",
  ].join("\n");
}

/** Who decided, for `resp` to point to. */
const RESPONSIBLE: Readonly<Record<string, string>> = {
  model: "found by a trained tagger",
  rule: "found by a rule",
  human: "decided by a reader",
};

function responsible(spans: readonly LabelledSpan[]): string {
  const used = new Set(spans.map(({ source }) => source));
  return Object.entries(RESPONSIBLE)
    .filter(([source]) => used.has(source))
    .map(([source, what]) => `<respStmt xml:id="${source}"><resp>${what}</resp><name>Newsmark</name></respStmt>`)
    .join("");
}

const TAGS: Readonly<Record<Label, string>> = {
  PER: "persName",
  ORG: "orgName",
  LOC: "placeName",
  EVT: "name",
  DATE: "date",
  DURATION: "date",
  SET: "date",
  TIME: "time",
};

function elementOf(span: LabelledSpan): { tag: string; attributes: Record<string, string | undefined> } {
  const { label, entity, confidence, source, value, mod } = span;
  const tag = TAGS[label];
  if (!isTimex(label)) {
    return {
      tag,
      attributes: {
        type: label === "EVT" ? "event" : undefined,
        ref: entity === undefined ? undefined : toIri(entity),
        cert: confidence === undefined ? undefined : String(confidence),
        resp: source === undefined ? undefined : `#${source}`,
      },
    };
  }
  // A subtype is not valid without its type.
  const type = mod || label === "DURATION" || label === "SET" ? label : undefined;
  return { tag, attributes: { type, subtype: mod, ...(value ? { [datingOf(value)]: value } : {}) } };
}

/** The attribute that takes `value`: W3C dates, ISO 8601 dates, ISO 8601 durations, and all else that TIMEX3 has. */
function datingOf(value: string): string {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return "when";
  if (/^\d{4}-W\d\d(?:-\d)?$/.test(value) || /^\d{4}-\d\d-\d\dT\d\d(?::\d\d){1,2}(?:Z|[+-]\d\d:\d\d)?$/.test(value))
    return "when-iso";
  return /^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value) && value.length > 1 ? "dur-iso" : "when-custom";
}
const DATING = ["when", "when-iso", "when-custom", "dur", "dur-iso"];

const LABELS: Readonly<Record<string, Label>> = {
  persName: "PER",
  orgName: "ORG",
  placeName: "LOC",
  geogName: "LOC",
  country: "LOC",
  region: "LOC",
  settlement: "LOC",
  eventName: "EVT",
  date: "DATE",
  time: "TIME",
};

function readElement({ name, attributes, start, end }: XmlElement, from: number, tally: Tally): LabelledSpan[] {
  const { type = "", ref, cert, resp, subtype } = attributes;
  const general = name === "name" || name === "rs";
  const byName = Object.hasOwn(LABELS, name) ? LABELS[name]! : null;
  if (!general && !byName) return [];
  const byType = labelOf(type);
  const label = general || (byName && isTimex(byName) && byType && isTimex(byType)) ? byType : byName;
  if (!label) {
    tally.count(`<${name}> of type ${JSON.stringify(type)}`);
    return [];
  }
  const confidence = Number(cert ?? Number.NaN);
  const value = DATING.map((attribute) => attributes[attribute]).find((one) => one !== undefined);
  const pointer = ref?.trim().split(/\s+/)[0];
  return [
    {
      start: start - from,
      end: end - from,
      label,
      entity: pointer ? fromIri(pointer) : undefined,
      confidence: Number.isNaN(confidence) ? undefined : confidence,
      source: resp?.startsWith("#") ? resp.slice(1) : undefined,
      value,
      mod: isTimex(label) ? subtype : undefined,
    },
  ];
}

/** The text as the caller has it, when the document's differs in whitespace at most. */
function inGiven(
  name: string,
  own: string,
  spans: readonly LabelledSpan[],
  given: NamedText | undefined,
): AnnotatedText {
  const isText = ({ start, end }: Span): boolean => start < end;
  const same = sameText(own, given);
  const align = given && same !== given.text ? alignBlanks(own, given.text) : null;
  if (!given || !align) return annotated({ name, text: same }, spans.filter(isText));
  const moved = spans.map((span) => ({ ...span, ...align(span.start, span.end) }));
  return annotated({ name, text: given.text }, moved.filter(isText));
}
