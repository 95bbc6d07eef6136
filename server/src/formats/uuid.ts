// Identifiers that depend on their content alone, so that the same export is the same file.

/** A version 8 UUID (RFC 9562) of `content`, from four 32-bit mixes of its code units. Not for secrets. */
export function uuidOf(content: string): string {
  const parts = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  const factors = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1];
  for (let i = 0; i < content.length; i++) {
    const unit = content.charCodeAt(i);
    for (let p = 0; p < 4; p++) parts[p] = Math.imul(parts[p]! ^ unit ^ (parts[(p + 1) & 3]! >>> 15), factors[p]!);
  }
  const hex = parts.map((part, p) => finished(part ^ parts[(p + 1) & 3]!)).join("");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The last mix of MurmurHash3, as eight hexadecimal digits. */
function finished(value: number): string {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
