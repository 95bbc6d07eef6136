// English.
import { type LanguagePack, words } from "../types";
import { dotted, names } from "./names";

export const en: LanguagePack = {
  id: "en",
  functionWords:
    words(`the of and to in a is that for was on with as by at from it his her were be has have had an are this not but he she they
    which who will said its or been would their after more about than also`),
  abbreviations:
    words(`${dotted} mr mrs ms dr prof gen col capt lt sgt maj brig adm rev sen rep gov hon no vs etc e.g i.e a.m p.m jan feb mar apr jun jul aug sep
    sept oct nov dec mt ph.d dept est fig`),
  dateLabels: words("date published posted tanggal"),
  bylineLabels: words("by byline author reporting"),
  asideLabels: words("read see watch related also editor editing photo source video graphic"),
  names,
};
