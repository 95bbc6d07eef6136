// Acronyms that readers know without an expansion, besides the countries': bodies and outlets that a newsroom's style guide exempts.
import type { LanguageId } from "../types";

const international =
  "AFP ANSA ANTARA ASEAN BBC BRICS CIA CNBC CNN DPA FBI FIFA FIBA IAEA ICC IMF INTERPOL IOC KGB MSF NASA NATO NBC OECD OPEC PBS RIA TASS UEFA UNESCO UNHCR UNICEF WHO WTO WWF".split(
    " ",
  );

/** In capitals, by the language of the article. */
export const wellKnownAcronyms: Readonly<Record<LanguageId, ReadonlySet<string>>> = {
  id: new Set([
    ...international,
    ..."BUMN BMKG BNN BNPB BPBD BPK BPOM BPS BRI BNI BUMD DKI DIY DPD DPR DPRD ICW IDI ITB KPAI KPK KPU MK MPR MUI NTB NTT PBB PBNU PDIP PKB PKS PLN PMI PNS POLRI PSSI RCTI RRI RSUD SBY SCTV TNI TVRI UGM UMKM".split(
      " ",
    ),
  ]),
  en: new Set([
    ...international,
    ..."ABC CBS EU IRA MIT MPS NBA NFL NHS NYPD PBS PLO UAE UCLA UK UN US USA USSR".split(" "),
  ]),
};
