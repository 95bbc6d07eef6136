// What stands where in `entities.yaml`, also in records that are not finished or not right: what the editor's help reads.
import { isMap, isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import type { Span } from "../analysis/index";
import { parseYaml, recordsOf } from "./dossierRead";

/** A value: a text, a list or a record. Offsets are UTF-16 code units. */
export interface OutlineNode extends Span {
  /** Of a scalar; null where there is none, or no text. */
  readonly text: string | null;
  readonly items: readonly OutlineNode[];
  readonly fields: readonly OutlineField[];
}

export interface OutlineField {
  readonly name: string;
  readonly key: Span;
  readonly value: OutlineNode | null;
}

export interface DossierOutline {
  /** Fields of the file itself. */
  readonly top: readonly OutlineField[];
  readonly records: readonly OutlineNode[];
}

/** Deeper than a role's date nothing has a meaning. */
const MAX_DEPTH = 4;

/** Reads what can be read. Never throws. */
export function outlineDossiers(text: string): DossierOutline {
  const doc = parseYaml(text);
  if (!doc?.contents) return { top: [], records: [] };
  const list = recordsOf(doc);
  return {
    top: isMap(doc.contents) ? outlineOf(doc.contents, 1).fields : [],
    records: isSeq(list)
      ? (list.items as (Node | null)[]).flatMap((item) => (isMap(item) ? [outlineOf(item, MAX_DEPTH)] : []))
      : [],
  };
}

function outlineOf(node: Node, depth: number): OutlineNode {
  const inside = depth > 0;
  return {
    ...spanOf(node),
    text: isScalar(node) ? textOf(node) : null,
    items:
      inside && isSeq(node) ? node.items.flatMap((item) => (item ? [outlineOf(item as Node, depth - 1)] : [])) : [],
    fields:
      inside && isMap(node)
        ? node.items.flatMap(({ key, value }): OutlineField[] =>
            isScalar(key)
              ? [
                  {
                    name: String(key.value),
                    key: spanOf(key),
                    value: value ? outlineOf(value as Node, depth - 1) : null,
                  },
                ]
              : [],
          )
        : [],
  };
}

function textOf({ value, source }: { readonly value: unknown; readonly source?: string | undefined }): string | null {
  if (typeof value === "string") return value.trim() || null;
  return value === null || source === undefined ? null : source;
}

function spanOf(node: Node): Span {
  const range = (node as ParsedNode).range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
