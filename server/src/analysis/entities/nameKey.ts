// What of a name identifies its entity: the folded name, its country by code, without what is as often left out.
import { countryOf } from "../languages/countries";
import { people } from "../languages/people";
import { fold } from "../text/fold";
import type { MentionType } from "../types";

/** Words of the longest country name at the end of an organisation's name. */
const MAX_COUNTRY_WORDS = 3;

/**
 * Names of `type` with equal keys are equal: `Jalan Jenderal Sudirman` and `Jl. Sudirman`; `Mahkamah Agung Amerika Serikat` and `Mahkamah Agung
 * AS`; `DPR RI` and `DPR`. A country is `=XX`, an organisation's foreign country a last word ` =XX`.
 */
export function nameKey(type: MentionType, name: string): string {
  let keys = known.get(type);
  if (!keys || keys.size >= MAX_KNOWN) {
    keys = new Map();
    known.set(type, keys);
  }
  let key = keys.get(name);
  if (key === undefined) {
    key = keyAnew(type, name);
    keys.set(name, key);
  }
  return key;
}

/** Names repeat: the keys of so many of each type are kept. */
const MAX_KNOWN = 4_000;
const known = new Map<MentionType, Map<string, string>>();

function keyAnew(type: MentionType, name: string): string {
  if (type === "LOC") {
    const country = countryOf(name);
    return country ? `=${country}` : streetKey(fold(name));
  }
  return type === "ORG" ? bodyKey(name) : fold(name);
}

/** The key of the organisation without its foreign country, or null where it names none. */
export function withoutCountry(key: string): string | null {
  const at = key.lastIndexOf(" =");
  return at > 0 ? key.slice(0, at) : null;
}

function streetKey(folded: string): string {
  const parts = folded.split(" ");
  if (parts.length < 2 || !people.streets.has(parts[0]!)) return folded;
  let name = 1;
  while (name < parts.length - 1 && people.streetTitles.has(parts[name]!)) name++;
  return ["jalan", ...parts.slice(name)].join(" ");
}

function bodyKey(name: string): string {
  const folded = fold(name);
  const parts = name.trim().split(/\s+/, 24);
  for (let words = Math.min(MAX_COUNTRY_WORDS, parts.length - 1); words > 0; words--) {
    const tail = parts.slice(-words).join(" ");
    const country = parts.length < 24 ? countryOf(tail) : null;
    if (!country) continue;
    const rest = fold(parts.slice(0, -words).join(" "));
    if (!rest) return folded;
    if (country !== "ID") return `${rest} =${country}`;
    return tail === "RI" || fold(tail) === "republik indonesia" ? rest : folded;
  }
  return folded;
}
