// What a writer leaves out, or a reader cannot use: counted, or named one by one.
import type { Span } from "../analysis/index";
import type { NamedText } from "./document";
import { ATTRIBUTES, type Attributes, type Label, type LabelledSpan } from "./spans";

export class Tally {
  readonly #lines: string[] = [];
  readonly #unread: string[] = [];
  readonly #counts = new Map<string, { n: number; unit: string }>();

  /** A line about what could not be read or written. */
  add(line: string): void {
    this.#lines.push(line);
    this.#unread.push(line);
  }

  /** A line about what was read, and is not all that the file says. */
  tell(line: string): void {
    this.#lines.push(line);
  }

  /** One more `what`; all of them are one line, `what: n spans`. */
  count(what: string, unit = "span"): void {
    this.#counts.set(what, { n: (this.#counts.get(what)?.n ?? 0) + 1, unit });
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

  /** The lines of a reader, and which of them say that something could not be read at all. */
  problems(): { readonly problems: string[]; readonly unread: string[] } {
    return { problems: this.lines(), unread: [...this.#unread] };
  }

  /** All lines, the named before the counted. */
  lines(): string[] {
    return [
      ...this.#lines,
      ...[...this.#counts].map(([what, { n, unit }]) => `${what}: ${n} ${n === 1 ? unit : `${unit}s`}`),
    ];
  }
}
