// Actions as they arrive: checked, and with spans of the text instead of ranges.
import { type Action, MENTION_TYPES, type Range } from "../../../protocol/src/index";
import type { Span } from "../analysis/index";
import type { Act } from "../features/index";
import { either, number, object, oneOf, type Shape, text } from "./shapes";

export type { Act } from "../features/index";

const position = object({ line: number(0), character: number(0) });
const range = object({ start: position, end: position });
const type = oneOf(...MENTION_TYPES);
const name = text(1, 400);
const entity = either(object({ id: name }), object({ newName: name }));

/** What each action has beside its place. */
const FIELDS: Readonly<Record<Action["kind"], Readonly<Record<string, Shape>>>> = {
  accept: {},
  reject: {},
  setType: { type },
  resize: { to: range },
  addMention: { type, entity: either(oneOf(undefined), entity) },
  assignEntity: { entity },
  sameAs: { entity: name },
  notSameAs: { entity: name },
  annotateAll: { scope: oneOf("article", "corpus") },
  note: { text: text(0, 10_000) },
};

const action = either(
  ...Object.entries(FIELDS).map(([kind, fields]) => object({ uri: text(), range, kind: oneOf(kind), ...fields })),
);

/** The action in what a client sent; null where there is none. */
export function readAction(params: unknown): Action | null {
  return action(params) ? (params as Action) : null;
}

export function actOf(given: Action, toSpan: (range: Range) => Span): Act {
  const { uri: _, range: __, ...act } = given;
  return act.kind === "resize" ? { kind: "resize", to: toSpan(act.to) } : act;
}
