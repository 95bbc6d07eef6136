// Results that are written as JSON at once: as objects first, thousands of places would take several times as long.

/** Characters that become bytes together: longer strings are slow to join. */
const PIECE = 4096;
/** Bytes that are allotted together. */
const CHUNK = 128 * 1024;
/** UTF-8 bytes that a UTF-16 code unit takes at most. */
const WIDEST = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A result that is a list. */
export class JsonList {
  readonly #full: Uint8Array[] = [];
  #chunk = new Uint8Array();
  #used = 0;
  #text = "";
  #separator = "";

  /** `item` is JSON. */
  add(item: string): void {
    this.#text += this.#separator + item;
    this.#separator = ",";
    if (this.#text.length > PIECE) this.#write();
  }

  /** UTF-8 of the items with what separates them, without brackets. No character is in two of the pieces. */
  get items(): readonly Uint8Array[] {
    this.#write();
    return [...this.#full, this.#chunk.subarray(0, this.#used)];
  }

  /** For a transport that takes objects. */
  toJSON(): unknown {
    return JSON.parse(`[${this.items.map((piece) => decoder.decode(piece)).join("")}]`);
  }

  #write(): void {
    const most = this.#text.length * WIDEST;
    if (most > this.#chunk.length - this.#used) {
      this.#full.push(this.#chunk.subarray(0, this.#used));
      this.#chunk = new Uint8Array(Math.max(CHUNK, most));
      this.#used = 0;
    }
    this.#used += encoder.encodeInto(this.#text, this.#chunk.subarray(this.#used)).written;
    this.#text = "";
  }
}
