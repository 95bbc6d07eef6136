// Bytes to text: the one place where it happens.

export interface Decoded {
  readonly text: string;
  /** WHATWG label of the encoding that was used. */
  readonly encoding: string;
}

/** The bytes are not text; the message says why. */
export class NotTextError extends Error {
  override readonly name = "NotTextError";
}

/** Bytes that are looked at to tell text from binary data. */
const SAMPLE = 64 * 1024;

/**
 * Decodes `bytes`: by byte order mark, else as valid UTF-8, else by `encoding` (the editor's `files.encoding`, as a WHATWG label), else UTF-16
 * without a mark where every second byte is zero, else Windows-1252. The mark is not part of the text. An `encoding` other than UTF-8
 * comes before the attempt as UTF-8; one that this platform does not know is passed over.
 * @throws NotTextError for binary data.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return checked(with_("utf-8", bytes.subarray(3)));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(with_("utf-16le", bytes.subarray(2)));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(with_("utf-16be", bytes.subarray(2)));
  if (encoding && !/^utf-?8/i.test(encoding) && isKnown(encoding)) return checked(with_(encoding, bytes));
  const wide = zeroPattern(bytes);
  if (wide) return checked(with_(wide, bytes));
  try {
    return checked({
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    });
  } catch (error) {
    if (error instanceof NotTextError) throw error;
    return checked(with_("windows-1252", bytes));
  }
}

function with_(encoding: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  return { text: decoder.encoding === "windows-1252" ? repaired(text) : text, encoding };
}

/** What Windows-1252 has at 0x80 to 0x9F; the five bytes that it leaves free stay control characters, as in the Encoding Standard. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Node.js 20 reads Windows-1252 as Latin-1 (nodejs/node#56542), which makes control characters of quotation marks and dashes. */
const repaired = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: nearly every second byte of the sample is zero. */
function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** Control characters other than white space, beyond one in a hundred, are no text. A lone NUL in an article is tolerated. */
function checked(decoded: Decoded): Decoded {
  const length = Math.min(decoded.text.length, SAMPLE);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const code = decoded.text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) control++;
  }
  if (control > Math.max(2, length * 0.01)) throw new NotTextError("binary data, not text");
  return decoded;
}
