// Highlighting: names and dates of an article as flat, sorted tokens. Where spans overlap, the longest is coloured.
import type { MentionType, Span } from "../analysis/index";
import type { ArticleRecord } from "../corpus/index";
import { mentionSource } from "../corpus/index";
import type { TOKEN_MODIFIERS, TOKEN_TYPES } from "./legend";
import { UNCERTAIN_BELOW } from "./nameHover";

export interface Token extends Span {
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

const TYPE_OF: Record<MentionType, Token["type"]> = {
  PER: "person",
  ORG: "organization",
  LOC: "place",
  EVT: "newsEvent",
};

/** Tokens of the article that touch `range` (all without one), sorted, not overlapping. */
export function semanticTokens(record: ArticleRecord, range?: Span): Token[] {
  const { count, start, end, entity, confidence } = record.mentions;
  const tokens: Token[] = [];
  for (let m = 0; m < count; m++) {
    if (range && (end[m]! <= range.start || start[m]! >= range.end)) continue;
    const local = record.entities[entity[m]!]!;
    const modifiers: Token["modifiers"][number][] = [];
    if (mentionSource(record, m) === "human") modifiers.push("confirmed");
    else if (confidence[m]! < UNCERTAIN_BELOW) modifiers.push("uncertain");
    if (local.introduction === m && (local.roles.length > 0 || local.defined.length > 0))
      modifiers.push("introduction");
    tokens.push({ start: start[m]!, end: end[m]!, type: TYPE_OF[local.type], modifiers });
  }
  for (const timex of record.timexes) {
    if (range && (timex.end <= range.start || timex.start >= range.end)) continue;
    tokens.push({ start: timex.start, end: timex.end, type: "date", modifiers: [] });
  }
  return longestFirst(tokens);
}

function longestFirst(tokens: readonly Token[]): Token[] {
  const sorted = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Token[] = [];
  for (const token of sorted) {
    const last = kept[kept.length - 1];
    if (!last || token.start >= last.end) kept.push(token);
    else if (token.end - token.start > last.end - last.start) kept[kept.length - 1] = token;
  }
  return kept;
}
