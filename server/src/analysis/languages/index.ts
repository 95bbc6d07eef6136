// All that is specific to a language, as data; a further language is a new folder and a line here.
import type { LanguageId } from "../types";
import { en } from "./en/index";
import { id } from "./id/index";
import type { LanguagePack } from "./types";

export const languages: Readonly<Record<LanguageId, LanguagePack>> = { id, en };

/**
 * The language of a text by its function words, read from `words` (lower case). Indonesian where nothing tells.
 */
export function detectLanguage(words: Iterable<string>): LanguageId {
  let indonesian = 0;
  let english = 0;
  for (const word of words) {
    if (id.functionWords.has(word)) indonesian++;
    if (en.functionWords.has(word)) english++;
  }
  return english > indonesian ? "en" : "id";
}
