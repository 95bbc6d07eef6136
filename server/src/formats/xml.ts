// XML 1.0: text as character data, and documents read to their text and the elements over it.
import { SaxesParser } from "saxes";
import type { Span } from "../analysis/index";

/** Code units that are no `Char` of XML 1.0: controls but for tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
export const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the control characters that are looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` as character data: what XML cannot hold is U+FFFD, and a carriage return a reference, or a parser would read a line feed. */
export function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

/** Attributes as ` name="value"` each, those that are undefined left out; a parser reads every character back. */
export function attributesText(attributes: Readonly<Record<string, string | undefined>>): string {
  let result = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const escaped = escapeText(value).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
    result += ` ${name}="${escaped}"`;
  }
  return result;
}

export interface XmlElement extends Span {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlDocument {
  /** Character data of the whole document. */
  readonly text: string;
  /** In the order of their start tags; `start` and `end` count in `text`. */
  readonly elements: readonly XmlElement[];
}

/** The document, or why it is none. Entities other than XML's own are an error; nothing outside of `content` is read. */
export function readXml(content: string): XmlDocument | { readonly error: string } {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const elements: { name: string; attributes: Record<string, string>; start: number; end: number }[] = [];
  const open: typeof elements = [];
  const texts: string[] = [];
  let length = 0;
  let error: string | null = null;
  const take = (text: string): void => {
    if (open.length === 0) return;
    texts.push(text);
    length += text.length;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("opentag", ({ name, attributes }) => {
    const element = {
      name: name.slice(name.indexOf(":") + 1),
      attributes: { ...attributes },
      start: length,
      end: length,
    };
    elements.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.end = length;
  });
  parser.on("error", ({ message }) => {
    error ??= message;
  });
  try {
    parser.write(content).close();
  } catch (thrown) {
    error ??= thrown instanceof Error ? thrown.message : String(thrown);
  }
  return error === null ? { text: texts.join(""), elements } : { error };
}
