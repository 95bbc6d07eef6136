// What no name is or begins with, whatever the tagger thinks: titles before a person, numerals alone.
import type { LanguagePack } from "../languages/types";
import type { NameSpan } from "./article";

const NUMERAL = /^[IVXLC]+$/;

/** Cuts titles off the beginning of persons' names and drops numerals that stand alone. `text` is what the spans point into. */
export function trimNames(text: string, names: readonly NameSpan[], pack: LanguagePack): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const name of names) {
    const trimmed = name.type === "PER" ? withoutTitles(text, name, pack.names.titles) : name;
    if (
      trimmed.type !== "EVT" &&
      NUMERAL.test(text.slice(trimmed.start, trimmed.end)) &&
      trimmed.end - trimmed.start > 1
    )
      continue;
    kept.push(trimmed);
  }
  return kept;
}

function withoutTitles(text: string, name: NameSpan, titles: ReadonlySet<string>): NameSpan {
  let { start } = name;
  for (;;) {
    const space = text.indexOf(" ", start);
    if (space < 0 || space >= name.end - 1) break;
    if (!titles.has(text.slice(start, space).toLowerCase())) break;
    start = space + 1;
  }
  return start === name.start ? name : { ...name, start };
}
