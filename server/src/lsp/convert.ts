// Plain results to LSP types. The only place that turns offsets into positions.
import type { MentionType, Span } from "../analysis/index";
import { positionAt, type Snapshot } from "../corpus/index";
import type {
  DocumentSymbolNode,
  SymbolKind as NodeKind,
  Place,
  PlacesIn,
  WorkspaceSymbolItem,
} from "../features/index";
import { JsonList } from "./json";
import {
  CompletionItemKind,
  type DocumentSymbol,
  type Location,
  type Position,
  type Range,
  SymbolKind,
  type WorkspaceSymbol,
} from "./protocol";

export interface Lines {
  readonly lineStarts: Uint32Array;
}

export const toRange = (lines: Lines, span: Span): Range => ({
  start: positionAt(lines, span.start),
  end: positionAt(lines, span.end),
});

/** Offset of a position, within its line and the text. */
export function toOffset({ lineStarts, length }: Lines & { readonly length: number }, at: Position): number {
  if (at.line >= lineStarts.length) return length;
  const start = lineStarts[Math.max(0, at.line)]!;
  const next = lineStarts[at.line + 1] ?? length + 1;
  return Math.max(start, Math.min(start + at.character, next - 1));
}

/** Null when the article is no longer known. */
export function toLocation(snapshot: Snapshot, place: Place): Location | null {
  const record = snapshot.article(place.uri);
  return record ? { uri: place.uri, range: toRange(record, place) } : null;
}

/** By the places that they are of. */
const madeOf = new WeakMap<readonly PlacesIn[], JsonList>();

/** The list of locations of all places, without those of files that are not known; made once for the same `files`. */
export function toLocations(files: readonly PlacesIn[], linesOf: (file: PlacesIn) => Lines | null): JsonList {
  const made = madeOf.get(files);
  if (made) return made;
  const list = new JsonList();
  madeOf.set(files, list);
  for (const file of files) {
    const lines = linesOf(file);
    if (!lines) continue;
    const before = `{"uri":${JSON.stringify(file.uri)},"range":{"start":{"line":`;
    let line = -1;
    let inLine = "";
    for (const { start, end } of file.spans) {
      const from = positionAt(lines, start);
      const to = positionAt(lines, end);
      if (from.line !== line) {
        line = from.line;
        inLine = `${before}${line},"character":`;
      }
      list.add(`${inLine}${from.character}},"end":{"line":${to.line},"character":${to.character}}}}`);
    }
  }
  return list;
}

const KINDS: Record<NodeKind, SymbolKind> = {
  headline: SymbolKind.String,
  section: SymbolKind.Namespace,
  group: SymbolKind.Module,
  PER: SymbolKind.Class,
  ORG: SymbolKind.Package,
  LOC: SymbolKind.Field,
  EVT: SymbolKind.Event,
  date: SymbolKind.Number,
};

export const COMPLETION_KINDS: Readonly<Record<MentionType, CompletionItemKind>> = {
  PER: CompletionItemKind.Class,
  ORG: CompletionItemKind.Module,
  LOC: CompletionItemKind.Field,
  EVT: CompletionItemKind.Event,
};

export function toDocumentSymbol(lines: Lines, node: DocumentSymbolNode): DocumentSymbol {
  return {
    name: node.name.trim() || "…",
    ...(node.detail ? { detail: node.detail } : {}),
    kind: KINDS[node.kind],
    range: toRange(lines, node.range),
    selectionRange: toRange(lines, node.selection),
    children: node.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

export function toWorkspaceSymbol(snapshot: Snapshot, item: WorkspaceSymbolItem): WorkspaceSymbol | null {
  const location = toLocation(snapshot, item.place);
  if (!location) return null;
  return {
    name: item.name,
    kind: KINDS[item.kind],
    location,
    ...(item.container ? { containerName: item.container } : {}),
  };
}
