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

/** Objects of a JSON Lines file; lines that hold none go to `complain` with their number. */
export function readLines(
  content: string,
  complain: (line: number, why: string) => void,
): { line: number; value: JsonObject }[] {
  const found: { line: number; value: JsonObject }[] = [];
  content.split("\n").forEach((line, i) => {
    if (!line.trim()) return;
    const parsed = parseJson(line);
    if ("error" in parsed) complain(i + 1, parsed.error);
    else if (isObject(parsed.value)) found.push({ line: i + 1, value: parsed.value });
    else complain(i + 1, "no JSON object");
  });
  return found;
}

/** JSON with the parts of `value` that are undefined left out, on one line. */
export const toLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
