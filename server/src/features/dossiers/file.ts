// A file of dossiers as the editor's help reads it: the records, finished or not, with the place of everything in them.
import { MENTION_TYPES, type MentionType, type Span } from "../../analysis/index";
import { type DossierOutline, type OutlineField, type OutlineNode, outlineDossiers } from "../../annotations/index";
import type { Place } from "../target";

export interface DossierRecord {
  readonly node: OutlineNode;
  /** Null where the file says none, or none that there is. */
  readonly id: string | null;
  readonly type: MentionType | null;
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly distinctFrom: readonly string[];
}

/** Immutable: an edit makes a new one. */
export interface DossierText {
  readonly uri: string;
  readonly text: string;
  readonly outline: DossierOutline;
  readonly records: readonly DossierRecord[];
}

/** Never throws, whatever the text is. */
export function dossierText(uri: string, text: string): DossierText {
  const outline = outlineDossiers(text);
  return { uri, text, outline, records: outline.records.map(recordOf) };
}

function recordOf(node: OutlineNode): DossierRecord {
  const text = (name: string): string | null => fieldOf(node, name)?.value?.text ?? null;
  const texts = (name: string): string[] => fieldOf(node, name)?.value?.items.flatMap((item) => item.text ?? []) ?? [];
  const type = text("type");
  return {
    node,
    id: text("id"),
    type: MENTION_TYPES.find((known) => known === type) ?? null,
    name: text("name"),
    aliases: texts("aliases"),
    sameAs: texts("sameAs"),
    distinctFrom: texts("distinctFrom"),
  };
}

export const fieldOf = (node: OutlineNode, name: string): OutlineField | undefined =>
  node.fields.find((field) => field.name === name);

/** What an editor selects of a record: its name, or else its id. */
export function headOf({ node }: DossierRecord): Span {
  const head = fieldOf(node, "name")?.value ?? fieldOf(node, "id")?.value ?? node.fields[0]?.key ?? node;
  return { start: head.start, end: head.end };
}

export const recordPlace = (uri: string, record: DossierRecord): Place => ({ uri, ...headOf(record) });

/** All names of a record, the canonical one first. */
export const namesOf = ({ name, aliases }: DossierRecord): string[] =>
  name === null ? [...aliases] : [name, ...aliases];
