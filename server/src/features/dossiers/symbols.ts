// Symbols of a file of dossiers: its records.
import type { DocumentSymbolNode } from "../symbols";
import { type DossierText, headOf } from "./file";

export function dossierSymbols({ text, records }: DossierText): DocumentSymbolNode[] {
  return records.map((record) => {
    const { start, end } = record.node;
    const name = record.name ?? record.id ?? "";
    return {
      name,
      ...(record.id !== null && record.id !== name ? { detail: record.id } : {}),
      kind: record.type ?? "section",
      range: { start, end: start + text.slice(start, end).trimEnd().length },
      selection: headOf(record),
      children: [],
    };
  });
}
