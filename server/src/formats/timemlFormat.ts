// TimeML among the formats: temporal expressions only, a document an article. See timeml.ts for what is written.
import type { Timex } from "../analysis/index";
import type { AnnotatedText, Format } from "./document";
import { labelOf } from "./labels";
import { fileEach, sameText, TextsByName, withoutExtension } from "./names";
import { annotated, inOrder, isTimex, type LabelledSpan, withoutOverlaps } from "./spans";
import { Tally } from "./tally";
import { TIMEML_EXTENSION, toTimeML } from "./timeml";
import { readXml } from "./xml";

export const timeml: Format = {
  write(texts) {
    const tally = new Tally();
    const files = fileEach(texts, TIMEML_EXTENSION, (text) => document(text, tally));
    return { files, left: tally.lines() };
  },

  read(files, texts = []) {
    const known = new TextsByName(texts);
    const tally = new Tally();
    const result: AnnotatedText[] = [];
    for (const { path, content } of files) {
      const xml = readXml(content);
      if ("error" in xml) {
        tally.add(`${path}: ${xml.error}`);
        continue;
      }
      const root = xml.elements.find(({ name }) => name === "TEXT") ?? xml.elements[0]!;
      const name = withoutExtension(path);
      const given = known.get(name);
      const own = xml.text.slice(root.start, root.end);
      const timexes = xml.elements.filter((element) => element.name === "TIMEX3");
      const creation = timexes.find(({ attributes }) => attributes.functionInDocument === "CREATION_TIME");
      const published = creation?.attributes.value;
      const spans = timexes.flatMap(({ start, end, attributes }): LabelledSpan[] => {
        if (start < root.start || end > root.end || start >= end) return [];
        const label = labelOf(attributes.type ?? "");
        if (!label || !isTimex(label)) {
          tally.count(`TIMEX3 of type ${JSON.stringify(attributes.type ?? null)}`);
          return [];
        }
        const { value, mod } = attributes;
        return [{ start: start - root.start, end: end - root.start, label, value, mod }];
      });
      const head = { name: given?.name ?? name, text: sameText(own, given) };
      const day = published && /^\d{4}-\d\d-\d\d$/.test(published) ? { published } : {};
      result.push(annotated({ ...head, ...day }, spans));
    }
    return { texts: result, ...tally.problems() };
  },
};

function document(annotatedText: AnnotatedText, tally: Tally): string {
  const { name, text, published, mentions, timexes } = annotatedText;
  for (const _ of mentions) tally.count("names");
  const valued = timexes.filter((timex) => {
    if (!timex.value) tally.span(annotatedText, { ...timex, label: timex.type }, "has no value");
    return timex.value && timex.start < timex.end && timex.end <= text.length;
  });
  const { kept, dropped } = withoutOverlaps([...valued].sort(inOrder));
  for (const timex of dropped) tally.span(annotatedText, { ...timex, label: timex.type }, "overlaps a longer one");
  const { xml, replaced } = toTimeML({
    doc: name,
    text,
    analysis: {
      published: published ? { value: published, source: "given" } : null,
      timexes: kept.map(
        ({ start, end, type, value, mod, anchor, cue }): Timex => ({
          start,
          end,
          type,
          value: value!,
          ...(mod ? { mod: mod as NonNullable<Timex["mod"]> } : {}),
          ...(anchor ? { anchor } : {}),
          cue: cue ?? "explicit",
          rule: "",
        }),
      ),
    },
  });
  if (replaced > 0) tally.add(`${name}: ${replaced} characters that XML cannot hold became U+FFFD`);
  return xml;
}
