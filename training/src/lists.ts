// The gazetteer of a language from the lists of names and the casing of the training texts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LanguagePack } from "../../server/src/analysis/languages/types";
import { GazetteerBuilder, LISTS } from "../../server/src/analysis/names/gazetteer";
import { Case, TokenKind, tokenize } from "../../server/src/analysis/text/tokens";
import { readArticleText } from "./prepare";
import type { GoldText } from "./texts";

/** Public lists below the data folder, by list. */
const PUBLIC = { PER: "person.txt", LOC: "place.txt", ORG: "organization.txt" } as const;
/** Own lists, by the beginning of the file's name. */
const OWN: readonly (readonly [RegExp, (typeof LISTS)[number]])[] = [
  [/^(people|first-names|surnames)/, "PER"],
  [/^places/, "LOC"],
  [/^organizations/, "ORG"],
];
/** A word's casing counts when it was seen this often. */
const MIN_CASED = 3;

/** Bytes of the gazetteer. `plain` texts have no headlines. */
export function buildGazetteer(
  dataFolder: string,
  ownFolder: string,
  texts: readonly { text: GoldText; plain: boolean }[],
  pack: LanguagePack,
): Uint8Array {
  const builder = new GazetteerBuilder();
  const addFile = (file: string, list: (typeof LISTS)[number]): void => {
    for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
      if (line.trim() && !line.startsWith("#")) builder.add(LISTS.indexOf(list), tokenize(line.trim()).lower);
    }
  };
  for (const list of LISTS) {
    const file = path.join(dataFolder, "gazetteer", PUBLIC[list]);
    if (existsSync(file)) addFile(file, list);
  }
  for (const file of readdirSync(ownFolder).sort()) {
    const list = OWN.find(([name]) => name.test(file))?.[1];
    if (list) addFile(path.join(ownFolder, file), list);
  }
  addCasing(builder, texts, pack);
  return builder.build();
}

function addCasing(
  builder: GazetteerBuilder,
  texts: readonly { text: GoldText; plain: boolean }[],
  pack: LanguagePack,
): void {
  const counts = new Map<string, { capitalised: number; lowered: number }>();
  for (const { text, plain } of texts) {
    for (const block of readArticleText(text.text, pack, plain).blocks) {
      const { tokens } = block;
      const starts = new Set(block.sentences);
      const words = [...tokens.kind.keys()].filter((t) => tokens.kind[t] === TokenKind.Word);
      const capitals = words.filter((t) => tokens.casing[t] !== Case.Lower).length;
      if (words.length === 0 || capitals / words.length > 0.6) continue;
      for (const t of words) {
        if (starts.has(t) || (t > 0 && /["“]/.test(tokens.lower[t - 1]!))) continue;
        const count = counts.get(tokens.lower[t]!) ?? { capitalised: 0, lowered: 0 };
        if (tokens.casing[t] === Case.Lower) count.lowered++;
        else count.capitalised++;
        counts.set(tokens.lower[t]!, count);
      }
    }
  }
  for (const [word, { capitalised, lowered }] of counts) {
    if (capitalised + lowered >= MIN_CASED) builder.addCase(word, capitalised, lowered);
  }
}
