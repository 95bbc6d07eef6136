// `Suhendra alias Bagong`, `Zulkifli Manaf, yang akrab disapa Zulman`, `Gus Ipul, sapaan akrab Saifullah`: other names that an article gives a person or body.
import { people } from "../languages/people";
import type { NameSpan } from "../names/article";
import type { Definition } from "./definitions";

/** UTF-16 code units between a name and its alias. */
const MAX_BETWEEN = 48;
const MAX_RELATIVE = 3;

/** Aliases among `mentions`, which are sorted by start: one name stands right behind the other and a cue. */
export function findAliases(text: string, mentions: readonly NameSpan[]): Definition[] {
  const found: Definition[] = [];
  for (let m = 0; m + 1 < mentions.length; m++) {
    const long = mentions[m]!;
    const short = mentions[m + 1]!;
    if (long.type !== short.type || (long.type !== "PER" && long.type !== "ORG")) continue;
    if (short.start <= long.end || short.start - long.end > MAX_BETWEEN) continue;
    const between = text.slice(long.end, short.start);
    if (isCue(between, people.aliases)) found.push({ long: m, short: m + 1 });
    else if (isCue(between, people.aliasesOf)) found.push({ long: m + 1, short: m });
  }
  return found;
}

function isCue(between: string, cues: ReadonlySet<string>): boolean {
  if (/[\r\n;:!?]/.test(between)) return false;
  const parts = between
    .toLowerCase()
    .split(/[\s,()“”"']+/)
    .filter(Boolean);
  for (let lead = 0; lead <= Math.min(MAX_RELATIVE, parts.length - 1); lead++) {
    if (lead > 0 && !people.relative.has(parts[lead - 1]!)) return false;
    for (let end = parts.length; end > lead && end >= parts.length - 1; end--)
      if (cues.has(parts.slice(lead, end).join(" "))) return end === parts.length || people.familiar.has(parts[end]!);
  }
  return false;
}
