// `undefined-acronym`: an organisation's or a place's acronym that the article never expands. Countries and acronyms that every reader knows are exempt.
// Where other articles give one expansion, the message has it, and the fix puts it in.
import { countryOf, fold, wellKnownAcronyms } from "../../analysis/index";
import { canonicalName } from "../../corpus/index";
import { nameStrings } from "./strings";
import type { Check, CheckContext, Finding } from "./types";

/** At least three capitals; longer words in capitals are headlines and datelines rather than acronyms. */
const ACRONYM = /^(?=(?:\P{Lu}*\p{Lu}){3})[\p{Lu}\d&-]{3,6}$/u;
/** UTF-16 code units of a line that a dateline may take. */
const MAX_DATELINE = 90;

export const undefinedAcronym: Check = {
  defaultLevel: "off",
  find: (context) => {
    const { record, text } = context;
    const seen = new Set<number>();
    const found: Finding[] = [];
    for (let m = 0; m < record.mentions.count; m++) {
      const e = record.mentions.entity[m]!;
      const start = record.mentions.start[m]!;
      const end = record.mentions.end[m]!;
      const name = text.slice(start, end);
      if (seen.has(e) || !isUndefined(context, e, name) || isSetInCapitals(context, start, end)) continue;
      seen.add(e);
      found.push(finding(context, e, name, start, end));
    }
    return found;
  },
};

function isUndefined({ record }: CheckContext, e: number, name: string): boolean {
  const entity = record.entities[e]!;
  if ((entity.type !== "ORG" && entity.type !== "LOC") || !ACRONYM.test(name)) return false;
  if (countryOf(name) || wellKnownAcronyms[record.language].has(name)) return false;
  const spellings = [entity.name, ...entity.aliases];
  if (spellings.some((spelling) => /\s/.test(spelling.trim()) || spelling !== spelling.toUpperCase())) return false;
  return !record.entities.some((other) => other.type === entity.type && initials(other.name) === name);
}

/** First letters of the words that begin with a capital. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** Whether it stands in a headline that is all capitals, or in a dateline, where places and outlets are. */
function isSetInCapitals({ record, text }: CheckContext, start: number, end: number): boolean {
  const { headline } = record;
  if (headline && start >= headline.start && end <= headline.end) {
    const line = text.slice(headline.start, headline.end);
    if (line === line.toUpperCase()) return true;
  }
  let lineStart = start;
  while (lineStart > 0 && start - lineStart <= MAX_DATELINE && !/[\r\n]/.test(text[lineStart - 1]!)) lineStart--;
  if (start - lineStart > MAX_DATELINE) return false;
  const rest = text.slice(end, lineStart + MAX_DATELINE).split(/[\r\n]/, 1)[0]!;
  const dash = /\s[-–—―]{1,2}(?:\s|$)/.exec(rest);
  return dash !== null && !/[\s(]\p{Ll}/u.test(rest.slice(0, dash.index));
}

function finding(context: CheckContext, e: number, name: string, start: number, end: number): Finding {
  const strings = nameStrings[context.language];
  const { snapshot, record } = context;
  const key = snapshot.entities.resolve(record, e);
  const full = canonicalName(snapshot.entities, key);
  const expansion = fold(full) !== fold(name) && /\s/.test(full) ? full : null;
  const newText = `${expansion} (${name})`;
  return {
    start,
    end,
    message: strings.acronym(name, expansion),
    fixes:
      expansion && isInLanguage(context, key)
        ? [{ title: strings.replace(name, newText), edits: [{ start, end, newText }] }]
        : [],
  };
}

/** Whether an article in this one's language has the entity: an expansion from another language tells, but is nothing to put in. */
function isInLanguage({ snapshot, record }: CheckContext, key: string): boolean {
  for (const uri of snapshot.entities.articlesOf(key)) {
    if (snapshot.article(uri)?.language === record.language) return true;
  }
  return false;
}
