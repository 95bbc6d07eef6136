// English.
import { type LanguagePack, words } from "../types";
import { names } from "./names";

export const en: LanguagePack = {
  id: "en",
  functionWords:
    words(`the of and to in a is that for was on with as by at from it his her were be has have had an are this not but he she they
    which who will said its or been would their after more about than also`),
  abbreviations:
    words(`mr mrs ms dr prof gen col capt lt sgt maj brig adm rev st sen rep gov hon jr sr inc corp ltd co no vs etc e.g i.e a.m p.m jan feb
    mar apr jun jul aug sep sept oct nov dec ave blvd rd mt ph.d dept est fig cos bros ala ariz calif colo conn fla kan ky md mich minn neb nev okla pa tenn tex va vt wis wyo`),
  dateLabels: words("date published posted tanggal"),
  bylineLabels: words("by byline author reporting"),
  asideLabels: words("read see watch related also editor editing photo source video graphic"),
  names,
};
