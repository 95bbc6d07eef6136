// English words that tell what people and bodies are, for tying names to entities.
import { type PeopleWords, words } from "../peopleTypes";

export const people: PeopleWords = {
  trades:
    words(`guitarist singer drummer musician comedian painter novelist journalist farmer fisherman driver student businessman
    businesswoman banker boxer racer athlete referee volunteer activist speaker doctor expert engineer teacher nurse plumber trader scholar lecturer politician`),
  modifiers: words(
    "fisheries agriculture culture sports tourism labor labour education development information public works budget floor majority minority first second",
  ),
  joints: words("of the for to and"),
  places: words("at in with"),
  named: words("named called"),
  serving: words("lawyer attorney spokesman spokeswoman spokesperson"),
  owned: words("aide"),
  partial: words("former acting interim"),
  several: new Set(),
  kin: words("wife husband son daughter brother sister father mother family friend colleague"),
  copulas: words("became"),
  openers: words("according before when while unlike like"),
  counts: words("both two three"),
  sport: words("coach player striker goalkeeper midfielder defender forward captain boxer racer athlete referee"),
  arts: words("guitarist singer drummer musician actor actress comedian painter novelist author director"),
  office:
    words(`president minister secretary chancellor king queen premier governor mayor senator congressman congresswoman ambassador envoy
    commander judge justice prosecutor lawmaker councillor sheriff commissioner`),
  chiefs: words("head"),
  labour: words("farmer fisherman driver plumber trader"),
  local: words("mayor sheriff councillor governor"),
  common:
    words(`president chief head deputy vice former director manager minister secretary chairman chairwoman spokesman spokeswoman leader
    coach officer executive general senior state national analyst professor lawyer resident student player`),
  aliases: [
    "alias",
    "aka",
    "a.k.a.",
    "also known as",
    "better known as",
    "known as",
    "nicknamed",
    "who is also known as",
    "who is better known as",
  ],
  aliasesOf: ["the nickname of"],
  relative: words("who is also"),
  familiar: words("uncle aunt"),
  streets: words("jalan"),
  streetTitles: words("general jenderal"),
  designators: words("fc ac as afc cf club"),
  legalForms: words("fc inc corp ltd plc"),
  organs: words("committee commission council department office division faculty centre center"),
  bodies: words(
    "ministry department police court council committee commission parliament senate congress bank university party city united town rovers",
  ),
};
