// What is kept of one workspace folder, as segments: each is written once, whole, under a name of its own, so that two windows
// never write to the same file, and a process that dies leaves nothing half written. Of two entries for one file the later counts.
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../writeWhole";
import { type CacheEntry, readSegment, writeSegment } from "./segment";

interface Segment {
  readonly name: string;
  readonly bytes: number;
  entries: number;
  /** Entries that still count. */
  live: number;
}

/** Bytes of entries that wait until they become a segment: a few milliseconds of the main thread. */
const SEGMENT_BYTES = 1024 * 1024;
/** Milliseconds after which entries are written, however few they are. */
const WRITE_AFTER = 8000;
/** So many segments that are small or half dead are written anew as one. */
const COMPACT_FROM = 8;
const SMALL = 256 * 1024;
const SUFFIX = ".segment";
/** A leftover of a process that died: nobody writes for so many milliseconds. */
const ABANDONED = 600_000;

export class FolderCache {
  readonly #folder: string | null;
  readonly #entries = new Map<string, CacheEntry>();
  readonly #segments = new Map<string, Segment>();
  /** Names of entries that no segment has yet. */
  readonly #waiting = new Set<string>();
  readonly #segmentOf = new Map<string, Segment>();
  #waitingBytes = 0;
  #waitingSince = 0;
  #work: Promise<void> = Promise.resolve();

  /** `folder`: absolute path that this folder's segments lie in, which may not exist yet; null to keep them in memory alone. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /** What is known, by name. */
  get entries(): ReadonlyMap<string, CacheEntry> {
    return this.#entries;
  }

  /** Reads all segments. What cannot be read is not there. Never rejects. */
  async load(): Promise<void> {
    const folder = this.#folder;
    if (folder === null) return;
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      if (!name.endsWith(SUFFIX)) continue;
      const bytes = await readFile(path.join(folder, name)).catch(() => null);
      if (!bytes) continue;
      const segment: Segment = { name, bytes: bytes.length, entries: 0, live: 0 };
      for (const [file, entry] of readSegment(bytes)) {
        segment.entries++;
        this.#set(file, entry, segment);
      }
      this.#segments.set(name, segment);
    }
    const now = new Date();
    await utimes(folder, now, now).catch(() => {});
  }

  put(name: string, entry: CacheEntry): void {
    this.#set(name, entry, null);
    if (this.#folder === null) return;
    if (this.#waiting.size === 0) this.#waitingSince = performance.now();
    this.#waiting.add(name);
    this.#waitingBytes += (entry.packed?.length ?? 0) + name.length + 100;
    if (this.#waitingBytes >= SEGMENT_BYTES || performance.now() - this.#waitingSince > WRITE_AFTER) void this.write();
  }

  delete(name: string): void {
    this.#release(name);
    this.#entries.delete(name);
    this.#waiting.delete(name);
  }

  /** Writes what waits. Never rejects: what cannot be written is analysed again next time. */
  write(): Promise<void> {
    const names = [...this.#waiting];
    this.#waiting.clear();
    this.#waitingBytes = 0;
    this.#work = this.#work.then(() => this.#writeSegment(names)).catch(() => {});
    return this.#work;
  }

  /** Writes what waits, then small and half dead segments anew. Never rejects. */
  async tidy(): Promise<void> {
    await this.write();
    this.#work = this.#work.then(() => this.#compact()).catch(() => {});
    await this.#work;
  }

  /** Forgets everything; its files are somebody else's to remove. */
  forget(): void {
    this.#entries.clear();
    this.#segments.clear();
    this.#segmentOf.clear();
    this.#waiting.clear();
    this.#waitingBytes = 0;
  }

  #set(name: string, entry: CacheEntry, segment: Segment | null): void {
    this.#release(name);
    this.#entries.set(name, entry);
    if (!segment) return;
    this.#segmentOf.set(name, segment);
    segment.live++;
  }

  #release(name: string): void {
    const segment = this.#segmentOf.get(name);
    if (!segment) return;
    segment.live--;
    this.#segmentOf.delete(name);
  }

  async #writeSegment(names: readonly string[]): Promise<void> {
    if (this.#folder === null) return;
    const written = names.flatMap((name) => {
      const entry = this.#entries.get(name);
      return entry ? [[name, entry] as const] : [];
    });
    if (written.length === 0) return;
    const bytes = writeSegment(written);
    const name = segmentName();
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeWhole(path.join(this.#folder, name), bytes, { durable: true, mode: 0o600 });
    const segment: Segment = { name, bytes: bytes.length, entries: written.length, live: 0 };
    this.#segments.set(name, segment);
    for (const [file, entry] of written) if (this.#entries.get(file) === entry) this.#set(file, entry, segment);
  }

  async #compact(): Promise<void> {
    const folder = this.#folder;
    if (folder === null) return;
    await removeLeftovers(folder);
    const poor = [...this.#segments.values()].filter(
      ({ live, entries, bytes }) => live === 0 || live < entries / 2 || bytes < SMALL,
    );
    const wasteful = poor.some(({ live, entries }) => live === 0 || live < entries / 2);
    if (poor.length < COMPACT_FROM && !wasteful) return;
    const inputs = new Set(poor);
    let names: string[] = [];
    let bytes = 0;
    for (const [file, segment] of [...this.#segmentOf]) {
      if (!inputs.has(segment)) continue;
      names.push(file);
      bytes += this.#entries.get(file)!.packed?.length ?? 0;
      if (bytes < SEGMENT_BYTES) continue;
      await this.#writeSegment(names);
      names = [];
      bytes = 0;
    }
    await this.#writeSegment(names);
    for (const { name } of inputs) {
      this.#segments.delete(name);
      await rm(path.join(folder, name), { force: true });
    }
  }
}

/** Removes temporary files of processes that died. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const started = Number.parseInt(name.split("-")[0]!, 36);
    if (name.endsWith(".tmp") && !(Date.now() - started < ABANDONED)) {
      await rm(path.join(folder, name), { force: true });
    }
  }
}

let count = 0;

/** Sorts by time. No two processes make the same. */
const segmentName = (): string =>
  `${Date.now().toString(36).padStart(9, "0")}-${(count++).toString(36).padStart(5, "0")}-${randomBytes(6).toString("hex")}${SUFFIX}`;
