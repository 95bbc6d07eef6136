// JSON from outside: what it holds is not known before it is looked at.

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A value from outside in a message: a short string or number as it is, of all else its kind. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 80))
    : Array.isArray(value)
      ? "[…]"
      : String(value === null ? value : typeof value);
}

export const numberOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);

/** The value, or what is wrong with it. */
export function parseJson(content: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(content.replace(/^\ufeff/, "")) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A JSON object of a file that may have many. */
export interface Item {
  /** In messages, behind the path: `:3` for a line, ` item 3` in a list. */
  readonly where: string;
  readonly number: number;
  readonly value: JsonObject;
}

/** Objects of a file that has one a line, or all in a list, or a single one over several lines; what is none goes to `complain`. */
export function readItems(content: string, complain: (where: string, why: string) => void): Item[] {
  const lines = content.split("\n").flatMap((line, i) => (line.trim() ? [{ line, number: i + 1 }] : []));
  const first = lines[0] && parseJson(lines[0].line);
  const whole = first && ("error" in first || Array.isArray(first.value)) ? parseJson(content) : null;
  const item = (value: unknown, number: number, where: string): Item[] => {
    const object = objectOf(value);
    if (!object) complain(where, "no JSON object");
    return object ? [{ where, number, value: object }] : [];
  };
  if (whole && "value" in whole) {
    const list = Array.isArray(whole.value) && !objectOf(whole.value) ? (whole.value as unknown[]) : [whole.value];
    return list.flatMap((value, i) => item(value, i + 1, ` item ${i + 1}`));
  }
  return lines.flatMap(({ line, number }) => {
    const parsed = parseJson(line);
    if ("value" in parsed) return item(parsed.value, number, `:${number}`);
    complain(`:${number}`, parsed.error);
    return [];
  });
}

/** An object; `[text, {…}]`, which spaCy is trained with, is one that has this text. */
function objectOf(value: unknown): JsonObject | null {
  if (isObject(value)) return value;
  const [text, about] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof text === "string" && isObject(about) ? { ...about, text } : null;
}

/** JSON with the parts of `value` that are undefined left out, on one line. */
export const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
