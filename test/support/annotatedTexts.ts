// Annotated articles for properties of the formats.
import fc from "fast-check";
import type { MentionType, Span, TimexType } from "../../server/src/analysis/index";
import type { AnnotatedText, TextMention, TextTimex } from "../../server/src/formats/index";
import { sentencesOf } from "../../server/src/formats/tokens";
import { PIECES } from "./arbitraries";

/** Letters that formats give a meaning, and those that count differently in each unit. */
const AWKWARD = [
  "\t",
  "|",
  "[",
  "]",
  "_",
  "->",
  ";",
  "*",
  "\\",
  '"',
  '""',
  "<a>",
  "&amp;",
  "]]>",
  "#Text=",
  "\u2028",
  "\u0085",
];
const EMOJI = ["🎉", "👩‍🚀", "e\u0301", "🇮🇩", "n\u0303", "𝒥okowi"];

export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES, ...AWKWARD, ...EMOJI, ...EMOJI, " ", " ", "\r\n"), { maxLength: 40, size: "max" })
  .map((pieces) => pieces.join(""));

const ENTITIES = [
  "per:vladimir-putin",
  "org:kpk~2",
  "Wikidata:Q3318231",
  "https://kabar.example/a?b=1&c=2",
  "newsmark:x",
  "dua kata",
  "a|b_c[1]*->;\\d\t",
  "*",
  "_",
  "%41",
  'kutip "dua", 🎉',
];
const NOTES = ["catatan", 'dengan "kutip", dan koma', "🎉 [x] | y", "=1+1", "'"];
const CREATORS = ["Ani", "ani@kabar.example", 'Budi "B", 🎉'];
const VALUES = [
  "2023-09-13",
  "2023",
  "2023-W38",
  "P2W",
  "PT24H",
  "PXY",
  "2024-02-08T10:00+07:00",
  "XXXX-WXX-5",
  "PAST_REF",
  "199",
];
const MODS = ["START", "MID", "END", "APPROX"];

const point = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const mention = fc
  .record(
    {
      type: fc.constantFrom<MentionType>("PER", "ORG", "LOC", "EVT"),
      entity: fc.constantFrom(...ENTITIES),
      note: fc.constantFrom(...NOTES),
      confidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      source: fc.constantFrom("model" as const, "rule" as const, "human" as const),
      creator: fc.constantFrom(...CREATORS),
    },
    { requiredKeys: ["type"] },
  )
  .map(
    ({ creator, ...rest }): Omit<TextMention, "start" | "end"> =>
      // Only a reader has a name.
      creator && rest.source === "human" ? { ...rest, creator } : rest,
  );

const timex = fc.record(
  {
    type: fc.constantFrom<TimexType>("DATE", "TIME", "DURATION", "SET"),
    value: fc.constantFrom(...VALUES),
    mod: fc.constantFrom(...MODS),
  },
  { requiredKeys: ["type"] },
);

const places = fc.array(fc.tuple(point, point), { maxLength: 12, size: "max" });

/** Offsets where a span may begin or end: between characters, or at the borders of tokens. */
type Borders = (text: string) => { readonly starts: number[]; readonly ends: number[] };

const anywhere: Borders = (text) => {
  const offsets = [0];
  for (const char of text) offsets.push(offsets[offsets.length - 1]! + char.length);
  return { starts: offsets.slice(0, -1), ends: offsets.slice(1) };
};

const ofTokens: Borders = (text) => {
  const tokens = sentencesOf(text, "id", []).flat();
  return { starts: tokens.map(({ start }) => start), ends: tokens.map(({ end }) => end) };
};

/** Spans that nest, cross and touch, no two of one type in one place; most of them short. */
function spansAt(borders: ReturnType<Borders>, at: readonly (readonly [number, number])[]): Span[] {
  const { starts, ends } = borders;
  if (starts.length === 0) return [];
  return at.map(([from, length]) => {
    const first = Math.floor(from * starts.length);
    const last = Math.min(ends.length - 1, first + Math.floor(length * length * length * 12));
    return { start: starts[first]!, end: ends[last]! };
  });
}

function annotatedTexts(borders: Borders): fc.Arbitrary<AnnotatedText> {
  return fc
    .record({
      text: awkwardText,
      names: fc.array(mention, { minLength: 12, maxLength: 12 }),
      times: fc.array(timex, { minLength: 12, maxLength: 12 }),
      namesAt: places,
      timesAt: places,
    })
    .map(({ text, names, times, namesAt, timesAt }) => {
      const taken = new Set<string>();
      const isNew = ({ start, end, type }: Span & { type: string }): boolean => {
        const key = `${start} ${end} ${type}`;
        return !taken.has(key) && taken.add(key) !== undefined;
      };
      const mentions = spansAt(borders(text), namesAt).map((span, i): TextMention => ({ ...span, ...names[i]! }));
      const timexes = spansAt(borders(text), timesAt).map((span, i): TextTimex => ({ ...span, ...times[i]! }));
      return { name: "", text, language: "id", mentions: mentions.filter(isNew), timexes: timexes.filter(isNew) };
    });
}

const NAMES = [
  "arsip/a.news",
  "arsip/A.news",
  "../rahasia.txt",
  "b.berita",
  "CON",
  'tajuk: "utama"?.news',
  "🎉.txt",
  "/etc/passwd",
];

const several = (one: fc.Arbitrary<AnnotatedText>): fc.Arbitrary<AnnotatedText[]> =>
  fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.shuffledSubarray(NAMES, { minLength: 3 }))
    .map(([texts, names]) => texts.map((text, i) => ({ ...text, name: names[i]! })));

/** Articles whose spans begin and end between any two characters. */
export const articles = several(annotatedTexts(anywhere));

/** Articles whose spans begin and end where tokens do. */
export const tokenArticles = several(annotatedTexts(ofTokens));
