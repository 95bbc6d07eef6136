// Headlines that capitalise every word: a verb between two names looks like a part of them. `Purbaya Temui Puan` is two names where the body
// names both and says `menemui`.

import { fold } from "../text/fold";
import { Case } from "../text/tokens";
import { type ArticleText, type NameSpan, titleBlocks } from "./article";

/** Persons' names in titles, cut at words that the body has as verbs and not as parts of a name. `names` are sorted by start. */
export function cutAtVerbs(article: ArticleText, names: readonly NameSpan[]): NameSpan[] {
  const { text, blocks } = article;
  const isTitle = titleBlocks(article);
  const titles = blocks.filter((_, b) => isTitle[b]);
  const inTitle = ({ start, type }: NameSpan): boolean =>
    type === "PER" && titles.some((block) => start >= block.start && start < block.start + block.tokens.text.length);
  const long = new Set(names.filter((name) => inTitle(name) && text.slice(name.start, name.end).includes(" ")));
  if (long.size === 0) return [...names];
  const known = new Set<string>();
  for (const name of names) {
    if (name.type !== "PER" || inTitle(name)) continue;
    const words = fold(text.slice(name.start, name.end)).split(" ");
    known.add(words.join(" "));
    for (const word of words) known.add(word);
  }
  let lower: Set<string> | null = null;
  const isVerb = (word: string): boolean => {
    lower ??= lowerWords(article, isTitle);
    const rest = word.slice(1);
    return (
      lower.has(word) ||
      ["me", "mem", "men", "meng", "meny"].some((prefix) => lower!.has(prefix + rest) || lower!.has(prefix + word))
    );
  };
  return names.flatMap((name) => {
    if (!long.has(name)) return [name];
    const parts: NameSpan[] = [];
    let { start } = name;
    let isCut = false;
    for (let at = start; at <= name.end; ) {
      const space = text.indexOf(" ", at);
      const end = space < 0 || space > name.end ? name.end : space;
      const word = fold(text.slice(at, end));
      const cuts = !known.has(word) && isVerb(word);
      if (cuts || end === name.end) {
        const to = cuts ? at - 1 : end;
        if (to > start && known.has(fold(text.slice(start, to)))) parts.push({ ...name, start, end: to });
        isCut ||= cuts;
        start = end + 1;
      }
      at = end + 1;
    }
    return isCut && parts.length > 0 ? parts : [name];
  });
}

function lowerWords({ blocks }: ArticleText, isTitle: readonly boolean[]): Set<string> {
  const found = new Set<string>();
  blocks.forEach(({ tokens }, b) => {
    if (isTitle[b]) return;
    for (let t = 0; t < tokens.count; t++) if (tokens.casing[t] === Case.Lower) found.add(tokens.lower[t]!);
  });
  return found;
}
