// Dense indices for hashes: what a Map from number to number does, several times as fast.

export class HashIndex {
  readonly #keys: Int32Array;
  /** Index plus one; 0 is free. */
  readonly #slots: Int32Array;
  #size = 0;

  /** For at most `capacity` different hashes, which are well mixed. */
  constructor(capacity: number) {
    const slots = 1 << Math.max(4, 33 - Math.clz32(Math.max(1, capacity)));
    this.#keys = new Int32Array(slots);
    this.#slots = new Int32Array(slots);
  }

  /** Index of the hash, -1 when it was never added. */
  of(hash: number): number {
    return this.#slots[this.#find(hash)]! - 1;
  }

  /** Index of the hash: the next one from 0 on when it is new. */
  add(hash: number): number {
    const slot = this.#find(hash);
    if (this.#slots[slot] === 0) {
      this.#keys[slot] = hash;
      this.#slots[slot] = ++this.#size;
    }
    return this.#slots[slot]! - 1;
  }

  #find(hash: number): number {
    const keys = this.#keys;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
