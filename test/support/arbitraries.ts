// Texts for properties.
import fc from "fast-check";

/** Pieces of news that meet in odd ways. */
export const PIECES = [
  "---\n",
  "---\ntitle: x\n---\n",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  " ",
  "  ",
  "\t",
  "\u00a0",
  ".",
  ",",
  " - ",
  " – ",
  "(",
  ")",
  '"',
  "“",
  "”",
  "'",
  "’s",
  ":",
  "/",
  "Presiden Rusia Vladimir Putin",
  "Putin",
  "Korea Utara (Korut)",
  "Kim Jong-Un",
  "JAKARTA, Kabar Pagi -",
  "Baca juga: ",
  "Tanggal: 13 September 2023",
  "Rabu lalu",
  "Rabu (13/9/2023)",
  "kemarin",
  "pukul 14.30 WIB",
  "13/9",
  "yesterday",
  "last Wednesday",
  "U.S.",
  "Menteri",
  "Ma'ruf Amin",
  "KPK",
  "di Jakarta",
  "yang",
  "mengatakan",
  "the",
  "said",
  "Oleh: Ani",
  "DilansirAljazeera",
  "kabar.id",
  "2023",
  "99999999999999999999",
  "-",
  "é",
  "İ",
  "ẞ",
  "漢字",
  "العربية",
  "👨‍👩‍👧",
  "\u0301",
  "\u0000",
  "\ufeff",
  "\ud800",
  "\udc00",
  "\u202e",
  "<b>",
  "[x](command:y)",
  "`",
  "|",
  "\\",
];

/** Any string of UTF-16 code units: lone surrogates, NUL, control characters and all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
);

/** Something that looks like an article, more or less. */
export const newsText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(" "));

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit of a text of any length: `at` and `length` are scaled to it by {@link scaled}. */
export const anyEdit: fc.Arbitrary<{ at: number; length: number; text: string }> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  text: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
});

/** `edit` as offsets into `text`. */
export function scaled(text: string, edit: { at: number; length: number; text: string }): Edit {
  const start = Math.floor(edit.at * text.length);
  return { start, end: Math.min(text.length, start + edit.length), text: edit.text };
}

export const applied = (text: string, { start, end, text: inserted }: Edit): string =>
  text.slice(0, start) + inserted + text.slice(end);
