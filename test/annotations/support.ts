// Decisions for tests: marked spans, ids that count up, times that go on by a minute.
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Span } from "../../server/src/analysis/index";
import {
  type Anchored,
  type Decision,
  type DecisionInput,
  decide,
  withLineFeeds,
} from "../../server/src/annotations/index";

export const hashOf = (text: string): string => createHash("sha256").update(withLineFeeds(text)).digest("hex");

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The `n`-th place of `surface` in `text`. */
export function spanOf(text: string, surface: string, n = 0): Span {
  let start = text.indexOf(surface);
  for (let i = 0; i < n; i++) start = text.indexOf(surface, start + 1);
  if (start < 0) throw new Error(`no ${surface}`);
  return { start, end: start + surface.length };
}

/** Makes decisions about `text`, each a minute after the one before. */
export function decider(text: string, creator = "Ani", begin = "2024-05-01T08:00:00.000Z") {
  let n = 0;
  return (span: Span, input: Partial<DecisionInput> = {}): Decision => {
    n++;
    return decide({
      id: `urn:uuid:${creator}-${n}`,
      kind: "add",
      type: "PER",
      creator,
      created: new Date(Date.parse(begin) + n * 60_000).toISOString(),
      source: "a.news",
      text,
      hash: hashOf(text),
      span,
      ...input,
    });
  };
}

/** A decision where it was made. */
export const anchored = (decision: Decision, span: Span): Anchored => ({ decision, start: span.start, end: span.end });

const anyString = fc.string({ unit: "binary", maxLength: 20 });
const anyJson = fc.jsonValue({ maxDepth: 2 });
const unknownFields = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 6 }).map((key) => `x-${key}`),
  anyJson,
  { maxKeys: 2 },
);

/** A line of JSON as another tool, or a later version, may have left it: fields that the product does not know everywhere. */
export const anyLine: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    id: anyString.filter(Boolean),
    kind: fc.constantFrom("add", "accept", "retype", "reject", "note"),
    type: fc.constantFrom("PER", "ORG", "LOC", "EVT"),
    exact: anyString.filter(Boolean),
    prefix: anyString,
    suffix: anyString,
    start: fc.nat(1000),
    note: fc.option(anyString),
    entity: fc.option(anyString),
    creator: anyString.filter(Boolean),
    extra: fc.array(unknownFields, { minLength: 7, maxLength: 7 }),
  })
  .map(({ id, kind, type, exact, prefix, suffix, start, note, entity, creator, extra }) => ({
    ...extra[0],
    target: {
      selector: [
        { type: "x-selector", ...extra[5] },
        { ...extra[1], type: "TextPositionSelector", end: start + 3, start },
        { type: "TextQuoteSelector", suffix, prefix, exact, ...extra[2] },
      ],
      source: "a.news",
      ...extra[6],
    },
    id,
    created: "2024-05-01T08:00:00Z",
    creator: { name: creator, type: "Person", ...extra[3] },
    newsmark: { decision: kind, version: 1, hash: "abc", ...extra[4] },
    body: [
      ...(note === null ? [] : [{ purpose: "commenting", type: "TextualBody", value: note }]),
      { purpose: "tagging", type: "TextualBody", value: type, ...extra[4] },
      ...(entity === null ? [] : [{ purpose: "identifying", type: "SpecificResource", source: entity }]),
      { purpose: "x-other", value: 1 },
    ],
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    motivation: { add: "tagging", accept: "tagging", retype: "tagging", reject: "assessing", note: "commenting" }[kind],
  }));
