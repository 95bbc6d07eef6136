// Spellings made ready for search.
import type { Dossier } from "../annotations/index";
import type { KeyEntry } from "./entityEntry";

export interface LowerSpelling {
  readonly spelling: string;
  readonly lower: string;
  /** {@link lettersOf} the lower-case spelling. */
  readonly letters: number;
}

/** An entity as a search sees it. */
export interface NamedEntity {
  readonly key: string;
  /** Articles that have it under its own key. */
  readonly articles: number;
  readonly spellings: readonly LowerSpelling[];
}

/** In code unit order. */
export function lowerSpellings(entry: KeyEntry): LowerSpelling[] {
  return [...entry.spellings().keys()].sort().map(lowered);
}

/** With the names that a dossier gives, which no article may use. */
export function withNames(spellings: readonly LowerSpelling[], { name, aliases = [] }: Dossier): LowerSpelling[] {
  const known = new Set(spellings.map(({ spelling }) => spelling));
  const others = [...new Set([name, ...aliases])].filter((one) => !known.has(one));
  return [...spellings, ...others.map(lowered)];
}

function lowered(spelling: string): LowerSpelling {
  const lower = spelling.toLowerCase();
  return { spelling, lower, letters: lettersOf(lower) };
}

/** Letters and digits of a lower-case text as bits: what lacks one of a query's bits cannot hold its letters. */
export function lettersOf(lower: string): number {
  let bits = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code > 127) bits |= 1 << 26;
    else if (code >= 48 && code <= 57) bits |= 1 << (27 + (code & 1));
  }
  return bits;
}
