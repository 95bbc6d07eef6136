// Glob patterns of the settings, as VS Code has them: `*` and `?` within a name, `**` over folders, `{a,b}`, `[a-z]`, `[!a-z]`. No pattern
// takes more than its length times the path's: none becomes a regular expression.

/** One name of a path: literal text, or what `*` and `?` and `[…]` leave open. */
type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "any" }
  | { readonly kind: "one" }
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** `**`, or the parts of one name. */
type Segment = "folders" | readonly Part[];

export interface GlobOptions {
  /** Whether wildcards match names that begin with a dot. */
  readonly dot: boolean;
  /** Whether a match of a folder counts for all that is below it. One of a plain name, without wildcards, does in any case. */
  readonly coversBelow: boolean;
}

export interface Glob {
  /** Whether the pattern matches `path`, whose parts `/` divides, or a folder above it. */
  matches(path: string): boolean;
  /** Whether everything below the folder `path` matches. */
  coversFolder(path: string): boolean;
  /** Whether something below the folder `path` may match. */
  leadsInto(path: string): boolean;
}

/** Alternatives that the braces of one pattern may have; with more they are text. */
const MAX_ALTERNATIVES = 256;

/** Reads a pattern. Never throws: braces and brackets that do not close are text. */
export function readGlob(pattern: string, { dot, coversBelow }: GlobOptions): Glob {
  const alternatives = expandBraces(pattern.replace(/^\.?\//, "").replace(/\/$/, ""))
    .map((alternative) => alternative.split("/").map(readSegment))
    .map((segments) => ({ segments, below: coversBelow || isPlain(segments.at(-1)!) }));
  return {
    matches: (path) => {
      const names = path.split("/");
      return alternatives.some(({ segments, below }) => matchesPath(segments, names, dot, below));
    },
    coversFolder: (path) => {
      const names = path.split("/");
      return alternatives.some(
        ({ segments, below }) =>
          (below && matchesPath(segments, names, dot, true)) ||
          (segments.at(-1) === "folders" && matchesPath(segments.slice(0, -1), names, dot, true)),
      );
    },
    leadsInto: (path) => {
      const names = path.split("/");
      return alternatives.some(
        ({ segments, below }) =>
          (below && matchesPath(segments, names, dot, true)) ||
          segments.some((_, count) => matchesPath(segments.slice(0, count + 1), names, dot, false)),
      );
    },
  };
}

const isPlain = (segment: Segment): boolean =>
  segment !== "folders" && segment.every((part) => part.kind === "text") && segment.length > 0;

/** `a{b,c{d,e}}` as `ab`, `acd`, `ace`; the pattern itself when these were more than {@link MAX_ALTERNATIVES}. */
function expandBraces(pattern: string): string[] {
  const expanded: string[] = [];
  const waiting = [pattern];
  while (waiting.length > 0) {
    const text = waiting.pop()!;
    // The innermost braces first: these hold no others.
    const end = text.indexOf("}");
    const start = end < 0 ? -1 : text.lastIndexOf("{", end);
    if (start < 0) expanded.push(text);
    else {
      for (const choice of text.slice(start + 1, end).split(",")) {
        waiting.push(text.slice(0, start) + choice + text.slice(end + 1));
      }
    }
    if (expanded.length + waiting.length > MAX_ALTERNATIVES) return [pattern];
  }
  return expanded;
}

function readSegment(text: string): Segment {
  if (text === "**") return "folders";
  const parts: Part[] = [];
  let plain = "";
  const push = (part: Part): void => {
    if (plain) parts.push({ kind: "text", text: plain });
    plain = "";
    parts.push(part);
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const close = character === "[" ? text.indexOf("]", i + 2) : -1;
    if (character === "*") {
      if (plain || parts.at(-1)?.kind !== "any") push({ kind: "any" });
    } else if (character === "?") push({ kind: "one" });
    else if (close > 0) {
      push(readClass(text.slice(i + 1, close)));
      i = close;
    } else if (character === "\\" && i + 1 < text.length) plain += text[++i];
    else plain += character;
  }
  if (plain) parts.push({ kind: "text", text: plain });
  return parts;
}

function readClass(text: string): Part {
  const negated = text[0] === "!" || text[0] === "^";
  const ranges: [string, string][] = [];
  for (let i = negated ? 1 : 0; i < text.length; i++) {
    if (text[i + 1] === "-" && i + 2 < text.length) {
      ranges.push([text[i]!, text[i + 2]!]);
      i += 2;
    } else ranges.push([text[i]!, text[i]!]);
  }
  return { kind: "class", negated, ranges };
}

/** Whether `segments` match all of `names`, or with `below` the first ones of them. */
function matchesPath(segments: readonly Segment[], names: readonly string[], dot: boolean, below: boolean): boolean {
  // reached[n]: the segments so far match the first n names.
  let reached = new Array<boolean>(names.length + 1).fill(false);
  reached[0] = true;
  for (const segment of segments) {
    const next = new Array<boolean>(names.length + 1).fill(false);
    for (let n = 0; n <= names.length; n++) {
      if (segment === "folders") next[n] = reached[n]! || (n > 0 && next[n - 1]! && (dot || names[n - 1]![0] !== "."));
      else next[n] = n > 0 && reached[n - 1]! && matchesName(segment, names[n - 1]!, dot);
    }
    reached = next;
  }
  return below ? reached.some((is, n) => is && n > 0) : reached[names.length]!;
}

/** Greedy, with the last `*` taking more when the rest does not fit: the longer of both times the other at most. */
function matchesName(parts: readonly Part[], name: string, dot: boolean): boolean {
  if (!dot && name[0] === "." && parts[0]?.kind !== "text") return false;
  let part = 0;
  let at = 0;
  let star = -1;
  let from = 0;
  while (at < name.length || part < parts.length) {
    const current = parts[part];
    if (current?.kind === "any") {
      star = part++;
      from = at;
      continue;
    }
    const length = current ? lengthOf(current, name, at) : -1;
    if (length >= 0) {
      part++;
      at += length;
    } else if (star >= 0 && from < name.length) {
      part = star + 1;
      at = ++from;
    } else return false;
  }
  return true;
}

/** Characters of `name` from `at` that a part takes; -1 when it does not match there. */
function lengthOf(part: Part, name: string, at: number): number {
  if (part.kind === "text") return name.startsWith(part.text, at) ? part.text.length : -1;
  if (part.kind === "any" || at >= name.length) return -1;
  if (part.kind === "one") return 1;
  const character = name[at]!;
  return part.ranges.some(([first, last]) => first <= character && character <= last) !== part.negated ? 1 : -1;
}
