// Entities of foreign files among those that the readers keep.
import type { MentionType } from "../analysis/index";
import type { Dossier } from "../annotations/index";
import { entityId, keyOf } from "../corpus/index";
import type { AnnotatedText } from "../formats/index";

/** What a dossier's id may be. */
const ID = /^[^\s"',[\]{}]{1,200}$/u;
/** Wikidata's id at the end of `Wikidata:Q7747` or of an address of Wikidata. */
const WIKIDATA = /^(?:wikidata:|wd:|https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)(Q[1-9]\d{0,11})$/i;
/** Names that a file gives to sameness alone; they mean nothing outside of it. */
const LOCAL = /^equiv:\d+$/;

interface Foreign {
  readonly types: Set<MentionType>;
  /** The longest words of its mentions. */
  longest: string;
  name: string | undefined;
}

export class ImportedEntities {
  /** Records to be made, of entities that come with an id or a name of their own. */
  readonly dossiers: readonly Dossier[];
  readonly #ids = new Map<string, string>();
  readonly #types = new Map<string, MentionType>();

  /** `known`: the records that there are. */
  constructor(texts: readonly AnnotatedText[], known: readonly Dossier[]) {
    const made: Dossier[] = [];
    const taken = new Set(known.flatMap(({ id, sameAs = [] }) => [id, ...sameAs]));
    const isRecord =
      (foreign: string) =>
      (dossier: Dossier): boolean =>
        dossier.id === foreign || (dossier.sameAs?.includes(foreign) ?? false);
    for (const { id, type } of known) this.#types.set(id, type);
    for (const [key, { types, longest, name }] of foreignEntities(texts)) {
      const foreign = key.slice(key.indexOf("\n") + 1);
      const [type] = types;
      const wikidata = WIKIDATA.exec(foreign)?.[1]?.toUpperCase();
      const record =
        known.find(isRecord(foreign)) ??
        (wikidata ? known.find((dossier) => dossier.wikidata === wikidata) : undefined);
      const own = entityId(keyOf(type!, "x"), name ?? longest);
      if (record) this.#ids.set(key, record.id);
      else if (LOCAL.test(foreign)) this.#ids.set(key, own);
      else if (wikidata && types.size === 1) {
        let id = own;
        for (let n = 2; taken.has(id); n++) id = `${own}~${n}`;
        taken.add(id);
        made.push({ id, type: type!, name: name ?? longest, wikidata });
        this.#ids.set(key, id);
      } else {
        const id = ID.test(foreign) ? foreign : entityId(keyOf(type!, "x"), foreign);
        this.#ids.set(key, id);
        // The product's own ids are made of names, and need no record to be understood.
        if (name && types.size === 1 && !id.startsWith(own) && !taken.has(id)) {
          taken.add(id);
          made.push({ id, type: type!, name });
        }
      }
    }
    for (const { id, type } of made) this.#types.set(id, type);
    this.dossiers = made;
  }

  /** The id that `foreign` of the document `name` has here; null where the readers' record of it is of another type. */
  idOf(name: string, foreign: string, type: MentionType): string | null {
    const id = this.#ids.get(keyIn(name, foreign)) ?? null;
    if (id === null) return null;
    const known = this.#types.get(id);
    return known !== undefined && known !== type ? null : id;
  }
}

const keyIn = (document: string, foreign: string): string => `${LOCAL.test(foreign) ? document : ""}\n${foreign}`;

function foreignEntities(texts: readonly AnnotatedText[]): Map<string, Foreign> {
  const found = new Map<string, Foreign>();
  for (const { name: document, text, names, mentions } of texts) {
    for (const { start, end, type, entity } of mentions) {
      if (entity === undefined) continue;
      const key = keyIn(document, entity);
      const one: Foreign = found.get(key) ?? { types: new Set(), longest: "", name: undefined };
      found.set(key, one);
      one.types.add(type);
      one.name ??= names?.get(entity);
      const words = text.slice(start, end).replace(/\s+/g, " ").trim();
      if (words.length > one.longest.length) one.longest = words;
    }
  }
  return found;
}
