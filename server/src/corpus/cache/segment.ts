// A file of the cache: entries one behind the other, each with its own length and checksum. Once written it never changes.
import { ByteReader, ByteWriter } from "../bytes";
import { LAYOUT } from "../packed";

/** What is known of a file of the corpus. */
export interface CacheEntry {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch; NaN where the time cannot be trusted to tell the next change. */
  readonly modified: number;
  /** Of the file's bytes. */
  readonly hash: string;
  /** Analyser and settings that made it. */
  readonly version: string;
  /** See `pack`; null for a text that does not read like an article. */
  readonly packed: Uint8Array | null;
}

const MAGIC = Buffer.from(`newsmark index ${LAYOUT}\n`, "latin1");
/** Length and checksum. */
const FRAME = 8;

/** Bytes that an entry takes besides what is packed and twice its name, at most about. */
const HEAD = 160;

export function writeSegment(entries: readonly (readonly [name: string, entry: CacheEntry])[]): Uint8Array {
  // Memory that grew would leave holes behind.
  const size = entries.reduce((sum, [name, { packed }]) => sum + 2 * name.length + (packed?.length ?? 0) + HEAD, 0);
  const out = new ByteWriter(MAGIC.length + size);
  out.bytes(MAGIC);
  const payload = new ByteWriter();
  const frame = Buffer.alloc(FRAME);
  for (const [name, entry] of entries) {
    payload.clear();
    payload.string(name);
    payload.double(entry.size);
    payload.double(entry.modified);
    payload.string(entry.hash);
    payload.string(entry.version);
    payload.number(entry.packed ? 1 : 0);
    if (entry.packed) payload.bytes(entry.packed);
    const bytes = payload.written;
    frame.writeUInt32LE(bytes.length, 0);
    frame.writeUInt32LE(checksum(bytes), 4);
    out.bytes(frame);
    out.bytes(bytes);
  }
  return out.written;
}

/**
 * Entries in the order in which they were written; `packed` are views of `bytes`. An entry that was damaged is left out, and all behind a
 * damaged length. Never throws.
 */
export function* readSegment(bytes: Uint8Array): Generator<[name: string, entry: CacheEntry]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < MAGIC.length || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) return;
  // Versions are few: one string each is enough.
  const versions = new Map<string, string>();
  let at = MAGIC.length;
  while (at + FRAME <= buffer.length) {
    const from = at + FRAME;
    const to = from + buffer.readUInt32LE(at);
    if (to > buffer.length) return;
    const payload = bytes.subarray(from, to);
    if (checksum(payload) === buffer.readUInt32LE(at + 4)) {
      const read = readEntry(payload, versions);
      if (read) yield read;
    }
    at = to;
  }
}

function readEntry(payload: Uint8Array, versions: Map<string, string>): [string, CacheEntry] | null {
  try {
    const from = new ByteReader(payload);
    const name = from.string();
    const size = from.double();
    const modified = from.double();
    const hash = from.string();
    const read = from.string();
    const version = versions.get(read) ?? read;
    versions.set(version, version);
    const packed = from.number() === 1 ? payload.subarray(from.at) : null;
    return [name, { size, modified, hash, version, packed }];
  } catch {
    return null;
  }
}

/** 32-bit FNV-1a over little-endian words, the rest by byte: finds torn and rotten bytes, not forgeries. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  const words = bytes.length & ~3;
  for (let i = 0; i < words; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let i = words; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
