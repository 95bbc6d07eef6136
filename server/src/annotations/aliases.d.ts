import type { MentionType, Span } from "../analysis/index";
export interface KnownEntity {
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Other ids that name this entity. */
  readonly sameAs?: readonly string[];
}
/** The entities of the dossiers, ready to be looked up. */
export interface KnownNames {
  /** Ids of records by the other ids that name the same entity. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Types by id. */
  readonly typeOf: ReadonlyMap<string, MentionType>;
  /** Names by their first word, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly KnownName[]>;
}
interface KnownName {
  readonly name: string;
  readonly entities: readonly KnownEntity[];
}
/** Whether an id is that of a second entity of one name, `per:budi~2`: what is called so without more is the first one. */
export declare const isSecond: (id: string) => boolean;
/**
 * The names of `entities` ready for {@link findAliases}; null where there are none. A name in capitals, as in a headline, is the same name. A second
 * entity of one name is not looked for by its names: decisions alone tell where it is meant.
 */
export declare function knownNames(entities: readonly KnownEntity[]): KnownNames | null;
/**
 * Whole words of `text` from `from` on that are a known name, letter by letter, with the entities that have it. Of names that begin
 * at one place the longest counts; none begins inside another.
 */
export declare function findAliases(
  text: string,
  from: number,
  { byFirstWord }: KnownNames,
): (Span & {
  readonly entities: readonly KnownEntity[];
})[];
