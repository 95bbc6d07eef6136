// What is wrong in `entities.yaml`, in English. An interface in another language has a table of the same shape.

export const dossierMessages = {
  syntax: (message: string): string => `Not valid YAML: ${message}.`,
  conflict: (): string => "Git could not merge what follows: correct it and delete the lines of <, = and >.",
  "too-deep": (): string => "The file nests too deep.",
  version: (version: string): string =>
    `Format version ${version} is newer than this Newsmark: fields it does not know are kept, but mean nothing to it.`,
  "no-list": (): string => "Expected a list of records.",
  "no-record": (): string => "Expected a record with id, type and name.",
  missing: (field: string): string => `“${field}” is missing.`,
  "no-text": (field: string): string => `“${field}” is a text.`,
  "no-texts": (field: string): string => `“${field}” is a list of texts.`,
  "no-list-of": (field: string): string => `“${field}” is a list.`,
  "no-role": (): string => "Expected a role: its title, or title, from and to.",
  type: (type: string, types: string): string => `There is no type “${type}”; there are ${types}.`,
  id: (): string => "An id has no white space, quotes, commas or brackets, and at most 200 characters.",
  "id-type": (id: string, type: string): string => `The id “${id}” does not go with the type ${type}.`,
  "id-twice": (id: string): string => `“${id}” is there already. The first record counts.`,
  wikidata: (): string => "Expected Q and a number, as in Q3318231.",
  date: (): string => "Expected YYYY, YYYY-MM or YYYY-MM-DD.",
  "date-order": (to: string, from: string): string => `${to} is before ${from}.`,
  "distinct-from-itself": (id: string): string => `“${id}” is this record itself.`,
  "same-and-distinct": (id: string): string => `“${id}” is said to be the same and not the same.`,
  "ambiguous-name": (name: string, id: string): string =>
    `“${name}” is a name of ${id}, too. Where an article does not tell them apart, it stands for neither.`,
} satisfies Readonly<Record<string, (...values: string[]) => string>>;

export type DossierMessages = typeof dossierMessages;
export type DossierReason = keyof DossierMessages;

/** The message of `reason` in the language of `messages`. */
export const dossierMessage = (messages: DossierMessages, reason: DossierReason, values: readonly string[]): string =>
  (messages[reason] as (...values: readonly string[]) => string)(...values);
