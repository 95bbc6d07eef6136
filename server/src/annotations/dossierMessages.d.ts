export declare const dossierMessages: {
  syntax: (message: string) => string;
  "too-deep": () => string;
  version: (version: string) => string;
  "no-list": () => string;
  "no-record": () => string;
  missing: (field: string) => string;
  "no-text": (field: string) => string;
  "no-texts": (field: string) => string;
  "no-list-of": (field: string) => string;
  "no-role": () => string;
  type: (type: string, types: string) => string;
  id: () => string;
  "id-type": (id: string, type: string) => string;
  "id-twice": (id: string) => string;
  wikidata: () => string;
  date: () => string;
  "date-order": (to: string, from: string) => string;
  "distinct-from-itself": (id: string) => string;
  "same-and-distinct": (id: string) => string;
  "ambiguous-name": (name: string, id: string) => string;
};
export type DossierMessages = typeof dossierMessages;
export type DossierReason = keyof DossierMessages;
/** The message of `reason` in the language of `messages`. */
export declare const dossierMessage: (
  messages: DossierMessages,
  reason: DossierReason,
  values: readonly string[],
) => string;
