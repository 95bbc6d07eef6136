// `Long Name (ABBR)` and `ABBR (Long Name)`: short forms that an article defines for itself.
import { countryOf } from "../languages/countries";
import type { NameSpan } from "../names/article";
import { fold } from "../text/fold";

/** Indices into the mentions: `long` is expanded by, or expands, `short`. */
export interface Definition {
  readonly long: number;
  readonly short: number;
}

/** Definitions among `mentions`, which are sorted by start. A definition has one mention right before a parenthesis and one right in it. */
export function findDefinitions(text: string, mentions: readonly NameSpan[]): Definition[] {
  const found: Definition[] = [];
  for (let m = 0; m + 1 < mentions.length; m++) {
    const outer = mentions[m]!;
    const inner = mentions[m + 1]!;
    if (outer.type !== inner.type || inner.start - outer.end > 3) continue;
    const between = text.slice(outer.end, inner.start).trim();
    if (between !== "(" || !/^\s*[),;/]/.test(text.slice(inner.end, inner.end + 2))) continue;
    const a = text.slice(outer.start, outer.end);
    const b = text.slice(inner.start, inner.end);
    if (abbreviates(b, a)) found.push({ long: m, short: m + 1 });
    else if (abbreviates(a, b)) found.push({ long: m + 1, short: m });
  }
  return found;
}

/**
 * Whether `short` can stand for `long`: one word against several, or an acronym with words of the long name (`BP Batam`); a known country's short
 * form must be that country's; an acronym in capitals is believed, since foreign names translate (`Pakta Pertahanan Atlantik Utara (NATO)`);
 * anything else must take its letters from the long name in order (`Korea Utara (Korut)`).
 */
function abbreviates(short: string, long: string): boolean {
  const target = fold(long);
  const [head, ...rest] = short.split(/\s+/);
  if (!/\s/.test(long) || short.length >= long.length || !rest.every((word) => target.split(" ").includes(fold(word))))
    return false;
  const isAcronym = /^[\p{Lu}\d&-]{2,}$/u.test(head!);
  if (rest.length > 0) return isAcronym;
  const countryOfShort = countryOf(short);
  if (countryOfShort) return countryOf(long) === countryOfShort;
  if (isAcronym) return true;
  let at = -1;
  for (const char of fold(short)) {
    at = target.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return fold(short)[0] === target[0];
}
