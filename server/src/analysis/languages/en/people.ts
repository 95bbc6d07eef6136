// English words that tell what people and bodies are, for tying names to entities.
import { type PeopleWords, phrases, words } from "../peopleTypes";
import { localOffices, publicOffices } from "./names";

/** Trades by their field. */
const arts = `guitarist singer drummer musician comedian painter novelist`;
const labour = `farmer fisherman driver plumber trader student`;
const sport = `boxer racer athlete referee`;

export const people: PeopleWords = {
  trades:
    words(`${arts} ${labour} ${sport} journalist businessman businesswoman banker volunteer activist speaker doctor expert engineer teacher
    nurse scholar lecturer politician`),
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
  kin: words(
    "wife husband son daughter brother sister father mother family friend colleague widow grandson granddaughter uncle nephew niece cousin",
  ),
  women: words("wife daughter sister mother widow"),
  namesakes: phrases("same name,namesake"),
  copulas: words("became"),
  openers: words("according before when while unlike like"),
  counts: words("both two three"),
  sport: words(`${sport} coach player striker goalkeeper midfielder defender forward captain`),
  arts: words(`${arts} actor actress author director`),
  office: words(
    `${publicOffices} ${localOffices} king queen envoy commander judge justice prosecutor lawmaker councillor sheriff commissioner`,
  ),
  chiefs: words("head"),
  anywhere: words("captain"),
  labour: words(`${labour}`),
  local: words(`${localOffices} sheriff councillor`),
  common:
    words(`president chief head deputy vice former director manager minister secretary chairman chairwoman spokesman spokeswoman leader
    coach officer executive general senior state national analyst professor lawyer resident student player`),
  aliases: phrases("alias,aka,a.k.a.,known as,nicknamed"),
  aliasesOf: phrases("the nickname of"),
  relative: words("who is also better widely popularly commonly"),
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
