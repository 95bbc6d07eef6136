// Results that are written as JSON at once: as objects first, thousands of places would take several times as long.

/** Characters that become bytes together: longer strings are slow to join. */
const PIECE = 4096;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A result that is a list. */
export class JsonList {
  /** UTF-8. No character is in two of them. */
  readonly #pieces: Uint8Array[] = [];
  #text = "";
  #separator = "";

  /** `item` is JSON. */
  add(item: string): void {
    this.#text += this.#separator + item;
    this.#separator = ",";
    if (this.#text.length > PIECE) this.#cut();
  }

  /** The items with what separates them, without brackets. */
  get items(): readonly Uint8Array[] {
    this.#cut();
    return this.#pieces;
  }

  /** For a transport that takes objects. */
  toJSON(): unknown {
    return JSON.parse(`[${this.items.map((piece) => decoder.decode(piece)).join("")}]`);
  }

  #cut(): void {
    this.#pieces.push(encoder.encode(this.#text));
    this.#text = "";
  }
}
