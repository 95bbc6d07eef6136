// What a language tells of people and bodies beyond their names. All words are lower case.
export { words } from "./types";

/** A set of phrases, between commas. */
export const phrases = (list: string): ReadonlySet<string> => new Set(list.split(","));

export interface PeopleWords {
  /** Trades and offices that stand before a name as a role does, of which a further word tells the field: `gitaris`, `pengamat penerbangan`. */
  readonly trades: ReadonlySet<string>;
  /** Further words that narrow a role: `pertama`, `fisheries`. */
  readonly modifiers: ReadonlySet<string>;
  /** Prepositions, articles and conjunctions inside a role. */
  readonly joints: ReadonlySet<string>;
  /** Prepositions that lead to where somebody has a role, and as often to where something happened. */
  readonly places: ReadonlySet<string>;
  /** Words between a role and the name: `bernama`. */
  readonly named: ReadonlySet<string>;
  /** Heads of roles in the service of the person named behind them, or of the person who has the role: `pengacara`. */
  readonly serving: ReadonlySet<string>;
  /** Those that are only ever the former: `ajudan`. */
  readonly owned: ReadonlySet<string>;
  /** Heads that are no role alone: `mantan`. */
  readonly partial: ReadonlySet<string>;
  /** Heads of roles that several people have at once: `anggota`. */
  readonly several: ReadonlySet<string>;
  /** Relatives and companions. */
  readonly kin: ReadonlySet<string>;
  /** Female relatives. */
  readonly women: ReadonlySet<string>;
  /** What tells that somebody else has the same name. */
  readonly namesakes: ReadonlySet<string>;
  /** Words that give the role behind them to what stands before: `menjadi`. */
  readonly copulas: ReadonlySet<string>;
  /** First words of adverbials, besides function words: `menurut`. */
  readonly openers: ReadonlySet<string>;
  /** Words before a role that several people have: `kedua`. */
  readonly counts: ReadonlySet<string>;
  /** Heads of roles in sport, in the arts, in public office, by hand: two people of one name hardly share a field. */
  readonly sport: ReadonlySet<string>;
  readonly arts: ReadonlySet<string>;
  readonly office: ReadonlySet<string>;
  readonly labour: ReadonlySet<string>;
  /** Heads that are of public office where no other word tells the field: `kepala`. */
  readonly chiefs: ReadonlySet<string>;
  /** Heads of roles that are of no field in particular, though listed under one: `kapten`. */
  readonly anywhere: ReadonlySet<string>;
  /** Offices that belong to one place: `bupati`. */
  readonly local: ReadonlySet<string>;
  /** Words of so many people's roles that one in common tells little. */
  readonly common: ReadonlySet<string>;
  /** What stands between a name and another name of the same person. */
  readonly aliases: ReadonlySet<string>;
  /** What stands between such another name and the name. */
  readonly aliasesOf: ReadonlySet<string>;
  /** Words that may lead to one of {@link aliases}: `yang akrab`. */
  readonly relative: ReadonlySet<string>;
  /** Forms of address before a nickname: `Bang`. */
  readonly familiar: ReadonlySet<string>;
  /** First words of a street's name. */
  readonly streets: ReadonlySet<string>;
  /** Titles inside a street's name that are as often left out. */
  readonly streetTitles: ReadonlySet<string>;
  /** Words before a club's or company's name that are as often left out. */
  readonly designators: ReadonlySet<string>;
  /** Words at either end of a body's name that tell its legal form. */
  readonly legalForms: ReadonlySet<string>;
  /** First words of a part of an organisation: `Komisi I DPR` is not `DPR`. */
  readonly organs: ReadonlySet<string>;
  /** Kinds of bodies that many places have: alone they name none. */
  readonly bodies: ReadonlySet<string>;
}
