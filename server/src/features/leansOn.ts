// What a date leans on: another expression of the article, or the place where the article tells its publication date.
import type { Span, Timex } from "../analysis/index";
import type { ArticleRecord } from "../corpus/index";
import { firstTimexFrom } from "./target";

/** Null where it leans on nothing, or on a publication date that stands nowhere in the text. `text` is the article's, null if unknown. */
export function leansOn(record: ArticleRecord, text: string | null, timex: Timex): Span | null {
  if (timex.anchor) return timex.anchor;
  switch (timex.cue) {
    case "publication":
    case "tense":
    case "weekday":
      return record.published?.span ?? (record.published?.source === "frontMatter" ? publishedKey(text ?? "") : null);
    case "range":
      return otherEnd(record, timex);
    default:
      return null;
  }
}

/** Parts of a list of dates that are looked at. */
const MAX_PARTS = 16;

/** The end of a range that tells the month, year or zone: the next expression that is no such part itself. */
function otherEnd(record: ArticleRecord, part: Timex): Span | null {
  const { timexes } = record;
  const from = firstTimexFrom(timexes, part.end);
  for (let t = from; t < Math.min(timexes.length, from + MAX_PARTS); t++) {
    const { start, end, cue } = timexes[t]!;
    if (cue !== "range") return { start, end };
  }
  return null;
}

/** The value of `published:` in the front matter. */
function publishedKey(text: string): Span | null {
  const fence = /^---[ \t]*\r?\n/.exec(text);
  if (!fence) return null;
  for (let at = fence[0].length; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const line = text.slice(at, feed < 0 ? text.length : feed).trimEnd();
    if (line === "---") return null;
    const value = /^published[ \t]*:[ \t]*/.exec(line);
    if (value && value[0].length < line.length) return { start: at + value[0].length, end: at + line.length };
    if (feed < 0) return null;
    at = feed + 1;
  }
  return null;
}
