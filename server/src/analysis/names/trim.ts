// What no name is, begins or ends with, whatever the tagger thinks: titles before a person, administrative heads before a place, an English article, numerals alone, an abbreviation
// without its full stop, an opened parenthesis.
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "./article";

/** Of English; names of media carry it in Indonesian texts, too. */
const ARTICLES: ReadonlySet<string> = new Set(["the"]);
const NUMERAL = /^[IVXLC]+$/;

/**
 * Cuts titles off the beginning of persons' names, administrative heads and articles off that of others, drops numerals that stand alone and lets an abbreviation at the end keep its full stop.
 * `text` is what the spans point into.
 */
export function trimNames(text: string, names: readonly NameSpan[], pack: LanguagePack): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const name of names) {
    const trimmed = without(text, name, outsideOf(name.type, pack));
    if (
      trimmed.type !== "EVT" &&
      NUMERAL.test(text.slice(trimmed.start, trimmed.end)) &&
      trimmed.end - trimmed.start > 1
    )
      continue;
    kept.push(withFullStop(text, closed(text, trimmed), pack.names.dottedTails));
  }
  return kept;
}

/** `PT Pertamina (Persero)`: with the parenthesis that closes what the name opens. */
function closed(text: string, name: NameSpan): NameSpan {
  if (text[name.end] !== ")") return name;
  const surface = text.slice(name.start, name.end);
  return surface.lastIndexOf("(") > Math.max(0, surface.lastIndexOf(")")) ? { ...name, end: name.end + 1 } : name;
}

/** A word that a full stop after it does not shorten. */
const WHOLE_WORD = /\p{Ll}{4}\.$/u;

function withFullStop(text: string, name: NameSpan, dottedTails: ReadonlySet<string>): NameSpan {
  const inside = text[name.end - 1] === ".";
  if (!inside && text[name.end] !== ".") return name;
  const end = inside ? name.end - 1 : name.end;
  const tail = text.slice(Math.max(name.start, text.lastIndexOf(" ", end - 1) + 1), end);
  if (dottedTails.has(tail.toLowerCase())) return { ...name, end: end + 1 };
  return inside && WHOLE_WORD.test(text.slice(Math.max(name.start, end - 4), end + 1)) ? { ...name, end } : name;
}

function outsideOf(type: NameSpan["type"], { names }: LanguagePack): ReadonlySet<string> {
  if (type === "PER") return names.titles;
  return type === "LOC" && names.outsideHeads.size > 0 ? names.outsideHeads : ARTICLES;
}

/** Cuts leading words that are in `outside`; something always stays. */
function without(text: string, name: NameSpan, outside: ReadonlySet<string>): NameSpan {
  let { start } = name;
  for (;;) {
    const space = text.indexOf(" ", start);
    if (space < 0 || space >= name.end - 1) break;
    if (!outside.has(text.slice(start, space).toLowerCase())) break;
    start = space + 1;
  }
  return start === name.start ? name : { ...name, start };
}
