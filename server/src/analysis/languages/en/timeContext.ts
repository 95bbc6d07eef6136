// English words around temporal expressions that tell what a number or a name of the calendar is.
import type { ContextWords } from "../../time/lexicon";
import { words } from "../tables";

export const ENGLISH_CONTEXT: ContextWords = {
  counted: words(
    "people guests dollars euros pounds kilometers kilometres km miles meters metres feet tons tonnes percent points " +
      "votes jobs workers students soldiers troops homes houses cases deaths cars units copies words pages members " +
      "employees visitors residents families hours days minutes years seats rooms acres hectares calories mg kg lbs mw " +
      "watts rpm species villages schools patients protesters fans spectators others migrants refugees % men women " +
      "children passengers delegates inmates prisoners supporters marchers runners riders tickets photos pictures",
  ),
  yearNouns: words(
    "census election elections budget report survey vintage edition season championship championships olympics games " +
      "tournament final finals cup pandemic crisis earthquake tsunami",
  ),
  quantifiers: words("than over about nearly almost under around roughly least some drew nearly killed"),
  oldYearAfter: words("in since until"),
  persons: words(""),
  monthly: words(""),
  monthPrepositions: words("in since until till by during early mid late through between every each"),
  motion: words(""),
  scales: words("thousand million billion trillion bn m"),
  ageFillers: words("between under of over about"),
  until: words("until till by"),
};
