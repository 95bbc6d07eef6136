// What belongs to a word: letters, digits and marks.
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether the character that the code unit at `offset` belongs to is one of a word. */
export function isWordAt(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  const character = text.codePointAt(isLow && offset > 0 ? offset - 1 : offset);
  return character !== undefined && WORD_CHARACTER.test(String.fromCodePoint(character));
}
