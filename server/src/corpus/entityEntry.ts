// What the index of entities keeps: of an article its entities, of a key its articles.
import type { MentionType, Role } from "../analysis/index";
import type { LowerSpelling } from "./entitySpellings";
import { idOfKey, typeOfKey } from "./keys";
import { appended, type Members, NO_MEMBERS, withoutRange } from "./members";
import type { ArticleRecord, EntityRecord } from "./record";

/** How much the best mention of an entity in an article tells about it: a role, an acronym's expansion, not in the headline. */
export interface Standing {
  readonly role: boolean;
  readonly expanded: boolean;
  readonly headline: boolean;
}

/** How articles speak of an entity: the same for many articles, and kept once for each key. */
export class Wording {
  /** The name and its aliases. */
  readonly spellings: readonly string[];
  /** Keys of short forms that are tied to the entity. */
  readonly weak: readonly string[];
  readonly isStrong: boolean;
  readonly standing: Standing;
  /** Entities of articles that are spoken of so. */
  uses = 0;

  constructor(local: EntityRecord, standing: Standing) {
    this.spellings = [local.name].concat(local.aliases);
    this.weak = local.keys.weak;
    this.isStrong = local.keys.strong !== null;
    this.standing = standing;
  }

  fits({ name, aliases, keys }: EntityRecord, standing: Standing): boolean {
    return (
      standing === this.standing &&
      (keys.strong !== null) === this.isStrong &&
      name === this.spellings[0] &&
      aliases.length + 1 === this.spellings.length &&
      aliases.every((alias, a) => alias === this.spellings[a + 1]) &&
      keys.weak.length === this.weak.length &&
      keys.weak.every((weak, w) => weak === this.weak[w])
    );
  }
}

/** An entity of one article. */
export class Appearance {
  readonly node: ArticleNode;
  /** Index into the record's entities. */
  readonly entity: number;
  readonly entry: KeyEntry;
  readonly wording: Wording;
  roles: readonly Role[];
  /** Number of mentions in the article. */
  mentions: number;

  constructor(node: ArticleNode, entity: number, local: EntityRecord, entry: KeyEntry, wording: Wording) {
    this.node = node;
    this.entity = entity;
    this.entry = entry;
    this.wording = wording;
    this.roles = rolesOf(local);
    this.mentions = local.mentions;
  }

  get record(): ArticleRecord {
    return this.node.record;
  }

  /** The name and its aliases in this article. */
  get spellings(): readonly string[] {
    return this.wording.spellings;
  }

  get isStrong(): boolean {
    return this.wording.isStrong;
  }

  get standing(): Standing {
    return this.wording.standing;
  }
}

/** Wordings of a key that are searched for an equal one. */
const MAX_SEARCHED = 32;

const NO_ROLES: readonly Role[] = [];
const rolesOf = ({ roles }: EntityRecord): readonly Role[] => (roles.length > 0 ? roles : NO_ROLES);

const STANDINGS: readonly Standing[] = Array.from({ length: 8 }, (_, bits) => ({
  role: (bits & 1) !== 0,
  expanded: (bits & 2) !== 0,
  headline: (bits & 4) !== 0,
}));

/** The same object for equal standings. */
export function standingOf({ headline, mentions }: ArticleRecord, local: EntityRecord): Standing {
  const start = mentions.start[local.introduction] ?? 0;
  const inHeadline = headline !== null && start >= headline.start && start < headline.end;
  return STANDINGS[(local.roles.length > 0 ? 1 : 0) | (local.defined.length > 0 ? 2 : 0) | (inHeadline ? 4 : 0)]!;
}

/** An article and what it says of its entities. The record is replaced when the text changes and the entities do not. */
export class ArticleNode {
  /** Rises with every article that comes. */
  readonly serial: number;
  record: ArticleRecord;
  /** Publication day, or null. */
  readonly day: string | null;
  appearances: readonly Appearance[] = NO_MEMBERS;

  constructor(serial: number, record: ArticleRecord) {
    this.serial = serial;
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
      appearance.roles = rolesOf(local);
    });
  }
}

function sameEntity({ entry, wording, roles }: Appearance, record: ArticleRecord, local: EntityRecord): boolean {
  return (
    (local.keys.strong === null || local.keys.strong === entry.key) &&
    local.type === entry.type &&
    local.roles.length === roles.length &&
    local.roles.every((role, r) => role.text === roles[r]!.text) &&
    wording.fits(local, standingOf(record, local))
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();
const SEVERAL = Symbol("several articles");

/** Articles of one key that name one thing. */
export class KeyGroup {
  readonly key: string;
  /** Null: all articles of the key. */
  readonly nodes: ReadonlySet<ArticleNode> | null;
  readonly roleWords: ReadonlySet<string>;
  readonly #entry: KeyEntry;
  #beside: Beside | null = null;

  constructor(
    entry: KeyEntry,
    key: string = entry.key,
    nodes: ReadonlySet<ArticleNode> | null = null,
    roleWords: ReadonlySet<string> = NO_WORDS,
  ) {
    this.#entry = entry;
    this.key = key;
    this.nodes = nodes;
    this.roleWords = roleWords;
  }

  /** Whether an article of the group other than `except` has `company`, or ties a body to the short form with that key. What the articles hold is read once: a short name asks for each of its own. */
  meets(company: KeyEntry | string, except: ArticleNode): boolean {
    this.#beside ??= companyOf(this.nodes ?? this.#entry.nodes());
    const where = this.#beside.get(company);
    return where !== undefined && where !== except;
  }
}

/** What stands beside something, and keys of its short forms: in which article, or that it is in several. */
type Beside = ReadonlyMap<KeyEntry | string, ArticleNode | typeof SEVERAL>;

function companyOf(nodes: Iterable<ArticleNode>): Beside {
  const found = new Map<KeyEntry | string, ArticleNode | typeof SEVERAL>();
  const tell = (company: KeyEntry | string, node: ArticleNode): void => {
    const where = found.get(company);
    if (where !== node) found.set(company, where === undefined ? node : SEVERAL);
  };
  for (const node of nodes) {
    for (const { entry, wording } of node.appearances) {
      if (entry.isCommon) continue;
      tell(entry, node);
      if (entry.type === "ORG") for (const short of wording.weak) tell(short, node);
    }
  }
  return found;
}

/** What a short name may stand for. */
export interface Candidate {
  readonly entry: KeyEntry;
  /** Articles explain the short name by it, and it is no word of the full one. */
  readonly isAlias: boolean;
  /** Evidence that is needed. */
  readonly needed: number;
}

interface FoundAppearances {
  readonly at: number;
  readonly appearances: readonly Appearance[];
}

/** Answers about a key, each kept until something that it depends on changes. */
export class KeyAnswers {
  /** Key of the fuller name that an article means by this one, or null; and when that was found. */
  resolved: Map<ArticleNode, string | null> | null = null;
  resolvedAt = -1;
  groups: readonly KeyGroup[] | null = null;
  groupsAt = -1;
  candidates: readonly Candidate[] | null = null;
  candidatesAt = -1;
  /** All articles of the key as one thing. */
  whole: KeyGroup | null = null;
  wholeAt = -1;
  /** Appearances by key of this one's entities. */
  found: Map<string, FoundAppearances> | null = null;
}

/** All that is known of a key. Strong or weak: an entry may be both, `LOC Bali` and `LOC BALI`. */
export class KeyEntry {
  readonly key: string;
  /** Readers keep a record of it, or said of its articles which entity they mean: no rule merges or splits it. */
  readonly isDossier: boolean;
  /** Entities under this key, in the order in which their articles came; several of an article that keeps two of one name apart. */
  postings: readonly Appearance[] = NO_MEMBERS;
  /** Number of articles in {@link postings}. */
  articles = 0;
  wordings: readonly Wording[] = NO_MEMBERS;
  /** Keys of short forms that articles tie to this one. */
  forms: Members<KeyEntry> = NO_MEMBERS;
  /** The reverse of {@link forms}. */
  expansions: Members<KeyEntry> = NO_MEMBERS;
  /** Persons whose full name has this one as outer words, organisations that are as often called by it. */
  fuller: Members<KeyEntry> = NO_MEMBERS;
  /** The reverse of {@link fuller}. */
  shorter: readonly KeyEntry[] = NO_MEMBERS;
  /** The same body's name with a foreign country. */
  twins: Members<KeyEntry> = NO_MEMBERS;
  trunk: KeyEntry | null = null;
  /** Entities of articles in English. */
  inEnglish = 0;
  /** Entities of articles that tell a role under this key. */
  withRole = 0;
  /** In so many articles that it is company for everyone. */
  isCommon = false;
  /** When something that answers about this key depend on has changed. */
  changed = 0;
  lower: readonly LowerSpelling[] | null = null;
  #answers: KeyAnswers | null = null;

  constructor(key: string) {
    this.key = key;
    this.isDossier = idOfKey(key) !== null;
  }

  get type(): MentionType {
    return typeOfKey(this.key);
  }

  get isCountry(): boolean {
    return this.key.startsWith("LOC =");
  }

  get answers(): KeyAnswers {
    this.#answers ??= new KeyAnswers();
    return this.#answers;
  }

  /** Forgets the answers that were kept. */
  forget(): void {
    this.#answers = null;
  }

  /** Forgets what `node` means by this key. */
  forgetResolved(node: ArticleNode): void {
    this.#answers?.resolved?.delete(node);
  }

  get isUnused(): boolean {
    return (
      this.postings.length === 0 &&
      this.forms === NO_MEMBERS &&
      this.expansions === NO_MEMBERS &&
      this.fuller === NO_MEMBERS &&
      this.twins === NO_MEMBERS
    );
  }

  /** Spellings with the number of articles each is in. */
  spellings(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { spellings, uses } of this.wordings)
      for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + uses);
    return counts;
  }

  /** The wording that is kept already for an equal entity, if it is soon found. */
  wordingOf(local: EntityRecord, standing: Standing): Wording | null {
    const searched = Math.min(this.wordings.length, MAX_SEARCHED);
    for (let w = 0; w < searched; w++) if (this.wordings[w]!.fits(local, standing)) return this.wordings[w]!;
    return null;
  }

  /** `appearance` is of the article that came last. */
  post(appearance: Appearance): void {
    if (this.postings.at(-1)?.node !== appearance.node) this.articles++;
    this.postings = appended(this.postings, appearance);
  }

  /** Takes out everything of `node`. */
  unpost(node: ArticleNode): void {
    const from = this.#firstOf(node.serial);
    const to = this.#firstOf(node.serial + 1);
    if (from === to) return;
    this.articles--;
    this.postings = withoutRange(this.postings, from, to);
  }

  has(node: ArticleNode): boolean {
    return this.of(node) !== undefined;
  }

  /** The first entity of `node` under this key. */
  of(node: ArticleNode): Appearance | undefined {
    const posting = this.postings[this.#firstOf(node.serial)];
    return posting?.node === node ? posting : undefined;
  }

  /** Roles that `node` tells under this key. */
  rolesIn(node: ArticleNode): readonly Role[] {
    const from = this.#firstOf(node.serial);
    const roles = this.postings[from]?.node === node ? this.postings[from]!.roles : NO_ROLES;
    if (this.postings[from + 1]?.node !== node) return roles;
    return this.postings.slice(from, this.#firstOf(node.serial + 1)).flatMap((posting) => posting.roles);
  }

  /** Articles, each once. */
  *nodes(): Generator<ArticleNode> {
    let last: ArticleNode | null = null;
    for (const { node } of this.postings) {
      if (node !== last) yield node;
      last = node;
    }
  }

  /** Index of the first posting of the article `serial` or a later one. */
  #firstOf(serial: number): number {
    let low = 0;
    let high = this.postings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.postings[middle]!.node.serial < serial) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
