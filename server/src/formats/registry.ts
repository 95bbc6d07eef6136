// The formats by the names that the command line gives them.
import { brat } from "./brat";
import { conll, iob2 } from "./conll";
import { csv } from "./csv";
import { doccano } from "./doccano";
import type { Format } from "./document";
import { labelStudio } from "./labelStudio";
import { prodigy } from "./prodigy";
import { spacy } from "./spacy";
import { tei } from "./tei";
import { timeml } from "./timemlFormat";
import { w3c } from "./w3c";
import { webanno } from "./webanno";

export const FORMAT_NAMES = [
  "brat",
  "conll",
  "csv",
  "doccano",
  "iob2",
  "labelstudio",
  "prodigy",
  "spacy",
  "tei",
  "timeml",
  "w3c",
  "webanno",
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const formats: Readonly<Record<FormatName, Format>> = {
  brat,
  conll,
  csv,
  doccano,
  iob2,
  labelstudio: labelStudio,
  prodigy,
  spacy,
  tei,
  timeml,
  w3c,
  webanno,
};
