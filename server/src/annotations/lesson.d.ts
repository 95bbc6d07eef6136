import type { MentionType, Span } from "../analysis/index";
import type { Overlaid } from "./overlay";
export interface TypedSpan extends Span {
  readonly type: MentionType;
}
/** Spans in UTF-16 code units, sorted by start; names do not overlap. */
export interface Lesson {
  readonly names: readonly TypedSpan[];
  /** Where a reader said what stands there: a name, another one, none; also the same words elsewhere. */
  readonly decided: readonly Span[];
}
/**
 * Reads the lesson of an article. Of nested names the longest counts. Who corrects a name once means it: the same words elsewhere in the
 * article, which nobody decided about, are taken alike; unless the reader called them now so, now so.
 */
export declare function readLesson(text: string, overlaid: Overlaid, rejected: readonly Span[]): Lesson;
