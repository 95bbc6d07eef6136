// An annotated article as the formats see it: text and spans, no analysis behind them. Offsets are UTF-16 code units, end exclusive.
import type { LanguageId, MentionSource, MentionType, Span, Timex, TimexType } from "../analysis/index";

/** A span that names an entity. Spans may nest and overlap. */
export interface TextMention extends Span {
  readonly type: MentionType;
  /** Identifier of the entity, `per:vladimir-putin`; equal for all mentions of one entity. */
  readonly entity?: string;
  readonly note?: string;
  /** 0 to 1. */
  readonly confidence?: number;
  readonly source?: MentionSource;
  /** Name of the annotator. */
  readonly creator?: string;
}

/** A name whose words are not where its file says: to be found again by them and their surroundings. */
export interface QuotedMention extends Omit<TextMention, "start" | "end"> {
  /** Name of the article. */
  readonly name: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** As the file has it, in code points if it keeps to its standard; null where it says nothing. */
  readonly position: Span | null;
}

/** A temporal expression. */
export interface TextTimex extends Span {
  readonly type: TimexType;
  /** TIMEX3 value; absent where a format knows the span alone. */
  readonly value?: string;
  /** A modifier of TIMEX3. */
  readonly mod?: string;
  /** What the value was resolved against, and how. TimeML tells it; no reader gives it back. */
  readonly anchor?: Span;
  readonly cue?: Timex["cue"];
}

export interface AnnotatedText {
  /** Relative path of the article with `/`, or whatever names it. */
  readonly name: string;
  readonly text: string;
  readonly language?: LanguageId;
  /** Publication date, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Names by entity identifier, where a format has room for them: canonical ones in what is written. */
  readonly names?: ReadonlyMap<string, string>;
  readonly mentions: readonly TextMention[];
  readonly timexes: readonly TextTimex[];
}

/** A text that annotations belong to. */
export type NamedText = Pick<AnnotatedText, "name" | "text">;

/** A file, `path` relative with `/`, safe on every file system. */
export interface FormatFile {
  readonly path: string;
  readonly content: string;
}

export interface WriteResult {
  readonly files: readonly FormatFile[];
  /** What the format cannot hold and the files therefore lack, a line each. */
  readonly left: readonly string[];
  /** What a reader of the files should know, a line each. */
  readonly notes?: readonly string[];
}

export interface ReadResult {
  /** Offsets count in the `text` of each. */
  readonly texts: readonly AnnotatedText[];
  /** What could not be read, or is nothing that the product has, a line each; the rest is in `texts`. */
  readonly problems: readonly string[];
  /** Those of `problems` that tell of what could not be read, or belongs to no text that is known. */
  readonly unread: readonly string[];
  /** Names that are in `texts` no more, for the text has changed since; only a format with quotes and surroundings has any. */
  readonly unplaced?: readonly QuotedMention[];
}

/** How a file counts offsets: UTF-16 code units, Unicode code points, or grapheme clusters. `auto` is the format's habit, checked where it can be. */
export type OffsetUnit = "utf16" | "codepoints" | "graphemes";

export interface ReadOptions {
  readonly offsets?: "auto" | OffsetUnit;
}

/** One format. Neither function throws, whatever it is given; both take time linear in their input, but for sorting. */
export interface Format {
  write(texts: readonly AnnotatedText[]): WriteResult;
  /**
   * `texts` are the articles that the files speak of. Where a file holds its own text and none of these is the same, offsets count in the
   * file's; a format without text needs them.
   */
  read(files: readonly FormatFile[], texts?: readonly NamedText[], options?: ReadOptions): ReadResult;
}
