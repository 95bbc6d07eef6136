// A record that unpacks its parts when they are asked for, and keeps those of the articles that were asked about lately.
import type { LanguageId, Published, Span, Timex } from "../analysis/index";
import { ByteReader } from "./bytes";
import { readAscending, readEntities, readHead, readMentions, readTimexes } from "./packed";
import type { ArticleRecord, EntityRecord, MentionColumns } from "./record";

/** Packed articles whose unpacked parts are kept at hand. */
const KEPT = 4000;
/** The articles that are kept, in a ring; what was not used since the hand came by last goes (CLOCK, Corbató 1968). */
const ring: (PackedRecord | undefined)[] = [];
let hand = 0;

function keep(record: PackedRecord): void {
  for (;;) {
    const other = ring[hand];
    if (!other?.recentlyUsed) break;
    other.recentlyUsed = false;
    hand = (hand + 1) % KEPT;
  }
  ring[hand]?.forget();
  ring[hand] = record;
  record.kept = true;
  hand = (hand + 1) % KEPT;
}

/** A record over bytes of {@link pack}. */
class PackedRecord implements ArticleRecord {
  kept = false;
  recentlyUsed = false;
  readonly language: LanguageId;
  readonly length: number;
  readonly headline: Span | null;
  readonly published: Published | null;
  /** Offset of the first section. */
  readonly #sections: number;
  #entities: readonly EntityRecord[] | null = null;
  #timexes: readonly Timex[] | null = null;
  #mentions: MentionColumns | null = null;
  #lineStarts: Uint32Array | null = null;

  constructor(
    readonly uri: string,
    readonly path: string,
    readonly packed: Uint8Array,
  ) {
    const from = new ByteReader(packed);
    const head = readHead(from);
    this.language = head.language;
    this.length = head.length;
    this.headline = head.headline;
    this.published = head.published;
    this.#sections = from.at;
  }

  get title(): string {
    return readHead(new ByteReader(this.packed)).title;
  }

  get entities(): readonly EntityRecord[] {
    this.#used();
    this.#entities ??= readEntities(this.#section(0));
    return this.#entities;
  }

  get timexes(): readonly Timex[] {
    this.#used();
    this.#timexes ??= readTimexes(this.#section(1));
    return this.#timexes;
  }

  get mentions(): MentionColumns {
    this.#used();
    this.#mentions ??= readMentions(this.#section(2));
    return this.#mentions;
  }

  get lineStarts(): Uint32Array {
    this.#used();
    this.#lineStarts ??= readAscending(this.#section(3));
    return this.#lineStarts;
  }

  forget(): void {
    this.kept = false;
    this.#entities = null;
    this.#timexes = null;
    this.#mentions = null;
    this.#lineStarts = null;
  }

  #used(): void {
    if (!this.kept) keep(this);
    else this.recentlyUsed = true;
  }

  #section(n: number): ByteReader {
    const from = new ByteReader(this.packed, this.#sections);
    for (let before = n; before > 0; before--) from.skip(from.number());
    from.number();
    return from;
  }
}

/** The record that was packed. @throws RangeError for bytes that are cut off. */
export const unpack = (uri: string, path: string, bytes: Uint8Array): ArticleRecord =>
  new PackedRecord(uri, path, bytes);
