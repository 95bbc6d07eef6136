// Names of texts as paths of files, and back to the texts.
import type { FormatFile, NamedText } from "./document";

/** Letters that some file system refuses in a name, and controls. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the control characters that are looked for.
  /[\u0000-\u001f\u007f<>:"|?*\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Code units of one part of a path; with an extension, at most 255 bytes of UTF-8 in any script. */
const LONGEST = 80;

/** `name` as a relative path that leads nowhere else: no root, no `..`, no letter that a file system refuses. */
export function safePath(name: string): string {
  const parts = name
    .split(/[/\\]/)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .map((part) => {
      let safe = part.replace(UNSAFE, "_");
      if (safe.length > LONGEST) safe = safe.slice(0, LONGEST).replace(UNSAFE, "_");
      if (/[. ]$/.test(safe)) safe = `${safe.slice(0, -1)}_`;
      return RESERVED.test(safe) ? `_${safe}` : safe;
    });
  return parts.join("/") || "_";
}

/** A path for each of `texts`, no two of them equal even where case does not count. */
export function pathsOf(texts: readonly NamedText[]): string[] {
  const taken = new Set<string>();
  const tried = new Map<string, number>();
  return texts.map(({ name }) => {
    const base = safePath(name);
    const key = base.normalize("NFC").toLowerCase();
    let path = base;
    for (let n = tried.get(key) ?? 1; taken.has(path.normalize("NFC").toLowerCase()); ) {
      path = `${base}~${++n}`;
      tried.set(key, n);
    }
    taken.add(path.normalize("NFC").toLowerCase());
    return path;
  });
}

/** Finds texts by the names and the file names that formats give them. */
export class TextsByName {
  readonly #byName = new Map<string, NamedText>();

  constructor(texts: readonly NamedText[]) {
    const paths = pathsOf(texts);
    const weakest = texts.map((text, i) => [withoutExtension(paths[i]!), text] as const);
    const weaker = texts.map((text, i) => [paths[i]!, text] as const);
    for (const [name, text] of [...weakest, ...weaker]) {
      // A Mac may have decomposed a name on the way.
      this.#byName.set(name.normalize("NFC"), text);
      this.#byName.set(name, text);
    }
    for (const text of texts) this.#byName.set(text.name, text);
  }

  get(name: string): NamedText | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.normalize("NFC"));
  }
}

/** Path without its last extension. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") + 1 ? path.slice(0, dot) : path;
}

/** The text as other tools gave it back, or as the caller knows it: `given` when it differs from `own` only in what they could not hold. */
export function sameText(own: string, given: NamedText | undefined): string {
  if (!given || given.text.length !== own.length) return own;
  for (let i = 0; i < own.length; i++) if (own[i] !== given.text[i] && own[i] !== "\ufffd") return own;
  return given.text;
}

/** Files of `texts`, one each, with `extension` behind the name. */
export function fileEach<T extends NamedText>(
  texts: readonly T[],
  extension: string,
  content: (text: T) => string,
): FormatFile[] {
  const paths = pathsOf(texts);
  return texts.map((text, i) => ({ path: paths[i]! + extension, content: content(text) }));
}
