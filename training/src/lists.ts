// The gazetteer of a language from the lists of names, the kinds of everyday words and the casing of the training texts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LanguageId } from "../../server/src/analysis/index";
import type { LanguagePack } from "../../server/src/analysis/languages/types";
import { GazetteerBuilder, LISTS } from "../../server/src/analysis/names/gazetteer";
import { Case, TokenKind, tokenize } from "../../server/src/analysis/text/tokens";
import { readArticleText } from "./prepare";
import type { GoldText } from "./texts";

type List = (typeof LISTS)[number];

/** Public lists below the data folder. The places are villages of Indonesia, nearly all. */
const PUBLIC: Readonly<Record<LanguageId, readonly (readonly [string, List])[]>> = {
  id: [
    ["person.txt", "PER"],
    ["organization.txt", "ORG"],
    ["place.txt", "LOC"],
  ],
  en: [
    ["person.txt", "PER"],
    ["organization.txt", "ORG"],
  ],
};
/** Own lists and those of third parties, by the beginning of the file's name. */
const NAMES: readonly (readonly [RegExp, List])[] = [
  [/^(people|first-names|surnames)/, "PER"],
  [/^places/, "LOC"],
  [/^organizations/, "ORG"],
  [/^events/, "EVT"],
];
/** Kinds of everyday words, a line a kind. */
const KINDS: Readonly<Record<LanguageId, readonly string[]>> = {
  id: ["things.txt"],
  en: ["things.txt", "third-party/words-english.txt"],
};
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
  const addFile = (file: string, list: List): void => {
    for (const line of linesOf(file)) builder.add(LISTS.indexOf(list), tokenize(line).lower);
  };
  for (const [name, list] of PUBLIC[pack.id]) {
    const file = path.join(dataFolder, "gazetteer", name);
    if (existsSync(file)) addFile(file, list);
  }
  for (const folder of [ownFolder, path.join(ownFolder, "third-party")]) {
    for (const file of readdirSync(folder).sort()) {
      const list = NAMES.find(([name]) => name.test(file))?.[1];
      if (list) addFile(path.join(folder, file), list);
    }
  }
  const numbers = new Map<string, number>();
  for (const file of KINDS[pack.id]) addKinds(builder, path.join(ownFolder, file), numbers);
  addCasing(builder, texts, pack);
  return builder.build();
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"));
}

/** `numbers`: those of the kinds so far. */
function addKinds(builder: GazetteerBuilder, file: string, numbers: Map<string, number>): void {
  for (const line of linesOf(file)) {
    const [kind, words] = line.split(": ") as [string, string];
    const number = numbers.get(kind) ?? numbers.size + 1;
    numbers.set(kind, number);
    for (const word of words.split(" ")) builder.addKind(word.toLowerCase(), number);
  }
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
