// W3C Web Annotation as JSON-LD. TextPositionSelector counts code points; several tools write UTF-16, which the exact quote tells.
// https://www.w3.org/TR/annotation-model/
import type { AnnotatedText, Format, QuotedMention } from "./document";
import { fromIri, pathFromIri, pathToIri, toIri } from "./iri";
import { isObject, type JsonObject, numberOf, objectsOf, parseJson, readItems, stringOf } from "./json";
import { labelOf } from "./labels";
import { fileEach, TextsByName, withoutExtension } from "./names";
import { offsetsIn } from "./offsets";
import { placeQuotes } from "./quotes";
import { type Attributes, annotated, isTimex, type Label, type LabelledSpan, spansOf } from "./spans";
import { Tally } from "./tally";
import { uuidOf } from "./uuid";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** Code points of prefix and suffix. */
const AROUND = 32;

/** Who made a mention, as `creator`. */
const CREATORS: Readonly<Record<string, { readonly type: string; readonly name: string }>> = {
  model: { type: "Software", name: "newsmark model" },
  rule: { type: "Software", name: "newsmark rule" },
  human: { type: "Person", name: "reader" },
};

export const w3c: Format = {
  write(texts) {
    const tally = new Tally();
    const files = fileEach(texts, ".jsonld", (text) => {
      const annotations = annotationsOf(text, tally).map((annotation) => JSON.stringify(annotation));
      return annotations.length > 0 ? `[\n${annotations.join(",\n")}\n]\n` : "[]\n";
    });
    return { files, left: tally.lines() };
  },

  read(files, texts = [], options = {}) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const bySource = new Map<string, Found[]>();
    for (const { path, content } of files) {
      // A file without annotations still speaks of its article.
      const named = known.get(withoutExtension(path));
      if (named && !bySource.has(named.name)) bySource.set(named.name, []);
      for (const annotation of annotationsIn(path, content, tally)) {
        const found = readAnnotation(path, annotation, tally);
        if (!found) continue;
        const article = pathFromIri(found.source);
        const name = (known.get(found.source) ?? known.get(article) ?? named)?.name ?? article;
        const others = bySource.get(name);
        if (others) others.push(found);
        else bySource.set(name, [found]);
      }
    }
    const result: AnnotatedText[] = [];
    const unplaced: QuotedMention[] = [];
    for (const [name, found] of bySource) {
      const given = known.get(name);
      if (!given) {
        tally.add(`${name}: ${found.length} annotations of an article that is not there`);
        continue;
      }
      const places = placeQuotes(given.text, found, options.offsets);
      const spans = found.flatMap((one, i): LabelledSpan[] => {
        const { label, attributes, quote, start, end } = one;
        const place = places[i];
        if (place) return [{ ...place, label, ...attributes }];
        const moved = quotedMention(given.name, one);
        if (moved) unplaced.push(moved);
        else
          tally.add(
            `${name}: ${label} ${JSON.stringify(quote ?? null)} is not at ${start} to ${end}, whatever the unit`,
          );
        return [];
      });
      result.push(annotated({ name: given.name, text: given.text }, spans));
    }
    return { texts: result, ...tally.problems(), unplaced };
  },
};

/** A name with surroundings to find it by; null for another. */
function quotedMention(
  name: string,
  { label, attributes, quote, prefix, suffix, start, end }: Found,
): QuotedMention | null {
  if (!quote || isTimex(label) || prefix + suffix === "") return null;
  const [mention] = annotated({ name, text: "" }, [{ start, end, label, ...attributes }]).mentions;
  const { start: _, end: __, ...rest } = mention!;
  return {
    ...rest,
    name,
    exact: quote,
    prefix,
    suffix,
    position: Number.isInteger(start + end) ? { start, end } : null,
  };
}

function annotationsOf(annotatedText: AnnotatedText, tally: Tally): object[] {
  const { name, text } = annotatedText;
  const { fromUtf16, toUtf16 } = offsetsIn(text, "codepoints");
  const length = fromUtf16(text.length);
  const twins = new Map<string, number>();
  return spansOf(annotatedText).map((span) => {
    const start = fromUtf16(span.start);
    const end = fromUtf16(span.end);
    const key = `${name}\n${start} ${end} ${span.label} ${span.entity ?? ""}`;
    const twin = twins.get(key) ?? 0;
    twins.set(key, twin + 1);
    tally.attributes(span, ["entity", "note", "source", "value", "mod", "creator"]);
    return {
      "@context": CONTEXT,
      id: `urn:uuid:${uuidOf(`${key} ${twin}`)}`,
      type: "Annotation",
      ...creatorOf(span),
      body: bodyOf(span),
      target: {
        source: pathToIri(name),
        selector: [
          {
            type: "TextQuoteSelector",
            exact: text.slice(span.start, span.end),
            prefix: text.slice(toUtf16(Math.max(0, start - AROUND))!, span.start),
            suffix: text.slice(span.end, toUtf16(Math.min(length, end + AROUND))!),
          },
          { type: "TextPositionSelector", start, end },
        ],
      },
    };
  });
}

function creatorOf({ source, creator }: LabelledSpan): object {
  if (creator && (source ?? "human") === "human") return { creator: { type: "Person", name: creator } };
  return source ? { creator: CREATORS[source] } : {};
}

function bodyOf({ label, entity, note, value, mod }: LabelledSpan): object {
  const textual = (text: string, purpose: string) => ({ type: "TextualBody", value: text, purpose });
  const bodies = [
    textual(label, "tagging"),
    ...(entity ? [{ type: "SpecificResource", source: toIri(entity), purpose: "identifying" }] : []),
    ...(value ? [textual(value, "describing")] : []),
    ...(mod ? [textual(mod, "classifying")] : []),
    ...(note ? [textual(note, "commenting")] : []),
  ];
  return bodies.length === 1 ? bodies[0]! : bodies;
}

/** Annotations of a file: one, an array, a page or collection of them, or one a line. */
function annotationsIn(path: string, content: string, tally: Tally): JsonObject[] {
  const parsed = parseJson(content);
  if ("error" in parsed) {
    const lines = readItems(content, (where, why) => tally.add(`${path}${where}: ${why}`));
    return lines.flatMap(({ value }) => unpack(value, 0));
  }
  return unpack(parsed.value, 0);
}

function unpack(value: unknown, depth: number): JsonObject[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => unpack(item, depth + 1));
  if (!isObject(value)) return [];
  if ("@graph" in value) return unpack(value["@graph"], depth + 1);
  if ("items" in value) return unpack(value.items, depth + 1);
  if ("first" in value && !("target" in value)) return unpack(value.first, depth + 1);
  return [value];
}

interface Found {
  readonly source: string;
  readonly label: Label;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  readonly quote: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

function readAnnotation(path: string, annotation: JsonObject, tally: Tally): Found | null {
  const id = stringOf(annotation.id) ?? "an annotation without id";
  const target = listOf(annotation.target).find(isObject);
  const selectors = objectsOf(listOf(target?.selector)).flatMap((selector) => [
    selector,
    ...objectsOf(listOf(selector.refinedBy)),
  ]);
  const position = selectors.find(({ type }) => type === "TextPositionSelector");
  const { exact, prefix, suffix } = selectors.find(({ type }) => type === "TextQuoteSelector") ?? {};
  const quote = stringOf(exact);
  if (!target || (!position && quote === undefined)) {
    tally.add(`${path}: ${id}: no TextPositionSelector and no TextQuoteSelector`);
    return null;
  }
  if (annotation.motivation === "assessing") {
    tally.count("an assessment, which names nothing", "annotation");
    return null;
  }
  const bodies = listOf(annotation.body ?? annotation.bodyValue).map(
    (body): JsonObject => (typeof body === "string" ? { value: body, purpose: "tagging" } : isObject(body) ? body : {}),
  );
  const about = (purpose: string): string | undefined =>
    stringOf(bodies.find((body) => body.purpose === purpose)?.value);
  const tag = about("tagging") ?? (bodies.length === 1 ? stringOf(bodies[0]!.value) : undefined) ?? "";
  const label = labelOf(tag);
  if (!label) {
    tally.count(`${JSON.stringify(tag)} is no type of name or time`);
    return null;
  }
  const identified = bodies.find(({ purpose }) => purpose === "identifying");
  const entity = stringOf(identified?.source) ?? stringOf(identified?.id);
  return {
    source: stringOf(target.source) ?? stringOf(target.id) ?? "",
    label,
    attributes: {
      entity: entity === undefined ? undefined : fromIri(entity),
      note: about("commenting"),
      ...madeBy(listOf(annotation.creator)[0]),
      ...(isTimex(label) ? { value: about("describing"), mod: about("classifying") } : {}),
    },
    start: numberOf(position?.start),
    end: numberOf(position?.end),
    quote,
    prefix: stringOf(prefix) ?? "",
    suffix: stringOf(suffix) ?? "",
  };
}

/** Who made the annotation: one of the product's own sources, a person, or whatever else is named. */
function madeBy(creator: unknown): Pick<Attributes, "source" | "creator"> {
  if (typeof creator === "string") return { creator };
  if (!isObject(creator)) return {};
  const name = stringOf(creator.name) ?? stringOf(creator.nickname) ?? stringOf(creator.id);
  const own = Object.keys(CREATORS).find((source) => CREATORS[source]!.name === name);
  if (own) return { source: own };
  return { creator: name, source: creator.type === "Person" ? "human" : undefined };
}
