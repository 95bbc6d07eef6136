// The rule tagger: runs of capitalised words, cut and typed by cue words, country names and acronym definitions.
import { countryOf } from "../languages/countries";
import { Case, isGlued, TokenKind, type Tokens } from "../text/tokens";
import type { MentionType } from "../types";
import { type ArticleText, type NameSpan, titleBlocks } from "./article";
import { type CasingEvidence, readCasing } from "./casing";

/** Longest country name in tokens (`Republik Rakyat Demokratik Korea`, `Bosnia and Herzegovina`). */
const MAX_COUNTRY_TOKENS = 5;

interface Run {
  /** First token. */
  from: number;
  /** After the last token. */
  to: number;
}

/** Names of the article by rules alone, sorted, not overlapping. */
export function tagByRules(article: ArticleText): NameSpan[] {
  const titles = titleBlocks(article);
  const casing = readCasing(article, titles);
  const names: NameSpan[] = [];
  for (const [b, block] of article.blocks.entries()) {
    const { tokens } = block;
    const starts = new Set(block.sentences);
    const isTitle = titles[b]!;
    for (const run of runs(tokens)) {
      for (const name of cut(tokens, run, article, casing, starts, isTitle)) {
        names.push({
          start: block.start + tokens.start[name.from]!,
          end: block.start + tokens.end[name.to - 1]!,
          type: name.type,
          confidence: name.confidence,
          source: "rule",
        });
      }
    }
  }
  return agree(article.text, names);
}

const isCapitalised = (tokens: Tokens, t: number): boolean =>
  (tokens.kind[t] === TokenKind.Word || tokens.kind[t] === TokenKind.Mixed) && tokens.casing[t] !== Case.Lower;

const isDomain = (tokens: Tokens, t: number): boolean =>
  tokens.kind[t] === TokenKind.Word && /^\w.*\.\w{2,}$/.test(tokens.lower[t]!);

/** Maximal runs of capitalised words; hyphens and numbers may stand inside. */
function* runs(tokens: Tokens): Generator<Run> {
  let t = 0;
  while (t < tokens.count) {
    if (!isCapitalised(tokens, t) && !isDomain(tokens, t)) {
      t++;
      continue;
    }
    const from = t++;
    for (;;) {
      if (t < tokens.count && isCapitalised(tokens, t)) t++;
      else if (
        t + 1 < tokens.count &&
        tokens.lower[t] === "-" &&
        isGlued(tokens, t) &&
        isGlued(tokens, t + 1) &&
        (isCapitalised(tokens, t + 1) || tokens.kind[t + 1] === TokenKind.Number)
      )
        t += 2;
      else if (t < tokens.count && tokens.kind[t] === TokenKind.Number && tokens.end[t]! - tokens.start[t]! <= 4) t++;
      else break;
    }
    yield { from, to: t };
  }
}

interface Name extends Run {
  type: MentionType;
  confidence: number;
}

function cut(
  tokens: Tokens,
  run: Run,
  article: ArticleText,
  casing: CasingEvidence,
  starts: ReadonlySet<number>,
  isTitle: boolean,
): Name[] {
  const words = article.pack.names;
  const names: Name[] = [];
  let { from } = run;
  const { to } = run;
  let cue: MentionType | null = null;
  if (from > 0 && words.placePrepositions.has(tokens.lower[from - 1]!)) cue = "LOC";
  if (from > 0 && (words.roleHeads.has(tokens.lower[from - 1]!) || words.honorifics.has(tokens.lower[from - 1]!)))
    cue = "PER";
  while (from < to) {
    const lower = tokens.lower[from]!;
    const country = countryAt(tokens, from, to);
    if (country > 0) {
      names.push({ from, to: from + country, type: "LOC", confidence: 0.95 });
      from += country;
      while (from < to && tokens.lower[from] === "-") from++;
      cue = names.length > 0 && cue === null ? "PER" : cue;
      continue;
    }
    if (words.honorifics.has(lower) || words.roleHeads.has(lower) || words.roleWords.has(lower)) {
      cue = "PER";
      from++;
      continue;
    }
    if (words.placeKinds.has(lower)) {
      cue = "LOC";
      from++;
      continue;
    }
    if (
      words.notNames.has(lower) ||
      article.pack.functionWords.has(lower) ||
      tokens.kind[from] === TokenKind.Number ||
      lower === "-" ||
      ((isTitle || starts.has(from)) && isCommon(tokens, from, to, casing))
    ) {
      from++;
      cue = null;
      continue;
    }
    let end = from + 1;
    while (
      end < to &&
      !words.roleHeads.has(tokens.lower[end]!) &&
      !words.notNames.has(tokens.lower[end]!) &&
      !(isTitle && isCommon(tokens, end, to, casing)) &&
      (names.length > 0 || countryAt(tokens, end, to) === 0 || words.orgHeads.has(lower))
    )
      end++;
    while (
      end > from + 1 &&
      (tokens.kind[end - 1] === TokenKind.Number || tokens.lower[end - 1] === "-") &&
      !words.eventHeads.has(lower)
    )
      end--;
    names.push({ from, to: end, ...typeOf(tokens, from, end, article, cue) });
    cue = null;
    from = end;
  }
  return names;
}

/** At a place where every word may be capitalised: is this one an ordinary word? */
function isCommon(tokens: Tokens, t: number, to: number, casing: CasingEvidence): boolean {
  const lower = tokens.lower[t]!;
  if (casing.capitalised.has(lower)) return false;
  if (casing.lowered.has(lower)) return true;
  if (tokens.casing[t] === Case.Upper && tokens.end[t]! - tokens.start[t]! <= 6) return false;
  return t + 1 >= to || !isCapitalised(tokens, t + 1);
}

function countryAt(tokens: Tokens, from: number, to: number): number {
  for (let end = Math.min(to, from + MAX_COUNTRY_TOKENS); end > from; end--) {
    if (countryOf(tokens.text.slice(tokens.start[from], tokens.end[end - 1]))) return end - from;
  }
  return 0;
}

function typeOf(
  tokens: Tokens,
  from: number,
  to: number,
  article: ArticleText,
  cue: MentionType | null,
): { type: MentionType; confidence: number } {
  const words = article.pack.names;
  const first = tokens.lower[from]!;
  const last = tokens.lower[to - 1]!;
  if (words.eventHeads.has(first) && (to - from > 1 || tokens.casing[from] === Case.Upper))
    return { type: "EVT", confidence: 0.8 };
  if (words.placeHeads.has(first)) return { type: "LOC", confidence: 0.85 };
  if (words.orgHeads.has(first) || words.orgTails.has(last)) return { type: "ORG", confidence: 0.85 };
  if (isDomain(tokens, from)) return { type: "ORG", confidence: 0.9 };
  if (cue) return { type: cue, confidence: 0.75 };
  const acronym = to - from === 1 && tokens.casing[from] === Case.Upper && tokens.end[from]! - tokens.start[from]! >= 2;
  if (acronym) return { type: "ORG", confidence: 0.7 };
  const { dateline } = article.structure;
  if (dateline && tokens.start[from] === 0) return { type: "LOC", confidence: 0.6 };
  return { type: "PER", confidence: to - from > 1 ? 0.65 : 0.5 };
}

/** One name, one type: mentions of the same words take the type that most of them have, the more certain where they tie. */
function agree(text: string, names: readonly NameSpan[]): NameSpan[] {
  const votes = new Map<string, Map<MentionType, number>>();
  const partOf = new Map<string, MentionType>();
  for (const name of names) {
    const key = text.slice(name.start, name.end);
    const counts = votes.get(key) ?? new Map<MentionType, number>();
    votes.set(key, counts);
    counts.set(name.type, (counts.get(name.type) ?? 0) + name.confidence);
    if (name.type === "PER") for (const part of key.split(" ")) if (part !== key) partOf.set(part, "PER");
  }
  return names.map((name) => {
    const key = text.slice(name.start, name.end);
    const counts = [...votes.get(key)!];
    const best = partOf.get(key) ?? counts.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    return best === name.type ? name : { ...name, type: best, confidence: Math.min(name.confidence, 0.6) };
  });
}
