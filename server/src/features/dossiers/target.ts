// What stands at a place in a file of dossiers: a field's name, or a value.
import type { Span } from "../../analysis/index";
import type { OutlineField, OutlineNode } from "../../annotations/index";
import type { DossierRecord, DossierText } from "./file";

export interface DossierTarget {
  /** Null for fields of the file itself. */
  readonly record: DossierRecord | null;
  /** Names of the fields that lead to it: `["roles", "title"]`. */
  readonly path: readonly string[];
  readonly part: "key" | "value";
  readonly span: Span;
  /** Of a value. */
  readonly text: string | null;
}

/** What holds `offset`, its end included. */
export function dossierTargetAt({ outline, records }: DossierText, offset: number): DossierTarget | null {
  for (const record of records) {
    if (holds(record.node, offset)) {
      const found = inFields(record.node.fields, [], offset);
      if (found) return { record, ...found };
    }
  }
  const found = inFields(
    outline.top.map((field) => (field.name === "entities" ? { ...field, value: null } : field)),
    [],
    offset,
  );
  return found && { record: null, ...found };
}

type Found = Omit<DossierTarget, "record">;

function inFields(fields: readonly OutlineField[], before: readonly string[], offset: number): Found | null {
  for (const { name, key, value } of fields) {
    const path = [...before, name];
    if (holds(key, offset)) return { path, part: "key", span: key, text: null };
    if (value && holds(value, offset)) return inValue(value, path, offset);
  }
  return null;
}

function inValue(node: OutlineNode, path: readonly string[], offset: number): Found | null {
  if (node.fields.length > 0) return inFields(node.fields, path, offset);
  const item = node.items.find((one) => holds(one, offset));
  if (item) return inValue(item, path, offset);
  return node.text === null ? null : { path, part: "value", span: node, text: node.text };
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
