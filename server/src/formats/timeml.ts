// TimeML: an article as XML with its temporal expressions marked inside the text.
// Pustejovsky et al., "TimeML 1.2.1", 2005 (TIMEX3, its attributes and their order); DOCID, DCT and TEXT as in TempEval-3, 2013.
import type { Analysis, Span, Timex } from "../analysis/index";
import { attributesText, escapeText, FORBIDDEN } from "./xml";

export const TIMEML_EXTENSION = ".tml";

export interface TimeMLInput {
  /** Names the document: a path or an identifier. */
  readonly doc: string;
  readonly text: string;
  readonly analysis: Pick<Analysis, "published" | "timexes">;
}

export interface TimeMLDocument {
  /** One XML 1.0 document, to be written as UTF-8, with a line end behind it. */
  readonly xml: string;
  /** Code units of the text that XML 1.0 cannot hold, each replaced by U+FFFD. */
  readonly replaced: number;
}

/** Identifier of the publication date. */
const CREATION = "t0";

/**
 * The article as TimeML. The character data of `TEXT` are the article's text, unit for unit (but for what XML cannot hold). An expression that
 * overlaps one before it is left out, for TIMEX3 elements do not nest. Never throws.
 */
export function toTimeML({ doc, text, analysis }: TimeMLInput): TimeMLDocument {
  const { published } = analysis;
  const timexes = withoutOverlaps(analysis.timexes, text.length);
  const ids = new Map(timexes.map((timex, i) => [timex, `t${i + 1}`]));
  const bySpan = new Map(timexes.map((timex) => [spanKey(timex), timex]));
  const idOfAnchor = (timex: Timex): string | null => {
    if (timex.anchor) return ids.get(bySpan.get(spanKey(timex.anchor))!) ?? null;
    return published && leansOnPublication(timex) ? CREATION : null;
  };

  let body = "";
  let at = 0;
  for (const timex of timexes) {
    const attributes = {
      tid: ids.get(timex)!,
      type: timex.type,
      value: timex.value,
      mod: timex.mod,
      quant: isEvery(timex) ? "EVERY" : undefined,
      temporalFunction: isFunction(timex) ? "true" : undefined,
      anchorTimeID: idOfAnchor(timex) ?? undefined,
    };
    body += escapeText(text.slice(at, timex.start));
    body += `<TIMEX3${attributesText(attributes)}>${escapeText(text.slice(timex.start, timex.end))}</TIMEX3>`;
    at = timex.end;
  }
  body += escapeText(text.slice(at));

  const lines = [`<?xml version="1.0" encoding="UTF-8"?>`, "<TimeML>", `<DOCID>${escapeText(doc)}</DOCID>`];
  if (published) {
    const attributes = {
      tid: CREATION,
      type: "DATE",
      value: published.value,
      temporalFunction: "false",
      functionInDocument: "CREATION_TIME",
    };
    lines.push(`<DCT><TIMEX3${attributesText(attributes)}>${escapeText(published.value)}</TIMEX3></DCT>`);
  }
  lines.push(`<TEXT>${body}</TEXT>`, "</TimeML>", "");
  return { xml: lines.join("\n"), replaced: text.match(FORBIDDEN)?.length ?? 0 };
}

const spanKey = ({ start, end }: Span): string => `${start} ${end}`;

function withoutOverlaps(timexes: readonly Timex[], length: number): Timex[] {
  const kept: Timex[] = [];
  let end = 0;
  for (const timex of timexes) {
    if (timex.start < end || timex.end <= timex.start || timex.end > length) continue;
    kept.push(timex);
    end = timex.end;
  }
  return kept;
}

/** Whether the value had to be computed from another time; what the text or a calendar tells needs nothing. */
function isFunction({ type, cue }: Timex): boolean {
  return (type === "DATE" || type === "TIME") && cue !== "explicit" && cue !== "table";
}

/** Whether an expression without an anchor in the text is read against the publication date. */
function leansOnPublication(timex: Timex): boolean {
  if (!isFunction(timex) || timex.cue === "range") return false;
  return timex.cue !== "none" || timex.value.endsWith("_REF");
}

/** `every Friday`: a recurring day. A frequency as in `twice a week` (`P1W`) says nothing of every week. */
const isEvery = ({ type, value }: Timex): boolean => type === "SET" && value.startsWith("XXXX");
