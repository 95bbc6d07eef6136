// What a writer leaves out, or a reader cannot use: counted, or named one by one.
import type { Span } from "../analysis/index";
import type { NamedText } from "./document";
import { ATTRIBUTES, type Attributes, type Label, type LabelledSpan } from "./spans";

export class Tally {
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();

  /** A line of its own. */
  add(line: string): void {
    this.#lines.push(line);
  }

  /** One more `what`; all of them are one line, `what: n spans`. */
  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Names a span that is left out, and why. */
  span({ name, text }: NamedText, { start, end, label }: Span & { readonly label: Label | string }, why: string): void {
    this.add(`${name}: ${label} ${JSON.stringify(text.slice(start, end))} at ${start}: ${why}`);
  }

  /** Counts the attributes of `span` that are not among `held`. */
  attributes(span: LabelledSpan, held: readonly (keyof Attributes)[]): void {
    for (const attribute of ATTRIBUTES) {
      if (span[attribute] !== undefined && !held.includes(attribute)) this.count(attribute);
    }
  }

  /** All lines, the named before the counted. */
  lines(): string[] {
    return [...this.#lines, ...[...this.#counts].map(([what, n]) => `${what}: ${n} ${n === 1 ? "span" : "spans"}`)];
  }
}
