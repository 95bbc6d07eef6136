// One decision as one line: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/).
import { MENTION_TYPES, type MentionType } from "../analysis/index";
import { DECISION_KINDS, type Decision, type DecisionKind, type Json, type JsonObject } from "./types";

/** Of the lines that this version writes. Lines of a later version are kept and not applied. */
export const FORMAT_VERSION = 1;

const CONTEXT_IRI = "http://www.w3.org/ns/anno.jsonld";

/** W3C motivations of the decisions. */
const MOTIVATIONS: Readonly<Record<DecisionKind, string>> = {
  add: "tagging",
  accept: "tagging",
  retype: "tagging",
  reject: "assessing",
  note: "commenting",
};

/** Purposes of the bodies that the product writes, and the key of each body's value. */
const BODIES = { tagging: "value", identifying: "source", commenting: "value" } as const;
type Purpose = keyof typeof BODIES;

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  annotation: ["@context", "id", "type", "motivation", "creator", "created", "body", "target", "newsmark"],
  creator: ["type", "name"],
  target: ["source", "selector"],
  quote: ["type", "exact", "prefix", "suffix"],
  position: ["type", "start", "end"],
  newsmark: ["version", "decision", "hash"],
  tagging: ["type", "value", "purpose"],
  identifying: ["type", "source", "purpose"],
  commenting: ["type", "value", "purpose"],
};

/** The line of a decision, without a line end. Keys have one order; what the product does not know comes after what it does. */
export function writeLine(decision: Decision): string {
  const { kind, target, unknown } = decision;
  const withUnknown = (place: string, known: JsonObject): JsonObject => ({ ...known, ...unknown.fields[place] });
  const body = (purpose: Purpose, type: string, value: string | null): Json[] =>
    value === null ? [] : [withUnknown(purpose, { type, [BODIES[purpose]]: value, purpose })];
  const bodies = [
    ...body("tagging", "TextualBody", decision.type),
    ...body("identifying", "SpecificResource", decision.entity),
    ...body("commenting", "TextualBody", decision.note),
    ...unknown.bodies,
  ];
  const { exact, prefix, suffix, start, end, hash } = target;
  const selector = [
    withUnknown("quote", { type: "TextQuoteSelector", exact, prefix, suffix }),
    ...(start === null || end === null ? [] : [withUnknown("position", { type: "TextPositionSelector", start, end })]),
    ...unknown.selectors,
  ];
  return JSON.stringify(
    withUnknown("annotation", {
      "@context": CONTEXT_IRI,
      id: decision.id,
      type: "Annotation",
      motivation: MOTIVATIONS[kind],
      ...(decision.creator ? { creator: withUnknown("creator", { type: "Person", name: decision.creator }) } : {}),
      ...(decision.created ? { created: decision.created } : {}),
      ...(bodies.length > 0 ? { body: bodies.length === 1 ? bodies[0]! : bodies } : {}),
      target: withUnknown("target", { source: target.source, selector }),
      newsmark: withUnknown("newsmark", {
        version: FORMAT_VERSION,
        decision: kind,
        ...(hash === null ? {} : { hash }),
      }),
    }),
  );
}

/**
 * The decision of a line, or what is wrong with it. A Web Annotation of another tool is read as far as it goes: one that tags a type adds a
 * name, one that only comments is a note.
 */
export function readLine(line: string): Decision | string {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
    // What cannot be written again (nested too deep) is not taken.
    JSON.stringify(value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!isObject(value)) return "not a JSON object";
  if (typeof value.id !== "string" || !value.id) return "no id";
  const own = isObject(value.newsmark) ? value.newsmark : {};
  if (typeof own.version === "number" && own.version > FORMAT_VERSION)
    return `format version ${own.version} is not known`;

  const fields: Record<string, JsonObject> = {};
  const keepUnknown = (place: string, object: Json | undefined): void => {
    if (!isObject(object)) return;
    const rest = Object.entries(object).filter(([key]) => !KNOWN[place]!.includes(key));
    if (rest.length > 0) fields[place] = Object.fromEntries(rest);
  };
  keepUnknown("annotation", value);
  keepUnknown("newsmark", value.newsmark);
  keepUnknown("creator", value.creator);

  if (!isObject(value.target)) return "no target";
  keepUnknown("target", value.target);
  let quote: JsonObject | null = null;
  let position: JsonObject | null = null;
  const selectors: Json[] = [];
  for (const selector of listOf(value.target.selector)) {
    if (!quote && isObject(selector) && selector.type === "TextQuoteSelector") quote = selector;
    else if (!position && isObject(selector) && selector.type === "TextPositionSelector") position = selector;
    else selectors.push(selector);
  }
  if (!quote || typeof quote.exact !== "string" || quote.exact === "")
    return "no TextQuoteSelector with an exact quote";
  keepUnknown("quote", quote);
  const start = position ? position.start : null;
  const end = position ? position.end : null;
  const hasPosition = isPosition(start) && isPosition(end) && start < end;
  if (hasPosition) keepUnknown("position", position!);
  else if (position) selectors.push(position);

  const found: Partial<Record<Purpose, string>> = {};
  const bodies: Json[] = [];
  for (const body of listOf(value.body)) {
    const purpose = isObject(body) ? purposeOf(body) : null;
    const text = purpose ? (body as JsonObject)[BODIES[purpose]] : null;
    if (purpose && typeof text === "string" && found[purpose] === undefined) {
      found[purpose] = text;
      keepUnknown(purpose, body);
    } else bodies.push(body);
  }
  const type = MENTION_TYPES.includes(found.tagging as MentionType) ? (found.tagging as MentionType) : null;
  if (found.tagging !== undefined && !type) return `type ${JSON.stringify(found.tagging)} is not known`;
  const note = found.commenting ?? null;
  const kind = own.decision ?? (type ? "add" : "note");
  if (!DECISION_KINDS.includes(kind as DecisionKind)) return `decision ${JSON.stringify(kind)} is not known`;
  if (!type && kind !== "reject" && kind !== "note") return "no type";
  return {
    id: value.id,
    kind: kind as DecisionKind,
    type,
    entity: found.identifying ?? null,
    note,
    creator: creatorOf(value.creator),
    created: stringOf(value.created),
    target: {
      source: stringOf(value.target.source),
      exact: quote.exact,
      prefix: stringOf(quote.prefix),
      suffix: stringOf(quote.suffix),
      start: hasPosition ? start : null,
      end: hasPosition ? end : null,
      hash: typeof own.hash === "string" ? own.hash : null,
    },
    unknown: { fields, bodies, selectors },
  };
}

/** What a body is for; a bare text body of another tool tags. */
function purposeOf(body: JsonObject): Purpose | null {
  const purpose = body.purpose ?? (body.type === "TextualBody" ? "tagging" : null);
  if (purpose === "tagging" && body.purpose === undefined && !MENTION_TYPES.includes(body.value as MentionType)) {
    return null;
  }
  return typeof purpose === "string" && Object.hasOwn(BODIES, purpose) ? (purpose as Purpose) : null;
}

function creatorOf(creator: Json | undefined): string {
  if (isObject(creator)) return stringOf(creator.name ?? creator.id);
  return stringOf(creator);
}

const isObject = (value: Json | undefined | null): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json];
const stringOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const isPosition = (value: Json | undefined): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
