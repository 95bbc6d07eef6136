// What other tools and corpora call the types of names and times.
import { LABELS, type Label } from "./spans";

/** Labels of CoNLL-2003, OntoNotes, spaCy, IDNer and TEI, upper case, and the type each is read as. */
const SYNONYMS: Readonly<Record<string, Label>> = {
  PERSON: "PER",
  PERSONNAME: "PER",
  PERSNAME: "PER",
  ORGANIZATION: "ORG",
  ORGANISATION: "ORG",
  ORGNAME: "ORG",
  LOCATION: "LOC",
  PLACE: "LOC",
  PLACENAME: "LOC",
  GPE: "LOC",
  FAC: "LOC",
  FACILITY: "LOC",
  EVENT: "EVT",
  EVE: "EVT",
  TIMEX: "DATE",
  TIMEX3: "DATE",
  DAT: "DATE",
  TIM: "TIME",
};

/** The type that `label` means, whatever its case; null for a label that is none of the product's. */
export function labelOf(label: string): Label | null {
  const upper = label.trim().toUpperCase();
  return LABELS.find((known) => known === upper) ?? (Object.hasOwn(SYNONYMS, upper) ? SYNONYMS[upper]! : null);
}
