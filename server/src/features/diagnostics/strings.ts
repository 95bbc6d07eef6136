// What the checks of names say, in the reader's language. Two tables of one shape.
import type { DisplayLanguage } from "../strings";

/** How often the usual spelling stands somewhere. */
export interface Usage {
  readonly count: number;
  readonly where: "article" | "archive";
}

export interface NameStrings {
  variant(name: string, usual: string, usage: Usage): string;
  /** `expansion` as other articles give it; null where none does. */
  acronym(name: string, expansion: string | null): string;
  notIntroduced(name: string, full: string): string;
  replace(name: string, by: string): string;
}

export const nameStrings: Readonly<Record<DisplayLanguage, NameStrings>> = {
  en: {
    variant: (name, usual, { count, where }) =>
      `“${name}” is spelled so only here; “${usual}” stands ${where === "article" ? `${count} times in this article` : `in ${count} articles`}.`,
    acronym: (name, expansion) =>
      expansion
        ? `This article never says what “${name}” stands for; other articles have “${expansion}”.`
        : `This article never says what “${name}” stands for.`,
    notIntroduced: (name, full) =>
      `This article never gives the full name of “${name}”; other articles have “${full}”.`,
    replace: (name, by) => `Replace “${name}” by “${by}”`,
  },
  id: {
    variant: (name, usual, { count, where }) =>
      `“${name}” dieja begini hanya di sini; “${usual}” ada ${where === "article" ? `${count} kali dalam artikel ini` : `dalam ${count} artikel`}.`,
    acronym: (name, expansion) =>
      expansion
        ? `Artikel ini tidak menjelaskan kepanjangan “${name}”; di artikel lain: “${expansion}”.`
        : `Artikel ini tidak menjelaskan kepanjangan “${name}”.`,
    notIntroduced: (name, full) => `Artikel ini tidak menyebut nama lengkap “${name}”; di artikel lain: “${full}”.`,
    replace: (name, by) => `Ganti “${name}” dengan “${by}”`,
  },
};
