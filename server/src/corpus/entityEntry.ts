// What the index of entities keeps: of an article its entities, of a key its articles.
import type { MentionType, Role } from "../analysis/index";
import type { LowerSpelling } from "./entitySpellings";
import { idOfKey, typeOfKey } from "./keys";
import type { ArticleRecord, EntityRecord } from "./record";

/** How much the best mention of an entity in an article tells about it: a role, an acronym's expansion, not in the headline. */
export interface Standing {
  readonly role: boolean;
  readonly expanded: boolean;
  readonly headline: boolean;
}

/** An entity of one article. */
export class Appearance {
  readonly node: ArticleNode;
  /** Index into the record's entities. */
  readonly entity: number;
  /** The name and its aliases in this article. */
  readonly spellings: readonly string[];
  roles: readonly Role[];
  readonly entry: KeyEntry;
  /** Short forms that the article ties to the entity. */
  readonly weak: readonly KeyEntry[];
  readonly isStrong: boolean;
  readonly standing: Standing;
  /** Number of mentions in the article. */
  mentions: number;

  constructor(node: ArticleNode, entity: number, local: EntityRecord, entry: KeyEntry, weak: readonly KeyEntry[]) {
    this.node = node;
    this.entity = entity;
    this.spellings = [local.name, ...local.aliases].map((spelling) => entry.kept(spelling));
    this.roles = local.roles.length > 0 ? local.roles : NO_ROLES;
    this.entry = entry;
    this.weak = weak.length > 0 ? weak : NO_ENTRIES;
    this.isStrong = local.keys.strong !== null;
    this.standing = standingOf(node.record, local);
    this.mentions = local.mentions;
  }

  get record(): ArticleRecord {
    return this.node.record;
  }
}

/** Spellings of a key that are searched for an equal string, to keep it once. */
const MAX_SEARCHED = 16;

export const NO_ENTRIES: readonly KeyEntry[] = [];
const NO_ROLES: readonly Role[] = [];

const STANDINGS: readonly Standing[] = Array.from({ length: 8 }, (_, bits) => ({
  role: (bits & 1) !== 0,
  expanded: (bits & 2) !== 0,
  headline: (bits & 4) !== 0,
}));

function standingOf(record: ArticleRecord, local: EntityRecord): Standing {
  const start = record.mentions.start[local.introduction] ?? 0;
  const { headline } = record;
  const inHeadline = headline !== null && start >= headline.start && start < headline.end;
  return STANDINGS[(local.roles.length > 0 ? 1 : 0) | (local.defined.length > 0 ? 2 : 0) | (inHeadline ? 4 : 0)]!;
}

/** An article and what it says of its entities. The record is replaced when the text changes and the entities do not. */
export class ArticleNode {
  record: ArticleRecord;
  /** Publication day, or null. */
  readonly day: string | null;
  appearances: readonly Appearance[] = [];

  constructor(record: ArticleRecord) {
    this.record = record;
    this.day = record.published?.value ?? null;
  }

  /** Whether `local` entities would be the same to other articles: then only offsets have changed. */
  holds(record: ArticleRecord): boolean {
    const before = this.record;
    return (
      before.path === record.path &&
      before.language === record.language &&
      this.day === (record.published?.value ?? null) &&
      this.appearances.length === record.entities.length &&
      record.entities.every((local, e) => sameEntity(this.appearances[e]!, record, local))
    );
  }

  /** Takes over a record for which {@link holds} is true. */
  replace(record: ArticleRecord): void {
    this.record = record;
    this.appearances.forEach((appearance, e) => {
      const local = record.entities[e]!;
      appearance.mentions = local.mentions;
      appearance.roles = local.roles.length > 0 ? local.roles : NO_ROLES;
    });
  }
}

function sameEntity(known: Appearance, record: ArticleRecord, local: EntityRecord): boolean {
  return (
    (local.keys.strong !== null) === known.isStrong &&
    (local.keys.strong === null || local.keys.strong === known.entry.key) &&
    local.type === known.entry.type &&
    local.aliases.length + 1 === known.spellings.length &&
    local.name === known.spellings[0] &&
    local.aliases.every((alias, a) => alias === known.spellings[a + 1]) &&
    local.keys.weak.length === known.weak.length &&
    local.keys.weak.every((weak, w) => weak === known.weak[w]!.key) &&
    local.roles.length === known.roles.length &&
    local.roles.every((role, r) => role.text === known.roles[r]!.text) &&
    standingOf(record, local) === known.standing
  );
}

/** Articles of one key that name one thing. */
export interface KeyGroup {
  readonly key: string;
  /** Null: all articles of the key. */
  readonly nodes: ReadonlySet<ArticleNode> | null;
  readonly roleWords: ReadonlySet<string>;
}

/** Most keys have none of most things: one empty map and set stand for all of these. */
const NONE: ReadonlyMap<never, never> = new Map<never, never>();
const NOBODY: ReadonlySet<KeyEntry> = new Set();

/** Sets `key` in a map that may be the shared empty one; the map to keep. */
export function withItem<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  const own = (map as ReadonlyMap<unknown, unknown>) === NONE ? new Map<K, V>() : (map as Map<K, V>);
  return own.set(key, value);
}

/** Deletes `key`; the map to keep. */
export function withoutItem<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (map.has(key)) (map as Map<K, V>).delete(key);
  return map.size === 0 ? NONE : map;
}

export function withMember(set: ReadonlySet<KeyEntry>, member: KeyEntry): ReadonlySet<KeyEntry> {
  return (set === NOBODY ? new Set<KeyEntry>() : (set as Set<KeyEntry>)).add(member);
}

export function withoutMember(set: ReadonlySet<KeyEntry>, member: KeyEntry): ReadonlySet<KeyEntry> {
  if (set.has(member)) (set as Set<KeyEntry>).delete(member);
  return set.size === 0 ? NOBODY : set;
}

/** All that is known of a key. Strong or weak: an entry may be both, `LOC Bali` and `LOC BALI`. */
export class KeyEntry {
  readonly key: string;
  readonly type: MentionType;
  readonly isCountry: boolean;
  /** Readers keep a record of it, or said of its articles which entity they mean: no rule merges or splits it. */
  readonly isDossier: boolean;
  /** Entities under this key by article; more than one where the article keeps two of one name apart. */
  postings: ReadonlyMap<ArticleNode, Appearance | Appearance[]> = NONE;
  /** Spellings with the number of articles each is in. */
  spellings: ReadonlyMap<string, number> = NONE;
  /** Keys of short forms that articles tie to this one, with the number of articles. */
  forms: ReadonlyMap<KeyEntry, number> = NONE;
  /** The reverse of {@link forms}. */
  expansions: ReadonlyMap<KeyEntry, number> = NONE;
  /** Persons whose full name has this one as outer words, organisations that are as often called by it. */
  fuller: ReadonlySet<KeyEntry> = NOBODY;
  /** The reverse of {@link fuller}. */
  shorter: readonly KeyEntry[] = NO_ENTRIES;
  /** The same body's name with a foreign country. */
  twins: ReadonlySet<KeyEntry> = NOBODY;
  trunk: KeyEntry | null = null;
  /** Articles in English. */
  inEnglish = 0;
  /** Articles that tell a role under this key. */
  withRole = 0;
  /** In so many articles that it is company for everyone. */
  isCommon = false;
  /** When something that answers about this key depend on has changed. */
  changed = 0;
  /** Key of the fuller name that an article means by this one, or null; and when that was found. */
  resolved: ReadonlyMap<ArticleNode, string | null> = NONE;
  resolvedAt = -1;
  groups: readonly KeyGroup[] | null = null;
  groupsAt = -1;
  found: ReadonlyMap<string, { readonly at: number; readonly appearances: readonly Appearance[] }> = NONE;
  lower: readonly LowerSpelling[] | null = null;

  constructor(key: string) {
    this.key = key;
    this.type = typeOfKey(key);
    this.isCountry = key.startsWith("LOC =");
    this.isDossier = idOfKey(key) !== null;
  }

  /** Forgets the answers that were kept. */
  forget(): void {
    this.found = NONE;
  }

  forgetResolved(): void {
    this.resolved = NONE;
  }

  get isUnused(): boolean {
    return (
      this.postings.size === 0 &&
      this.forms.size === 0 &&
      this.expansions.size === 0 &&
      this.fuller.size === 0 &&
      this.twins.size === 0
    );
  }

  /** The string that is kept already of an equal spelling. */
  kept(spelling: string): string {
    if (this.spellings.has(spelling) && this.spellings.size <= MAX_SEARCHED)
      for (const known of this.spellings.keys()) if (known === spelling) return known;
    return spelling;
  }

  *appearances(): Generator<Appearance> {
    for (const posting of this.postings.values()) {
      if (Array.isArray(posting)) yield* posting;
      else yield posting;
    }
  }
}
