// Actions as they arrive: checked, and with spans of the text instead of ranges.
import { type Action, type EntityChosen, MENTION_TYPES, type Range } from "../../../protocol/src/index";
import type { Span } from "../analysis/index";
import type { Act } from "../features/index";
import { either, number, object, oneOf, optional, type Reader, string } from "./shapes";

export type { Act } from "../features/index";

const line = number(0, Number.MAX_VALUE);
const position = object({ line, character: line });
const range: Reader<Range> = object({ start: position, end: position });
const type = oneOf(...MENTION_TYPES);
const name = string(1, 400);
const entity = either<EntityChosen>(object({ id: name }), object({ newName: name }));
const place = { uri: string(0, Number.MAX_VALUE), range };

const action = either<unknown>(
  object({ ...place, kind: oneOf("accept", "reject") }),
  object({ ...place, kind: oneOf("setType"), type }),
  object({ ...place, kind: oneOf("resize"), to: range }),
  object({ ...place, kind: oneOf("addMention"), type, entity: optional(entity) }),
  object({ ...place, kind: oneOf("assignEntity"), entity }),
  object({ ...place, kind: oneOf("sameAs", "notSameAs"), entity: name }),
  object({ ...place, kind: oneOf("annotateAll"), scope: oneOf("article", "corpus") }),
  object({ ...place, kind: oneOf("note"), text: string(0, 10_000) }),
);

/** The action in what a client sent; null where there is none. */
export function readAction(params: unknown): Action | null {
  try {
    return action(params) as Action;
  } catch {
    return null;
  }
}

export function actOf(given: Action, toSpan: (range: Range) => Span): Act {
  const { uri: _, range: __, ...act } = given;
  return act.kind === "resize" ? { kind: "resize", to: toSpan(act.to) } : act;
}
