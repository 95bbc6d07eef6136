// Names that differ in case, hyphens, apostrophes, diacritics or spacing only are one.

/**
 * Folded form of a name: lower case, no diacritics, no apostrophes or full stops; hyphens, slashes and runs of white space become one
 * space. `Kim Jong-Un` and `KIM JONG UN` fold alike. Idempotent.
 */
export function fold(name: string): string {
  let folded = known.get(name);
  if (folded === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    folded = foldAnew(name);
    known.set(name, folded);
  }
  return folded;
}

/** Names repeat: the folded forms of so many are kept. Few enough that the texts they are cut from do not add up. */
const MAX_KNOWN = 4_000;
const known = new Map<string, string>();

function foldAnew(name: string): string {
  let out = "";
  let pendingSpace = false;
  const source = isAscii(name) ? name.toLowerCase() : name.normalize("NFKD").toLowerCase().normalize("NFKD");
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    // Combining diacritics, apostrophes and full stops vanish.
    if ((code >= 0x300 && code <= 0x36f) || code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60)
      continue;
    if (code === 0x2e || code === 0x2bc) continue;
    if (code <= 0x20 || code === 0xa0 || code === 0x2d || code === 0x2f || (code >= 0x2010 && code <= 0x2015)) {
      pendingSpace = out.length > 0;
      continue;
    }
    if (pendingSpace) out += " ";
    pendingSpace = false;
    out += source[i];
  }
  return out;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false;
  return true;
}
