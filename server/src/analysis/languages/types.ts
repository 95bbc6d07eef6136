// What a language folder provides to all but the temporal grammar, as data. All words are lower case.
import type { LanguageId } from "../types";

export interface LanguagePack {
  readonly id: LanguageId;
  /** Frequent function words that tell the language of a text. */
  readonly functionWords: ReadonlySet<string>;
  /** Words that keep the full stop after them inside the sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Labels of a line that tells the publication date, without the colon. */
  readonly dateLabels: ReadonlySet<string>;
  /** Labels or openings of a byline. */
  readonly bylineLabels: ReadonlySet<string>;
  /** First words, before a colon, of lines that lead to other articles or tell who worked on this one. */
  readonly asideLabels: ReadonlySet<string>;
  readonly names: NameWords;
}

/** Cue words around and inside names. */
export interface NameWords {
  /** First words of a role or title: `presiden`, `menteri`, `ketua`. */
  readonly roleHeads: ReadonlySet<string>;
  /** Whether what narrows a role stands before its head: `foreign minister`, against `menteri luar negeri`. */
  readonly modifiersFirst: boolean;
  /** Words that continue a role before the name: `tertinggi`, `umum`, `luar`, `negeri`. */
  readonly roleWords: ReadonlySet<string>;
  /** Honorifics and ranks right before a person's name: `pak`, `kh`, `bripda`. */
  readonly honorifics: ReadonlySet<string>;
  /** Words that never begin a person's name: `menteri`, `pak`, `prime`. */
  readonly titles: ReadonlySet<string>;
  /** Words between a name and a role after it: `selaku`, `sebagai`. */
  readonly roleLinks: ReadonlySet<string>;
  /** Words that may stand between a relative pronoun and a role: `yang juga merupakan`. */
  readonly roleBridge: ReadonlySet<string>;
  /** First words of an organisation's name: `kementerian`, `partai`, `pt`. */
  readonly orgHeads: ReadonlySet<string>;
  /** Last words of an organisation's name: `tbk`, `fc`, `inc`. */
  readonly orgTails: ReadonlySet<string>;
  /** First words of a place's name that belong to it: `bandara`, `jalan`, `gunung`. */
  readonly placeHeads: ReadonlySet<string>;
  /** Last words of a place's name: `river`, `airport`, `selatan`. */
  readonly placeTails: ReadonlySet<string>;
  /** Last words of an event's name: `championships`, `summit`. */
  readonly eventTails: ReadonlySet<string>;
  /** Administrative heads that are never part of a place's name. */
  readonly outsideHeads: ReadonlySet<string>;
  /** Abbreviations that a name ends with, their full stop inside its span, lower case without it: `inc`, `jr`, `calif`. */
  readonly dottedTails: ReadonlySet<string>;
  /** Administrative words before a place, outside its span: `kota`, `desa`. */
  readonly placeKinds: ReadonlySet<string>;
  /** Prepositions that lead to a place. */
  readonly placePrepositions: ReadonlySet<string>;
  /** First words of an event's name: `ktt`, `piala`, `pemilu`. */
  readonly eventHeads: ReadonlySet<string>;
  /** Verbs of saying, mostly beside a person. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Words that join the last of a list to it. */
  readonly conjunctions: ReadonlySet<string>;
  /** Lower-case words that may stand inside a name: `bin`, `van`, `dan`. */
  readonly inside: ReadonlySet<string>;
  /** Words that are capitalised by habit without being names. */
  readonly notNames: ReadonlySet<string>;
  /** Weekdays and months: capitalised beside names, and no part of them. */
  readonly calendar: ReadonlySet<string>;
  /** Peoples, languages and adjectives of places. */
  readonly demonyms: ReadonlySet<string>;
  /** Acronyms and short forms of countries that CLDR does not know, to ISO 3166 codes. Keys as written, cased. */
  readonly countryAliases: Readonly<Record<string, string>>;
}

/** A set of the space-separated words. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
