// The words of all languages on people and bodies together: articles of two languages are tied to the same entities.
import { people as en } from "./en/people";
import { people as id } from "./id/people";
import type { PeopleWords } from "./peopleTypes";

type WordSets = { [K in keyof PeopleWords]: PeopleWords[K] extends ReadonlySet<string> ? K : never }[keyof PeopleWords];

const both = (key: WordSets): ReadonlySet<string> => new Set([...id[key], ...en[key]]);

export const people: PeopleWords = {
  trades: both("trades"),
  modifiers: both("modifiers"),
  joints: both("joints"),
  places: both("places"),
  named: both("named"),
  serving: both("serving"),
  owned: both("owned"),
  partial: both("partial"),
  several: both("several"),
  kin: both("kin"),
  copulas: both("copulas"),
  openers: both("openers"),
  counts: both("counts"),
  sport: both("sport"),
  arts: both("arts"),
  office: both("office"),
  chiefs: both("chiefs"),
  labour: both("labour"),
  local: both("local"),
  common: both("common"),
  aliases: [...new Set([...id.aliases, ...en.aliases])],
  aliasesOf: [...id.aliasesOf, ...en.aliasesOf],
  relative: both("relative"),
  familiar: both("familiar"),
  streets: both("streets"),
  streetTitles: both("streetTitles"),
  designators: both("designators"),
  legalForms: both("legalForms"),
  organs: both("organs"),
  bodies: both("bodies"),
};
