// Entities across articles: which entities of which articles are one. Adding and removing an article costs what the article holds; answers
// are kept until an article that they depend on changes.

import { nameKey, withoutCountry } from "../analysis/entities/nameKey";
import type { Dossier } from "../annotations/index";
import { type Company, findCompany } from "./entityCompany";
import { Appearance, ArticleNode, KeyEntry, standingOf, Wording } from "./entityEntry";
import { byPlace } from "./entityEvidence";
import { EntityResolver, translations } from "./entityResolver";
import { lowerSpellings, type NamedEntity, withNames } from "./entitySpellings";
import { baseKey, idOfKey, keyOf, nameOfKey, organisationForms, personForms } from "./keys";
import { appended, NO_MEMBERS, withMember, withoutMember, withoutRange } from "./members";
import type { ArticleRecord, EntityRecord } from "./record";
import { RecordView } from "./recordView";

export type { Company } from "./entityCompany";
export type { Appearance } from "./entityEntry";
export { lettersOf, type NamedEntity } from "./entitySpellings";

/** A name that appears in more articles than this, or this share of a corpus, is company for everyone, and tells nothing. */
const COMMON_ARTICLES = 8;
const COMMON_SHARE = 0.05;
/** Answers about the entities asked for last are kept whole. */
const MAX_KEPT = 512;

export class EntityIndex {
  readonly #nodes = new Map<string, ArticleNode>();
  readonly #records = new RecordView(this.#nodes);
  readonly #entries = new Map<string, KeyEntry>();
  readonly #resolver = new EntityResolver();
  #commonAbove = COMMON_ARTICLES;
  readonly #kept = new Set<KeyEntry>();
  #nextSerial = 0;
  readonly #company = new Map<string, { version: number; limit: number; company: readonly Company[] }>();
  #table: { readonly version: number; readonly rows: readonly NamedEntity[] } | null = null;

  /** Keys of entries by the id that a reader gave; more than one while a dossier changes its name. */
  readonly #keysById = new Map<string, readonly string[]>();
  #dossiers: ReadonlyMap<string, Dossier> = new Map();

  /** What readers keep of entities, by id. */
  get dossiers(): ReadonlyMap<string, Dossier> {
    return this.#dossiers;
  }

  set dossiers(dossiers: ReadonlyMap<string, Dossier>) {
    if (dossiers === this.#dossiers) return;
    this.#dossiers = dossiers;
    this.#resolver.touchCommon();
  }

  /** The record that readers keep of the entity with `key`. */
  dossierOf(key: string): Dossier | undefined {
    const id = idOfKey(key);
    return id === null ? undefined : this.#dossiers.get(id);
  }

  get records(): ReadonlyMap<string, ArticleRecord> {
    return this.#records;
  }

  /** Rises with every change that an answer may depend on; equal versions give equal answers. */
  get version(): number {
    return this.#resolver.clock;
  }

  add(record: ArticleRecord): void {
    const known = this.#nodes.get(record.uri);
    if (known?.holds(record)) {
      known.replace(record);
      return;
    }
    this.remove(record.uri);
    const node = new ArticleNode(this.#nextSerial++, record);
    this.#nodes.set(record.uri, node);
    node.appearances = record.entities.map((local, e) => this.#post(node, local, e));
    for (const { entry } of node.appearances) this.#resolver.touch(entry);
    this.#judgeCommon(node);
  }

  remove(uri: string): void {
    const node = this.#nodes.get(uri);
    if (!node) return;
    this.#nodes.delete(uri);
    for (const { entry } of node.appearances) this.#resolver.touch(entry);
    for (const appearance of node.appearances) this.#unpost(appearance);
    this.#judgeCommon(node);
  }

  /** Key of the entity that `entity` of `record` is, across articles. The same for the same articles in any order. */
  resolve(record: ArticleRecord, entity: number): string {
    const appearance = this.#nodes.get(record.uri)?.appearances[entity];
    if (appearance) return this.#resolver.resolve(appearance);
    return ownKey(record.entities[entity]!);
  }

  /** Appearances of the entity with `key` in all articles, ordered by article path. */
  appearances(key: string): readonly Appearance[] {
    const entry = this.#entries.get(baseKey(key));
    if (!entry) return [];
    const forms = shortForms(entry);
    let changed = Math.max(entry.changed, this.#resolver.commonChanged);
    for (const form of forms) changed = Math.max(changed, form.changed);
    const { answers } = entry;
    const kept = answers.found?.get(key);
    if (kept && kept.at >= changed) return kept.appearances;
    const found: Appearance[] = [];
    for (const source of forms.add(entry))
      for (const appearance of source.postings) if (this.#resolver.resolve(appearance) === key) found.push(appearance);
    found.sort(byPlace);
    if (kept || !answers.found) answers.found = new Map();
    answers.found.set(key, { at: this.#resolver.clock, appearances: found });
    this.#kept.delete(entry);
    this.#kept.add(entry);
    if (this.#kept.size > MAX_KEPT) {
      const oldest = this.#kept.values().next().value!;
      oldest.forget();
      this.#kept.delete(oldest);
    }
    return found;
  }

  /** Keys of all entities, each once, unordered. A short name that only ever stands for a fuller one has no key of its own. */
  *keys(): Generator<string> {
    const others = new Set<string>();
    for (const entry of this.#entries.values()) {
      if (entry.postings.length === 0) continue;
      if (this.#resolver.isPlain(entry)) {
        yield entry.key;
        continue;
      }
      for (const key of this.#resolver.keysOf(entry)) {
        const own = baseKey(key) === entry.key;
        if (own) yield key;
        else others.add(key);
      }
    }
    for (const key of others) {
      const entry = this.#entries.get(baseKey(key))!;
      if (!this.#resolver.isPlain(entry) && !this.#resolver.keysOf(entry).includes(key)) yield key;
    }
  }

  /** Spellings of the entity with the number of articles each is in, over its own key. */
  spellings(key: string): ReadonlyMap<string, number> {
    return this.#entries.get(baseKey(key))?.spellings() ?? new Map();
  }

  /** URIs of the articles that have the entity under its own key. */
  *articlesOf(key: string): Generator<string> {
    for (const node of this.#entries.get(baseKey(key))?.nodes() ?? []) yield node.record.uri;
  }

  /** URIs of the articles of which a reader said that they name the entity `id`, or whose names are its dossier's. */
  *articlesWithId(id: string): Generator<string> {
    for (const key of this.#keysById.get(id) ?? []) yield* this.articlesOf(key);
  }

  /** Whether most of the articles that have the entity under its own key are in English. */
  isMostlyEnglish(key: string): boolean {
    const entry = this.#entries.get(baseKey(key));
    return entry !== undefined && entry.inEnglish * 2 > entry.postings.length;
  }

  /**
   * Entities that share most articles with the one with `key`, with the number of these articles: persons, organisations and events first,
   * places after them. At most `limit`.
   */
  company(key: string, limit: number): readonly Company[] {
    const known = this.#company.get(key);
    if (known?.version === this.version && known.limit === limit) return known.company;
    const company = findCompany(this, this.#resolver, key, limit);
    this.#company.delete(key);
    this.#company.set(key, { version: this.version, limit, company });
    if (this.#company.size > MAX_KEPT) this.#company.delete(this.#company.keys().next().value!);
    return company;
  }

  /** Every entity with its spellings in lower case, in no order; made once a {@link version}. */
  nameTable(): readonly NamedEntity[] {
    if (this.#table?.version !== this.version) {
      const rows = [...this.keys()].map((key): NamedEntity => {
        const entry = this.#entries.get(baseKey(key))!;
        const lower = [entry, ...translations(entry)].flatMap((one) => (one.lower ??= lowerSpellings(one)));
        const dossier = this.dossierOf(key);
        const spellings = dossier ? withNames(lower, dossier) : lower;
        return { key, articles: entry.articles, spellings };
      });
      this.#table = { version: this.version, rows };
    }
    return this.#table.rows;
  }

  #entry(key: string): KeyEntry {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = new KeyEntry(key);
      this.#entries.set(key, entry);
      const id = idOfKey(key);
      if (id !== null) this.#keysById.set(id, [...(this.#keysById.get(id) ?? []), key]);
    }
    return entry;
  }

  #post(node: ArticleNode, local: EntityRecord, e: number): Appearance {
    const entry = this.#entry(ownKey(local));
    if (entry.postings.length === 0) this.#tieForms(entry);
    const standing = standingOf(node.record, local);
    const wording = entry.wordingOf(local, standing) ?? this.#word(entry, new Wording(local, standing));
    wording.uses++;
    const appearance = new Appearance(node, e, local, entry, wording);
    entry.post(appearance);
    if (appearance.roles.length > 0) entry.withRole++;
    if (node.record.language === "en") entry.inEnglish++;
    return appearance;
  }

  #unpost(appearance: Appearance): void {
    const { node, entry, wording, roles } = appearance;
    entry.unpost(node);
    entry.forgetResolved(appearance);
    if (roles.length > 0) entry.withRole--;
    if (node.record.language === "en") entry.inEnglish--;
    if (--wording.uses === 0) this.#unword(entry, wording);
    if (entry.postings.length === 0) this.#untieForms(entry);
    this.#drop(entry);
  }

  #word(entry: KeyEntry, wording: Wording): Wording {
    entry.wordings = appended(entry.wordings, wording);
    entry.lower = null;
    for (const form of this.#formsOf(wording)) {
      entry.forms = withMember(entry.forms, form);
      form.expansions = withMember(form.expansions, entry);
    }
    return wording;
  }

  #unword(entry: KeyEntry, wording: Wording): void {
    const at = entry.wordings.indexOf(wording);
    entry.wordings = withoutRange(entry.wordings, at, at + 1);
    entry.lower = null;
    for (const form of this.#formsOf(wording)) {
      if (entry.wordings.some(({ isStrong, weak }) => isStrong && weak.includes(form.key))) continue;
      entry.forms = withoutMember(entry.forms, form);
      form.expansions = withoutMember(form.expansions, entry);
      this.#drop(form);
    }
  }

  /** Entries of the short forms that a full name is tied to. */
  #formsOf({ isStrong, weak }: Wording): readonly KeyEntry[] {
    return isStrong ? weak.map((key) => this.#entry(key)) : NO_MEMBERS;
  }

  /** Short forms that follow from the name alone. */
  #tieForms(entry: KeyEntry): void {
    const forms =
      entry.type === "PER" ? personForms(entry.key) : entry.type === "ORG" ? organisationForms(entry.key) : [];
    entry.shorter = forms.map((form) => this.#entry(form));
    for (const form of entry.shorter) form.fuller = withMember(form.fuller, entry);
    const trunk = entry.type === "ORG" ? withoutCountry(nameOfKey(entry.key)) : null;
    if (trunk) {
      entry.trunk = this.#entry(trunk);
      entry.trunk.twins = withMember(entry.trunk.twins, entry);
    }
  }

  #untieForms(entry: KeyEntry): void {
    for (const form of entry.shorter) {
      form.fuller = withoutMember(form.fuller, entry);
      this.#drop(form);
    }
    entry.shorter = NO_MEMBERS;
    if (entry.trunk) {
      entry.trunk.twins = withoutMember(entry.trunk.twins, entry);
      this.#drop(entry.trunk);
      entry.trunk = null;
    }
  }

  #drop(entry: KeyEntry): void {
    if (!entry.isUnused || this.#entries.get(entry.key) !== entry) return;
    this.#entries.delete(entry.key);
    const id = idOfKey(entry.key);
    if (id === null) return;
    const others = this.#keysById.get(id)!.filter((key) => key !== entry.key);
    if (others.length > 0) this.#keysById.set(id, others);
    else this.#keysById.delete(id);
  }

  /** Judges anew which names are common: those of `node`, or all when the corpus has doubled or halved. */
  #judgeCommon(node: ArticleNode): void {
    const size = 2 ** Math.floor(Math.log2(Math.max(1, this.#nodes.size)));
    const above = Math.max(COMMON_ARTICLES, Math.floor(size * COMMON_SHARE));
    const all = above !== this.#commonAbove;
    this.#commonAbove = above;
    let changed = false;
    for (const entry of all ? this.#entries.values() : node.appearances.map((appearance) => appearance.entry)) {
      const isCommon = entry.articles > above;
      if (isCommon === entry.isCommon) continue;
      entry.isCommon = isCommon;
      changed = true;
    }
    if (changed) this.#resolver.touchCommon();
  }
}

/** The key that an entity's postings stand under: the strong one, else the short form of its name. */
function ownKey(entity: EntityRecord): string {
  return entity.keys.strong ?? keyOf(entity.type, nameKey(entity.type, entity.name));
}

/** Entries whose articles may mean the entity of `entry`: its short forms, and what others call it. */
function shortForms(entry: KeyEntry): Set<KeyEntry> {
  const found = new Set<KeyEntry>();
  const collect = (of: KeyEntry): void => {
    for (const form of of.forms) found.add(form);
    for (const form of of.shorter) found.add(form);
    if (of.trunk) found.add(of.trunk);
  };
  for (const other of translations(entry).add(entry)) {
    found.add(other);
    collect(other);
  }
  for (const form of [...found]) collect(form);
  found.delete(entry);
  return found;
}
