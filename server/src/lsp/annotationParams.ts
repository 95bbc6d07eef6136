// Actions as they arrive: checked, and with spans of the text instead of ranges.
import * as v from "valibot";
import { type Action, MENTION_TYPES, type Range } from "../../../protocol/src/index";
import type { Span } from "../analysis/index";
import type { Act } from "../features/index";

export type { Act } from "../features/index";

const position = v.object({ line: v.pipe(v.number(), v.minValue(0)), character: v.pipe(v.number(), v.minValue(0)) });
const range = v.object({ start: position, end: position });
const type = v.picklist(MENTION_TYPES as unknown as ["PER", "ORG", "LOC", "EVT"]);
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const entity = v.union([v.object({ id: name }), v.object({ newName: name })]);
const place = { uri: v.string(), range };

const action = v.variant("kind", [
  v.object({ ...place, kind: v.picklist(["accept", "reject"]) }),
  v.object({ ...place, kind: v.literal("setType"), type }),
  v.object({ ...place, kind: v.literal("resize"), to: range }),
  v.object({ ...place, kind: v.literal("addMention"), type, entity: v.optional(entity) }),
  v.object({ ...place, kind: v.literal("assignEntity"), entity }),
  v.object({ ...place, kind: v.picklist(["sameAs", "notSameAs"]), entity: name }),
  v.object({ ...place, kind: v.literal("annotateAll"), scope: v.picklist(["article", "corpus"]) }),
  v.object({ ...place, kind: v.literal("note"), text: v.pipe(v.string(), v.maxLength(10_000)) }),
]);

/** The action in what a client sent; null where there is none. */
export function readAction(params: unknown): Action | null {
  const read = v.safeParse(action, params);
  return read.success ? (read.output as Action) : null;
}

export function actOf(given: Action, toSpan: (range: Range) => Span): Act {
  const { uri: _, range: __, ...act } = given;
  return act.kind === "resize" ? { kind: "resize", to: toSpan(act.to) } : act;
}
