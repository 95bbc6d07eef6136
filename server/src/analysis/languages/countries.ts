// Country names of CLDR in the languages of the product, and the short forms newsrooms use.
import { fold } from "../text/fold";
import type { LanguageId } from "../types";
import { en } from "./en/index";
import { id } from "./id/index";

const REGION_CODES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW".split(
    " ",
  );

const byName = new Map<string, string>();
for (const language of ["id", "en"]) {
  const display = new Intl.DisplayNames([language], { type: "region" });
  for (const code of REGION_CODES) {
    const name = display.of(code);
    if (name && name !== code) byName.set(fold(name), code);
  }
}
const byShortForm = new Map<string, string>();
for (const pack of [id, en]) {
  for (const [name, code] of Object.entries(pack.names.countryAliases)) {
    if (!code) continue;
    if (/^[A-Z.]+$/.test(name)) byShortForm.set(name, code);
    else byName.set(fold(name), code);
  }
}

/** ISO 3166 code of a country's name or short form as written (`Korut`, `AS`, `United States`), or null. Case counts for acronyms only. */
export function countryOf(name: string): string | null {
  return byShortForm.get(name) ?? byName.get(fold(name)) ?? null;
}

/** Every full name that {@link countryOf} knows, folded, with its code. */
export const countryNames: ReadonlyMap<string, string> = byName;

/** Where CLDR's name is the official one and nobody's. */
const EVERYDAY: Readonly<Record<string, string>> = { HK: "Hong Kong", MO: "Macau" };

const displays = new Map<string, Intl.DisplayNames>();

/** CLDR's name of a country in `language`; the code itself where CLDR has none. */
export function countryName(code: string, language: LanguageId): string {
  let display = displays.get(language);
  if (!display) {
    display = new Intl.DisplayNames([language], { type: "region" });
    displays.set(language, display);
  }
  return EVERYDAY[code] ?? display.of(code) ?? code;
}
