// What of a name identifies its entity: the folded name, its country by code, without what is as often left out.
import { countryOf } from "../languages/countries";
import { people } from "../languages/people";
import { bodyKinds, directions, placeKinds, placeWords } from "../languages/twins";
import { fold } from "../text/fold";
import type { MentionType } from "../types";

/** Words of the longest country name at the end of an organisation's name. */
const MAX_COUNTRY_WORDS = 3;

/**
 * Names of `type` with equal keys are equal: `Jalan Jenderal Sudirman` and `Jl. Sudirman`; `Mahkamah Agung Amerika Serikat` and `Mahkamah Agung
 * AS`; `DPR RI` and `DPR`; `Central Java` and `Jawa Tengah`; `Gerindra Party` and `Partai Gerindra`; `Kendal Tornado FC` and `Kendal Tornado`. A country is `=XX`, an organisation's foreign country a last word ` =XX`.
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
    return country ? `=${country}` : placeKey(fold(name));
  }
  return type === "ORG" ? bodyKey(name) : fold(name);
}

/** The key of the organisation without its foreign country, or null where it names none. */
export function withoutCountry(key: string): string | null {
  const at = key.lastIndexOf(" =");
  return at > 0 ? key.slice(0, at) : null;
}

function placeKey(folded: string): string {
  const words = folded.split(" ");
  const direction = words.length > 1 ? directions.get(words[0]!) : undefined;
  const parts = kindFirst(direction ? words.slice(1) : words, placeKinds);
  if (direction) parts.push(direction);
  const name = parts.map((part) => placeWords.get(part) ?? (direction ? placeKinds.get(part) : undefined) ?? part);
  if (name.length < 2 || !people.streets.has(name[0]!)) return name.join(" ");
  let at = 1;
  while (at < name.length - 1 && people.streetTitles.has(name[at]!)) at++;
  return ["jalan", ...name.slice(at)].join(" ");
}

/** A name with the word for its kind in Indonesian and first: `Wulan River` and `Sungai Wulan`, `University of Texas` and `Universitas Texas`. */
function kindFirst(parts: readonly string[], kinds: ReadonlyMap<string, string>): string[] {
  if (parts.length < 2) return [...parts];
  const first = kinds.get(parts[0]!);
  if (first) return [first, ...parts.slice(parts[1] === "of" && parts.length > 2 ? 2 : 1)];
  const last = kinds.get(parts.at(-1)!);
  return last ? [last, ...parts.slice(0, -1)] : [...parts];
}

/** The folded name of a body without its legal form, if two words are left: `PT Bank Mandiri (Persero) Tbk`, `Kendal Tornado FC`. */
function withoutForm(folded: string): string {
  let parts = kindFirst(folded.replace(/[()]/g, "").split(" "), bodyKinds);
  while (parts.length > 2 && people.legalForms.has(parts.at(-1)!)) parts = parts.slice(0, -1);
  if (parts.length > 2 && people.legalForms.has(parts[0]!)) parts = parts.slice(1);
  return parts.join(" ");
}

function bodyKey(name: string): string {
  const folded = withoutForm(fold(name));
  const parts = name.trim().split(/\s+/, 24);
  for (let words = Math.min(MAX_COUNTRY_WORDS, parts.length - 1); words > 0; words--) {
    const tail = parts.slice(-words).join(" ");
    const country = parts.length < 24 ? countryOf(tail) : null;
    if (!country) continue;
    const rest = withoutForm(fold(parts.slice(0, -words).join(" ")));
    if (!rest) return folded;
    if (country !== "ID") return `${rest} =${country}`;
    return tail === "RI" || fold(tail) === "republik indonesia" ? rest : folded;
  }
  return folded;
}
