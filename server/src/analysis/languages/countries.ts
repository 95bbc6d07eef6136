// Country names of CLDR in the languages of the product, and the short forms newsrooms use.
import { fold } from "../text/fold";
import type { LanguageId } from "../types";
import { en } from "./en/index";
import { id } from "./id/index";

/** Of ISO 3166, two letters each. */
const REGION_CODES =
  "ADAEAFAGALAMAOARATAUAZBABBBDBEBFBGBHBIBJBNBOBRBSBTBWBYBZCACDCFCGCHCICLCMCNCOCRCUCVCYCZDEDJDKDMDODZECEEEGERESETFIFJFMFRGAGBGDGEGHGMGNGQGRGTGWGYHKHNHRHTHUIDIEILINIQIRISITJMJOJPKEKGKHKIKMKNKPKRKWKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMHMKMLMMMNMOMRMTMUMVMWMXMYMZNANENGNINLNONPNRNZOMPAPEPGPHPKPLPSPTPWPYQARORSRURWSASBSCSDSESGSISKSLSMSNSOSRSSSTSVSYSZTDTGTHTJTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVNVUWSXKYEZAZMZW".match(
    /../g,
  )!;

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
