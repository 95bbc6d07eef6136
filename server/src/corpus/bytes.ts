// Numbers and strings as bytes, one behind the other.

/** Bytes that grow. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, until more is. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#bytes, 0, this.#length);
  }

  /** Starts anew in the same memory. */
  clear(): void {
    this.#length = 0;
  }

  /** A non-negative integer below 2^32, seven bits a byte, the low ones first. */
  number(value: number): void {
    this.#reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** Latin-1 where that is enough, else UTF-16: every string comes back as it was, lone surrogates included. */
  string(value: string): void {
    const wide = WIDE.test(value);
    this.number(value.length * 2 + (wide ? 1 : 0));
    this.#reserve(value.length * 2);
    this.#length += this.#bytes.write(value, this.#length, wide ? "utf16le" : "latin1");
  }

  strings(values: readonly string[]): void {
    this.number(values.length);
    for (const value of values) this.string(value);
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Memory of a few large pieces for many small ones that stay: a piece of its own for each would take more than what is in it. */
export class ByteStore {
  #piece = new Uint8Array();
  #used = 0;

  /** A copy of `bytes` that stays as long as somebody has it. */
  keep(bytes: Uint8Array): Uint8Array {
    if (bytes.length > PIECE / 8) return bytes.slice();
    if (this.#used + bytes.length > this.#piece.length) {
      this.#piece = new Uint8Array(PIECE);
      this.#used = 0;
    }
    const copy = this.#piece.subarray(this.#used, this.#used + bytes.length);
    copy.set(bytes);
    this.#used += bytes.length;
    return copy;
  }
}

const PIECE = 512 * 1024;

const WIDE = /[^\0-\xff]/;

/** Reads what a {@link ByteWriter} wrote, in the same order. @throws RangeError behind the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** The same bytes, made when a text is read. */
  #buffer: Buffer | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  /** Number of bytes that were not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError("the bytes end too early");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError("a number is too long");
  }

  double(): number {
    const value = this.#text.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  string(): string {
    const header = this.number();
    const wide = (header & 1) === 1;
    const from = this.#at;
    this.skip((header >>> 1) * (wide ? 2 : 1));
    if (!wide && header <= 2 * LONGEST_SHARED) return shared(this.#text, from, this.#at);
    return this.#text.toString(wide ? "utf16le" : "latin1", from, this.#at);
  }

  skipString(): void {
    const header = this.number();
    this.skip((header >>> 1) * ((header & 1) + 1));
  }

  strings(): readonly string[] {
    const count = this.number();
    if (count === 0) return NONE;
    if (count > this.left) throw new RangeError("the bytes end too early");
    const values = new Array<string>(count);
    for (let i = 0; i < count; i++) values[i] = this.string();
    return values;
  }

  get #text(): Buffer {
    this.#buffer ??= Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    return this.#buffer;
  }

  skip(count: number): void {
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new RangeError("the bytes end too early");
  }
}

const NONE: readonly string[] = [];

/** Strings that were read lately, by a hash of their bytes: names come again and again, and are kept once. A power of two. */
const SHARED = 1 << 15;
const LONGEST_SHARED = 48;
const lately = new Array<string>(SHARED).fill("");

function shared(bytes: Buffer, from: number, to: number): string {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
  const known = lately[slot]!;
  if (isSame(known, bytes, from, to)) return known;
  const value = bytes.toString("latin1", from, to);
  lately[slot] = value;
  return value;
}

function isSame(value: string, bytes: Buffer, from: number, to: number): boolean {
  if (value.length !== to - from) return false;
  for (let i = from; i < to; i++) if (value.charCodeAt(i - from) !== bytes[i]) return false;
  return true;
}
