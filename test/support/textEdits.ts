// Edits of an article that break annotations in other tools, each with what becomes of a mention.
import type { Span } from "../../server/src/analysis/index";

/** An article with the mentions that are known to be in it. Offsets are UTF-16 code units. */
export interface MarkedArticle {
  readonly text: string;
  readonly mentions: readonly MarkedMention[];
}

export interface MarkedMention extends Span {
  readonly text: string;
}

/** An edited text and where the mention is in it; null where it is gone. */
export interface Edited {
  readonly text: string;
  readonly truth: Span | null;
}

const replaced = (text: string, { start, end }: Span, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Where `mention` is after `[start, end)`, outside of it, was replaced by `length` code units. */
const moved = (mention: Span, { start, end }: Span, length: number): Span => {
  const by = end <= mention.start ? length - (end - start) : 0;
  return { start: mention.start + by, end: mention.end + by };
};

/** The line's sentences; a full stop behind one letter ends none. */
function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    for (const stop of line[0].matchAll(/(?<=\p{L}{2}["”]?)[.?!]["”]? /gu)) {
      const end = line.index + stop.index + stop[0].length;
      found.push({ start, end });
      start = end;
    }
    found.push({ start, end: line.index + line[0].length });
  }
  return found;
}

/** Edits by name; `m` counts the mentions, so that no two are edited alike. Null where the article has no room for that edit. */
export const EDITS: Readonly<
  Record<string, (article: MarkedArticle, mention: MarkedMention, m: number) => Edited | null>
> = {
  "typo in the mention": ({ text }, { start, end }, m) => {
    const at = start + (m % (end - start));
    const typos = [text.slice(at, at + 1) + text.slice(at, at + 1), "", "x"];
    const typo = typos[m % 3]!;
    return { text: replaced(text, { start: at, end: at + 1 }, typo), truth: { start, end: end + typo.length - 1 } };
  },
  "mention deleted": ({ text }, { start, end }) => ({
    text: replaced(text, { start, end: text[end] === " " ? end + 1 : end }, ""),
    truth: null,
  }),
  "another name put there": ({ text, mentions }, { start, end, text: surface }, m) => {
    for (let i = 1; i < mentions.length; i++) {
      const other = mentions[(m * 7 + i) % mentions.length]!.text;
      if (!other.includes(surface) && !surface.includes(other))
        return { text: replaced(text, { start, end }, other), truth: null };
    }
    return null;
  },
  "neighbours reworded": ({ text }, mention) => {
    const before = /(?:\S+\s){1,3}$/.exec(text.slice(Math.max(0, mention.start - 40), mention.start));
    const after = /^ (?:\S+ ){1,3}/.exec(text.slice(mention.end, mention.end + 40));
    const back = after
      ? replaced(text, { start: mention.end, end: mention.end + after[0].length }, " sama sekali berubah ")
      : text;
    if (!before || before[0].includes("\n")) return after ? { text: back, truth: mention } : null;
    const span = { start: mention.start - before[0].length, end: mention.start };
    const front = "dengan kata yang lain ";
    return { text: replaced(back, span, front), truth: moved(mention, span, front.length) };
  },
  "paragraph inserted": ({ text, mentions }, mention, m) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    const at = breaks[m % breaks.length]!;
    if (at > mention.start && at < mention.end) return null;
    const other = mentions[(m * 5) % mentions.length]!.text;
    const paragraph = `Sementara itu ${mention.text} dan ${other} belum memberi keterangan apa pun hingga berita ini dimuat.\n`;
    const span = { start: at, end: at };
    return { text: replaced(text, span, paragraph), truth: moved(mention, span, paragraph.length) };
  },
  "paragraph moved": ({ text }, mention, m) => {
    const lines = [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
    }));
    const l = lines.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
    const target = lines[(l + 2 + (m % 3)) % lines.length];
    if (l < 0 || !target || target === lines[l] || text[lines[l]!.end - 1] !== "\n") return null;
    return movedTo(text, mention, lines[l]!, target.start, "");
  },
  "sentence moved": ({ text }, mention, m) => {
    const sentences = sentencesOf(text);
    const s = sentences.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
    const target = sentences[(s + 3 + (m % 5)) % sentences.length];
    if (s < 0 || !target || target === sentences[s]) return null;
    return movedTo(text, mention, sentences[s]!, target.start, " ");
  },
};

/** The text with the part at `[start, end)`, which holds the mention, before `target`, and `between` behind it. */
function movedTo(text: string, mention: Span, { start, end }: Span, target: number, between: string): Edited {
  const part = between === "" ? text.slice(start, end) : text.slice(start, end).trimEnd();
  const rest = text.slice(0, start) + text.slice(end);
  const at = target > start ? target - (end - start) : target;
  const begin = at + mention.start - start;
  return {
    text: rest.slice(0, at) + part + between + rest.slice(at),
    truth: { start: begin, end: begin + mention.end - mention.start },
  };
}
