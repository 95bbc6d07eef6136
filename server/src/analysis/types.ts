// The plain data that the analysis speaks. Offsets are UTF-16 code units into the whole text, end exclusive.

import type { NameModel } from "./names/tagger";

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A language the analysis knows. Everything specific to one is in `languages/`. */
export type LanguageId = "id" | "en";

/** What a mention names: person, organisation, place, named event. */
export type MentionType = "PER" | "ORG" | "LOC" | "EVT";
export const MENTION_TYPES: readonly MentionType[] = ["PER", "ORG", "LOC", "EVT"];

/** Who decided: the trained tagger, a rule, or a reader. */
export type MentionSource = "model" | "rule" | "human";

/** A span that names an entity. The span holds the name only: titles, pronouns and nominals stay outside. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** Index into {@link Analysis.entities}. */
  readonly entity: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: MentionSource;
}

/** TIMEX3 types. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** TIMEX3 modifiers that the grammar produces. */
export type TimexMod = "START" | "MID" | "END" | "APPROX" | "BEFORE" | "AFTER" | "LESS_THAN" | "MORE_THAN";

/** How a timex got its value: a stable key, which the interface turns into a sentence. */
export type TimexCue =
  | "explicit" // the expression tells the whole value
  | "publication" // resolved against the publication date
  | "article" // resolved against an explicit date earlier (or later) in the article
  | "weekday" // the weekday name chose the year or the week
  | "tense" // a future cue in the clause turned it
  | "table" // a holiday or calendar table
  | "sentence" // took its day from another expression in the sentence
  | "range" // took month, year or zone from the other end of a range
  | "none"; // could not be resolved further: vague, or nothing to lean on

/** A temporal expression with its TIMEX3 value. */
export interface Timex extends Span {
  readonly type: TimexType;
  /** TIMEX3 value: `2023-09-13`, `2023-W38`, `P2W`, `XXXX-WXX-5`, `PAST_REF` ... */
  readonly value: string;
  readonly mod?: TimexMod;
  /** The expression in this text that it was resolved against; absent when it stands alone or leans on the publication date. */
  readonly anchor?: Span;
  readonly cue: TimexCue;
  /** Name of the grammar rule that matched, for explanations and error analysis. */
  readonly rule: string;
  /** What the text gets wrong, the value being kept: the named weekday is not that date's. */
  readonly conflict?: "weekday";
}

/** What an article calls an entity, e.g. "Sekretaris Dewan Keamanan Rusia"; the span covers the role's own words. */
export interface Role extends Span {
  readonly text: string;
}

/** An entity inside one article. */
export interface LocalEntity {
  readonly type: MentionType;
  /** The fullest spelling of the name that the article uses. */
  readonly name: string;
  /** Every other spelling, as written, sorted. */
  readonly aliases: readonly string[];
  /** In text order. */
  readonly roles: readonly Role[];
  /** Index into {@link Analysis.mentions} of the mention that tells most about it. */
  readonly introduction: number;
  /** ISO 3166 code when the name is a country's. */
  readonly country?: string;
  /** Short forms that the article itself defines for it: `Long Name (ABBR)`, either way round. */
  readonly defined: readonly string[];
}

/** Where the publication date was read. */
export type PublishedSource = "given" | "frontMatter" | "dateLine" | "dateline" | "fileName";

export interface Published {
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly source: PublishedSource;
  /** Where it stands in the text, if it does. */
  readonly span?: Span;
}

/** The parts of an article, each a span of the text or null. */
export interface Structure {
  /** From the opening `---` to the end of the closing one. */
  readonly frontMatter: Span | null;
  /** Front matter keys that the product knows, as strings; unknown keys are left alone. */
  readonly meta: Readonly<Partial<Record<MetaKey, string>>>;
  readonly headline: Span | null;
  /** `JAKARTA, Kabar Nusantara -`, without the dash. */
  readonly dateline: Span | null;
  /** Short lines without a full stop between paragraphs. */
  readonly sections: readonly Span[];
  readonly byline: Span | null;
  /** The codes of those who made the article, at its end: `(rdk/fjr)`, with the parentheses. */
  readonly signature: Span | null;
  /** Offset where the article's own text begins, after front matter. */
  readonly bodyStart: number;
}

export const META_KEYS = ["title", "source", "author", "published", "url", "language"] as const;
export type MetaKey = (typeof META_KEYS)[number];

/** Something that the analysis could not do; the rest of the result stands. */
export interface Problem {
  readonly code: "front-matter" | "internal";
  readonly message: string;
  readonly span?: Span;
}

/** All that is known of one article. Mentions and timexes are sorted by start, the longer first. */
export interface Analysis {
  readonly language: LanguageId;
  readonly published: Published | null;
  readonly structure: Structure;
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly entities: readonly LocalEntity[];
  readonly problems: readonly Problem[];
}

/** Trained name taggers by language. */
export type NameModels = Readonly<Partial<Record<LanguageId, NameModel>>>;

export interface AnalyzeOptions {
  /** A language that is not among them is tagged by rules. */
  readonly models?: NameModels;
  /** Default `auto`. */
  readonly language?: "auto" | LanguageId;
  /** Publication date known from outside, `YYYY-MM-DD`; beats what the text says. */
  readonly published?: string | null;
  /** Base name of the file, a last resort for the publication date. */
  readonly fileName?: string;
}
