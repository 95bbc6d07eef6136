// Entities across articles: which entities of which articles are one. Adding and removing an article costs what the article holds.
import { fold, type MentionType } from "../analysis/index";
import { keyOf, typeOfKey } from "./keys";
import type { ArticleRecord, EntityRecord } from "./record";

/** An entity of one article. */
export interface Appearance {
  readonly record: ArticleRecord;
  /** Index into the record's entities. */
  readonly entity: number;
}

interface KeyEntry {
  /** Article URI to the indices of its entities that have this key as their own. */
  readonly postings: Map<string, number[]>;
  /** Spellings with the number of their articles. */
  readonly spellings: Map<string, number>;
}

/** Articles of a candidate that are searched for company in common with a short name's article. */
const MAX_COMPANY_ARTICLES = 200;
/** A name that appears in more than this share of a corpus is company for everyone, and tells nothing. */
const COMMON_SHARE = 0.25;

export class EntityIndex {
  readonly #records = new Map<string, ArticleRecord>();
  readonly #keys = new Map<string, KeyEntry>();
  /** Weak key to the strong keys that some article ties it to, with the number of such articles. */
  readonly #expansions = new Map<string, Map<string, number>>();
  /** Strong key of a person to its short forms, by the words of the name. */
  readonly #personWords = new Map<string, Set<string>>();

  get records(): ReadonlyMap<string, ArticleRecord> {
    return this.#records;
  }

  add(record: ArticleRecord): void {
    this.remove(record.uri);
    this.#records.set(record.uri, record);
    record.entities.forEach((entity, e) => {
      const own = ownKey(entity);
      let entry = this.#keys.get(own);
      if (!entry) {
        entry = { postings: new Map(), spellings: new Map() };
        this.#keys.set(own, entry);
        if (entity.keys.strong && entity.type === "PER") this.#addPersonWords(own);
      }
      const list = entry.postings.get(record.uri);
      if (list) list.push(e);
      else entry.postings.set(record.uri, [e]);
      for (const spelling of [entity.name, ...entity.aliases]) increase(entry.spellings, spelling, 1);
      if (entity.keys.strong) for (const weak of entity.keys.weak) this.#expand(weak, entity.keys.strong, 1);
    });
  }

  remove(uri: string): void {
    const record = this.#records.get(uri);
    if (!record) return;
    this.#records.delete(uri);
    for (const entity of record.entities) {
      const own = ownKey(entity);
      const entry = this.#keys.get(own);
      if (!entry) continue;
      entry.postings.delete(uri);
      for (const spelling of [entity.name, ...entity.aliases]) increase(entry.spellings, spelling, -1);
      if (entity.keys.strong) for (const weak of entity.keys.weak) this.#expand(weak, entity.keys.strong, -1);
      if (entry.postings.size === 0) {
        this.#keys.delete(own);
        if (entity.keys.strong && entity.type === "PER") this.#removePersonWords(own);
      }
    }
  }

  /** Key of the entity that `entity` of `record` is, across articles. The same for the same articles in any order. */
  resolve(record: ArticleRecord, entity: number): string {
    const local = record.entities[entity]!;
    if (local.keys.strong) return local.keys.strong;
    const own = ownKey(local);
    const candidates = this.#candidates(local);
    if (candidates.length === 0) return own;
    if (local.type !== "PER")
      return candidates.length === 1 ? candidates[0]! : (this.#byArticle(record, candidates) ?? own);
    const fitting = candidates.filter((candidate) => this.#agrees(record, entity, candidate));
    return fitting.length === 1 ? fitting[0]! : own;
  }

  /** Appearances of the entity with `key` in all articles, ordered by article path. */
  appearances(key: string): Appearance[] {
    const found: Appearance[] = [];
    const collect = (own: string, check: boolean): void => {
      for (const [uri, entities] of this.#keys.get(own)?.postings ?? []) {
        const record = this.#records.get(uri)!;
        for (const entity of entities)
          if (!check || this.resolve(record, entity) === key) found.push({ record, entity });
      }
    };
    collect(key, true);
    for (const weak of this.#shortForms(key)) if (weak !== key) collect(weak, true);
    return found.sort((a, b) =>
      a.record.path < b.record.path ? -1 : a.record.path > b.record.path ? 1 : a.entity - b.entity,
    );
  }

  /** Keys of all entities, each once, unordered. A short name that only ever stands for a fuller one has no key of its own. */
  *keys(): Generator<string> {
    for (const [key, entry] of this.#keys) {
      if (!this.#isWeak(key)) {
        yield key;
        continue;
      }
      for (const [uri, entities] of entry.postings) {
        const record = this.#records.get(uri)!;
        if (entities.some((entity) => this.resolve(record, entity) === key)) {
          yield key;
          break;
        }
      }
    }
  }

  /** Spellings of the entity with the number of articles each is in, over its own key. */
  spellings(key: string): ReadonlyMap<string, number> {
    return this.#keys.get(key)?.spellings ?? new Map();
  }

  /** URIs of the articles that have the entity under its own key. */
  articlesOf(key: string): Iterable<string> {
    return this.#keys.get(key)?.postings.keys() ?? [];
  }

  #isWeak(key: string): boolean {
    const entry = this.#keys.get(key);
    const first = entry?.postings.entries().next().value;
    if (!first) return false;
    return this.#records.get(first[0])!.entities[first[1][0]!]!.keys.strong === null;
  }

  #candidates(local: EntityRecord): string[] {
    const found = new Set<string>();
    for (const weak of local.keys.weak) {
      for (const strong of this.#expansions.get(weak)?.keys() ?? []) found.add(strong);
      if (local.type === "PER") for (const strong of this.#personWords.get(weak) ?? []) found.add(strong);
    }
    return [...found].sort();
  }

  #shortForms(key: string): Set<string> {
    const found = new Set<string>();
    const type = typeOfKey(key);
    for (const { record, entity } of this.#own(key))
      for (const weak of record.entities[entity]!.keys.weak) found.add(weak);
    if (type === "PER") for (const word of shortPersonForms(key)) found.add(word);
    return found;
  }

  *#own(key: string): Generator<Appearance> {
    for (const [uri, entities] of this.#keys.get(key)?.postings ?? []) {
      const record = this.#records.get(uri)!;
      for (const entity of entities) yield { record, entity };
    }
  }

  /** Of several expansions of an acronym, the one whose articles share most company with this article; null where that is even. */
  #byArticle(record: ArticleRecord, candidates: readonly string[]): string | null {
    const company = this.#company(record, -1);
    const scored = candidates.map((candidate) => ({ candidate, shared: this.#sharedWith(company, record, candidate) }));
    scored.sort((a, b) => b.shared - a.shared);
    return scored[0]!.shared > scored[1]!.shared ? scored[0]!.candidate : null;
  }

  /** A one-word person name fits a full name of another article when role or company agree. */
  #agrees(record: ArticleRecord, entity: number, candidate: string): boolean {
    const roles = roleWords(record.entities[entity]!);
    if (roles.size > 0) {
      for (const own of this.#own(candidate)) {
        for (const word of roleWords(own.record.entities[own.entity]!)) if (roles.has(word)) return true;
      }
    }
    return this.#sharedWith(this.#company(record, entity), record, candidate) > 0;
  }

  /** Strong keys of the article's entities that tell something. */
  #company(record: ArticleRecord, except: number): Set<string> {
    const limit = Math.max(5, this.#records.size * COMMON_SHARE);
    const company = new Set<string>();
    record.entities.forEach((entity, e) => {
      const key = entity.keys.strong;
      if (e !== except && key && this.#keys.get(key)!.postings.size <= limit) company.add(key);
    });
    return company;
  }

  #sharedWith(company: ReadonlySet<string>, record: ArticleRecord, candidate: string): number {
    if (company.size === 0) return 0;
    let shared = 0;
    let articles = 0;
    for (const own of this.#own(candidate)) {
      if (own.record === record) continue;
      if (articles++ >= MAX_COMPANY_ARTICLES) break;
      for (const entity of own.record.entities) {
        if (entity.keys.strong && entity.keys.strong !== candidate && company.has(entity.keys.strong)) shared++;
      }
    }
    return shared;
  }

  #expand(weak: string, strong: string, by: number): void {
    let expansions = this.#expansions.get(weak);
    if (!expansions) {
      expansions = new Map();
      this.#expansions.set(weak, expansions);
    }
    increase(expansions, strong, by);
    if (expansions.size === 0) this.#expansions.delete(weak);
  }

  #addPersonWords(strong: string): void {
    for (const weak of shortPersonForms(strong)) {
      const set = this.#personWords.get(weak);
      if (set) set.add(strong);
      else this.#personWords.set(weak, new Set([strong]));
    }
  }

  #removePersonWords(strong: string): void {
    for (const weak of shortPersonForms(strong)) {
      const set = this.#personWords.get(weak);
      set?.delete(strong);
      if (set?.size === 0) this.#personWords.delete(weak);
    }
  }
}

/** The key that an entity's postings stand under: the strong one, else the short form of its name. */
function ownKey(entity: EntityRecord): string {
  return entity.keys.strong ?? keyOf(entity.type, fold(entity.name));
}

/** Weak keys of a person's full name: its first and last word. */
function shortPersonForms(strong: string): string[] {
  const parts = strong.slice(4).split(" ");
  return [...new Set([parts[0]!, parts[parts.length - 1]!])].map((word) => keyOf("PER" as MentionType, word));
}

/** Words of four letters or more in an entity's roles, folded. */
function roleWords(entity: EntityRecord): Set<string> {
  const found = new Set<string>();
  for (const role of entity.roles) for (const word of fold(role.text).split(" ")) if (word.length >= 4) found.add(word);
  return found;
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
