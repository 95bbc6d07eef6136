// What formats of a JSON document a line have in common: own text, and spans with the words' attributes beside them.
import type { AnnotatedText, FormatFile, NamedText } from "./document";
import { type JsonObject, numberOf, objectsOf, readItems, stringOf } from "./json";
import { sameText, TextsByName, withoutExtension } from "./names";
import type { Attributes, LabelledSpan } from "./spans";
import type { Tally } from "./tally";

/** The attributes of `span`, those that are there. */
export function attributesOf(span: LabelledSpan): Attributes {
  const { entity, note, confidence, source, creator, value, mod } = span;
  return { entity, note, confidence, source, creator, value, mod };
}

/** Attributes as {@link attributesOf} gave them. */
export function readAttributes(object: JsonObject): Attributes {
  const confidence = numberOf(object.confidence);
  return {
    entity: stringOf(object.entity),
    note: stringOf(object.note),
    confidence: Number.isNaN(confidence) ? undefined : confidence,
    source: stringOf(object.source),
    creator: stringOf(object.creator),
    value: stringOf(object.value),
    mod: stringOf(object.mod),
  };
}

/** What a document tells of itself: the article's name, and what the offsets do not depend on. */
export const headOf = ({ name, language, published }: AnnotatedText) => ({ doc: name, lang: language, published });

export function readHead(meta: JsonObject): Pick<AnnotatedText, "language" | "published"> {
  const { lang, published } = meta;
  return {
    ...(lang === "id" || lang === "en" ? { language: lang } : {}),
    ...(typeof published === "string" ? { published } : {}),
  };
}

/** Visits each document: its name, its text, which is the article's own where it is the same, and its object. */
export function readDocuments(
  files: readonly FormatFile[],
  texts: readonly NamedText[],
  tally: Tally,
  visit: (where: string, head: NamedText & ReturnType<typeof readHead>, object: JsonObject) => void,
): void {
  const known = new TextsByName(texts);
  for (const { path, content } of files) {
    const items = readItems(content, (where, why) => tally.add(`${path}${where}: ${why}`));
    for (const { where: at, number, value } of items) {
      const where = path + at;
      const own = stringOf(value.text);
      if (own === undefined) {
        tally.add(`${where}: no "text"`);
        continue;
      }
      const meta = objectsOf([value.meta])[0] ?? value;
      const name =
        stringOf(meta.doc) ?? (items.length === 1 ? withoutExtension(path) : `${withoutExtension(path)}#${number}`);
      const given = known.get(name);
      visit(where, { name: given?.name ?? name, text: sameText(own, given), ...readHead(meta) }, value);
    }
  }
}
