// CSV (RFC 4180): a span a row. Offsets are code points, as Python and R count; `text` is there to check them.
import type { AnnotatedText, Format } from "./document";
import { labelOf } from "./labels";
import { TextsByName } from "./names";
import { offsetsIn } from "./offsets";
import { placeQuotes } from "./quotes";
import { ATTRIBUTES, annotated, type LabelledSpan, spansOf } from "./spans";
import { Tally } from "./tally";

/** In this order in what is written; read in any, and others are passed over. */
export const CSV_COLUMNS = ["doc", "start", "end", "text", "type", ...ATTRIBUTES] as const;
type Column = (typeof CSV_COLUMNS)[number];

export const csv: Format = {
  write(texts) {
    const rows: (string | number | undefined)[][] = [[...CSV_COLUMNS]];
    for (const annotatedText of texts) {
      const { name, text } = annotatedText;
      const { fromUtf16 } = offsetsIn(text, "codepoints");
      for (const span of spansOf(annotatedText)) {
        const { start, end, label } = span;
        const attributes = ATTRIBUTES.map((attribute) => span[attribute]);
        rows.push([name, fromUtf16(start), fromUtf16(end), text.slice(start, end), label, ...attributes]);
      }
    }
    const content = rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
    return { files: [{ path: "annotations.csv", content }], left: [] };
  },

  read(files, texts = [], options = {}) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    for (const { path, content } of files) {
      const [head = [], ...rows] = parseCsv(content.replace(/^\ufeff/, ""), separatorOf(content));
      const columns = new Map(head.map((name, i) => [name.trim().toLowerCase(), i]));
      const missing = (["doc", "start", "end", "type"] as const).filter((name) => !columns.has(name));
      if (missing.length > 0) {
        tally.add(`${path}: no column ${missing.join(", ")}`);
        continue;
      }
      const byDoc = new Map<string, Row[]>();
      for (const row of rows) {
        if (row.length === 1 && row[0] === "") continue;
        const cell: Row = (name) => {
          const column = columns.get(name);
          return column === undefined ? undefined : row[column];
        };
        const doc = cell("doc") ?? "";
        const others = byDoc.get(doc);
        if (others) others.push(cell);
        else byDoc.set(doc, [cell]);
      }
      for (const [doc, cells] of byDoc) {
        const given = known.get(doc);
        if (given) result.push(annotated({ name: given.name, text: given.text }, readRows(path, given.text, cells)));
        else tally.add(`${path}: ${cells.length} rows of ${JSON.stringify(doc)}, an article that is not there`);
      }
    }
    return { texts: result, ...tally.problems() };

    function readRows(path: string, text: string, rows: readonly Row[]): LabelledSpan[] {
      const labelled = rows.flatMap((cell) => {
        const label = labelOf(cell("type") ?? "");
        if (!label) tally.count(`${JSON.stringify(cell("type") ?? "")} is no type of name or time`);
        return label
          ? [{ cell, label, start: offset(cell("start")), end: offset(cell("end")), quote: cell("text") || undefined }]
          : [];
      });
      const places = placeQuotes(text, labelled, options.offsets);
      return labelled.flatMap(({ cell, label, start, end, quote }, i) => {
        const place = places[i];
        if (!place) {
          tally.add(
            `${path}: ${label} ${JSON.stringify(quote ?? null)} is not at ${start} to ${end}, whatever the unit`,
          );
          return [];
        }
        const attribute = (name: Column): string | undefined => cell(name) || undefined;
        const confidence = attribute("confidence");
        return [
          {
            ...place,
            label,
            entity: attribute("entity"),
            note: attribute("note"),
            confidence: confidence === undefined ? undefined : Number(confidence),
            source: attribute("source"),
            creator: attribute("creator"),
            value: attribute("value"),
            mod: attribute("mod"),
          },
        ];
      });
    }
  },
};

type Row = (name: Column) => string | undefined;

const offset = (cell: string | undefined): number => (/^\d+$/.test(cell ?? "") ? Number(cell) : Number.NaN);

function quoted(value: string | number | undefined): string {
  const cell = String(value ?? "");
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** Between the names of columns; a spreadsheet writes a semicolon where the comma is the decimal sign. */
const separatorOf = (content: string): string => /^[^,;\t\r\n]*([,;\t])/.exec(content)?.[1] ?? ",";

/** Rows of cells; `\r\n`, `\n` and `\r` end a row outside of quotes. */
function parseCsv(content: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    let cell = "";
    if (content[at] === '"') {
      for (;;) {
        const close = content.indexOf('"', at + 1);
        cell += content.slice(at + 1, close < 0 ? content.length : close);
        at = close < 0 ? content.length : close + 1;
        if (content[at] !== '"') break;
        cell += '"';
      }
    }
    const from = at;
    while (at < content.length && content[at] !== separator && content[at] !== "\n" && content[at] !== "\r") at++;
    row.push(cell + content.slice(from, at));
    if (content[at] === separator) {
      at++;
      if (at === content.length) row.push("");
      else continue;
    }
    if (content[at] === "\r" && content[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
