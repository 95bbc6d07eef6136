// How far two annotators agree: span F1 and Cohen's kappa by type, and every place where they do not.
import { forEachLine, MENTION_TYPES, type MentionType, readBlock, type Span } from "../analysis/index";

/** A name as one annotator has it. */
export interface JudgedName extends Span {
  readonly type: MentionType;
  /** Id of the entity; null where nothing was said of it. */
  readonly entity: string | null;
}

/** What one annotator says of an article: names, and places that are none. */
export interface Judgement {
  readonly names: readonly JudgedName[];
  readonly rejected: readonly Span[];
}

/** An article that both annotated. Offsets are UTF-16 code units into one text. */
export interface JudgedArticle {
  readonly article: string;
  /** Units of kappa, in order. */
  readonly tokens: readonly Span[];
  readonly a: Judgement;
  readonly b: Judgement;
}

export interface AgreementScores {
  /** Names of each, and those that both have, with the same borders and type. */
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** 2 both / (a + b); null where neither has a name. */
  readonly f1: number | null;
  /** Cohen's kappa over tokens; null where both give every token the same label, which leaves nothing to agree about. */
  readonly kappa: number | null;
}

export interface Agreement {
  readonly tokens: number;
  readonly byType: Readonly<Record<MentionType, AgreementScores>>;
  /** Of all types together; kappa with the type of the longest name over a token, or none, as its label. */
  readonly all: AgreementScores;
  /** By article as given, then by place. */
  readonly disagreements: readonly Disagreement[];
}

/** What an annotator says of a place: a name; no name, by a decision; or nothing. */
export type Opinion = JudgedName | "rejected" | null;

/** `type`: the same borders, another type; `borders`: names that overlap; `missing`: a name that only one has; `entity`: the same name of another entity. */
export interface Disagreement extends Span {
  readonly article: string;
  readonly kind: "type" | "borders" | "missing" | "entity";
  readonly a: Opinion;
  readonly b: Opinion;
}

/**
 * Compares two annotators over the articles that both annotated. F1 counts names, exact in borders and type, nested ones too. Kappa (Cohen,
 * 1960) is (po - pe) / (1 - pe) over the tokens of all articles together, po the share of tokens with equal labels, pe the share that
 * the annotators' own label frequencies would give by chance. The label of a token by type is whether a name of that type has a part of it.
 */
export function agreement(articles: readonly JudgedArticle[]): Agreement {
  const tables = new Map<MentionType | "all", Table>(
    [...MENTION_TYPES, "all" as const].map((type) => [type, new Table()]),
  );
  const counts = new Map<MentionType | "all", { a: number; b: number; both: number }>();
  const count = (type: MentionType, which: "a" | "b" | "both"): void => {
    for (const key of [type, "all" as const]) {
      const sum = counts.get(key) ?? { a: 0, b: 0, both: 0 };
      sum[which]++;
      counts.set(key, sum);
    }
  };
  const disagreements: Disagreement[] = [];
  let tokens = 0;
  for (const judged of articles) {
    const [a, b] = [inOrder(judged.a.names), inOrder(judged.b.names)];
    for (const { type } of a) count(type, "a");
    for (const { type } of b) count(type, "b");
    const { same, disagreements: found } = compare(judged, a, b);
    for (const { type } of same) count(type, "both");
    disagreements.push(...found);
    tokens += judged.tokens.length;
    for (const type of MENTION_TYPES) {
      const [mine, theirs] = [a, b].map((names) =>
        labels(
          judged.tokens,
          names.filter((name) => name.type === type),
        ),
      );
      tables.get(type)!.add(mine!, theirs!);
    }
    tables.get("all")!.add(labels(judged.tokens, a), labels(judged.tokens, b));
  }
  const scores = (type: MentionType | "all"): AgreementScores => {
    const { a, b, both } = counts.get(type) ?? { a: 0, b: 0, both: 0 };
    return { a, b, both, f1: a + b === 0 ? null : (2 * both) / (a + b), kappa: tables.get(type)!.kappa() };
  };
  return {
    tokens,
    byType: Object.fromEntries(MENTION_TYPES.map((type) => [type, scores(type)])) as Record<
      MentionType,
      AgreementScores
    >,
    all: scores("all"),
    disagreements,
  };
}

/** They part sentences, not tokens. */
const NO_ABBREVIATIONS: ReadonlySet<string> = new Set();

/** Tokens of `text` as the product cuts it, front matter and all: words, numbers and signs. The language makes no difference. */
export function tokensOf(text: string): Span[] {
  const found: Span[] = [];
  forEachLine(text, 0, (lineStart, lineEnd) => {
    const { tokens } = readBlock(text.slice(lineStart, lineEnd), NO_ABBREVIATIONS);
    for (let t = 0; t < tokens.count; t++) {
      found.push({ start: lineStart + tokens.start[t]!, end: lineStart + tokens.end[t]! });
    }
  });
  return found;
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Sorted, the longer first, each name once. */
function inOrder(names: readonly JudgedName[]): JudgedName[] {
  const unique = new Map(names.map((name) => [`${name.start} ${name.end} ${name.type}`, name]));
  return [...unique.values()].sort((a, b) => byPlace(a, b) || (a.type < b.type ? -1 : 1));
}

/** The type of the longest of `names` over each token, 1 and up; 0 for none. `names` in order. */
function labels(tokens: readonly Span[], names: readonly JudgedName[]): Uint8Array {
  const found = new Uint8Array(tokens.length);
  const longestFirst = [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || byPlace(a, b));
  for (const { start, end, type } of longestFirst) {
    const label = MENTION_TYPES.indexOf(type) + 1;
    for (let t = firstEndingAfter(tokens, start); t < tokens.length && tokens[t]!.start < end; t++) found[t] ||= label;
  }
  return found;
}

function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LABELS = MENTION_TYPES.length + 1;

/** How often two annotators gave which pair of labels. */
class Table {
  readonly #a = new Float64Array(LABELS);
  readonly #b = new Float64Array(LABELS);
  #equal = 0;
  #total = 0;

  add(a: Uint8Array, b: Uint8Array): void {
    for (let t = 0; t < a.length; t++) {
      this.#a[a[t]!]!++;
      this.#b[b[t]!]!++;
      if (a[t] === b[t]) this.#equal++;
    }
    this.#total += a.length;
  }

  kappa(): number | null {
    // In counts, so that nothing is lost to rounding where chance explains all.
    const total = this.#total;
    let chance = 0;
    for (let label = 0; label < LABELS; label++) chance += this.#a[label]! * this.#b[label]!;
    const rest = total * total - chance;
    return rest === 0 ? null : (this.#equal * total - chance) / rest;
  }
}

/** Names that both have, and where they differ. A name is held against the other's name that shares most letters with it, each once. */
function compare(
  { article, a: { rejected: rejectedByA }, b: { rejected: rejectedByB } }: JudgedArticle,
  a: readonly JudgedName[],
  b: readonly JudgedName[],
): { readonly same: JudgedName[]; readonly disagreements: Disagreement[] } {
  const same: JudgedName[] = [];
  const disagreements: Disagreement[] = [];
  const openB = new Map(b.map((name) => [`${name.start} ${name.end} ${name.type}`, name]));
  const openA = a.filter((name) => {
    const key = `${name.start} ${name.end} ${name.type}`;
    const other = openB.get(key);
    if (!other) return true;
    openB.delete(key);
    same.push(name);
    if (name.entity !== null && other.entity !== null && name.entity !== other.entity) {
      disagreements.push({ article, start: name.start, end: name.end, kind: "entity", a: name, b: other });
    }
    return false;
  });
  const left = { a: new Set(openA), b: new Set(openB.values()) };
  for (const pair of overlaps(openA, [...openB.values()])) {
    if (!left.a.has(pair.a) || !left.b.has(pair.b)) continue;
    left.a.delete(pair.a);
    left.b.delete(pair.b);
    const isSamePlace = pair.a.start === pair.b.start && pair.a.end === pair.b.end;
    const place = { start: Math.min(pair.a.start, pair.b.start), end: Math.max(pair.a.end, pair.b.end) };
    disagreements.push({ article, ...place, kind: isSamePlace ? "type" : "borders", a: pair.a, b: pair.b });
  }
  const rejectedBy = (places: readonly Span[]): ((name: Span) => Opinion) => {
    const keys = new Set(places.map(({ start, end }) => `${start} ${end}`));
    return ({ start, end }) => (keys.has(`${start} ${end}`) ? "rejected" : null);
  };
  const [byA, byB] = [rejectedBy(rejectedByA), rejectedBy(rejectedByB)];
  const missing = (name: JudgedName) => ({ article, start: name.start, end: name.end, kind: "missing" as const });
  for (const name of left.a) disagreements.push({ ...missing(name), a: name, b: byB(name) });
  for (const name of left.b) disagreements.push({ ...missing(name), a: byA(name), b: name });
  return { same, disagreements: disagreements.sort(byPlace) };
}

/** Pairs of names that have letters in common, those with most first. `a` and `b` in order. */
function overlaps(
  a: readonly JudgedName[],
  b: readonly JudgedName[],
): { readonly a: JudgedName; readonly b: JudgedName }[] {
  const pairs: { a: JudgedName; b: JudgedName; shared: number; rest: number }[] = [];
  let open: JudgedName[] = [];
  let next = 0;
  for (const mine of a) {
    while (next < b.length && b[next]!.start < mine.end) open.push(b[next++]!);
    open = open.filter(({ end }) => end > mine.start);
    for (const theirs of open) {
      const shared = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
      const both = Math.max(mine.end, theirs.end) - Math.min(mine.start, theirs.start);
      if (shared > 0) pairs.push({ a: mine, b: theirs, shared, rest: both - shared });
    }
  }
  return pairs.sort((x, y) => y.shared - x.shared || x.rest - y.rest || byPlace(x.a, y.a) || byPlace(x.b, y.b));
}
