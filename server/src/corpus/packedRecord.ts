// A record that unpacks its parts when they are asked for, and keeps those of the articles that were asked about lately.
import type { LanguageId, Published, Span, Timex } from "../analysis/index";
import {
  checkLength,
  type Head,
  readAscending,
  readEntities,
  readHead,
  readMentions,
  readTimexes,
  Section,
  sectionOf,
} from "./packed";
import type { ArticleRecord, EntityRecord, MentionColumns } from "./record";

/** Packed bytes of the articles whose unpacked parts are kept at hand; unpacked they take several times as much. */
const KEPT_BYTES = 1024 * 1024;

/** What was unpacked of a record. */
interface Parts {
  head: Head | null;
  entities: readonly EntityRecord[] | null;
  timexes: readonly Timex[] | null;
  mentions: MentionColumns | null;
  lineStarts: Uint32Array | null;
  /** Since the record last was the oldest of those that are kept. */
  recentlyUsed: boolean;
}

const noParts = (): Parts => ({
  head: null,
  entities: null,
  timexes: null,
  mentions: null,
  lineStarts: null,
  recentlyUsed: true,
});

/** The records that are kept, the oldest first; one that was used since it last was the oldest stays (CLOCK, Corbató 1968). */
const kept: PackedRecord[] = [];
let keptBytes = 0;

function keep(record: PackedRecord): void {
  kept.push(record);
  keptBytes += record.packed.length;
  while (keptBytes > KEPT_BYTES && kept.length > 1) {
    const oldest = kept.shift()!;
    if (oldest.isSpared()) kept.push(oldest);
    else keptBytes -= oldest.packed.length;
  }
}

/** A record over bytes of `pack`. */
export class PackedRecord implements ArticleRecord {
  readonly uri: string;
  readonly path: string;
  readonly packed: Uint8Array;
  #parts: Parts | null = noParts();

  /** @throws RangeError for bytes that are cut off */
  constructor(uri: string, path: string, packed: Uint8Array) {
    this.uri = uri;
    this.path = path;
    this.packed = packed;
    checkLength(packed);
  }

  get language(): LanguageId {
    return this.#head.language;
  }

  get length(): number {
    return this.#head.length;
  }

  get headline(): Span | null {
    return this.#head.headline;
  }

  get published(): Published | null {
    return this.#head.published;
  }

  get title(): string {
    return this.#head.title;
  }

  get entities(): readonly EntityRecord[] {
    const parts = this.#used();
    parts.entities ??= readEntities(sectionOf(this.packed, Section.Entities));
    return parts.entities;
  }

  get timexes(): readonly Timex[] {
    const parts = this.#used();
    parts.timexes ??= readTimexes(sectionOf(this.packed, Section.Timexes));
    return parts.timexes;
  }

  get mentions(): MentionColumns {
    const parts = this.#used();
    parts.mentions ??= readMentions(sectionOf(this.packed, Section.Mentions));
    return parts.mentions;
  }

  get lineStarts(): Uint32Array {
    const parts = this.#used();
    parts.lineStarts ??= readAscending(sectionOf(this.packed, Section.Lines));
    return parts.lineStarts;
  }

  get #head(): Head {
    const parts = this.#used();
    parts.head ??= readHead(sectionOf(this.packed, Section.Head));
    return parts.head;
  }

  /** Whether parts of it are at hand. */
  get isUnpacked(): boolean {
    return this.#parts !== null;
  }

  /** To be called when the record is where it stays: what was unpacked so far goes. */
  settle(): void {
    this.#parts = null;
  }

  /** False, and forgets, when nobody has asked since the last time. */
  isSpared(): boolean {
    if (!this.#parts?.recentlyUsed) {
      this.#parts = null;
      return false;
    }
    this.#parts.recentlyUsed = false;
    return true;
  }

  #used(): Parts {
    if (this.#parts) {
      this.#parts.recentlyUsed = true;
      return this.#parts;
    }
    const parts = noParts();
    this.#parts = parts;
    keep(this);
    return parts;
  }
}
